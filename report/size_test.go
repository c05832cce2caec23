package report

import (
	"testing"

	"compdiff/diff"
)

// A share is never rounded over what the word beside it is defined by.
func TestSizesAreNotRoundedOverTheirThresholds(t *testing.T) {
	for _, c := range []struct {
		overall diff.Letter
		size    float64
		want    string
	}{
		{diff.Low, .2449, "small, 24%"}, {diff.Low, .245, "small, 24%"}, {diff.Low, .2499, "small, 24%"},
		{diff.Medium, .25, "medium, 25%"}, {diff.Medium, .2551, "medium, 26%"}, {diff.Medium, .3333, "medium, 33%"},
		{diff.High, .3334, "large, 33%"}, {diff.High, .338, "large, 34%"}, {diff.High, .998, "large, 99%"}, {diff.High, 1, "large, 100%"},
		{diff.Low, .004, "small, under 1%"}, {diff.Low, .006, "small, 1%"},
	} {
		if got := sized(c.overall, c.size); got != c.want {
			t.Errorf("%s of %v is %q, want %q", c.overall, c.size, got, c.want)
		}
	}
}

// TestPageRoundsSizesAsTheOtherFormatsDo has a page of every size near a threshold.
func TestPageRoundsSizesAsTheOtherFormatsDo(t *testing.T) {
	for _, size := range []float64{.2449, .245, .2499, .25, .2551, .3333, .3334, .998} {
		c := quayside(t)
		var want string
		for i := range c.Skills {
			if c.Skills[i].Code == "MOOR" {
				c.Skills[i].Size, want = size, sized(c.Skills[i].Overall, size)
			}
		}
		p := browse(t, c)
		if got := becomes(p, `document.querySelector("#row-skill-MOOR .size")?.textContent.trim()`, want); got != want {
			t.Errorf("the page says %q of %v, want %q", got, size, want)
		}
	}
}
