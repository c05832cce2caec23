package diff

import "slices"

// distinctive is how many distinctive stems a weak pair must share, and how
// many of its objects vouch for it.
const distinctive = 2

// vouched reports that two texts that are faintly alike are one text reworded:
// they share enough that is not said all over the skill, and with it a verb of
// responsibility, or the objects of the first, or most of what the shorter one
// says. What else two duties share, such as the end of both, makes no one duty
// of them.
func (l *lexicon) vouched(a, b sentence, generic func(int) bool) bool {
	if !sharesDistinctive(a.stems, b.stems, generic) {
		return false
	}
	shorter := min(len(a.stems), len(b.stems))
	if 1000*common(a.stems, b.stems) >= heldShare*shorter {
		return true
	}
	aVerbs, aObjects := l.deed(a)
	bVerbs, bObjects := l.deed(b)
	return common(aVerbs, bVerbs) > 0 || sharesDistinctive(aObjects, bObjects, generic)
}

// sharesDistinctive reports that two ascending lists share enough stems that do
// not stand all over the skill.
func sharesDistinctive(a, b []int, generic func(int) bool) bool {
	n := 0
	for _, stem := range a {
		if _, shared := slices.BinarySearch(b, stem); shared && !generic(stem) {
			n++
		}
	}
	return n >= distinctive
}

// deed lists the stems of the verbs of responsibility in a text, and those of
// what stands between the first ones and a preposition or a purpose: their
// objects. Both ascend.
func (l *lexicon) deed(s sentence) (verbs, objects []int) {
	open := true
	for i, duty := range l.duties(s.tokens) {
		t := s.tokens[i]
		open = open && !prepositions[t.lower] && !purposeMarkers[t.lower] && !endsSentence(t)
		switch {
		case duty:
			verbs = append(verbs, t.stem)
			open = open && len(objects) == 0
		case open && t.content():
			objects = append(objects, t.stem)
		}
	}
	return union(verbs, nil), union(objects, nil)
}
