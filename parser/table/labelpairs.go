package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Forms have labels beside their texts, and often two labels in a row: "Skill:", a name,
// "Code:", a code. The number of each form may stand left of it. With one label in each row
// they are cards: see cards.go.

// mostPairs is how many labels a row of a form has at most.
const mostPairs = 3

// inPairs is a table of forms with one label and its text in each row; the table itself where
// it is none, or is so already.
func (b *book) inPairs(t *source.Table) *source.Table {
	if width := t.Width(); width < 3 || width > 2*mostPairs+1 || len(t.Rows) < 2*minRows {
		return t
	}
	var at [][2]source.CellAt
	var numbers []source.CellAt
	names := 0
	for row := range t.Rows {
		cells := filledCells(t.Rows[row])
		if len(cells) > 0 && cells[0] == 0 && len(cells)%2 == 1 && isNumber(t.Cell(row, 0)) {
			numbers = append(numbers, source.CellAt{Row: row})
			cells = cells[1:]
		}
		if len(cells) == 0 {
			at = append(at, [2]source.CellAt{{Row: row, Column: t.Width()}, {Row: row, Column: t.Width()}})
			continue
		}
		if len(cells)%2 == 1 || len(cells) > 2*mostPairs {
			return t
		}
		for k := 0; k < len(cells); k += 2 {
			label := strings.TrimSpace(t.Cell(row, cells[k]))
			if !b.isFormLabel(label) {
				return t
			}
			if b.NamesSkill(label) {
				names++
			}
			at = append(at, [2]source.CellAt{{Row: row, Column: cells[k]}, {Row: row, Column: cells[k+1]}})
		}
	}
	if names < minRows || len(at) == len(t.Rows) && len(numbers) == 0 {
		return t
	}
	for _, n := range numbers {
		b.structure(t.Cell(n.Row, n.Column))
	}
	return paired(t, at)
}

// isFormLabel knows what heads a column as well, and a short text that ends in a colon.
func (b *book) isFormLabel(text string) bool {
	return b.Column(text).Kind != dialect.UnknownColumn || strings.HasSuffix(text, ":") && len(text) <= dialect.MaxLabel
}

// paired is a table of pairs of cells of another.
func paired(t *source.Table, at [][2]source.CellAt) *source.Table {
	out := &source.Table{Sheet: t.Sheet, Rows: make([][]string, len(at))}
	for row := range at {
		for _, c := range at[row] {
			out.Rows[row] = append(out.Rows[row], t.Cell(c.Row, c.Column))
		}
	}
	out.Where = func(row, column int) func(int) framework.From {
		return t.Where(at[row][column].Row, at[row][column].Column)
	}
	if t.Lines != nil {
		out.Lines = func(row, column int) []source.Line { return t.Lines(at[row][column].Row, at[row][column].Column) }
	}
	return out
}

// filledCells are the columns of a row that say something.
func filledCells(row []string) (filled []int) {
	for i, text := range row {
		if lexical.IsFilled(text) {
			filled = append(filled, i)
		}
	}
	return filled
}

// isNumber reports that a cell has nothing but a number, as counts forms.
func isNumber(text string) bool {
	return lexical.IsFilled(text) && strings.Trim(strings.TrimSpace(text), "0123456789.") == ""
}
