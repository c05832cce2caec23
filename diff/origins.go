package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// origins notes for the statements that a level leaves open what they derive from,
// or live on in: the likest statement of the level or a neighbouring one, on the other
// side, or the one with the likest clause. They did not move, since that stands there on
// both sides, or asks for more.
func (c *comparison) origins(p skillPair) {
	for i := range c.open {
		l := &c.open[i]
		if !l.inOld || !l.inNew {
			continue // told with the level
		}
		if len(l.oldLeft) > 0 {
			now := c.lex.aroundLevel(l.new, neighbours(p.new, l.number))
			for _, k := range l.oldLeft {
				if other, like := c.origin(l.old[k], now); like > 0 {
					l.origins.add(Evidence{Old: l.old[k], New: other, Confidence: float64(like) / 1000})
				}
			}
			l.cut = l.cut || now.index.cut
		}
		if len(l.newLeft) > 0 {
			before := c.lex.aroundLevel(l.old, neighbours(p.old, l.number-c.step))
			for _, k := range l.newLeft {
				if other, like := c.origin(l.new[k], before); like > 0 {
					l.origins.add(Evidence{Old: other, New: l.new[k], Confidence: float64(like) / 1000})
				}
			}
			l.cut = l.cut || before.index.cut
		}
		l.crossed()
		c.toldOfLevels(l)
		c.tellInStep(l)
	}
}

// toldOfLevels notes as origins of what is left what the levels that came or went say of it: both
// ends are told.
func (c *comparison) toldOfLevels(l *openLevel) {
	for _, ch := range c.changes {
		if ch.Rule != "level-added" && ch.Rule != "level-removed" {
			continue
		}
		old := ch.Rule == "level-added" // what is left stands on the other side
		for _, e := range ch.Evidence {
			left, places, end := l.new, l.newLeft, e.New
			if old {
				left, places, end = l.old, l.oldLeft, e.Old
			}
			if slices.ContainsFunc(places, func(i int) bool { return left[i] == end }) && l.originOf(end, old) == nil {
				l.origins.add(e)
			}
		}
	}
}

// origin is the likest text of a level, or of the neighbouring ones, to one; or else one of the
// level that asks for its first duty in other words, and how much of the shorter of the two the
// other has; or else one with its deed. It is 0 where that is not enough.
func (c *comparison) origin(t Text, among levelAround) (Text, int) {
	s := c.lex.sentence(t.Text.Text)
	if other, like := c.lex.likestClause(s, t.Index, among); like >= copyFloor {
		return other, like
	}
	for _, first := range c.lex.firstClauses(s) {
		for _, i := range among.askedAlike(first, t.Index) {
			if share := c.lex.asked(among.read[i], first); share >= copyFloor {
				return among.texts[i], share
			}
		}
	}
	return c.deedThere(s, t.Index, among)
}

// likestClause is the text of some that is the likest to one, as a whole or by one of its
// clauses, and how like that is, in thousandths; less than [copyFloor] is not looked for.
func (l *lexicon) likestClause(s sentence, at int, among levelAround) (best Text, like int) {
	core := l.core(s)
	for _, i := range among.alike(s, at, core) {
		o := among.read[i]
		n := likeness(s, o)
		if 1000*common(core, o.stems) >= copyFloor*len(core) && len(core) >= looseStems {
			for _, clause := range l.clauses(o) {
				n = max(n, dice(s.stems, clause), dice(core, clause))
			}
			if o.beginsWith(s) {
				n = 1000
			}
		}
		if n > like {
			best, like = among.texts[i], n
		}
	}
	return best, like
}

// beginsWith reports that a text says all that another one says, word for word, and goes on.
func (s sentence) beginsWith(t sentence) bool {
	n := len(t.tokens)
	for n > 0 && !t.tokens[n-1].Word {
		n--
	}
	if n > len(s.tokens) {
		return false
	}
	return slices.EqualFunc(s.tokens[:n], t.tokens[:n], func(x, y token) bool { return x.lower == y.lower })
}

// copiedWhole notes for the statements that no skill explains which skill has them
// word for word, on both sides: they were copied, or live on there.
func (j *job) copiedWhole(h holders) {
	for _, c := range j.results {
		if c == nil || c.alone() {
			continue
		}
		for i := range c.open {
			l := &c.open[i]
			for _, k := range l.oldLeft {
				if e, found := j.heldElsewhere(h, c, l, l.old[k], true); found {
					c.tellWhole(l, e, true)
				}
			}
			for _, k := range l.newLeft {
				if e, found := j.heldElsewhere(h, c, l, l.new[k], false); found {
					c.tellWhole(l, e, false)
				}
			}
		}
	}
}

// tellWhole notes where a statement stands word for word, in place of what is only like it.
func (c *comparison) tellWhole(l *openLevel, e Evidence, old bool) {
	same := func(x Evidence) bool { return old && x.Old == e.Old || !old && x.New == e.New }
	if l.inOld && l.inNew {
		l.origins.drop(same)
		l.origins.add(e)
		return
	}
	rule := "level-added"
	if old {
		rule = "level-removed"
	}
	for i := range c.changes {
		if ch := &c.changes[i]; ch.Rule == rule && ch.Level == cmp.Or(e.New.Level*one(!old), e.Old.Level) {
			ch.Evidence = append(slices.DeleteFunc(ch.Evidence, same), e)
			sorting.By(ch.Evidence, byPlaceOf(rule))
		}
	}
}

// knownWhole reports that a text of a level is known to stand word for word in its own skill.
func (c *comparison) knownWhole(l *openLevel, t Text, old bool) bool {
	known := l.origins.all
	if !l.inOld || !l.inNew {
		known = nil
		for _, ch := range c.changes {
			if ch.Rule == "level-added" || ch.Rule == "level-removed" {
				known = append(known, ch.Evidence...)
			}
		}
	}
	return slices.ContainsFunc(known, func(e Evidence) bool {
		return (old && e.Old == t || !old && e.New == t) && e.Confidence == 1
	})
}

// heldElsewhere finds a statement of one side in a skill of the other side.
func (j *job) heldElsewhere(h holders, c *comparison, l *openLevel, t Text, old bool) (Evidence, bool) {
	has := h.old
	if old {
		has = h.new
	}
	text := typed(t.Text.Text)
	if h.isCommon(text) || len(has[text]) == 0 || c.knownWhole(l, t, old) {
		return Evidence{}, false
	}
	p := j.pairs[has[text][0]]
	s := p.old
	if old {
		s = p.new
	}
	for _, other := range allStatements(s) {
		if typed(other.Text.Text) != text {
			continue
		}
		if s != c.pair.old && s != c.pair.new {
			other.Skill = id(s)
		}
		if old {
			return Evidence{Old: t, New: other, Confidence: 1}, true
		}
		return Evidence{Old: other, New: t, Confidence: 1}, true
	}
	return Evidence{}, false
}

// originOf is what is known of where a statement of a level that is left open
// comes from, or lives on.
func (l *openLevel) originOf(t Text, old bool) []Evidence { return l.origins.of(t, old) }

// tellMoves adds to the levels that came or went where their statements came from,
// or went to.
func (j *job) tellMoves() {
	from := map[string]*comparison{} // by the old skill
	for _, c := range j.results {
		if c != nil && c.pair.old != nil {
			from[id(c.pair.old)] = c
		}
	}
	for _, c := range j.results {
		if c == nil {
			continue
		}
		for _, ch := range c.changes {
			if !ch.Moves() {
				continue
			}
			e := Evidence{Old: ch.Old[0], New: ch.New[0], Confidence: ch.Confidence}
			c.tellMove("level-added", ch.New[0].Level, e, ch.New[0].Skill == "")
			if ch.Old[0].Skill == "" {
				c.tellMove("level-removed", ch.Old[0].Level, e, true)
				continue
			}
			e.Old.Skill, e.New.Skill = "", c.pair.id()
			from[ch.Old[0].Skill].tellMove("level-removed", ch.Old[0].Level, e, true)
		}
	}
}

// tellMove adds a move to the change of the level that one end of it stands at,
// where that came or went, if the end is of this skill.
func (c *comparison) tellMove(rule string, level int, e Evidence, own bool) {
	for i := range c.changes {
		if ch := &c.changes[i]; own && ch.Rule == rule && ch.Level == level {
			ch.Evidence = append(ch.Evidence, e)
			sorting.By(ch.Evidence, byPlaceOf(rule))
		}
	}
}

// byPlaceOf sorts the evidence of a level by the places of its own statements.
func byPlaceOf(rule string) func(x, y Evidence) int {
	if rule == "level-added" {
		return func(x, y Evidence) int { return cmp.Compare(x.New.Index, y.New.Index) }
	}
	return func(x, y Evidence) int { return cmp.Compare(x.Old.Index, y.Old.Index) }
}

// crossed notes the crossings as origins of what is left.
func (l *openLevel) crossed() {
	for _, x := range l.crossings {
		own, left := l.new[x.new], slices.Contains(l.newLeft, x.new)
		if x.left {
			own, left = l.old[x.old], slices.Contains(l.oldLeft, x.old)
		}
		if left && l.originOf(own, x.left) == nil {
			l.origins.add(Evidence{Old: l.old[x.old], New: l.new[x.new], Confidence: float64(x.share) / 1000})
		}
	}
}
