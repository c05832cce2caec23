package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// pairSkills pairs the skills of two editions: as the mapping says; by published
// id; by code, unless the code stands for another skill now; by a name that is unique on
// both sides; by content and name together. The pairs are ordered by code.
func pairSkills(old, new []framework.Skill, told mapping, content *content) []skillPair {
	p := &pairing{pairs: told.pairs(), reused: map[*framework.Skill]*framework.Skill{}}
	p.old, p.new = told.unsettled(old), told.unsettled(new)
	if trustIDs(p.old, p.new) {
		p.match(func(s *framework.Skill) string { return s.ID }, true, skillPair{confidence: 1, why: "the id that the publisher gives it is the same"})
	}
	p.match(func(s *framework.Skill) string { return s.Code }, false, skillPair{confidence: 1})
	p.partReused(content)
	p.match(codeless, false, skillPair{confidence: 1})
	p.match(foldedName, true, skillPair{confidence: nameConfidence, why: "the name is the same, and no other skill has it"})
	p.byContent(content)
	for i := range p.pairs {
		p.pairs[i].reused = p.reused[p.pairs[i].new]
	}
	p.alone(told.alone(old, p.old), told.alone(new, p.new))
	sorting.By(p.pairs, func(x, y skillPair) int { return cmp.Compare(x.id(), y.id()) })
	p.stated(old, new)
	return p.pairs
}

// coded reports that an edition gives any of its skills a code.
func coded(skills []framework.Skill) bool {
	for i := range skills {
		if skills[i].Code != "" {
			return true
		}
	}
	return false
}

// stated notes with every pair what the two editions say of their skills at all.
func (p *pairing) stated(old, new []framework.Skill) {
	uncoded, marksAlone := coded(old) != coded(new), marksAlone(old) && marksAlone(new)
	for i := range p.pairs {
		if k := &p.pairs[i]; k.old != nil && k.new != nil {
			k.uncoded, k.marksAlone = uncoded, marksAlone
		}
	}
}

// marksAlone reports that an edition marks which levels its skills have and gives no
// level a text.
func marksAlone(skills []framework.Skill) bool {
	marked := false
	for i := range skills {
		if len(skills[i].Levels) > 0 {
			return false
		}
		marked = marked || len(skills[i].Declared) > 0
	}
	return marked
}

// partReused parts the skills that share a code and nothing else.
func (p *pairing) partReused(content *content) {
	names := countNames(p.pairs)
	p.pairs = slices.DeleteFunc(p.pairs, func(k skillPair) bool {
		if k.why != "" || k.old.Name == k.new.Name || foldedName(k.old) == foldedName(k.new) || !content.another(k, names) {
			return false
		}
		p.reused[k.new] = k.old
		p.old, p.new = append(p.old, k.old), append(p.new, k.new)
		return true
	})
}
