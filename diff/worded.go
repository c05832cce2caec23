package diff

import (
	"cmp"
	"maps"
	"slices"

	"compdiff/framework"
)

// Bounds of the search for skills that were copied in other words.
const (
	wordedShare = 300 // share of the rarer stems of a skill, in thousandths, that its source must have
	maxWorded   = 2   // skills that are compared in full, those that share most
	rareIn      = 8   // a stem is rare where no more than one in so many skills has it
)

// alikeWorded finds the skills of both editions that share many rarer words with
// one that came or went. It knows the skills that were looked at to learn how rare
// words are: all of an edition, or a sample of a very large one.
type alikeWorded struct {
	old, new map[int][]int      // by stem of those that came or went: the places of the pairs that have it
	skills   []*framework.Skill // of the new side, and before them those of the old
	before   []*framework.Skill
}

func (j *job) alikeWorded(content *content) alikeWorded {
	w := alikeWorded{old: map[int][]int{}, new: map[int][]int{}}
	for _, p := range j.pairs {
		if p.old == nil || p.new == nil {
			if content.read == nil {
				content.learn()
			}
			for _, stem := range content.read[cmp.Or(p.old, p.new)].stems {
				if content.isRare(stem) {
					w.old[stem], w.new[stem] = nil, nil
				}
			}
		}
	}
	if len(w.old) == 0 {
		return w
	}
	w.skills, w.before = make([]*framework.Skill, len(j.pairs)), make([]*framework.Skill, len(j.pairs))
	for i, p := range j.pairs {
		if p.old != nil && p.new != nil {
			w.skills[i], w.before[i] = p.new, p.old
			noteStems(w.old, content.read[p.old].stems, i)
			noteStems(w.new, content.read[p.new].stems, i)
		}
	}
	return w
}

func noteStems(of map[int][]int, stems []int, place int) {
	for _, stem := range stems {
		if places, asked := of[stem]; asked {
			of[stem] = append(places, place)
		}
	}
}

// isRare reports that few of the skills have a stem.
func (c *content) isRare(stem int) bool { return c.found(stem) <= max(4, c.looked/rareIn) }

// sharing lists the places of the skills that share most of the rarer words of one
// that came, in the old edition, or of one that went, in the new.
func (w alikeWorded) sharing(content *content, alone *framework.Skill, went bool) []int {
	if len(w.old) == 0 {
		return nil
	}
	shared := map[int]int{}
	all := 0
	of := w.old
	if went {
		of = w.new
	}
	for _, stem := range content.read[alone].stems {
		if content.isRare(stem) {
			all++
			for _, i := range of[stem] {
				shared[i]++
			}
		}
	}
	for i, n := range shared {
		if 1000*n < wordedShare*all {
			delete(shared, i)
		}
	}
	found := heaviest(slices.Collect(maps.Keys(shared)), func(i int) int { return shared[i] }, w.skills, maxWorded)
	slices.Sort(found)
	return found
}
