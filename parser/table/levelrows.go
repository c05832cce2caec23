package table

import (
	"fmt"
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// In a table with a row for each level the rows of all skills go the same way: each says
// its level, the levels go up, or down, and none comes a second time.

// doubtLevelRows looks at tables with a row for each level: for rows that have a level and
// no text, and for a level that alone of all has two rows.
func (b *book) doubtLevelRows(h *headed) {
	text := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.LevelColumn })
	at := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.CoverageColumn })
	if h.long == nil || text < 0 || at < 0 {
		return
	}
	var without, again []int
	last, all := "", 0
	for row := h.first; row < len(h.Rows); row++ {
		if h.keys[row] == "" || h.cell(row, at) == "" {
			continue
		}
		all++
		if !lexical.IsFilled(h.Cell(row, text)) && !h.levelsAbove(row, text) {
			without = append(without, row)
		}
		levels, _ := h.levelsAt(b.Grammar, h.cell(row, at), nil)
		own := h.keys[row] + "\n" + fmt.Sprint(levels)
		if own == last {
			again = append(again, row)
		}
		last = own
	}
	h.doubtRows(without, all, doubt{text, "", "the row has a level and no text of it, as the others have"})
	h.doubtRows(b.otherwiseCalled(h, at), all, doubt{at, "", "the number and the name of the level do not go together as in the other rows: one of them may be wrong"})
	if len(again) == 1 && all > minAlike+1 {
		h.doubtRows(again, all, doubt{at, "", "the level comes a second time for the skill, and no other skill of the table has one twice: the number may be wrong"})
	}
}

// otherwiseCalled finds the rows whose level is called as nearly all rows call another.
func (b *book) otherwiseCalled(h *headed, at int) (rows []int) {
	count := map[string]map[int]int{}
	for row := range h.keys {
		if n, title, ok := b.LevelIn(h.Cell(row, at)); ok && title != "" {
			if count[title] == nil {
				count[title] = map[int]int{}
			}
			count[title][n]++
		}
	}
	for row := h.first; row < len(h.Rows); row++ {
		n, title, ok := b.LevelIn(h.Cell(row, at))
		if !ok || title == "" || count[title][n] != 1 {
			continue
		}
		for _, others := range count[title] {
			if others > 1 {
				rows = append(rows, row)
				break
			}
		}
	}
	return rows
}

// doubtLevelless looks for the few rows that do not say of which level they are, and go
// on with the one above.
func (h *headed) doubtLevelless() {
	at := h.levelOfRows()
	if h.long == nil || at < 0 {
		return
	}
	var rows []int
	for row := range h.levelRows {
		if !h.levelsAbove(row, at) {
			rows = append(rows, row)
		}
	}
	slices.Sort(rows)
	h.doubtRows(rows, len(h.keys), doubt{at, "", "the row does not say of which level it is, as the others do, and was read as one of the level above"})
}

// doubtLevelOrder looks for the one skill whose levels do not go on as those of all
// others do, up or down.
func (b *book) doubtLevelOrder(h *headed) {
	at := h.levelOfRows()
	if h.long == nil || at < 0 {
		return
	}
	up, down := map[string][]int{}, map[string][]int{}
	ups, downs, lastKey, last := 0, 0, "", 0
	for row := h.first; row < len(h.Rows); row++ {
		key := h.keys[row]
		levels, _ := h.levelsAt(b.Grammar, h.cell(row, at), nil)
		if key == "" || len(levels) == 0 {
			continue
		}
		switch n := levels[0]; {
		case key != lastKey || n == last:
		case n > last:
			up[key] = append(up[key], row)
			ups++
		default:
			down[key] = append(down[key], row)
			downs++
		}
		lastKey, last = key, levels[0]
	}
	against, along := down, ups
	if downs > ups {
		against, along = up, downs
	}
	if len(against) != 1 || along < minAlike {
		return
	}
	d := doubt{at, "", "the levels of the skill go up and down, and those of all others go one way: a number may be wrong, or two cells have changed places"}
	for _, rows := range against {
		for _, row := range rows {
			h.doubts[row] = append(h.doubts[row], d)
		}
	}
}
