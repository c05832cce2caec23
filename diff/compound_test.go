package diff

import "testing"

// TestLongestCompound asks that no word which says the same as another is so long that its
// compound is taken for too long.
func TestLongestCompound(t *testing.T) {
	for stem := range synonyms() {
		if len(stem)+30 > longestCompound {
			t.Errorf("%q says the same as another word and is longer than a compound may be", stem)
		}
	}
}
