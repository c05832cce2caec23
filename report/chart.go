package report

import (
	"fmt"
	"strings"
)

// segment is a part of the bars of the chart by category.
type segment struct {
	Class string // of its colour
	Words string
	of    func(Category) int
}

// segments are what a bar is made of, from left to right.
var segments = []segment{
	{"new", "new", func(c Category) int { return c.New }},
	{"deleted", "retired", func(c Category) int { return c.Gone }},
	{"high", "large: a third of the words or more", func(c Category) int { return c.High }},
	{"medium", "medium: a quarter or more", func(c Category) int { return c.Medium }},
	{"low", "small: less than a quarter", func(c Category) int { return c.Low }},
	{"same", "unchanged", func(c Category) int { return c.Same }},
}

// bar is a category as a row of the chart; its parts are in hundredths of the
// width that the largest category has.
type bar struct {
	Category
	Label string
	Parts []barPart
}

type barPart struct{ Class, Words, From, Wide string }

func newBars(categories []Category) []bar {
	most := 1
	for _, c := range categories {
		most = max(most, c.skills())
	}
	var all []bar
	for _, c := range categories {
		b := bar{Category: c}
		b.Skills = c.skills()
		from := 0
		var said []string
		for _, s := range segments {
			n := s.of(c)
			if n == 0 {
				continue
			}
			words := fmt.Sprintf("%d %s", n, s.Words)
			said = append(said, words)
			b.Parts = append(b.Parts, barPart{s.Class, words, hundredths(from, most), hundredths(n, most)})
			from += n
		}
		b.Label = strings.Join(said, ", ")
		all = append(all, b)
	}
	return all
}

func hundredths(n, of int) string { return fmt.Sprintf("%.2f", 100*float64(n)/float64(of)) }
