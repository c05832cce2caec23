package interchange

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// A table has a row for each skill, and headers that compdiff knows: those of any
// framework.

// tableColumn is a column of the table: what it says of a skill.
type tableColumn struct {
	header string
	cell   func(s *framework.Skill) string
}

// columnsOf are the columns that an edition needs: those that some skill fills, and the
// names.
func columnsOf(e *framework.Edition) []tableColumn {
	all := []tableColumn{
		{"Code", func(s *framework.Skill) string { return s.Code }},
		{"Published ID", func(s *framework.Skill) string { return s.ID }},
		{"Skill", func(s *framework.Skill) string { return s.Name }},
		{"Status", func(s *framework.Skill) string { return s.Status }},
	}
	for depth := range depthOf(e) {
		header := "Category"
		if depth > 0 {
			header = "Subcategory"
		}
		all = append(all, tableColumn{header, func(s *framework.Skill) string {
			if depth < len(s.Category) {
				return s.Category[depth]
			}
			return ""
		}})
	}
	all = append(all,
		tableColumn{"Description", func(s *framework.Skill) string { return s.Description.Text }},
		tableColumn{"Guidance notes", func(s *framework.Skill) string { return guidanceText(s.Guidance, "• ") }},
		tableColumn{"Levels", func(s *framework.Skill) string { return numbers(s.Declared) }},
	)
	for _, l := range levelsOf(e) {
		all = append(all, tableColumn{l.header(), func(s *framework.Skill) string { return levelText(s.Level(l.number)) }})
	}
	for _, title := range sectionsOf(e) {
		all = append(all, tableColumn{"Section: " + title, func(s *framework.Skill) string { return sectionText(s, title) }})
	}
	all = append(all, tableColumn{"Keywords", func(s *framework.Skill) string { return keywords(s) }})
	return slices.DeleteFunc(all, func(c tableColumn) bool {
		return c.header != "Skill" && !slices.ContainsFunc(e.Skills, func(s framework.Skill) bool { return c.cell(&s) != "" })
	})
}

// depthOf is how many categories stand in each other at most.
func depthOf(e *framework.Edition) (n int) {
	for i := range e.Skills {
		n = max(n, len(e.Skills[i].Category))
	}
	return n
}

// ladderLevel is a level that some skill has.
type ladderLevel struct {
	number int
	label  string
}

func (l ladderLevel) header() string {
	if l.label == "" {
		return fmt.Sprintf("Level %d description", l.number)
	}
	return fmt.Sprintf("Level %d: %s", l.number, l.label)
}

func levelsOf(e *framework.Edition) (out []ladderLevel) {
	for i := range e.Skills {
		for _, l := range e.Skills[i].Levels {
			if !slices.ContainsFunc(out, func(have ladderLevel) bool { return have.number == l.Number }) {
				out = append(out, ladderLevel{l.Number, l.Label})
			}
		}
	}
	sorting.By(out, func(a, b ladderLevel) int { return cmp.Compare(a.number, b.number) })
	return out
}

// levelText is the text of a level: a line for each paragraph.
func levelText(l *framework.Level) string {
	if l == nil {
		return ""
	}
	var b strings.Builder
	for i, st := range l.Statements {
		switch {
		case i == 0:
		case l.Statements[i-1].Paragraph == st.Paragraph:
			b.WriteByte(' ')
		default:
			b.WriteByte('\n')
		}
		b.WriteString(st.Text)
	}
	return b.String()
}

func sectionsOf(e *framework.Edition) (titles []string) {
	for i := range e.Skills {
		for _, s := range e.Skills[i].Sections {
			if !slices.Contains(titles, s.Title) {
				titles = append(titles, s.Title)
			}
		}
	}
	return titles
}

func sectionText(s *framework.Skill, title string) string {
	for _, section := range s.Sections {
		if section.Title == title {
			return section.Text
		}
	}
	return ""
}

func keywords(s *framework.Skill) string {
	var words []string
	for _, k := range s.Keywords {
		words = append(words, k.Text)
	}
	return strings.Join(words, "; ")
}

func numbers(levels []int) string {
	var out []string
	for _, n := range levels {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, ", ")
}

// Rows are an edition as a table, the headers first.
func Rows(e *framework.Edition) [][]string {
	columns := columnsOf(e)
	rows := make([][]string, 1, len(e.Skills)+1)
	for _, c := range columns {
		rows[0] = append(rows[0], c.header)
	}
	for i := range e.Skills {
		row := make([]string, len(columns))
		for k, c := range columns {
			row[k] = c.cell(&e.Skills[i])
		}
		rows = append(rows, row)
	}
	return rows
}

// CSV writes an edition as a table with commas. Every text goes through safe, unless
// that is nil.
func CSV(e *framework.Edition, safe func(string) string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true // as RFC 4180 and spreadsheets have it
	for _, row := range Rows(e) {
		for i := range row {
			row[i] = inert(through(safe, row[i]))
		}
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func through(safe func(string) string, text string) string {
	if safe == nil {
		return text
	}
	return safe(text)
}

// inert keeps a spreadsheet from taking a text for a formula, by an apostrophe in front
// of it.
func inert(text string) string {
	if mayCalculate(text) {
		return "'" + text
	}
	return text
}

// mayCalculate knows what a spreadsheet may take for a formula. Some look behind spaces,
// and take full-width signs for the others.
func mayCalculate(text string) bool {
	first := strings.TrimLeft(text, " \t\r\n\u00a0'\"")
	return first != "" && strings.ContainsRune("=+-@|%＝＋－＠", []rune(first)[0])
}
