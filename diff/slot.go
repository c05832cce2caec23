package diff

import "slices"

// A phrase of one part of a sentence became one of another only where both stand in one slot: what
// stands before either on its side of the hunk is the same, and what stands behind.

// sameSlot reports that two phrases of a hunk are of one part of a sentence, or stand in one slot.
func (r *reading) sameSlot(start, end int, o, n phrase) bool {
	return o.kind == n.kind ||
		slices.Equal(r.restOf(start, o.first, Delete), r.restOf(start, n.first, Insert)) &&
			slices.Equal(r.restOf(o.end(), end, Delete), r.restOf(n.end(), end, Insert))
}

// joinsForLed reports that one of two phrases came or went with "and" or "or" before it, and the
// other with a preposition: a member of a list took no qualifier's place.
func (r *reading) joinsForLed(o, n phrase) bool {
	led := func(p phrase) bool {
		lead := r.edits[r.leadIn(p.first, p.op)]
		return lead.op == p.op && !lead.joint && (lead.in(inPrepositions) || lead.lower == "for")
	}
	joined := func(p phrase) bool {
		before := r.beforeArticle(p.first, p.op)
		return before >= 0 && r.edits[before].op == p.op && isConjunction(r.edits[before].token)
	}
	return led(o) && joined(n) || led(n) && joined(o)
}

// joinsBeforeKept reports that of two phrases one came or went with "and" or "or" behind it, before a
// word that stayed and that the other narrows: of "tide tests" and "talks or tests" "tide" is no talk.
func (r *reading) joinsBeforeKept(o, n phrase) bool {
	joined := func(p phrase) int {
		joint := r.neighbour(p.last-1, 1, p.op)
		if joint < 0 || r.edits[joint].op != p.op || !isConjunction(r.edits[joint].token) {
			return -1
		}
		return r.neighbour(joint, 1, p.op)
	}
	narrowed := func(p phrase) int {
		if !r.leadsToKept(p.last, p.op) {
			return -1
		}
		return r.neighbour(p.last-1, 1, p.op)
	}
	meets := func(p, q phrase) bool {
		k := joined(p)
		return k >= 0 && k == narrowed(q) && (r.isPlural(p.last-1) || !describes(r.edits[p.last-1].token) && describes(r.edits[q.last-1].token))
	}
	return meets(o, n) || meets(n, o)
}

// restOf lists the words that came or went in a range, in whatever form, but for articles.
func (r *reading) restOf(from, to int, op Op) (words []string) {
	for k := from; k < to; k++ {
		switch e := r.edits[k]; {
		case e.op != op || !e.Word || e.in(inArticles):
		case e.content():
			words = append(words, r.lex.spelt[e.stem])
		default:
			words = append(words, e.lower)
		}
	}
	return words
}
