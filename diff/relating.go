package diff

import "maps"

// relate looks for what the pairs do not explain in other skills: statements
// that moved there, skills that were split or merged, and skills that may be
// successors.
func (j *job) relate(told mapping, content *content) {
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
	for _, k := range content.lex.kin(old, new) {
		if k.old.c.alone() || k.new.c.alone() {
			r := of(k.old.c, k.new.c)
			r.evidence = append(r.evidence, k.evidence())
		}
		j.movedAway(content.lex, h, k)
	}
	j.guidanceAway(content.lex)
	j.copiedWhole(h)
	j.tellMoves()
	j.copies(content, h, of, inOrder(found))
	j.namesApart(content.lex, of)
	j.resemble(content, of)
	maps.DeleteFunc(found, func(_ [2]*comparison, r *relation) bool {
		return told.settled[r.old.pair.old] || told.settled[r.new.pair.new]
	})
	j.heed(told, of)
	j.conclude(inOrder(found), content)
}

// conclude records what the relations say of either skill.
func (j *job) conclude(all []*relation, content *content) {
	heirs, sources := map[*comparison][]*relation{}, map[*comparison][]*relation{}
	for _, r := range all {
		r.order()
		if r.asserted() {
			heirs[r.old], sources[r.new] = append(heirs[r.old], r), append(sources[r.new], r)
		}
	}
	for _, c := range j.results {
		if c == nil {
			continue
		}
		if n := len(heirs[c]); n > 1 || n == 1 && c.pair.new != nil {
			j.sum.Skills.Split++
			c.splitSkill(heirs[c])
		}
		if n := len(sources[c]); n > 1 || n == 1 && c.pair.old != nil {
			j.sum.Skills.Merged++
			c.mergedSkill(sources[c])
		}
		c.cameOrWent(heirs[c], sources[c])
	}
	j.suggest(all, content)
}
