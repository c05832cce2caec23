package parser

// In a table of a PDF with a row for each level, the row may be labelled by a
// number alone: the header of that column, "Level", stands for the word.

// labelRows makes headings of levels of such labels, and takes the headers of these
// tables out.
func (d *document) labelRows() {
	column := 0 // in which the open table names levels
	var header []int
	heads := false // the header of that table has not ended
	for i := range d.lines {
		l := &d.lines[i]
		switch {
		case l.shape != prose:
		case l.cell.column == 0:
			column, heads = 0, false
		case l.cell.row == 1 && d.headsLevels(l.text):
			column, header, heads = l.cell.column, []int{i}, true
		case l.cell.column == column && d.labelRow(i):
			for _, h := range header {
				d.lines[h].shape, d.lines[h].class = blank, structure
			}
			header, heads = nil, false
		case l.cell.row == 1 && heads:
			header = append(header, i)
		}
	}
}

// headsLevels reports that a column with such a header says which level is
// meant in each row.
func (d *document) headsLevels(header string) bool {
	c := d.column(header)
	return (c.kind == coverageColumn || c.kind == levelColumn) && len(c.levels) == 0
}

// labelRow makes the heading of a level of a label that names one without the word.
func (d *document) labelRow(i int) bool {
	text := d.lines[i].text
	n, title, ok := d.levelIn(text)
	if !ok {
		return false
	}
	if _, known := d.heading(text); !known {
		for len(d.said) < len(d.lines) {
			d.said = append(d.said, nil)
		}
		d.said[i] = &heading{kind: levelSection, title: text, levels: []int{n}, numbers: text, label: title}
	}
	return true
}
