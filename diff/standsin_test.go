package diff

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestAHaystackFindsWhatIsThere seeks phrases in long texts and in short ones, and wants what
// going through the text finds.
func TestAHaystackFindsWhatIsThere(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := func(n int) string {
		var all []string
		for range n {
			all = append(all, []string{"a", "b", "", "lamp", "lamps"}[r.IntN(5)])
		}
		return strings.Join(all, " ")
	}
	found := 0
	for range 200 {
		long := words(3000)
		h := newHaystack(long)
		if len(h.text) <= searchedWhole {
			t.Fatal("the text is too short")
		}
		for range 50 {
			phrase := words(3 + r.IntN(5))
			want := strings.Contains(" "+long+" ", " "+phrase+" ")
			if got := h.has(phrase); got != want {
				t.Fatalf("%q: %v, want %v", phrase, got, want)
			}
			if want {
				found++
			}
			if got := newHaystack(phrase + " b").has(phrase); !got {
				t.Fatalf("%q is not found in a short text", phrase)
			}
		}
		for _, end := range []string{long[len(long)-12:], long[:12]} {
			if strings.Count(end, " ") >= 2 && h.has(end) != strings.Contains(" "+long+" ", " "+end+" ") {
				t.Fatalf("%q at an end", end)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d phrases were there", found)
	}
}
