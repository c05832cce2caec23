package check

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// TestTestsBeforeExpressions holds the tests that stand before expressions against these: what an
// expression matches passes.
func TestTestsBeforeExpressions(t *testing.T) {
	for _, c := range []struct {
		name   string
		may    func(string) bool
		plain  func() *regexp.Regexp
		pieces []string
	}{
		{"mayBeDate", mayBeDate, dateOnly, []string{"May", " ", "2019", "1999-01-02", "19", "20", "7", ".", ": ", "Version", ", ", "12/", "-"}},
		{"mayNameLevel", mayNameLevel, levelLine, []string{"Level", "LVL", "ſtufe", "stufe", "Niveau", "nível", "Poziom", "taso", "уровень", " ", "*", "#", "3", "Two", "seven", ":", " - Lead", "(", ")", "12", "a"}},
		{"bracketsBehind", func(name string) bool { return bracketsBehind(name) != "" }, bracketed, []string{"Net", " ", " (", " [", "ABC", "é", ")", "]"}},
		{"startsCounted", startsCounted, counted, []string{"1", "23", " ", "Net", "é", ".", "٣"}},
	} {
		r, matched := rand.New(rand.NewPCG(3, 1)), 0
		for range 40_000 {
			var b strings.Builder
			for range 1 + r.IntN(5) {
				b.WriteString(c.pieces[r.IntN(len(c.pieces))])
			}
			if text := b.String(); c.plain().MatchString(text) {
				if matched++; !c.may(text) {
					t.Fatalf("%s refuses %q", c.name, text)
				}
			}
		}
		if matched < 100 {
			t.Errorf("%s: only %d texts matched", c.name, matched)
		}
	}
}
