package table

import (
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
// their rows and are no sentences are the titles of the table, and others remarks.
func (b *book) readAbove(t *source.Table, rows int) {
	if rows == 0 {
		return
	}
	var titles []string
	var remarks, properties []int
	if isCoordinates(t.Rows[0]) {
		for _, text := range t.Rows[0] {
			b.structure(text)
		}
		b.readAbove(t.Slice(1, len(t.Rows)), rows-1)
		return
	}
	for at, row := range t.Rows[:rows] {
		text, column := loneCell(t, at)
		switch {
		case source.IsEmptyRow(row):
		case column >= 0 && isNoTitle(text) && b.isRemark(text):
			remarks = append(remarks, at)
		case column < 0 && isProperty(t, at):
			properties = append(properties, at)
		case column < 0 || isNoTitle(text) || len(titles) == maxTitles:
			b.later = append(b.later, func() { b.readOutsideRows(t, 0, rows) })
			return
		default:
			titles = append(titles, t.Rows[at][column])
		}
	}
	for _, at := range remarks {
		b.readRemark(t, at)
	}
	for _, at := range properties {
		for _, text := range t.Rows[at] {
			b.ledger.Furniture += framework.NonSpace(text)
			b.say(text)
		}
	}
	for _, text := range titles {
		b.ledger.Furniture += framework.NonSpace(text)
		b.say(text)
	}
}

// isCoordinates knows the letters above the columns of a spreadsheet, as a page has them that
// was made of one: "A", "B", "C".
func isCoordinates(row []string) bool {
	n := 0
	for _, text := range row {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		if text != source.ColumnName(n) {
			return false
		}
		n++
	}
	return n > 1
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
func (b *book) countsSkills(row []string) bool { return isCountOf(row, len(b.Skills)) }

// isCountOf reports that a row says a number, in few words and no sentence.
func isCountOf(row []string, n int) bool {
	text := framework.Clean(strings.Join(row, " "))
	words := strings.Fields(text)
	if len(words) > maxTotal || lexical.EndsSentence(text) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	numbers := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	return len(numbers) == 1 && numbers[0] == strconv.Itoa(n)
}
