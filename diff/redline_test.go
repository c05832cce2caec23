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
			return plainIslands(plainSort(plainSink(es, from, to)))
		}
	}
	return es
}

// plainSink is sink with one edit put behind the other.
func plainSink(es []edit, from, to int) []edit {
	out := slices.Clone(es[:from])
	for _, e := range es[from:to] {
		deleted, inserted := e, e
		deleted.op, deleted.space = Delete, e.oldSpace
		inserted.op = Insert
		out = append(out, deleted, inserted)
	}
	return append(out, es[to:]...)
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

// TestSink holds that what is sunk stands where it stood, and that nobody else's redline changes.
func TestSink(t *testing.T) {
	for n := range 5 {
		es := make([]edit, 0, 8)
		for i := range n {
			es = append(es, edit{op: Equal, oldSpace: " ", token: token{Text: string(rune('a' + i))}})
		}
		for from := range n + 1 {
			for to := from; to <= n; to++ {
				was, want := slices.Clone(es), plainSink(es, from, to)
				if got := sink(es, from, to); !slices.Equal(got, want) || !slices.Equal(es, was) {
					t.Errorf("%d to %d of %d: %v, want %v; it was %v, and is %v", from, to, n, got, want, was, es)
				}
				if got := sinkIn(es, from, to); !slices.Equal(got, want) {
					t.Errorf("%d to %d of %d, in place: %v, want %v", from, to, n, got, want)
				}
				es = append(es[:0], was...)
			}
		}
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

// A redline is torn where it keeps nothing but words that stand alone, or two by two.
func TestTornRedline(t *testing.T) {
	l := newLexicon(learnVerbs())
	for _, test := range []struct {
		old, new string
		torn     bool
	}{
		{"The mending of nets, and care of all ropes.", "Buying nets for boats, and keeping ropes dry.", true},
		{"The mending of nets and sails for the fleet.", "Buying nets and sails, and drying them.", false},
		{"The mending of nets, of ropes, of sails.", "Buying nets, selling ropes, drying sails.", true},
	} {
		if got := isTorn(redline(l.sentence(test.old), l.sentence(test.new))); got != test.torn {
			t.Errorf("%q to %q: torn %v, want %v", test.old, test.new, got, test.torn)
		}
	}
}

// A description of which less than a third is left, in scattered words, is shown whole; one
// of which a phrase is left is shown word by word.
func TestDescriptionWrittenAnew(t *testing.T) {
	old := "The upkeep of harbour cranes, of lamps, of winches and of moorings, to guard every boat from storms, fires and floods near the pier."
	for _, test := range []struct {
		new   string
		whole bool
	}{
		{"Assessing cranes, buying spare lamps, painting winches with care, and reporting that a boat needs repair.", true},
		{"Assessing who may guard every boat from storms, buying spare oars, painting signs and reporting weather.", false},
	} {
		a, b := &framework.Edition{Skills: []framework.Skill{describedAs(old)}}, &framework.Edition{Skills: []framework.Skill{describedAs(test.new)}}
		log := Compare(a, b)
		if len(log.Changes) != 1 {
			t.Fatalf("%d changes", len(log.Changes))
		}
		if c := log.Changes[0]; (len(c.Spans) == 2) != test.whole {
			t.Errorf("%s: want whole %v (%s)", mark(c.Spans), test.whole, c.Reason)
		}
	}
}

func describedAs(text string) framework.Skill {
	return framework.Skill{Code: "HARB", Name: "Harbour care", Description: framework.Text{Text: text},
		Levels: []framework.Level{{Number: 3, Statements: []framework.Statement{{Text: "Keeps the pier."}}}}}
}
