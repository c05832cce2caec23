package check

import "testing"

// TestManyFindingsAreCounted lists the first of what a rule finds and counts the rest;
// what a comparison must know of is listed whole.
func TestManyFindingsAreCounted(t *testing.T) {
	faults := make([]fault, 5)
	for i := range faults {
		faults[i] = fault{at: &passage{}, text: string(rune('a' + i)), message: "stands twice"}
	}
	if got := listed("statement-duplicate", faults, 5); len(got) != 5 {
		t.Errorf("%d of 5 are listed, and all may be", len(got))
	}
	got := listed("statement-duplicate", faults, 3)
	if len(got) != 4 || got[2].text != "c" || got[3].message != "there are 2 more of this kind, which are not listed" {
		t.Errorf("of 5, 3 of which may be listed, there are %+v", got)
	}
	if faults[3].text != "d" {
		t.Error("what a rule found was overwritten")
	}
	if got := listed("text-unaccounted", faults, 3); len(got) != 5 {
		t.Errorf("%d of 5 are listed that speak against the reading", len(got))
	}
}
