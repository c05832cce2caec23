package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// loose is a statement of one side that its own skill does not explain.
type loose struct {
	c     *comparison
	level int  // index of an open level; -1 where the whole skill came or went
	text  Text // with the skill it stands in
	stems []int
	whole string // the text as it counts as equal
	home  bool   // its own skill has it still, or had it before, and longer
}

// loose collects the unexplained statements of both sides.
func (j *job) loose(lex *lexicon) (old, new []loose) {
	for _, c := range j.results {
		if c == nil {
			continue
		}
		if s := c.gone(); s != nil {
			old = append(old, c.looseOf(lex, s, -1, allStatements(s))...)
		}
		if s := c.come(); s != nil {
			new = append(new, c.looseOf(lex, s, -1, allStatements(s))...)
		}
		for k, l := range c.open {
			old = append(old, c.looseOf(lex, c.pair.old, k, pick(l.old, l.oldLeft))...)
			new = append(new, c.looseOf(lex, c.pair.new, k, pick(l.new, l.newLeft))...)
		}
	}
	return old, new
}

func (c *comparison) looseOf(lex *lexicon, s *framework.Skill, level int, texts []Text) []loose {
	var out []loose
	for _, t := range texts {
		t.Skill = id(s)
		if stems := lex.contentOf(t.Text.Text); len(stems) >= looseStems {
			out = append(out, loose{c: c, level: level, text: t, stems: stems, whole: typed(t.Text.Text)})
		}
	}
	return out
}

// keptShare is the share of the stems of a text, in thousandths, that another
// must have to say it.
const keptShare = 800

// settleHome notes whether a text's own skill has it on the other side as well,
// word for word at any level, or longer in a statement that nothing else explains:
// then it did not leave, whoever else has it.
func (o *loose) settleHome(lex *lexicon, old bool) {
	other := o.c.pair.old
	if old {
		other = o.c.pair.new
	}
	if other == nil {
		return
	}
	o.home = slices.ContainsFunc(allStatements(other), func(t Text) bool { return typed(t.Text.Text) == o.whole })
	for _, l := range o.c.open {
		others := pick(l.old, l.oldLeft)
		if old {
			others = pick(l.new, l.newLeft)
		}
		o.home = o.home || slices.ContainsFunc(others, func(t Text) bool {
			return 1000*common(o.stems, lex.sentence(t.Text.Text).stems) >= keptShare*len(o.stems)
		})
	}
}

// kinship is a statement gone from one skill and one new in another that are
// alike.
type kinship struct {
	old, new *loose
	likeness int
	moved    bool // beyond doubt, by itself or with its neighbours
	block    bool // with its neighbours
}

// blockOf is how many statements that are the same beyond doubt must have gone
// from one level to another for the rest of the block to be believed.
const blockOf = 2

// blocks marks the kinships that are moves, and drops those that are too weak to
// be anything. Statements that went from one level of a skill to one of another
// together vouch for those between them that were reworded on the way.
func blocks(found []kinship) []kinship {
	type way struct {
		old, new           *comparison
		oldLevel, newLevel int
	}
	wayOf := func(k kinship) way { return way{k.old.c, k.new.c, k.old.text.Level, k.new.text.Level} }
	sure := map[way]int{}
	taken := map[*loose]bool{}
	for _, k := range found {
		if k.likeness >= farFloor && !taken[k.old] && !taken[k.new] {
			taken[k.old], taken[k.new] = true, true
			sure[wayOf(k)]++
		}
	}
	for i, k := range found {
		found[i].block = sure[wayOf(k)] >= blockOf
		found[i].moved = k.likeness >= farFloor || found[i].block
	}
	return slices.DeleteFunc(found, func(k kinship) bool { return !k.moved && k.likeness < kinFloor(k.old.c, k.new.c) })
}

// kin finds the statements that stand in another skill now, one to one, the
// likest first.
func (l *lexicon) kin(old, new []loose) []kinship {
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	var found []kinship
	l.near(old, new, func(o, n *loose) {
		if o.c == n.c {
			return
		}
		if like := o.likeness(n); like >= nearFloor {
			found = append(found, kinship{old: o, new: n, likeness: like})
		}
	})
	found = append(found, kinByID(old, new)...)
	sorting.By(found, nearest)
	found = blocks(found)
	taken := map[*loose]bool{}
	return slices.DeleteFunc(found, func(k kinship) bool {
		if taken[k.old] || taken[k.new] {
			return true
		}
		taken[k.old], taken[k.new] = true, true
		return false
	})
}

// likeness is that of two statements of different skills.
func (o *loose) likeness(n *loose) int {
	switch {
	case o.whole == n.whole:
		return 1000
	case min(len(o.stems), len(n.stems)) < rewordedStems:
		return 0
	}
	return dice(o.stems, n.stems)
}

// kinFloor is lower where one of the skills came or went: its statements must
// be somewhere.
func kinFloor(old, new *comparison) int {
	if old.alone() || new.alone() {
		return nearFloor
	}
	return farFloor
}

// nearest orders kinships, the likest first, in the same order seen from
// either side.
func nearest(x, y kinship) int {
	if x.likeness != y.likeness {
		return cmp.Compare(y.likeness, x.likeness)
	}
	ends := func(k kinship) (low, high *loose) {
		if places(k.old, k.new) <= 0 {
			return k.old, k.new
		}
		return k.new, k.old
	}
	xLow, xHigh := ends(x)
	yLow, yHigh := ends(y)
	return cmp.Or(places(xLow, yLow), places(xHigh, yHigh))
}

// places orders statements by skill, level and place.
func places(x, y *loose) int {
	return cmp.Or(
		cmp.Compare(x.text.Skill, y.text.Skill),
		cmp.Compare(x.text.Level, y.text.Level),
		cmp.Compare(x.text.Index, y.text.Index),
		cmp.Compare(x.text.Text.Text, y.text.Text.Text),
	)
}

// near calls visit once for every two statements that can be half alike. Two
// such share a stem among the rarest two thirds of either's: so those alone
// are looked up, over an inverted index. A stem that very many have finds
// none.
func (l *lexicon) near(old, new []loose, visit func(o, n *loose)) {
	times := map[int]int{}
	for _, side := range [][]loose{old, new} {
		for i := range side {
			for _, stem := range side[i].stems {
				times[stem]++
			}
		}
	}
	rarest := func(stems []int) []int {
		sorted := slices.Clone(stems)
		sorting.By(sorted, func(x, y int) int {
			return cmp.Or(cmp.Compare(times[x], times[y]), cmp.Compare(l.spelt[x], l.spelt[y]))
		})
		return sorted[:len(sorted)-(len(sorted)+2)/3+1]
	}
	posting := map[int][]int{}
	for j := range new {
		for _, stem := range rarest(new[j].stems) {
			posting[stem] = append(posting[stem], j)
		}
	}
	seen := make([]int, len(new)) // by the last statement it was compared with, from 1
	for i := range old {
		for _, stem := range rarest(old[i].stems) {
			if times[stem] > maxPosting {
				break
			}
			for _, j := range posting[stem] {
				if seen[j] != i+1 {
					seen[j] = i + 1
					visit(&old[i], &new[j])
				}
			}
		}
	}
}

// evidence is the kinship as a change quotes it.
func (k kinship) evidence() Evidence {
	return Evidence{Old: k.old.text, New: k.new.text, Confidence: float64(k.likeness) / 1000}
}

// movedAway records a statement that stands in another skill now, where it is
// the same beyond doubt and one of the skills is in both editions. It is filed
// under the skill it came to or, where that is new as a whole, under the one
// it came from.
func (j *job) movedAway(lex *lexicon, h holders, k kinship) {
	if !k.moved || k.old.c.alone() && k.new.c.alone() || !k.block && k.isCommon(h) || !k.leaves(lex) {
		return
	}
	home, old, new := k.ends()
	ch := Change{Rule: "statement-moved", Old: []Text{old}, New: []Text{new}, Confidence: 1}
	if old.Text.Text != new.Text.Text {
		ch = (&comparison{lex: lex}).reworded("statement-moved", []Text{old}, []Text{new}, surroundings{level: true})
		ch.Confidence = confidence(k.likeness, ch.Class)
	}
	k.old.take(func(l *openLevel) { l.oldLeft = drop(l.oldLeft, old.Index) })
	k.new.take(func(l *openLevel) { l.newLeft = drop(l.newLeft, new.Index) })
	s := &j.sum.Statements
	s.Moved, s.Removed, s.Added = s.Moved+1, s.Removed-1, s.Added-1
	home.add(atHome(ch))
}

// isCommon reports that several skills of an edition have the text: then that one has it no
// longer and another has it now is no sign that it went there, unless its neighbours did.
func (k kinship) isCommon(h holders) bool {
	return len(h.old[k.old.whole]) > 1 || len(h.new[k.new.whole]) > 1
}

// leaves reports that a statement is no longer in its old skill, and was not in
// its new one before.
func (k kinship) leaves(lex *lexicon) bool {
	if k.old.text.ID != "" && k.old.text.ID == k.new.text.ID {
		return true
	}
	k.old.settleHome(lex, true)
	k.new.settleHome(lex, false)
	return !k.old.home && !k.new.home
}

// take marks a statement as explained.
func (o *loose) take(explain func(*openLevel)) {
	o.c.touched = true
	if o.level >= 0 {
		explain(&o.c.open[o.level])
	}
}

// atHome gives a change the part where its text stands in its own skill.
func atHome(ch Change) Change {
	t := ch.New[0]
	if t.Skill != "" {
		t = ch.Old[0]
	}
	ch.Part, ch.Level = levelPart(t.Level), t.Level
	return ch
}

// ends are the two texts of a kinship and the comparison that it is filed under,
// whose own text names no skill.
func (k kinship) ends() (home *comparison, old, new Text) {
	old, new = k.old.text, k.new.text
	if k.new.c.alone() {
		old.Skill = ""
		return k.old.c, old, new
	}
	new.Skill = ""
	return k.new.c, old, new
}

// kinByID pairs loose statements of different skills that have one identifier.
func kinByID(old, new []loose) []kinship {
	at := map[string]*loose{}
	for i := range new {
		if id := new[i].text.ID; id != "" {
			at[id] = &new[i]
		}
	}
	var found []kinship
	for i := range old {
		if n := at[old[i].text.ID]; n != nil && n.c != old[i].c {
			found = append(found, kinship{old: &old[i], new: n, likeness: 1000})
		}
	}
	return found
}
