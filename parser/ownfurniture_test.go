package parser

import "testing"

// TestWhatIntroducesAListIsFurnitureInCells reads the same levels from a table and from a
// page, in a dialect that calls the words before each list furniture: with the colon
// or without, they are no duty.
func TestWhatIntroducesAListIsFurnitureInCells(t *testing.T) {
	table := "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\n" +
		"Lamps,Keeping lamps in order.,\"You can:\n- light lamps\n- trim wicks\",\"You can:\n- order oil\",\"You can\n- plan light\",\"You can:\n- lead crews\"\n" +
		"Oil,Keeping oil in order.,\"You can:\n- pour oil\",\"You can:\n- order barrels\",\"You can:\n- plan depots\",\"You can:\n- lead a depot: you can rest later\"\n"
	e, err := Parse("lamps.csv", []byte(table), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, s := range e.Skills {
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				said = append(said, st.Text)
			}
		}
	}
	want := []string{"light lamps", "trim wicks", "order oil", "plan light", "lead crews", "pour oil", "order barrels", "plan depots", "lead a depot: you can rest later"}
	if len(said) != len(want) {
		t.Fatalf("the duties are %q", said)
	}
	for i := range want {
		if said[i] != want[i] {
			t.Errorf("duty %d is %q, want %q", i, said[i], want[i])
		}
	}
}
