package report

import (
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
	if len(c.New) > 0 && c.Rule != "skill-split" && !(len(c.Old) > 0 && e.Old.Text == c.Old[0].Text) {
		return e.Old
	}
	return e.New
}

// elsewhere says where the other side of evidence stands, and how alike the
// two are.
func elsewhere(c diff.Change, e diff.Evidence) string {
	where := section{}.placeName(other(c, e))
	if e.Confidence < 1 {
		where += ", " + percent(e.Confidence) + " alike"
	}
	return where
}
