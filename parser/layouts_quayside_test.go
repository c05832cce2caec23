package parser_test

import (
	"slices"
	"testing"

	"compdiff/framework"
	"compdiff/parser"
)

// TestQuayside reads the invented framework's two editions, folders in which
// the layouts are mixed, and compares them with what their authors wrote.
func TestQuayside(t *testing.T) {
	for edition, skills := range editions(t) {
		t.Run(edition, func(t *testing.T) {
			e, err := parser.Read([]string{"../testdata/quayside/edition-" + edition}, parser.Options{})
			if err != nil {
				t.Fatal(err)
			}
			report(t, append(compareContents(skills, e), unaccounted("edition "+edition, e)...))
		})
	}
}

// TestQuaysideEssences: both editions define the levels in general, and
// differently.
func TestQuaysideEssences(t *testing.T) {
	for edition, want := range map[string]string{
		"1": "Does set tasks alone and now and then directs a less practised hand.",
		"2": "Does set tasks alone and answers for the work of less practised hands.",
	} {
		e, err := parser.Read([]string{"../testdata/quayside/edition-" + edition}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(e.GenericLevels, func(g framework.GenericLevel) bool {
			return g.Number == 3 && len(g.Texts) == 1 && g.Texts[0].Text == want
		}) {
			t.Errorf("edition %s: the generic level 3 is not %q alone: %v", edition, want, e.GenericLevels)
		}
	}
}

// compareContents compares skills by code, whatever their order.
func compareContents(skills []refSkill, e *framework.Edition) (out []fault) {
	if len(e.Skills) != len(skills) {
		out = append(out, fault{"folder", "all", "codes", "", codesRead(e)})
	}
	for _, s := range skills {
		i := slices.IndexFunc(e.Skills, func(r framework.Skill) bool { return r.Code == s.Code })
		if i < 0 {
			out = append(out, fault{"folder", s.Code, "skill", s.Name, "no such skill"})
			continue
		}
		c := comparison{layout: e.Skills[i].From.File, skill: s.Code}
		c.content(written{skill: s, lines: true}, e.Skills[i])
		out = append(out, c.faults...)
	}
	return out
}
