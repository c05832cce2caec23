package dialect

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// SaysNothing reports that a text stands for none: what programs write into empty
// cells, and what authors write where something is still to come. It is no
// description, no guidance and no level, in whatever format.
func (g *Grammar) SaysNothing(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	return g.nothing[text] || g.nothing[strings.TrimRight(text, ".。")]
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
