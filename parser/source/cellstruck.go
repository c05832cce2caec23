package source

import (
	"strings"

	"compdiff/internal/pattern"
)

// struckTag knows words in a tag that strikes them out.
var struckTag = pattern.New(`(?i)<(?:` + strings.Join(elementLists["struck"], "|") + `)(?:\s[^<>]*)?>(?:\s|<[^<>]*>)*[^<\s]`)

// HasStruckTag reports that a cell has such words.
func HasStruckTag(text string) bool {
	return strings.Contains(text, "<") && struckTag().MatchString(text)
}
