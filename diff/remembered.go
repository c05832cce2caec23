package diff

// remembered is what the words of a text ask for, found out when somebody first asks,
// since a text is held against many others. Nobody may change it.
type remembered struct {
	duties  fact[[]bool]
	deed    fact[[2][]int] // its verbs and their objects
	clauses fact[[][]int]
	heads   fact[[]int]
}

// fact is something that is found out once.
type fact[T any] struct {
	is    T
	known bool
}

// or is the fact, found out unless it is known.
func (f *fact[T]) or(find func() T) T {
	if !f.known {
		f.is, f.known = find(), true
	}
	return f.is
}

// facts is where what is found out of a sentence is remembered; a sentence that was not
// looked up has no such place.
func (s sentence) facts() *remembered {
	if s.known == nil {
		return &remembered{}
	}
	return s.known
}

// dutiesOf marks the verbs of responsibility of a sentence.
func (l *lexicon) dutiesOf(s sentence) []bool {
	return s.facts().duties.or(func() []bool { return l.duties(s.tokens) })
}

// deed lists the verbs of responsibility of a sentence and their objects.
func (l *lexicon) deed(s sentence) (verbs, objects []int) {
	both := s.facts().deed.or(func() [2][]int {
		v, o := l.findDeed(s)
		return [2][]int{v, o}
	})
	return both[0], both[1]
}

// clauses are the parts of a sentence that ask for one thing each.
func (l *lexicon) clauses(s sentence) [][]int {
	return s.facts().clauses.or(func() [][]int { return l.findClauses(s) })
}

// heads are the stems of the last words of the phrases of a sentence.
func (s sentence) heads() []int { return s.facts().heads.or(s.findHeads) }
