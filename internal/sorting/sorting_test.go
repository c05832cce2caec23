package sorting

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

type thing struct{ key, was int }

// Lists of every length come out as package slices sorts them, and what compares
// equal keeps its order.
func TestBy(t *testing.T) {
	byKey := func(a, b thing) int { return cmp.Compare(a.key, b.key) }
	chance := rand.New(rand.NewPCG(1, 2))
	for n := range 200 {
		list := make([]thing, n)
		for i := range list {
			list[i] = thing{chance.IntN(1 + n/3), i}
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, byKey)
		if got := Collect(slices.Values(list), byKey); !slices.Equal(got, want) {
			t.Fatalf("collected %v\nwant      %v", got, want)
		}
		By(list, byKey)
		if !slices.Equal(list, want) {
			t.Fatalf("got  %v\nwant %v", list, want)
		}
	}
}
