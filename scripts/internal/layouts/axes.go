package layouts

import (
	"slices"
	"strconv"
	"strings"
)

// Layout is a choice on each axis that applies; the name of the axis is the key.
type Layout map[string]string

// is reports whether one of the choices was made.
func (l Layout) is(axis string, choices ...string) bool { return slices.Contains(choices, l[axis]) }

// Axis is one thing in which layouts differ, independent of the others.
type Axis struct {
	Name string
	// Choices are parted by bars; a number after a star says how often one is
	// drawn, against the others.
	Choices string
	applies func(Layout) bool // nil: always; it sees the axes above
}

func flows(l Layout) bool { return l.is("source", "flow") }
func table(l Layout) bool { return l.is("source", "table") }
func plain(l Layout) bool { return flows(l) && l.is("format", "text") }
func marked(l Layout) bool {
	return flows(l) && !plain(l)
}

// tabled reports a format of pages that has tables of its own.
func tabled(l Layout) bool { return l.is("format", "markdown", "html", "confluence") }

// Axes is the one table of choices, in the order in which they are drawn.
var Axes = []Axis{
	{"source", "flow*7 | table*3", nil},

	// The framework.
	{"skills", "several*5 | few*2 | many*2", nil},
	{"codes", "four letters*8 | dashed | dotted | none", nil},
	{"ladder", "seven*5 | labelled", nil},
	{"voice", "third*4 | base | can", nil},
	{"statements", "one sentence*2 | sentences*3 | paragraphs*2 | items", nil},
	{"guidance form", "intro and list*4 | prose*2 | prose and list | list and prose | nested list | none", nil},
	{"items", "plain*3 | stop*2 | semicolon | capital", func(l Layout) bool { return !l.is("guidance form", "prose", "none") }},

	// Pages.
	{"format", "text*6 | markdown*4 | html*2 | wordhtml | gdocs | mediawiki | confluence | asciidoc | rst", flows},
	{"files", "one*8 | one for each skill", flows},
	{"title", "name code*6 | name (code)*2 | name [code] | name - code | code - name | code name | name: code | code below | [code] name | name / code | numbered", func(l Layout) bool { return flows(l) && !l.is("codes", "none") }},
	{"facts", "none*12 | owner | several | category | version | link | columns", flows},
	{"description heading", "none*6 | known*3 | unknown | run-in", flows},
	{"guidance heading", "known*9 | unknown | misspelt | none | after levels | unknown after levels", func(l Layout) bool { return flows(l) && !l.is("guidance form", "none") }},
	{"guidance marks", "native*6 | numbers | letters | lost", func(l Layout) bool { return flows(l) && !l.is("guidance form", "prose", "none") }},
	{"bullet", "-*3 | •*3 | ** | o | · | –", plain},
	{"level heading", "level*6 | level - label*2 | level: label | level (label) | name: level*2 | short | upper | run-in | run-in label | tabbed | tabbed label | label | words | number | number label | bold | wrapped | bracketed | short label | level of | code level | dashes | fraction | leader | label (level) | since | ends", flows},
	{"order", "up*5 | down", nil},
	{"coverage", "none*6 | line*2 | heading and numbers | pipes | bar | column | range | sentence", flows},
	{"undefined", "none*5 | sentence | empty | not defined | n/a | range | dash | named", func(l Layout) bool {
		return flows(l) && !l.is("level heading", "tabbed", "tabbed label", "run-in", "run-in label", "bracketed")
	}},
	{"generic text", "none*8 | essence*1 | labelled essence | repeated line", func(l Layout) bool {
		return flows(l) && l.is("ladder", "seven") && !l.is("level heading", "tabbed", "tabbed label", "run-in", "run-in label", "bracketed")
	}},
	{"change notes", "none*8 | known late | known early | marker | unknown | dated", flows},
	{"unknown section", "none*10 | late | middle | early | partial | two", flows},
	{"notice", "none*14 | in description", flows},
	{"stamp", "none*14 | below description | below guidance | below levels", flows},
	{"stamp form", "approved*2 | updated | count", func(l Layout) bool { return flows(l) && !l.is("stamp", "none") }},
	{"category headings", "none*10 | above", flows},
	{"before", "none*6 | menu | title and introduction*2 | contents | title", flows},
	{"between", "none*8 | rule | close rule | back to top | notice | related | site | next", flows},
	{"after", "none*6 | copyright | disclaimer | glossary | signature | issue", flows},
	{"running lines", "none*8 | page number | page of | head | foot bar | print", plain},
	{"footnotes", "none*14 | below skill | at end", flows},
	{"width", "never*3 | 72 | 60 | 90", plain},
	{"blank lines", "one*6 | none | two", plain},
	{"hyphens", "kept*5 | broken", func(l Layout) bool { return plain(l) && !l.is("width", "never") }},
	{"spaces", "plain*8 | no-break", flows},
	{"quoting", "none*10 | mail | indent", plain},
	{"margin", "none*14 | bars", plain},
	{"boxes", "none*8 | levels", func(l Layout) bool { return l.is("format", "markdown") }},
	{"line ends", "lf*8 | crlf | mark", flows},

	// Tables.
	{"sheet", "csv*3 | semicolons | tsv | xlsx*2 | html | markdown", table},
	{"encoding", "utf-8*6 | windows-1252 | mark | utf-16", func(l Layout) bool { return table(l) && l.is("sheet", "csv", "semicolons", "tsv") }},
	{"other sheets", "none*6 | notes | levels", func(l Layout) bool { return l.is("sheet", "xlsx") }},
	{"orientation", "wide*5 | row per level*3 | row per statement | transposed | merged | card", table},
	{"code column", "known*6 | unknown", func(l Layout) bool { return table(l) && !l.is("codes", "none") }},
	{"name column", "known*8 | unknown", table},
	{"description column", "known*8 | unknown", table},
	{"guidance column", "known*8 | unknown | misspelt", func(l Layout) bool { return table(l) && !l.is("guidance form", "none") }},
	{"level header", "level description*4 | level*3 | short | level - label*2 | label | unknown", func(l Layout) bool { return table(l) && l.is("orientation", "wide", "transposed", "card") }},
	{"level column", "known*4 | number and label | unknown", func(l Layout) bool {
		return table(l) && l.is("orientation", "row per level", "row per statement", "merged")
	}},
	{"undefined cells", "empty*5 | dash | n/a | sentence", func(l Layout) bool { return table(l) && l.is("orientation", "wide", "transposed") }},
	{"column order", "usual*5 | levels first | shuffled", table},
	{"other columns", "none*6 | url | owner | row number | category*2 | second language | empty", table},
	{"rows above", "none*6 | title | title and note", table},
	{"rows below", "none*6 | note | copyright | total", table},
	{"blank rows", "none*8 | some", table},
	{"coverage columns", "none*8 | numbers | marks", func(l Layout) bool { return l.is("orientation", "wide") }},
	{"cell breaks", "plain*8 | escaped", table},
	{"cell lists", "bullets*3 | bare lines*2 | html", table},
}

// Names are the choices of an axis.
func (a Axis) Names() (out []string) {
	for _, c := range a.choices() {
		out = append(out, c.name)
	}
	return out
}

// choice is one choice of an axis and its weight.
type choice struct {
	name   string
	weight int
}

// choices reads the list of an axis.
func (a Axis) choices() (out []choice) {
	for part := range strings.SplitSeq(a.Choices, " | ") {
		c := choice{part, 1}
		if i := strings.LastIndex(part, "*"); i > 0 && i < len(part)-1 {
			if n, err := strconv.Atoi(part[i+1:]); err == nil {
				c = choice{part[:i], n}
			}
		}
		if c.name == "**" {
			c.name = "*"
		}
		out = append(out, c)
	}
	return out
}

// draw makes a choice by weight; in a calm document the first one, mostly.
func (a Axis) draw(c chooser, calm int) string {
	all := a.choices()
	if !slices.Contains(even, a.Name) && c.chance(calm) {
		return all[0].name
	}
	sum := 0
	for _, o := range all {
		sum += o.weight
	}
	at := c.IntN(sum)
	for _, o := range all {
		if at -= o.weight; at < 0 {
			return o.name
		}
	}
	return ""
}

// even are the axes on which a calm document is drawn as any other.
var even = []string{"skills", "source", "format", "sheet", "guidance form", "statements", "level heading", "width", "orientation"}

// calms are how many of a hundred choices of a document are the usual ones:
// few people do everything in a way of their own.
var calms = []int{20, 45, 60, 75}

// drawLayout chooses on every axis that applies and then takes back what
// nobody would combine, or nobody could read.
func drawLayout(c chooser) Layout {
	l := Layout{}
	calm := oneOf(c, calms)
	for _, a := range Axes {
		if a.applies == nil || a.applies(l) {
			l[a.Name] = a.draw(c, calm)
		}
	}
	for _, m := range misfits {
		if m.when(l) {
			l[m.axis] = m.instead
		}
	}
	return l
}

// misfits are combinations that make no sense, and the choice that is made
// instead of the one on the axis.
var misfits = []struct {
	axis, instead string
	when          func(Layout) bool
}{
	{"title", "name (code)", func(l Layout) bool { return plain(l) && l.is("title", "code name") }},
	// Without blank lines a wrapped paragraph, or an item without a bullet,
	// ends anywhere.
	{"width", "never", func(l Layout) bool { return l.is("blank lines", "none") && l.is("guidance marks", "lost") }},
	{"statements", "sentences", func(l Layout) bool {
		return l.is("blank lines", "none") && l.is("statements", "paragraphs") && !l.is("width", "never")
	}},
	{"guidance form", "intro and list", func(l Layout) bool {
		return l.is("blank lines", "none") && l.is("guidance form", "prose", "list and prose", "prose and list") && !l.is("width", "never")
	}},
	// A heading in between would take guidance that has none of its own.
	{"guidance heading", "known", func(l Layout) bool {
		return l.is("guidance heading", "none") && (l.is("change notes", "known early") || l.is("unknown section", "early"))
	}},
	{"before", "menu", func(l Layout) bool { return l.is("files", "one for each skill") && l.is("before", "contents") }},
	{"footnotes", "below skill", func(l Layout) bool { return l.is("files", "one for each skill") && l.is("footnotes", "at end") }},
	{"between", "none", func(l Layout) bool { return l.is("files", "one for each skill") && !l.is("between", "none") }},
	{"category headings", "none", func(l Layout) bool {
		return l.is("files", "one for each skill") && !l.is("category headings", "none")
	}},
	// Numbers of rows stand for codes where there are no others.
	{"other columns", "none", func(l Layout) bool { return l.is("codes", "none") && l.is("other columns", "row number") }},
	// A card has no cell for a column without a header.
	{"other columns", "none", func(l Layout) bool {
		return l.is("orientation", "card") && l.is("other columns", "empty", "row number")
	}},
	// A bare number heads a level only where it stands alone.
	{"level heading", "level", func(l Layout) bool { return l.is("level heading", "number") && l.is("blank lines", "none") }},
	// A statement a line cannot follow its level's heading in that line.
	{"statements", "sentences", func(l Layout) bool {
		return l.is("level heading", "tabbed", "tabbed label", "run-in", "run-in label", "bracketed") && l.is("statements", "items", "paragraphs")
	}},
	{"level heading", "level", func(l Layout) bool { return marked(l) && l.is("level heading", "bold", "wrapped", "number", "dashes") }},
	{"level heading", "level", func(l Layout) bool {
		return l.is("codes", "none", "dotted", "dashed") && l.is("level heading", "code level")
	}},
	{"orientation", "wide", func(l Layout) bool { return l.is("sheet", "markdown") && l.is("orientation", "merged", "card") }},
	{"guidance form", "intro and list", func(l Layout) bool { return l.is("sheet", "markdown") && l.is("guidance form", "nested list") }},
	{"rows above", "none", func(l Layout) bool { return l.is("sheet", "markdown") && !l.is("rows above", "none") }},
	{"rows below", "none", func(l Layout) bool { return l.is("sheet", "markdown") && !l.is("rows below", "none") }},
	{"blank rows", "none", func(l Layout) bool { return l.is("sheet", "markdown") && l.is("blank rows", "some") }},
	{"cell breaks", "plain", func(l Layout) bool { return l.is("sheet", "markdown") && l.is("cell breaks", "escaped") }},
	{"other columns", "none", func(l Layout) bool { return l.is("sheet", "markdown") && l.is("other columns", "empty") }},
	{"margin", "none", func(l Layout) bool { return !l.is("quoting", "none") && !l.is("margin", "none", "") }},
	{"boxes", "none", func(l Layout) bool {
		return l.is("level heading", "tabbed", "tabbed label", "run-in", "run-in label", "bracketed")
	}},
	{"level heading", "level", func(l Layout) bool { return l.is("quoting", "mail") && l.is("level heading", "tabbed", "tabbed label") }},
	{"facts", "none", func(l Layout) bool { return l.is("blank lines", "none") && l.is("description heading", "none") }},
	{"level heading", "level", func(l Layout) bool { return marked(l) && l.is("level heading", "tabbed", "tabbed label") && !tabled(l) }},
	{"level heading", "level - label", func(l Layout) bool { return l.is("level heading", "label") && l.is("ladder", "seven") }},
}

// String lists the choices in the order of the axes, those that are drawn most
// left out.
func (l Layout) String() string {
	var out []string
	for _, a := range Axes {
		if c := l[a.Name]; c != "" && (c != a.choices()[0].name || a.Name == "source" || a.Name == "format" || a.Name == "sheet") {
			out = append(out, a.Name+": "+c)
		}
	}
	return strings.Join(out, ", ")
}
