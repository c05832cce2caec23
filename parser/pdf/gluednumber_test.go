package pdf

import "testing"

// Numbers of two digits may fill the room that a list leaves for numbers. They are taken
// off where they count on, and nowhere else.
func TestNumbersWithoutAGap(t *testing.T) {
	list := func(numbers ...string) *maker {
		m, page, y := newMaker(), "", 800.0
		for _, n := range numbers {
			page += at0(60, y, "F1", 10, n+"Checks the ropes of every boat before it leaves the quay.")
			y -= 30
		}
		m.page(page)
		return m
	}
	want(t, read(t, list("8.   ", "9.   ", "10.", "11.")),
		"  8. Checks the ropes of every boat before it leaves the quay.", "  9. Checks the ropes of every boat before it leaves the quay.",
		"  10. Checks the ropes of every boat before it leaves the quay.", "  11. Checks the ropes of every boat before it leaves the quay.")
	want(t, read(t, list("7.   ", "8.   ", "10.")),
		"  7. Checks the ropes of every boat before it leaves the quay.", "  8. Checks the ropes of every boat before it leaves the quay.",
		"p 10.Checks the ropes of every boat before it leaves the quay.")
}
