package diff

import (
	"fmt"
	"strings"
)

// nameAspect is what became of a name: it was cut, or grew, or speaks of something
// else.
func (r *reading) nameAspect() Aspect {
	if a := r.balance().extent(); a != Rewritten {
		return a
	}
	return ObjectChanged
}

// nameReason says how one name became another: it quotes what came and what went.
func (r *reading) nameReason() string {
	var said []string
	for start, end := range hunks(r.edits) {
		from, to := r.goneIn(start, end, Delete)
		first, last := r.goneIn(start, end, Insert)
		switch {
		case from < to && first < last:
			said = append(said, fmt.Sprintf("%s became %s", r.quote(from, to, Delete), r.quote(first, last, Insert)))
		case from < to:
			said = append(said, r.quote(from, to, Delete)+" "+happened[Delete])
		case first < last:
			said = append(said, r.quote(first, last, Insert)+" "+happened[Insert])
		}
	}
	if len(said) == 0 {
		return "another name, of the same words"
	}
	return "another name: " + strings.Join(said, "; ")
}

// goneIn is the range from the first to behind the last word of a side of a hunk that is
// gone, or new; empty where none is.
func (r *reading) goneIn(start, end int, op Op) (first, last int) {
	first, last = end, end
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone {
			first, last = min(first, k), k+1
		}
	}
	return first, last
}
