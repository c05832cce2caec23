package diff

import (
	"slices"
	"strings"
)

// verbFamilies are verbs, one family a line, that one duty may be told with by two editions,
// where it is done to the same thing: "sets rules", "develops rules". Whether the change
// matters is for the class to say.
var verbFamilies = stemGroups(`
	determine develop define set establish formulate devise specify draft write create produce
	lead manage direct head run oversee
	identify recognise recognize detect diagnose locate discover
	monitor track watch observe
	report publish communicate
	train teach coach instruct
	test verify validate check inspect
	allocate assign delegate distribute
	perform conduct undertake execute
	correct rectify resolve remedy fix`)

// actFamilies are the families of the nouns that are not spelt as their verbs are: who
// answers for the creation of rules creates them.
var actFamilies = familiesOf(`
	creation create, production produce, definition define, specification specify, determination determine,
	identification identify, recognition recognise, diagnosis diagnose, detection detect, verification verify,
	publication publish, communication communicate, direction direct, leadership lead, oversight oversee,
	allocation allocate, delegation delegate, distribution distribute, correction correct, execution execute`)

func familiesOf(pairs string) map[string]int {
	m := map[string]int{}
	for p := range strings.SplitSeq(pairs, ",") {
		noun, verb, _ := strings.Cut(strings.TrimSpace(p), " ")
		m[stemOf(noun)] = verbFamilies[stemOf(verb)]
	}
	return m
}

// maxNarrower is by how many stems one of two duties that are one may be narrower.
const maxNarrower = 2

// matchSameDuty links what is still left over on both sides where both ask for the same in
// other words: a verb of one family, done to the same thing of the same topic.
func (a *alignment) matchSameDuty(m *matcher) {
	if len(a.oldLeft) == 0 || len(a.newLeft) == 0 {
		return
	}
	old, new := m.lex.aimsOf(a.oldLeft, m.oldAt), m.lex.aimsOf(a.newLeft, m.newAt)
	left := indexStems(len(new), func(y int) []int { return m.lex.endingsOf(new[y]) })
	var found []candidate
	for x, i := range a.oldLeft {
		for _, y := range left.having(m.lex.endingsOf(old[x]), x, 1) {
			if j := a.newLeft[y]; m.lex.sameAim(old[x], new[y]) {
				found = append(found, candidate{i, j, likeness(m.oldAt(i), m.newAt(j))})
			}
		}
	}
	a.cut = a.cut || left.cut
	a.take(found)
}

// aimsOf are the aims of the leftovers of a side, each read once.
func (l *lexicon) aimsOf(left []int, at func(int) sentence) []aim {
	aims := make([]aim, len(left))
	for k, i := range left {
		aims[k] = l.aimOf(at(i))
	}
	return aims
}

// sameAim reports that two duties are one: what they are done to has one topic, or else it is
// one thing alone, or several, and all that the one names are those of the other.
func (l *lexicon) sameAim(x, y aim) bool {
	if common(x.families, y.families) == 0 {
		return false
	}
	more, less := max(len(x.topic), len(y.topic)), common(x.topic, y.topic)
	if less == 0 && more == 0 {
		few := min(len(x.heads), len(y.heads))
		return few > 0 && (few > 1 || slices.Equal(x.heads, y.heads)) && l.sameThings(x.heads, y.heads) == few
	}
	return common(x.heads, y.heads) > 0 && less > 0 && less == min(len(x.topic), len(y.topic)) && more-less <= maxNarrower
}

// sameThings counts the things that both sides name; one may be written as one word with what
// narrows it ("workboats", "boats").
func (l *lexicon) sameThings(some, others []int) int {
	n := 0
	for _, x := range some {
		if slices.ContainsFunc(others, func(y int) bool {
			return x == y || endsIn(l.spelt[x], l.spelt[y]) || endsIn(l.spelt[y], l.spelt[x])
		}) {
			n++
		}
	}
	return n
}

// leastEnding is how long a word must be for another to end in it, see [endsIn].
const leastEnding = 4

// endingsOf are the last letters of the words for what a duty is done to, as numbers: of any two that
// have one aim, one of these is the same.
func (l *lexicon) endingsOf(a aim) []int {
	var all []int
	for _, head := range a.heads {
		word, n := l.spelt[head], 0
		for i := range min(len(word), leastEnding) {
			n = n<<8 | int(word[len(word)-1-i])
		}
		all = append(all, n)
	}
	return union(all, nil)
}

// endsIn reports that a word ends in another one, of which it is no mere form.
func endsIn(long, word string) bool {
	return len(word) >= leastEnding && len(long) > len(word)+2 && strings.HasSuffix(long, word)
}

// aimOf is what the first verbs of a text are about; it has no family where it begins
// with another word. Who answers for something does it.
func (l *lexicon) aimOf(s sentence) aim {
	return s.facts().aim.or(func() aim { return l.findAim(s) })
}

func (l *lexicon) findAim(s sentence) aim {
	var a aim
	duty := l.dutiesOf(s)
	at := behindAnswer(s.tokens)
	begun := false
	if at > 0 && at+1 < len(s.tokens) && s.tokens[at+1].lower == "of" {
		a.families, begun, at = l.family(s.tokens[at]), true, at+2
	}
	for ; at < len(s.tokens) && (duty[at] || !begun && at > 0 && isGerund(s.tokens[at]) || begun && (joins(s.tokens[at]) || s.tokens[at].Text == ",")); at++ {
		a.families, begun = append(a.families, l.family(s.tokens[at])...), true
	}
	if len(a.families) > 0 {
		l.readObject(&a, s.tokens[at:], duty[at:])
	}
	a.families, a.heads, a.topic = union(a.families, nil), union(a.heads, nil), union(a.topic, nil)
	return a
}

// family is the family of a verb, or of the noun of what it does; none where it has none.
func (l *lexicon) family(t token) []int {
	stem := l.spelt[t.stem]
	if n := max(verbFamilies[stem], actFamilies[stem]); n > 0 {
		return []int{n}
	}
	return nil
}

// behindAnswer is the place behind the words at the beginning of a text that only say that somebody
// answers for what follows, "accepts full responsibility for the"; 0 where there are none.
func behindAnswer(tokens []token) int {
	at := slices.IndexFunc(tokens, func(t token) bool { return t.in(inAnswering) })
	if at < 1 || at > maxPhrase || !answerVerbs[tokens[0].stemText()] || at+2 >= len(tokens) || tokens[at+1].lower != "for" {
		return 0
	}
	for at += 2; at+1 < len(tokens) && articles[tokens[at].lower]; at++ {
	}
	return at
}

// answerVerbs are the verbs by which one comes to answer for something.
var answerVerbs = stemTable(`take accept assume bear hold have carry`)

// readObject reads what a verb is done to, up to the next verb or the first phrase that does
// not narrow it.
func (l *lexicon) readObject(a *aim, tokens []token, duty []bool) {
	behind := false // behind the preposition that narrows the object
	for i, t := range tokens {
		switch {
		case duty[i] || endsSentence(t) || t.in(inPurposeMarkers) && t.lower != "for" || behind && !t.content() && !t.in(inArticles):
			return
		case t.in(inPrepositions) || t.lower == "for":
			if len(a.heads) == 0 || !narrowing[t.lower] {
				return
			}
			behind = true
		case !t.content() || t.in(inScope):
		case !behind && (i+1 == len(tokens) || !tokens[i+1].content()):
			a.heads = append(a.heads, t.stem)
		default:
			a.topic = append(a.topic, t.stem)
		}
	}
}

// narrowing are the prepositions behind which stands what a thing is for or about.
var narrowing = set(`for of on about`)
