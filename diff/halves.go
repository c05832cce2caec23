package diff

import "slices"

// A statement that was cut in two may lose a half: its second half is linked with it word for word, and the first one
// went to another statement that is faintly like it. The half goes back to what it is a clause of, which was split then,
// and the other statement is left to be told by itself.

// A half is liker, in thousandths, to the clause that it was than to what it was linked with, by [clauseMargin] at least;
// keptHalf is the share of the other half that the whole must have.
const keptHalf = 750

// matchHalves gives halves back.
func (a *alignment) matchHalves(m *matcher) {
	for _, old := range []bool{true, false} {
		faint := slices.ContainsFunc(a.links, link.isFaint)
		if !faint || len(a.links) < 2 {
			return
		}
		a.giveHalves(m, old)
	}
}

// isFaint reports that two texts are linked that have less than half in common.
func (k link) isFaint() bool {
	return !k.identical && k.score < nearFloor && len(k.old) == 1 && len(k.new) == 1
}

// giveHalves gives the halves of the statements of one side back.
func (a *alignment) giveHalves(m *matcher, old bool) {
	whole, half := m.oldAt, m.newAt
	ends := func(k link) (int, int) { return k.old[0], k.new[0] }
	if !old {
		whole, half = half, whole
		ends = func(k link) (int, int) { return k.new[0], k.old[0] }
	}
	index := indexStems(len(a.links), func(k int) []int {
		if w, _ := ends(a.links[k]); !a.links[k].identical {
			return whole(w).stems
		}
		return nil
	})
	var gone []int
	for k := range a.links {
		if !a.links[k].isFaint() {
			continue
		}
		w, h := ends(a.links[k])
		best, like := -1, max(clauseFloor, a.links[k].score+clauseMargin)-1
		for _, i := range index.having(half(h).stems, k, standsWords) {
			if i != k && !slices.Contains(gone, i) && !a.links[i].isFaint() {
				if n := a.halfOf(m, i, half(h), whole, half, ends); n > like {
					best, like = i, n
				}
			}
		}
		if best >= 0 {
			a.giveHalf(best, w, h, old)
			gone = append(gone, k)
		}
	}
	a.cut = a.cut || index.cut
	for i := len(gone) - 1; i >= 0; i-- {
		a.links = slices.Delete(a.links, gone[i], gone[i]+1)
	}
}

// halfOf is how like a text is to a clause of the whole of a link that the other half of it does not say, in
// thousandths; 0 where the link has no such half.
func (a *alignment) halfOf(m *matcher, i int, text sentence, whole, half func(int) sentence, ends func(link) (int, int)) (like int) {
	k := a.links[i]
	if k.identical || len(k.old) != 1 || len(k.new) != 1 {
		return 0
	}
	w, h := ends(k)
	other := half(h).stems
	if 1000*common(other, whole(w).stems) < keptHalf*len(other) {
		return 0
	}
	for _, clause := range m.lex.clauses(whole(w)) {
		if 2*common(clause, other) < len(clause) {
			like = max(like, dice(clause, text.stems))
		}
	}
	return like
}

// giveHalf makes a link a split, or a merge, of one half more, and leaves over what that was linked with.
func (a *alignment) giveHalf(i, left, half int, old bool) {
	k := &a.links[i]
	if old {
		k.new = union(k.new, []int{half})
		a.oldLeft = union(a.oldLeft, []int{left})
		return
	}
	k.old = union(k.old, []int{half})
	a.newLeft = union(a.newLeft, []int{left})
}
