package diff_test

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// lampSkill has four levels, each a sentence, and a description.
func lampSkill(description string, levels ...string) *framework.Edition {
	s := framework.Skill{Code: "LAMP", Name: "Lamp keeping", Description: framework.Text{Text: description}}
	for i, text := range levels {
		s.Levels = append(s.Levels, framework.Level{Number: i + 1, Statements: []framework.Statement{{Text: text, Paragraph: 1}}})
	}
	return &framework.Edition{Skills: []framework.Skill{s}}
}

// TestBrokenOff compares texts that break off in one edition and go on in the other: they
// are not compared, in either direction. Texts that were shortened and end are.
func TestBrokenOff(t *testing.T) {
	whole := []string{"Trims the wicks of all lamps before dusk.", "Orders the oil of a year.", "Plans the watches of a tower.", "Leads the keepers of a coast.", "Sets the rules of all lights."}
	edited := func(text string) []string { return append([]string{text}, whole[1:]...) }
	for name, c := range map[string]struct {
		levels []string
		doubt  bool
	}{
		"cut between words":       {edited("Trims the wicks of all"), true},
		"cut within a word":       {edited("Trims the wicks of all la"), true},
		"shortened":               {edited("Trims the wicks of all lamps."), false},
		"another text":            {edited("Trims the wick of each"), false},
		"nothing but its mark":    {edited("Trims the wicks of all lamps before dusk"), false},
		"parted in two":           {append([]string{}, whole...), false},
		"no text ends as it does": {[]string{"Trims the wicks of all", "Orders the oil", "Plans the watches", "Leads the keepers", "Sets the rules"}, false},
	} {
		for _, back := range []bool{false, true} {
			old, new, side := lampSkill("Keeping lamps.", whole...), lampSkill("Keeping lamps.", c.levels...), diff.New
			if back {
				old, new, side = new, old, diff.Old
			}
			log := diff.Compare(old, new)
			if name == "parted in two" {
				l := &new.Skills[0].Levels[0]
				if back {
					l = &old.Skills[0].Levels[0]
				}
				l.Statements = []framework.Statement{{Text: "Trims the wicks of all lamps", Paragraph: 1}, {Text: "Trims them before dusk.", Paragraph: 1}}
				log = diff.Compare(old, new)
			}
			if got := len(log.Doubts) > 0; got != c.doubt {
				t.Errorf("%s, back %v: doubts %v", name, back, log.Doubts)
				continue
			}
			if !c.doubt {
				continue
			}
			d := log.Doubts[0]
			if d.Side != side || d.Part != "level 1" || d.Skill != "LAMP" || !strings.Contains(d.Message, "breaks off at") || len(log.Changes) > 0 {
				t.Errorf("%s, back %v: doubt %+v, changes %v", name, back, d, log.Changes)
			}
			log, err := diff.CompareWith(old, new, diff.Options{BrokenOff: true})
			if err != nil || len(log.Doubts) > 0 || log.DoubtsIgnored != 1 || len(log.Changes) != 1 {
				t.Errorf("%s, back %v, ignored: %d doubts, %d ignored, changes %v, %v", name, back, len(log.Doubts), log.DoubtsIgnored, log.Changes, err)
			}
		}
	}
}
