package skill

import (
	"slices"
	"strings"

	"compdiff/parser/lexical"
)

// A table of one skill may name the level of each row behind its text. Lines are read
// from above, and a level heads what follows it: its cell comes first in its row.

// rowByRow are the lines of a table, row by row, each in the order of its cells.
func rowByRow(t *PageTable) []laid {
	var out []laid
	for _, row := range t.rows {
		for i := range row {
			out = append(out, row[i].parted()...)
		}
	}
	return out
}

// bringForward makes a column the first of its table.
func (t *PageTable) bringForward(column int) {
	for i, row := range t.rows {
		if column > 0 && column < len(row) {
			row = slices.Clone(row)
			moved := row[column]
			copy(row[1:column+1], row[:column])
			row[0] = moved
			t.rows[i] = row
		}
	}
}

// levelsRight brings the last column of a table forward where nobody knows its header, or
// there is none, and each of its cells is the heading of a level in words, beside a text.
// Rows of one level stand together; the first of them heads all.
func (d *Document) levelsRight(t *PageTable) {
	if len(t.rows) < 2 || len(t.rows[0]) < 2 {
		return
	}
	last := len(t.rows[0]) - 1
	var again []*pageCell
	seen, level := map[int]bool{}, 0
	for i, row := range t.rows {
		n := d.levelBeside(row, last)
		switch {
		case n == 0 && i == 0 && isHeaderRow(row):
		case n == 0, seen[n] && n != level:
			return
		case n == level:
			again = append(again, &t.rows[i][last])
		}
		seen[n], level = true, n
	}
	if levels := len(seen); levels < 2 || levels == 2 && seen[0] {
		return
	}
	for _, c := range again {
		c.putAside()
	}
	if seen[0] {
		for k := range t.rows[0] {
			t.rows[0][k].putAside()
		}
	}
	t.bringForward(last)
}

// isHeaderRow reports that the cells of a row are a few words each, and no sentences.
func isHeaderRow(row []pageCell) bool {
	return !slices.ContainsFunc(row, func(c pageCell) bool {
		words := len(strings.Fields(c.said()))
		return words == 0 || words > maxLevelLabel || lexical.EndsSentence(c.said())
	})
}

// levelBeside is the level whose heading in words a cell is, with a text in the cells
// before it; 0 where it is none.
func (d *Document) levelBeside(row []pageCell, at int) int {
	if at >= len(row) || !slices.ContainsFunc(row[:at], func(c pageCell) bool { return lexical.IsFilled(c.said()) }) {
		return 0
	}
	if h, ok := d.Heading(row[at].said()); ok && h.IsBareLevel() {
		return h.Levels[0]
	}
	return 0
}
