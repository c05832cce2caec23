package diff

import "slices"

// How alike two texts must be to be one text reworded depends on what vouches
// for them besides, in thousandths.
const (
	doubleFloor = 200 // two of: a verb, the objects, most of the shorter text
	objectFloor = 250 // the objects
	pairFloor   = 300 // a verb, or most of the shorter text, or many distinctive stems
	deedFloor   = 350 // a verb and an object, if all they share stands all over the skill
	sureFloor   = 420 // nothing, if they share distinctive stems or a verb
	topicFloor  = 600 // nothing at all
)

const (
	heldShare   = 600 // share of the stems of the shorter text, in thousandths, that are most of it
	distinctive = 2   // distinctive stems that two texts, or their objects, must share
	manyStems   = 4   // distinctive stems that vouch by themselves
)

// needs is how alike two texts must be to be one text reworded. The less alike
// they are, the more must vouch for them: a verb of responsibility that both
// have, the objects of the first, most of what the shorter one says. What else
// two duties share, such as the end of both, makes no one duty of them, and
// what stands all over the skill counts for little.
func (l *lexicon) needs(a, b sentence, generic func(int) bool) int {
	aVerbs, aObjects := l.deed(a)
	bVerbs, bObjects := l.deed(b)
	verb := common(aVerbs, bVerbs) > 0
	most := 1000*common(a.stems, b.stems) >= heldShare*min(len(a.stems), len(b.stems))
	shared := shareDistinctive(a.stems, b.stems, generic)
	if !verb {
		named := namedOnly(a, b, aVerbs) + namedOnly(b, a, bVerbs)
		most = 1000*(common(a.stems, b.stems)-named) >= heldShare*min(len(a.stems), len(b.stems))
		shared -= named
	}
	if shared < distinctive {
		return l.general(a, b, verb, common(aObjects, bObjects) > 0, most)
	}
	objects := shareDistinctive(aObjects, bObjects, generic) >= distinctive
	switch {
	case verb && objects || verb && most || objects && most:
		return doubleFloor
	case objects:
		return objectFloor
	case verb || most || shared >= manyStems:
		return pairFloor
	}
	return sureFloor
}

// namedOnly counts the verbs of a text that another one only names, and asks nobody to do: "adapts or
// develops guilds" has nothing of "assesses development and other skills of guilds". Gerunds, and nouns
// before what is done, ask for it.
func namedOnly(a, b sentence, verbs []int) int {
	n := 0
	for _, stem := range verbs {
		i := slices.IndexFunc(b.tokens, func(t token) bool { return t.content() && t.stem == stem })
		if i >= 0 && !b.tokens[i].verb && !isGerund(b.tokens[i]) && !isActBefore(b.tokens, i) && slices.Contains(a.stems, stem) {
			n++
		}
	}
	return n
}

// general is what two texts need that share little but what stands all over
// the skill. Short ones have little else to share.
func (l *lexicon) general(a, b sentence, verb, object, most bool) int {
	switch {
	case verb && object && most:
		return doubleFloor
	case verb && object:
		return deedFloor
	case verb || object || common(a.stems, b.stems) >= manyStems || min(len(a.stems), len(b.stems)) < longText:
		return sureFloor
	}
	return topicFloor
}

// longText is how many distinct stems a text must have for the topic of its
// skill to be no evidence.
const longText = 5

// shareDistinctive counts the stems of two ascending lists that both have and
// that do not stand all over the skill.
func shareDistinctive(a, b []int, generic func(int) bool) int {
	n := 0
	for _, stem := range a {
		if _, shared := slices.BinarySearch(b, stem); shared && !generic(stem) {
			n++
		}
	}
	return n
}

// findDeed lists the stems of the verbs of responsibility in a text, verbs of
// helping as one, and those of what stands between the first ones and a
// preposition or a purpose: their objects. A preposition right behind the verb
// belongs to it ("refers to"), and "of" to the noun of action that it is the
// object of ("the shaping of rules"). Both ascend.
func (l *lexicon) findDeed(s sentence) (verbs, objects []int) {
	open, behind := true, false // behind: the token before is a verb
	for i, duty := range l.dutiesOf(s) {
		t := s.tokens[i]
		ends := t.in(inPrepositions | inPurposeMarkers)
		ofAct := t.lower == "of" && i > 0 && isGerund(s.tokens[i-1])
		open = open && !endsSentence(t) && (behind || !ends || ofAct)
		switch {
		case duty:
			verbs = append(verbs, l.senseOfVerb(t))
			if act := l.givenAct(s.tokens, i); act >= 0 {
				verbs = append(verbs, l.senseOfStem(act))
			}
			verbs = append(verbs, l.doneBy(s.tokens, i)...)
			open = open && len(objects) == 0
		case open && t.content():
			objects = append(objects, t.stem)
		}
		behind = duty
	}
	return union(verbs, nil), union(objects, nil)
}

// senseOfStem is the stem of a verb, or that of "help" for all verbs of helping.
func (l *lexicon) senseOfStem(stem int) int {
	if assistVerbs[l.spelt[stem]] {
		return l.number("help")
	}
	return stem
}

// senseOfVerb is the stem of a verb, or that of "help" for all verbs of helping.
func (l *lexicon) senseOfVerb(t token) int {
	if assistVerbs[l.spelt[t.stem]] {
		return l.number("help")
	}
	return t.stem
}

// deed lists the verbs of responsibility of a sentence and their objects.
func (l *lexicon) deed(s sentence) (verbs, objects []int) {
	both := s.facts().deed.or(func() [2][]int {
		v, o := l.findDeed(s)
		return [2][]int{v, o}
	})
	return both[0], both[1]
}
