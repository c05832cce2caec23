package diff

import (
	"slices"
	"strings"
)

// isParticiple reports that the other side says the verb of a deed as a
// participle, "checking" or "are checked" for "checks", as a noun of action of the same
// things, "including the checking of", or in what a duty is for.
func (r *reading) isParticiple(d deed) bool {
	if r.inPurposeOf(d.own, mirrorOp(d.op)) {
		return true
	}
	for k, e := range r.edits {
		if e.op == Equal && e.stem == d.verb && isGerund(e.token) && e.verb && r.keepsObject(d) {
			return true // it governed what stayed already
		}
		if e.op != mirrorOp(d.op) || e.stem != d.verb && e.stem != d.own && !r.sameVerb(e.stem, d.verb) {
			continue
		}
		if strings.HasSuffix(e.lower, "ing") || strings.HasSuffix(e.lower, "ed") && !r.isAttribute(k) || r.isIncludedAct(k, d) || r.isBadlyFormed(k) {
			return true
		}
	}
	return false
}

// isBadlyFormed reports that a word goes on from the verbs of its side in the base form:
// "checks the pumps and take samples".
func (r *reading) isBadlyFormed(k int) bool {
	before := r.neighbour(k, -1, r.edits[k].op)
	return before >= 0 && r.edits[before].lower == "and" && dutyBases()[r.edits[k].lower] && !r.inPurposeAt(k, r.edits[k].op)
}

// sameVerb reports that the stems are those of two verbs that ask for the same.
func (r *reading) sameVerb(stem, other int) bool {
	n := equalVerbs[r.lex.spelt[stem]]
	return n > 0 && n == equalVerbs[r.lex.spelt[other]]
}

// isIncludedAct reports that a word is a noun of action, before "of" or a joint, among
// what a duty includes, and that it is done to what a deed of the other side is done to.
func (r *reading) isIncludedAct(k int, d deed) bool {
	op := r.edits[k].op
	next := r.neighbour(k, 1, op)
	if !r.isAct(r.edits[k].token) || r.inPurposeAt(k, op) || next >= 0 && r.edits[next].lower != "of" && !joins(r.edits[next].token) && !endsSentence(r.edits[next].token) {
		return false
	}
	if r.isActBehind(k, d) {
		return true
	}
	led := false
	objects := r.objectsOf(deed{op: op, at: k})
	for i := r.neighbour(k, -1, op); i >= 0 && !r.notes[i].verb && !endsSentence(r.edits[i].token); i = r.neighbour(i, -1, op) {
		if r.edits[i].lower == "including" {
			led = true
		}
		if r.edits[i].content() && !led { // "including barn repair and painting"
			objects = append(objects, r.edits[i].stem)
		}
	}
	return led && common(union(objects, nil), r.objectsOf(d)) > 0
}

// isActBehind reports that a noun of action, before "of", stands behind "with" or "through" as
// one more thing that is done, to what a deed of the other side is done to first: "with the
// painting of sheds".
func (r *reading) isActBehind(k int, d deed) bool {
	op := r.edits[k].op
	lead, of := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	if lead >= 0 && r.edits[lead].in(inArticles) {
		lead = r.neighbour(lead, -1, op)
	}
	if lead < 0 || of < 0 || !nominalLeads[r.edits[lead].lower] || r.edits[of].lower != "of" {
		return false
	}
	head := r.firstHead(deed{op: op, at: of})
	return head >= 0 && head == r.firstHead(d)
}

// nominalLeads are prepositions that lead to what is done besides, or by what.
var nominalLeads = set(`with through by via`)

// isAttribute reports that a participle only says more of the noun behind it:
// "agreed rents", and not "rents are agreed" or "rents agreed with owners".
func (r *reading) isAttribute(k int) bool {
	op := r.edits[k].op
	before, after := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	return after >= 0 && r.edits[after].content() && (before < 0 || !r.edits[before].in(inCopulas) && !r.edits[before].content())
}

// isRespelt reports that the other side writes the verb of a deed as two words, or as one:
// "co-ordinates", "coordinates".
func (r *reading) isRespelt(d deed) bool {
	if len(r.pairsOf(r.side(mirrorOp(d.op)), map[string]bool{r.edits[d.at].canon: true})) > 0 {
		return true
	}
	hyphen := r.neighbour(d.at, -1, d.op)
	if hyphen < 0 || !isHyphen(r.edits[hyphen].token) {
		return false
	}
	whole := r.edits[max(0, r.neighbour(hyphen, -1, d.op))].canon + r.edits[d.at].canon
	return slices.ContainsFunc(r.edits, func(e edit) bool { return e.op != d.op && e.canon == whole })
}

// saidElsewhere reports that the other side has the verb of a deed in another
// form. A noun of it is no duty of anybody, save where the text is no duty
// itself.
func (r *reading) saidElsewhere(d deed) bool {
	for k, e := range r.edits {
		if e.op != mirrorOp(d.op) || !e.content() || e.stem != d.verb && e.stem != d.own {
			continue
		}
		if !r.around.level || e.verb && !(strings.HasSuffix(e.lower, "ed") && r.isAttribute(k)) || r.isAct(e.token) && !r.hasVerbs(mirrorOp(d.op)) {
			return true
		}
	}
	return false
}

// hasVerbs reports that a side has a verb of responsibility at all. One that begins with
// a noun of action has none: "the planning of harvests".
func (r *reading) hasVerbs(op Op) bool {
	for k, e := range r.edits {
		if e.op != mirrorOp(op) && r.notes[k].verb {
			return true
		}
	}
	return false
}

// servesAs reports that what a verb of means is said of stands on the other
// side behind a word such as "using", most of it.
func (r *reading) servesAs(d deed, op Op) bool {
	means := map[int]bool{}
	for k := r.neighbour(d.at, 1, op); k >= 0 && !r.notes[k].purpose && !endsSentence(r.edits[k].token); k = r.neighbour(k, 1, op) {
		if r.edits[k].content() {
			means[r.edits[k].stem] = true
		}
	}
	behind, found := false, 0
	for _, e := range r.edits {
		if e.op == op {
			continue
		}
		behind = behind || instrumental[e.lower]
		if behind && means[e.stem] {
			found++
			delete(means, e.stem)
		}
	}
	return found > 0 && found >= len(means)
}

// inPurposeOf reports that one side has a verb in a clause that says what a
// duty is for.
func (r *reading) inPurposeOf(stem int, op Op) bool {
	for k, e := range r.edits {
		if e.op != mirrorOp(op) && e.stem == stem && e.content() && r.notes[k].purpose && !r.notes[k].verb && isBase(e.lower) {
			return true
		}
	}
	return false
}
