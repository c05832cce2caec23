package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// A notice that stands directly below the titles, with no blank line behind it, becomes the
// first sentence of every description. Authors begin descriptions alike, and not with the
// same whole sentence.

// minOpening is how many words such a sentence has at least.
const minOpening = 5

// sharedOpenings reports the sentence with which most descriptions begin, and go on.
func sharedOpenings(r *reading) []fault {
	where := spread{}
	var all []line
	openings := map[*passage]string{}
	for _, f := range r.forms() {
		if len(f.description) == 0 {
			continue
		}
		l := f.description[0]
		sentences := framework.Sentences(l.Text.Text)
		if len(sentences) == 0 || len(sentences) == 1 && len(f.description) == 1 || len(strings.Fields(sentences[0])) < minOpening || !endsSentence(sentences[0]) {
			continue
		}
		all = append(all, l)
		openings[l.passage] = sentences[0]
		where.add(skeleton(sentences[0]), l.passage)
	}
	var out []fault
	for _, l := range all {
		opening := openings[l.passage]
		if n := len(where[skeleton(opening)]); n > 1 && n*2 > len(r.edition.Skills) {
			out = append(out, fault{l.passage, opening, fmt.Sprintf("the descriptions of %d skills begin with the same sentence and go on: a notice of the publisher may have become part of them", n)})
		}
	}
	return out
}
