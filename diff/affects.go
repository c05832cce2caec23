package diff

import (
	"slices"
	"strings"
)

// Why is the reasons in one line.
func (a Affects) Why() string { return strings.Join(a.Because, "; ") }

// LevelNames is what people call some levels of the skill: "level 3", "levels 3, 4
// and 6", "Working and Expert".
func (r Row) LevelNames(levels []int) string { return r.list(slices.Sorted(slices.Values(levels))) }

// Weigh fills in what follows from the size of a row and the changes of its
// skill: the letters.
func (r *Row) Weigh(changes []Change) {
	r.Letters, r.Overall = r.letters(changes), r.overall(changes)
	if r.Affects.Because == nil {
		r.Affects.Because = []string{}
	}
}
