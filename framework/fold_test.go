package framework_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"compdiff/framework"
)

func TestFold(t *testing.T) {
	same := [][2]string{
		{"Paints towers, lamps and stairs.", "paints  towers lamps and stairs"},
		{"the keeper’s boat", "the keeper's boat"},
		{"long-term — work", "Long term work"},
		{"e\uFB03cient", "efficient"},
		{"soft\u00adened", "softened"},
		{"“lights”", "\"lights\""},
	}
	for _, p := range same {
		if a, b := framework.Fold(p[0]), framework.Fold(p[1]); a != b {
			t.Errorf("%q folds to %q, %q to %q", p[0], a, p[1], b)
		}
	}
	different := [][2]string{
		{"5% of lamps", "5 of lamps"},
		{"C# and C++", "C and C"},
		{"paints towers", "paint towers"},
	}
	for _, p := range different {
		if a := framework.Fold(p[0]); a == framework.Fold(p[1]) {
			t.Errorf("%q and %q both fold to %q", p[0], p[1], a)
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		" a \t b\u00a0\n c ": "a b c",
		"plain text":         "plain text",
		"":                   "",
		" ":                  "",
	} {
		if got := framework.Clean(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Paints — the “tower”.")
	f.Fuzz(func(t *testing.T, text string) {
		once := framework.Fold(strings.ToValidUTF8(text, "\ufffd"))
		if twice := framework.Fold(once); once != twice {
			t.Errorf("%q folds to %q and that to %q", text, once, twice)
		}
	})
}

// Clean is what it is without the look at whether anything is to be done.
func TestCleanBesideFields(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"a", "bc", " ", "  ", "\t", "\n", "\x01", "\x7f", "\u0085", "\u00a0", "é", "\u1680", "\u2003", "\u2009", "’", "—", "\u2028", "\u202f", "\u205f", "\u3000", "船", "\u200b", "\xff", "\xe2\x80", "🚢"}
	for range 100_000 {
		text := ""
		for range r.IntN(6) {
			text += pieces[r.IntN(len(pieces))]
		}
		if got, want := framework.Clean(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Fatalf("%q became %q, expected %q", text, got, want)
		}
	}
}
