package dialect

import "strings"

// Texts that stand for none: what programs write into empty cells, and what authors
// write where something is still to come. They are no descriptions, no guidance and
// no levels, in whatever format.
var nothings = map[string]bool{
	"null": true, "(null)": true, "<null>": true, `\n`: true, "nan": true, "none": true, "nil": true, "undefined": true, "(blank)": true,
	"n/a": true, "na": true, "n.a": true, "n.a.": true, "not applicable": true, "-": true, "–": true, "—": true, "--": true, ".": true,
	"tbc": true, "tbd": true, "tba": true, "to be confirmed": true, "to be determined": true, "to be defined": true,
	"to be decided": true, "to be added": true, "to be developed": true, "to be written": true, "to be completed": true,
}

// SaysNothing reports that a text stands for none.
func SaysNothing(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	return nothings[text] || nothings[strings.TrimRight(text, ".")]
}
