package parser_test

import (
	"fmt"
	"html"
	"strings"
	"testing"
)

// tagged writes the cells of a table as pages have their texts: paragraphs, and lists
// in lists.
func tagged(skills []refSkill) [][]string {
	rows := tableRows(skills)
	for i, s := range skills {
		row := rows[i+1]
		page := &webPage{}
		page.guidance(s.Guidance)
		row[10], row[11] = paragraph(s.Description), page.String()
		for n := 1; n <= 7; n++ {
			var texts strings.Builder
			for _, text := range s.Levels[n] {
				texts.WriteString(paragraph(text))
			}
			row[11+n] = texts.String()
		}
	}
	return rows
}

func paragraph(text string) string { return "<p>" + html.EscapeString(text) + "</p>" }

// levelRows writes skills with a row for each level: what is said of the skill stands
// in the first of them or, with again set, in all.
func levelRows(skills []refSkill, again bool) [][]string {
	rows := [][]string{{"Code", "Skill", "Overall description", "Guidance notes", "Level", "Level description"}}
	for _, s := range skills {
		for i, n := range s.numbers() {
			row := []string{s.Code, s.Name, s.Description, strings.Join(bulletedLines(s.Guidance), "\n"), fmt.Sprint(n), strings.Join(s.Levels[n], "\n")}
			if i > 0 && !again {
				copy(row, make([]string, 4))
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// TestQuaysideCells writes the invented framework as tables whose cells hold tags, and
// as tables with a row for each level, and wants the same skills as from a row for
// each skill.
func TestQuaysideCells(t *testing.T) {
	for edition, skills := range editions(t) {
		want := normalised(t, asCSV(t, tableRows(skills), ',', false), skills)
		for name, data := range map[string][]byte{
			"tags":             asCSV(t, tagged(skills), ',', false),
			"tags in xlsx":     asXLSX(t, tagged(skills), false),
			"row per level":    asCSV(t, levelRows(skills, false), ',', false),
			"level rows again": asCSV(t, levelRows(skills, true), ',', false),
			"level rows, tabs": asCSV(t, levelRows(skills, true), '\t', false),
		} {
			t.Run(edition+" "+name, func(t *testing.T) {
				if got := normalised(t, data, skills); got != want {
					a, b := apart(want, got)
					t.Errorf("want %s\n got %s", a, b)
				}
			})
		}
	}
}
