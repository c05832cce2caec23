package check

import (
	"fmt"

	"compdiff/internal/pattern"
)

// Publishers mark what is new with a word in brackets before it. Inside a paragraph such a
// mark stands between two sentences, where no word of a text does: "Checks [new] papers."
// is one, "Checks papers. [new] Files them." has one.

// innerMark is a word or two in square brackets behind a sentence, before another one or
// at the end.
var innerMark = pattern.New(`[.!?] (\[\pL+(?: \pL+)?\])(?: \p{Lu}|$)`)

// innerMarks reports such marks.
func innerMarks(r *reading) []fault {
	bracket := having("[")
	var out []fault
	for _, p := range r.passages {
		if !p.bytes.meets(bracket) {
			continue
		}
		if in := innerMark().FindStringSubmatch(p.Text.Text); in != nil {
			out = append(out, fault{p, in[1], fmt.Sprintf("%q stands between sentences: a mark of the publisher's, and no text", in[1])})
		}
	}
	return out
}
