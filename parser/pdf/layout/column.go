package layout

import (
	"cmp"
	"math"
	"slices"

	"compdiff/internal/sorting"
)

// column is a run of lines that stand under each other: a column of a page, or
// the cell of a table.
type column struct {
	left, right float64 // where lines begin, and how far they may reach
	first       *line
	lines       int
}

// outdent is how far to the left of a column, as a share of the leaf, a line
// begins that is no part of it but stands below several columns.
const outdent = 0.2

// columns finds the column of every line of a leaf, which is in reading order.
// A column ends where the next line is not below, or beside.
func (f *leaf) columns() map[*line]*column {
	of := map[*line]*column{}
	var cur *column
	var prev *line
	for _, l := range f.lines {
		if prev == nil || l.leaves(prev) || !cur.meets(l) || l.X0 < cur.left-outdent*f.Width() {
			cur = &column{left: l.X0, right: l.X1, first: l}
		}
		cur.left, cur.right = math.Min(cur.left, l.X0), math.Max(cur.right, l.X1)
		cur.lines++
		of[l], prev = cur, l
	}
	f.widen(of)
	f.findBeside()
	return of
}

// leaves reports that a line is not below or beside the one before, or in
// another cell.
func (l *line) leaves(prev *line) bool {
	return l.cell != prev.cell || l.Y0 >= prev.Y0 && !prev.sameRow(l)
}

func (c *column) meets(l *line) bool { return l.X0 < c.right && l.X1 > c.left }

// widen gives every column the width of the widest that begins at the same
// place, and a cell as much room at its right as it has at its left.
func (f *leaf) widen(of map[*line]*column) {
	type start struct {
		left  int
		table *table
		at    int
	}
	widest := map[start]float64{}
	key := func(l *line, c *column) start {
		if l.cell != nil {
			return start{0, l.cell.table, l.cell.column}
		}
		return start{int(math.Round(c.left / 4)), nil, 0}
	}
	for _, l := range f.lines {
		c := of[l]
		right := c.right
		if l.cell != nil {
			right = math.Max(right, l.cell.X1-math.Max(0, c.left-l.cell.X0))
		}
		if k := key(l, c); right > widest[k] {
			widest[k] = right
		}
	}
	for _, l := range f.lines {
		c := of[l]
		c.right = math.Max(c.right, widest[key(l, c)])
	}
}

// moveItems finds the left side of columns that hold nothing but items, which
// stand further in: where text begins in most columns on such leaves.
func (t *flow) moveItems() {
	const deepest, usual = 6, 0.03
	type side struct {
		even bool
		left int
	}
	begin := map[side]int{}
	at := func(l *line, x float64) side { return side{l.leaf.number%2 == 0, int(math.Round(x))} }
	flush := map[*column]bool{}
	for _, l := range t.lines {
		if c := t.columns[l]; l.bullet == "" && math.Abs(l.X0-c.left) < 2 {
			flush[c] = true
			begin[at(l, l.X0)]++
		}
	}
	for _, l := range t.lines {
		c := t.columns[l]
		if flush[c] || l != c.first || l.cell != nil {
			continue
		}
		for d := range int(deepest * l.size) {
			if k := at(l, c.left-float64(d)); float64(begin[k]) > usual*float64(len(t.lines)) {
				c.left = float64(k.left)
				break
			}
		}
	}
}

// findBeside notes for every line where that begins which stands at its right,
// at the same height.
func (f *leaf) findBeside() {
	down := slices.Clone(f.lines)
	sorting.By(down, func(a, b *line) int { return cmp.Compare(b.Y0, a.Y0) })
	for i, l := range down {
		if l.beside == 0 {
			l.beside = math.Inf(1)
		}
		for _, o := range down[i+1 : min(len(down), i+1+reach)] {
			if o.Y1 < l.Y0-0.5*l.size {
				break
			}
			if o.X0 > l.X1 {
				l.beside = math.Min(l.beside, o.X0)
			} else if l.X0 > o.X1 && (o.beside == 0 || l.X0 < o.beside) {
				o.beside = l.X0
			}
		}
	}
}
