package diff

import (
	"slices"
	"strings"
)

// A piece that is told to have gone, or come, may have a word in it that stayed: then it did not go, but became what
// stands around that word now.

// tellSameHeads tells of such pieces what they became. Of one that only has words that stand elsewhere nothing is told.
func (t *telling) tellSameHeads() {
	for i := range t.seen {
		o := t.seen[i]
		if !o.isTold() || !o.saysFate() || len(o.at) != 1 || o.tellsVerb() || o.tellsWord() {
			continue
		}
		p := o.at[0]
		if head := t.lastKept(o); head >= 0 {
			t.becameAround(i, p, head)
		}
	}
}

// lastKept is the last word that an observation quotes, where it stayed and not all before it did; -1 where it went, or
// came.
func (t *telling) lastKept(o observation) int {
	p, head, own := o.at[0], -1, 0
	for _, k := range t.r.onSide(p.first, p.end, p.op) {
		if e := t.r.edits[k]; e.content() {
			head = k
			own += one(e.op == p.op)
		}
	}
	said, _, _ := strings.Cut(o.why, `" was `)
	for k := t.r.neighbour(p.end-1, 1, p.op); k >= 0 && t.r.edits[k].content() && strings.HasSuffix(said, t.r.edits[k].Text); k = t.r.neighbour(k, 1, p.op) {
		head = k
	}
	if head < 0 || own == 0 || t.r.edits[head].op != Equal {
		return -1
	}
	return head
}

// becameAround tells that a piece became the phrase that has its last word on the other side, if something came, or went,
// there before that word.
func (t *telling) becameAround(i int, p piece, head int) {
	other := mirrorOp(p.op)
	row := t.phraseAround(head, other)
	if !slices.ContainsFunc(row, func(k int) bool { return k < head && t.r.edits[k].op == other && !t.tellsVerbAt(k) }) {
		return
	}
	own := t.phraseAround(head, p.op)
	own = slices.DeleteFunc(own, func(k int) bool { return k < p.first })
	own = append(t.r.onSide(p.first, min(p.end, own[0]), p.op), own...)
	rows := [2][]int{own, row}
	if p.op == Insert {
		rows = [2][]int{row, own}
	}
	for n, op := range opOf {
		if rows[n] = t.r.tidy(rows[n]); len(rows[n]) == 0 || slices.ContainsFunc(rows[n], t.tellsVerbAt) || t.isTornPhrase(rows[n], op) {
			return
		}
	}
	was, is := t.r.quoteAll(rows[0], Delete), t.r.quoteAll(rows[1], Insert)
	if was == is || !t.isAbsorbed(rows) {
		return
	}
	aspect := t.seen[i].aspect
	t.seen[i].why = ""
	t.add(rows, was+" became "+is)
	t.seen[len(t.seen)-1].aspect = aspect
}

// phraseAround is the phrase that has a word of a side: back to what leads to it, and on over what is joined to it.
func (t *telling) phraseAround(head int, op Op) []int {
	r := t.r
	first, last := head, head
	for k := r.neighbour(head, -1, op); k >= 0 && !r.notes[k].verb && r.edits[k].Word && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		e := r.edits[k]
		if !e.content() && !e.in(inArticles) && !e.in(inPrepositions) && e.lower != "to" {
			break
		}
		first = k
		if e.in(inPrepositions) || e.lower == "to" {
			break
		}
	}
	for k := r.neighbour(head, 1, op); k >= 0 && !r.notes[k].verb && !endsSentence(r.edits[k].token) && (joins(r.edits[k].token) || r.edits[k].op == op && r.edits[k].content()); k = r.neighbour(k, 1, op) {
		if r.edits[k].op == Equal {
			break
		}
		last = k
	}
	return r.onSide(first, last+1, op)
}

// tellWidened tells of words that came, or went, behind a noun that stayed, and that have it for what narrows them, what
// the noun became: "risk" became "risk register of the yard".
func (t *telling) tellWidened() {
	for i, o := range t.seen {
		if !o.isTold() || !o.saysFate() || len(o.at) != 1 || o.aspect != "" {
			continue
		}
		p := o.at[0]
		row := t.r.tidy(t.r.onSide(p.first, p.end, p.op))
		noun := t.nounBefore(row, p.op)
		if len(noun) == 0 || !t.r.endsPhrase(t.r.neighbour(noun[len(noun)-1], 1, mirrorOp(p.op))) {
			continue
		}
		rows := [2][]int{noun, slices.Concat(noun, row)}
		if p.op == Delete {
			rows[0], rows[1] = rows[1], rows[0]
		}
		t.seen[i].why = t.r.quoteAll(rows[0], Delete) + " became " + t.r.quoteAll(rows[1], Insert)
	}
}

// nounBefore are the words that stayed right before a row that has more than a noun.
func (t *telling) nounBefore(row []int, op Op) (noun []int) {
	r := t.r
	if len(row) < 2 || !r.edits[row[0]].content() || describes(r.edits[row[0]].token) || !slices.ContainsFunc(row, func(k int) bool { return r.edits[k].in(inPrepositions) }) {
		return nil
	}
	for k := r.neighbour(row[0], -1, op); k >= 0 && r.edits[k].op == Equal && r.edits[k].content() && !r.notes[k].verb; k = r.neighbour(k, -1, op) {
		noun = append([]int{k}, noun...)
	}
	return noun
}

// leastKin is how many letters a word has at least that another one ends in.
const leastKin = 5

// tellCompounds tells of a word that went and one that came, of which the one ends in the other, that the one became the
// other: "boats", "tugboats".
func (t *telling) tellCompounds() {
	for i, o := range t.seen {
		was, ok := t.loneWord(o)
		if !ok || o.at[0].op != Delete {
			continue
		}
		for j, n := range t.seen {
			is, ok := t.loneWord(n)
			if !ok || n.at[0].op != Insert || !isCompoundOf(t.r.edits[was].lower, t.r.edits[is].lower) {
				continue
			}
			t.seen[i].why, t.seen[j].why = "", ""
			t.add([2][]int{{was}, {is}}, t.r.quoteAll([]int{was}, Delete)+" became "+t.r.quoteAll([]int{is}, Insert))
			break
		}
	}
}

// loneWord is the only word of what an observation tells to have come or gone.
func (t *telling) loneWord(o observation) (k int, ok bool) {
	if !o.isTold() || !o.saysFate() || len(o.at) != 1 || o.tellsVerb() {
		return -1, false
	}
	at := t.r.tidy(t.r.onSide(o.at[0].first, o.at[0].end, o.at[0].op))
	if len(at) != 1 || !t.r.edits[at[0]].content() {
		return -1, false
	}
	return at[0], true
}

// isCompoundOf reports that one word ends in the other.
func isCompoundOf(x, y string) bool {
	if len(x) < len(y) {
		x, y = y, x
	}
	return len(y) >= leastKin && len(x) > len(y) && x[len(x)-len(y):] == y
}

// tellDeedNouns tells of a verb that came, or went, of which the other side has the noun in a list, that what is named so
// became what is done: "the repair of hulls" became "repairs hulls".
func (t *telling) tellDeedNouns() {
	if !t.weighs() {
		return
	}
	for k, e := range t.r.edits {
		if e.op == Equal || !t.r.notes[k].verb || t.isTelling(k) && !t.onlyCameOrWent(k) {
			continue
		}
		p := piece{e.op, k, k + 1}
		noun := t.nounOf(p)
		if noun < 0 || !t.isTelling(k) && !t.r.joinsAt(t.r.neighbour(noun, -1, mirrorOp(p.op))) && !t.r.joinsAt(t.beforeNoun(noun, mirrorOp(p.op))) {
			continue
		}
		named, done := t.withModifiers(noun, mirrorOp(p.op)), t.withObject(p)
		rows := [2][]int{named, done}
		if p.op == Delete {
			rows = [2][]int{done, named}
		}
		if len(done) < 2 || !t.isAbsorbed(rows) {
			continue
		}
		aspect := loneVerbAspect[p.op]
		if t.isTelling(k) {
			t.seen[t.by[k]-1].why = ""
		} else if !t.hasAspect(aspect) {
			aspect = ""
		}
		t.add(rows, t.r.quoteAll(rows[0], Delete)+" became "+t.r.quoteAll(rows[1], Insert))
		t.seen[len(t.seen)-1].aspect = aspect
	}
}

// hasAspect reports that something of an aspect was observed.
func (t *telling) hasAspect(a Aspect) bool {
	return slices.ContainsFunc(t.seen, func(o observation) bool { return o.aspect == a })
}

// onlyCameOrWent reports that of a verb it is told that it came or went, and no more.
func (t *telling) onlyCameOrWent(k int) bool {
	o := t.seen[t.by[k]-1]
	return o.aspect == loneVerbAspect[t.r.edits[k].op] && len(o.at) == 1 && o.saysFate()
}

// beforeNoun is what stands before a noun and the words that narrow it.
func (t *telling) beforeNoun(noun int, op Op) int {
	return t.r.neighbour(t.withModifiers(noun, op)[0], -1, op)
}

// nounOf is the noun of action of a verb that came, or went, where the other side has it, and lacks it now; -1 where
// there is none.
func (t *telling) nounOf(p piece) int {
	r := t.r
	stem := r.edits[p.first].stem
	for k, e := range r.edits {
		if e.op == mirrorOp(p.op) && e.content() && e.stem == stem && !r.notes[k].verb && hasAnySuffix(e.lower, nounEndings...) && (!t.isTelling(k) || t.seen[t.by[k]-1].isBare()) {
			return k
		}
	}
	return -1
}

// withModifiers is a noun with the words right before it that narrow it.
func (t *telling) withModifiers(noun int, op Op) []int {
	first := noun
	for k := t.r.neighbour(noun, -1, op); k >= 0 && t.r.edits[k].op == op && t.r.edits[k].content() && !t.r.notes[k].verb; k = t.r.neighbour(k, -1, op) {
		first = k
	}
	return t.r.onSide(first, noun+1, op)
}

// withObject is a verb with the first thing that it is done to.
func (t *telling) withObject(p piece) []int {
	last := p.end - 1
	for k := t.r.neighbour(last, 1, p.op); k >= 0 && t.r.edits[k].op == p.op && (t.r.edits[k].content() || t.r.edits[k].in(inArticles)) && !t.r.notes[k].verb; k = t.r.neighbour(k, 1, p.op) {
		last = k
	}
	return t.r.onSide(p.first, last+1, p.op)
}
