package check_test

import (
	"testing"

	"compdiff/framework"
)

// skills makes an edition of skills with a code and a name each.
func skills(codesAndNames ...string) *framework.Edition {
	e := &framework.Edition{}
	for i := 0; i+1 < len(codesAndNames); i += 2 {
		e.Skills = append(e.Skills, framework.Skill{
			Code: codesAndNames[i], Name: codesAndNames[i+1],
			Description: framework.Text{Text: "Doing what has to be done."},
			From:        framework.From{File: "bees.txt", Line: i + 1},
		})
	}
	return e
}

func TestNoSkill(t *testing.T) {
	says(t, "no-skill-found", &framework.Edition{}, "")
	says(t, "no-skill-found", skills("KEEP", "Keeping"))
	says(t, "no-skill-found", skills("", "Assist", "", "Apply", "", "Enable"), "Assist")
	says(t, "no-skill-found", skills("ASST", "Assist", "APPL", "Apply", "ENAB", "Enable"))
}

func TestCodes(t *testing.T) {
	says(t, "code-missing", skills("KEEP", "Keeping", "", "Selling", "MEAD", "Brewing"), "Selling")
	says(t, "code-missing", skills("", "Keeping", "", "Selling"))
	says(t, "code-missing", skills("KEEP", "Keeping", "", "Selling", "", "Brewing", "", "Baking"))
	says(t, "code-duplicate", skills("KEEP", "Keeping", "MEAD", "Brewing", "keep", "Selling"), "keep")
	says(t, "code-duplicate", skills("1.1", "Keeping", "1-1", "Brewing", "11", "Selling"))
	says(t, "code-duplicate", skills("", "Keeping", "", "Brewing"))
}

func TestNames(t *testing.T) {
	says(t, "name-duplicate", skills("KEEP", "Keeping of bees", "HIVE", "Keeping of Bees"), "Keeping of Bees")
	says(t, "name-duplicate", skills("", "Keeping of bees", "", "Keeping of bees"), "Keeping of bees")
	says(t, "name-duplicate", skills("KEEP", "Keeping of bees", "KEEP", "Keeping of bees")) // one skill twice: see its code
	says(t, "name-duplicate", skills("KEEP", "", "HIVE", ""))
	says(t, "name-suspect", skills("| Keeps bees in the yard | KEEP", "Keeping", "HIVE", "Hives"), "| Keeps bees in the yard | KEEP")
	says(t, "name-suspect", skills("A 1 b", "Keeping", "HIVE", "Hives"))
}

func TestDescriptions(t *testing.T) {
	bare := func(e *framework.Edition, unknown ...framework.Part) *framework.Edition {
		e.Skills[0].Description = framework.Text{}
		e.Skills[0].Unknown = unknown
		return e
	}
	says(t, "description-missing", skills("KEEP", "Keeping"))
	says(t, "description-missing", bare(skills("KEEP", "Keeping")), "Keeping KEEP")
	says(t, "description-missing", bare(skills("KEEP", "Keeping"), framework.PartDescription))
	says(t, "description-missing", bare(skills("KEEP", "Keeping", "MEAD", "Brewing", "SELL", "Selling"), framework.PartDescription), "Keeping KEEP")
}

// coverage makes an edition with a skill for each list of levels.
func coverage(all ...[]int) *framework.Edition {
	e := &framework.Edition{}
	for i, numbers := range all {
		s := framework.Skill{Code: string(rune('A' + i)), Name: "Skill " + string(rune('A'+i))}
		for _, n := range numbers {
			s.Levels = append(s.Levels, framework.Level{Number: n, Statements: []framework.Statement{{Text: "Feeds bees."}}})
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

func TestLevelDuplicate(t *testing.T) {
	says(t, "level-duplicate", coverage([]int{1, 2, 3}, []int{2, 3}))
	says(t, "level-duplicate", coverage([]int{1, 2, 2}), "level 2")
}

func TestLevelOutOfRange(t *testing.T) {
	ladder := func(e *framework.Edition, numbers ...int) *framework.Edition {
		for _, n := range numbers {
			e.GenericLevels = append(e.GenericLevels, framework.GenericLevel{Number: n})
		}
		return e
	}
	says(t, "level-out-of-range", coverage([]int{0, 1}), "level 0")
	says(t, "level-out-of-range", ladder(coverage([]int{1, 2, 5}), 1, 2, 3, 4), "level 5")
	says(t, "level-out-of-range", ladder(coverage([]int{1, 2, 5}), 3, 4)) // part of a ladder tells nothing
	says(t, "level-out-of-range", coverage([]int{1, 2, 9}))
	many := [][]int{{1, 2}, {1, 2, 3}, {2, 3}, {1, 3}, {2, 3}}
	says(t, "level-out-of-range", coverage(append(many, []int{2, 33})...), "level 33")
	says(t, "level-out-of-range", coverage(append(many, []int{3, 4})...)) // the only one at the top
	says(t, "level-out-of-range", coverage(append(many, []int{4, 5}, []int{5, 6})...))
	says(t, "level-out-of-range", coverage([]int{1, 2}, []int{1, 2}, []int{4, 5}, []int{4, 5, 6}, []int{5})) // nobody is at 3
}

func TestLevelEmpty(t *testing.T) {
	e := coverage([]int{1, 2, 3})
	says(t, "level-empty", e)
	e.Skills[0].Levels[1].Statements[0].Text = " "
	e.Skills[0].Levels[2] = framework.Level{Number: 3, Label: "Expert"}
	says(t, "level-empty", e, "level 2", "Expert")
}

func TestLevelGap(t *testing.T) {
	says(t, "level-gap", coverage([]int{3, 4, 5}, []int{1, 2}))
	says(t, "level-gap", coverage([]int{3, 5}), "level 4")
	says(t, "level-gap", coverage([]int{10, 20, 30}))
	row := []int{1, 2, 3, 4}
	says(t, "level-gap", coverage(row, row, row, row, []int{1, 4}), "level 2", "level 3")
	says(t, "level-gap", coverage([]int{2, 4}, []int{2, 4}, []int{4, 6}, []int{4, 6}, []int{2, 4, 6})) // no skill has 3 or 5
	says(t, "level-gap", coverage(row, []int{1, 3}, []int{2, 4}, []int{1, 4}, []int{1, 3, 4}))         // usual here
}

func TestLevelsDeclared(t *testing.T) {
	declared := func(levels []int, unknown []framework.Part, numbers ...int) *framework.Edition {
		e := coverage(levels)
		e.Skills[0].Declared, e.Skills[0].Unknown = numbers, unknown
		return e
	}
	says(t, "levels-declared-mismatch", declared([]int{2, 3}, nil, 2, 3))
	says(t, "levels-declared-mismatch", declared([]int{2, 3}, nil))
	says(t, "levels-declared-mismatch", declared([]int{2, 3}, nil, 2, 3, 4), "2 3 4")
	says(t, "levels-declared-mismatch", declared(nil, nil, 2, 3), "2 3")
	lost := declared([]int{1, 3}, nil, 1, 2, 3)
	says(t, "levels-declared-mismatch", lost, "1 2 3")
	says(t, "level-gap", lost) // said once
	says(t, "levels-declared-mismatch", declared(nil, []framework.Part{framework.PartLevels}, 2, 3))
}
