package diff

import (
	"slices"
	"strconv"
)

// gloss is how many tokens a word in brackets is.
const gloss = 3

// onlyInBrackets says what differs between two texts of which one has nothing more than the ending of a plural in brackets, or
// the initials of what stands before them: "boat(s)", "line gauge (LG)"; "" of others.
func (r *reading) onlyInBrackets() string {
	was, is := r.differing(Delete), r.differing(Insert)
	more, op := was, Delete
	if len(was) == 0 {
		more, op = is, Insert
	}
	switch {
	case len(was) > 0 && len(is) > 0, len(more) != gloss, r.edits[more[0]].Text != "(", r.edits[more[2]].Text != ")":
		return ""
	case r.edits[more[1]].lower == "s":
		return "only the number differs"
	}
	side := r.side(op)
	if at := slices.Index(side, more[0]); at > 0 && r.glosses(side[:at], more[1:2]) {
		return "only the abbreviation " + strconv.Quote(r.edits[more[1]].Text) + " " + happened[op]
	}
	return ""
}

// differing are the words and marks that came, or went.
func (r *reading) differing(op Op) (at []int) {
	for _, k := range r.side(op) {
		if r.edits[k].op == op {
			at = append(at, k)
		}
	}
	return at
}
