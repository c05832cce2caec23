package check

import (
	"slices"
	"strings"
	"testing"
)

// TestLastFields holds the last words of a text against those of the library.
func TestLastFields(t *testing.T) {
	for _, text := range []string{"", " ", "a", " a\u00a0b ", "a b\tc\n d", "é\u2003ü ö ä ", "\xff a \xc3( b\u0085c", "ends in spaces  \u3000"} {
		for n := range 5 {
			all := strings.Fields(text)
			if got, want := lastFields(text, n), all[max(len(all)-n, 0):]; !slices.Equal(got, want) {
				t.Errorf("the last %d of %q are %q and not %q", n, text, got, want)
			}
		}
	}
}
