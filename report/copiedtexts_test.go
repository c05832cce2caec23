package report

import (
	"regexp"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

func textAt(skill string, level, index int, said string) diff.Text {
	return diff.Text{Text: framework.Text{Text: said}, Skill: skill, Level: level, Index: index}
}

// A text that is quoted as standing in both editions stands there to the letter, or is said to be
// the one edition's.
func TestQuotedFromOneEdition(t *testing.T) {
	c := &diff.Changelog{
		Kept: []diff.Kept{{Skill: "NETS", Parts: []diff.KeptPart{
			{Part: "level 3", Texts: []diff.KeptText{{Text: "Mends nets.", Old: 0, New: 1}, {Text: "Dries nets.", Old: -1, New: 0}}},
			{Part: "guidance", Texts: []diff.KeptText{{Text: "Tars ropes.", Old: 0, New: 0}}},
		}}},
		Changes: []diff.Change{
			{Rule: "statement-removed", Skill: "NETS", Level: 4, Old: []diff.Text{textAt("", 4, 0, "Mends nets.")}},
			{Rule: "statement-reordered", Skill: "NETS", Level: 5, Old: []diff.Text{textAt("", 5, 0, "Folds nets.")}, New: []diff.Text{textAt("", 5, 1, "Folds nets.")}},
			{Rule: "level-added", Skill: "NETS", Level: 2, Evidence: []diff.Evidence{{Copied: true, Confidence: .5}}},
		},
	}
	s := newCopiedTexts(c)
	for _, test := range []struct {
		at    diff.Text
		inOne bool
		left  bool
	}{
		{textAt("", 3, 0, "Mends nets."), false, false},
		{textAt("NETS", 3, 0, "Mends nets."), false, false},
		{textAt("ROPE", 3, 0, "Mends nets."), true, false}, // another skill
		{textAt("", 4, 0, "Mends nets."), true, true},      // another level, which lost it
		{textAt("", 3, 0, "Dries nets."), true, false},     // one edition has it
		{textAt("", 0, 0, "Tars ropes."), false, false},
		{textAt("", 5, 0, "Folds nets."), false, false}, // it stands in another order
	} {
		if got := s.inOne(test.at, "NETS"); got != test.inOne {
			t.Errorf("%+v in one edition: %v", test.at, got)
		}
		if got := s.left(test.at, "NETS"); got != test.left {
			t.Errorf("%+v left: %v", test.at, got)
		}
	}
}

func TestSentenceOfOneEdition(t *testing.T) {
	e := Evidence{Old: Line{Text: "Mends torn nets."}, New: Line{Text: "Mends large nets."}, OldPlace: "Level 3", NewPlace: "Level 3", Confidence: .5, Copied: true, OldOnly: true}
	added, removed := Change{New: []Line{{Text: "x"}}}, Change{Old: []Line{{Text: "x"}}}
	if where, text := e.sentence(added); where != "level 3 of both editions has, in part in the same words (quoted from the old edition)" || text != "Mends torn nets." {
		t.Error(where, text)
	}
	if where, text := e.sentence(removed); where != "level 3 of both editions has, in part in the same words" || text != "Mends large nets." {
		t.Error(where, text)
	}
	e.Copied = false
	if where, _ := e.sentence(added); where != "level 3 of the old edition has, in part in the same words" {
		t.Error(where)
	}
}

// A sentence that another skill has is not found for one skill and lost for another.
func TestSameSentenceSameVerdict(t *testing.T) {
	said := "Names the gear, nets and hands that a trip needs."
	there := textAt("SAIL", 4, 2, "Names the gear, nets and hands that a trip needs at sea.")
	gone := func(skill, said string, with ...diff.Evidence) diff.Change {
		return diff.Change{Rule: "statement-removed", Skill: skill, Part: "level 4", Level: 4, Old: []diff.Text{textAt("", 4, 0, said)}, Evidence: with}
	}
	own := diff.Evidence{Old: textAt("", 4, 0, "Dries nets."), New: textAt("", 5, 0, "Dries all nets."), Confidence: .8}
	c := &diff.Changelog{Changes: []diff.Change{
		gone("NETS", said), gone("ROPE", said), gone("ROPE", "Sings."), gone("CREW", "Dries nets.", own), gone("DOCK", "Dries nets."),
		{Rule: "skill-added", Skill: "SAIL", Suggestions: []diff.Suggestion{{Skill: "NETS", Evidence: []diff.Evidence{{Old: textAt("NETS", 4, 0, said), New: there, Confidence: .85}}}}},
	}}
	living := successors(c)
	want := []string{foundElsewhere, foundElsewhere, notFoundAgain, foundElsewhere, notFoundAgain} // of another skill's levels a skill is told nothing
	for i, kind := range want {
		if got := kindOf(living.of(c.Changes[i])); got != kind {
			t.Errorf("%s of %s: %s, want %s", c.Changes[i].Old[0].Text.Text, c.Changes[i].Skill, got, kind)
		}
	}
}

// With the published editions, no sentence is told to be in another skill in one place and lost in
// another.
func TestNoSentenceFoundAndLost(t *testing.T) {
	elsewhere, lost := map[string]bool{}, map[string]string{}
	for _, s := range sections(published(t)) {
		for _, change := range s.changes() {
			for _, d := range s.dropped(change) {
				words := framework.Fold(d.Text)
				switch d.Fate {
				case fateFound:
					elsewhere[words] = elsewhere[words] || strings.Contains(d.NowAt, " of ")
				case fateGone, fateLevel:
					lost[words] = s.skill
				}
			}
		}
	}
	if len(elsewhere) == 0 || len(lost) == 0 {
		t.Fatal("nothing is found, or nothing is lost")
	}
	for words, skill := range lost {
		if elsewhere[words] {
			t.Errorf("a sentence of %s is told to be lost, and found for another skill", skill)
		}
	}
}

// How many skills lost parts of duties alone is one number, on top and in its line.
func TestPartsAlone(t *testing.T) {
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{published(t)}}, Style{Detail: DetailSummary}))
	top := regexp.MustCompile(`parts of duties of (\d+) more`).FindStringSubmatch(notes)
	line := regexp.MustCompile(`, (\d+) of which lost no whole duty, above all`).FindStringSubmatch(notes)
	if top == nil || line == nil || top[1] != line[1] {
		t.Errorf("on top %v, in the line %v", top, line)
	}
	notes = string(written(t, "markdown", Releases{Logs: []*diff.Changelog{published(t)}}, Style{}))
	page, _, _ := strings.Cut(notes, "\n#### ")
	page = page[:strings.LastIndex(page, "\n### ")] // the heading of the first skills
	if lines := strings.Count(page, "\n"); lines > 60 {
		t.Errorf("the first page has %d lines", lines)
	}
}

// The new skills that are counted on top are those of which a section quotes statements of skills
// that stay; of retired ones it is no news.
func TestNewSkillsWithStatementsOfOthers(t *testing.T) {
	suggested := func(skill, from string) diff.Change {
		e := diff.Evidence{Old: textAt(from, 4, 0, "Mends nets."), New: textAt("", 4, 0, "Mends all nets."), Confidence: .8}
		return diff.Change{Rule: "skill-added", Skill: skill, Suggestions: []diff.Suggestion{{Skill: from, Evidence: []diff.Evidence{e}}}}
	}
	changes := []diff.Change{{Rule: "skill-removed", Skill: "GONE"}, suggested("HEIR", "GONE"), suggested("LIKE", "NETS"), {Rule: "skill-added", Skill: "LONE"}}
	want := "1 with statements similar to those of skills that stay"
	if got := ofOthers(&diff.Changelog{Changes: changes}); got != want {
		t.Error(got)
	}
	split := diff.Change{Rule: "skill-split", Skill: "NETS", New: []diff.Text{{Skill: "LONE"}, {Skill: "NETS"}}}
	want = "1 with statements of skills that stay, 1 more with similar ones"
	if got := ofOthers(&diff.Changelog{Changes: append(changes, split)}); got != want {
		t.Error(got)
	}
	if got := ofOthers(&diff.Changelog{Changes: changes[:2]}); got != "" {
		t.Error(got)
	}
}

// What leads to a list in the guidance says nothing without it; a statement that ends so does.
func TestLeadsAreNotQuoted(t *testing.T) {
	quoted := func(place, text string) int {
		e := Evidence{New: Line{Text: text}, NewPlace: place, Confidence: .7}
		return len(Change{Rule: "description-reworded", Old: []Line{{}}, New: []Line{{}}, Evidence: []Evidence{e}}.lives())
	}
	for _, test := range []struct {
		place, text string
		want        int
	}{{"Guidance", "Nets are, for example:", 0}, {"Guidance", "Nets are mended.", 1}, {"Level 3", "Mends nets:", 1}} {
		if got := quoted(test.place, test.text); got != test.want {
			t.Errorf("%s %q: quoted %d times", test.place, test.text, got)
		}
	}
}
