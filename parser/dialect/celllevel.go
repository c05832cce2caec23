package dialect

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// LevelIn reads a cell that names a level: "3", "Level 3", "3 - Apply".
func (g *Grammar) LevelIn(text string) (level int, title string, ok bool) {
	text = narrow(framework.Clean(lexical.PlainCell(text)))
	if text == "" || len(text) > MaxHeading {
		return 0, "", false
	}
	if n, ok := g.Ladder.One(strings.Trim(text, " -–—:.")); ok {
		return n, "", true
	}
	if head, rest, found := strings.Cut(text, " "); found {
		if n, ok := g.Ladder.One(strings.Trim(head, "-–—:.")); ok && !lexical.EndsSentence(text) {
			return n, strings.Trim(rest, " -–—:"), true
		}
	}
	h, ok := g.Heading(text)
	if !ok || !h.IsBareLevel() {
		return 0, "", false
	}
	return h.Levels[0], h.Label, g.Ladder.Has(h.Levels)
}
