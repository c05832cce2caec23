package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Titles and remarks stand above the skills of a table, notes and totals below them.

// readFrame accounts for these rows.
func (b *book) readFrame(h *headed) {
	t := h.around.table
	if t == nil {
		return
	}
	b.readAbove(t, h.around.from)
	b.later = append(b.later, func() { b.readOutsideRows(t, h.around.to, len(t.Rows)) })
}

// maxTitles is how many rows a table's titles take at most.
const maxTitles = 4

// isNoTitle knows a text that is too long for the title of a table, or a sentence.
func isNoTitle(text string) bool {
	return len(text) > dialect.MaxHeading || lexical.EndsSentence(text)
}

// readAbove accounts for the first rows of a table, above the headers. Cells that stand alone in
// their rows and are no sentences are the titles of the table.
func (b *book) readAbove(t *source.Table, rows int) {
	var titles []string
	for _, row := range t.Rows[:rows] {
		said := slices.DeleteFunc(slices.Clone(row), func(text string) bool { return strings.TrimSpace(text) == "" })
		if len(said) > 1 || len(titles)+len(said) > maxTitles || slices.ContainsFunc(said, isNoTitle) {
			b.later = append(b.later, func() { b.readOutsideRows(t, 0, rows) })
			return
		}
		titles = append(titles, said...)
	}
	for _, text := range titles {
		b.ledger.Furniture += framework.NonSpace(text)
		b.say(text)
	}
}

// readOutsideRows looks at rows that belong to no skill: titles and remarks
// above, index sheets, notes below. Like the lines around a text copy they are
// furniture where they are plainly that; the rest is reported.
func (b *book) readOutsideRows(t *source.Table, from, to int) {
	for row := from; row < to; row++ {
		total := b.countsSkills(t.Rows[row])
		for i, text := range t.Rows[row] {
			if total || b.isFrameCell(text) {
				b.ledger.Furniture += framework.NonSpace(text)
				b.say(text)
				continue
			}
			b.setAside(t, row, i)
		}
	}
}

// isFrameCell knows what stands around skills in a table: site text, what
// they are called, headers and numbers of indexes of them.
func (b *book) isFrameCell(text string) bool {
	text = framework.Clean(lexical.PlainCell(text))
	if len(text) > 2*dialect.MaxHeading {
		return false
	}
	switch {
	case b.IsFurniture(text), b.IsDialectFurniture(text), lexical.HasAddress(text):
		return true
	case b.Names[framework.Fold(text)], b.Column(text).Kind != dialect.UnknownColumn:
		return true
	}
	return text != "" && strings.Trim(text, "0123456789.") == ""
}

// maxTotal is how many words a row has at most that says how many skills there are.
const maxTotal = 5

// countsSkills knows a row that says how many skills there are, and says it rightly:
// "Total: 12 skills".
func (b *book) countsSkills(row []string) bool {
	text := framework.Clean(strings.Join(row, " "))
	words := strings.Fields(text)
	if len(words) > maxTotal || lexical.EndsSentence(text) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	numbers := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	return len(numbers) == 1 && numbers[0] == strconv.Itoa(len(b.Skills))
}
