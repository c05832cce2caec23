package skill

import (
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// In a table of a PDF with a row for each level, the row may be labelled by a
// number alone: the header of that column, "Level", stands for the word.

// labelRows makes headings of levels of such labels, and takes the headers of these
// tables out.
func (d *Document) labelRows() {
	column := 0 // in which the open table names levels
	var header []int
	heads := false // the header of that table has not ended
	for i := range d.Lines {
		l := &d.Lines[i]
		switch {
		case l.Shape != source.Prose:
		case l.Cell.Column == 0:
			column, heads = 0, false
		case l.Cell.Row == 1 && d.headsLevels(l.Text):
			column, header, heads = l.Cell.Column, []int{i}, true
		case l.Cell.Column == column && d.labelRow(i):
			for _, h := range header {
				d.Lines[h].Shape, d.Lines[h].Class = source.Blank, source.Structure
			}
			header, heads = nil, false
		case l.Cell.Row == 1 && heads:
			header = append(header, i)
		}
	}
}

// headsLevels reports that a column with such a header says which level is
// meant in each row.
func (d *Document) headsLevels(header string) bool {
	c := d.Column(header)
	return (c.Kind == dialect.CoverageColumn || c.Kind == dialect.LevelColumn) && len(c.Levels) == 0
}

// labelRow makes the heading of a level of a label that names one without the word.
func (d *Document) labelRow(i int) bool {
	text := d.Lines[i].Text
	n, title, ok := d.LevelIn(text)
	if !ok {
		return false
	}
	if _, known := d.Heading(text); !known {
		for len(d.said) < len(d.Lines) {
			d.said = append(d.said, nil)
		}
		d.said[i] = &dialect.Heading{Kind: dialect.LevelSection, Title: text, Levels: []int{n}, Numbers: text, Label: title}
	}
	return true
}
