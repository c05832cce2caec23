package skill

import (
	"fmt"
	"strconv"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// doubtNoDescriptions says that the first section of each skill without a description, below
// a heading that nobody knows, may be it, where hardly a skill of a source has one.
func (d *Document) doubtNoDescriptions() {
	described := 0
	for i := range d.Skills {
		if d.Skills[i].Description.Text != "" {
			described++
		}
	}
	if described*4 > len(d.Skills) || len(d.Skills) != len(d.skillTitles) {
		return
	}
	few := "no skill of the source has"
	if described > 0 {
		few = "hardly a skill of the source has"
	}
	for k, p := range d.pageLines() {
		i := d.firstUnknown(p[0], p[1])
		if i < 0 || d.Skills[k].Description.Text != "" {
			continue
		}
		t := d.skillTitles[k]
		d.problems = append(d.problems, framework.Problem{
			Rule: "heading-suspect", From: d.Lines[i].From(d.Place), Skill: SkillID(&framework.Skill{Code: t.Code, Name: t.Name}), Part: string(framework.PartDescription),
			Message: fmt.Sprintf("%s a description, and nobody knows %s, which was taken for a heading: what stands below it may be the description", few, strconv.Quote(d.Heads[i].Title)),
		})
	}
}

// firstUnknown is the first line of some that heads something, behind labels of facts, where
// nobody knows it; -1 for none.
func (d *Document) firstUnknown(from, to int) int {
	for i := from; i < to; i++ {
		switch h := d.Heads[i]; {
		case h == nil || isFact(h):
		case h.Kind == dialect.NamedSection:
			return i
		case h.OfSkill():
			return -1
		}
	}
	return -1
}
