package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// What is wrong at a place hides the part in which that is, what only the other side has,
// and skills that seem to be gone behind it; the rest is compared.
func TestDamageHidesItsPart(t *testing.T) {
	at := func(line int) framework.From { return framework.From{File: "new.html", Line: line, Column: 1} }
	level := func(n, line int, text string) framework.Level {
		return framework.Level{Number: n, From: at(line), Statements: []framework.Statement{{Text: text, Paragraph: 1, From: at(line)}}}
	}
	lamps := framework.Skill{Code: "LAMP", Name: "Lamp keeping", From: at(1), Description: framework.Text{Text: "Keeping lamps.", From: at(2)}}
	old, new := lamps, lamps
	old.Levels = []framework.Level{level(1, 3, "Trims wicks."), level(2, 4, "Orders oil."), level(3, 5, "Plans lights.")}
	new.Levels = []framework.Level{level(1, 3, "Cleans glass."), level(2, 4, "Buys paraffin.")}
	nets := framework.Skill{Code: "NETS", Name: "Net mending", Description: framework.Text{Text: "Mending nets."}}
	log, err := CompareWith(&framework.Edition{Skills: []framework.Skill{old, nets}}, &framework.Edition{Skills: []framework.Skill{new}},
		Options{Doubts: Doubts{New: []Doubt{{Rule: "source-damaged", Skill: "LAMP", Part: partSkill, From: framework.From{File: "new.html", Line: 4, Column: 9}, Message: "a comment does not end"}}}})
	if err != nil {
		t.Fatal(err)
	}
	var hidden, told []string
	for _, d := range log.Doubts {
		hidden = append(hidden, d.Skill+" "+d.Part)
	}
	for _, c := range log.Changes {
		told = append(told, c.Part)
	}
	slices.Sort(hidden)
	if want := []string{"LAMP level 2", "LAMP level 3", "NETS skill"}; !slices.Equal(hidden, want) {
		t.Errorf("hides %q, want %q", hidden, want)
	}
	if slices.ContainsFunc(told, func(part string) bool { return part != "level 1" }) || len(told) == 0 {
		t.Errorf("tells changes of %q, want level 1 alone", told)
	}
}
