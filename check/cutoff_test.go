package check_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// herbs is an edition without full stops, of skills with some levels each.
func herbs(levels ...int) *framework.Edition {
	e := &framework.Edition{Language: "en"}
	line := 0
	from := func() framework.From { line++; return framework.From{File: "herbs.txt", Line: line} }
	for i, n := range levels {
		what := []string{"sage", "mint", "dill", "rue", "thyme"}[i]
		s := framework.Skill{Code: strings.ToUpper(what), Name: "Care of " + what, From: from(),
			Description: framework.Text{Text: "The care of " + what, From: from()}}
		for k := 1; k <= n; k++ {
			s.Levels = append(s.Levels, framework.Level{Number: k, Statements: []framework.Statement{
				{Text: fmt.Sprintf("Cuts bed %d of %s and plants the cuttings", k, what), Paragraph: 1, From: from()},
			}})
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

// TestCutInTheMiddle holds that a source that ends in half a word, in half a phrase or in
// half a skill is said to, and one that ends is not.
func TestCutInTheMiddle(t *testing.T) {
	for name, c := range map[string]struct {
		levels []int
		last   string
		want   string
	}{
		"sound":               {[]int{3, 3, 2}, "", ""},
		"half a word":         {[]int{3, 3, 2}, "Hangs up rue and plan", `"plants"`},
		"a word of its own":   {[]int{3, 3, 2}, "Hangs up the herb garden plan", ""},
		"a word of others":    {[]int{3, 3, 2}, "Hangs up rue and cuttings", ""},
		"half a phrase":       {[]int{3, 3, 2}, "Hangs up rue and the", `ends in "the"`},
		"a name":              {[]int{3, 3, 2}, "Hangs up vitamin A", ""},
		"half a skill":        {[]int{3, 4, 3, 1}, "", "more than twice as many"},
		"one of few":          {[]int{3, 4, 1}, "", ""},
		"few, others as few":  {[]int{3, 2, 4, 1}, "", ""},
		"few, but not at end": {[]int{1, 4, 3, 3}, "", ""},
	} {
		e := herbs(c.levels...)
		if c.last != "" {
			l := e.Skills[len(e.Skills)-1].Levels
			l[len(l)-1].Statements[0].Text = c.last
		}
		got := ""
		for _, f := range check.Run(e).Findings {
			if f.Rule == "skill-unlike-others" && strings.Contains(f.Message, "cut off") {
				got += f.Message + "\n"
			}
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: said %q, want %q", name, got, c.want)
		}
	}
}
