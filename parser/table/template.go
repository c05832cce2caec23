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

// minAlike is how many rows, or skills, show what all have in common.
const minAlike = 4

// areFew reports that so few of all differ that they are exceptions: one, or one in
// twenty.
func areFew(n, all int) bool { return n > 0 && all-n >= minAlike && (n == 1 || n*20 <= all) }

// findDoubts looks at all rows of a table of skills before they are read.
func (b *book) findDoubts(h *headed) {
	h.doubts = map[int][]doubt{}
	b.doubtSilentLevels(h)
	h.doubtMissingLevel()
	b.doubtLevelRows(h)
	h.doubtNames()
}

// areOdd reports the same of what people give for every skill: there two others are
// enough.
func areOdd(n, all int) bool { return areFew(n, all) || n == 1 && all > 2 }

// doubtRows notes one doubt of rows, if these are few of all.
func (h *headed) doubtRows(rows []int, all int, d doubt) {
	if areFew(len(rows), all) {
		for _, row := range rows {
			h.doubts[row] = append(h.doubts[row], d)
		}
	}
}

// doubtSilentLevels looks for empty cells where the table says of every level that a
// skill does not define that it is not defined.
func (b *book) doubtSilentLevels(h *headed) {
	undefined, all := 0, 0
	var empty []source.CellAt
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row) || h.key(row) == "" {
			continue
		}
		for i, c := range h.columns {
			if c.Kind != dialect.LevelColumn || len(c.Levels) == 0 || h.levelsAbove(row, i) {
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
	if undefined > len(empty) && areFew(len(empty), all) {
		for _, at := range empty {
			d := doubt{at.Column, dialect.LevelPart(h.columns[at.Column].Levels[0]), "the cell is empty; where others of the table have no text of a level, they say so"}
			h.doubtAround(at.Row, d)
		}
	}
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
// one of all others up to the last: the number behind the gap may be wrong.
func (h *headed) doubtMissingLevel() {
	columns := map[int]int{}
	var levels []int
	for i, c := range h.columns {
		if c.Kind == dialect.LevelColumn && len(c.Levels) == 1 {
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
		if n == levels[k-1]+1 {
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

// levelsAbove reports that a cell is a part of one that is merged.
func (h *headed) levelsAbove(row, column int) bool {
	a := h.AreaOf(row, column)
	return a.Row != row || a.Column != column
}

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

// doubtNames looks for names that are categories of other skills: cells that changed
// places.
func (h *headed) doubtNames() {
	name := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.NameColumn })
	if name < 0 {
		return
	}
	rows := map[string]int{}
	for _, i := range h.categoryColumns() {
		for row := h.first; row < len(h.Rows); row++ {
			rows[h.cell(row, i)]++
		}
	}
	var odd []int
	all := 0
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, name)
		if text == "" || h.repeatsHeader(row) {
			continue
		}
		all++
		if rows[text] > 1 {
			odd = append(odd, row)
		}
	}
	h.doubtRows(odd, all, doubt{name, "", "the name is what other rows have for a category: two cells may have changed places"})
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

// field is a part of a skill that tables have a column for.
type field struct {
	kind dialect.ColumnKind
	part framework.Part // "" for what all of the skill hangs on
	what string
}

var fields = []field{
	{dialect.CodeColumn, "", "code"},
	{dialect.NameColumn, "", "name"},
	{dialect.CategoryColumn, framework.PartCategory, "category"},
	{dialect.DescriptionColumn, framework.PartDescription, "description"},
}

// doubtFields looks for skills, from one on, of which a cell is empty that nearly all
// others have.
func (b *book) doubtFields(h *headed, first int) {
	for _, f := range fields {
		column := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == f.kind })
		if column < 0 {
			continue
		}
		filled, rows := map[int]bool{}, map[int]int{}
		for row := h.first; row < len(h.Rows); row++ {
			index, ok := h.rowIndex[row]
			if !ok {
				continue
			}
			if _, seen := rows[index]; !seen {
				rows[index] = row
			}
			filled[index] = filled[index] || lexical.IsFilled(h.filled(row, column))
		}
		var empty []int
		for index := first; index < len(b.Skills); index++ {
			if _, ok := rows[index]; ok && !filled[index] {
				empty = append(empty, index)
			}
		}
		if !areOdd(len(empty), len(rows)) {
			continue
		}
		for _, index := range empty {
			b.suspectOf(h.Place(rows[index], column), skill.SkillID(&b.Skills[index]), "the cell of the %s is empty, and nearly all others of the column are not", f.what)
			b.problems[len(b.problems)-1].Part = string(f.part)
		}
	}
}
