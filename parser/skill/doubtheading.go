package skill

import (
	"cmp"

	"compdiff/framework"
)

// doubtHeading says what is in doubt about a part of the skill on a page.
func (d *Document) doubtHeading(page, line int, part framework.Part, message string) {
	t := d.skillTitles[page]
	d.problems = append(d.problems, framework.Problem{
		Rule: "heading-suspect", From: d.Lines[line].From(d.Place), Skill: cmp.Or(t.Code, t.Name), Part: string(part), Message: message,
	})
}
