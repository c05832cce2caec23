package table

import (
	"fmt"
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Tables with a column for each level have them in order, up or down, or in none at all.
// Where all but one number count on, or all but two that would if they changed places, a
// header is wrong, and so are all texts below it.

// minCounting is how many columns count on at least to show that all should; one fewer where
// two that changed places explain the rest.
const minCounting = 3

// doubtColumnOrder looks for columns of levels whose number is not the one that counts on.
func (h *headed) doubtColumnOrder() {
	var columns, levels []int
	for i, c := range h.columns {
		if c.Kind == dialect.LevelColumn && len(c.Levels) == 1 && !slices.Contains(levels, c.Levels[0]) {
			columns, levels = append(columns, i), append(levels, c.Levels[0])
		}
	}
	for _, k := range outOfOrder(levels) {
		d := doubt{columns[k], dialect.LevelPart(levels[k]), fmt.Sprintf("the columns of the other levels count on, and that of level %d does not stand in its place: its number may be wrong", levels[k])}
		for row := h.first; row < len(h.Rows); row++ {
			if lexical.IsFilled(h.Cell(row, d.column)) {
				h.doubts[row] = append(h.doubts[row], d)
			}
		}
	}
}

// outOfOrder are the places of the one number, or of two that have changed places, which
// part some numbers from a row that counts by one.
func outOfOrder(numbers []int) []int {
	if slices.IsSorted(numbers) || slices.IsSortedFunc(numbers, func(a, b int) int { return b - a }) {
		return nil
	}
	for _, step := range []int{1, -1} {
		for at, n := range numbers {
			wrong := misfits(numbers, n-step*at, step)
			switch {
			case len(numbers)-len(wrong) < minCounting-1, len(wrong) == 1 && len(numbers)-1 < minCounting:
			case len(wrong) == 1 && !goesOn(numbers, wrong[0]), len(wrong) == 2 && numbers[wrong[0]] == n+step*(wrong[1]-at) && numbers[wrong[1]] == n+step*(wrong[0]-at):
				return wrong
			}
		}
	}
	return nil
}

// misfits are the places at which numbers differ from a row that counts from one on.
func misfits(numbers []int, first, step int) (places []int) {
	for i, n := range numbers {
		if n != first+step*i {
			places = append(places, i)
		}
	}
	return places
}

// goesOn reports that the number at a place is the next one of all others, up or down: it
// stands first or last, and is not wrong.
func goesOn(numbers []int, at int) bool {
	others := slices.Delete(slices.Clone(numbers), at, at+1)
	return numbers[at] == slices.Max(others)+1 || numbers[at] == slices.Min(others)-1
}
