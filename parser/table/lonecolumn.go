package table

import "compdiff/parser/dialect"

// What the columns of a table are of, their cells may say where their headers do not: one
// that is empty says nothing, one that says the same in all rows of a skill is of the skill,
// and one that says the same in all rows of a level is of the level.

// setEmptyAside makes furniture of the columns that nobody knows and that are empty, where
// rows say their level and no column can be one: there people write, who fill the table in.
func (h *headed) setEmptyAside() {
	if h.levelCells() < 0 {
		return
	}
	for i := range h.columns {
		if c := &h.columns[i]; c.Kind == dialect.UnknownColumn && c.Title != "" && len(h.Rows)-h.first >= minRows && h.isEmptyColumn(i) {
			c.Kind = dialect.FurnitureColumn
		}
	}
}

// saysOnce reports that of the rows of a skill one says something in a column, or all the
// same, and that some skills have several rows.
func (h *headed) saysOnce(column int) bool {
	last, said, again := "", "", 0
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		key, text := h.key(row), h.cell(row, column)
		if key != "" && key != last {
			last, said = key, text
			continue
		}
		if text != "" && text != said {
			return false
		}
		again++
	}
	return again >= minRows
}

// levelCells is the column of levels of a table with a row for each; -1 where there is none.
func (h *headed) levelCells() int {
	at := -1
	for i, c := range h.columns {
		if c.Kind == dialect.CoverageColumn {
			if at >= 0 || len(c.Levels) > 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// saysOfLevels reports that a column has a text for each level, the same in every row of it,
// and that these are texts and not all alike.
func (h *headed) saysOfLevels(column int) bool {
	at := h.levelCells()
	if at < 0 || !h.holdsTexts(column) {
		return false
	}
	texts, said, again := map[string]string{}, map[string]bool{}, 0
	for row := h.first; row < len(h.Rows); row++ {
		level, text := h.cell(row, at), h.cell(row, column)
		if level == "" || text == "" || h.repeatsHeader(row) {
			continue
		}
		before, ok := texts[level]
		if ok && before != text {
			return false
		}
		if ok {
			again++
		}
		texts[level], said[text] = text, true
	}
	return len(texts) > 1 && len(said) == len(texts) && again >= len(texts)
}

// takeLevelTexts finds the column of what the framework says of each level, beside that of
// the levels of the skills.
func (h *headed) takeLevelTexts() {
	own := false
	for _, c := range h.columns {
		own = own || c.Kind == dialect.LevelColumn
	}
	for i := range h.columns {
		if c := &h.columns[i]; own && c.Kind == dialect.UnknownColumn && c.Title != "" && h.saysOfLevels(i) {
			c.Kind, h.ofLevels, h.levelCell = dialect.FurnitureColumn, i, h.levelCells()
			return
		}
	}
}
