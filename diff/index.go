package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Bounds of the search for kindred skills.
const (
	keyStems   = 32  // the weightiest stems of a skill, by which it is found
	maxPosting = 400 // a stem that more skills have finds none
	maxKindred = 8   // candidates of a skill that are compared in full, where both sides are asked ...
	maxHeirs   = 40  // ... and where the old one is alone
)

// candidates finds which skills share rare words, over an inverted index: no
// skill is compared with all others. With both set the new ones are asked as
// well as the old, so that the result is the same seen from either side.
func (c *content) candidates(old, new []*framework.Skill, both bool) []pair {
	oldKeys, newKeys := c.keys(old), c.keys(new)
	if !both {
		return c.ask(oldKeys, newKeys, new, maxHeirs)
	}
	found := c.ask(oldKeys, newKeys, new, maxKindred)
	for _, p := range c.ask(newKeys, oldKeys, old, maxKindred) {
		found = append(found, pair{p.new, p.old})
	}
	sorting.By(found, func(x, y pair) int { return cmp.Or(cmp.Compare(x.old, y.old), cmp.Compare(x.new, y.new)) })
	return slices.Compact(found)
}

// keys are the weightiest stems of every skill.
func (c *content) keys(skills []*framework.Skill) [][]int {
	keys := make([][]int, len(skills))
	for i, s := range skills {
		keys[i] = c.profile(s).keys(c.lex)
	}
	return keys
}

// keys lists the weightiest stems; of those that weigh the same, the first in
// the alphabet.
func (p *profile) keys(lex *lexicon) []int {
	type key struct{ stem, weight int }
	keys := make([]key, len(p.stems))
	for i, stem := range p.stems {
		keys[i] = key{stem, p.weight[i]}
	}
	sorting.By(keys, func(x, y key) int {
		if x.weight != y.weight {
			return cmp.Compare(y.weight, x.weight)
		}
		return cmp.Compare(lex.spelt[x.stem], lex.spelt[y.stem])
	})
	stems := make([]int, min(keyStems, len(keys)))
	for i := range stems {
		stems[i] = keys[i].stem
	}
	return stems
}

// ask finds for every skill the others that share the most weight with it, so
// many at most.
func (c *content) ask(from, to [][]int, asked []*framework.Skill, most int) []pair {
	posting := map[int][]int{}
	for j, stems := range to {
		for _, stem := range stems {
			posting[stem] = append(posting[stem], j)
		}
	}
	var found []pair
	shared := weights{of: make([]int, len(to)), in: make([]bool, len(to))}
	for i, stems := range from {
		shared.reset()
		for _, stem := range stems {
			js := posting[stem]
			if len(js) == 0 || len(js) > maxPosting {
				continue
			}
			weight := c.rarity(stem)
			for _, j := range js {
				shared.add(j, weight)
			}
		}
		for _, j := range heaviest(shared.some, func(j int) int { return shared.of[j] }, asked, most) {
			found = append(found, pair{i, j})
		}
	}
	return found
}

// weights are what some skills share with one, by their places.
type weights struct {
	of   []int
	in   []bool
	some []int // the places of those that share anything
}

func (w *weights) add(j, weight int) {
	if !w.in[j] {
		w.in[j], w.some = true, append(w.some, j)
	}
	w.of[j] += weight
}

func (w *weights) reset() {
	for _, j := range w.some {
		w.of[j], w.in[j] = 0, false
	}
	w.some = w.some[:0]
}

// heaviest lists those of some that share most, of equals the first by code.
func heaviest(some []int, shared func(int) int, asked []*framework.Skill, most int) []int {
	before := func(x, y int) int {
		if a, b := shared(x), shared(y); a != b { // codes are compared where they must be
			return cmp.Compare(b, a)
		}
		return cmp.Or(cmp.Compare(id(asked[x]), id(asked[y])), cmp.Compare(x, y))
	}
	best := make([]int, 0, most+1)
	for _, j := range some {
		if len(best) == most && before(j, best[most-1]) > 0 {
			continue
		}
		i, _ := slices.BinarySearchFunc(best, j, before)
		best = slices.Insert(best, i, j)
		best = best[:min(len(best), most)]
	}
	return best
}
