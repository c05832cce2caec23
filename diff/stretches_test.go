package diff

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// byLibrary is what the library makes of two rows of words.
func byLibrary(old, new []rune) (pairs []pair) {
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0
	i, j := 0, 0
	for _, d := range engine.DiffMainRunes(old, new, false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			i += n
		case diffmatchpatch.DiffInsert:
			j += n
		case diffmatchpatch.DiffEqual:
			for range n {
				pairs = append(pairs, pair{i, j})
				i, j = i+1, j+1
			}
		}
	}
	return pairs
}

// Rows of words are aligned as the library aligns them that people know such
// marks from: short rows of few words all, longer ones by chance.
func TestStretchesAreThoseOfTheLibrary(t *testing.T) {
	chance := rand.New(rand.NewPCG(19, 4))
	row := func(most, words int) []rune {
		r := make([]rune, chance.IntN(most+1))
		for i := range r {
			r[i] = firstRune + rune(chance.IntN(words))
		}
		return r
	}
	changed := func(r []rune, words int) []rune {
		r = slices.Clone(r)
		for range chance.IntN(6) {
			at := chance.IntN(len(r) + 1)
			switch chance.IntN(3) {
			case 0:
				r = slices.Insert(r, at, firstRune+rune(chance.IntN(words)))
			case 1:
				r = slices.Delete(r, at, min(len(r), at+1+chance.IntN(4)))
			case 2:
				r = slices.Insert(r, at, r[:chance.IntN(len(r)+1)]...)
			}
		}
		return r
	}
	for n := range 60_000 {
		words := 2 + chance.IntN(12)
		old, new := row(8, words), row(8, words)
		if n%3 == 0 {
			old = row(60, words)
			new = changed(old, words)
		} else if n%3 == 1 {
			old, new = row(25, words), row(25, words)
		}
		if got, want := byEngine(old, new), byLibrary(old, new); !slices.Equal(got, want) && len(old)*len(new) > 0 {
			t.Fatalf("%v\n%v\ngot  %v\nwant %v", old, new, got, want)
		}
	}
}

func BenchmarkStretches(b *testing.B) {
	chance := rand.New(rand.NewPCG(19, 4))
	old := make([]rune, 40)
	for i := range old {
		old[i] = firstRune + rune(chance.IntN(60))
	}
	new := slices.Concat(old[:10], old[14:30], old[5:9], old[30:])
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			byEngine(old, new)
		}
	})
	b.Run("library", func(b *testing.B) {
		for b.Loop() {
			byLibrary(old, new)
		}
	})
}
