package report

import (
	"math"

	"compdiff/diff"
)

// overallWords say how much of a skill changed. They are words, and no letters:
// those of levels count duties, and mean something else.
var overallWords = map[diff.Letter]string{
	diff.Low: "small", diff.Medium: "medium", diff.High: "large", diff.Appeared: "new", diff.Gone: "retired",
}

// sized says how much of a skill changed, in a word and by the share of its words:
// "large, 46%"; "new" and "retired" say it by themselves.
func sized(overall diff.Letter, size float64) string {
	word := overallWords[overall]
	switch {
	case word == "" || overall == diff.Appeared || overall == diff.Gone:
		return word
	case size == 0: // a name, a code, punctuation
		return "no word changed"
	case size < 0.005:
		return word + ", under 1%"
	}
	return word + ", " + sharePercent(size)
}

// sizeThresholds part small from medium, medium from large, and a part from the whole: the
// same stand in the script of the page.
var sizeThresholds = []float64{.25, 1.0 / 3, 1}

// sharePercent is a share of the words of a skill. It is not rounded over what the word
// beside it is defined by: 24.6% is small, less than a quarter, and 25% would not be.
func sharePercent(size float64) string {
	rounded := math.Round(100*size) / 100
	for _, threshold := range sizeThresholds {
		if size < threshold && rounded >= threshold {
			return percent(math.Floor(100*size) / 100)
		}
	}
	return percent(size)
}

// sizeWords says how much of the skill changed: "large, 46%", "new", "retired"; ""
// where no duty and no word of it did.
func (r MatrixRow) sizeWords() string { return sized(r.Overall, r.Size) }
