package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// Publishers put remarks below each skill that differ in numbers and names alone: "* A term of
// the yard's handbook, chapter 6." Where the mark before one is also that of items, it ends
// the guidance or the last level. It begins as no duty, and as a sentence where items do not.

// minClosing is how many words such a remark has at least besides numbers and names.
const minClosing = 4

// closing is a text that ends a part, with its frame.
type closing struct {
	line
	frame string
}

// closingRemarks reports what all skills end their guidance or their levels with in the same
// words, but for numbers and names.
func closingRemarks(r *reading) []fault {
	where, texts, with := spread{}, map[string]set{}, map[string]int{}
	var ends []closing
	for _, f := range r.forms() {
		for _, part := range [][]line{f.guidance, f.levels} {
			if len(part) < 2 {
				continue
			}
			at := closingIn(part)
			l := part[at]
			with[l.sort()]++
			if frame := r.closingFrame(l, part[max(0, at-1)]); frame != "" {
				ends = append(ends, closing{l, frame})
				where.add(frame, l.passage)
				if texts[frame] == nil {
					texts[frame] = set{}
				}
				texts[frame][l.Text.Text] = true
			}
		}
	}
	var out []fault
	for _, l := range ends {
		n, all := len(where[l.frame]), with[l.sort()]
		if n < 2 || n < all && (all <= fewStamped || n < all-1) || len(texts[l.frame]) < 2 {
			continue
		}
		out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%d skills end their %s in this text, but for numbers and names: a remark of the publisher, it seems", n, l.sort())})
	}
	return out
}

// closingFrame is what a text that ends a part says besides numbers and names, with the
// part; "" for one that is none of a publisher's remarks.
func (r *reading) closingFrame(l, above line) string {
	if !l.upper || !l.ended || l.only || l.owner == nil || l.item && above.item && above.upper && above.ended {
		return ""
	}
	if word := strings.ToLower(l.lead); l.sort() == "levels" && (!r.english || isThirdPerson(word) && !notVerbs[word] || r.leadsInside(l)) {
		return ""
	}
	frame := remarkFrame(l.Text.Text)
	if len(strings.Fields(frame)) < minClosing || frame == framework.Fold(l.Text.Text) {
		return ""
	}
	return l.sort() + " " + frame
}

// leadsInside reports that a text of a level that does not end its skill begins with the
// same word.
func (r *reading) leadsInside(l line) bool {
	if r.inside == nil {
		r.inside = set{}
		for _, f := range r.forms() {
			if len(f.levels) == 0 {
				continue
			}
			end := closingIn(f.levels)
			for i, at := range f.levels {
				if i != end {
					r.inside[at.lead] = true
				}
			}
		}
	}
	return r.inside[l.lead]
}
