package diff

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// Numbers are held against a map of all words.
func TestNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for distinct := range 60 {
		var ids wordNumbers
		known := map[string]int{}
		for range 200 {
			text := fmt.Sprint("w", r.IntN(distinct+1))
			if _, ok := known[text]; !ok {
				known[text] = len(known)
			}
			if got := ids.of(text); got != known[text] {
				t.Fatalf("of %d words %q is %d, expected %d", distinct, text, got, known[text])
			}
		}
	}
}
