package skill

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// siblingPart is the part that a heading opens which stands in every skill: what is
// missing otherwise, in its place.
func (d *Document) siblingPart(s *sibling, shape *siblingShape) dialect.SectionKind {
	described, before := false, true
	for k, i := range s.lines {
		start := d.skillTitles[s.pages[k]].last + 1
		before = before && i < shape.first[s.pages[k]]
		for at := start; at < i; at++ {
			described = described || d.mayDescribeAt(at)
		}
	}
	switch {
	case before && !described && !shape.opened[framework.PartDescription]:
		shape.opened[framework.PartDescription] = true
		return dialect.TitleSection
	case before && s == shape.notes:
		shape.opened[framework.PartGuidance] = true
		return dialect.GuidanceSection
	}
	return dialect.NamedSection
}

// chooseGuidance finds the heading that stands in the place of guidance, where no
// page has a known one: the only one between the description and the levels that
// every skill has, or the one that is nearly spelt as a known one.
func (d *Document) chooseGuidance(all []*sibling, pages int, shape *siblingShape) {
	if shape.guidance {
		return
	}
	var some []*sibling
	for _, s := range all {
		if s.label > 0 || len(s.pages) < pages || s.again || !d.belowDescription(s, shape) {
			continue
		}
		if d.nearlyGuidance(s.key) {
			shape.notes = s
			return
		}
		some = append(some, s)
	}
	if len(some) == 1 {
		shape.notes = some[0]
	}
}

// belowDescription reports that lines stand before the levels of their skills, and
// that a text stands above them.
func (d *Document) belowDescription(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		if i >= shape.first[s.pages[k]] || !d.textBetween(d.skillTitles[s.pages[k]].last+1, i) {
			return false
		}
	}
	return true
}

// mayDescribeAt reports that a line is text, also behind the heading of a description
// in the same line, and no mark of its publisher's ("(new)").
func (d *Document) mayDescribeAt(i int) bool {
	if _, mark := d.MarkLine(d.Lines[i].Text); mark {
		return false
	}
	h := d.Heads[i]
	return d.isUnreadText(i) || h != nil && h.Inline && h.Kind == dialect.TitleSection
}

// textBetween reports that a sentence stands in some lines.
func (d *Document) textBetween(from, to int) bool {
	for at := from; at < to; at++ {
		if d.mayDescribeAt(at) && lexical.EndsSentence(d.Lines[at].Text) {
			return true
		}
	}
	return false
}

// maxMisspelt is how many letters of a heading may be wrong.
const maxMisspelt = 2

// nearlyGuidance reports that a text is nearly the heading of guidance.
func (d *Document) nearlyGuidance(key string) bool {
	return d.AnyHeading(dialect.GuidanceSection, func(heading string) bool {
		return len(heading) > 4 && editDistance(key, heading, maxMisspelt) <= maxMisspelt
	})
}

// editDistance is how many letters must be put in, taken out or changed to make one
// text of another; more than limit where that is clear.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for k := range len(b) {
			cost := above
			if a[i] != b[k] {
				cost = 1 + min(above, row[k], row[k+1])
			}
			above, row[k+1] = row[k+1], cost
		}
	}
	return row[len(b)]
}
