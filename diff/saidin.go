package diff

import "slices"

// saidFloor is how like a clause of another text a duty must be to be asked for there in
// other words, in thousandths, where both have one verb; coveredShare is the share of the
// shorter one that the longer one must have, where both are about the same thing besides.
const (
	saidFloor    = 600
	coveredShare = 667
)

// saidIn says in which text around a duty is asked for in other words now, or was before: by
// the same verb, and in the same place of the ladder. One that a text around asked for on its
// own side as well says nothing of it.
func (r *reading) saidIn(start, end int, op Op) string {
	if !r.around.level {
		return ""
	}
	there, here := r.around.new, r.around.old
	thereOwn, hereOwn := r.around.ownNew, r.around.ownOld
	if op == Insert {
		there, here, thereOwn, hereOwn = here, there, hereOwn, thereOwn
	}
	d := r.clauseOf(start, end, op)
	if d.verb < 0 || len(d.stems) < longPhrase || r.asks(here, hereOwn, d) >= 0 {
		return ""
	}
	if i := r.asks(there, thereOwn, d); i >= 0 {
		return there.texts[i].text
	}
	return ""
}

// askedClause is what a clause asks for: the stem of its verb, those of all its content, and
// of the last words of what the verb is done to.
type askedClause struct {
	verb  int
	stems []int
	heads []int
}

// clauseOf reads a range of edits of a side as a clause that begins with its verb.
func (r *reading) clauseOf(start, end int, op Op) askedClause {
	c := askedClause{verb: -1}
	direct := true
	for _, k := range r.onSide(start, end, op) {
		e := r.edits[k]
		if !e.content() {
			direct = direct && (len(c.heads) == 0 || !e.in(inPrepositions) && e.lower != "to")
			continue
		}
		if c.verb < 0 {
			if !r.notes[k].verb {
				return c
			}
			c.verb = e.stem
		}
		c.stems = append(c.stems, e.stem)
		if next := r.neighbour(k, 1, op); direct && k != start && (next < 0 || !r.edits[next].content()) {
			c.heads = append(c.heads, e.stem)
		}
	}
	c.stems, c.heads = union(c.stems, nil), union(c.heads, nil)
	return c
}

// asks finds the text of a section, but for some, with a clause that asks for the same; -1
// where none does.
func (r *reading) asks(in section, but []int, d askedClause) int {
	for _, i := range in.having(d.stems, but, longPhrase) {
		if !slices.Contains(but, i) && r.lex.asked(in.texts[i], d) > 0 {
			return i
		}
	}
	return -1
}

// asked is how much of a clause, or of the shorter one of the two, a clause of a text has that
// asks for the same, in thousandths; 0 where none does.
func (l *lexicon) asked(s sentence, d askedClause) int {
	verbs, _ := l.deed(s)
	if !slices.Contains(verbs, l.senseOfStem(d.verb)) {
		return 0
	}
	heads := headsBehind(s, d.verb)
	for _, c := range l.clauses(s) {
		if slices.Contains(c, d.verb) && d.isLike(c, heads) {
			return 1000 * common(d.stems, c) / min(len(d.stems), len(c))
		}
	}
	return 0
}

// firstClauses are what the first verbs of a text, those of one row, ask for.
func (l *lexicon) firstClauses(s sentence) []askedClause {
	clauses := l.clauses(s)
	if len(clauses) == 0 || len(clauses[0]) < longPhrase {
		return nil
	}
	var all []askedClause
	for i, duty := range l.dutiesOf(s) {
		switch {
		case duty:
			all = append(all, askedClause{s.tokens[i].stem, clauses[0], headsBehind(s, s.tokens[i].stem)})
		case s.tokens[i].content():
			return all
		}
	}
	return all
}

// headsBehind are the last words of what a verb is done to in a text: those before the first
// preposition behind them.
func headsBehind(s sentence, verb int) []int {
	var heads []int
	behind, own := false, 0
	for i, t := range s.tokens {
		switch {
		case t.content() && t.stem == verb:
			behind, own = true, 0
		case !behind:
		case endsSentence(t), !t.content() && own > 0 && (t.in(inPrepositions) || t.lower == "to"):
			behind = false
		case t.content() && (i+1 == len(s.tokens) || !s.tokens[i+1].content()):
			heads, own = append(heads, t.stem), own+1
		}
	}
	return union(heads, nil)
}

// isLike reports that a clause of the same verb asks for the same.
func (d askedClause) isLike(c, heads []int) bool {
	n := common(d.stems, c)
	if n < longPhrase {
		return false
	}
	return dice(d.stems, c) >= saidFloor || common(without(d.heads, []int{d.verb}), heads) > 0 && 1000*n >= coveredShare*min(len(d.stems), len(c))
}

// elsewhereFloor is how like what came or went must be to a clause of another text, in
// thousandths, to stand there now, or to have stood there before.
const elsewhereFloor = 800

// longPhrase is the number of content words from which on a phrase that came,
// went or was replaced is taken to change what the text asks.
const longPhrase = 2
