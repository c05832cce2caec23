package diff

import "slices"

// inBoth is an observation of a duty that went and that a statement of another level has word for word, on both
// sides: it was asked for twice.
func (r *reading) inBoth(p piece, o observation, there, here otherTexts, deed bool) observation {
	words := r.contentOfPiece(p)
	if p.op != Delete || !deed || o.aspect != DutyRemoved || len(words) < standsWords {
		return o
	}
	says := func(n *near) bool {
		return n.level > 0 && n.level != r.around.at && r.ownOf(words) >= distinctive && hasInRow(n.row, words)
	}
	now := there.first(says)
	if now == nil || !here.has(func(h *near) bool { return h.level == now.level && says(h) }) {
		return o
	}
	o.why = whereabouts{op: p.op, place: "at " + now.kind + ofBoth, text: now.text}.hereAnd(o.why)
	return o
}

// inAnotherPhrase is an observation of two words that came or went, the one hanging on the other, which another
// statement of the level has now, or had before, in one row: "handing to the [crew]" is asked for there. Whether
// it is done where that fits is no part of it.
func (r *reading) inAnotherPhrase(p piece, o observation) observation {
	words := slices.DeleteFunc(r.contentOfPiece(p), r.isFitting)
	there, here := r.others(p.op)
	says := func(n *near) bool { return n.level > 0 && n.level == r.around.at && hasInRow(n.row, words) }
	if len(words) != 2 || !r.around.level || r.ownOf(words) < distinctive || !r.hangs(p) || here.has(says) {
		return o
	}
	if n := there.first(says); n != nil {
		o.why = r.whereStands(p.op, n, true).hereAnd(o.why)
	}
	return o
}

// saysFitting reports that a piece has a word that only says that something is as it should be.
func (r *reading) saysFitting(p piece) bool {
	return slices.ContainsFunc(r.contentOfPiece(p), r.isFitting)
}

func (r *reading) isFitting(stem int) bool { return fittingStems[r.lex.spelt[stem]] }

// hangs reports that a preposition stands in a piece: its last word hangs on one before.
func (r *reading) hangs(p piece) bool {
	first := true
	for _, k := range r.onSide(p.first, p.end, p.op) {
		e := r.edits[k]
		if !first && (e.in(inPrepositions) || e.lower == "to") {
			return true
		}
		first = first && (!e.content() || r.isFitting(e.stem))
	}
	return false
}

// ownOf counts the words that are not said all over the skill.
func (r *reading) ownOf(words []int) int {
	n := 0
	for _, s := range distinct(words) {
		n += one(r.around.topic == nil || !r.around.topic(s))
	}
	return n
}

// hasInRow reports that a text has words one right behind the other.
func hasInRow(text, words []int) bool {
	for i := 0; i+len(words) <= len(text); i++ {
		if slices.Equal(text[i:i+len(words)], words) {
			return len(words) > 0
		}
	}
	return false
}
