package report

import (
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// TestImpactsFollowTheirSchema validates what is known of profiles, with
// doubts, without references, and of a text that only looks like a profile.
func TestImpactsFollowTheirSchema(t *testing.T) {
	c, e := quayside(t), quaysideEdition(t, "1")
	for _, d := range []Impacts{
		{Old: c.Old, New: c.New, Impacts: NewImpacts(c, quaysideStep(t), e, []Profile{profileOf("roles.txt", profiles)})},
		{Impacts: NewImpacts(c, quaysideStep(t), e, []Profile{profileOf("empty.txt", "")})},
		{Doubts: []diff.Doubt{{Rule: "unaccounted", Severity: framework.Error, Side: diff.Old, Skill: "CRAN", Part: "level 2", Level: 2, Message: "no place"}}},
	} {
		follows(t, KindImpacts, ImpactsSchema, written(t, "json", d, Style{}))
	}
}
