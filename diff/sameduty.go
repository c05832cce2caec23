package diff

// verbFamilies are verbs, one family a line, that one duty may be told with by two editions,
// where it is done to the same thing: "sets rules", "develops rules". Whether the change
// matters is for the class to say.
var verbFamilies = stemGroups(`
	determine develop define set establish formulate devise specify draft write
	lead manage direct head run oversee
	identify recognise recognize detect diagnose locate discover
	monitor track watch observe
	report publish communicate
	train teach coach instruct
	test verify validate check inspect`)

// aim is what a duty is about: its first verbs, the last words of what they are done to, and
// what narrows these from before ("harbour rules") or behind ("rules for the harbour").
type aim struct{ families, heads, topic []int }

// maxNarrower is by how many stems one of two duties that are one may be narrower.
const maxNarrower = 2

// matchSameDuty links what is still left over on both sides where both ask for the same in
// other words: a verb of one family, done to the same thing of the same topic.
func (a *alignment) matchSameDuty(m *matcher) {
	if len(a.oldLeft)*len(a.newLeft) > maxPairs {
		return
	}
	if len(a.oldLeft) == 0 || len(a.newLeft) == 0 {
		return
	}
	old, new := m.lex.aimsOf(a.oldLeft, m.oldAt), m.lex.aimsOf(a.newLeft, m.newAt)
	var found []candidate
	for x, i := range a.oldLeft {
		for y, j := range a.newLeft {
			if old[x].is(new[y]) {
				found = append(found, candidate{i, j, likeness(m.oldAt(i), m.newAt(j))})
			}
		}
	}
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

// is reports that two duties are one.
func (x aim) is(y aim) bool {
	more, less := max(len(x.topic), len(y.topic)), common(x.topic, y.topic)
	return common(x.families, y.families) > 0 && common(x.heads, y.heads) > 0 && less > 0 &&
		less == min(len(x.topic), len(y.topic)) && more-less <= maxNarrower
}

// aimOf reads what the first verbs of a text are about; it has no family where it begins
// with another word.
func (l *lexicon) aimOf(s sentence) aim {
	var a aim
	duty := l.dutiesOf(s)
	at := 0
	for ; at < len(s.tokens) && (duty[at] || len(a.families) > 0 && (joins(s.tokens[at]) || s.tokens[at].Text == ",")); at++ {
		if n := verbFamilies[l.spelt[s.tokens[at].stem]]; duty[at] && n > 0 {
			a.families = append(a.families, n)
		}
	}
	if len(a.families) > 0 {
		l.readObject(&a, s.tokens[at:], duty[at:])
	}
	a.families, a.heads, a.topic = union(a.families, nil), union(a.heads, nil), union(a.topic, nil)
	return a
}

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
