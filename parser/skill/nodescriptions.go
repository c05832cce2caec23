package skill

import (
	"fmt"
	"slices"
	"strconv"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// doubtNoDescriptions says that the first section of each skill, below a heading that
// nobody knows, may be its description, where no skill of a source has one.
func (d *Document) doubtNoDescriptions() {
	if slices.ContainsFunc(d.Skills, func(s framework.Skill) bool { return s.Description.Text != "" }) {
		return
	}
	for k, p := range d.pageLines() {
		i := d.firstHeading(p[0], p[1])
		if i < 0 || d.Heads[i].Kind != dialect.NamedSection {
			continue
		}
		t := d.skillTitles[k]
		d.problems = append(d.problems, framework.Problem{
			Rule: "heading-suspect", From: d.Lines[i].From(d.Place), Skill: SkillID(&framework.Skill{Code: t.Code, Name: t.Name}), Part: string(framework.PartDescription),
			Message: fmt.Sprintf("no skill of the source has a description, and nobody knows %s, which was taken for a heading: what stands below it may be the description", strconv.Quote(d.Heads[i].Title)),
		})
	}
}

// firstHeading is the first line of some that heads something; -1 for none.
func (d *Document) firstHeading(from, to int) int {
	for i := from; i < to; i++ {
		if h := d.Heads[i]; h != nil && (h.OfSkill() || h.Kind == dialect.NamedSection) {
			return i
		}
	}
	return -1
}
