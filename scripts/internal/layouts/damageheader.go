package layouts

import (
	"slices"
	"strings"
)

// headerAt gives the header cell of a column, wherever the header runs.
func (g *grid) headerAt(c int) *string {
	if g.layout.is("orientation", "transposed") {
		return &g.rows[g.header+c][0]
	}
	return &g.rows[g.header][c]
}

// headerOf draws a column that is part of a skill.
func (w *wound) headerOf(kinds ...string) int {
	var at []int
	for c, k := range w.grid.kinds {
		if (len(kinds) == 0 || slices.Contains(kinds, k)) && !slices.Contains([]string{"url", "owner", "row number", "empty", "category", "mark", "second language"}, k) {
			at = append(at, c)
		}
	}
	return oneOf(w.chooser, at)
}

func headerMisspelt(w *wound) bool {
	h := w.grid.headerAt(w.headerOf())
	before := *h
	wrong, ok := misspelt(w.chooser, before)
	*h = wrong
	return ok && w.hit(wrong, before)
}

func headerEmptied(w *wound) bool {
	c := w.headerOf()
	h := w.grid.headerAt(c)
	w.hit(*h)
	*h = ""
	return true
}

// headerDoubled sets the header of another column over a column.
func headerDoubled(w *wound) bool {
	a, b := w.headerOf(), w.headerOf()
	if a == b {
		return false
	}
	before := *w.grid.headerAt(a)
	*w.grid.headerAt(a) = *w.grid.headerAt(b)
	return w.hit(before, *w.grid.headerAt(b))
}

func headerLost(w *wound) bool {
	if w.layout.is("orientation", "transposed") {
		return false
	}
	w.hit(strings.Join(w.grid.rows[w.grid.header], " "))
	w.removeRow(w.grid.header)
	return true
}

func headerRepeated(w *wound) bool {
	r := w.rowOf()
	if r <= w.grid.header+1 {
		return false
	}
	w.insertRow(r, -1, slices.Clone(w.grid.rows[w.grid.header]))
	return w.hit(strings.Join(w.grid.rows[w.grid.header], " "))
}
