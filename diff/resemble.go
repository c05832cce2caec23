package diff

import (
	"slices"

	"compdiff/framework"
)

// resemble adds the skills that are alike as wholes: those that went with those
// that came, and with those that changed. Where a skill that came resembles
// one that stayed, that one is not its source for it.
func (j *job) resemble(content *content, of func(o, n *comparison) *relation) {
	gone, come, kept := found{}, found{}, found{}
	for _, c := range j.results {
		switch {
		case c == nil:
		case c.gone() != nil:
			gone.add(c.pair.old, c)
		case c.come() != nil:
			come.add(c.pair.new, c)
		default:
			kept.add(c.pair.new, c)
		}
	}
	if len(gone.skills) == 0 {
		return
	}
	var all [2][]kindred
	for i, other := range []found{come, kept} {
		if len(other.skills) == 0 {
			continue
		}
		all[i] = content.kindred(gone.skills, other.skills, 0, i == 0)
		for _, k := range all[i] {
			if k.likeness >= hintFloor {
				of(gone.of[k.old], other.of[k.new]).likeness = k.likeness
			}
		}
	}
	j.levelHeirs(content, all[0], all[1], of, gone, come)
}

// found is skills with the comparisons they are in.
type found struct {
	skills []*framework.Skill
	of     map[*framework.Skill]*comparison
}

func (f *found) add(s *framework.Skill, c *comparison) {
	if f.of == nil {
		f.of = map[*framework.Skill]*comparison{}
	}
	f.skills, f.of[s] = append(f.skills, s), c
}

// levelHeirs notes with the relations of skills that went which of their levels the other skill
// carries on: a skill may have gone to several, of which each has a part. Skills that stayed
// are asked as well, with what they came closer by; a level that one of them has is no other's.
func (j *job) levelHeirs(content *content, came, stayed []kindred, of func(o, n *comparison) *relation, gone, come found) {
	all := map[*framework.Skill][]kindred{}
	for _, k := range slices.Concat(came, stayed) {
		all[k.old] = append(all[k.old], k)
	}
	former := map[*framework.Skill]*framework.Skill{}
	for _, p := range j.pairs {
		if p.old != nil && p.new != nil {
			former[p.new] = p.old
		}
	}
	for _, s := range gone.skills {
		won := map[*framework.Skill][]int{}
		for i := range s.Levels {
			if heir := content.levelHeir(&s.Levels[i], all[s], former); heir != nil {
				won[heir] = append(won[heir], s.Levels[i].Number)
			}
		}
		for _, n := range come.skills {
			if levels := won[n]; len(levels) >= heirLevels && 2*len(levels) >= len(s.Levels) {
				of(gone.of[s], come.of[n]).levels = levels
			}
		}
	}
}
