package table

import (
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// findDoubts looks at all rows of a table of skills before they are read.
func (b *book) findDoubts(h *headed) {
	h.doubts = map[int][]doubt{}
	b.doubtSilentLevels(h)
	b.doubtMissingLevel(h)
	h.doubtCountedIDs()
	h.doubtColumnOrder()
	b.doubtLevelRows(h)
	b.doubtLevelOrder(h)
	h.doubtLevelless()
	h.doubtNames()
	h.doubtCodes()
	h.doubtCodeColumn()
	h.doubtNameCodes()
	h.doubtColumns()
	h.doubtFieldShapes()
	b.doubtStruck(h)
	h.doubtCopies()
	h.doubtCutLength()
	h.doubtSlidRows()
	b.doubtNumbers(h)
	b.doubtOpenings(h)
}

// fullTable is how many cells of levels are filled at least in a table in which one that is
// not is odd.
const fullTable = 20

// doubtSilentLevels looks for empty cells where the table says of every level that a
// skill does not define that it is not defined, and for the one empty cell of a table in
// which every skill has a text of every level.
func (b *book) doubtSilentLevels(h *headed) {
	undefined, all, texts := 0, 0, b.textsOfLevels(h)
	var empty []source.CellAt
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) || h.key(row) == "" || h.saysOneThing(row) {
			continue
		}
		for i := range h.columns {
			if !texts[i] || h.levelsAbove(row, i) {
				continue
			}
			all++
			switch text := h.cell(row, i); {
			case text == "":
				empty = append(empty, source.CellAt{Row: row, Column: i})
			case b.SaysNothing(text) || b.IsUndefined(text):
				undefined++
			}
		}
	}
	whole, message := false, "the cell is empty; where others of the table have no text of a level, they say so"
	switch {
	case undefined > len(empty) && areFew(len(empty), all):
	case len(empty) == 1 && all-undefined > fullTable:
		whole, message = true, "the cell is empty, as no other of the levels of the table is: a text may be lost, or those of the row have slid"
	default:
		return
	}
	for _, at := range empty {
		part := ""
		if !whole {
			part = dialect.LevelPart(h.columns[at.Column].Levels[0])
		}
		h.doubtAround(at.Row, doubt{at.Column, part, message})
	}
}

// textsOfLevels are the columns of the texts of levels, and those that may be: a column
// in which nothing but "not defined" stands looks like one of marks.
func (b *book) textsOfLevels(h *headed) map[int]bool {
	texts := map[int]bool{}
	for i, c := range h.columns {
		switch {
		case len(c.Levels) == 0:
		case c.Kind == dialect.LevelColumn:
			texts[i] = true
		case c.Kind == dialect.CoverageColumn:
			texts[i] = len(c.Levels) == 1 && !h.hasTextsOf(c.Levels[0]) && b.isSilent(h, i)
		}
	}
	return texts
}

// hasTextsOf reports that a column has the texts of a level.
func (h *headed) hasTextsOf(level int) bool {
	return slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.LevelColumn && slices.Contains(c.Levels, level) })
}

// isSilent reports that no cell of a column says anything.
func (b *book) isSilent(h *headed, column int) bool {
	for row := h.first; row < len(h.Rows); row++ {
		if text := h.cell(row, column); text != "" && !h.repeatsHeader(row) && !b.SaysNothing(text) && !b.IsUndefined(text) {
			return false
		}
	}
	return true
}

// doubtAround notes a doubt of a row. Where skills stand side by side it is one of all of
// them: a cell may have been lost, and those behind it have slid.
func (h *headed) doubtAround(row int, d doubt) {
	if h.across == nil {
		h.doubts[row] = append(h.doubts[row], d)
		return
	}
	for row := h.first; row < len(h.Rows); row++ {
		h.doubts[row] = append(h.doubts[row], d)
	}
}

// doubtMissingLevel looks for the one level that a table has no column of, where it has
// one of all others up to the last: the number behind the gap may be wrong. A column of
// that level in which nothing stands is none that is missing.
func (b *book) doubtMissingLevel(h *headed) {
	columns := map[int]int{}
	var levels []int
	for i, c := range h.columns {
		if len(c.Levels) != 1 {
			continue
		}
		if c.Kind == dialect.LevelColumn || c.Kind == dialect.CoverageColumn && !h.hasTextsOf(c.Levels[0]) && b.isSilent(h, i) {
			columns[c.Levels[0]] = i
			levels = append(levels, c.Levels[0])
		}
	}
	slices.Sort(levels)
	levels = slices.Compact(levels)
	if len(levels) < minAlike || levels[len(levels)-1]-levels[0] != len(levels) {
		return
	}
	for k := 1; k < len(levels); k++ {
		n := levels[k]
		if n == levels[k-1]+1 || h.isUnknownBetween(columns[n-2], columns[n]) {
			continue
		}
		d := doubt{columns[n], dialect.LevelPart(n), fmt.Sprintf("no column is of level %d, and the table has one of each level before and behind it: the number %d may be wrong", n-1, n)}
		for row := h.first; row < len(h.Rows); row++ {
			if lexical.IsFilled(h.Cell(row, d.column)) {
				h.doubts[row] = append(h.doubts[row], d)
			}
		}
	}
}

// isUnknownBetween reports that a column of unknown texts stands between two others: it
// fills the gap, and is a doubt itself.
func (h *headed) isUnknownBetween(before, behind int) bool {
	for i := before + 1; i < behind; i++ {
		if c := h.columns[i]; c.Kind == dialect.UnknownColumn && c.Title != "" {
			return true
		}
	}
	return false
}

// levelsAbove reports that a cell is a part of one that is merged.
func (h *headed) levelsAbove(row, column int) bool {
	a := h.AreaOf(row, column)
	return a.Row != row || a.Column != column
}

// doubtNames looks for names that are what the rows of other skills have for a category,
// or for a value of bookkeeping: cells that changed places. A skill may be called as its
// own category is.
func (h *headed) doubtNames() {
	name := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.NameColumn })
	if name < 0 {
		return
	}
	for _, i := range append(h.categoryColumns(), h.fieldColumns()...) {
		rows := map[string]int{}
		for row := h.first; row < len(h.Rows); row++ {
			rows[h.cell(row, i)]++
		}
		var odd []int
		all := 0
		for row := h.first; row < len(h.Rows); row++ {
			text := h.cell(row, name)
			if text == "" || h.repeatsHeader(row) {
				continue
			}
			all++
			if rows[text] > 1 && h.cell(row, i) != text {
				odd = append(odd, row)
			}
		}
		if areOdd(len(odd), all) {
			h.noteDoubt(odd, doubt{name, "", fmt.Sprintf("the name is what other rows have for %q: two cells may have changed places", h.columns[i].Title)})
		}
	}
}

// doubtCodesOfName looks for skills, from one on, of a table with a row for each level
// that have one name and two codes: one of these may be wrong.
func (b *book) doubtCodesOfName(h *headed, first int) {
	if h.long == nil {
		return
	}
	by := map[string]int{}
	for i := first; i < len(b.Skills); i++ {
		s := &b.Skills[i]
		key := framework.Fold(s.Name)
		before, ok := by[key]
		by[key] = i
		if !ok || key == "" || s.Code == "" || b.Skills[before].Code == "" {
			continue
		}
		for _, index := range []int{before, i} {
			b.suspectOf(b.Skills[index].From, skill.SkillID(&b.Skills[index]), "%q has the codes %q and %q: rows of one skill may be parted", s.Name, b.Skills[before].Code, s.Code)
		}
	}
}
