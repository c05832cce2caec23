package dialect

import (
	"strings"
	"unicode"

	"compdiff/parser/lexical"
)

// CoverageIn reads a cell of a coverage column: level numbers or, below the
// header of a level, a mark that it is defined or that it is not.
func (g *Grammar) CoverageIn(text string, below []int) (levels []int, ok bool) {
	text = narrow(text)
	if yes, ok := g.CoverageMark(text); ok && len(below) > 0 {
		if yes {
			return below, true
		}
		return nil, true
	}
	if !g.Ladder.IsList(text) {
		if number, _, ok := cutLevelMark(text); ok { // "2 - Assist"
			if n, ok := g.Ladder.One(number); ok {
				return []int{n}, true
			}
		}
		if h, ok := g.Heading(text); ok && h.IsBareLevel() && g.Ladder.Has(h.Levels) { // "Level 3 (Apply)"
			return h.Levels, true
		}
		return nil, strings.TrimFunc(text, unicode.IsPunct) == ""
	}
	levels, ok = g.Ladder.Levels(strings.TrimSuffix(text, ".0")) // programs for figures write 5 as 5.0
	return levels, ok && g.Ladder.Has(levels) || g.Ladder.Written(text) == 0
}

// cutLevelMark parts the number of a level from what the level is called.
func cutLevelMark(text string) (number, title string, ok bool) {
	for _, mark := range []string{" - ", " – ", " — ", ": ", ". "} {
		if number, title, ok = strings.Cut(text, mark); ok {
			return number, title, len(title) <= MaxLabel && !lexical.EndsSentence(title)
		}
	}
	return "", "", false
}
