package diff

import (
	"slices"
	"strings"
)

// A statement may lose its brackets, its examples or how it is to be done to the guidance of the
// skill, where all of its duties can have them. What stands there word for word was not dropped.

// notedWords is how many words that carry content a phrase must have to be known in guidance, and
// notedOwn is how many of them must be no words of the whole skill.
const (
	notedWords = 3
	notedOwn   = 2
)

// notedNow is the unit of guidance of the other side that has the words of a range of a side in one
// row, where no guidance of its own side did; "" where there is none.
func (r *reading) notedNow(first, last int, op Op) string {
	if r.around.notes == nil {
		return ""
	}
	var stems []int
	own := 0
	for _, k := range r.onSide(r.fromBefore(first, last, op), last, op) {
		e := r.edits[k]
		if !e.content() {
			continue
		}
		if stems = append(stems, e.stem); r.around.topic == nil || !r.around.topic(e.stem) {
			own++
		}
	}
	if len(stems) < notedWords || own < notedOwn {
		return ""
	}
	notes := r.around.notes()
	there, here := notes.new, notes.old
	if op == Insert {
		there, here = here, there
	}
	if here.inARow(stems) >= 0 {
		return ""
	}
	if i := there.inARow(stems); i >= 0 {
		return there.units[i].Text.Text
	}
	return ""
}

// fromBefore is where a range begins with what came or went right before it, where it is too short to be known
// by itself: "[on open water,] even at night".
func (r *reading) fromBefore(first, last int, op Op) int {
	words := 0
	for _, k := range r.onSide(first, last, op) {
		words += one(r.edits[k].content())
	}
	if words == 0 {
		return first
	}
	for k := r.neighbour(first, -1, op); words < notedWords && k >= 0 && r.edits[k].op == op && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if r.edits[k].content() {
			words, first = words+1, k
		}
	}
	return first
}

// inARow is the unit that has words in a row, in this order; -1 where none does.
func (w noteWords) inARow(words []int) int {
	for k := 0; k+len(words) <= len(w.stems); k++ {
		if w.unitOf[k] == w.unitOf[k+len(words)-1] && slices.Equal(w.stems[k:k+len(words)], words) {
			return w.unitOf[k]
		}
	}
	return -1
}

// noted tells of a phrase that came or went that the guidance of the other side has it. It weighs
// nothing where it only says more of what is told: an example, what stands in brackets, how, or
// which of several; a purpose or an object that is said elsewhere is not asked for any more.
func (r *reading) noted(p phrase, o observation) observation {
	said, cut := strings.CutSuffix(o.why, " "+happened[p.op])
	listed := o.aspect == itemAspect[p.op] && r.namedInNotes(p)
	if !o.heavy || !cut || !listed && r.notedNow(p.first, p.end(), p.op) == "" {
		return o
	}
	if o.aspect != QualifierChanged && !listed {
		return observed(o.aspect, true, inNotes(p.op).hereAnd(o.why))
	}
	for k := p.first; k < p.end(); k++ {
		if r.edits[k].op == p.op && r.notes[k].gone {
			r.notes[k].gone, r.notes[k].passed = false, true
		}
	}
	return observed(o.aspect, false, inNotes(p.op).stood(said))
}

// notedDuty tells of a duty that came or went which words of it the guidance of the other side has:
// the longest row of them, of half of it or more.
func (r *reading) notedDuty(start, end int, op Op, o observation) observation {
	var at []int
	for _, k := range r.onSide(start, end, op) {
		if r.edits[k].content() {
			at = append(at, k)
		}
	}
	for n := len(at); 2*n >= len(at); n-- {
		for i := 0; i+n <= len(at); i++ {
			first, last := at[i], at[i+n-1]
			switch {
			case r.notedNow(first, last+1, op) == "":
			case n == len(at):
				o.why = inNotes(op).hereAnd(o.why)
				return o
			default:
				o.why = inNotes(op).ofWhich(o.why, r.quote(first, last+1, op))
				return o
			}
		}
	}
	return o
}

// namedInNotes reports that a member of a list of a description stands in guidance of the other side
// that speaks of what the rest of its sentence is about, and that none of its own side has it.
func (r *reading) namedInNotes(p phrase) bool {
	if r.around.level || r.around.notes == nil {
		return false
	}
	notes := r.around.notes()
	there, here := notes.new, notes.old
	if p.op == Insert {
		there, here = here, there
	}
	if slices.ContainsFunc(p.stems, func(s int) bool { return slices.Contains(here.stems, s) }) {
		return false
	}
	said := r.keptInSentence(p)
	for i := range there.units {
		unit := there.distinct[i]
		if len(without(p.stems, unit)) == 0 && common(said, unit) > 0 {
			return true
		}
	}
	return false
}

// keptInSentence are the stems of what stayed, and carries content, in the sentence of a phrase.
func (r *reading) keptInSentence(p phrase) []int {
	var stems []int
	for _, step := range []int{-1, 1} {
		for k := r.neighbour(p.first, step, p.op); k >= 0 && !endsSentence(r.edits[k].token); k = r.neighbour(k, step, p.op) {
			if e := r.edits[k]; e.content() && !r.notes[k].gone {
				stems = append(stems, e.stem)
			}
		}
	}
	return union(stems, nil)
}
