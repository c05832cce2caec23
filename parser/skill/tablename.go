package skill

import (
	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/source"
)

// numberedCaption is what a table is called that is counted among others: "Table 2: Levels".
var numberedCaption = pattern.New(`^\pL+\.? \d+(?:[.:)]|[\s\pZ][-–—]|$)`)

// nameByHeading gives a table of one skill that does not name it the name in its caption,
// or in the heading directly above. Where there is neither, that is said.
func (d *Document) nameByHeading(t *PageTable, above []laid) {
	if !t.Nameless {
		return
	}
	for i := len(above) - 1; i >= 0; i-- {
		l := &above[i]
		switch {
		case l.Shape == source.Blank && l.Raw == "":
			continue
		case l.Shape == source.Prose && (l.Rank > 0 || d.isCaption(l)) && d.CanBeName(l.Text, l.Rank > 0):
			t.Name, l.Shape, l.Class = framework.Clean(l.Text), source.Blank, source.Content
			return
		case l.Rank > 0 || !l.Strong || !numberedCaption().MatchString(l.Text):
			d.doubtNameless(t)
			return
		}
	}
	d.doubtNameless(t)
}

// isCaption reports that a line is bold, and nothing that is known.
func (d *Document) isCaption(l *laid) bool {
	_, heading := d.Heading(l.Text)
	return l.Strong && !heading && !d.NamesSkill(l.Text) && !numberedCaption().MatchString(l.Text)
}

// doubtNameless says that nothing names the skill of a table.
func (d *Document) doubtNameless(t *PageTable) {
	for _, row := range t.rows {
		for _, c := range row {
			if len(c.lines) > 0 && c.said() != "" {
				d.problems = append(d.problems, framework.Problem{
					Rule: "table-suspect", From: c.lines[0].From(d.Place),
					Message: "the table is of one skill and does not name it, and no heading stands directly above it: its name may stand elsewhere",
				})
				return
			}
		}
	}
}
