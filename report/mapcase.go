package report

import (
	"fmt"

	"compdiff/carry"
	"compdiff/interchange"
	"compdiff/lineage"
)

// A map for programs that keep frameworks as CASE (1EdTech Competencies and
// Academic Standards Exchange): a package of which the items are the levels that
// the map names, without their texts, and the associations are its rows.

// caseTypes are the associations that stand for verdicts. What has a part alone, or
// is not known, is related and no more.
var caseTypes = map[carry.Verdict]string{
	carry.Same: "exactMatchOf", carry.Carries: "replacedBy", carry.Note: "replacedBy", carry.Reassess: "isRelatedTo", carry.Unknown: "isRelatedTo",
}

// mapCASE writes the map as a CASE package.
func mapCASE(m *lineage.Map, _ Style) ([]byte, error) {
	first, last := m.Editions[0], m.Editions[len(m.Editions)-1]
	w := newCaseWriter(linkTo(mapTitle(m), "map", first.Framework, first.Name, last.Framework, last.Name), mapCounts(m))
	for _, r := range m.Rows {
		from := w.level(first, r.From)
		if r.To == carry.None {
			continue
		}
		kind := caseTypes[r.Verdict]
		if r.Kind == carry.Part {
			kind = "isRelatedTo"
		}
		w.associate(kind, from, w.level(last, r.To), joined("; ", string(r.Verdict), sure(r.Confidence), r.Reason))
	}
	for _, p := range m.Came {
		w.level(last, p)
	}
	return encode(w.out)
}

// level makes a level an item, once.
func (w *caseWriter) level(e lineage.Edition, p carry.Place) interchange.CaseLink {
	link := linkTo(fmt.Sprintf("%s, %s", p, e.Title()), "level", e.Framework, e.Name, p.Skill, fmt.Sprint(p.Level))
	w.item(link, joined(" ", p.Name, p.String()), fmt.Sprintf("%s-%d", p.Skill, p.Level))
	return link
}
