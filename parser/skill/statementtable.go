package skill

import "compdiff/parser/dialect"

// Roles are often told by tables of statements, one a row, below a heading that the
// dialect knows: each statement is then a paragraph of that section.

// listsStatements reports that a table stands directly below the heading of guidance
// and has one column of texts. Its other columns say something of the statements.
func (d *Document) listsStatements(t *PageTable, above *laid) bool {
	if above == nil || len(t.rows) < 2 {
		return false
	}
	h, ok := d.Heading(above.Text)
	if !ok || h.Kind != dialect.GuidanceSection {
		return false
	}
	return len(t.rows[0]) > 1 && d.textColumn(t) >= 0
}

// textColumn is the only column of a table whose header says that texts stand below
// it; -1 where there is none, or more.
func (d *Document) textColumn(t *PageTable) int {
	found := -1
	for k := range t.rows[0] {
		switch d.Column(t.rows[0][k].said()).Kind {
		case dialect.DescriptionColumn, dialect.LevelColumn, dialect.GuidanceColumn, dialect.NameColumn:
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	return found
}

// layStatements puts the headers aside and leaves out what stands beside the texts:
// nobody knows what it says of them, unless the dialect calls the column furniture.
func (d *Document) layStatements(t *PageTable) {
	column := d.textColumn(t)
	for i, row := range t.rows {
		for k := range row {
			switch {
			case i == 0, k != column && k < len(t.rows[0]) && d.Column(t.rows[0][k].said()).Kind == dialect.FurnitureColumn:
				row[k].putAside()
			case k != column:
				row[k].leaveOut()
			}
		}
	}
}
