package layouts

import (
	"strconv"
	"strings"
)

// form is what a block is, for whoever writes it out.
type form int

const (
	title   form = iota // of a skill
	heading             // of a part of a skill
	level               // of a level
	cover               // the heading of the document
	group               // the heading of a category of skills
	prose
	item
	labelled // prose with a label before it, in bold where there is bold
	row      // a row of a table: the label in its first cell
	raw      // a line as it is
	rule     // a line across
)

// block is a piece of a page that is written in one go.
type block struct {
	form  form
	part  string // of the skill: "title", "description", "guidance", "level 3", ...
	skill int    // -1 outside skills
	file  int    // that it is written to, from 0
	depth int    // of an item, from 1
	label string
	text  string
	glued bool // no blank line above
}

// Truth is what a careful reader takes from a document.
type Truth struct {
	Skills []Skill
	// Kept are texts that stand in no known part: they may be sections of
	// their own, or chapters, but they neither vanish nor join another part.
	Kept []Kept
	// Loose are texts that belong to no skill; a finding about one is no false
	// alarm.
	Loose []string
}

// Kept is a text that must stand somewhere, and the skill it belongs to, or -1.
type Kept struct {
	Skill int
	Text  string
}

// page lays skills out as blocks.
type page struct {
	world
	layout Layout
	skills []Skill
	blocks []block
	truth  Truth
	skill  int
	file   int
	next   int // the skill that follows what stands between two
	words  headWords
	// running are the running lines, once the page is written.
	running []string
}

// add appends blocks of the skill in hand.
func (p *page) add(more ...block) {
	for _, b := range more {
		b.skill, b.file = p.skill, p.file
		p.blocks = append(p.blocks, b)
	}
}

// keep notes a text that belongs to the skill in hand but to no known part.
func (p *page) keep(texts ...string) {
	for _, t := range texts {
		p.truth.Kept = append(p.truth.Kept, Kept{p.skill, t})
	}
}

// loose notes a text of no skill.
func (p *page) loose(texts ...string) { p.truth.Loose = append(p.truth.Loose, texts...) }

// outline lays the whole document out.
func outline(w world, l Layout, skills []Skill) *page {
	p := &page{world: w, layout: l, skills: skills, skill: -1, words: chooseWords(w.chooser, l)}
	p.truth.Skills = skills
	if l.is("files", "one for each skill") {
		for i, s := range skills {
			p.file = i
			p.before()
			p.skill = i
			p.one(s)
			p.skill = -1
			p.after()
		}
		return p
	}
	p.before()
	for i, s := range skills {
		if p.layout.is("category headings", "above") && i%4 == 0 {
			p.group(i)
		}
		p.skill = i
		p.one(s)
		p.skill = -1
		if i < len(skills)-1 {
			p.next = i + 1
			p.between()
		}
	}
	p.after()
	return p
}

// one lays a skill out.
func (p *page) one(s Skill) {
	l := p.layout
	p.heading(s)
	p.changes("dated")
	p.facts()
	p.description(s)
	p.notice()
	p.stamp("below description")
	p.changes("known early")
	p.section("early")
	late := l.is("guidance heading", "after levels", "unknown after levels")
	if !late {
		p.guidance(s)
	}
	p.stamp("below guidance")
	p.section("middle")
	p.coverage(s)
	p.levels(s)
	p.stamp("below levels")
	if late {
		p.guidance(s)
	}
	p.section("late")
	p.section("partial")
	p.changes("known late")
	p.changes("unknown")
	p.footnote()
}

// description writes it under the heading that it has.
func (p *page) description(s Skill) {
	body := block{form: prose, part: "description", text: s.Description}
	switch p.layout["description heading"] {
	case "known", "unknown":
		p.add(block{form: heading, part: "description", text: p.words.description})
	case "run-in":
		body = block{form: labelled, part: "description", label: p.words.description + ":", text: s.Description}
	}
	p.add(body)
}

// guidance writes it under the heading that it has.
func (p *page) guidance(s Skill) {
	if len(s.Guidance) == 0 {
		return
	}
	if !p.layout.is("guidance heading", "none") {
		p.add(block{form: heading, part: "guidance", text: p.words.guidance})
	}
	for i, line := range s.Guidance {
		b := block{form: prose, part: "guidance", text: line.Text}
		if line.Depth > 0 {
			b.form, b.depth = item, line.Depth
			b.label, b.form = p.mark(s.Guidance, i), item
		}
		p.add(b)
	}
}

// mark is what stands before an item of guidance; "" is the bullet that the
// format has, "lost" none.
func (p *page) mark(lines []Line, at int) string {
	n := 0
	for i := at; i >= 0 && lines[i].Depth > 0; i-- {
		if lines[i].Depth == lines[at].Depth {
			n++
		}
	}
	switch p.layout["guidance marks"] {
	case "numbers":
		return strconv.Itoa(n) + "."
	case "letters":
		return string(rune('a'+n-1)) + ")"
	case "lost":
		return "lost"
	}
	return ""
}

// levels writes all levels in their order, those that are not defined too
// where the layout says so.
func (p *page) levels(s Skill) {
	numbers := p.shown(s)
	for i := range numbers {
		n := numbers[i]
		if p.layout.is("order", "down") {
			n = numbers[len(numbers)-1-i]
		}
		if l := s.level(n); l != nil {
			p.level(s, *l)
		} else {
			p.undefined(s, n)
		}
	}
}

// shown are the levels that have a heading.
func (p *page) shown(s Skill) (out []int) {
	for n := 1; n <= len(p.labels); n++ {
		if s.level(n) != nil || !p.layout.is("undefined", "none", "") {
			out = append(out, n)
		}
	}
	return out
}

// level gives the level of that number, or nil.
func (s Skill) level(n int) *Level {
	for i := range s.Levels {
		if s.Levels[i].Number == n {
			return &s.Levels[i]
		}
	}
	return nil
}

func partOf(n int) string { return "level " + strconv.Itoa(n) }

// level writes a level that the skill defines.
func (p *page) level(s Skill, l Level) {
	part := partOf(l.Number)
	head := p.levelHeading(s, l.Number)
	if p.layout.is("level heading", "run-in", "run-in label", "tabbed", "tabbed label", "bracketed") {
		sep := " "
		if p.layout.is("level heading", "tabbed", "tabbed label") {
			sep = "\t"
		}
		b := block{form: labelled, part: part, label: head, text: sep + strings.Join(l.Statements, " "), glued: sep == "\t" && l.Number != p.first(s)}
		if sep == "\t" && tabled(p.layout) {
			b.form, b.text = row, b.text[1:]
		}
		p.add(b)
		return
	}
	p.add(block{form: level, part: part, text: head})
	p.generic(l.Number, true)
	p.statements(part, l)
}

// first is the number of the level that is written first.
func (p *page) first(s Skill) int {
	if p.layout.is("order", "down") {
		return s.Levels[len(s.Levels)-1].Number
	}
	return s.Levels[0].Number
}

// statements writes the sentences of a level as the framework does.
func (p *page) statements(part string, l Level) {
	switch p.manners {
	case "paragraphs":
		for _, s := range l.Statements {
			p.add(block{form: prose, part: part, text: s})
		}
	case "items":
		for _, s := range l.Statements {
			p.add(block{form: item, depth: 1, part: part, text: s})
		}
	default:
		p.add(block{form: prose, part: part, text: strings.Join(l.Statements, " ")})
	}
}

// undefined says that the skill does not define a level. A range of such levels
// has one heading.
func (p *page) undefined(s Skill, n int) {
	part := partOf(n)
	if p.layout.is("undefined", "range") {
		p.undefinedRange(s, n)
		return
	}
	p.add(block{form: level, part: part, text: p.levelHeading(s, n)})
	p.generic(n, false)
	switch p.layout["undefined"] {
	case "sentence":
		p.add(block{form: prose, part: part, text: p.words.undefined})
	case "n/a":
		p.add(block{form: prose, part: part, text: "n/a"})
	case "dash":
		p.add(block{form: prose, part: part, text: "–"})
	case "named":
		p.add(block{form: prose, part: part, text: s.Name + " is not defined at this level."})
	case "not defined":
		p.add(block{form: prose, part: part, text: "Not defined"})
	}
}

// undefinedRange writes a run of undefined levels once.
func (p *page) undefinedRange(s Skill, n int) {
	low, high := 1, len(p.labels)
	if first := s.Levels[0].Number; n < first {
		high = first - 1
	} else {
		low = s.Levels[len(s.Levels)-1].Number + 1
	}
	at := low
	if p.layout.is("order", "down") {
		at = high
	}
	if n != at {
		return
	}
	head := "Levels " + strconv.Itoa(low) + "-" + strconv.Itoa(high)
	if low == high {
		head = "Level " + strconv.Itoa(low)
	}
	p.add(block{form: level, part: partOf(n), text: head}, block{form: prose, part: partOf(n), text: p.words.undefined})
}

// generic writes what the framework says of a level under every heading of it.
func (p *page) generic(n int, defined bool) {
	essence := essences[min(n, 7)-1]
	part := "generic " + strconv.Itoa(n)
	switch p.layout["generic text"] {
	case "essence":
		p.add(block{form: prose, part: part, text: "Essence of the level: " + essence})
		if defined {
			p.add(block{form: rule, part: part})
		}
	case "labelled essence":
		p.add(block{form: labelled, part: part, label: "Level " + strconv.Itoa(n) + " - " + p.labels[n-1] + ":", text: " Essence of the level: " + essence})
		if defined {
			p.add(block{form: rule, part: part})
		}
	case "repeated line":
		p.add(block{form: prose, part: part, text: essence})
	}
}
