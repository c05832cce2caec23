package check_test

import (
	"strings"
	"testing"
)

// TestLongTextsAreReadInPieces holds that a text of many pages is read as a short one is: a
// fault is found wherever it stands, also where one piece ends and the next begins.
func TestLongTextsAreReadInPieces(t *testing.T) {
	for shift := range 9 {
		before := "Keeps " + strings.Repeat("oars and sails, ", 1<<12)[shift:]
		for _, from := range []int{1 << 10, 1<<16 - 6, len(before) - 1} {
			at := from + strings.Index(before[from:], " ")
			text := before[:at] + " the the boats" + before[at:] + strings.Repeat("of boats, ", 1<<12) + "and tar."
			e := garden(2)
			e.Skills[0].Levels[0] = level(1, text)
			says(t, "word-doubled", e, "the the boats")
		}
	}
}
