package table

import (
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// The texts of a column begin alike: descriptions with one kind of word, the texts of
// levels with another, guidance with the line that heads its list. A cell that begins as
// no other of its column does, and as those of another column do, may have changed places
// with the cell there.

// group is a kind of column whose texts are alike; all levels are one.
type group int

const (
	noGroup group = iota
	descriptions
	guidances
	levelTexts
	groups
)

// groupNames are what messages call them.
var groupNames = [groups]string{descriptions: "descriptions", guidances: "guidance", levelTexts: "texts of levels"}

// opening is the place of a cell, and how its text begins.
type opening struct {
	column int
	group  group
	marks  []string // the first word, how that ends, and whether its line heads a list
}

// openings are those of all rows of a table, and how many rows of each group begin so.
type openings struct {
	rows  map[int][]opening
	count [groups]map[string]map[int]int // by mark and row: how many cells
	cells [groups]int
}

// groupOf is the group of a column.
func groupOf(c dialect.Column) group {
	switch c.Kind {
	case dialect.DescriptionColumn:
		return descriptions
	case dialect.GuidanceColumn:
		return guidances
	case dialect.LevelColumn:
		return levelTexts
	}
	return noGroup
}

// doubtOpenings looks for cells that begin as those of another column.
func (b *book) doubtOpenings(h *headed) {
	if h.long != nil {
		return // what all rows of a skill say again stands in many rows
	}
	all := b.openings(h)
	for row := h.first; row < len(h.Rows); row++ {
		b.doubtSwapped(h, all, row)
	}
}

// openings looks at the texts of all rows.
func (b *book) openings(h *headed) *openings {
	all := &openings{rows: map[int][]opening{}}
	for g := range all.count {
		all.count[g] = map[string]map[int]int{}
	}
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) {
			continue
		}
		for i, c := range h.columns {
			text := h.plain(h.Cell(row, i), i)
			if groupOf(c) == noGroup || !lexical.IsFilled(text) || b.SaysNothing(framework.Clean(text)) || b.IsUndefined(text) {
				continue
			}
			all.add(row, opening{i, groupOf(c), openingMarks(text)})
		}
	}
	return all
}

// add counts a text.
func (all *openings) add(row int, o opening) {
	all.rows[row] = append(all.rows[row], o)
	all.cells[o.group]++
	for _, mark := range o.marks {
		if all.count[o.group][mark] == nil {
			all.count[o.group][mark] = map[int]int{}
		}
		all.count[o.group][mark][row]++
	}
}

// openingMarks are what tells the beginning of a text from others.
func openingMarks(text string) []string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	words := strings.FieldsFunc(framework.Fold(line), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 0 {
		return nil
	}
	marks := []string{words[0]}
	if runes := []rune(words[0]); len(runes) > endingLength {
		marks = append(marks, "-"+string(runes[len(runes)-endingLength:]))
	}
	if strings.HasSuffix(line, ":") {
		marks = append(marks, ":")
	}
	return marks
}

// endingLength is how many letters of a word are its ending.
const endingLength = 3

// beginsAs reports that a text of a row begins as no other of its group does, and as some
// of another group do.
func (all *openings) beginsAs(row int, o opening, other group) bool {
	for _, mark := range o.marks {
		own, there := all.count[o.group][mark], all.count[other][mark]
		ownAlone := len(own) == 1 && own[row] == 1
		_, here := there[row]
		if elsewhere := len(there); ownAlone && (elsewhere > 1 || elsewhere == 1 && !here) {
			return true
		}
	}
	return false
}

// doubtSwapped says where two cells of a row each begin as those of the other's column.
func (b *book) doubtSwapped(h *headed, all *openings, row int) {
	texts := all.rows[row]
	for i, one := range texts {
		for _, other := range texts[i+1:] {
			if one.group == other.group || !all.beginsAs(row, one, other.group) || !all.beginsAs(row, other, one.group) {
				continue
			}
			for _, d := range []opening{one, other} {
				h.doubts[row] = append(h.doubts[row], doubt{d.column, h.partOf(d.column), "the cell begins as the " + groupNames[one.group+other.group-d.group] + " of other rows do, and another cell of the row as those of this column: the two may have changed places"})
			}
		}
	}
}

// partOf is the part that a column is of.
func (h *headed) partOf(column int) string {
	part, _ := h.strayPart(column)
	return part
}
