package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// markedEdition has one skill of which levels are marked and have no text.
func markedEdition(levels ...int) *framework.Edition {
	return &framework.Edition{Skills: []framework.Skill{{Code: "PRUN", Name: "Pruning", Declared: levels, Unknown: []framework.Part{framework.PartLevels}}}}
}

func TestMarksAloneAreCompared(t *testing.T) {
	old, new := markedEdition(1, 2), markedEdition(2, 3)
	log := Compare(old, new)
	if got := log.Summary.Rule; got["level-added"] != 1 || got["level-removed"] != 1 || len(log.Changes) != 2 {
		t.Errorf("got %v", got)
	}
	if l := log.Summary.Levels; l != (LevelCounts{Old: 2, New: 2, Added: 1, Removed: 1}) {
		t.Errorf("levels are counted as %+v", l)
	}
	applied, err := Apply(old, log)
	if err != nil || !slices.Equal(applied.Skills[0].Declared, []int{2, 3}) {
		t.Errorf("applied, it has the marks %v (%v)", applied.Skills[0].Declared, err)
	}
	if again := Compare(applied, new); len(again.Changes) > 0 {
		t.Errorf("applied, it differs: %v", again.Changes)
	}
}

func TestMarksAgainstTexts(t *testing.T) {
	texts := &framework.Edition{Skills: []framework.Skill{{Code: "PRUN", Name: "Pruning"}}}
	for _, n := range []int{1, 2, 3} {
		texts.Skills[0].Levels = append(texts.Skills[0].Levels, framework.Level{Number: n, Statements: []framework.Statement{{Text: "Cuts."}}})
	}
	if log := Compare(markedEdition(1, 2, 3), texts); len(log.Changes) > 0 {
		t.Errorf("the same levels differ: %v", log.Changes)
	}
	log := Compare(markedEdition(1, 2), texts)
	if len(log.Changes) != 1 || log.Changes[0].Rule != "level-added" || len(log.Changes[0].New) != 1 {
		t.Errorf("a level more is %+v", log.Changes)
	}
	if log := Compare(markedEdition(), texts); len(log.Changes) > 0 {
		t.Errorf("where nobody says, there is %v", log.Changes)
	}
}

// A skill at which no level is marked has none where both editions mark levels and do
// nothing else; where one of them marks none at all, nobody says.
func TestSkillWithoutMarks(t *testing.T) {
	with := func(marks ...[]int) *framework.Edition {
		e := &framework.Edition{}
		for i, m := range marks {
			e.Skills = append(e.Skills, framework.Skill{Code: []string{"PRUN", "GRAF"}[i], Name: []string{"Pruning", "Grafting"}[i], Declared: m, Unknown: []framework.Part{framework.PartLevels}})
		}
		return e
	}
	old, new := with([]int{1, 2}, nil), with([]int{1, 2}, []int{2})
	log := Compare(old, new)
	if len(log.Changes) != 1 || log.Changes[0].Rule != "level-added" || log.Changes[0].Skill != "GRAF" {
		t.Errorf("got %+v", log.Changes)
	}
	applied, err := Apply(old, log)
	if err != nil || len(Compare(applied, new).Changes) > 0 {
		t.Errorf("applied, it is %+v (%v)", applied, err)
	}
	if log := Compare(new, old); len(log.Changes) != 1 || log.Changes[0].Rule != "level-removed" {
		t.Errorf("backwards: %+v", log.Changes)
	}
	if log := Compare(with(nil, nil), new); len(log.Changes) > 0 {
		t.Errorf("an edition without marks: %+v", log.Changes)
	}
}
