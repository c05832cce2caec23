package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	marks  []string // the first word, its ending, and whether its line heads a list
	last   string   // the last letter of the first word
}

// openings are those of all rows of a table, and how many rows of each group begin so.
type openings struct {
	rows  map[int][]opening
	count [groups]map[string]map[int]int // by mark and row: how many cells
	last  [groups]map[string]int         // by last letter
	cells [groups]int
	with  [groups]int // how many rows have a text of the group
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
		b.doubtMoved(h, all, row)
	}
}

// openings looks at the texts of all rows.
func (b *book) openings(h *headed) *openings {
	all := &openings{rows: map[int][]opening{}}
	for g := range all.count {
		all.count[g], all.last[g] = map[string]map[int]int{}, map[string]int{}
	}
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) {
			continue
		}
		for i, c := range h.columns {
			text := h.plain(h.Cell(row, i), i)
			if groupOf(c) == noGroup || !lexical.IsFilled(text) || b.CellSaysNothing(text) || b.IsUndefined(text) {
				continue
			}
			o := opening{column: i, group: groupOf(c)}
			o.marks, o.last = openingMarks(text)
			all.add(row, o)
		}
	}
	return all
}

// add counts a text.
func (all *openings) add(row int, o opening) {
	if !all.has(row, o.group) {
		all.with[o.group]++
	}
	all.rows[row] = append(all.rows[row], o)
	all.cells[o.group]++
	all.last[o.group][o.last]++
	for _, mark := range o.marks {
		if all.count[o.group][mark] == nil {
			all.count[o.group][mark] = map[int]int{}
		}
		all.count[o.group][mark][row]++
	}
}

// openingMarks are what tells the beginning of a text from others.
func openingMarks(text string) (marks []string, last string) {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	word := firstFolded(line)
	if word == "" {
		return nil, ""
	}
	runes := []rune(word)
	marks = []string{word}
	if len(runes) > endingLength {
		marks = append(marks, "-"+string(runes[len(runes)-endingLength:]))
	}
	if strings.HasSuffix(line, ":") {
		marks = append(marks, ":")
	}
	return marks, string(runes[len(runes)-1:])
}

// headOfLine is how many bytes of a line most first words stand in.
const headOfLine = 32

// firstFolded is the first word of a folded line. It is found without the rest of the
// line where it ends early among ASCII: nothing behind changes a word then.
func firstFolded(line string) string {
	if len(line) > headOfLine && isASCII(line[:headOfLine]) {
		head := framework.Fold(line[:headOfLine])
		if word := firstLetters(head); word != "" && !strings.HasSuffix(head, word) {
			return word
		}
	}
	return firstLetters(framework.Fold(line))
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// firstLetters is the first word of a text that is letters alone.
func firstLetters(text string) string {
	from := strings.IndexFunc(text, unicode.IsLetter)
	if from < 0 {
		return ""
	}
	text = text[from:]
	if to := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); to >= 0 {
		return text[:to]
	}
	return text
}

// endingLength is how many letters of a word are its ending.
const endingLength = 3

// beginsAs reports that a text of a row begins as no other of its group does, and as some
// of another group do.
func (all *openings) beginsAs(row int, o opening, other group) bool {
	for _, mark := range o.marks {
		there := all.count[other][mark]
		_, here := there[row]
		if elsewhere := len(there); all.isAlone(row, o.group, mark) && (elsewhere > 1 || elsewhere == 1 && !here) {
			return true
		}
	}
	return false
}

// isAlone reports that of a group only one text of a row has a mark.
func (all *openings) isAlone(row int, g group, mark string) bool {
	own := all.count[g][mark]
	return len(own) == 1 && own[row] == 1
}

// isForeign reports that a text of a row begins as those of any other group.
func (all *openings) isForeign(row int, o opening) bool {
	for g := descriptions; g < groups; g++ {
		if g != o.group && all.beginsAs(row, o, g) {
			return true
		}
	}
	return false
}

// doubtSwapped says where a cell of a row begins as those of another column, whose own
// begins as no other of it: two cells may have changed places, or all have slid.
func (b *book) doubtSwapped(h *headed, all *openings, row int) {
	texts := all.rows[row]
	for i, one := range texts {
		for k, other := range texts {
			if i == k || one.group == other.group || !all.beginsAs(row, one, other.group) {
				continue
			}
			if !all.isForeign(row, other) && !all.endsAsOthers(other, one.group) {
				continue
			}
			h.doubtOpening(row, one, other.group)
			h.doubts[row] = append(h.doubts[row], doubt{other.column, h.partOf(other.column), "the cell begins as no other of its column does, and another cell of the row as those of this column: the two may have changed places"})
		}
	}
}

// doubtOpening says that a cell begins as those of another group.
func (h *headed) doubtOpening(row int, o opening, other group) {
	h.doubts[row] = append(h.doubts[row], doubt{o.column, h.partOf(o.column), "the cell begins as no other of its column does, and as the " + groupNames[other] + " of other rows do: it may stand in the wrong column"})
}

// doubtMoved says where a row has no description, or no guidance, which all others have,
// and another cell of it looks like one.
func (b *book) doubtMoved(h *headed, all *openings, row int) {
	for _, g := range []group{descriptions, guidances} {
		with := all.with[g]
		if all.has(row, g) || !areOdd(len(all.rows)-with, len(all.rows)) {
			continue
		}
		for _, o := range all.rows[row] {
			if all.beginsAsMost(row, o, g, with) || all.isOddOneOut(o) {
				h.doubtOpening(row, o, g)
			}
		}
	}
}

// has reports that a row has a text of a group.
func (all *openings) has(row int, g group) bool {
	return slices.ContainsFunc(all.rows[row], func(o opening) bool { return o.group == g })
}

// beginsAsMost reports that a text begins as no other of its group does, and as half of
// those of another.
func (all *openings) beginsAsMost(row int, o opening, other group, rows int) bool {
	return all.cells[o.group] > minAlike && slices.ContainsFunc(o.marks, func(mark string) bool {
		return all.isAlone(row, o.group, mark) && len(all.count[other][mark])*2 >= rows
	})
}

// isOddOneOut reports that all other texts of a group begin with the same word, or with
// words that end in the same letter, and that one does not.
func (all *openings) isOddOneOut(o opening) bool {
	if all.cells[o.group] <= minAlike+1 {
		return false
	}
	for last, n := range all.last[o.group] {
		if n == all.cells[o.group]-1 && last != o.last {
			return true
		}
	}
	for mark, rows := range all.count[o.group] {
		n := 0
		for _, cells := range rows {
			n += cells
		}
		if n == all.cells[o.group]-1 && !slices.Contains(o.marks, mark) {
			return true
		}
	}
	return false
}

// endsAsOthers reports that the first word of a text ends in a letter in which none of its
// group ends, and half of those of another.
func (all *openings) endsAsOthers(o opening, other group) bool {
	return all.last[o.group][o.last] == 1 && all.cells[o.group] > 2 && all.last[other][o.last]*2 >= all.cells[other]
}

// partOf is the part that a column is of.
func (h *headed) partOf(column int) string {
	part, _ := h.strayPart(column)
	return part
}
