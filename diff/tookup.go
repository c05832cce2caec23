package diff

import "slices"

// tookUp reports that the partner has the verb of a leftover among what it has over, done to what the
// leftover does it to, and half of what that says before it goes on to say which: "proposes
// routes which heed the tides", where "finds routes" became "finds and proposes routes". What became of
// a statement that was its level's only one need not say as much of it.
func (p partner) tookUp(lex *lexicon, left sentence) bool {
	verbs, objects := lex.deed(left)
	if !slices.ContainsFunc(verbs, func(v int) bool { return slices.Contains(p.verbs, v) }) {
		return false
	}
	main := lex.mainClause(left)
	heads := slices.DeleteFunc(slices.Clone(left.heads()), func(s int) bool { return !slices.Contains(objects, s) || !slices.Contains(main, s) })
	return len(main) > 1 && common(heads, p.stems) > 0 && (p.lone || 2*common(main, p.stems) >= len(main))
}

// mainClause are the stems of what a text asks for before a clause that only says which things, or
// whose.
func (l *lexicon) mainClause(s sentence) []int {
	end := slices.IndexFunc(s.tokens, func(t token) bool { return defining[t.lower] })
	if end < 0 {
		end = endOfDeed(s.tokens)
	}
	if end < 0 {
		return l.core(s)
	}
	var stems []int
	for _, t := range s.tokens[:end] {
		if t.content() {
			stems = append(stems, t.stem)
		}
	}
	return union(stems, nil)
}

// endOfDeed is where what a text asks for ends and what that is good for begins, "to ensure that", if three
// words or more stand before it; -1 where it goes on.
func endOfDeed(tokens []token) int {
	words := 0
	for i, t := range tokens {
		if t.lower == "to" && i+1 < len(tokens) && ensuring[tokens[i+1].lower] && words >= looseStems {
			return i
		}
		words += one(t.content())
	}
	return -1
}

// ensuring are the verbs that say of what is done that it makes sure of something.
var ensuring = set(`ensure assure guarantee`)

// defining are the words that begin what only says which things are meant.
var defining = set(`which that who whom whose`)
