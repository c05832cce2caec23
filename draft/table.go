package draft

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser"
)

// tableSketch is a dialect for tables: the kinds of columns, and the names of levels.
type tableSketch struct {
	columns []*column
	levels  []string // what levels are called, which are headers or stand in cells
	code    string
	rows    bool // each is a level of a skill, which comes again: nothing else looks like that
}

// tableSketches are the dialects that tables may be in: with the columns of marks as
// levels, all of them or those alone that are called like levels.
func (g *guesser) tableSketches(seen []parser.Seen) []sketch {
	var columns []*column
	var turned []sketch
	for _, s := range seen {
		for _, t := range s.Sheets {
			if m := g.matrixOf(t); m != nil {
				turned = append(turned, m)
			}
			own := g.columnsOf(t)
			if r := g.rowLevels(own); r != nil {
				turned = append(turned, r)
			}
			if columns != nil && !slices.ContainsFunc(own, func(c *column) bool { return g.NamesSkill(c.header) }) {
				continue // a sheet about something else
			}
			for _, c := range own {
				if !slices.ContainsFunc(columns, func(have *column) bool { return framework.Fold(have.header) == framework.Fold(c.header) }) {
					columns = append(columns, c)
				}
			}
		}
	}
	if len(columns) == 0 {
		return turned
	}
	g.tellColumns(columns)
	t := &tableSketch{columns: columns}
	for _, c := range columns {
		if c.kind == "code" {
			t.code = patternOf(c.values)
		}
	}
	return append(turned, t.withLevels(g)...)
}

// withLevels are sketches with the levels that may be meant.
func (t *tableSketch) withLevels(g *guesser) (out []sketch) {
	var called, marked []string
	for _, c := range t.columns {
		switch {
		case g.isLevel(c.header):
			called = append(called, c.header)
			marked = append(marked, c.header)
		case c.mostly(c.marks):
			marked = append(marked, c.header)
		}
	}
	if called == nil {
		called = t.levelsInCells(g)
	}
	for _, levels := range [][]string{called, t.textRun(), marked, nil} {
		if len(called) > 1 && len(out) > 0 {
			break // words for levels say more than the looks of columns
		}
		if levels == nil && out != nil || slices.ContainsFunc(out, func(s sketch) bool { return slices.Equal(s.(*tableSketch).levels, levels) }) {
			continue
		}
		other := *t
		other.levels = levels
		out = append(out, &other)
	}
	return out
}

// textRun are the headers of columns of texts that stand beside each other and that
// nobody knows: each may be a level.
func (t *tableSketch) textRun() (best []string) {
	var run []string
	for _, c := range append(slices.Clone(t.columns), &column{known: true}) {
		if !c.known && c.long > 0 && !c.mostly(c.marks) && len(strings.Fields(c.header)) < 3 {
			run = append(run, c.header)
			continue
		}
		if len(run) > max(1, len(best)) {
			best = run
		}
		run = nil
	}
	return best
}

// levelsInCells are what levels are called in a column that has nothing else, in the
// order in which words for levels are known.
func (t *tableSketch) levelsInCells(g *guesser) (names []string) {
	for _, c := range t.columns {
		if !c.mostly(c.levels) || c.distinct > 12 {
			continue
		}
		for _, v := range c.values {
			if isForm(v) && !slices.Contains(names, framework.Clean(v)) {
				names = append(names, framework.Clean(v))
			}
		}
		c.kind, c.known = "coverage", false
		sorting.By(names, func(a, b string) int { return g.levelRank(a) - g.levelRank(b) })
		return names
	}
	return nil
}

// write writes the dialect.
func (t *tableSketch) write(p *page) {
	if t.code != "" {
		p.line(0, "code: "+quoted(t.code), "from the column of codes")
	}
	if len(t.levels) > 0 {
		p.line(0, "levels:", "the lowest first")
		p.list(1, "labels", t.levels, "")
	}
	p.line(0, "columns:", "the kinds are listed in docs/dialects.md")
	listed := 0
	for _, c := range t.columns {
		switch {
		case slices.Contains(t.levels, c.header):
			p.remark("  %s: a level; %s", quoted(c.header), c.seen())
			continue
		case len(t.levels) > 0 && c.kind == "level" && c.mostly(c.levels): // the same again, in words
			p.line(1, "- {kind: furniture, headers: ["+quoted(c.header)+"]}", c.seen())
			listed++
			continue
		case c.known:
			p.remark("  %s: %s, as everybody calls it; %s", quoted(c.header), c.kind, c.seen())
			continue
		}
		p.line(1, "- {kind: "+c.kind+", headers: ["+quoted(c.header)+"]}", c.seen())
		listed++
	}
	if listed == 0 {
		p.line(1, "[]", "")
	}
}
