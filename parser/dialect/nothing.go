package dialect

import "strings"

// SaysNothing reports that a text stands for none: what programs write into empty
// cells, and what authors write where something is still to come. It is no
// description, no guidance and no level, in whatever format.
func (g *Grammar) SaysNothing(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	return g.nothing[text] || g.nothing[strings.TrimRight(text, ".。")]
}
