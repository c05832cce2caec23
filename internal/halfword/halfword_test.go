package halfword_test

import (
	"testing"

	"compdiff/internal/halfword"
)

func TestIs(t *testing.T) {
	for pair, want := range map[[2]string]bool{
		{"desig", "ning"}: true, {"diffi", "cult"}: true, {"accor", "ding"}: true, {"polli", "nation"}: true, {"manage", "ment"}: true,
		{"year", "round"}: false, {"low", "cost"}: false, {"built", "up"}: false, {"edge", "tools"}: false, {"hand", "led"}: false, {"post", "harvest"}: false,
	} {
		if got := halfword.Is(pair[0], pair[1]); got != want {
			t.Errorf("%s-%s: %v", pair[0], pair[1], got)
		}
	}
}
