package diff

import "slices"

// A clause of a description may stand in the guidance by itself, among much else: "to shorten the
// wait for berths". Its sentence does not, and no long run of words is there.

// clauseOpeners begin a clause of a description, besides marks.
var clauseOpeners = set(`to including includes while whilst where which that`)

// clausesOf says of the words of a text that carry content in which clause each stands.
func clausesOf(s sentence) (clauseOf []int) {
	n := 0
	for i := range s.tokens {
		n += one(s.cutsClause(i))
		if s.tokens[i].content() {
			clauseOf = append(clauseOf, n)
		}
	}
	return clauseOf
}

// cutsClause reports that a token begins a clause, or ends one. A comma does not in a list of
// nouns.
func (s sentence) cutsClause(i int) bool {
	t := s.tokens[i]
	switch {
	case t.Word:
		return clauseOpeners[t.lower]
	case t.Text == ",":
		return i+1 == len(s.tokens) || isGerund(s.tokens[i+1]) || dutyBases()[s.tokens[i+1].lower]
	}
	return !joinsWords[t.Text]
}

// joinsWords are the marks that stand inside words, or between two that belong together.
var joinsWords = map[string]bool{"-": true, "/": true, "'": true, "’": true, "&": true}

// inClauses marks the words of clauses that units of guidance have. A unit has all of a clause or,
// of one of passedRun words, standsFloor, within a row not much longer; two of these words at least
// must be no words of the whole skill, or one where the unit has the clause word for word.
func (w noteWords) inClauses(words, clauseOf []int, common func(stem int) bool) []bool {
	marked := make([]bool, len(words))
	for first := 0; first < len(words); {
		end := first
		for end < len(words) && clauseOf[end] == clauseOf[first] {
			end++
		}
		for _, stem := range w.clauseIn(words[first:end], common) {
			for k := first; k < end; k++ {
				marked[k] = marked[k] || words[k] == stem
			}
		}
		first = end
	}
	return marked
}

// clauseIn are the stems of a clause that a unit of guidance has, where those are enough.
func (w noteWords) clauseIn(clause []int, common func(stem int) bool) []int {
	stems := union(clause, nil)
	if len(stems) < notedWords {
		return nil
	}
	has := signOf(stems)
	for from, to := 0, 0; from < len(w.stems); from = to {
		for to = from; to < len(w.stems) && w.unitOf[to] == w.unitOf[from]; to++ {
			continue
		}
		if has.most(w.stems[from:to]) < notedWords {
			continue
		}
		found := inOneRow(w.stems[from:to], stems)
		own := 0
		for _, s := range found {
			own += one(!common(s))
		}
		if own > 0 && w.hasRow(from, to, clause) || own >= distinctive && (len(found) == len(stems) || len(stems) >= passedRun && 1000*len(found) >= standsFloor*len(stems)) {
			return found
		}
	}
	return nil
}

// hasRow reports that the words of a clause stand in a row among those of a unit.
func (w noteWords) hasRow(from, to int, clause []int) bool {
	for ; from+len(clause) <= to; from++ {
		if slices.Equal(w.stems[from:from+len(clause)], clause) {
			return true
		}
	}
	return false
}
