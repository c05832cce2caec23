package draft

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
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

// kindBeside is the kind of a column in a table with rows for levels.
func (r *repeats) kindBeside(g *guesser, c *column, of rowColumns, have map[string]bool) string {
	name, level, text := of.name, of.level, of.text
	ofSkill := r.follows(c, name)
	outer := ofSkill && isShortText(c) && (c.distinct < name.distinct || c.distinct > 1 && r.isLeftOf(c, name))
	once := func(kind string) bool { return !have[kind] }
	kind := "section"
	switch {
	case c == name:
		kind = "name"
	case c == level:
		kind = "coverage"
	case c == text:
		kind = "level"
	case c.filled == 0 || c.distinct == 1 && isShortText(c):
		kind = "furniture"
	case c.mostly(c.addressy) && ofSkill:
		kind = "address"
	case ofSkill && once("code") && patternOf(c.values) != "" && c.distinct == name.distinct && (looksCoded(c) || g.hasWordOf(c.header, "code")):
		kind = "code"
	case ofSkill && once("description") && (c.mostly(c.long) || g.hasWordOf(c.header, "description")):
		kind = "description"
	case outer && once("category"):
		kind = "category"
	case outer && once("subcategory"):
		kind = "subcategory"
	case !ofSkill && r.follows(c, level):
		kind = "levelTitle"
	case !ofSkill && once("type") && isShortText(c) && c.distinct <= mostRepeated && !looksCoded(c):
		kind = "type"
	case !ofSkill && !isShortText(c) && c.distinct > name.distinct && r.followsBoth(c, name, level):
		kind = "level"
	case c.mostly(c.numbers), !ofSkill && isShortText(c):
		kind = "furniture"
	}
	have[kind] = true
	return kind
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
	slices.SortStableFunc(labels, func(a, b string) int {
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
