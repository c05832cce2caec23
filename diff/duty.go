package diff

import (
	"fmt"
	"slices"
	"strings"
)

// verbs observes what became of the verbs of responsibility.
func (r *reading) verbs() []observation {
	seen := r.leadVerb()
	for start, end := range hunks(r.edits) {
		seen = append(seen, r.verbsOf(start, end)...)
	}
	return seen
}

// leadVerb observes that the verb which begins the text was replaced by one
// that the old text does not have.
func (r *reading) leadVerb() []observation {
	o, n := r.lead(Delete), r.lead(Insert)
	if o < 0 || n < 0 || r.isDuty(r.edits[o].stem, Delete) || r.isDuty(r.edits[n].stem, Insert) {
		return nil
	}
	return []observation{r.replacedVerb(o, n)}
}

// lead is the edit of the side's first token, where it is a verb that the
// redline deletes or inserts; -1 otherwise.
func (r *reading) lead(op Op) int {
	for k, e := range r.edits {
		switch {
		case e.op == op && r.notes[k].verb:
			return k
		case e.op == op || e.op == Equal:
			return -1
		}
	}
	return -1
}

// isDuty reports whether the side opposite to op has the verb among its duties.
func (r *reading) isDuty(stem int, op Op) bool {
	for k, e := range r.edits {
		if e.op != op && r.notes[k].verb && e.stem == stem {
			return true
		}
	}
	return false
}

// isParticiple reports whether the side opposite to op says the verb as a
// participle: "checking" for "and checks".
func (r *reading) isParticiple(stem int, op Op) bool {
	return slices.ContainsFunc(r.edits, func(e edit) bool {
		return e.op == mirrorOp[op] && e.stem == stem && strings.HasSuffix(e.lower, "ing")
	})
}

// replacedVerb observes that one verb took another's place, and with it
// whatever else the hunk holds when it is the same one.
func (r *reading) replacedVerb(o, n int) observation {
	if r.sameDeed(o, n) {
		r.notes[o].told, r.notes[n].told = true, true
		return observation{"", false, fmt.Sprintf("verb %q became %q", r.phrasal(o), r.phrasal(n))}
	}
	was, is := r.edits[o].token, r.edits[n].token
	a := r.lex.verbs.direction(was.lower, is.lower)
	why := fmt.Sprintf("verb %q became %q%s", r.phrasal(o), r.phrasal(n), directionNote[a])
	start, end := r.hunkOf(o)
	if start > n || n >= end {
		start, end = o, o+1
	}
	for k := start; k < end; k++ {
		r.notes[k].told = true
	}
	r.notes[n].told = true
	return observation{a, true, why}
}

// sameDeed reports that one verb in another's place asks for nothing else: both
// only say that something is done, or one says it of the noun that the other is
// the verb of ("provides reports on" and "reports on").
func (r *reading) sameDeed(o, n int) bool {
	was, is := r.deedOf(o), r.deedOf(n)
	return performing[was] && performing[is] || lightVerbs[was] && r.standsAsNoun(n) || lightVerbs[is] && r.standsAsNoun(o)
}

// deedOf is the base form of a verb and its particle, as far as it has one.
func (r *reading) deedOf(k int) string {
	verb, particle, _ := strings.Cut(r.phrasal(k), " ")
	return strings.TrimSpace(r.lex.spelt[r.lex.word(verb).stem] + " " + particle)
}

// standsAsNoun reports that a verb of one side is there on the other as a noun.
func (r *reading) standsAsNoun(k int) bool {
	return !r.notes[k].gone && !r.isParticiple(r.edits[k].stem, r.edits[k].op)
}

// phrasal is a verb with the particle behind it, if there is one.
func (r *reading) phrasal(k int) string {
	verb := r.edits[k].lower
	if next := r.neighbour(k, 1, r.edits[k].op); next >= 0 && particles[r.edits[next].lower] {
		verb += " " + r.edits[next].lower
	}
	return verb
}

// hunkOf is the hunk that edit k belongs to.
func (r *reading) hunkOf(k int) (start, end int) {
	start, end = k, k+1
	for start > 0 && r.edits[start-1].op != Equal {
		start--
	}
	for end < len(r.edits) && r.edits[end].op != Equal {
		end++
	}
	return start, end
}

var directionNote = map[Aspect]string{
	VerbRaised:  ", which the editions use at higher levels",
	VerbLowered: ", which the editions use at lower levels",
}

// verbsOf observes the verbs of one hunk: first those that replace each other,
// then those that only came or only went.
func (r *reading) verbsOf(start, end int) []observation {
	deleted, inserted := r.verbsGone(start, end, Delete), r.verbsGone(start, end, Insert)
	var seen []observation
	for len(deleted) > 0 && len(inserted) > 0 {
		seen = append(seen, r.replacedVerb(deleted[0], inserted[0]))
		deleted, inserted = deleted[1:], inserted[1:]
	}
	for _, k := range append(deleted, inserted...) {
		if r.notes[k].gone {
			seen = append(seen, r.loneVerb(k))
		}
	}
	return seen
}

// verbsGone lists the verbs of one side that are gone, or new, as verbs: their
// noun may stay. One that the other side has anyway is said once more, or once
// less: "leads A and B" is "leads A" and "leads B".
func (r *reading) verbsGone(start, end int, op Op) []int {
	var at []int
	for k := start; k < end; k++ {
		n := &r.notes[k]
		switch {
		case r.edits[k].op != op || !n.verb || n.told:
		case r.isDuty(r.edits[k].stem, op) || !n.gone && r.isParticiple(r.edits[k].stem, op):
			n.told = true
		default:
			at = append(at, k)
		}
	}
	return at
}

// loneVerb observes a verb that came or went: with its object, which makes it
// a whole duty, or alone.
func (r *reading) loneVerb(k int) observation {
	op := r.edits[k].op
	start, end := r.clause(k)
	objects, gone := 0, 0
	for i := start + 1; i < end; i++ {
		if e := r.edits[i]; e.content() && (e.op == op || e.op == Equal) {
			objects++
			if r.notes[i].gone {
				gone++
			}
		}
	}
	r.notes[k].told = true
	if gone == 0 || 2*gone < objects {
		return observation{loneVerbAspect[op], true, fmt.Sprintf("verb %q %s", r.phrasal(k), happened[op])}
	}
	for i := start; i < end; i++ {
		if r.edits[i].op == op {
			r.notes[i].told = true
		}
	}
	return observation{dutyAspect[op], true, fmt.Sprintf("duty %s %s", r.quote(start, end, op), happened[op])}
}

var (
	loneVerbAspect = map[Op]Aspect{Delete: VerbRemoved, Insert: VerbAdded}
	dutyAspect     = map[Op]Aspect{Delete: DutyRemoved, Insert: DutyAdded}
	itemAspect     = map[Op]Aspect{Delete: ItemRemoved, Insert: ItemAdded}
	happened       = map[Op]string{Delete: "was dropped", Insert: "was added"}
)
