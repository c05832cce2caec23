package skill

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Pages put the fields of a skill into a small table below its name: its code,
// its category, the levels that it defines. The labels stand in the first column
// or in the first row.

// pageField is a field: the cell of its label and that of its value.
type pageField struct {
	kind         dialect.ColumnKind
	label, value *pageCell
}

// maxFields bounds how many fields such a table has.
const maxFields = 12

// fieldsOf takes a table of fields apart; nil for any other table. It stands
// below a heading and says the skill's code, which the heading does not.
func (d *Document) fieldsOf(t *PageTable, l *laid) []pageField {
	if l == nil || l.Rank == 0 || d.Code == "" {
		return nil
	}
	if d.HasCodeAtEnd(l.Text) || !d.CanBeName(l.Text, true) {
		return nil
	}
	for _, fields := range [][]pageField{d.fieldsDown(t), d.fieldsAcross(t)} {
		coded := slices.ContainsFunc(fields, func(c pageField) bool {
			return c.kind == dialect.CodeColumn && d.MatchesCode(framework.Clean(c.value.said()))
		})
		if coded && len(fields) <= maxFields {
			return fields
		}
	}
	return nil
}

// fieldsDown are the rows of a table with two columns.
func (d *Document) fieldsDown(t *PageTable) []pageField {
	var fields []pageField
	for _, row := range t.rows {
		if len(row) != 2 {
			return nil
		}
		fields = append(fields, d.field(&row[0], &row[1]))
	}
	return fields
}

// fieldsAcross are the columns of a table with two rows.
func (d *Document) fieldsAcross(t *PageTable) []pageField {
	if len(t.rows) != 2 || len(t.rows[0]) != len(t.rows[1]) {
		return nil
	}
	var fields []pageField
	for k := range t.rows[0] {
		fields = append(fields, d.field(&t.rows[0][k], &t.rows[1][k]))
	}
	return fields
}

func (d *Document) field(label, value *pageCell) pageField {
	return pageField{d.Column(label.said()).Kind, label, value}
}

// layFields makes lines of fields: the code first, which completes the title
// above, and then headings with their texts. A row that only heads the columns
// is no field; what nobody knows belongs to no text.
func (d *Document) layFields(fields []pageField) []laid {
	var first, rest []laid
	for i, field := range fields {
		switch field.kind {
		case dialect.CodeColumn:
			field.label.putAside()
			first = append(append(first, field.label.parted()...), field.value.parted()...)
			continue
		case dialect.CategoryColumn, dialect.SubcategoryColumn:
			field.label.head(&dialect.Heading{Kind: dialect.CategorySection, Title: field.label.said()})
		case dialect.CoverageColumn:
			field.label.head(&dialect.Heading{Kind: dialect.CoverageSection, Title: field.label.said()})
		default:
			if i == 0 && field.label.header && field.value.header {
				field.label.putAside()
				field.value.putAside()
				break
			}
			field.label.leaveOut()
			field.value.leaveOut()
		}
		rest = append(append(rest, field.label.parted()...), field.value.parted()...)
	}
	return append(first, rest...)
}

// head makes a heading of a cell.
func (c *pageCell) head(h *dialect.Heading) {
	if len(c.lines) > 0 {
		c.lines[0].head = h
	}
}

// leaveOut keeps the text of a cell out of all others, unaccounted for.
func (c *pageCell) leaveOut() {
	for i := range c.lines {
		c.lines[i].Shape = source.Blank
	}
}
