package layouts

import (
	"slices"
	"strconv"
	"strings"
)

// headWords are the words that a document heads its parts with.
type headWords struct {
	description, guidance string
	undefined             string
	section, second       string // of the publisher's own
	changes               string
}

var (
	knownDescriptions   = []string{"Description", "Overall description", "Summary", "Overview", "Skill description"}
	unknownDescriptions = []string{"Purpose", "What it is", "In short", "Scope of the skill", "Why it matters"}
	knownGuidance       = []string{"Guidance notes", "Guidance notes", "Guidance", "Notes", "Guidance notes:", "Guidance Notes"}
	unknownGuidance     = []string{"Additional guidance", "Hints for users", "In practice", "Practical advice", "How it is used"}
	misspeltGuidance    = []string{"Guidance motes", "Guidence notes", "Gudiance notes", "Guidance note s"}
	unknownSections     = []string{"Typical roles", "Related training", "Tools and equipment", "Where it is found", "Evidence of the skill"}
	unknownChanges      = []string{"What is different in this issue", "Differences from the last issue"}
	undefinedSentences  = []string{
		"This skill is not typically observed or practised at this level of responsibility and accountability.",
		"This level is not defined for this skill.",
		"There is no description of this skill at this level.",
	}
)

// chooseWords draws the words of a document.
func chooseWords(c chooser, l Layout) headWords {
	w := headWords{
		description: oneOf(c, knownDescriptions), guidance: oneOf(c, knownGuidance), undefined: oneOf(c, undefinedSentences),
		section: oneOf(c, unknownSections), changes: oneOf(c, []string{"Revision notes", "Change notes"}),
	}
	for w.second = w.section; w.second == w.section; {
		w.second = oneOf(c, unknownSections)
	}
	if l.is("description heading", "unknown") {
		w.description = oneOf(c, unknownDescriptions)
	}
	switch l["guidance heading"] {
	case "unknown", "unknown after levels":
		w.guidance = oneOf(c, unknownGuidance)
	case "misspelt":
		w.guidance = oneOf(c, misspeltGuidance)
	}
	if l.is("change notes", "unknown") {
		w.changes = oneOf(c, unknownChanges)
	}
	return w
}

// titleText is the title of a skill as the layout writes it.
func (p *page) titleText(s Skill) string {
	switch p.layout["title"] {
	case "name (code)":
		return s.Name + " (" + s.Code + ")"
	case "name [code]":
		return s.Name + " [" + s.Code + "]"
	case "name - code":
		return s.Name + " - " + s.Code
	case "code - name":
		return s.Code + " - " + s.Name
	case "code name":
		return s.Code + " " + s.Name
	case "name: code":
		return s.Name + ": " + s.Code
	case "name code":
		return s.Name + " " + s.Code
	case "[code] name":
		return "[" + s.Code + "] " + s.Name
	case "name / code":
		return s.Name + " / " + s.Code
	case "numbered":
		return strconv.Itoa(slices.IndexFunc(p.skills, func(o Skill) bool { return o.Name == s.Name })+1) + ". " + s.Name + " " + s.Code
	}
	return s.Name
}

// heading writes the title of a skill, its code where that stands below, and
// the publisher's mark.
func (p *page) heading(s Skill) {
	p.add(block{form: title, part: "title", text: p.titleText(s)})
	if p.layout.is("title", "code below") {
		p.add(block{form: raw, part: "code", text: "Code: " + s.Code})
	}
	if p.layout.is("change notes", "marker") {
		p.add(block{form: raw, part: "marker", text: "(modified)"})
	}
}

var numberWords = []string{"one", "two", "three", "four", "five", "six", "seven"}

// levelHead is what the heading of a level may say.
type levelHead struct {
	skill  Skill
	at     int // the number of the skill on the page
	n      int // of the level
	levels int // how many there are
	number string
	label  string
}

// levelHeads are the forms of a heading of a level; "Level 3" is the one that is not in them.
var levelHeads = map[string]func(h levelHead) string{
	"level - label": func(h levelHead) string { return "Level " + h.number + " - " + h.label },
	"tabbed label":  func(h levelHead) string { return "Level " + h.number + " - " + h.label },
	"level: label":  func(h levelHead) string { return "Level " + h.number + ": " + h.label },
	"level (label)": func(h levelHead) string { return "Level " + h.number + " (" + h.label + ")" },
	"name: level":   func(h levelHead) string { return h.skill.Name + ": Level " + h.number },
	"upper":         func(h levelHead) string { return "LEVEL " + h.number },
	"run-in":        func(h levelHead) string { return "Level " + h.number + ":" },
	"run-in label":  func(h levelHead) string { return "Level " + h.number + " - " + h.label + ":" },
	"label":         func(h levelHead) string { return h.label },
	"words":         func(h levelHead) string { return "Level " + numberWords[h.n-1] },
	"number":        func(h levelHead) string { return h.number },
	"number label":  func(h levelHead) string { return h.number + ". " + h.label },
	"bold":          func(h levelHead) string { return "*Level " + h.number + "*" },
	"bracketed":     func(h levelHead) string { return "[" + h.number + "]" },
	"short":         func(h levelHead) string { return "L" + h.number },
	"short label":   func(h levelHead) string { return "L" + h.number + " - " + h.label },
	"level of":      func(h levelHead) string { return "Level " + h.number + " of " + strconv.Itoa(h.levels) },
	"code level":    func(h levelHead) string { return h.skill.Code + " " + h.number },
	"dashes":        func(h levelHead) string { return "--- Level " + h.number + " ---" },
	"fraction":      func(h levelHead) string { return "[" + h.number + "/" + strconv.Itoa(h.levels) + "] " + h.label },
	"leader": func(h levelHead) string {
		return "Level " + h.number + " " + strings.Repeat(".", 24-len(h.label)/2) + " " + h.label
	},
	"label (level)": func(h levelHead) string { return h.label + " (level " + h.number + ")" },
	"since": func(h levelHead) string {
		return "Level " + h.number + " - " + h.label + " (since issue " + strconv.Itoa(1+(h.n+h.at)%3) + ")"
	},
	"ends": func(h levelHead) string { return "Level " + h.number + atEnd(h.skill, h.n) },
	"wrapped": func(h levelHead) string {
		return h.skill.Name + ": Level " + h.number + " - " + h.label + " (" + strings.ToLower(h.label) + ")"
	},
}

// levelHeading is the heading of a level as the layout writes it.
func (p *page) levelHeading(s Skill, n int) string {
	h := levelHead{skill: s, at: p.skill, n: n, levels: len(p.labels), number: strconv.Itoa(n), label: p.labels[n-1]}
	if written, ok := levelHeads[p.layout["level heading"]]; ok {
		return written(h)
	}
	return "Level " + h.number
}

// atEnd is what stands behind the number of a level that a skill begins or ends with.
func atEnd(s Skill, n int) string {
	switch n {
	case s.Levels[len(s.Levels)-1].Number:
		return " (highest)"
	case s.Levels[0].Number:
		return " (entry)"
	}
	return ""
}

// coverage says which levels the skill defines.
func (p *page) coverage(s Skill) {
	var numbers []string
	for _, l := range s.Levels {
		numbers = append(numbers, strconv.Itoa(l.Number))
	}
	line := func(text string) { p.add(block{form: raw, part: "coverage", text: text}) }
	head := func() {
		p.add(block{form: heading, part: "coverage", text: "Levels of responsibility for this skill"})
	}
	switch p.layout["coverage"] {
	case "line":
		line("Defined at these levels: " + strings.Join(numbers, " "))
	case "heading and numbers":
		head()
		line(strings.Join(numbers, " "))
	case "pipes":
		head()
		line(strings.Join(numbers, " | ") + " |")
	case "bar":
		line("Levels: " + p.bar(s))
	case "column":
		head()
		for i, n := range numbers {
			p.add(block{form: raw, part: "coverage", text: n, glued: i > 0})
		}
	case "sentence":
		line("This skill is available at levels " + strings.Join(numbers, ", ") + ".")
	case "range":
		line("Levels: " + numbers[0] + "-" + numbers[len(numbers)-1])
	}
}

// bar shows all levels and brackets those that are defined.
func (p *page) bar(s Skill) string {
	var out []string
	for n := 1; n <= len(p.labels); n++ {
		text := strconv.Itoa(n)
		if s.level(n) != nil {
			text = "[" + text + "]"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}
