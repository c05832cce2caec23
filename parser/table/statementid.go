package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Publishers give statements ids of their own, and say of what kind each is. Where every
// statement has a row, these stand in columns beside it; what is called "ID" or "Code"
// may then be of the statement and not of the skill.

// takeCodesForStatements takes a column of codes, or of numbers that do more than count,
// for the ids of statements: each row has another, and the names of the skills, or other
// codes, come again and again.
func (h *headed) takeCodesForStatements() {
	for i, c := range h.columns {
		if c.Kind != dialect.CodeColumn && c.Kind != dialect.RowColumn || h.counts(i) || !h.isDistinct(i) {
			continue
		}
		if h.hasKeysBeside(i) {
			h.columns[i].Kind = dialect.StatementColumn
			return
		}
	}
}

// isDistinct reports that every row that says anything has a cell in a column, each
// another, and that there are enough to tell.
func (h *headed) isDistinct(column int) bool {
	seen := dialect.Set{}
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) || source.IsEmptyRow(h.Rows[row]) || h.saysOneThing(row) {
			continue
		}
		text := h.cell(row, column)
		if text == "" || seen[text] {
			return false
		}
		seen[text] = true
	}
	return len(seen) >= minAlike
}

// hasKeysBeside reports that another column has codes or names of which, on average, two
// rows and more have the same.
func (h *headed) hasKeysBeside(column int) bool {
	return slices.ContainsFunc(h.keyColumns(), func(i int) bool {
		if i == column {
			return false
		}
		rows, keys := 0, dialect.Set{}
		for row := h.first; row < len(h.Rows); row++ {
			if text := h.cell(row, i); !h.repeatsHeader(row) && lexical.IsFilled(text) {
				keys[text] = true
				rows++
			}
		}
		return len(keys) > 0 && rows >= 2*len(keys)
	})
}

// keyColumns are the columns of codes and names.
func (h *headed) keyColumns() (at []int) {
	for i, c := range h.columns {
		if c.Kind == dialect.CodeColumn || c.Kind == dialect.NameColumn {
			at = append(at, i)
		}
	}
	return at
}

// readStatementID keeps what a row calls its statement.
func (r *record) readStatementID(i int, text string) {
	if r.long == nil {
		r.setAside(r.Table, r.row, i)
		return
	}
	r.ledger.Content += framework.NonSpace(text)
}

// hasKindsOfStatements reports that the rows of one skill have several types: these are
// of its statements. What is one for all rows is of the whole, as a generic attribute's.
func (h *headed) hasKindsOfStatements() bool {
	at := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.TypeColumn })
	if h.long == nil || at < 0 {
		return false
	}
	first := map[string]string{}
	for row := h.first; row < len(h.Rows); row++ {
		key, text := h.keys[row], h.cell(row, at)
		if before, ok := first[key]; ok && key != "" && text != "" && before != text {
			return true
		} else if !ok {
			first[key] = text
		}
	}
	return false
}

// readKind keeps what a row calls the kind of its statement; elsewhere it is a label.
func (r *record) readKind(text string) {
	if !r.typed {
		r.structure(text)
		return
	}
	r.ledger.Content += framework.NonSpace(text)
	r.say(text)
}

// identify gives a statement the id and the kind that the row has for it: the first,
// where the cell has several. What stands beside all statements of a level has neither.
func (r *record) identify(l *framework.Level, column int) {
	if r.long == nil || len(l.Statements) == 0 || r.beside[column] {
		return
	}
	for i, c := range r.columns {
		switch c.Kind {
		case dialect.StatementColumn:
			l.Statements[0].ID = exactNumber(r.headed.cell(r.row, i))
		case dialect.TypeColumn:
			for k := range l.Statements {
				if r.typed {
					l.Statements[k].Kind = r.headed.cell(r.row, i)
				}
			}
		}
	}
}

// findBeside finds the columns of texts of levels that stand beside all statements of a
// level: of several all but that in which the most texts differ.
func (h *headed) findBeside() {
	best, most := -1, 0
	h.beside = map[int]bool{}
	for i, c := range h.columns {
		if c.Kind != dialect.LevelColumn {
			continue
		}
		texts := dialect.Set{}
		for row := h.first; row < len(h.Rows); row++ {
			texts[h.cell(row, i)] = true
		}
		if h.beside[i] = true; len(texts) >= most {
			best, most = i, len(texts)
		}
	}
	delete(h.beside, best)
}
