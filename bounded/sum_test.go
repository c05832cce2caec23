package bounded

import (
	"errors"
	"strings"
	"testing"
)

func TestAllSourcesTogether(t *testing.T) {
	for _, c := range []struct{ most, fits int64 }{{0, Together}, {1 << 20, Together}, {Together, 2 * Together}} {
		var s Sum
		for range 2 {
			if err := s.Take(int(c.fits/2), c.most); err != nil {
				t.Errorf("with %d allowed: %v", c.most, err)
			}
		}
		err := s.Take(1, c.most)
		if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "all sources of an edition together") {
			t.Errorf("with %d allowed: %v", c.most, err)
		}
	}
}
