package parser_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/parser"
)

// markdownHand writes skills as a Markdown page: what each habit writes.
type markdownHand struct {
	strings.Builder
	width  int    // lines are wrapped at; 0 never
	levels string // "headings", "setext", "bold", "rows" or "columns"
	item   string // the mark of items
	quoted bool   // guidance stands in a quotation
	loose  bool   // blank lines between items
}

// markdownBreaks writes line breaks as the cells of tables have them.
var markdownBreaks = strings.NewReplacer("\n", "<br>")

// markdownMarks keeps characters from being read as marks.
var markdownMarks = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `<`, `&lt;`, `&`, `&amp;`, `|`, `\|`, "`", "\\`")

func (m *markdownHand) page(skills []refSkill) string {
	m.WriteString("---\ntitle: Quayside\n---\n\n<!-- made by hand -->\n\n")
	for _, s := range skills {
		m.para("# ", "", s.Name+" "+s.Code)
		m.para("", "", s.Description)
		m.para("", "", "Defined at these levels: "+strings.Trim(fmt.Sprint(s.numbers()), "[]"))
		if len(s.Guidance) > 0 {
			m.para("## ", "", "Guidance notes")
			m.guidance(s.Guidance)
		}
		m.skillLevels(s)
	}
	return m.String()
}

// para writes a paragraph with a mark before it; every further line begins
// with the indent.
func (m *markdownHand) para(mark, indent, text string) {
	m.lines(mark, indent, text)
	m.WriteString("\n")
}

func (m *markdownHand) lines(mark, indent, text string) {
	text = markdownMarks.Replace(text)
	if m.width == 0 || strings.HasPrefix(mark, "#") {
		fmt.Fprintf(m, "%s%s\n", mark, text)
		return
	}
	for _, line := range wrap(text, m.width, false, mark, indent) {
		m.WriteString(line + "\n")
	}
}

func (m *markdownHand) guidance(lines []string) {
	quote := ""
	if m.quoted {
		quote = "> "
	}
	last := 0
	for i, line := range lines {
		depth, text := guidanceLine(line)
		if i > 0 && (depth == 0 || last == 0 || m.loose) {
			m.WriteString(strings.TrimSpace(quote) + "\n")
		}
		indent := strings.Repeat(strings.Repeat(" ", len(m.item)), max(depth-1, 0))
		if depth > 0 {
			m.lines(quote+indent+m.item, quote+indent+strings.Repeat(" ", len(m.item)), text)
		} else {
			m.lines(quote, quote, text)
		}
		last = depth
	}
	m.WriteString("\n")
}

func (m *markdownHand) skillLevels(s refSkill) {
	switch m.levels {
	case "rows":
		m.WriteString("| Level | What is asked |\n|---|---|\n")
		for _, n := range s.numbers() {
			fmt.Fprintf(m, "| %d | %s |\n", n, m.cell(s.Levels[n]))
		}
	case "columns":
		var heads, cells []string
		for _, n := range s.numbers() {
			heads, cells = append(heads, fmt.Sprint("Level ", n)), append(cells, m.cell(s.Levels[n]))
		}
		fmt.Fprintf(m, "%s\n%s\n%s\n", strings.Join(heads, " | "), strings.Repeat("--- |", len(heads)-1)+" ---", strings.Join(cells, " | "))
		if len(heads) == 1 {
			panic("a table of one column needs its outer marks")
		}
	default:
		for _, n := range s.numbers() {
			m.levelHeading(fmt.Sprintf("%s: Level %d", s.Name, n))
			for _, text := range s.Levels[n] {
				m.para("", "", text)
			}
		}
	}
	m.WriteString("\n")
}

func (m *markdownHand) levelHeading(text string) {
	text = markdownMarks.Replace(text)
	switch m.levels {
	case "setext":
		fmt.Fprintf(m, "%s\n-----\n\n", text)
	case "bold":
		fmt.Fprintf(m, "**%s**\n\n", text)
	default:
		fmt.Fprintf(m, "## %s ##\n\n", text)
	}
}

// cell writes the paragraphs of a level into the cell of a table.
func (m *markdownHand) cell(texts []string) string {
	return markdownBreaks.Replace(markdownMarks.Replace(strings.Join(texts, "\n")))
}

// TestQuaysideMarkdown writes the invented framework as Markdown with every habit
// and wants the same skills from each as from a table.
func TestQuaysideMarkdown(t *testing.T) {
	for _, hand := range []markdownHand{
		{levels: "headings", item: "- "},
		{levels: "headings", item: "* ", width: 72},
		{levels: "setext", item: "1. ", width: 60, loose: true},
		{levels: "bold", item: "+ ", width: 90, quoted: true},
		{levels: "rows", item: "-   ", loose: true},
		{levels: "columns", item: "- ", quoted: true},
	} {
		for edition, skills := range editions(t) {
			want := normalised(t, asCSV(t, tableRows(skills), ',', false), skills)
			source := hand.page(skills)
			t.Run(fmt.Sprint(edition, " ", hand.levels, " ", hand.width), func(t *testing.T) {
				if got := normalised(t, []byte(source), skills); got != want {
					a, b := apart(want, got)
					t.Errorf("want %s\n got %s", a, b)
				}
				e, err := parser.Parse("source", []byte(source), parser.Options{})
				if err != nil || len(e.Sources) != 1 || e.Sources[0].Format != "markdown" {
					t.Errorf("not read as Markdown: %v", err)
				}
			})
			hand.Reset()
		}
	}
}
