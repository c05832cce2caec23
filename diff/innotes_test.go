package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// noted is an edition with one skill that has a statement and guidance.
func noted(statement string, guidance ...string) *framework.Edition {
	e := guided("Flying kites.", guidance...)
	e.Skills[0].Levels = []framework.Level{{Number: 3, Statements: []framework.Statement{{Text: statement}, {Text: "Dries strings."}}}}
	return e
}

// TestNoted takes a phrase out of a statement, and asks what is said of it where the guidance has it
// now, had it before, or has other words.
func TestNoted(t *testing.T) {
	const (
		phrase = "Plans the outings of the club (booking, packing, launching)."
		plain  = "Plans the outings of the club."
		note   = "Outings have stages: booking, packing, launching."
		duty   = "Plans the outings of the club, choosing wisely between river fields and hill tops."
		places = "Kites fly best on river fields and hill tops."
	)
	for name, test := range map[string]struct {
		old, new *framework.Edition
		class    Class
		says     string
	}{
		"brackets":          {noted(phrase), noted(plain, note), Wording, "stands in the guidance now"},
		"brackets back":     {noted(plain, note), noted(phrase), Wording, "stood in the guidance before"},
		"in no guidance":    {noted(phrase), noted(plain, "Outings are cheap."), Substantive, "was dropped"},
		"was there before":  {noted(phrase, note), noted(plain, note), Substantive, "was dropped"},
		"another order":     {noted(phrase), noted(plain, "Outings: launching, booking, packing."), Substantive, "was dropped here and stands in the guidance now"},
		"part of a duty":    {noted(duty), noted(plain, places), Substantive, "was dropped here and stands, for the most part, in the guidance now"},
		"a purpose":         {noted("Ties knots to keep wet strings straight."), noted("Ties knots.", "Owners keep wet strings straight."), Substantive, "was dropped here and stands in the guidance now"},
		"too few words":     {noted("Plans outings (wet days)."), noted("Plans outings.", "Avoid wet days."), Substantive, "was dropped"},
		"a piece of a duty": {noted(duty), noted(plain, "Choose between the river fields of the county."), Substantive, "was dropped"},
	} {
		for _, c := range Compare(test.old, test.new).Changes {
			for _, clause := range saysNoPlace(c.Reason) {
				t.Errorf("%s: nobody reads %s", name, clause)
			}
			if c.Rule == "statement-reworded" && (c.Class != test.class || !strings.Contains(c.Reason, test.says) || test.says == "was dropped" && strings.Contains(c.Reason, "guidance")) {
				t.Errorf("%s: got %s, %q", name, c.Class, c.Reason)
			}
		}
	}
}
