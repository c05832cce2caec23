package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// Two duties that a level leaves open, one on either side, and that are told with each other are one duty in other
// words, as far as anybody can say: nothing else explains either of them. That is inferred, and as unsure as they are
// little alike.

// ownPair is two such duties of a level.
type ownPair struct {
	old, new int
	sure     float64
}

// pairOwnWords makes reworded statements of the duties that a level leaves open and that are told with each other.
func (j *job) pairOwnWords(c *comparison) {
	if c.alone() || !slices.ContainsFunc(c.open, openLevel.leavesAny) {
		return
	}
	open := c.openTexts()
	for k := range c.open {
		l := &c.open[k]
		if !l.inOld || !l.inNew {
			continue
		}
		pairs := c.ownPairs(l, open)
		if len(pairs) == 0 {
			continue
		}
		in := &comparison{lex: j.lex, pair: c.pair}
		around := in.aroundStatements(l)
		around.old, around.new = sectionOf(in.lex.sentences(texts(l.old))...), sectionOf(in.lex.sentences(texts(l.new))...)
		for _, p := range pairs {
			if _, free := slices.BinarySearch(l.oldLeft, p.old); !free {
				continue
			}
			if _, free := slices.BinarySearch(l.newLeft, p.new); !free {
				continue
			}
			l.oldLeft, l.newLeft = drop(l.oldLeft, p.old), drop(l.newLeft, p.new)
			around.ownOld, around.ownNew = []int{p.old}, []int{p.new}
			c.add(in.pairOwn(l, p, around))
			s := &j.sum.Statements
			s.Reworded, s.Removed, s.Added = s.Reworded+1, s.Removed-1, s.Added-1
		}
	}
}

// ownPairs lists the pairs of a level, each of its duties in one at most, the surest first.
func (c *comparison) ownPairs(l *openLevel, open [2]map[Text]bool) []ownPair {
	var found []ownPair
	old, new := leftPlaces(l.old, l.oldLeft), leftPlaces(l.new, l.newLeft)
	for _, e := range l.origins.all {
		i, isOld := old[e.Old]
		j, isNew := new[e.New]
		if isOld && isNew && c.areOwnWords(l, open, e) {
			found = append(found, ownPair{i, j, e.Confidence})
		}
	}
	sorting.By(found, func(x, y ownPair) int {
		return cmp.Or(cmp.Compare(y.sure, x.sure), cmp.Compare(min(x.old, x.new), min(y.old, y.new)), cmp.Compare(x.old, y.old))
	})
	return found
}

// areOwnWords reports that two duties that are told with each other ask for it by verbs of one rung, and that whatever
// else is known of either is a text that has what it says still, or had it before.
func (c *comparison) areOwnWords(l *openLevel, open [2]map[Text]bool, e Evidence) bool {
	if len(c.enough(e.Old, []Evidence{e}, newSide))+len(c.enough(e.New, []Evidence{e}, oldSide)) == 0 || !c.lex.ofOneRung(c.lex.sentence(e.Old.Text.Text), c.lex.sentence(e.New.Text.Text)) {
		return false
	}
	was, is := surest(l.originOf(e.Old, true)), surest(l.originOf(e.New, false))
	return (was.New == e.New || !open[1][was.New]) && (is.Old == e.Old || !open[0][is.Old])
}

// rungs are verbs of which one edition may use the one and the next edition the other for one duty: those of doing
// something or helping with it, those of leading others to it, and those of seeing that it is so.
var rungs = stemGroups(`
	carry perform conduct undertake execute implement plan apply use deliver contribute assist support help facilitate participate
	lead manage direct oversee head run promote champion drive sponsor encourage
	ensure assure validate verify check test inspect`)

// ofOneRung reports that two duties begin with verbs of one rung, or of one family.
func (l *lexicon) ofOneRung(a, b sentence) bool {
	return slices.ContainsFunc(l.firstVerbs(a), func(x string) bool {
		return slices.ContainsFunc(l.firstVerbs(b), func(y string) bool {
			return x == y || rungs[x] > 0 && rungs[x] == rungs[y] || verbFamilies[x] > 0 && verbFamilies[x] == verbFamilies[y]
		})
	})
}

// firstVerbs are the verbs in a row that a duty begins with.
func (l *lexicon) firstVerbs(s sentence) (verbs []string) {
	duties := l.dutiesOf(s)
	for i, t := range s.tokens {
		switch {
		case duties[i]:
			verbs = append(verbs, l.spelt[t.stem])
		case !joins(t) && !isAdverb(t):
			return verbs
		}
	}
	return verbs
}

// openTexts are the texts of either side that nothing explains: their own levels have them no longer, or did not have them.
func (c *comparison) openTexts() (open [2]map[Text]bool) {
	open = [2]map[Text]bool{{}, {}}
	for _, l := range c.open {
		for _, i := range l.oldLeft {
			open[0][l.old[i]] = true
		}
		for _, j := range l.newLeft {
			open[1][l.new[j]] = true
		}
	}
	return open
}

// leftPlaces are the places of the texts that a level leaves open.
func leftPlaces(texts []Text, left []int) map[Text]int {
	places := map[Text]int{}
	for _, i := range left {
		places[texts[i]] = i
	}
	return places
}

// surest is the surest of some evidence; nil where there is none.
func surest(known []Evidence) (most *Evidence) {
	for i := range known {
		if most == nil || known[i].Confidence > most.Confidence {
			most = &known[i]
		}
	}
	return most
}

// pairOwn is the change that says that a duty of a level is told in other words.
func (c *comparison) pairOwn(l *openLevel, p ownPair, around surroundings) Change {
	ch := c.reworded("statement-reworded", pick(l.old, []int{p.old}), pick(l.new, []int{p.new}), around)
	ch.Confidence = confidence(int(1000*p.sure+0.5), ch.Class)
	return at(ch)
}
