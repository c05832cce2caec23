package diff

import (
	"fmt"
	"slices"
	"strings"
)

// ownStems are the stems of a part that have a place in the whole: those that no other part
// has, if there are any.
func (l *lexicon) ownStems(parts []Text, i int, at map[int]int) []int {
	var all, own []int
	for _, stem := range l.sentence(parts[i].Text.Text).stems {
		if _, found := at[stem]; !found {
			continue
		}
		all = append(all, stem)
		if !slices.ContainsFunc(parts, func(p Text) bool {
			return p.Index != parts[i].Index && slices.Contains(l.sentence(p.Text.Text).stems, stem)
		}) {
			own = append(own, stem)
		}
	}
	if len(own) > 0 {
		return own
	}
	return all
}

// standsIn says in which text around what a duty asks for stands now, or stood before:
// one that had it on neither or both sides says nothing of it.
func (r *reading) standsIn(start, end int, op Op) string {
	there, here := r.around.new, r.around.old
	thereOwn, hereOwn := r.around.ownNew, r.around.ownOld
	if op == Insert {
		there, here, thereOwn, hereOwn = here, there, hereOwn, thereOwn
	}
	var stems []int
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op != mirrorOp(op) && e.content() {
			stems = append(stems, e.stem)
		}
	}
	stems = union(stems, nil)
	if len(stems) <= longPhrase || r.hasClause(here, hereOwn, stems) >= 0 {
		return ""
	}
	if i := r.hasClause(there, thereOwn, stems); i >= 0 {
		return there.texts[i].text
	}
	return ""
}

// hasClause finds the text of a section, but for some, that has a clause; -1 where none
// does.
func (r *reading) hasClause(in section, but []int, stems []int) int {
	for _, i := range in.having(stems, but, (elsewhereFloor*len(stems)+999)/1000) {
		s := in.texts[i]
		if slices.Contains(but, i) || 1000*common(stems, s.stems) < elsewhereFloor*len(stems) {
			continue
		}
		if slices.ContainsFunc(r.lex.clauses(s), func(c []int) bool { return dice(c, stems) >= elsewhereFloor }) {
			return i
		}
	}
	return -1
}

// duty observes that a whole duty came, or went, unless it stands in another text
// around: then the level asks for what it asked.
func (r *reading) duty(start, end int, op Op) observation {
	past := r.closedDuty(start, end, op)
	said := r.quote(start, past, op)
	for k := start; k < past; k++ {
		if r.edits[k].op == op {
			r.notes[k].covered, r.notes[k].told = true, true
		}
		if r.edits[k].op == Equal && r.edits[k].content() {
			r.quoteKept(op, r.edits[k].stem)
		}
	}
	if text := r.standsIn(start, end, op); text != "" {
		for k := start; k < end; k++ {
			r.notes[k].gone = r.notes[k].gone && r.edits[k].op != op
		}
		return observed("", false, whereabouts{op: op, place: inAnother, text: text}.stood("duty "+said)).of(piece{op, start, past})
	}
	if text := r.saidIn(start, end, op); text != "" {
		return observed(QualifierChanged, true, whereabouts{op: op, place: inAnother, text: text, otherWords: true}.stood("duty "+said)).of(piece{op, start, past})
	}
	if end := r.beforeKept(start, past, op); end < past { // what it is done to stayed
		said := strings.ToLower(r.quote(start, end, op))
		return observed(dutyAspect[op], true, fmt.Sprintf("verb %s %s", said, happened[op])).of(piece{op, start, end})
	}
	o := observed(dutyAspect[op], true, fmt.Sprintf("duty %s %s", said, happened[op])).of(piece{op, start, past})
	return r.sure(piece{op, start, past}, r.notedDuty(start, past, op, o))
}

// quoteKept notes that a duty that came or went is quoted with a word that both sides have: what
// else that side says by it took its place.
func (r *reading) quoteKept(op Op, stem int) {
	if r.quoted == nil {
		r.quoted = map[Op]map[int]bool{Delete: {}, Insert: {}}
	}
	r.quoted[op][stem] = true
}

// isQuotedKept reports that all words of a phrase are such words.
func (r *reading) isQuotedKept(p phrase) bool {
	return !slices.ContainsFunc(p.stems, func(s int) bool { return !r.quoted[p.op][s] })
}

// pastModifier is where the quotation of a duty ends that ends in an adjective, or in a verb
// of what it is for: behind the word that it narrows, or what it is done to.
func (r *reading) pastModifier(end int, op Op) int {
	last := r.neighbour(end, -1, op)
	next := r.neighbour(max(0, end-1), 1, op)
	for last >= 0 && r.edits[last].in(inArticles) && r.edits[last].lower != "that" {
		last = r.neighbour(last, -1, op)
	}
	if last >= 0 && r.edits[last].content() && r.edits[last].verb && isBase(r.edits[last].lower) && r.inPurposeAt(last, op) {
		for k := next; k >= 0 && k >= end && (r.edits[k].content() || r.edits[k].in(inArticles) && r.edits[k].lower != "that"); k = r.neighbour(k, 1, op) {
			end = k + 1
		}
		return end
	}
	if last >= 0 && r.edits[last].content() && !r.notes[last].verb {
		return r.pastHead(end, op, false)
	}
	return end
}

// beforeKept is where a duty ends before "of" and a noun that stayed with what narrows it: what it is done to is
// neither new nor gone. It is the end of the duty where there is no such noun.
func (r *reading) beforeKept(start, past int, op Op) int {
	last, kept := start, 0
	for _, k := range r.onSide(start, past, op) {
		switch e := r.edits[k]; {
		case e.op == op && e.content():
			last, kept = k, 0
		case e.content():
			kept++
		}
	}
	next := r.neighbour(last, 1, op)
	if kept < longPhrase || last == start || next < 0 || r.edits[next].lower != "of" {
		return past
	}
	return last + 1
}
