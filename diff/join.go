package diff

import (
	"cmp"
	"slices"
)

// joining is a leftover that a link could take in, which makes it a split or
// a merge.
type joining struct {
	link, left int
	old        bool // the leftover stands on the old side: a merge
	score      int  // likeness of the group with the leftover in it
	gain       int
	clause     bool // it is a clause of the partner, which can be told without joining it
}

// join gives leftovers to the links that explain them: a leftover's partner
// must say enough of it, and the group must become liker by it. The greatest
// gain goes first. Generic tells the stems that stand all over the skill.
func (a *alignment) join(m *matcher, generic func(int) bool) {
	m.indexLeft(a)
	var found []joining
	for k := range a.links {
		found = append(found, a.joiningsOf(m, k, generic)...)
	}
	for len(found) > 0 {
		best := slices.MinFunc(found, greatestGain)
		if other := rivals(found, best); best.clause && len(other) > 0 {
			best = slices.MinFunc(other, greatestGain)
		}
		a.joinOne(best)
		found = slices.DeleteFunc(found, func(j joining) bool {
			return j.link == best.link || j.left == best.left && j.old == best.old
		})
		found = append(found, a.joiningsOf(m, best.link, generic)...)
	}
	a.cut = a.cut || m.leftCut()
}

// rivals lists the leftovers of the other side that could join the same link, and of which
// nothing would be known otherwise: a link is split or merged, and not both.
func rivals(found []joining, of joining) []joining {
	return slices.DeleteFunc(slices.Clone(found), func(j joining) bool {
		return j.link != of.link || j.old == of.old || j.clause
	})
}

// joiningsOf lists the leftovers that could join link k, on the side where it
// may take in more: what was split is not merged as well.
func (a *alignment) joiningsOf(m *matcher, k int, generic func(int) bool) []joining {
	var found []joining
	if l := a.links[k]; !l.identical && len(l.new) == 1 && len(a.oldLeft) > 0 {
		found = append(found, a.joinings(m, k, true, generic)...)
	}
	if l := a.links[k]; !l.identical && len(l.old) == 1 && len(a.newLeft) > 0 {
		found = append(found, a.joinings(m, k, false, generic)...)
	}
	return found
}

func greatestGain(x, y joining) int {
	return cmp.Or(
		cmp.Compare(y.gain, x.gain),
		cmp.Compare(x.link, y.link),
		cmp.Compare(x.left, y.left),
	)
}

// joinings lists the leftovers of one side that could join link k.
func (a *alignment) joinings(m *matcher, k int, old bool, generic func(int) bool) []joining {
	l := a.links[k]
	group, left, at, all := m.oldStems(l.old), a.oldLeft, m.oldAt, m.oldRest
	with := m.partner(group, l.new, m.newAt, m.clausesOf(l.old, m.oldAt))
	if !old {
		group, left, at, all = m.newStems(l.new), a.newLeft, m.newAt, m.newRest
		with = m.partner(group, l.old, m.oldAt, m.clausesOf(l.new, m.newAt))
	}
	with.lone = old && len(m.new.texts) == 1 || !old && len(m.old.texts) == 1
	before := dice(group, with.stems)
	var found []joining
	for _, i := range all.having(with.stems, l.old[0], left) {
		s := at(i)
		score := diceOfBoth(group, m.lex.core(s), with.stems)
		clause := with.isClause(m.lex, s, generic)
		took := with.tookUp(m.lex, s)
		if clause || took || with.says(m.lex, s, generic) && (with.gains(before, score, s, m.lex.core(s)) || with.continues(m.lex, s)) || with.isRest(m.lex, s, generic) || with.asksSame(m.lex, s, generic) || with.sharesAim(m.lex, s) {
			found = append(found, joining{k, i, old, score, score - before, clause || took && endOfDeed(s.tokens) >= 0})
		}
	}
	return found
}

func (m *matcher) partner(group, places []int, at func(int) sentence, others [][]int) partner {
	p := partner{stems: groupStems(places, at), clauses: m.clausesOf(places, at), others: others}
	p.over = without(p.stems, group)
	p.main = mainStems(places, at)
	p.mainOver = without(p.main, group)
	for _, i := range places {
		p.texts = append(p.texts, at(i))
		verbs, _ := m.lex.deed(at(i))
		p.verbs = append(p.verbs, without(union(verbs, m.lex.enumerated(at(i))), group)...)
	}
	return p
}

func (m *matcher) clausesOf(places []int, at func(int) sentence) [][]int {
	var all [][]int
	for _, i := range places {
		all = append(all, m.lex.clauses(at(i))...)
	}
	return all
}

// says reports that the partner says enough of a leftover. Two of its words
// must stand in what the partner has over, and half of them anywhere in it; or
// nearly half, if the two are distinctive; or its verb and an object. One of
// them must tell what it is about: its verb, or the head of a phrase, or else
// the partner must say most of it.
func (p partner) says(lex *lexicon, left sentence, generic func(int) bool) bool {
	core := lex.core(left)
	n := common(core, p.over)
	if n < min(2, len(core)) || n == 0 {
		return false
	}
	all := common(core, p.main)
	verbs, objects := lex.deed(left)
	sameVerb := slices.ContainsFunc(verbs, func(v int) bool { return slices.Contains(p.verbs, v) })
	about := sameVerb || common(left.heads(), p.mainOver) > 0 || 1000*all >= heldShare*len(core)
	topical := n == distinctive && shareDistinctive(core, p.over, generic) == 1 // one of the two is said all over the skill
	known := sameVerb || !topical || 1000*all >= heldShare*len(core)
	if about && (known && 2*all >= len(core) || 1000*all >= joinCovered*len(core) && shareDistinctive(core, p.over, lex.orFitting(generic)) >= distinctive) {
		return true
	}
	return common(objects, p.over) > 0 && sameVerb
}

// orFitting tells, besides, the stems of words that say that something is as it should be: two duties
// that both ask for that have nothing in common yet.
func (l *lexicon) orFitting(generic func(int) bool) func(int) bool {
	return func(stem int) bool { return generic(stem) || fittingStems[l.spelt[stem]] }
}

var fittingStems = stemTable(`appropriate proper suitable adequate effective relevant necessary required`)

// sideFrames are the words by which phrases are known that say by what rule something is done.
var sideFrames = set(`line accordance according keeping compliance conformity`)

// mainStems are the stems of texts without those that stand only behind such a phrase ("in line
// with the plans of the team"): they say how, and not what is done.
func mainStems(places []int, at func(int) sentence) []int {
	var stems []int
	for _, i := range places {
		aside := false
		for _, t := range at(i).tokens {
			switch {
			case t.joint && sideFrames[t.lower]:
				aside = true
			case endsSentence(t) || t.Text == "," || t.verb && isThirdPerson(t.lower):
				aside = false
			}
			if t.content() && !aside {
				stems = append(stems, t.stem)
			}
		}
	}
	return union(stems, nil)
}

// findHeads lists the stems of the last words of the phrases of a text, which say what
// it is about.
func (s sentence) findHeads() []int {
	var heads []int
	for i, t := range s.tokens {
		if t.content() && (i+1 == len(s.tokens) || !s.tokens[i+1].content()) {
			heads = append(heads, t.stem)
		}
	}
	return union(heads, nil)
}

// gains reports that a leftover makes the group that much liker the partner: by
// joinGain, or by half of what was missing, or at all where it says most of
// what the partner has over, or where the partner says half of it and is about
// two of the same things. Core is what the leftover asks for.
func (p partner) gains(before, after int, left sentence, core []int) bool {
	exhausts := 1000*common(core, p.over) >= joinExhausts*len(p.over)
	about := 2*common(core, p.stems) >= len(core) && common(left.heads(), p.over) >= 2
	if after <= before {
		return (exhausts && common(core, p.over) >= 2 || about) && after >= before-joinGain
	}
	return exhausts || about || after >= before+min(joinGain, (1000-before)/2)
}

// continues reports that a leftover asks what the partner has over: its verb and the head of
// its objects stand there, and half of all it says in the partner.
func (p partner) continues(lex *lexicon, left sentence) bool {
	verbs, objects := lex.deed(left)
	sameVerb := slices.ContainsFunc(verbs, func(v int) bool { return slices.Contains(p.verbs, v) })
	heads := slices.DeleteFunc(slices.Clone(left.heads()), func(s int) bool { return !slices.Contains(objects, s) })
	return sameVerb && common(heads, p.over) > 0 && 2*common(lex.core(left), p.stems) >= len(lex.core(left))
}

func (m *matcher) oldStems(is []int) []int { return groupStems(is, m.oldAt) }
func (m *matcher) newStems(js []int) []int { return groupStems(js, m.newAt) }

func groupStems(places []int, at func(int) sentence) []int {
	var stems []int
	for _, i := range places {
		stems = append(stems, at(i).stems...)
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

func (a *alignment) joinOne(j joining) {
	l := &a.links[j.link]
	l.score = j.score
	if j.old {
		l.old, a.oldLeft = insert(l.old, j.left), drop(a.oldLeft, j.left)
	} else {
		l.new, a.newLeft = insert(l.new, j.left), drop(a.newLeft, j.left)
	}
}

// insert puts x into an ascending list.
func insert(list []int, x int) []int {
	i, _ := slices.BinarySearch(list, x)
	return slices.Insert(slices.Clone(list), i, x)
}

// drop takes x out of an ascending list.
func drop(list []int, x int) []int {
	i, found := slices.BinarySearch(list, x)
	if !found {
		return list
	}
	return slices.Delete(list, i, i+1)
}

// heads are the stems of the last words of the phrases of a sentence.
func (s sentence) heads() []int { return s.facts().heads.or(s.findHeads) }

// sharesAim reports that a leftover and a text of the partner are one duty in other words, and that what
// it is done to is among what the partner has over.
func (p partner) sharesAim(lex *lexicon, left sentence) bool {
	own := lex.aimOf(left)
	return len(own.families) > 0 && common(own.heads, p.over) > 0 && slices.ContainsFunc(p.texts, func(t sentence) bool {
		return lex.sameAim(own, lex.aimOf(t))
	})
}
