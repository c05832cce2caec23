package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// A column called "#", "No" or "ID" may count the rows or hold the codes of the skills, and
// its header does not tell which: its values do.

// numbering is what a column of whole numbers does.
type numbering int

const (
	noNumbers numbering = iota // it holds something else as well
	counting                   // it counts the rows
	ascending                  // it counts on from a number that is not the first: it may count rows
	numbered                   // its numbers are in no order, or far apart: they are codes
)

// slack is how many numbers may be missing for each that is there, where people took rows
// out of a table that was counted.
const slack = 2

// numbering tells what the numbers of a column do. Rows that say one thing are none of
// skills: "Total: 12".
func (h *headed) numbering(column int) numbering {
	var numbers []int
	next := true
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if text == "" || h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		if strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }) {
			return noNumbers
		}
		n, err := strconv.Atoi(text)
		if err != nil || len(text) > 1 && text[0] == '0' { // nobody counts "001", "002" up to "012"
			return numbered
		}
		if last := len(numbers) - 1; last >= 0 && n != numbers[last] && n != numbers[last]+1 {
			next = false
		}
		numbers = append(numbers, n)
	}
	switch {
	case len(numbers) == 0:
		return counting
	case slices.Min(numbers) <= 1 && slices.Max(numbers) <= slack*len(numbers):
		return counting
	case next && len(numbers) > 1:
		return ascending
	}
	return numbered
}

// setKeysAside sets the columns of whole numbers aside that are called codes beside one with
// codes: a database counts its rows, and calls the number the id of the skill.
func (h *headed) setKeysAside() {
	var numbers []int
	codes := 0
	for i, c := range h.columns {
		if c.Kind != dialect.CodeColumn {
			continue
		}
		if is := h.numbering(i); is == noNumbers {
			codes++
		} else if slices.ContainsFunc(h.Rows[h.first:], func(row []string) bool { return i < len(row) && lexical.IsFilled(row[i]) }) {
			numbers = append(numbers, i)
		}
	}
	for _, i := range numbers {
		if codes == 1 {
			h.columns[i].Kind = dialect.IDColumn
		}
		if codes == 1 && h.numbering(i) != numbered {
			h.columns[i].Kind = dialect.RowColumn
		}
	}
}

// setCoordinatesAside takes the first column for one of row numbers where it counts on from its
// header, or from none: a page that was made of a spreadsheet has the numbers of its rows there.
func (h *headed) setCoordinatesAside() {
	head := h.cell(h.header, 0)
	next, rows := lexical.Number(head), 0
	if next < 0 {
		return
	}
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, 0)
		if text == "" || h.saysOneThing(row) {
			continue
		}
		if rows == 0 && head == "" && text == "0" { // the index of a table of a program
			next = -1
		}
		if next++; lexical.Number(text) != next {
			return
		}
		rows++
	}
	if rows >= minRows {
		h.columns[0] = dialect.Column{Kind: dialect.RowColumn, Title: h.columns[0].Title}
	}
}

// takeNumbersForCodes takes the column of row numbers for the codes where there are
// no others and its values do more than count.
func (h *headed) takeNumbersForCodes() {
	if h.columnOf(dialect.CodeColumn) >= 0 {
		return
	}
	best, at := counting, -1
	for i, c := range h.columns {
		if c.Kind != dialect.RowColumn || h.countsWithin(i) {
			continue
		}
		switch is := h.numbering(i); {
		case is == counting, at >= 0 && best != ascending:
		case at < 0 || is != ascending:
			best, at = is, i
		}
	}
	if at >= 0 {
		h.columns[at].Kind = dialect.CodeColumn
	}
}

// countsWithin reports that rows of one name have several numbers: they are not those of
// skills.
func (h *headed) countsWithin(column int) bool {
	name := h.columnOf(dialect.NameColumn)
	number := map[string]string{}
	for row := h.first; name >= 0 && row < len(h.Rows); row++ {
		of, n := h.cell(row, name), h.cell(row, column)
		if of == "" || n == "" || h.repeatsHeader(row) {
			continue
		}
		if have, ok := number[of]; ok && have != n {
			return true
		}
		number[of] = n
	}
	return false
}

// columnOf is the first column of a kind; -1 where there is none.
func (h *headed) columnOf(kind dialect.ColumnKind) int {
	return slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == kind })
}

// isCounted knows the header of a column that often counts rows.
func isCounted(g *dialect.Grammar, c dialect.Column) bool {
	return g.ColumnKind(c.Title) == dialect.RowColumn
}

// doubtNumbers says where codes go up by one from row to row, below a header that may be
// that of row numbers.
func (b *book) doubtNumbers(h *headed) {
	at := h.columnOf(dialect.CodeColumn)
	if at < 0 || !isCounted(b.Grammar, h.columns[at]) || h.numbering(at) != ascending {
		return
	}
	for row := h.first; row < len(h.Rows); row++ {
		if h.cell(row, at) != "" && !h.repeatsHeader(row) {
			h.doubts[row] = append(h.doubts[row], doubt{at, "", "the numbers of the column go up by one from row to row: they were read as codes, and may count the rows"})
		}
	}
}
