package parser

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// mendCodes looks at each column of codes as a whole.
func (b *book) mendCodes(h *headed) {
	for i, c := range h.columns {
		if c.kind == codeColumn && b.Code != "" {
			b.unquoteCodes(h, i)
			b.judgeCodes(h, i)
		}
	}
}

// unquoteCodes takes off the apostrophe that tells spreadsheet programs that a
// cell is a text. A space takes its place, so that places stay.
func (b *book) unquoteCodes(h *headed, column int) {
	for row := h.first; row < len(h.rows); row++ {
		text := h.cell(row, column)
		for _, quote := range []string{"'", "’"} {
			if rest, ok := strings.CutPrefix(text, quote); ok && b.isCode(rest) {
				h.rows[row][column] = " " + rest
				b.ledger.Structure++
			}
		}
	}
}

// judgeCodes says so where no cell of a column has a code as the framework's
// are: an export may have spoilt them, and then a comparison would not find
// one skill again.
func (b *book) judgeCodes(h *headed, column int) {
	first := -1
	for row := h.first; row < len(h.rows); row++ {
		text := framework.Clean(plainCell(h.cell(row, column)))
		if text == "" || h.repeatsHeader(row) {
			continue
		}
		if b.isCode(text) {
			return
		}
		if first < 0 {
			first = row
		}
	}
	if first >= 0 {
		b.suspect(h.place(first, column), "no code of this column, of which %q is the first, has the form of those of the dialect %q: was it spoilt in an export, or is another dialect needed?", framework.Clean(h.cell(first, column)), b.Name)
	}
}

// suspect notes that a table may say something else than is read.
func (b *book) suspect(from framework.From, format string, args ...any) {
	b.problems = append(b.problems, framework.Problem{Rule: "table-suspect", Message: fmt.Sprintf(format, args...), From: from})
}
