package report

import (
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// TestPointers holds what notes say of a reason: where the words of a duty stand, and nothing of
// words that stand nowhere, or of a word alone.
func TestPointers(t *testing.T) {
	for reason, want := range map[string][]string{
		`duty "mends nets; tars ropes" was dropped here and stands in the guidance now; "all" was dropped`: {"“mends nets; tars ropes” stands in the guidance now"},
		`other words, same duty; qualifier "by day" stands now in another statement, "Sails by day."`:      {"“by day” stands in another statement now, “Sails by day.”"},
		`duty "mends nets by day" was dropped, of which "by day" stands in the guidance now`:               {"of “mends nets by day”, “by day” stands in the guidance now"},
		`verb "mends" was added here and stood in another statement before, "Mends nets."`:                 nil,
		`duty "mends nets" was dropped`:                                            nil,
		`shortened: 60% of the words that carry content stand in the guidance now`: nil,
	} {
		if got := (Change{Level: 2, Reason: reason}).pointers(); !slices.Equal(got, want) {
			t.Errorf("%s\ngives %q, want %q", reason, got, want)
		}
	}
}

// harbour are the texts of a skill: old levels and new, and the new guidance.
func harbour(old, new, notes []string) *standings {
	s := &standings{of: &diff.Changelog{}}
	s.texts(diff.Insert, standsAt{})
	s.old[standsAt{"NETS", 2, false}], s.new[standsAt{"NETS", 2, false}], s.new[standsAt{"NETS", 0, true}] = old, new, notes
	return s
}

// What a pointer quotes is looked up: words that stand there as they are, in part, or in another form; and what
// was left out of a quotation is not hidden where part of the words is gone.
func TestPointersAreLookedUp(t *testing.T) {
	old := "Mends nets and hauls ropes, chains, cables, buoys and heavy anchors that hold large boats."
	for _, test := range []struct{ reason, note, want string }{
		{`duty "hauls ropes, … that hold large boats" was dropped here and stands in the guidance now`, "He hauls ropes, chains, cables, buoys and heavy anchors that hold large boats.", "“hauls ropes, … that hold large boats” stands in the guidance now"},
		{`duty "hauls ropes, … that hold large boats" was dropped here and stands, for the most part, in the guidance now`, "Boats that hold boats; hauls ropes by hand.", "of “hauls ropes, chains, cables, buoys and heavy anchors that hold large boats”, “hauls ropes” stands in the guidance now"},
		{`duty "hauls ropes, … that hold large boats" was dropped here and stands, for the most part, in the guidance now`, "Hauls ropes, chains, cables and heavy anchors that hold boats.", "“hauls ropes, chains, cables, buoys and heavy anchors that hold large boats” stands, but for “buoys” and “large”, in the guidance now, in another form"},
		{`duty "hauls ropes" was dropped here and stands in the guidance now`, "hauling ropes", "“hauls ropes” stands in the guidance now, in another form"},
	} {
		c := Change{Level: 2, Code: "NETS", Reason: test.reason, Old: []Line{{Text: old}}, standing: harbour([]string{old}, nil, []string{test.note})}
		if got := c.pointers(); !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s:\n%q, want\n%q", test.reason, got, test.want)
		}
	}
}

// What is struck and stands in the guidance word for word is said, all of it; not what is told already, what
// the new text says itself, what stood there before, or two words that happen to meet.
func TestPassages(t *testing.T) {
	redline := []Span{{"delete", "The drying of nets, safe harbour log keeping and tarring of ropes by night."}, {"insert", "Looking after nets by every means."}}
	c := Change{Part: "Description", Code: "NETS", Rule: "description-reworded", Redline: redline, New: []Line{{Text: redline[1].Text}}}
	for notes, want := range map[string]string{
		"safe harbour log keeping;|the tarring of ropes by night|other things": "“safe harbour log keeping” and “tarring of ropes by night” stand in the guidance now",
		"safe harbour logs are kept|tarring of ropes":                          "",
		"the drying of nets|safe harbour log keeping":                          "“safe harbour log keeping” stands in the guidance now",
	} {
		c.standing = harbour(nil, nil, strings.Split(notes, "|"))
		if got := strings.Join(c.passages(), "; "); got != want {
			t.Errorf("%s: %q, want %q", notes, got, want)
		}
	}
	note := "safe harbour log keeping"
	c.standing = harbour(nil, nil, []string{note})
	c.Evidence = []Evidence{{NewPlace: "Guidance", New: Line{Text: note}}}
	if got := c.passages(); got != nil {
		t.Errorf("what is quoted already is said again: %q", got)
	}
	c.Evidence = nil
	c.standing.old[standsAt{"NETS", 0, true}] = []string{note}
	if got := c.passages(); got != nil {
		t.Errorf("what stood there before is told to stand there now: %q", got)
	}
}

// Which part of a duty went is named, and one that stands in the guidance is found, whatever a reason calls it.
func TestParts(t *testing.T) {
	old := "Mends nets, hauling heavy ropes."
	for _, test := range []struct {
		reason     string
		class      diff.Class
		gone, kept string
		only       bool
	}{
		{`duty "hauling heavy ropes" was dropped`, diff.Substantive, "hauling heavy ropes", "", false},
		{`duty "hauling heavy ropes" was dropped here and stands in the guidance now`, diff.Substantive, "", "hauling heavy ropes", true},
		{`other words, same duty; qualifier "hauling heavy ropes" stands in the guidance now`, diff.Wording, "", "hauling heavy ropes", true},
		{`qualifier "hauling heavy ropes" was dropped here and stands in the guidance now`, diff.Substantive, "", "hauling heavy ropes", true},
		{`duty "hauling heavy ropes" was dropped, of which "heavy ropes" stands in the guidance now`, diff.Substantive, "", "hauling heavy ropes", true},
		{`duty "hauling heavy ropes" was dropped, of which "ropes" stands in the guidance now`, diff.Substantive, "hauling heavy ropes", "", false},
		{`qualifier "hauling heavy ropes" was dropped`, diff.Substantive, "", "", false},
		{`verb "mends" was dropped`, diff.Substantive, "", "", false},
		{`duty "hauls" was dropped`, diff.Substantive, "", "", false},
		{`in a list, "ropes" was dropped`, diff.Substantive, "ropes", "", false},
		{`duty "hauling heavy ropes" was dropped here and stands in the guidance now; duty "mends nets" was dropped`, diff.Substantive, "mends nets", "hauling heavy ropes", false},
		{``, diff.Substantive, "", "", false},
	} {
		text := diff.Text{Text: framework.Text{Text: old}}
		c := diff.Change{Skill: "NETS", Level: 2, Class: test.class, Aspects: []diff.Aspect{diff.DutyRemoved}, Reason: test.reason, Old: []diff.Text{text}, New: []diff.Text{text}, Spans: []diff.Span{{Op: diff.Equal, Text: "Mends nets"}, {Op: diff.Delete, Text: ", hauling heavy ropes"}, {Op: diff.Equal, Text: "."}}}
		p := partsOf(c, nil)
		if got := strings.Join(p.gone, "; "); got != test.gone || strings.Join(p.kept, "; ") != test.kept || p.only != test.only {
			t.Errorf("%s: gone %q, kept %q, only %v", test.reason, p.gone, p.kept, p.only)
		}
	}
	text := diff.Text{Text: framework.Text{Text: old}}
	c := diff.Change{Skill: "NETS", Level: 2, Class: diff.Substantive, Aspects: []diff.Aspect{diff.DutyRemoved}, Reason: `duty "hauling heavy ropes" was dropped`, Old: []diff.Text{text}, New: []diff.Text{text}}
	if p := partsOf(c, harbour(nil, nil, []string{"mending and hauling heavy ropes"})); len(p.gone) > 0 || len(p.kept) != 1 {
		t.Errorf("what stands in the guidance word for word is gone: %v", p)
	}
	if p := partsOf(c, harbour(nil, nil, []string{"heavy ropes"})); len(p.gone) != 1 {
		t.Errorf("what stands there in part is not gone: %v", p)
	}
}

// TestFoundElsewhere tells duties that were not found again from those that stand elsewhere.
func TestFoundElsewhere(t *testing.T) {
	at := func(alike float64) []diff.Evidence { return []diff.Evidence{{Confidence: alike}} }
	for want, e := range map[string][]diff.Evidence{notFoundAgain: nil, foundElsewhere: at(0.5)} {
		if got := kindOf(diff.Change{Rule: "statement-removed", Evidence: e}); got != want {
			t.Errorf("%v: %s", e, got)
		}
	}
	if got := kindOf(diff.Change{Rule: "statement-removed", Evidence: at(0.2)}); got != notFoundAgain {
		t.Errorf("of a fifth of the words: %s", got)
	}
}
