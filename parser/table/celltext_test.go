package table

import "testing"

func TestExactNumbers(t *testing.T) {
	for code, want := range map[string]string{
		"1.1000000000000001": "1.1", "2.2999999999999998": "2.3", "1.1": "1.1", "PRUN": "PRUN",
		"1.10": "1.10", "A.1000000000000001": "A.1000000000000001", "1.100000000000000.1": "1.100000000000000.1",
	} {
		if got := exactNumber(code); got != want {
			t.Errorf("%s: got %s, want %s", code, got, want)
		}
	}
}
