package report

import (
	"slices"
	"testing"

	"compdiff/diff"
)

// traced is a change with one text that went, and what is said of it.
func traced(text string, t diff.Trace) diff.Change {
	t.Words = text
	return diff.Change{Rule: "statement-removed", Skill: "NETS", Level: 3, Old: []diff.Text{textAt("", 3, 0, text)}, Traces: []diff.Trace{t}}
}

func pieceThere(skill string, level int, text string, copied bool) diff.Evidence {
	e := diff.Evidence{New: textAt(skill, level, 0, text), Confidence: .4, Copied: copied}
	if level == 0 {
		e.New.Kind = "item"
	}
	return e
}

// What texts have between them is found; what a text of its level perhaps says is neither gone nor found; what
// is only near is gone, and so is what another skill had before.
func TestTracesSayWhatBecameOfDuties(t *testing.T) {
	for _, test := range []struct {
		trace      diff.Trace
		kind, fate string
		want       []string
	}{
		{diff.Trace{Fate: diff.InPieces, Left: []string{"tars"}, Pieces: []diff.Evidence{pieceThere("", 0, "mending nets", false), pieceThere("", 0, "drying sails", false), pieceThere("", 4, "Hauls ropes.", false)}},
			foundElsewhere, fateFound, []string{"in pieces, but for “tars”: the new guidance has: mending nets; drying sails", "and level 4 of the new edition has: Hauls ropes."}},
		{diff.Trace{Fate: diff.InPieces, Left: []string{"tars"}, Pieces: []diff.Evidence{pieceThere("", 4, "Mends and dries nets.", true)}},
			foundElsewhere, fateFound, []string{"level 4 of both editions has (quoted from the new edition), but for “tars”: Mends and dries nets."}},
		{diff.Trace{Fate: diff.OtherWords, Pieces: []diff.Evidence{pieceThere("", 3, "Looks after nets.", false)}},
			inOtherWords, fateOtherWords, []string{"level 3 of the new edition has: Looks after nets."}},
		{diff.Trace{Fate: diff.Nearest, Pieces: []diff.Evidence{pieceThere("", 5, "Buys nets.", true)}},
			notFoundAgain, fateGone, []string{"nearest to it: level 5 of both editions has (quoted from the new edition): Buys nets."}},
		{diff.Trace{Fate: diff.InPieces, Pieces: []diff.Evidence{pieceThere("ROPE", 4, "Mends nets.", true)}},
			notFoundAgain, fateGone, nil},
	} {
		c := traced("Mends nets, dries sails and tars ropes.", test.trace)
		if got := kindOf(c); got != test.kind {
			t.Errorf("%s: kind %q, want %q", test.trace.Fate, got, test.kind)
		}
		s := section{skill: "NETS", texts: newCopiedTexts(&diff.Changelog{})}
		if d := s.dropped(c); len(d) != 1 || d[0].Fate != test.fate {
			t.Errorf("%s: %+v, want the fate %q", test.trace.Fate, d, test.fate)
		}
		if got := s.newChange(c, "", newIDs(&diff.Changelog{})).traced(); test.want != nil && !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%q, want\n%q", test.trace.Fate, got, test.want)
		}
	}
}
