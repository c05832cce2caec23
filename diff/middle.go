package diff

import "slices"

// front is how far the ways from one corner have come: for each diagonal, how many
// words of the old row lie behind.
type front struct {
	old, new   []rune // as seen from the corner
	reach      []int  // by diagonal, from the one in the middle; -1 for not yet
	mid        int
	start, end int // diagonals that ran off the rows, at both sides
}

func newFront(old, new []rune) *front {
	mid := (len(old) + len(new) + 1) / 2
	f := &front{old: old, new: new, reach: make([]int, 2*mid), mid: mid}
	for i := range f.reach {
		f.reach[i] = -1
	}
	f.reach[mid+1] = 0
	return f
}

// step takes every way one difference further, and calls met with each that is
// still within the rows, until that says so.
func (f *front) step(d int, met func(k, x int) bool) bool {
	old, new := f.old, f.new
	for k := -d + f.start; k <= d-f.end; k += 2 {
		at := f.mid + k
		x := 0
		if k == -d || k != d && f.reach[at-1] < f.reach[at+1] {
			x = f.reach[at+1]
		} else {
			x = f.reach[at-1] + 1
		}
		y := x - k
		for x < len(old) && y < len(new) && old[x] == new[y] {
			x, y = x+1, y+1
		}
		f.reach[at] = x
		switch {
		case x > len(old):
			f.end += 2
		case y > len(new):
			f.start += 2
		case met(k, x):
			return true
		}
	}
	return false
}

// at is how far a diagonal has come, and whether it has.
func (f *front) at(k int) (int, bool) {
	i := f.mid + k
	if i < 0 || i >= len(f.reach) || f.reach[i] < 0 {
		return 0, false
	}
	return f.reach[i], true
}

// middle is where ways from both corners meet: how many words of each row lie
// before that. Two rows with nothing in common have none.
func middle(old, new []rune) (x, y int, ok bool) {
	there, back := newFront(old, new), newFront(backward(old), backward(new))
	delta := len(old) - len(new)
	odd := delta%2 != 0
	for d := range there.mid {
		if there.step(d, func(k, reached int) bool {
			other, has := back.at(delta - k)
			x, y = reached, reached-k
			return odd && has && reached >= len(old)-other
		}) {
			return x, y, true
		}
		if back.step(d, func(k, reached int) bool {
			other, has := there.at(delta - k)
			x, y = other, other-(delta-k)
			return !odd && has && other >= len(old)-reached
		}) {
			return x, y, true
		}
	}
	return 0, 0, false
}

// backward is a row from its end.
func backward(row []rune) []rune {
	row = slices.Clone(row)
	slices.Reverse(row)
	return row
}
