package diff

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// someDuties invents duties of few words, so that many are alike.
func someDuties(n int, seed uint64) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	verbs := strings.Fields("Lights Trims Paints Inspects Orders Records Guards Mends")
	nouns := strings.Fields("lamps lenses towers keepers boats charts signals tides budgets visitors supplies rotas foghorns stairs ropes sails oars nets")
	links := strings.Fields("of for with and in to")
	duties := make([]string, n)
	for i := range duties {
		words := []string{verbs[r.IntN(len(verbs))]}
		for range 2 + r.IntN(5) {
			words = append(words, nouns[r.IntN(len(nouns))], links[r.IntN(len(links))])
		}
		duties[i] = strings.Join(words, " ") + " yards."
		if r.IntN(40) == 0 {
			duties[i] = strings.ToUpper(duties[i])
		}
	}
	return duties
}

// TestStemIndexFindsAll holds the index against a look at all texts: whoever is alike enough is found.
func TestStemIndexFindsAll(t *testing.T) {
	l := newLexicon(learnVerbs())
	texts, others := l.sentences(someDuties(300, 1)), l.sentences(someDuties(200, 2))
	texts = append(texts, l.sentences([]string{"To be.", "TO BE.", "Of the."})...)
	others = append(others, l.sentence("to be."))
	index := indexAlike(texts)
	passed := 0
	for _, s := range others {
		for _, floor := range []int{doubleFloor, nearFloor, movedFloor, farFloor} {
			found := index.alike(s, 0, floor)
			passed += len(texts) - len(found)
			for i, text := range texts {
				if likeness(s, text) >= floor && !slices.Contains(found, i) {
					t.Fatalf("%q is %d like %q, and not found for %d", text.text, likeness(s, text), s.text, floor)
				}
			}
		}
		for n := 1; n <= 4; n++ {
			found := index.having(s.stems, 0, n)
			for i, text := range texts {
				if common(s.stems, text.stems) >= n && !slices.Contains(found, i) {
					t.Fatalf("%q has %d stems of %q, and is not found for %d", text.text, common(s.stems, text.stems), s.text, n)
				}
			}
		}
	}
	if passed == 0 || index.cut {
		t.Errorf("%d texts were passed over, cut %v", passed, index.cut)
	}
}

// TestStemIndexIsBounded holds how many texts are found of very many, and that those around the place are.
func TestStemIndexIsBounded(t *testing.T) {
	const n = 10_000
	index := indexStems(n, func(int) []int { return []int{7} })
	found := index.having([]int{7}, 5000, 1)
	if !index.cut || len(found) != mostAsked(n) || found[0] > 5000 || found[len(found)-1] < 5000 {
		t.Errorf("found %v, cut %v", found, index.cut)
	}
	for _, c := range []struct{ at, n, first int }{{0, 3, 0}, {10, 3, 1}, {99, 3, 7}, {99, 10, 0}, {4, 4, 0}} {
		places := []int{0, 5, 10, 15, 20, 25, 30, 35, 40, 45}
		if got := nextTo(places, c.at, c.n); len(got) != c.n || got[0] != places[c.first] {
			t.Errorf("next to %d, %d of them: %v", c.at, c.n, got)
		}
	}
}

// TestAimsOfOneThingShareAnEnding holds that duties with one aim are found by the endings of their things.
func TestAimsOfOneThingShareAnEnding(t *testing.T) {
	l := newLexicon(learnVerbs())
	duties := []string{"Sets rules for boats.", "Develops rules.", "Defines workboats.", "Writes boats.", "Creates ropes and nets.", "Drafts nets.", "Devises oar.", "Produces oars."}
	alike := 0
	for _, x := range duties {
		for _, y := range duties {
			a, b := l.aimOf(l.sentence(x)), l.aimOf(l.sentence(y))
			if !l.sameAim(a, b) {
				continue
			}
			alike++
			if common(l.endingsOf(a), l.endingsOf(b)) == 0 {
				t.Errorf("%q and %q have one aim and no ending in common", x, y)
			}
		}
	}
	if alike <= len(duties) {
		t.Errorf("%d pairs have one aim: no two of different words", alike)
	}
}

// crewLevel is an edition of one skill with one level.
func crewLevel(statements ...string) *framework.Edition {
	return &framework.Edition{Skills: []framework.Skill{about("CREW", "Yard barges", "The barges of the yard.", level(3, statements...))}}
}

// TestTooManyToCompareSaySo holds that what is left of a level says so where not each of its texts was
// compared with all, and that what is left of any real level does not.
func TestTooManyToCompareSaySo(t *testing.T) {
	for _, c := range []struct {
		n    int
		said bool
	}{{40, false}, {3000, true}} {
		var was, is []string
		for i := range c.n {
			was = append(was, fmt.Sprintf("Mends kiel%dx and wharf%dx with tar.", i, i))
			is = append(is, fmt.Sprintf("Lists basin%dx, mole%dx or quay%dx for tar.", i, i, i))
		}
		log := Compare(crewLevel(was...), crewLevel(is...))
		left := 0
		for _, ch := range log.Changes {
			if ch.Rule != "statement-removed" && ch.Rule != "statement-added" {
				continue
			}
			left++
			if said := ch.Reason == unasked(true); said != c.said {
				t.Fatalf("of %d: %s says %q", c.n, ch.Rule, ch.Reason)
			}
		}
		if left == 0 {
			t.Errorf("of %d nothing is left", c.n)
		}
	}
}

// TestManyShuffledStatementsAreFound holds that a reworded statement of a long level is found wherever
// it stands now.
func TestManyShuffledStatementsAreFound(t *testing.T) {
	const n = 1500
	var was, is []string
	for i := range n {
		at := i * 7 % n
		was = append(was, fmt.Sprintf("Mends boat kiel%dx of the wharf basin%dx at the quay.", i, i))
		is = append(is, fmt.Sprintf("Mends boat kiel%dx of the wharf basin%dx at the mole.", at, at))
	}
	s := Compare(crewLevel(was...), crewLevel(is...)).Summary.Statements
	if s.Reworded != n {
		t.Errorf("%d of %d statements are reworded, %d went and %d came", s.Reworded, n, s.Removed, s.Added)
	}
}

// TestOverlongTexts holds that a text too long for a redline says how much of it is the same.
func TestOverlongTexts(t *testing.T) {
	long := strings.Join(someDuties(1000, 5), " ")
	for _, c := range []struct {
		name, was, is, said string
		aspects             int
	}{
		{"a word", long, long + " Sweeps decks.", "96% are the same", 0},
		{"all", long, strings.Repeat("Cooks broth in pans. ", 1200), " 0% are the same", 1},
	} {
		changes := Compare(crewLevel(c.was), crewLevel(c.is)).Changes
		for _, ch := range changes {
			if ch.Rule == "statement-reworded" && (ch.Class != Substantive || len(ch.Aspects) != c.aspects || !strings.Contains(ch.Reason, c.said) || !strings.Contains(ch.Reason, "too long")) {
				t.Errorf("%s: %s %v %q", c.name, ch.Class, ch.Aspects, ch.Reason)
			}
		}
		if len(changes) == 0 {
			t.Errorf("%s: nothing changed", c.name)
		}
	}
}
