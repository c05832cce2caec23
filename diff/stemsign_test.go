package diff

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// someStems are up to so many stems of which many are alike.
func someStems(random *rand.Rand, most int) []int {
	stems := make([]int, random.IntN(most+1))
	for i := range stems {
		stems[i] = random.IntN(12) * (1 + 63*random.IntN(2))
	}
	return stems
}

// TestSignRefuses holds what a sign says against the stems themselves: it never says less.
func TestSignRefuses(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		x, y := union(someStems(random, 9), nil), union(someStems(random, 9), nil)
		if most, n := signOf(x).most(y), common(x, y); most < n || most > len(y) {
			t.Fatalf("the sign of %v says that it has %d of %v, and it has %d", x, most, y, n)
		}
	}
}

// TestInOneRow holds the search for words in one row against one that looks at every row.
func TestInOneRow(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		words, stems := someStems(random, 30), union(someStems(random, 6), nil)
		if got, want := inOneRow(words, stems), inOneRowPlainly(words, stems); !slices.Equal(got, want) {
			t.Fatalf("of %v, %v has %v in one row and not %v", stems, words, want, got)
		}
	}
}

func inOneRowPlainly(words, stems []int) (most []int) {
	within := standsWithin*len(stems)/1000 + 1
	for from := range words {
		var seen []int
		for _, w := range words[from:min(len(words), from+within)] {
			if slices.Contains(stems, w) && !slices.Contains(seen, w) {
				seen = append(seen, w)
			}
		}
		if len(seen) > len(most) {
			most = seen
		}
	}
	return most
}

// TestDiceOfBoth holds the likeness of two lists together against that of their union.
func TestDiceOfBoth(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		x, y, with := union(someStems(random, 9), nil), union(someStems(random, 9), nil), union(someStems(random, 9), nil)
		if got, want := diceOfBoth(x, y, with), dice(union(x, y), with); got != want {
			t.Fatalf("%v and %v are like %v by %d, not %d", x, y, with, want, got)
		}
	}
}
