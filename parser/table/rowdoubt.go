package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// doubtRow says where the shape of a skill's row speaks against what is read of it:
// a cell is missing or one too many, two columns are called the same, or the row does
// not say whose it is.
func (b *book) doubtRow(h *headed, row int, skill string) {
	if h.isRagged(row) {
		b.suspectOf(h.Place(row, lastFilled(h.Rows[row])), skill, "the row has another number of cells than the others of the table: a mark between two cells may be lost, and what follows it stand in the wrong columns")
	}
	if upright, at := h.raggedAcross(); upright != nil && row >= h.first {
		b.suspectOf(upright.Place(at, lastFilled(upright.Rows[at])), skill, "a row that speaks of every skill of the table has another number of cells than the others: what it says of %q may be of the skill beside", h.nameIn(row))
	}
	if a, k := h.sameHeaders(); k > 0 && (lexical.IsFilled(h.Cell(row, a)) || lexical.IsFilled(h.Cell(row, k))) {
		b.suspectOf(h.Place(row, k), skill, "the columns %q and %q are of the same: one of them may be of another level", h.columns[a].Title, h.columns[k].Title)
	}
	for _, d := range h.doubts[row] {
		b.suspectOf(h.Place(row, d.column), skill, "%s", d.message)
		b.problems[len(b.problems)-1].Part = d.part
	}
	if column := h.brokenTag(row); column >= 0 {
		b.suspectOf(h.Place(row, column), skill, "the cell has the end of a tag in it, whose beginning is lost")
	}
	b.sayStruckTags(h, row, skill)
	if h.isNameless(row) {
		b.suspectOf(h.Place(row, h.firstFilled(row)), skill, "the row does not say which skill it is of, as the others do, and was read as one of the skill above")
	}
}

// nameIn is what a row calls its skill; its code where it has no name.
func (h *headed) nameIn(row int) string {
	name := h.key(row)
	for i, c := range h.columns {
		if c.Kind == dialect.NameColumn && lexical.IsFilled(h.Cell(row, i)) {
			name = h.cell(row, i)
		}
	}
	return name
}

// tagEnd is the end of a tag that begins nowhere: "of the quay./td>".
var tagEnd = pattern.New(`(?i)(?:^|[^<\w])/?(?:td|th|tr|table|p|li|ul|ol|div|span|br)>`)

// brokenTag is the column of a cell of a page that has the end of a tag in its text; -1
// where there is none.
func (h *headed) brokenTag(row int) int {
	if h.Lines == nil {
		return -1
	}
	return slices.IndexFunc(h.Rows[row], func(text string) bool { return strings.Contains(text, ">") && tagEnd().MatchString(text) })
}

// doubtEnd says where a row that says nothing of a skill but whose it is ends before the
// others: what follows is missing.
func (b *book) doubtEnd(h *headed, row int) {
	key := h.key(row)
	if len(h.Rows[row]) >= len(h.Rows[h.header]) {
		return
	}
	if known := b.Names[framework.Fold(key)] || b.IsCode(key); key == "" || !known || !h.isRagged(row) {
		return
	}
	b.suspectOf(h.Place(row, len(h.Rows[row])-1), key, "the row ends before the others of the table: what it says of %q is missing", key)
}

// isRagged reports that a row is shorter than the headers, or longer, where nearly all
// others are as long as these. Programs leave out empty cells at the end of a row; in
// pages people do, and only where all other rows are whole does one that is not say
// something.
func (h *headed) isRagged(row int) bool {
	if h.Facts != nil || h.across != nil {
		return false
	}
	width := len(h.Rows[h.header])
	if len(h.Rows[row]) == width {
		return false
	}
	if h.ragged == nil {
		full, all := h.fullRows(h.first, width)
		usual := full > 0 && full*2 >= all && all >= minRows
		if h.Lines != nil {
			usual = full > 1 && full == all-1
		}
		h.ragged = &usual
	}
	return *h.ragged
}

// fullRows counts the rows from one on that say something, and those of them that have
// so many cells.
func (h *headed) fullRows(from, width int) (full, all int) {
	for _, r := range h.Rows[from:] {
		if !source.IsEmptyRow(r) {
			all++
			if len(r) == width {
				full++
			}
		}
	}
	return full, all
}

// raggedAcross finds the row of a table with a skill in each column that is longer or
// shorter than all others; nil where there is none.
func (h *headed) raggedAcross() (upright *source.Table, row int) {
	if h.across == nil || h.across.Facts != nil {
		return nil, 0
	}
	at := headed{Table: h.across}
	width := len(h.across.Rows[0])
	if full, all := at.fullRows(0, width); full != all-1 || full < minRows {
		return nil, 0
	}
	for row, r := range h.across.Rows {
		if len(r) != width && !source.IsEmptyRow(r) {
			return h.across, row
		}
	}
	return nil, 0
}

// isNameless reports that a row does not say whose it is, in a table with a row for
// each level where nearly all rows do.
func (h *headed) isNameless(row int) bool {
	if h.long == nil || h.banded || h.named != (skillName{}) || h.key(row) != "" || h.keyRow(row) < row {
		return false
	}
	if h.nameless == nil {
		without, merged := 0, false
		at := h.levelOfRows()
		for r := range h.keys {
			if h.key(r) == "" {
				without++
			} else {
				merged = merged || at >= 0 && h.cell(r, at) == ""
			}
		}
		few := !merged && areFew(without, len(h.keys))
		h.nameless = &few
	}
	return *h.nameless
}

// isRead are the columns that say something of a skill.
var isRead = map[dialect.ColumnKind]bool{
	dialect.CodeColumn: true, dialect.NameColumn: true, dialect.CategoryColumn: true, dialect.SubcategoryColumn: true,
	dialect.DescriptionColumn: true, dialect.GuidanceColumn: true, dialect.LevelColumn: true, dialect.CoverageColumn: true,
}

// sameHeaders finds two columns of what is said of a skill that are called the same, or
// two of one level where no other has two.
func (h *headed) sameHeaders() (first, second int) {
	alone := h.levelTwice()
	for k, c := range h.columns {
		if c.Title == "" || !isRead[c.Kind] {
			continue
		}
		for a, other := range h.columns[:k] {
			if !slices.Equal(other.Levels, c.Levels) {
				continue
			}
			twice := other.Kind == c.Kind && slices.Equal(c.Levels, []int{alone})
			if twice || framework.Fold(other.Title) == framework.Fold(c.Title) {
				return a, k
			}
		}
	}
	return 0, 0
}

// levelTwice is the level of which a table has two columns of texts where it has one of
// all others, and more than two of these; -1 where there is none.
func (h *headed) levelTwice() int {
	columns := map[int]int{}
	for _, c := range h.columns {
		if c.Kind == dialect.LevelColumn && len(c.Levels) == 1 {
			columns[c.Levels[0]]++
		}
	}
	twice, level := 0, -1
	for n, count := range columns {
		if count > 1 {
			twice, level = twice+1, n
		}
	}
	if twice != 1 || len(columns) < 3 {
		return -1
	}
	return level
}
