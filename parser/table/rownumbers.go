package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compdiff/parser/dialect"
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
