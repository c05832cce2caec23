package diff

// core are the stems of what a text asks for: without the words that only say that somebody
// answers for it, or does it where that is needed, and without what stands in brackets, as far
// as anything is left.
func (l *lexicon) core(s sentence) []int {
	return s.facts().core.or(func() []int { return l.findCore(s) })
}

func (l *lexicon) findCore(s sentence) []int {
	var stems []int
	open := 0
	for i, t := range s.tokens {
		if !t.Word {
			open = max(0, open+brackets[t.Text])
		}
		if open == 0 && t.content() && !isAnswer(s.tokens, i) && !t.in(inFullness) && !isNeed(s.tokens, i) {
			stems = append(stems, t.stem)
		}
	}
	if stems = union(stems, nil); len(stems) < looseStems {
		return s.stems
	}
	return stems
}

// isNeed reports that a word only says that something is done in the cases that need it: "where
// necessary", "as required".
func isNeed(tokens []token, i int) bool {
	return i > 0 && tokens[i].in(inNeeds) && tokens[i-1].in(inConditions)
}

// enumerated are the stems of the gerunds, and of the nouns of action before "of", that begin
// members of a list of what something includes: "can include: the care of tools, painting
// signs". They ask for as much as verbs do.
func (l *lexicon) enumerated(s sentence) []int {
	var stems []int
	behind := false
	for i, t := range s.tokens {
		switch {
		case endsSentence(t):
			behind = false
		case t.Text == ":" || t.in(inIncluding):
			behind = true
		case behind && t.content() && opensMember(s.tokens, i) && (isGerund(t) && t.verb || isActBefore(s.tokens, i)):
			stems = append(stems, t.stem)
		}
	}
	return union(stems, nil)
}

// opensMember reports that a word begins a member of a list, behind articles.
func opensMember(tokens []token, i int) bool {
	for i--; i >= 0 && tokens[i].in(inArticles); i-- {
	}
	return i < 0 || joins(tokens[i]) || tokens[i].Text == ":" || tokens[i].in(inIncluding)
}

// Short duties stand in many skills: this many distinct stems a statement must
// have to be looked for in others, and to be found there reworded.
const (
	looseStems    = 3
	rewordedStems = 4
)
