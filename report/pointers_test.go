package report

import (
	"slices"
	"testing"

	"compdiff/diff"
)

// TestPointers holds what notes say of a reason: where the words of a duty stand, and nothing of
// words that stand nowhere, or of a word alone.
func TestPointers(t *testing.T) {
	for reason, want := range map[string][]string{
		`duty "mends nets; tars ropes" was dropped here and stands in the guidance now; "all" was dropped`: {"“mends nets; tars ropes” stands in the guidance now"},
		`other words, same duty; qualifier "by day" stands now in another statement, "Sails by day."`:      {"“by day” stands in another statement now, “Sails by day.”"},
		`duty "mends nets by day" was dropped, of which "by day" stands in the guidance now`:               {"of “mends nets by day”, “by day” stands in the guidance now"},
		`verb "mends" was added here and stood in another statement before, "Mends nets."`:                 nil,
		`duty "mends nets" was dropped`:                                            nil,
		`shortened: 60% of the words that carry content stand in the guidance now`: nil,
	} {
		if got := (Change{Level: 2, Reason: reason}).pointers(); !slices.Equal(got, want) {
			t.Errorf("%s\ngives %q, want %q", reason, got, want)
		}
	}
}

// TestPartsFound holds of which parts of duties nothing is missing: all of them stand elsewhere.
func TestPartsFound(t *testing.T) {
	for reason, want := range map[string]bool{
		`duty "mends nets" was dropped here and stands in the guidance now; qualifier "old" was dropped`: true,
		`duty "mends nets" was dropped here and stands in the guidance now; verb "tars" was dropped`:     false,
		`duty "mends nets" was dropped, of which "nets" stands in the guidance now`:                      false,
		`in a list, "nets" was dropped`:                          false,
		`"nets" was dropped here and stands in the guidance now`: false,
		``: false,
	} {
		if got := partsFound(diff.Change{Reason: reason}); got != want {
			t.Errorf("%s: %v", reason, got)
		}
	}
}

// TestFoundElsewhere tells duties that were not found again from those that stand elsewhere.
func TestFoundElsewhere(t *testing.T) {
	at := func(alike float64) []diff.Evidence { return []diff.Evidence{{Confidence: alike}} }
	for want, e := range map[string][]diff.Evidence{notFoundAgain: nil, foundElsewhere: at(0.5)} {
		if got := kindOf(diff.Change{Rule: "statement-removed", Evidence: e}); got != want {
			t.Errorf("%v: %s", e, got)
		}
	}
	if got := kindOf(diff.Change{Rule: "statement-removed", Evidence: at(0.2)}); got != notFoundAgain {
		t.Errorf("of a fifth of the words: %s", got)
	}
}
