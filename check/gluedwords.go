package check

import (
	"fmt"
	"strings"
)

// Two items that were copied into one may have lost all that stood between them, the space
// as well: "in good orderkeeping records". The word that came of it stands nowhere else; it
// ends in one that begins items, and what is left of it goes with the word before it
// elsewhere. A compound does not: "sound bookkeeping".

// gluedItems reports items with such a word.
func gluedItems(r *reading) []fault {
	starts := set{}
	for _, l := range r.lines() {
		if l.item && isActivity(l.lead) {
			starts[strings.ToLower(l.lead)] = true
		}
	}
	var out []fault
	for _, l := range r.lines() {
		if !l.item || l.sort() != "guidance" || l.owner == nil {
			continue
		}
		for i := 1; i < len(l.tokens); i++ {
			if head, verb := gluedWord(l.tokens[i], starts); head != "" && r.standTogether(l.passage, l.tokens[i-1].lower, head) {
				out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%q stands nowhere else and ends in %q, as items begin: two items seem to stand in one", l.tokens[i].lower, verb)})
			}
		}
	}
	return out
}

// gluedWord parts a word that stands once before one that begins items; "" where it cannot.
func gluedWord(t token, starts set) (head, verb string) {
	if t.uses != 1 || !strings.HasSuffix(t.lower, "ing") {
		return "", ""
	}
	for at := 2; at < len(t.lower)-minActivity+1; at++ {
		if starts[t.lower[at:]] {
			return t.lower[:at], t.lower[at:]
		}
	}
	return "", ""
}

// standTogether reports that two words stand side by side in another text.
func (r *reading) standTogether(but *passage, first, second string) bool {
	for _, p := range r.passages {
		for i := 1; p != but && i < len(p.tokens); i++ {
			if p.tokens[i-1].lower == first && p.tokens[i].lower == second {
				return true
			}
		}
	}
	return false
}
