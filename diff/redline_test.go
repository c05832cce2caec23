package diff

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// plainIslands is dropIslands one hunk at a time, from the start after each.
func plainIslands(es []edit) []edit {
	var spans [][2]int
	for start, end := range hunks(es) {
		spans = append(spans, [2]int{start, end})
	}
	for k := 1; k < len(spans); k++ {
		from, to := spans[k-1][1], spans[k][0]
		if to-from <= maxIsland && isIsland(es[from:to]) && replaces(es[spans[k-1][0]:from]) && replaces(es[to:spans[k][1]]) {
			return plainIslands(plainSort(sink(es, from, to)))
		}
	}
	return es
}

// plainSort is sortHunks by a sort.
func plainSort(es []edit) []edit {
	for start, end := range hunks(es) {
		slices.SortStableFunc(es[start:end], func(x, y edit) int { return strings.Compare(string(x.op), string(y.op)) })
	}
	return es
}

// TestIslands holds the pass over a redline against the plain one.
func TestIslands(t *testing.T) {
	l := newLexicon(learnVerbs(&framework.Edition{}))
	r := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields("tide crane of the and berth")
	ops := []Op{Equal, Delete, Insert}
	merged := 0
	for range 20000 {
		var es []edit
		for range r.IntN(14) {
			w := words[r.IntN(len(words))]
			es = append(es, edit{op: ops[r.IntN(3)], token: l.read(w).tokens[0]})
		}
		sorted := plainSort(slices.Clone(es))
		es = sortHunks(es)
		if !slices.EqualFunc(es, sorted, sameEdit) {
			t.Fatalf("sorted: %v, want %v", es, sorted)
		}
		want := plainIslands(slices.Clone(es))
		if got := dropIslands(slices.Clone(es)); !slices.EqualFunc(got, want, sameEdit) {
			t.Fatalf("of %v: %v, want %v", es, got, want)
		}
		if len(want) > len(es) {
			merged++
		}
	}
	if merged < 100 {
		t.Errorf("only %d redlines had islands", merged)
	}
}

func sameEdit(x, y edit) bool { return x.op == y.op && x.Text == y.Text && x.oldSpace == y.oldSpace }

// TestMatchRunes holds the short ways past the engine against it.
func TestMatchRunes(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	row := func() []rune {
		row := make([]rune, r.IntN(fewRunes+3))
		words := 1 + r.IntN(12)
		for i := range row {
			row[i] = firstRune + rune(r.IntN(words))
		}
		return row
	}
	for range 30000 {
		old, new := row(), row()
		if r.IntN(4) == 0 {
			new = slices.Clone(old)
		}
		if got, want := matchRunes(old, new), byEngine(old, new); !slices.Equal(got, want) {
			t.Fatalf("%v and %v: %v, want %v", old, new, got, want)
		}
	}
}
