package diff

import (
	"testing"

	"compdiff/framework"
)

// uncoded is an edition whose skills have lost their codes.
func uncoded(e *framework.Edition) *framework.Edition {
	bare := *e
	bare.Skills = nil
	for _, s := range e.Skills {
		s.Code = ""
		bare.Skills = append(bare.Skills, s)
	}
	return &bare
}

func keepers(names map[string]string, order ...string) *framework.Edition {
	e := &framework.Edition{}
	for _, code := range order {
		e.Skills = append(e.Skills, framework.Skill{Code: code, Name: names[code],
			Levels: []framework.Level{{Number: 1, Statements: []framework.Statement{{Text: "Keeps the " + names[code] + " in order."}}}}})
	}
	return e
}

// An edition that gives no skill a code does not say that codes went, whichever side it
// is; nor is anything lost when its changes are applied. Where others have codes, a
// skill without one has lost it.
func TestEditionWithoutCodes(t *testing.T) {
	names := map[string]string{"W1": "winch", "H2": "hull"}
	with := keepers(names, "W1", "H2")
	without := uncoded(with)
	for _, pair := range [][2]*framework.Edition{{with, without}, {without, with}} {
		log := Compare(pair[0], pair[1])
		if len(log.Changes) != 0 || log.Summary.Skills.Recoded != 0 || log.Summary.Skills.Uncoded != 2 || log.Summary.Skills.Identical != 2 {
			t.Errorf("got %d changes, skills %+v", len(log.Changes), log.Summary.Skills)
		}
		got, err := Apply(pair[0], log)
		if err != nil {
			t.Fatal(err)
		}
		if again := Compare(got, pair[1]); again.Summary.Skills.Identical != 2 || again.Summary.Skills.Uncoded != 0 {
			t.Errorf("what was applied still differs: %+v", again.Summary.Skills)
		}
	}
	one := keepers(names, "W1", "H2")
	one.Skills[0].Code = ""
	if log := Compare(with, one); log.Summary.Skills.Recoded != 1 || log.Summary.Skills.Uncoded != 0 || len(log.Changes) != 1 {
		t.Errorf("one code lost: %+v, %d changes", log.Summary.Skills, len(log.Changes))
	}
}
