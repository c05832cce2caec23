package diff

import "slices"

// findClauses lists the parts of a text that ask for one thing each, as the stems of their
// content: one ends before the next verb of responsibility, before what is included,
// before a participle behind a comma, and with the sentence.
func (l *lexicon) findClauses(s sentence) [][]int {
	var all [][]int
	var now []int
	verb := l.dutiesOf(s)
	objects := false // the clause has more than verbs
	end := func() {
		if len(now) > 0 {
			all = append(all, union(now, nil))
		}
		now, objects = nil, false
	}
	for i, t := range s.tokens {
		if objects && (verb[i] || opensClause(s.tokens, i)) {
			end()
		}
		if t.content() && !isAnswer(s.tokens, i) {
			now, objects = append(now, t.stem), objects || !verb[i]
		}
		if endsSentence(t) {
			end()
		}
	}
	end()
	return all
}

// opensClause reports that a word behind a comma begins what is included, or what is
// done besides.
func opensClause(tokens []token, i int) bool {
	t := tokens[i]
	return i > 0 && tokens[i-1].Text == "," && (t.lower == "including" || isGerund(t) && t.verb)
}

// isAnswer reports that a word only says that somebody answers for what follows:
// "takes responsibility for". Responsibilities that are given to others are things like any other.
func isAnswer(tokens []token, i int) bool {
	before := i + 1
	for before < len(tokens) && before < i+maxPhrase && tokens[before].content() && !tokens[before].in(inAnswering) {
		before++
	}
	return answersFor(tokens, i) || before < len(tokens) && answersFor(tokens, before) && tokens[i].stemText() == "take"
}

// answersFor reports that a word says that somebody answers, for what stands behind it.
func answersFor(tokens []token, i int) bool {
	return tokens[i].in(inAnswering) && (i+1 == len(tokens) || tokens[i+1].lower == "for" || tokens[i+1].lower == "of")
}

// A leftover is a clause of a text where it is that like it, in thousandths, and the
// clause is that much less like all that the text is linked with.
const (
	clauseFloor  = 600
	clauseMargin = 200
)

// isRest reports that a leftover has all that the partner has over, two distinctive
// words at least, and a verb of it: what it asked for stands there, among more.
func (p partner) isRest(lex *lexicon, left sentence, generic func(int) bool) bool {
	verbs, _ := lex.deed(left)
	return len(p.over) > 0 && common(left.stems, p.over) == len(p.over) && shareDistinctive(left.stems, p.over, generic) >= distinctive && common(verbs, p.stems) > 0
}

// asksSame reports that a leftover asks for what the partner asks and the group does
// not: a verb, and two distinctive things that it is done to.
func (p partner) asksSame(lex *lexicon, left sentence, generic func(int) bool) bool {
	verbs, objects := lex.deed(left)
	return slices.ContainsFunc(verbs, func(v int) bool { return slices.Contains(p.verbs, v) }) && shareDistinctive(objects, p.over, generic) >= distinctive
}

// isClause reports that a leftover says what a clause of the partner says, and that no
// clause of the group does.
func (p partner) isClause(lex *lexicon, left sentence, generic func(int) bool) bool {
	core := lex.core(left)
	return slices.ContainsFunc(p.clauses, func(c []int) bool {
		like := max(dice(left.stems, c), dice(core, c))
		return like >= clauseFloor && shareDistinctive(core, c, generic) >= distinctive &&
			!slices.ContainsFunc(p.others, func(o []int) bool { return dice(o, c) > like-clauseMargin })
	})
}

// clauses are the parts of a sentence that ask for one thing each.
func (l *lexicon) clauses(s sentence) [][]int {
	return s.facts().clauses.or(func() [][]int { return l.findClauses(s) })
}
