package check

import (
	"bytes"
	"slices"
	"testing"

	"compdiff/framework"
)

// doubtful is an edition with something to doubt: one skill is without levels.
func doubtful() *framework.Edition {
	e := &framework.Edition{Skills: []framework.Skill{}}
	for _, code := range []string{"MOOR", "TOWS", "LOCK", "BUOY", "DOCK"} {
		s := framework.Skill{Code: code, Name: "Skill " + code, Description: framework.Text{Text: "Working with ships."}}
		if code != "LOCK" {
			s.Levels = []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: "Handles the lines of " + code + ".", Paragraph: 1}}}}
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

// saved is an edition as it is read again.
func saved(t *testing.T, e *framework.Edition) *framework.Edition {
	t.Helper()
	var b bytes.Buffer
	if err := e.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	again, ok := framework.ScanJSON(&b, nil)
	if !ok {
		t.Fatal("what was saved is not as it is written")
	}
	return again
}

// planted is a doubt that no rule finds: where it is told, nothing was looked for.
var planted = Finding{Rule: "name-suspect", Severity: framework.Warning, Skill: "MOOR", Part: "name", Message: "planted"}

func TestDoubtsThatWereSaved(t *testing.T) {
	e := doubtful()
	honest := Doubts(e)
	if len(honest) == 0 {
		t.Fatal("nothing is in doubt, so that nothing is shown")
	}
	Keep(e, honest)
	if e = saved(t, e); !slices.Equal(Doubts(e), honest) {
		t.Errorf("saved: %v, expected %v", Doubts(e), honest)
	}
	Keep(e, []Finding{planted})
	if got := Doubts(saved(t, e)); !slices.Equal(got, []Finding{planted}) {
		t.Errorf("what was saved is looked for again: %v", got)
	}
}

func TestDoubtsOfOthersAreFoundAgain(t *testing.T) {
	for name, change := range map[string]func(*framework.Edition){
		"a text":     func(e *framework.Edition) { e.Skills[0].Description.Text += " And boats." },
		"a place":    func(e *framework.Edition) { e.Skills[4].Levels[0].Statements[0].From.Line++ },
		"a skill":    func(e *framework.Edition) { e.Skills = e.Skills[:4] },
		"language":   func(e *framework.Edition) { e.Language = "de" },
		"the rules":  func(e *framework.Edition) { e.Checked.Rules = "others" },
		"the digest": func(e *framework.Edition) { e.Checked.Content = "" },
	} {
		e := doubtful()
		Keep(e, []Finding{planted})
		change(e)
		if got, want := Doubts(e), Run(e, framework.Doubtful...).Findings; !slices.Equal(got, want) {
			t.Errorf("%s changed: %v, expected %v", name, got, want)
		}
		if e.Checked.Rules == rulesOf() && saved(t, e).Checked != nil {
			t.Errorf("%s changed: doubts of another edition are saved", name)
		}
	}
}
