package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"

	"github.com/chromedp/chromedp"
)

// TestPageListsDoubtfulPairings follows the link in the head to the changes that rest on a
// pairing that is hardly more than a guess.
func TestPageListsDoubtfulPairings(t *testing.T) {
	c := quayside(t)
	for i := range c.Changes {
		c.Changes[i].Confidence = 1
	}
	c.Changes[0].Confidence, c.Changes[1].Confidence, c.Changes[2].Confidence = .69, .7, .3
	p := browse(t, c)
	const head = "Which text became which is inferred for 3 changes, for 2 of them with less than 70% confidence."
	if said := eval[string](p, `document.querySelector(".top .aside a").textContent`); said != head {
		t.Errorf("the head says %q, want %q", said, head)
	}
	p.Do(chromedp.Evaluate(`document.querySelector(".top .aside a").click()`, nil))
	if got := becomes(p, shownChanges, 2); got != 2 {
		t.Errorf("%d changes are listed, want 2", got)
	}
	p.Do(chromedp.Click(`[data-chip=sure]`, chromedp.ByQuery))
	if got := becomes(p, shownChanges, len(c.Changes)); got != len(c.Changes) {
		t.Errorf("without the filter %d changes are listed", got)
	}
	p.Quiet()
}

// baking is a comparison of which the old edition has no guidance, and in which words of the
// old description are guidance now; a split took one duty along, and left another where it was too.
func baking(t *testing.T) *diff.Changelog {
	const stays = "Counts the loaves that are left over each evening."
	edition := func(description string, notes ...string) *framework.Edition {
		s := framework.Skill{Code: "BAKE", Name: "Baking", Description: framework.Text{Text: description}, Levels: []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: stays}, {Text: "Fires the oven before dawn."}}}}}
		for _, note := range notes {
			s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: note})
		}
		return &framework.Edition{Skills: []framework.Skill{s}}
	}
	const passed = "The choice of flour and yeast, and the sale of what is left over to ships."
	old := edition("The making of bread and rolls. Includes the choice of flour and yeast, and the sale of what is left over to ships.")
	old.Skills[0].Unknown = []framework.Part{framework.PartGuidance}
	c, _ := compared(t, old, edition("Making bread and rolls.", passed, "Aprons are washed on Mondays."))
	text := func(skill, words string) diff.Text {
		return diff.Text{Text: framework.Text{Text: words}, Level: 2, Skill: skill}
	}
	split := diff.Change{Rule: "skill-split", Skill: "BAKE", Severity: framework.Error, Confidence: 1, Message: "Baking BAKE was split into Baking BAKE and Counting COUN"}
	for _, words := range []string{stays, "Weighs the flour that comes by boat."} {
		split.Evidence = append(split.Evidence, diff.Evidence{Old: text("BAKE", words), New: text("COUN", words), Confidence: 1})
	}
	for i := range c.Changes {
		if c.Changes[i].Rule == "description-reworded" {
			c.Changes[i].Evidence = []diff.Evidence{{Old: c.Changes[i].Old[0], New: text("", passed), Confidence: .8}}
		}
	}
	c.Changes = append(c.Changes, split)
	return c
}

// TestPageSaysWhatIsKnownOfGuidance wants of guidance that nothing was compared with to hear
// which texts have words of the old description, and of the others that nothing is known.
func TestPageSaysWhatIsKnownOfGuidance(t *testing.T) {
	p := browse(t, baking(t))
	p.open("#skill-BAKE")
	tabs := eval[string](p, `[...document.querySelectorAll(".levels a")].map(tab => tab.textContent).join("|")`)
	if !strings.Contains(tabs, "no old guidance; 1 text with words of the old description") {
		t.Errorf("the tabs say %q", tabs)
	}
	beside := eval[string](p, `[...document.querySelectorAll("#skill-BAKE-guidance .blank")].map(e => e.textContent).join("|")`)
	if beside != "has words of the old description|not compared" {
		t.Errorf("beside the guidance stands %q", beside)
	}
	p.Quiet()
}

// TestPageTellsWhatStaysFromWhatLeft draws no arrow from a duty that stands where it was as
// well as in the skill that was split off.
func TestPageTellsWhatStaysFromWhatLeft(t *testing.T) {
	p := browse(t, baking(t))
	p.open("#changes?kind=skill-split")
	lines := eval[[]string](p, `[...document.querySelectorAll("#view .evidence li")].map(line => line.textContent)`)
	if len(lines) != 2 || !strings.Contains(lines[0], " also in ") || !strings.Contains(lines[1], " → ") {
		t.Errorf("the duties are told as %q", lines)
	}
	p.Quiet()
}
