package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// chainFloor is how alike, in thousandths, each statement of a chain must be to
// what took its place at the next level.
const chainFloor = 700

// wordForWord is the likeness of texts that are equal: more than that of texts with
// the same stems.
const wordForWord = 1001

// chain is a row of statements each of which pushed the one of the next level on:
// what level 5 said is said at 4, and what 4 said at 3. Links inside the levels
// hide it, since neighbouring levels say much alike.
type chain struct {
	moves []moving
	gain  int // how much liker the moves are than the links that they break, in all
}

// chains lists the chains of a skill, the greatest gain first. One starts at a
// statement that nothing inside its level holds, on either side, and every move
// frees the partner that its statement had.
func (c *comparison) chains(levels []openLevel) []chain {
	g := c.chainGraph(levels)
	var found []chain
	for _, fromNew := range []bool{true, false} {
		for _, s := range g.free(fromNew) {
			if ch := g.follow(s, fromNew); len(ch.moves) > 1 && (ch.gain >= strayGain || ch.whole()) {
				found = append(found, ch)
			}
		}
	}
	sorting.By(found, func(x, y chain) int {
		return cmp.Or(cmp.Compare(y.gain, x.gain), bestMoving(x.moves[0], y.moves[0]))
	})
	return found
}

// whole reports that every statement of a chain stands at the next level word for
// word: then no link inside the levels, however good, is as good.
func (ch chain) whole() bool {
	return ch.gain > 0 && !slices.ContainsFunc(ch.moves, func(m moving) bool { return m.likeness < wordForWord })
}

// chainGraph is what chains are looked for in: the moves that statements of a
// skill could make, and what holds each of them now.
type chainGraph struct {
	levels       []openLevel
	moves        []moving       // the best first
	from, to     map[spot][]int // the places of the moves of a statement, by its old and its new spot
	oldAt, newAt map[spot]held
}

// held is what holds a statement inside its level: one other, or several.
type held struct {
	by    []int
	score int
}

func (c *comparison) chainGraph(levels []openLevel) chainGraph {
	g := chainGraph{levels: levels, oldAt: map[spot]held{}, newAt: map[spot]held{}}
	open := 0
	for n, l := range levels {
		for _, k := range l.links {
			for _, i := range k.old {
				g.oldAt[spot{n, i}] = held{k.new, k.score}
			}
			for _, j := range k.new {
				g.newAt[spot{n, j}] = held{k.old, k.score}
			}
		}
		open += len(l.oldLeft) + len(l.newLeft)
	}
	if open > 0 {
		g.moves = c.chainMoves(levels)
	}
	g.from, g.to = map[spot][]int{}, map[spot][]int{}
	for i, m := range g.moves {
		old, new := spot{m.from, m.old}, spot{m.to, m.new}
		g.from[old], g.to[new] = append(g.from[old], i), append(g.to[new], i)
	}
	return g
}

// chainMoves lists the moves to neighbouring levels that could be links of a chain, the best first.
func (c *comparison) chainMoves(levels []openLevel) []moving {
	var old, new []spot
	for i := range levels {
		if l := &levels[i]; l.inNew {
			old = append(old, spotsOf(i, l.changed(true))...)
		}
		if l := &levels[i]; l.inOld {
			new = append(new, spotsOf(i, l.changed(false))...)
		}
	}
	var found []moving
	c.pairSpots(levels, old, new, chainFloor, func(x, y int) int {
		if distance(levels[old[x].level].number, levels[new[y].level].number) != 1 {
			return never
		}
		return chainFloor
	}, func(m moving) {
		if levels[m.from].old[m.old].Text.Text == levels[m.to].new[m.new].Text.Text {
			m.likeness = wordForWord
		}
		found = append(found, m)
	})
	sorting.By(found, bestMoving)
	return found
}

// changed lists the places of the statements of one side that are not the same
// in both editions.
func (l openLevel) changed(old bool) []int {
	places := slices.Clone(l.newLeft)
	if old {
		places = slices.Clone(l.oldLeft)
	}
	for _, k := range l.links {
		switch {
		case k.identical:
		case old:
			places = append(places, k.old...)
		default:
			places = append(places, k.new...)
		}
	}
	slices.Sort(places)
	return places
}

// free lists the statements of one side that nothing holds.
func (g chainGraph) free(new bool) []spot {
	var all []spot
	for n, l := range g.levels {
		places := l.oldLeft
		if new {
			places = l.newLeft
		}
		for _, i := range places {
			all = append(all, spot{n, i})
		}
	}
	return all
}

// follow goes along a chain from a statement that nothing holds: the likest
// that could have come from or gone to another level, then whatever that freed.
func (g chainGraph) follow(at spot, fromNew bool) chain {
	var ch chain
	seen := map[spot]bool{}
	for !seen[at] {
		seen[at] = true
		moves := g.from[at]
		if fromNew {
			moves = g.to[at]
		}
		k := slices.IndexFunc(moves, func(i int) bool {
			_, h := g.otherEnd(g.moves[i], fromNew)
			return g.moves[i].likeness > h.score
		})
		if k < 0 {
			return ch
		}
		i := moves[k]
		other, h := g.otherEnd(g.moves[i], fromNew)
		if len(h.by) > 1 || seen[other] {
			return ch
		}
		ch.moves, ch.gain = append(ch.moves, g.moves[i]), ch.gain+g.moves[i].likeness-h.score
		if len(h.by) == 0 {
			return ch
		}
		at = spot{other.level, h.by[0]}
	}
	return ch
}

// otherEnd is the end of a move on the side that a chain is not followed on, and what holds that.
func (g chainGraph) otherEnd(m moving, fromNew bool) (spot, held) {
	old, new := spot{m.from, m.old}, spot{m.to, m.new}
	if fromNew {
		return old, g.oldAt[old]
	}
	return new, g.newAt[new]
}
