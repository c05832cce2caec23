package diff

import (
	"strings"

	"compdiff/framework"
)

// saidForms counts in how many statements of two skills a word stands, whatever its number.
type saidForms struct {
	old, new *framework.Skill
	times    map[string]int
}

func (f *saidForms) count(s sentence) {
	here := map[string]bool{}
	for _, t := range s.tokens {
		if form := formOf(t.lower); t.Word && !here[form] {
			here[form] = true
			f.times[form]++
		}
	}
}

// formOf is a word without its mark of number or of possession.
func formOf(word string) string {
	word = strings.TrimSuffix(strings.ReplaceAll(word, "’", "'"), "'s")
	if strings.HasSuffix(word, "ies") {
		return strings.TrimSuffix(word, "ies") + "y"
	}
	return strings.TrimSuffix(strings.TrimSuffix(word, "'"), "s")
}
