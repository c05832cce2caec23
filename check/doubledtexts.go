package check

import (
	"strings"

	"compdiff/framework"
)

// doubledTextWords is how many words a text has at least that nobody writes twice in one
// description or guidance. Shorter ones are doubled where they stand side by side.
const doubledTextWords = 3

// doubledTexts reports sentences and items of a description or a guidance that the same
// part has before. What introduces a list may stand above several.
func doubledTexts(r *reading) []fault {
	type key struct {
		*framework.Skill
		part, text string
	}
	var out []fault
	seen := map[key]bool{}
	var before key
	for _, p := range r.passages {
		if p.owner == nil || p.kind != prose || p.part != "description" && p.part != "guidance" {
			continue
		}
		for _, text := range framework.Sentences(p.Text.Text) {
			k := key{p.owner, p.part, framework.Fold(text)}
			long := strings.Count(k.text, " ") >= doubledTextWords-1
			if k.text != "" && !strings.HasSuffix(text, ":") && (k == before || long && seen[k]) {
				out = append(out, fault{p, text, "the text stands twice in the " + p.part})
			}
			seen[k], before = true, k
		}
	}
	return out
}
