package dialect

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// TestSaysNothingPlain holds the short way for long texts against the look-up itself.
func TestSaysNothingPlain(t *testing.T) {
	g := sfia(t)
	texts := []string{"", "Plans the work of others.", "Kelvin \u212a", strings.Repeat("a", 200)}
	for text := range g.nothing {
		texts = append(texts, text, strings.ToUpper(text), "  "+text+" . ", text+"...........................................", strings.ReplaceAll(text, " ", " \n  "), text+" "+text)
	}
	for _, text := range texts {
		lower := strings.ToLower(strings.TrimSpace(text))
		if got, want := g.SaysNothing(text), g.nothing[lower] || g.nothing[strings.TrimRight(lower, ".。")]; got != want {
			t.Errorf("SaysNothing(%q) is %t, want %t", text, got, want)
		}
		if got, want := g.CellSaysNothing(text), g.SaysNothing(framework.Clean(text)); got != want {
			t.Errorf("CellSaysNothing(%q) is %t, want %t", text, got, want)
		}
	}
}
