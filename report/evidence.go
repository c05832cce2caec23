package report

import (
	"cmp"
	"slices"

	"compdiff/diff"
)

func evidence(c diff.Change) []diff.Evidence {
	all := c.Evidence
	for _, s := range c.Suggestions {
		all = append(slices.Clip(all), s.Evidence...)
	}
	return all
}

// other is the side of evidence that the change itself does not list.
func other(c diff.Change, e diff.Evidence) diff.Text {
	if len(c.New) > 0 && c.Rule != "skill-split" {
		return e.Old
	}
	return e.New
}

// elsewhere says where the other side of evidence stands, and how alike the
// two are.
func elsewhere(c diff.Change, e diff.Evidence) string {
	t := other(c, e)
	where := section{}.placeName(t)
	if where == "" {
		where = cmp.Or(t.Skill, "the skill")
	}
	if e.Confidence < 1 {
		where += ", " + percent(e.Confidence) + " alike"
	}
	return where
}
