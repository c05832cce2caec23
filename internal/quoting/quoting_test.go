package quoting

import "testing"

func TestWithoutLoneBrackets(t *testing.T) {
	for in, want := range map[string]string{
		"oil (in cans)": "oil (in cans)", "oil (in cans": "oil in cans", "cans) of oil": "cans of oil", "(a) b) (c": "(a) b c", ")": "", "": "",
	} {
		if got := WithoutLoneBrackets(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
