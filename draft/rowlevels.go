package draft

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Many tables have a row for each level of a skill, or for each statement: what names the
// skill comes again from row to row, while the level changes. Which column is which shows in
// how they go together, whatever their headers say.

// rowLevels is a sketch of a table with rows for levels; nil where none shows.
func (g *guesser) rowLevels(columns []*column) *tableSketch {
	r := newRepeats(columns)
	var of rowColumns
	for _, level := range r.levelColumns(g) {
		if name := r.nameColumn(g, level); name != nil && (of.name == nil || name.distinct > of.name.distinct) {
			of = rowColumns{name: name, level: level}
		}
	}
	if of.name == nil {
		return nil
	}
	if of.text = r.textColumn(of.name); of.text == nil {
		return nil
	}
	t := &tableSketch{rows: true}
	have := map[string]bool{}
	for _, c := range columns {
		other := *c
		other.kind, other.known = r.kindBeside(g, c, of, have), false
		t.columns = append(t.columns, &other)
	}
	if !of.level.mostly(of.level.numbers) {
		t.levels = g.labelsOf(of.level)
	}
	return t
}

// mostRepeated is how many levels such a table has at most.
const mostRepeated = 20

// repeats are columns with their cells by rows.
type repeats struct {
	columns []*column
	cells   map[*column]map[int]string
}

func newRepeats(columns []*column) *repeats {
	r := &repeats{columns, map[*column]map[int]string{}}
	for _, c := range columns {
		r.cells[c] = map[int]string{}
		for i, row := range c.rows {
			r.cells[c][row] = framework.Fold(c.values[i])
		}
	}
	return r
}

// levelColumns are the columns that may be that of the levels: few short texts, called
// levels by the header or by themselves.
func (r *repeats) levelColumns(g *guesser) (found []*column) {
	for _, c := range r.columns {
		few := c.distinct > 1 && c.distinct <= mostRepeated && c.distinct < c.filled && !c.mostly(c.long) && !c.mostly(c.marks)
		if few && isShortText(c) && (c.mostly(c.levels) || g.hasWordOf(c.header, "level")) {
			found = append(found, c)
		}
	}
	return found
}

// nameColumn is the column of the names of skills: texts that stand in rows below each other,
// in most of which the level changes. Of several it is that of which there are most and, of
// as many, that whose header says so, or the rightmost.
func (r *repeats) nameColumn(g *guesser, level *column) (best *column) {
	likely := func(c *column) (n int) {
		if g.hasWordOf(c.header, "name") {
			n++
		}
		if g.hasWordOf(c.header, "description") {
			n--
		}
		return n
	}
	for _, c := range r.columns {
		if c == level || c.distinct < 2 || c.mostly(c.long) || c.mostly(c.numbers) || c.mostly(c.addressy) || c.mostly(c.levels) || !r.isInRuns(c) || !r.varies(c, level) {
			continue
		}
		if best == nil || cmp.Or(c.distinct-best.distinct, likely(c)-likely(best)) >= 0 {
			best = c
		}
	}
	return best
}

// textColumn is the column of the texts of levels: the longest ones that differ from row to
// row.
func (r *repeats) textColumn(name *column) (best *column) {
	for _, c := range r.columns {
		if c == name || c.distinct*10 < c.filled*7 || c.mostly(c.addressy) || c.mostly(c.numbers) || patternOf(c.values) != "" {
			continue
		}
		if best == nil || c.distinct > best.distinct || c.distinct == best.distinct && c.length() > best.length() {
			best = c
		}
	}
	return best
}

// rowColumns are the columns that make a row that of a level.
type rowColumns struct{ name, level, text *column }

// beside is a column of a table with rows for levels, and how it goes with the others.
type beside struct {
	*column
	header  func(what string) bool // a word of the header says what the column holds
	ofSkill bool                   // the same in all rows of a skill
	ofLevel bool                   // the same wherever a level comes
	ofBoth  bool                   // the same in all rows of a level of a skill
	outer   bool                   // what may be around skills
	short   bool
	fewer   bool // texts than skills, or as many
	coded   bool
}

// rowRule says of which kind such a column is, if it is.
type rowRule struct {
	kind string
	once bool // one column is that
	is   func(c beside) bool
}

// rowRules are tried in this order on the columns beside the three that make a row that of
// a level.
var rowRules = []rowRule{
	{"furniture", false, func(c beside) bool { return c.filled == 0 || c.distinct == 1 && c.short }},
	{"address", false, func(c beside) bool { return c.ofSkill && c.mostly(c.addressy) }},
	{"code", true, func(c beside) bool { return c.ofSkill && c.coded && (looksCoded(c.column) || c.header("code")) }},
	{"description", true, func(c beside) bool { return c.ofSkill && (c.mostly(c.long) || c.header("description")) }},
	{"category", true, func(c beside) bool { return c.outer }},
	{"subcategory", true, func(c beside) bool { return c.outer }},
	{"section", false, func(c beside) bool { return c.ofSkill }},
	{"levelTitle", false, func(c beside) bool { return c.ofLevel }},
	{"type", true, func(c beside) bool { return c.short && c.distinct <= mostRepeated && !looksCoded(c.column) }},
	{"level", false, func(c beside) bool { return !c.short && c.ofBoth && !c.fewer }},
	{"furniture", false, func(c beside) bool { return c.mostly(c.numbers) || c.short }},
	{"section", false, func(beside) bool { return true }},
}

// kindBeside is the kind of a column in a table with rows for levels.
func (r *repeats) kindBeside(g *guesser, c *column, of rowColumns, have map[string]bool) string {
	switch c {
	case of.name:
		return "name"
	case of.level:
		return "coverage"
	case of.text:
		return "level"
	}
	b := r.beside(g, c, of)
	for _, rule := range rowRules {
		if rule.is(b) && !(rule.once && have[rule.kind]) {
			have[rule.kind] = true
			return rule.kind
		}
	}
	return "furniture"
}

// beside finds out how a column goes with those that make a row that of a level.
func (r *repeats) beside(g *guesser, c *column, of rowColumns) beside {
	b := beside{
		column: c, header: func(what string) bool { return g.hasWordOf(c.header, what) },
		ofSkill: r.follows(c, of.name), ofLevel: r.follows(c, of.level), ofBoth: r.followsBoth(c, of.name, of.level),
		short: isShortText(c), fewer: c.distinct <= of.name.distinct, coded: c.distinct == of.name.distinct && patternOf(c.values) != "",
	}
	b.outer = b.ofSkill && b.short && (c.distinct < of.name.distinct || c.distinct > 1 && r.isLeftOf(c, of.name))
	return b
}

// isLeftOf reports that a column stands left of another.
func (r *repeats) isLeftOf(c, other *column) bool {
	return slices.Index(r.columns, c) < slices.Index(r.columns, other)
}

// isInRuns reports that the rows of each text stand below each other.
func (r *repeats) isInRuns(c *column) bool {
	runs, last := 0, ""
	for i, v := range c.values {
		if folded := framework.Fold(v); i == 0 || folded != last {
			runs, last = runs+1, folded
		}
	}
	return runs == c.distinct && runs < c.filled
}

// varies reports that most texts of a column have more than one of another.
func (r *repeats) varies(c, other *column) bool {
	seen, several := map[string]string{}, map[string]bool{}
	for row, v := range r.cells[c] {
		o := r.cells[other][row]
		if have, ok := seen[v]; ok && have != o {
			several[v] = true
		}
		seen[v] = o
	}
	return len(several)*2 >= len(seen)
}

// follows reports that each text of one column always has the same of the other.
func (r *repeats) follows(c, of *column) bool {
	seen := map[string]string{}
	for row, v := range r.cells[of] {
		got := r.cells[c][row]
		if have, ok := seen[v]; ok && have != got {
			return false
		}
		seen[v] = got
	}
	return true
}

// followsBoth reports that a text goes with two others together.
func (r *repeats) followsBoth(c, first, second *column) bool {
	seen := map[[2]string]string{}
	for row, v := range r.cells[first] {
		key := [2]string{v, r.cells[second][row]}
		got := r.cells[c][row]
		if have, ok := seen[key]; ok && have != got {
			return false
		}
		seen[key] = got
	}
	return true
}

// isShortText reports that the texts of a column are labels.
func isShortText(c *column) bool { return c.length() <= 30*c.filled && c.long == 0 }

// hasWordOf reports that one of the words of a header says what a column holds.
func (g *guesser) hasWordOf(header, what string) bool {
	return slices.ContainsFunc(append(strings.Fields(header), header), func(w string) bool { return g.rank(w, what) > 0 })
}

// labelsOf are what the levels of a column are called: in the order in which words for
// levels are known or, without such, in that of their signs.
func (g *guesser) labelsOf(c *column) (labels []string) {
	for _, v := range c.values {
		if v = framework.Clean(v); isForm(v) && !slices.Contains(labels, v) {
			labels = append(labels, v)
		}
	}
	sorting.By(labels, func(a, b string) int {
		return cmp.Or(g.levelRank(a)-g.levelRank(b), strings.Compare(bySigns(a), bySigns(b)))
	})
	return labels
}

// bySigns is a label in a form that sorts as levels follow: "Pre-A1", "A1", "A1+", "A2".
func bySigns(label string) string {
	low := strings.ToLower(label)
	if rest, ok := strings.CutPrefix(low, "pre-"); ok {
		return rest + "\x00"
	}
	return low + "\x01"
}
