package check_test

import (
	"slices"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// TestLostLevels leaves a level out below which stand the statements of one or of two
// levels.
func TestLostLevels(t *testing.T) {
	for name, c := range map[string]struct {
		below []string
		want  []string
	}{
		"two levels in one": {[]string{"Cuts reeds.", "Reports what is found.", "Plans the cut.", "Reports to the owner."}, []string{"level 1", "level 2"}},
		"a gap":             {[]string{"Cuts reeds.", "Reports what is found."}, nil},
	} {
		e := garden(6)
		e.Skills[2].Levels = []framework.Level{level(1, c.below...), level(3, "Leads the gang.", "Keeps the book.")}
		for i := range e.Skills[3:] {
			e.Skills[3+i].Levels = append(e.Skills[3+i].Levels, level(3, "Leads the work.", "Keeps the book of the year."))
		}
		var got []string
		for _, f := range check.Run(e, "heading-suspect").Findings {
			if f.Rule == "heading-suspect" {
				got = append(got, f.Part)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
