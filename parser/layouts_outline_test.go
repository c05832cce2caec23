package parser_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// style says which parts a copy of a skill has and how they are worded. The
// zero style is the barest copy: title, description, guidance under its
// heading, and `Level 3` headings for the defined levels alone.
type style struct {
	strapline  string
	status     string // after the code; the writer adds it to the title line
	marker     string // on a line of its own under the title
	guidance   string // the heading; "" is "Guidance notes"
	marked     string // a marker under the guidance heading and in level headings
	levels     string // a bare heading before the coverage
	coverage   coverage
	named      bool // level headings carry the skill's name
	colon      bool // level headings end in a colon
	undefined  undefined
	ranges     bool // neighbouring undefined levels share a heading
	essence    bool // defined levels start with the generic text, then a rule
	ruleless   bool // ... but the rule is lost
	linked     bool // ... and the generic text holds links
	descending bool
	revisions  []revision
	early      bool // revisions stand before the guidance, not at the end
	furniture  bool
	keywords   []string
}

type revision struct{ title, text string }

// coverage is the way in which a copy says which levels are defined.
type coverage int

const (
	noCoverage     coverage = iota
	lineCoverage            // Defined at these levels: 3 4 5
	numberCoverage          // a heading, then 3 4 5
	pipeCoverage            // a heading, then 3 | 4 | 5 |
	columnCoverage          // a heading, then a number a line
	tableCoverage           // a table of links
)

// undefined is the way in which a copy says that a level is not defined.
type undefined int

const (
	noHeading undefined = iota
	emptyBody
	sentence
	essenceOnly
)

// form is what a part of a page is, for whoever writes it out.
type form int

const (
	title form = iota
	section
	level
	prose
	item
	raw // one line, written as it is
	rule
)

type part struct {
	form     form
	depth    int // of an item
	text     string
	guidance bool // belongs to the guidance
}

// outline lays a skill out as the parts of a page, top down.
func (st style) outline(s refSkill) []part {
	var p []part
	add := func(more ...part) { p = append(p, more...) }
	if st.strapline != "" {
		add(part{form: raw, text: st.strapline})
	}
	add(part{form: title, text: strings.TrimSpace(s.Name + " " + s.Code + " " + st.status)})
	if st.marker != "" {
		add(part{form: raw, text: st.marker})
	}
	add(part{form: prose, text: s.Description})
	if st.early {
		add(st.revisionParts()...)
	}
	add(st.guidanceParts(s)...)
	if st.furniture {
		add(understanding...)
	}
	add(st.coverageParts(s)...)
	add(st.levelParts(s)...)
	if !st.early {
		add(st.revisionParts()...)
	}
	if st.furniture {
		add(developing...)
	}
	return append(p, st.keywordParts()...)
}

func (st style) revisionParts() (p []part) {
	for _, r := range st.revisions {
		p = append(p, part{form: section, text: r.title}, part{form: prose, text: r.text})
	}
	return p
}

func (st style) guidanceParts(s refSkill) (p []part) {
	if len(s.Guidance) == 0 {
		return nil
	}
	p = append(p, part{form: section, text: "Guidance notes"})
	if st.guidance != "" {
		p[0].text = st.guidance
	}
	if st.marked != "" {
		p = append(p, part{form: raw, text: st.marked})
	}
	for _, line := range s.Guidance {
		depth, text := guidanceLine(line)
		note := part{form: item, depth: depth, text: text, guidance: true}
		if depth == 0 {
			note.form = prose
		}
		p = append(p, note)
	}
	return p
}

// understanding and developing are sections that a site puts on every page.
var understanding = []part{
	{form: section, text: "Understanding the responsibility levels of this skill"},
	{form: section, text: "Where lower levels are not defined..."},
	{form: prose, text: "Tasks at lower levels are covered by other skills or by general competence."},
	{form: section, text: "Where higher levels are not defined..."},
	{form: prose, text: "Duties at higher levels are covered by broader skills of leadership."},
	{form: raw, text: "Show/hide extra descriptions and levels."},
}

var developing = []part{
	{form: section, text: "Developing skills and demonstrating responsibilities related to this skill"},
	{form: prose, text: "The levels show a path of growth. A person gathers evidence of work at each one."},
}

func (st style) coverageParts(s refSkill) (p []part) {
	if st.levels != "" {
		p = append(p, part{form: section, text: st.levels})
	}
	if st.coverage == noCoverage {
		return p
	}
	numbers := make([]string, 0, 7)
	for _, n := range s.numbers() {
		numbers = append(numbers, strconv.Itoa(n))
	}
	if st.coverage == lineCoverage {
		return append(p, part{form: raw, text: "Defined at these levels: " + strings.Join(numbers, " ")})
	}
	p = append(p, part{form: section, text: "Levels of responsibility for this skill"})
	switch st.coverage {
	case numberCoverage:
		p = append(p, part{form: raw, text: strings.Join(numbers, " ")})
	case pipeCoverage:
		p = append(p, part{form: raw, text: strings.Join(numbers, " | ") + " |"})
	case columnCoverage:
		for _, n := range numbers {
			p = append(p, part{form: raw, text: n})
		}
	case tableCoverage:
		p = append(p, part{form: raw, text: linkTable(s, numbers)})
	}
	return p
}

// linkTable is a coverage table as a crawler saves it: no head, links in cells.
func linkTable(s refSkill, numbers []string) string {
	row, bar := "|  |", "| --- |"
	for _, n := range numbers {
		row += fmt.Sprintf(" [%s](%s#level-%s) |", n, skillURL(s), n)
		bar += " --- |"
	}
	return row + "\n" + bar
}

func (st style) levelParts(s refSkill) (p []part) {
	groups := st.levelGroups(s)
	if st.descending {
		slices.Reverse(groups)
	}
	for _, g := range groups {
		p = append(p, part{form: level, text: st.levelHeading(s, g)})
		p = append(p, st.levelBody(s, g)...)
	}
	return p
}

// levelGroups are the levels that get a heading, those that share one together.
func (st style) levelGroups(s refSkill) (groups [][]int) {
	for n := 1; n <= 7; n++ {
		last := len(groups) - 1
		switch {
		case s.Levels[n] != nil:
			groups = append(groups, []int{n})
		case st.undefined == noHeading:
		case st.ranges && last >= 0 && slices.Max(groups[last]) == n-1 && s.Levels[n-1] == nil:
			groups[last] = append(groups[last], n)
		default:
			groups = append(groups, []int{n})
		}
	}
	return groups
}

func (st style) levelHeading(s refSkill, group []int) string {
	text := fmt.Sprint("Level ", group[0])
	if len(group) > 1 {
		text = fmt.Sprintf("Levels %d-%d", group[0], slices.Max(group))
	}
	if st.named {
		text = s.Name + ": " + text
	}
	text = strings.TrimSpace(text + " " + st.marked)
	if st.colon {
		text += ":"
	}
	return text
}

func (st style) levelBody(s refSkill, group []int) (p []part) {
	n := group[0]
	if s.Levels[n] == nil {
		return st.undefinedBody(n, len(group) > 1)
	}
	if st.essence {
		p = append(p, part{form: prose, text: st.essenceText(n)})
		if !st.ruleless {
			p = append(p, part{form: rule})
		}
	}
	for _, text := range s.Levels[n] {
		p = append(p, part{form: prose, text: tidy(text)})
	}
	return p
}

func (st style) undefinedBody(n int, several bool) []part {
	switch st.undefined {
	case sentence:
		return []part{{form: prose, text: undefinedSentence(n, several)}}
	case essenceOnly:
		return []part{{form: prose, text: st.essenceText(n)}}
	}
	return nil
}

// undefinedSentence words the same thing differently at different levels, as
// publishers do.
func undefinedSentence(n int, several bool) string {
	where := "this level of responsibility"
	if several {
		where = "these levels of responsibility"
	}
	how := []string{"at %s", "when working at %s", "or practiced at %s and accountability"}[n%3]
	return "This skill is not typically observed " + fmt.Sprintf(how, where) + "."
}

func (st style) keywordParts() (p []part) {
	if len(st.keywords) == 0 {
		return nil
	}
	return []part{{form: section, text: "Keywords"}, {form: raw, text: strings.Join(st.keywords, ", ")}}
}

// essences are the generic definitions of the levels: the framework's, not a
// skill's.
var essences = []string{
	"Carries out simple tasks as shown. Asks before stepping outside them.",
	"Helps others with their tasks and begins to choose how to do their own.",
	"Does set tasks alone and now and then directs a less practised hand.",
	"Does a wide range of involved tasks and is answerable for the result.",
	"Gives trusted advice within one trade and answers for a crew's work.",
	"Shapes how a whole port works and has sway over its owners.",
	"Sets the course of the port at the highest level and answers for all of it.",
}

func (st style) essenceText(n int) string {
	text := essences[n-1]
	if st.linked {
		first, rest, _ := strings.Cut(text, " ")
		text = link(first, fmt.Sprint("https://quayside.example/en/levels/", n)) + " " + rest
	}
	return "Essence of the level: " + text
}
