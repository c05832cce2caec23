package check_test

import (
	"reflect"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// FuzzRun puts any text into every part of an edition. A check neither panics
// nor changes the edition, says the same twice, and tells findings apart.
func FuzzRun(f *testing.F) {
	f.Add("Feeds the the bees. A keeper can new colonies,, (and so", 3, "en")
	f.Add("keeperâ€™s\n_x000D_ \ufffd “a” Level 3 Plans\nre-form reform bee-house beehouse", -1, "")
	f.Add("\xff.\u0300-a-\u00ad.\n-\n.\n(", 1<<40, "de")
	f.Fuzz(func(t *testing.T, text string, number int, language string) {
		before, e := anyEdition(text, number, language), anyEdition(text, number, language)
		got := check.Run(e)
		if !reflect.DeepEqual(before, e) {
			t.Error("the edition changed")
		}
		if again := check.Run(e); !reflect.DeepEqual(got, again) {
			t.Errorf("first %v, then %v", got, again)
		}
		seen := map[string]bool{}
		for _, finding := range got.Findings {
			if seen[finding.Fingerprint] || finding.Rule == "" || finding.Severity == "" || finding.Message == "" {
				t.Errorf("unfit finding: %+v", finding)
			}
			seen[finding.Fingerprint] = true
		}
	})
}

// anyEdition makes an edition of a few skills from the lines of a text.
func anyEdition(text string, number int, language string) *framework.Edition {
	lines := strings.Split(text, "\n")
	e := &framework.Edition{Language: language}
	for i, line := range lines[:min(len(lines), 8)] {
		s := framework.Skill{
			Code: line[:len(line)/4], Name: line, Description: framework.Text{Text: text},
			Declared: []int{number, i}, Keywords: []framework.Text{{Text: line}},
			Revisions: []framework.Revision{{Text: line}},
			Guidance:  []framework.Note{{Kind: framework.List, Text: line, Items: []framework.Note{{Kind: framework.Item, Text: text}}}},
		}
		for k := range min(len(lines), 8) {
			l := framework.Level{Number: k + number}
			for _, sentence := range framework.Sentences(lines[k]) {
				l.Statements = append(l.Statements, framework.Statement{Text: sentence, Paragraph: k})
			}
			s.Levels = append(s.Levels, l)
		}
		e.Skills = append(e.Skills, s)
	}
	e.GenericLevels = []framework.GenericLevel{{Number: number, Texts: []framework.Text{{Text: text}}}}
	e.Unaccounted = []framework.Stray{{Text: framework.Text{Text: text}}}
	return e
}
