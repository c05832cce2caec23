package skill

import (
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// GenericLevels gathers what the framework says of its levels.
type GenericLevels map[int]*framework.GenericLevel

func (g *GenericLevels) level(n int) *framework.GenericLevel {
	if *g == nil {
		*g = GenericLevels{}
	}
	if (*g)[n] == nil {
		(*g)[n] = &framework.GenericLevel{Number: n}
	}
	return (*g)[n]
}

// Title keeps the first title of a level.
func (g *GenericLevels) Title(n int, title string) {
	if title != "" && g.level(n).Title == "" {
		g.level(n).Title = title
	}
}

// Add keeps every wording of a level's generic text once.
func (g *GenericLevels) Add(n int, t framework.Text) {
	level := g.level(n)
	if !slices.ContainsFunc(level.Texts, func(u framework.Text) bool { return u.Text == t.Text }) {
		level.Texts = append(level.Texts, t)
	}
}

// Sorted are the levels that something is said of, the lowest first.
func (g GenericLevels) Sorted() []framework.GenericLevel {
	var out []framework.GenericLevel
	for _, level := range g {
		out = append(out, *level)
	}
	sorting.By(out, func(a, b framework.GenericLevel) int { return a.Number - b.Number })
	return out
}
