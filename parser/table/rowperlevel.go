package table

import (
	"cmp"
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// findRowPerLevel finds out whether every level has a row of its own: no header has
// a level's number, one column has a level in every cell, and skills come more
// than once, never with a level that was done with. Where a header names texts of levels
// and not their level, each skill may have but one.
func (h *headed) findRowPerLevel(g *dialect.Grammar) {
	at := h.levelOfRows()
	if at < 0 {
		return
	}
	h.spelling = h.spelt(g, at)
	seen, again, last := map[string][]string{}, false, ""
	keys, levelRows, levelRow := map[int]string{}, map[int]int{}, -1
	for row := h.first; row < len(h.Rows); row++ {
		own, above := h.key(row), levelRow
		key := cmp.Or(own, last) // a cell that was merged over several rows stands in the first
		level := framework.Clean(lexical.PlainCell(h.Cell(row, at)))
		switch {
		case source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row):
			levelRow = -1
			continue
		case level != "":
			levelRow = row
		case above < 0 || own == "" && h.isRemark(g, row):
			continue
		case key == last: // the same holds for its level
			keys[row], levelRows[row] = key, above
			continue
		case h.isOuter(at):
			levelRows[row] = above
			level = framework.Clean(lexical.PlainCell(h.Cell(above, at)))
		default:
			levelRow = -1
			continue
		}
		levels, ok := h.levelsAt(g, level, nil)
		if key == "" {
			continue
		}
		if level = fmt.Sprint(levels); !ok || len(levels) == 0 || isBehind(seen[key], level) {
			return
		}
		again = again || len(seen[key]) > 0
		seen[key] = append(seen[key], level)
		keys[row], last = key, key
	}
	if again || h.hasOpenTexts() && h.hasOnlyLevels(g, at) {
		h.long, h.keys, h.levelRows = map[string]firstRow{}, keys, levelRows
		h.describeLevels()
		h.findBeside()
	}
}

// hasOpenTexts reports that a column has texts of levels and its header does not say of
// which: the rows must.
func (h *headed) hasOpenTexts() bool {
	return slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.LevelColumn && len(c.Levels) == 0 })
}

// isRemark knows a row that has nothing but site text.
func (h *headed) isRemark(g *dialect.Grammar, row int) bool {
	return !slices.ContainsFunc(h.Rows[row], func(text string) bool { return lexical.IsFilled(text) && !g.IsFurniture(framework.Clean(text)) })
}

// isOuter reports that the column of levels stands left of codes and names: then
// a level may have been merged over several skills.
func (h *headed) isOuter(at int) bool {
	return !slices.ContainsFunc(h.columns[:at], func(c dialect.Column) bool { return c.Kind == dialect.CodeColumn || c.Kind == dialect.NameColumn })
}

// isBehind reports that a level came before, and others after it. One may come
// again in the next row: each of its statements has one.
func isBehind(seen []string, level string) bool {
	return slices.Contains(seen, level) && seen[len(seen)-1] != level
}

// levelOfRows is the column that may say which level a row is about; -1 where
// there is none, or where the headers name the levels.
func (h *headed) levelOfRows() int {
	at := -1
	for i, c := range h.columns {
		switch {
		case len(c.Levels) > 0 || c.Kind == dialect.CoverageColumn && at >= 0:
			return -1
		case c.Kind == dialect.CoverageColumn:
			at = i
		}
	}
	return at
}

// describeLevels makes the description the text of the levels, where no other
// column is.
func (h *headed) describeLevels() {
	isText := func(c dialect.Column) bool { return c.Kind == dialect.LevelColumn }
	at := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.DescriptionColumn })
	if !slices.ContainsFunc(h.columns, isText) && at >= 0 {
		h.columns[at].Kind = dialect.LevelColumn
	}
}

// resume goes on with the skill of a row that another row began, and finds the
// level that this one is about.
func (r *record) resume() {
	r.levels = r.levelsIn(r.row)
	key := r.keys[r.row]
	if first, ok := r.long[key]; ok {
		r.first, r.index = first.row, first.index
		r.skill = r.Skills[r.index]
		r.skill.Unknown = nil
		return
	}
	r.long[key] = firstRow{r.row, r.index}
	if r.named != (skillName{}) {
		r.skill.Name, r.skill.Code, r.skill.From = r.named.name, r.named.code, r.headed.Place(r.header, r.firstFilled(r.header))
	}
}

// resumeAt goes on with the skill that the row above began whose code was merged
// over this one.
func (r *record) resumeAt(row int) {
	if index, ok := r.rowIndex[row]; ok {
		r.first, r.index = row, index
		r.skill = r.Skills[index]
		r.skill.Unknown = nil
	}
}

// keyRow is the row in which the code or name of a row's skill stands, where
// that was merged over several rows; else the row itself.
func (h *headed) keyRow(row int) int {
	if from, falls := h.falling[row]; falls {
		return from
	}
	if h.Area == nil || h.key(row) != "" {
		return row
	}
	for i, c := range h.columns {
		if from := h.above(row, i); from < row && (c.Kind == dialect.CodeColumn || c.Kind == dialect.NameColumn) {
			return from
		}
	}
	return row
}

// levelsIn are the levels that a row of a long table is about.
func (r *record) levelsIn(row int) (levels []int) {
	if above, ok := r.levelRows[row]; ok {
		row = above
	}
	for i, c := range r.columns {
		if c.Kind == dialect.CoverageColumn {
			levels, _ = r.levelsAt(r.Grammar, r.cell(row, i), nil)
		}
	}
	return levels
}

// repeats reports that a cell says again what the skill's first row said, or the row
// above of the same skill.
func (r *record) repeats(column int, kind dialect.ColumnKind, text string) bool {
	if kind == dialect.LevelColumn && r.first >= 0 {
		return r.repeatsLevel(column, text)
	}
	if r.first < 0 || kind == dialect.CoverageColumn {
		return false
	}
	above, ok := r.rowIndex[r.row-1]
	return text == r.Cell(r.first, column) || ok && above == r.index && text == r.Cell(r.row-1, column)
}

// repeatsLevel reports that a cell says again of a level what the row above says of it,
// while another text is that of the row: each statement of the level has a row, and what
// the level is about stands beside all of them.
func (r *record) repeatsLevel(column int, text string) bool {
	above, ok := r.rowIndex[r.row-1]
	if !ok || above != r.index || text == "" || text != r.Cell(r.row-1, column) || !slices.Equal(r.levels, r.levelsIn(r.row-1)) {
		return false
	}
	for i, c := range r.columns {
		if own := r.Cell(r.row, i); i != column && c.Kind == dialect.LevelColumn && lexical.IsFilled(own) && own != r.Cell(r.row-1, i) {
			return true
		}
	}
	return false
}
