package diff

import (
	"fmt"
	"slices"
)

// lone observes a phrase that only came or only went.
func (r *reading) lone(p phrase) observation {
	o := r.judgeLone(p)
	r.cover(p, o)
	return o
}

// cover marks what a weighty observation of a phrase says already: no word of it
// decides anything by itself then.
func (r *reading) cover(p phrase, o observation) {
	for k := r.leadIn(p.first, p.op); k < p.last; k++ {
		if o.heavy && r.edits[k].op == p.op {
			r.notes[k].covered = true
		}
	}
}

func (r *reading) judgeLone(p phrase) observation {
	first, last, op, stems := p.first, p.last, p.op, p.stems
	why := r.quote(first, last, op) + " " + happened[op]
	led := r.quote(r.leadIn(first, op), last, op) + " " + happened[op]
	scope := r.hasScopeWord(first, last, op)
	if o, ok := r.judgeLead(p, why, led); ok {
		return o
	}
	switch {
	case r.notes[first].purpose && r.broughtPurpose(first, op):
		return observation{PurposeChanged, !r.isCausative(first, last), "in what it is for, " + led}
	case r.opensBracket(first, op):
		return observation{QualifierChanged, true, "in brackets, " + why}
	case r.isParticipleClause(first, op):
		if last == first+1 { // with what both sides have of it
			_, last = r.clause(first, op)
		}
		return r.duty(first, last, op)
	case r.isItem(first, last, op) && !(r.inPurposeAt(first, op) && dutyBases()[r.edits[first].lower]):
		return observation{itemAspect[op], true, "in a list, " + why}
	case r.isCondition(first, last, op):
		why = r.quote(r.neighbour(first, -1, op), last, op) + " " + happened[op]
		return observation{QualifierChanged, r.excused() != mirrorOp[op], "condition " + why}
	case r.isQuantity(first, last, op):
		return observation{QualifierChanged, false, why}
	case !scope && r.isQualifier(first, last, op) && r.saidAnyway(first, last, op, stems) != "":
		return observation{QualifierChanged, false, fmt.Sprintf("qualifier %s, which %s", why, r.saidAnyway(first, last, op, stems))}
	}
	return r.judgeObject(p, scope, why, led)
}

// judgeObject says what a phrase is that is no member of a list and no condition.
func (r *reading) judgeObject(p phrase, scope bool, why, led string) observation {
	first, last, op, stems := p.first, p.last, p.op, p.stems
	switch {
	case r.notes[first].purpose:
		return observation{PurposeChanged, !r.isCausative(first, last), "in what it is for, " + led}
	case r.isCausative(first, last): // "which ensure that lamps are lit"
		return observation{"", false, why}
	case r.isSaidOf(first, op):
		return observation{ObjectChanged, true, led}
	case r.isModifier(first, last, op) || r.hangsOnNoun(first, last, op):
		return observation{QualifierChanged, true, "qualifier " + led}
	case scope && len(stems) < longPhrase:
		return observation{QualifierChanged, true, "scope: " + why}
	case len(stems) >= longPhrase || r.isObject(last, op) || r.isPredicate(first, op):
		return observation{ObjectChanged, true, led}
	}
	return observation{"", false, led}
}

// judgeLead says what a phrase is whose first words tell it.
func (r *reading) judgeLead(p phrase, why, led string) (observation, bool) {
	switch {
	case r.isExample(p.first, p.op):
		return observation{QualifierChanged, true, "example " + why}, true
	case r.isIncluded(p.first, p.op):
		return observation{QualifierChanged, true, led}, true
	case r.saysHow(p.first, p.op):
		return observation{QualifierChanged, true, "qualifier " + led}, true
	}
	return observation{}, false
}

// hangsOnNoun reports that a phrase begins as those do that say more of the noun
// before them.
func (r *reading) hangsOnNoun(first, last int, op Op) bool {
	return r.isPrepositional(first, op) || r.isRelative(first, op) || r.isReduced(first, op) || r.opensBracket(first, op) || r.pastAdverbs(first, last, op) > first
}

// saidAnyway says why a qualifier adds nothing; "" where it does.
func (r *reading) saidAnyway(first, last int, op Op, stems []int) string {
	switch {
	case r.isTopic(stems):
		return "is what the skill is about"
	case r.toldAround(stems, r.narrowed(first, last, op), op):
		return "the text around it still says"
	}
	return ""
}

// isTopic reports that a phrase says nothing but what the skill is about.
func (r *reading) isTopic(stems []int) bool {
	return r.around.topic != nil && !slices.ContainsFunc(stems, func(s int) bool { return !r.around.topic(s) })
}

// isCausative reports whether a phrase is one of the verbs that only lead from a
// purpose to what is to happen: "to ensure that lamps are lit" is "to light
// lamps".
func (r *reading) isCausative(first, last int) bool {
	if last != first+1 || causatives[r.edits[first].lower] == 0 {
		return false
	}
	next := r.neighbour(first, 1, r.edits[first].op)
	return next >= 0 && r.edits[next].Word // something is to happen
}
