package dialect

import (
	"strings"

	"compdiff/framework"
)

// CutEssence takes the label off a generic text; label is the number of its
// non-space characters, text is empty where there is no such label.
func (g *Grammar) CutEssence(whole string) (text string, label int) {
	if g.hints(whole)&essenceHint == 0 {
		return "", 0
	}
	lower := strings.ToLower(whole)
	for _, form := range g.essence {
		if in := form.match(whole, lower); in != nil {
			return in["text"], framework.NonSpace(whole) - framework.NonSpace(in["text"])
		}
	}
	return "", 0
}
