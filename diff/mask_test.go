package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// doubtedPair is one skill in two editions of which the new one lost a level, and
// has a text that nobody could place.
func doubtedPair() (old, new *framework.Edition, stray Doubt) {
	skill := func(levels ...int) framework.Skill {
		s := framework.Skill{Code: "WARP", Name: "Warping", Description: framework.Text{Text: "Dressing looms."}}
		for _, n := range levels {
			text := []string{"", "", "Winds the beam for a weaver.", "Plans the warp of a whole cloth."}[n]
			s.Levels = append(s.Levels, framework.Level{Number: n, Statements: []framework.Statement{{Text: text}}})
		}
		return s
	}
	old = &framework.Edition{Skills: []framework.Skill{skill(2, 3)}}
	new = &framework.Edition{Skills: []framework.Skill{skill(2)}}
	return old, new, Doubt{Rule: ruleUnaccounted, Skill: "WARP", Text: "Something else.", Message: "nobody knows"}
}

func TestDoubtsHideWhatTheyMayBe(t *testing.T) {
	old, new, stray := doubtedPair()
	if got := Compare(old, new).Summary.Rule["level-removed"]; got != 1 {
		t.Fatalf("without a doubt %d levels are removed, not 1", got)
	}
	there, err := CompareWith(old, new, Options{Doubts: Doubts{New: []Doubt{stray}}})
	if err != nil {
		t.Fatal(err)
	}
	back, err := CompareWith(new, old, Options{Doubts: Doubts{Old: []Doubt{stray}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, log := range []*Changelog{there, back} {
		s := log.Summary.Skills
		if len(log.Changes) > 0 || s.Identical != 0 || s.NotCompared != 1 || log.Summary.Levels.NotCompared != 1 {
			t.Errorf("changes %v, counts %+v %+v", log.Changes, s, log.Summary.Levels)
		}
		if len(log.Doubts) != 1 || log.Doubts[0].Part != "level 3" || log.Doubts[0].Level != 3 || log.Doubts[0].Severity != framework.Error {
			t.Errorf("doubts %+v", log.Doubts)
		}
	}
	if there.Doubts[0].Side != New || back.Doubts[0].Side != Old {
		t.Error("the sides of doubts are not mirrored")
	}
}

func TestDoubtsLeaveTheRestAlone(t *testing.T) {
	old, new, stray := doubtedPair()
	new.Skills[0].Levels[0].Statements[0].Text = "Winds two beams for a weaver."
	log, err := CompareWith(old, new, Options{Doubts: Doubts{New: []Doubt{stray}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(log.Changes) != 1 || log.Changes[0].Rule != "statement-reworded" || log.Summary.Skills.Changed != 1 {
		t.Errorf("changes %+v", log.Changes)
	}
	if len(old.Skills[0].Levels) != 2 {
		t.Error("the edition itself was changed")
	}
}

func TestDoubtsAboutParts(t *testing.T) {
	for _, test := range []struct {
		name    string
		doubt   Doubt
		parts   []string
		changes int
	}{
		{"a level that both have", Doubt{Rule: "heading-in-text", Skill: "WARP", Part: "level 2"}, []string{"level 2"}, 1},
		{"all levels", Doubt{Rule: "levels-missing", Skill: "WARP", Part: "levels"}, []string{"level 2", "level 3"}, 0},
		{"the text of the level, of no skill", Doubt{Rule: ruleUnaccounted, Text: "Then: plans the warp of a whole cloth."}, []string{"", "level 3"}, 0},
		{"another text, of no skill", Doubt{Rule: ruleUnaccounted, Text: "Thanks to all."}, []string{""}, 1},
		{"a skill that is not there", Doubt{Rule: ruleUnaccounted, Skill: "LOOM", Text: "Thanks to all."}, []string{""}, 1},
	} {
		old, new, _ := doubtedPair()
		log, err := CompareWith(old, new, Options{Doubts: Doubts{New: []Doubt{test.doubt}}})
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, d := range log.Doubts {
			parts = append(parts, d.Part)
		}
		if slices.Sort(parts); !slices.Equal(parts, test.parts) || len(log.Changes) != test.changes {
			t.Errorf("%s: parts %q, not %q; %d changes, not %d", test.name, parts, test.parts, len(log.Changes), test.changes)
		}
	}
}

func TestSkillsThatMayBeThereAreNotGone(t *testing.T) {
	old, _, _ := doubtedPair()
	other := framework.Skill{Code: "DYES", Name: "Dyeing"}
	old.Skills = append(old.Skills, other)
	for _, test := range []struct {
		name  string
		doubt Doubt
		gone  int
	}{
		{"named", Doubt{Rule: ruleUnaccounted, Text: "Warping WARP"}, 0},
		{"its text", Doubt{Rule: ruleUnaccounted, Skill: "DYES", Text: "Winds the beam for a weaver."}, 0},
		{"an unreadable page", Doubt{Rule: "text-unreadable"}, 0},
		{"something else", Doubt{Rule: ruleUnaccounted, Text: "Thanks to all."}, 1},
	} {
		log, err := CompareWith(old, &framework.Edition{Skills: []framework.Skill{other}}, Options{Doubts: Doubts{New: []Doubt{test.doubt}}})
		if err != nil {
			t.Fatal(err)
		}
		if got := log.Summary.Rule["skill-removed"]; got != test.gone || log.Summary.Skills.Removed != test.gone {
			t.Errorf("%s: %d skills removed, not %d", test.name, got, test.gone)
		}
	}
}
