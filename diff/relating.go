package diff

import (
	"maps"
	"slices"
)

// relate looks for what the pairs do not explain in other skills: statements
// that moved there, skills that were split or merged, and skills that may be
// successors. What it learnt of sentences that many skills have is asked for again.
func (j *job) relate(told mapping, content *content) *stock {
	old, new := j.loose(content.lex)
	found := map[[2]*comparison]*relation{}
	of := func(o, n *comparison) *relation {
		k := [2]*comparison{o, n}
		if found[k] == nil {
			found[k] = &relation{old: o, new: n}
		}
		return found[k]
	}
	h := j.holders()
	h.stock = newStock(content)
	var rivals []*relation
	for _, k := range content.lex.kin(old, new) {
		if (k.old.c.alone() || k.new.c.alone()) && !h.stock.has(k.evidence()) {
			r := of(k.old.c, k.new.c)
			r.evidence = append(r.evidence, k.evidence())
			rivals = append(rivals, j.alsoFrom(h, k, of)...)
		}
		j.movedAway(content.lex, h, k)
	}
	j.guidanceAway(content.lex)
	j.copiedWhole(h)
	j.tellMoves()
	worded := j.alikeWorded(content)
	j.copies(content, h, worded, of, inOrder(found))
	j.singles(content, h, worded, of, inOrder(found))
	for _, r := range rivals {
		j.framed(h, r)
	}
	j.namesApart(content, of)
	j.resemble(content, of)
	maps.DeleteFunc(found, func(_ [2]*comparison, r *relation) bool {
		return told.settled[r.old.pair.old] || told.settled[r.new.pair.new]
	})
	j.heed(told, of)
	j.conclude(inOrder(found), content)
	return h.stock
}

// tellEnds notes with the statements that a skill which stayed has no longer, or has now, that
// they stand in the other skill: what was struck says where it went.
func (r *relation) tellEnds() {
	for _, e := range r.evidence {
		if !r.old.alone() {
			own := e
			own.Old.Skill = ""
			r.old.tellEnd(own, true)
		}
		if !r.new.alone() {
			own := e
			own.New.Skill = ""
			r.new.tellEnd(own, false)
		}
	}
}

// tellSingles adds the single duties to what speaks for a relation that is no split and no merge,
// and tells the ends of what is much alike: a duty that a level has no longer says where it stands.
func (r *relation) tellSingles(content *content) {
	all := r.evidence
	r.evidence = nil
	for _, e := range append(slices.Clip(all), r.singles...) {
		old, new := content.lex.contentOf(e.Old.Text.Text), content.lex.contentOf(e.New.Text.Text)
		if e.Confidence >= float64(farFloor)/1000 || e.Confidence >= float64(singleFloor)/1000 && content.sharesRare(old, new) {
			r.evidence = append(r.evidence, e)
		}
	}
	r.single = len(r.evidence) > 0
	r.tellEnds()
	r.evidence = append(all, r.singles...)
	r.order()
	r.markCopied(content.lex)
}

// tellEnd notes where a statement of one side of a skill lives on, or comes from: one that its
// level leaves open and of which nothing is known, or one of a level that came or went.
func (c *comparison) tellEnd(e Evidence, old bool) {
	rule, own := "level-added", e.New
	if old {
		rule, own = "level-removed", e.Old
	}
	for i := range c.open {
		l := &c.open[i]
		texts := pick(l.new, l.newLeft)
		if old {
			texts = pick(l.old, l.oldLeft)
		}
		if l.inOld && l.inNew && slices.Contains(texts, own) && l.originOf(own, old) == nil {
			l.origins.add(e)
		}
	}
	for i := range c.changes {
		ch := &c.changes[i]
		told := slices.ContainsFunc(ch.Evidence, func(x Evidence) bool { return old && x.Old == own || !old && x.New == own })
		if ch.Rule == rule && ch.Level == own.Level && !told {
			c.tellMove(rule, own.Level, e, true)
		}
	}
}

// conclude records what the relations say of either skill.
func (j *job) conclude(all []*relation, content *content) {
	heirs, sources := map[*comparison][]*relation{}, map[*comparison][]*relation{}
	for _, r := range all {
		r.order()
		r.markCopied(content.lex)
		if r.stated = r.asserted(); r.stated {
			heirs[r.old], sources[r.new] = append(heirs[r.old], r), append(sources[r.new], r)
			r.tellEnds()
			r.tellParts(content.lex)
		} else {
			r.tellSingles(content)
		}
	}
	for _, c := range j.results {
		if c == nil {
			continue
		}
		if n := len(heirs[c]); n > 1 || n == 1 && c.pair.new != nil {
			if !takenUp(heirs[c]) {
				j.sum.Skills.Split++
			}
			c.splitSkill(heirs[c])
		}
		if n := len(sources[c]); n > 1 || n == 1 && c.pair.old != nil {
			if !takenUp(sources[c]) {
				j.sum.Skills.Merged++
			}
			c.mergedSkill(sources[c])
		}
		c.cameOrWent(heirs[c], sources[c])
	}
	j.suggest(all, content)
}

// alsoFrom adds to the relations of a skill that came or went the other skills that have a text
// word for word as the one has that lost it, or won it: which of them it is from, that text does not tell. These
// relations, and that one, are the rivals.
func (j *job) alsoFrom(h holders, k kinship, of func(o, n *comparison) *relation) (rivals []*relation) {
	if k.old.c.alone() == k.new.c.alone() {
		return nil
	}
	came := k.new.c.alone()
	text, places := k.new.whole, h.new[k.new.whole]
	if came {
		text, places = k.old.whole, h.old[k.old.whole]
	}
	for _, place := range places {
		p, e := j.pairs[place], k.evidence()
		if p.old == nil || p.new == nil || h.isCommon(text) {
			continue
		}
		s, end, r := p.new, &e.New, (*relation)(nil)
		if came {
			s, end = p.old, &e.Old
		}
		if id(s) == end.Skill {
			continue
		}
		for _, t := range allStatements(s) {
			if typed(t.Text.Text) == text {
				*end = t
			}
		}
		end.Skill = id(s)
		if came {
			r = of(j.at(place), k.new.c)
		} else {
			r = of(k.old.c, j.at(place))
		}
		r.take([]Evidence{e})
		rivals = append(rivals, r, of(k.old.c, k.new.c))
	}
	return rivals
}

// framed adds to a relation the statements of the two skills that are half alike, for want of better: what they
// have in common is more than the one text that a third skill has as well.
func (j *job) framed(h holders, r *relation) {
	for _, e := range j.lex.common(r.old.pair.old, r.new.pair.new, nearFloor) {
		e.Old.Skill, e.New.Skill = id(r.old.pair.old), id(r.new.pair.new)
		known := slices.ContainsFunc(slices.Concat(r.evidence, r.singles), func(x Evidence) bool { return samePlace(x.Old, e.Old) || samePlace(x.New, e.New) })
		if !known && len(j.lex.contentOf(e.Old.Text.Text)) >= looseStems && !h.stock.has(e) {
			r.singles = append(r.singles, e)
		}
	}
}
