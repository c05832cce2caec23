package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// cards parts a table that has a card for each skill, labels beside their texts, and an
// empty row between two: in whatever order the labels stand, and whichever are missing.
// It gives nil where the cards are not all whole.
func (b *book) cards(t *source.Table) (parts []*source.Table) {
	if t.Width() != 2 {
		return nil
	}
	named := 0
	for start := 0; start < len(t.Rows); {
		end := start
		for end < len(t.Rows) && !source.IsEmptyRow(t.Rows[end]) {
			end++
		}
		switch names, labels := b.cardLabels(t, start, end); {
		case names == 1:
			named++
		case names > 1 || labels: // a card that goes on behind an empty row
			return nil
		}
		if end > start {
			parts = append(parts, t.Slice(start, end))
		}
		start = end + 1
	}
	if named < 2 {
		return nil
	}
	return parts
}

// cardLabels counts the names of skills that some rows have, two where a label comes a
// second time; labels is set where there are others that are known.
func (b *book) cardLabels(t *source.Table, from, to int) (names int, labels bool) {
	var seen []string
	codes, called := 0, 0
	for row := from; row < to; row++ {
		label := framework.Fold(t.Cell(row, 0))
		if slices.Contains(seen, label) && label != "" {
			return 2, true
		}
		seen = append(seen, label)
		switch b.Column(t.Cell(row, 0)).Kind {
		case dialect.UnknownColumn:
		case dialect.NameColumn:
			called++
		case dialect.CodeColumn:
			codes++
		default:
			labels = true
		}
	}
	return max(codes, called), labels
}
