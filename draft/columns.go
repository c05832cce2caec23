package draft

import (
	"fmt"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// column is a column of a table, with what was seen in it.
type column struct {
	header   string
	kind     string // what the draft takes it for
	known    bool   // it is that without being said
	filled   int    // cells with a text
	distinct int    // texts that differ
	marks    int    // cells that say yes or no
	numbers  int
	long     int // cells of a sentence or more
	addressy int // cells that are addresses
	levels   int // cells that are what a level is called
	first    string
	values   []string
	rows     []int // of the cells with a text
}

// headerRow is the row of headers of a table: the first of several short texts below
// which rows are no shorter. -1 where there is none.
func headerRow(t *source.Table) int {
	most := 0
	for _, row := range t.Rows {
		most = max(most, filledIn(row))
	}
	for i, row := range t.Rows {
		if n := filledIn(row); n > 1 && n*10 >= most*6 && !hasLong(row) {
			return i
		}
		if i > 30 {
			break
		}
	}
	return -1
}

func filledIn(row []string) (n int) {
	for _, text := range row {
		if lexical.IsFilled(text) {
			n++
		}
	}
	return n
}

// hasLong reports that a row has a text, which no header is. A full stop behind a word or
// two is that of an abbreviation: "Ref. no."
func hasLong(row []string) bool {
	for _, text := range row {
		if len(text) > 100 || lexical.EndsSentence(strings.TrimSpace(text)) && len(strings.Fields(text)) > 3 {
			return true
		}
	}
	return false
}

// columnsOf profiles the columns of a table.
func (g *guesser) columnsOf(t *source.Table) (out []*column) {
	head := headerRow(t)
	if head < 0 {
		return nil
	}
	for k, header := range t.Rows[head] {
		if !lexical.IsFilled(header) || !isForm(header) {
			continue
		}
		c := &column{header: framework.Clean(header)}
		seen := map[string]bool{}
		for i, row := range t.Rows[head+1:] {
			if k < len(row) && lexical.IsFilled(row[k]) {
				c.rows = append(c.rows, i)
				g.see(c, strings.TrimSpace(row[k]), seen)
			}
		}
		c.distinct = len(seen)
		out = append(out, c)
	}
	return out
}

func (g *guesser) see(c *column, text string, seen map[string]bool) {
	if c.filled++; c.first == "" {
		c.first = text
	}
	c.values = append(c.values, text)
	seen[framework.Fold(text)] = true
	if _, ok := g.CoverageMark(text); ok {
		c.marks++
	}
	if strings.Trim(text, "0123456789.,-") == "" {
		c.numbers++
	}
	if len(text) > 100 || lexical.EndsSentence(text) {
		c.long++
	}
	if lexical.HasAddress(text) && !strings.ContainsFunc(text, unicode.IsSpace) {
		c.addressy++
	}
	if g.isLevel(text) {
		c.levels++
	}
}

// mostly reports that a count is that of nearly all cells of the column.
func (c *column) mostly(n int) bool { return c.filled > 0 && n*10 >= c.filled*8 }

// isUnique reports that hardly any text of the column comes twice.
func (c *column) isUnique() bool { return c.filled > 1 && c.distinct*10 >= c.filled*9 }

// seen says what was seen in the column.
func (c *column) seen() string {
	switch {
	case c.filled == 0:
		return "empty"
	case c.mostly(c.marks):
		return fmt.Sprintf("marks, %s", times(c.filled))
	case c.isUnique():
		return fmt.Sprintf("%s, each another: %s", times(c.filled), sample(c.first))
	}
	return fmt.Sprintf("%s, of %d kinds: %s", times(c.filled), c.distinct, sample(c.first))
}

// columnRule says of which kind a column is, if it is.
type columnRule struct {
	kind string
	is   func(g *guesser, c *column, have map[string]bool) bool
}

// columnRules are tried in this order, on columns that no dialect knows.
var columnRules = []columnRule{
	{"furniture", func(_ *guesser, c *column, _ map[string]bool) bool { return c.filled == 0 }},
	{"address", func(_ *guesser, c *column, _ map[string]bool) bool { return c.mostly(c.addressy) }},
	{"coverage", func(g *guesser, c *column, _ map[string]bool) bool {
		return c.mostly(c.levels) && g.rank(c.header, "level") > 0
	}},
	{"name", func(g *guesser, c *column, have map[string]bool) bool {
		return !have["name"] && !c.mostly(c.long) && !c.mostly(c.numbers) && c.isUnique() && g.rank(c.header, "name") > 0
	}},
	{"code", func(g *guesser, c *column, have map[string]bool) bool {
		return !have["code"] && c.isUnique() && (g.rank(c.header, "code") > 0 || g.rank(c.header, "id") > 0) && patternOf(c.values) != ""
	}},
	{"code", func(_ *guesser, c *column, have map[string]bool) bool {
		return !have["code"] && c.isUnique() && looksCoded(c)
	}},
	{"name", func(_ *guesser, c *column, have map[string]bool) bool {
		return !have["name"] && !c.mostly(c.long) && !c.mostly(c.numbers) && c.isUnique()
	}},
	{"description", func(g *guesser, c *column, have map[string]bool) bool {
		return !have["description"] && g.rank(c.header, "description") > 0 && c.long > 0
	}},
	{"description", func(_ *guesser, c *column, have map[string]bool) bool {
		return !have["description"] && c.mostly(c.long)
	}},
	{"furniture", func(_ *guesser, c *column, _ map[string]bool) bool { return c.mostly(c.numbers) || c.mostly(c.marks) }},
	{"category", func(g *guesser, c *column, have map[string]bool) bool {
		return !have["category"] && c.distinct > 1 && c.distinct*2 < c.filled
	}},
	{"id", func(g *guesser, c *column, have map[string]bool) bool {
		return !have["id"] && c.isUnique() && g.rank(c.header, "id") > 0
	}},
	{"keywords", func(g *guesser, c *column, _ map[string]bool) bool { return g.rank(c.header, "keywords") > 0 }},
	{"section", func(_ *guesser, c *column, _ map[string]bool) bool { return !c.mostly(c.numbers) }},
	{"furniture", func(_ *guesser, _ *column, _ map[string]bool) bool { return true }},
}

// looksCoded reports that the values have the form of codes, with letters and digits:
// names have neither in common.
func looksCoded(c *column) bool {
	return patternOf(c.values) != "" && strings.ContainsAny(c.first, "0123456789") && strings.ToUpper(c.first) == c.first &&
		strings.Trim(c.first, "0123456789.-") != ""
}

// tellColumns says what each column is: what any dialect knows, and what the cells say of the
// others.
func (g *guesser) tellColumns(columns []*column) {
	have := map[string]bool{}
	for i, c := range outline(columns) {
		c.kind = outlineKinds[min(len(outlineKinds)-1, len(outline(columns))-1-i)]
		have[c.kind] = true
	}
	for _, c := range columns {
		if c.kind != "" {
			continue
		}
		if kind := g.Column(c.header).Kind; kind != dialect.UnknownColumn && fitsKind(c, kind) {
			c.kind, c.known = kind.String(), true
			have[c.kind] = true
		}
	}
	for _, c := range columns {
		for _, rule := range columnRules {
			if c.kind == "" && rule.is(g, c, have) {
				c.kind = rule.kind
				have[c.kind] = true
			}
		}
	}
}

// fitsKind reports that what stands in a column does not speak against what its header
// says.
func fitsKind(c *column, kind dialect.ColumnKind) bool {
	switch kind {
	case dialect.NameColumn, dialect.CodeColumn:
		return !c.mostly(c.long)
	case dialect.LevelColumn:
		return !c.mostly(c.numbers) || c.mostly(c.marks)
	}
	return true
}

// outlineKinds are the kinds of the columns of an outline, the innermost first.
var outlineKinds = []string{"name", "subcategory", "category"}

// outline are columns of which each row has one alone: what stands in the first is about
// all rows below it, up to the next of its kind. nil where there is no such thing.
func outline(columns []*column) (out []*column) {
	taken := map[int]bool{}
	for _, c := range columns {
		if c.filled < 2 || !c.isUnique() || c.mostly(c.long) || c.mostly(c.numbers) || c.mostly(c.marks) {
			break
		}
		for _, row := range c.rows {
			if taken[row] {
				return nil
			}
			taken[row] = true
		}
		if len(out) > 0 && (c.rows[0] < out[len(out)-1].rows[0] || c.filled < out[len(out)-1].filled) {
			return nil
		}
		if out = append(out, c); len(out) == len(outlineKinds) {
			break
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
