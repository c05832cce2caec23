package table

import (
	"maps"
	"slices"
	"strings"

	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// The parts of a cell that says a level: figures, the same with the short word for a
// level, a Roman numeral, and a level with the number of levels behind it.
var (
	levelFigures = pattern.New(`\d+`)
	levelMark    = pattern.New(`\p{L}*\d+`)
	levelNumeral = pattern.New(`\b[IVX]+\b`)
	levelOutOf   = pattern.New(`^(\D*\d+)\s*(/|\pL[\pL ]{0,11}?)\s*(\d+)\D*$`)
)

// spelling is how a column writes levels, where its cells say it together and no cell by
// itself: "Assist (2)", "L2 Assist", "II", "2/7". It knows the level of each cell.
type spelling map[string]int

// spelt finds out how a column of levels writes them. Every cell has to have one number of
// the ladder, to each number belongs one cell, and at least one cell is not read as
// one level by itself; nil where that is not so.
func (h *headed) spelt(g *dialect.Grammar, column int) spelling {
	cells, plain := spelling{}, true
	for row := h.first; row < len(h.Rows); row++ {
		if text := h.cell(row, column); text != "" && !h.repeatsHeader(row) {
			levels, ok := g.CoverageIn(text, nil)
			plain = plain && ok && len(levels) == 1
			cells[text] = 0
		}
	}
	if plain || len(cells) > g.Ladder.Size() {
		return nil
	}
	return cells.number(g)
}

// number gives each cell its level; nil where one has none, or two have the same.
func (s spelling) number(g *dialect.Grammar) spelling {
	if s.areDecimal() {
		for text := range s {
			levels, ok := g.Ladder.Levels(levelFigures().FindString(text))
			if !ok || len(levels) != 1 || !g.Ladder.Has(levels) {
				return nil
			}
			s[text] = levels[0]
		}
		return s
	}
	many, used := s.outOf(g), map[int]bool{}
	for _, text := range slices.Sorted(maps.Keys(s)) {
		level, ok := levelWithin(g.Ladder, text, many)
		if !ok || used[level] || len(text) > dialect.MaxLabel || lexical.EndsSentence(text) {
			return nil
		}
		s[text], used[level] = level, true
	}
	return s
}

// levelDecimal is a level as programs for figures write it: "3,0", "3.00".
var levelDecimal = pattern.New(`^\d+[.,]0+$`)

// areDecimal reports that all cells are written so; "3,0" alone may be two levels.
func (s spelling) areDecimal() bool {
	for text := range s {
		if !levelDecimal().MatchString(text) {
			return false
		}
	}
	return len(s) > 1
}

// outOf is the number of levels that stands behind the level in every cell: "7" of "2/7"
// and "3/7". One cell alone may be two levels.
func (s spelling) outOf(g *dialect.Grammar) string {
	many := ""
	for text := range s {
		in := levelOutOf().FindStringSubmatch(text)
		if in == nil || len(s) < 2 || g.IsBetweenLevels(in[2]) {
			return ""
		}
		if many != "" && many != in[3] {
			return ""
		}
		many = in[3]
	}
	return many
}

// levelWithin is the one level that a cell names by a figure or, without any, by a Roman
// numeral.
func levelWithin(ladder *dialect.Ladder, text, many string) (level int, ok bool) {
	if many != "" {
		text = levelOutOf().FindStringSubmatch(text)[1]
	}
	found := levelFigures().FindAllString(text, -1)
	if found == nil {
		found = levelNumeral().FindAllString(text, -1)
	}
	if len(found) != 1 {
		return 0, false
	}
	levels, ok := ladder.Levels(found[0])
	return slices.Max(append(levels, 0)), ok && len(levels) == 1 && ladder.Has(levels)
}

// levelsAt are the levels that a cell of the column of levels names.
func (h *headed) levelsAt(g *dialect.Grammar, text string, below []int) (levels []int, ok bool) {
	if level, ok := h.spelling[text]; ok && len(below) == 0 {
		return []int{level}, true
	}
	return g.CoverageIn(text, below)
}

// label is what a cell calls its level beside the number; "" where others call theirs so.
func (s spelling) label(text string) string {
	own := besideNumber(text)
	for other := range s {
		if other != text && besideNumber(other) == own {
			return ""
		}
	}
	return own
}

func besideNumber(text string) string {
	number := levelMark()
	if !number.MatchString(text) {
		number = levelNumeral()
	}
	return strings.Trim(number.ReplaceAllString(text, ""), " -–—:.,/()[]")
}
