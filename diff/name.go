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
		case from < to && first < last && !r.crossesKept(start, end, from, first):
			said = append(said, fmt.Sprintf("%s became %s", r.quote(from, to, Delete), r.quote(first, last, Insert)))
		default:
			if from < to {
				said = append(said, r.quote(from, to, Delete)+" "+happened[Delete])
			}
			if first < last {
				said = append(said, r.quote(first, last, Insert)+" "+happened[Insert])
			}
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

// crossesKept reports that a word that a hunk of a name has on both sides, in whatever letters,
// stands before what went and behind what came, or the other way round.
func (r *reading) crossesKept(start, end, went, came int) bool {
	for k := start; k < end; k++ {
		for i := start; i < end; i++ {
			o, n := r.edits[k], r.edits[i]
			if o.op == Delete && n.op == Insert && o.content() && o.stem == n.stem && (k < went) != (i < came) {
				return true
			}
		}
	}
	return false
}
