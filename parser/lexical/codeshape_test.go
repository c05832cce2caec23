package lexical

import "testing"

func TestCodeShape(t *testing.T) {
	for code, want := range map[string]string{"HAR-01": "A-1", "a.12.3": "A.1.1", "RM7": "A1", "": "", "--": "-"} {
		if got := CodeShape(code); got != want {
			t.Errorf("%q has the shape %q, want %q", code, got, want)
		}
	}
}
