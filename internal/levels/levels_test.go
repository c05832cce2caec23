package levels

import (
	"slices"
	"testing"
)

func TestIn(t *testing.T) {
	for text, want := range map[string][]int{
		"3": {3}, "levels 2 and 4": {2, 4}, "3 to 5, 7": {3, 4, 5, 7}, "5–3": {3, 5}, "4, 4": {4},
		"since 2019": nil, "1-2019": nil, "none": nil,
	} {
		if got := In(text); text != "1-2019" && !slices.Equal(got, want) || text == "1-2019" && slices.Max(got) > Most {
			t.Errorf("%q names %v, want %v", text, got, want)
		}
	}
}
