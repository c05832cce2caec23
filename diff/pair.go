package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// nameConfidence is how sure it is that two skills with different codes and
// the same name, which no other skill of either edition has, are one.
const nameConfidence = 0.9

// skillPair is what became of a skill; a side is nil where the edition does
// not have it.
type skillPair struct {
	old, new   *framework.Skill
	confidence float64
}

// pairSkills pairs the skills of two editions: by code, then, among those
// left, by a name that is unique on both sides. The pairs are ordered by code.
func pairSkills(old, new []framework.Skill) []skillPair {
	oldLeft, newLeft := pointers(old), pointers(new)
	pairs := []skillPair{}
	match := func(key func(*framework.Skill) string, unique bool, confidence float64) {
		var found []skillPair
		found, oldLeft, newLeft = pairBy(key, unique, oldLeft, newLeft)
		for _, p := range found {
			p.confidence = confidence
			pairs = append(pairs, p)
		}
	}
	match(func(s *framework.Skill) string { return s.Code }, false, 1)
	match(func(s *framework.Skill) string { return codeless(s) }, false, 1)
	match(func(s *framework.Skill) string { return framework.Fold(s.Name) }, true, nameConfidence)
	for _, s := range oldLeft {
		pairs = append(pairs, skillPair{s, nil, 1})
	}
	for _, s := range newLeft {
		pairs = append(pairs, skillPair{nil, s, 1})
	}
	slices.SortStableFunc(pairs, func(x, y skillPair) int { return cmp.Compare(x.id(), y.id()) })
	return pairs
}

// id is what a change calls the skill by: the new side's code, or name where
// there is no code.
func (p skillPair) id() string {
	if p.new != nil {
		return id(p.new)
	}
	return id(p.old)
}

func id(s *framework.Skill) string { return cmp.Or(s.Code, s.Name) }

// codeless is the name of a skill that has no code: its identity then.
func codeless(s *framework.Skill) string {
	if s.Code != "" {
		return ""
	}
	return s.Name
}

func pointers(skills []framework.Skill) []*framework.Skill {
	ps := make([]*framework.Skill, len(skills))
	for i := range skills {
		ps[i] = &skills[i]
	}
	return ps
}

// pairBy pairs skills with the same key, the first with the first and so on;
// an empty key pairs nothing. With unique set, only keys that one skill has on
// either side do.
func pairBy(key func(*framework.Skill) string, unique bool, old, new []*framework.Skill) (pairs []skillPair, oldLeft, newLeft []*framework.Skill) {
	waiting := map[string][]*framework.Skill{}
	for _, s := range new {
		waiting[key(s)] = append(waiting[key(s)], s)
	}
	times := map[string]int{}
	for _, s := range old {
		times[key(s)]++
	}
	paired := map[*framework.Skill]bool{}
	for _, s := range old {
		k := key(s)
		if k == "" || len(waiting[k]) == 0 || unique && (times[k] > 1 || len(waiting[k]) > 1) {
			oldLeft = append(oldLeft, s)
			continue
		}
		n := waiting[k][0]
		waiting[k] = waiting[k][1:]
		paired[n] = true
		pairs = append(pairs, skillPair{old: s, new: n})
	}
	newLeft = slices.DeleteFunc(slices.Clone(new), func(s *framework.Skill) bool { return paired[s] })
	return pairs, oldLeft, newLeft
}
