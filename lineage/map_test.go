package lineage_test

import (
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"

	"github.com/google/go-cmp/cmp"
)

// TestStandingStillChangesNothing composes with an edition that is the same as its
// neighbour: the map is that of the step alone.
func TestStandingStillChangesNothing(t *testing.T) {
	for _, pair := range [][2]string{{"1", "2"}, {"2", "3"}, {"3", "4"}} {
		a, b := pair[0], pair[1]
		want := said(mapOf(t, beacon(t, nil, a, b)))
		for _, way := range [][]string{{a, a, b}, {a, b, b}} {
			if d := cmp.Diff(want, said(mapOf(t, beacon(t, nil, way...)))); d != "" {
				t.Errorf("%s (-) and %s (+):\n%s", a+b, strings.Join(way, ""), d)
			}
		}
	}
}

// TestThereAndBackLeavesANote goes to another edition and back: every level is
// where it was, and at most a note says that it was not so all the time.
func TestThereAndBackLeavesANote(t *testing.T) {
	for _, between := range []string{"2", "3", "4"} {
		for _, r := range mapOf(t, beacon(t, nil, "1", between, "1")).Rows {
			if r.To.Key() != r.From.Key() || !r.Verdict.Stands() {
				t.Errorf("over %s: %s is %s, %s (%s)", between, r.From, r.To, r.Verdict, r.Reason)
			}
		}
	}
}

// forge is a skill with so many of the duties of a list.
func forge(duties int) *framework.Edition {
	all := []string{"Shoes horses on the road.", "Draws wire through a plate.", "Sharpens ploughshares before spring.", "Welds tyres for cart wheels.", "Hardens chisels in oil.", "Rivets gates for farms.", "Engraves locks with a burin."}
	s := framework.Skill{Code: "FORG", Name: "Forging", Description: framework.Text{Text: "Working iron."}, Levels: []framework.Level{{Number: 2}}}
	for _, text := range all[:duties] {
		s.Levels[0].Statements = append(s.Levels[0].Statements, framework.Statement{Text: text})
	}
	return &framework.Edition{Skills: []framework.Skill{s}}
}

// TestSmallStepsAddUp adds a duty in every edition: each step is a note, the first
// and the last are too far apart.
func TestSmallStepsAddUp(t *testing.T) {
	m := mapOf(t, lineOf(t, nil, forge(4), forge(5), forge(6), forge(7)))
	r := m.Rows[0]
	for _, s := range r.Path {
		if s.Verdict != carry.Note {
			t.Fatalf("a step is %s (%s); the test wants small ones", s.Verdict, s.Reason)
		}
	}
	if r.Verdict != carry.Reassess || !strings.Contains(r.Reason, "small steps") {
		t.Errorf("%s because %q", r.Verdict, r.Reason)
	}
}

// TestConfidenceIsTheProduct follows a skill through two new codes.
func TestConfidenceIsTheProduct(t *testing.T) {
	recoded := func(code string) *framework.Edition {
		e := forge(4)
		e.Skills[0].Code = code
		return e
	}
	l := lineOf(t, nil, recoded("FORG"), recoded("IRON"), recoded("SMIT"))
	r, product := mapOf(t, l).Rows[0], 1.0
	for _, s := range l.Steps {
		product *= s.Links[0].Confidence
	}
	if r.To.Skill != "SMIT" || product >= 1 || r.Confidence-product > 0.001 || product-r.Confidence > 0.001 {
		t.Errorf("to %s with confidence %v, want SMIT with %v", r.To, r.Confidence, product)
	}
}

// TestDoubtStaysOnTheWay wants a level that one edition was not read for certain in
// not to be known, whatever the editions around it say.
func TestDoubtStaysOnTheWay(t *testing.T) {
	editions := []*framework.Edition{forge(4), forge(4), forge(4)}
	l, err := lineage.New(editions, nil, func(i, j int) (*diff.Changelog, error) {
		var doubts diff.Doubts
		if i == 1 {
			doubts.Old = []diff.Doubt{{Rule: "text-unaccounted", Skill: "FORG", Part: "level 2", Message: "a text that nobody could place"}}
		}
		return diff.CompareWith(editions[i], editions[j], diff.Options{Doubts: doubts})
	})
	if err != nil {
		t.Fatal(err)
	}
	m := mapOf(t, l)
	if r := m.Rows[0]; len(m.Doubts) != 1 || r.Path[1].Verdict != carry.Unknown {
		t.Errorf("%d doubts, and the step in doubt is %s", len(m.Doubts), r.Path[1].Verdict)
	}
}

func TestUnknownSkill(t *testing.T) {
	if _, err := beacon(t, nil, "1", "2").Lives("NONE"); err == nil || !strings.Contains(err.Error(), `"NONE"`) {
		t.Errorf("got %v, want an error that names the skill", err)
	}
}

// TestACodeAloneComesBackAsAnother wants a short skill whose code returns with other
// duties to be gone, and its code to have two lives.
func TestACodeAloneComesBackAsAnother(t *testing.T) {
	short := func(name, text string) *framework.Edition {
		e := forge(4)
		if name != "" {
			e.Skills = append(e.Skills, framework.Skill{Code: "TINY", Name: name, Levels: []framework.Level{{Number: 1, Statements: []framework.Statement{{Text: text}}}}})
		}
		return e
	}
	l := lineOf(t, nil, short("Bell ringing", "Rings the bell in fog."), short("", ""), short("Buoy painting", "Paints buoys red and green."))
	for _, r := range mapOf(t, l).Rows {
		if r.From.Skill == "TINY" && r.Verdict != carry.Gone {
			t.Errorf("%s is %s at %s (%s)", r.From, r.Verdict, r.To, r.Reason)
		}
	}
	h, err := l.Lives("TINY")
	if err != nil {
		t.Fatal(err)
	}
	if len(h.Lives) != 2 {
		t.Errorf("%d lives, want 2", len(h.Lives))
	}
}
