package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// weaver is a skill with one statement for each level that has a text.
func weaver(code, name string, levels ...string) framework.Skill {
	s := framework.Skill{Code: code, Name: name, Description: framework.Text{Text: "Making " + name + " for the mill."}}
	for i, text := range levels {
		if text != "" {
			s.Levels = append(s.Levels, framework.Level{Number: i + 1, Statements: []framework.Statement{{Text: text}}})
		}
	}
	return s
}

// TestTextsInDoubtAreFollowed compares editions of which the new one lost a heading or a
// title: what stood below it stands in a part that is in doubt, and is not gone. What
// stands nowhere is.
func TestTextsInDoubtAreFollowed(t *testing.T) {
	const first, second, third = "Winds the beam for a weaver.", "Plans the warp of a whole cloth.", "Sets the rules for all looms."
	warp := weaver("WARP", "warps", first, second)
	weft := weaver("WEFT", "wefts", third, "Buys yarn from other mills.")
	runInto := weaver("WARP", "warps", first, second)
	runInto.Levels = append(runInto.Levels, weft.Levels...)
	lost := weaver("WARP", "warps", first)
	lost.Levels[0].Statements = append(lost.Levels[0].Statements, framework.Statement{Text: second})
	inGuidance := weaver("WARP", "warps", "", second)
	inGuidance.Guidance = []framework.Note{{Text: first}}
	whole := Doubt{Rule: "source-damaged", Skill: "WARP", Message: "twice"}
	row := weaver("WARP", "warps", "", first, second, third)
	slipped := weaver("WARP", "warps", first, second, third)
	dropped := weaver("WARP", "warps", "Buys spare reeds.", second, third)
	pageLost := weaver("WARP", "warps", first, second, "", "Buys yarn from other mills.")
	longer := weaver("WEFT", "wefts", third, "Sorts bobbins by their colour.", "Oils the shuttle of each loom.", "Buys yarn from other mills.")
	named := Doubt{Rule: ruleUnaccounted, Text: "Wefts ........ 7"}
	longer.Name = "Wefts"
	for name, c := range map[string]struct {
		old, new []framework.Skill
		doubts   []Doubt
		want     map[string]int // changes by rule
	}{
		"a level's heading lost":        {[]framework.Skill{warp}, []framework.Skill{lost}, []Doubt{{Rule: "heading-in-text", Skill: "WARP", Part: "level 1"}}, nil},
		"the first level's":             {[]framework.Skill{warp}, []framework.Skill{inGuidance}, []Doubt{{Rule: "heading-suspect", Skill: "WARP", Part: "level 1"}}, nil},
		"withdrawn":                     {[]framework.Skill{warp}, []framework.Skill{weaver("WARP", "warps", third)}, []Doubt{{Rule: "heading-in-text", Skill: "WARP", Part: "level 1"}}, map[string]int{"level-removed": 1}},
		"a title lost":                  {[]framework.Skill{warp, weft}, []framework.Skill{runInto}, []Doubt{whole}, nil},
		"a skill gone, another damaged": {[]framework.Skill{warp, weft}, []framework.Skill{warp}, []Doubt{whole}, map[string]int{"skill-removed": 1}},
		"a row slipped":                 {[]framework.Skill{row}, []framework.Skill{slipped}, []Doubt{{Rule: "table-suspect", Skill: "WARP"}}, nil},
		"a row with a new cell":         {[]framework.Skill{row}, []framework.Skill{dropped}, []Doubt{{Rule: "table-suspect", Skill: "WARP"}}, map[string]int{"level-added": 1}},
		"a page lost over two skills":   {[]framework.Skill{warp, longer}, []framework.Skill{pageLost}, []Doubt{whole, named}, nil},
		"a skill twice":                 {[]framework.Skill{warp}, []framework.Skill{warp, warp}, []Doubt{{Rule: "code-duplicate", Skill: "WARP", Part: "code"}}, nil},
	} {
		old, new := &framework.Edition{Skills: c.old}, &framework.Edition{Skills: c.new}
		there, err := CompareWith(old, new, Options{Doubts: Doubts{New: c.doubts}})
		if err != nil {
			t.Fatal(err)
		}
		back, err := CompareWith(new, old, Options{Doubts: Doubts{Old: c.doubts}})
		if err != nil {
			t.Fatal(err)
		}
		for rule, n := range c.want {
			if there.Summary.Rule[rule] != n {
				t.Errorf("%s: %d times %s, not %d", name, there.Summary.Rule[rule], rule, n)
			}
		}
		if len(c.want) == 0 && len(there.Changes)+len(back.Changes) > 0 {
			t.Errorf("%s: changes %+v, back %+v", name, there.Changes, back.Changes)
		}
		if len(there.Changes) != len(back.Changes) || !slices.Equal(doubtedParts(there), doubtedParts(back)) {
			t.Errorf("%s: not the same in both directions: %v and %v", name, doubtedParts(there), doubtedParts(back))
		}
	}
}

func doubtedParts(c *Changelog) (parts []string) {
	for _, d := range c.Doubts {
		parts = append(parts, d.Skill+" "+d.Part)
	}
	slices.Sort(parts)
	return parts
}
