package skill

import (
	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// numberedCaption is what a table is called that is counted among others: "Table 2: Levels".
var numberedCaption = pattern.New(`^\pL+\.? \d+(?:\s*\([^()]{1,24}\))?(?:[.:)]|[\s\pZ][-–—]|$)`)

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

// cutNameRow takes off a table of labels and texts its first row, where that has one text
// over both columns, which can be a name and is nothing else that is known: it names the
// skill.
func (d *Document) cutNameRow(t *PageTable) []laid {
	if !t.Nameless || !t.turned || len(t.rows) < 3 || len(t.rows[0]) == 0 || len(t.rows[0]) > 2 || len(t.rows[0]) == 2 && t.rows[0][1].said() != "" {
		return nil
	}
	name := t.rows[0][0].said()
	_, heading := d.Heading(name)
	if heading || !d.CanBeName(name, true) || d.Column(name).Kind != dialect.UnknownColumn {
		return nil
	}
	row := t.rows[0][0].parted()
	for i := range row {
		if row[i].Shape != source.Blank {
			row[i].Shape, row[i].Class = source.Blank, source.Content
		}
	}
	t.Name, t.rows, t.of = framework.Clean(name), t.rows[1:], t.of.Slice(1, len(t.of.Rows))
	return row
}

// isCaption reports that a line is bold, and nothing that is known.
func (d *Document) isCaption(l *laid) bool {
	_, heading := d.Heading(l.Text)
	return l.Strong && !heading && !d.NamesSkill(l.Text) && !numberedCaption().MatchString(l.Text)
}

// headTable accounts for what stands directly above a table of skills behind another one: its
// caption with a number, or a heading that is that of a column or a part of skills.
func (d *Document) headTable(t *PageTable, above []laid) {
	if len(d.Tables) == 0 || t.Nameless {
		return
	}
	for i := len(above) - 1; i >= 0; i-- {
		l := &above[i]
		if l.Shape == source.Blank && l.Raw == "" {
			continue
		}
		_, heading := d.Heading(l.Text)
		known := heading || d.Column(l.Text).Kind != dialect.UnknownColumn
		if l.Shape == source.Prose && (l.Strong && numberedCaption().MatchString(l.Text) || l.Rank > 0 && known) {
			l.Shape, l.Class = source.Blank, source.Structure
		}
		return
	}
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
