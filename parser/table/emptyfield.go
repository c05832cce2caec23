package table

import (
	"maps"
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
)

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
			filled[index] = filled[index] || b.says(f, h.filled(row, column))
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
			b.doubtField(h, f, rows[index], column, index)
		}
		if h.across != nil {
			b.doubtBeside(h, f, rows, column, empty)
		}
	}
}

// says reports that a cell of a field has a text, and none that stands for nothing: a
// code may be spelt as that is.
func (b *book) says(f field, text string) bool {
	if f.kind != dialect.DescriptionColumn {
		return lexical.IsFilled(text)
	}
	text = framework.Clean(lexical.PlainCell(text))
	return text != "" && !b.SaysNothing(text) && !b.IsUndefined(text)
}

// doubtField says that the cell of a field is empty.
func (b *book) doubtField(h *headed, f field, row, column, index int) {
	b.suspectOf(h.Place(row, column), skill.SkillID(&b.Skills[index]), "the cell of the %s is empty, and nearly all others of the column are not", f.what)
	b.problems[len(b.problems)-1].Part = string(f.part)
}

// doubtBeside says of the skills that stand before one without a field, side by side
// with it, that the field may be that of another: a cell may have been lost, and those
// behind it have slid.
func (b *book) doubtBeside(h *headed, f field, rows map[int]int, column int, empty []int) {
	last := slices.Max(empty)
	for _, index := range slices.Sorted(maps.Keys(rows)) {
		if index >= last || slices.Contains(empty, index) {
			continue
		}
		b.suspectOf(h.Place(rows[index], column), skill.SkillID(&b.Skills[index]), "the %s may be that of the skill beside: a cell behind it is empty, as no other of its row is", f.what)
		b.problems[len(b.problems)-1].Part = string(f.part)
	}
}
