package lexical

import "testing"

func TestCodeShape(t *testing.T) {
	for code, want := range map[string][2]string{
		"HAR-01": {"A-1", "A-1"}, "a.12.3": {"A.1.1", "a.1.1"}, "RM7": {"A1", "A1"}, "Rm": {"A", "Aa"}, "技能1": {"A1", "x1"}, "": {}, "--": {"-", "-"},
	} {
		if got := [2]string{CodeShape(code, AnyCase), CodeShape(code, ByCase)}; got != want {
			t.Errorf("%q has the shapes %q, want %q", code, got, want)
		}
	}
}
