package dialect

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// SaysNothing reports that a text stands for none: what programs write into empty
// cells, and what authors write where something is still to come. It is no
// description, no guidance and no level, in whatever format.
func (g *Grammar) SaysNothing(text string) bool {
	if g.isTooLong(text) {
		return false
	}
	text = strings.ToLower(strings.TrimSpace(text))
	return g.nothing[text] || g.nothing[strings.TrimRight(text, ".。")]
}

// CellSaysNothing is [Grammar.SaysNothing] of a text as it is on one line.
func (g *Grammar) CellSaysNothing(text string) bool {
	return !g.isTooLong(text) && g.SaysNothing(framework.Clean(text))
}

// isTooLong reports that a text has more letters and digits of ASCII than any of those
// that say nothing has bytes: neither their case nor what stands around them makes one
// of these of it. Most texts are found out so.
func (g *Grammar) isTooLong(text string) bool {
	return lexical.HasMore(text, g.nothingLength)
}

// IsUndefined knows the sentence that says that a level is not defined.
func (g *Grammar) IsUndefined(text string) bool {
	if len(text) > 2*MaxHeading || g.hints(text)&undefinedHint == 0 {
		return false
	}
	text = strings.TrimRight(framework.Clean(text), ". 。")
	lower := strings.ToLower(text)
	return slices.ContainsFunc(g.undefined, func(t *Form) bool { return t.match(text, lower) != nil })
}
