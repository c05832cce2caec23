package layout

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"compdiff/parser/pdf/glyph"
)

// table is a grid of rules with text in its cells.
type table struct {
	glyph.Box
	cells    []*cell // row by row
	rows     int
	columns  int
	byColumn bool
	open     bool   // without upright rules
	above    int    // how many rows it has on leaves before
	whole    int    // how many of its rows begin on this leaf; 0 until it is known
	next     *table // where it goes on, on the next leaf
	from     *table // where it comes from, on the leaf before
}

// cell is one cell, or several that no rule parts.
type cell struct {
	glyph.Box
	table       *table
	row, column int
	lines       []*line
	header      bool
	after       *cell // where its text comes from, in a table that goes on
	rest        *cell // where its text goes on, in a row that the end of a page cuts
}

// Bounds of tables.
const (
	touch        = 3.0       // how near rules are that meet, and positions that are one
	doubleBorder = 2 * touch // how far apart the two rules of a border are at most
	maxGrid      = 120
	maxTables    = 64
)

// findTables finds the grids on a leaf: two columns at least, and text in
// them.
func (f *leaf) findTables() {
	for _, group := range groupRules(f.rules) {
		if len(f.tables) == maxTables {
			return
		}
		if t := f.grid(group); t != nil {
			f.tables = append(f.tables, t)
		}
	}
}

// groupRules parts rules that touch each other from those that do not.
func groupRules(rules []glyph.Rule) [][]glyph.Rule {
	rules = append([]glyph.Rule(nil), rules...)
	if len(rules) > maxSorted {
		return nil
	}
	var groups [][]glyph.Rule
	for len(rules) > 0 {
		group, rest := []glyph.Rule{rules[0]}, rules[1:]
		for i := 0; i < len(group); i++ {
			var apart []glyph.Rule
			for _, r := range rest {
				if meet(&r, &group[i]) {
					group = append(group, r)
				} else {
					apart = append(apart, r)
				}
			}
			rest = apart
		}
		groups, rules = append(groups, group), rest
	}
	return groups
}

func meet(r, o *glyph.Rule) bool {
	return r.X0-touch <= o.X1 && r.X1+touch >= o.X0 && r.Y0-touch <= o.Y1 && r.Y1+touch >= o.Y0
}

// grid makes a table of rules that touch each other, if they are one.
func (f *leaf) grid(rules []glyph.Rule) *table {
	var xs, ys []float64
	for i := range rules {
		if r := &rules[i]; r.Upright {
			xs = append(xs, (r.X0+r.X1)/2)
		} else {
			ys = append(ys, (r.Y0+r.Y1)/2)
		}
	}
	xs, ys = distinct(xs), distinct(append(ys, openEnds(rules)...))
	if len(xs) < 3 || len(ys) < 2 || len(xs) > maxGrid || len(ys) > maxGrid {
		return nil
	}
	t := &table{Box: glyph.Box{X0: xs[0], Y0: ys[0], X1: xs[len(xs)-1], Y1: ys[len(ys)-1]}, rows: len(ys) - 1, columns: len(xs) - 1}
	t.makeCells(xs, ys, rules)
	t.fill(f.lines)
	t.dropEmpty()
	if !t.holdsText() {
		return nil
	}
	t.orient()
	return t
}

// openEnds is how far the upright rules of a table reach where its last row
// goes on over the page and has no rule under it, or none above it.
func openEnds(rules []glyph.Rule) []float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for i := range rules {
		if rules[i].Upright {
			low, high = math.Min(low, rules[i].Y0), math.Max(high, rules[i].Y1)
		}
	}
	if math.IsInf(low, 0) {
		return nil
	}
	return []float64{low, high}
}

// distinct sorts positions and takes those that nearly agree as one.
func distinct(at []float64) []float64 {
	sort.Float64s(at)
	var out []float64
	for _, x := range at {
		if len(out) == 0 || x-out[len(out)-1] > touch {
			out = append(out, x)
		}
	}
	return out
}

// makeCells makes a cell of every field of the grid, and one of several where
// no rule parts them.
func (t *table) makeCells(xs, ys []float64, rules []glyph.Rule) {
	at := make([]*cell, t.rows*t.columns)
	for row := range t.rows {
		top, foot := ys[len(ys)-1-row], ys[len(ys)-2-row]
		for col := range t.columns {
			b := glyph.Box{X0: xs[col], Y0: foot, X1: xs[col+1], Y1: top}
			i := row*t.columns + col
			switch {
			case col > 0 && !parted(rules, true, b.X0, (top+foot)/2):
				at[i] = at[i-1]
			case row > 0 && !parted(rules, false, top, (b.X0+b.X1)/2):
				at[i] = at[i-t.columns]
			default:
				at[i] = &cell{Box: b, table: t, row: row, column: col}
				t.cells = append(t.cells, at[i])
			}
			at[i].Box = at[i].With(b)
		}
	}
}

// parted reports that a rule passes by a place.
func parted(rules []glyph.Rule, upright bool, at, along float64) bool {
	for i := range rules {
		r := &rules[i]
		if r.Upright != upright {
			continue
		}
		place, from, to := (r.Y0+r.Y1)/2, r.X0, r.X1
		if upright {
			place, from, to = (r.X0+r.X1)/2, r.Y0, r.Y1
		}
		if math.Abs(place-at) <= touch && from <= along && to >= along {
			return true
		}
	}
	return false
}

// fill puts the lines into the cells that they stand in.
func (t *table) fill(lines []*line) {
	for _, l := range lines {
		x, y := (l.X0+l.X1)/2, l.Y0+l.size/3
		if !t.Holds(x, y, 0) {
			continue
		}
		for _, c := range t.cells {
			if c.Holds(x, y, 0) {
				c.lines = append(c.lines, l)
				break
			}
		}
	}
}

// dropEmpty takes out rows and columns between the two rules of a double border: they
// have no text, and no room for any.
func (t *table) dropEmpty() {
	rows, columns := make([]bool, t.rows), make([]bool, t.columns)
	for _, c := range t.cells {
		rows[c.row] = rows[c.row] || len(c.lines) > 0 || c.Height() > doubleBorder
		columns[c.column] = columns[c.column] || len(c.lines) > 0 || c.Width() > doubleBorder
	}
	t.cells = slices.DeleteFunc(t.cells, func(c *cell) bool { return !rows[c.row] || !columns[c.column] })
	row, column := counts(rows), counts(columns)
	for _, c := range t.cells {
		c.row, c.column = row[c.row], column[c.column]
	}
	t.rows, t.columns = row[t.rows], column[t.columns]
}

// counts says how many are true before each.
func counts(in []bool) []int {
	out := make([]int, len(in)+1)
	for i, yes := range in {
		out[i+1] = out[i]
		if yes {
			out[i+1]++
		}
	}
	return out
}

// holdsText reports that at least two columns have text.
func (t *table) holdsText() bool {
	with := map[int]bool{}
	for _, c := range t.cells {
		if len(c.lines) > 0 {
			with[c.column] = true
		}
	}
	return len(with) >= 2
}

// orient finds out whether a table is read by column or by row: by column
// where its first row is a row of headers, its first column is none, and the
// columns say more than a few words each.
func (t *table) orient() {
	top, side := t.labels(func(c *cell) bool { return c.row == 0 }), t.labels(func(c *cell) bool { return c.column == 0 && c.row > 0 })
	switch {
	case top.series && !side.series:
		t.byColumn = true
	case side.series && !top.series:
	default:
		t.byColumn = top.short && !side.short
	}
	for _, c := range t.cells {
		if c.header = c.row == 0; !t.byColumn {
			c.header = c.column == 0 && side.short && (c.row > 0 || !top.short)
		}
	}
}

// labels is what a row or column of cells looks like.
type labels struct {
	short  bool // a few words each, no sentences
	series bool // the same words with other numbers
}

func (t *table) labels(in func(*cell) bool) labels {
	said, n, short := map[string]int{}, 0, true
	for _, c := range t.cells {
		s := c.text()
		if !in(c) || s == "" {
			continue
		}
		n++
		short = short && len(strings.Fields(s)) <= 6 && len(s) <= 60
		said[withoutNumbers(s)]++
	}
	series := false
	for s, k := range said {
		series = series || k >= 2 && k*2 > n && strings.Contains(s, "#")
	}
	return labels{short: short && n > 0, series: series && short}
}

// withoutNumbers is the words of a label up to its number.
func withoutNumbers(s string) string {
	if i := strings.IndexFunc(s, unicode.IsDigit); i >= 0 {
		return s[:i] + "#"
	}
	return s
}

// text is all the text of a cell.
func (c *cell) text() string {
	var parts []string
	for _, l := range c.lines {
		parts = append(parts, l.text)
	}
	return strings.Join(parts, " ")
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
