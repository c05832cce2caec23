package skill

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// A table that has a skill in each row and no headers says nothing of what its columns
// are. Its cells must not be read as lines: the code and the name of a row would make a
// title, and all other cells the description below it.

// codesDown is the column that has a code of the framework in the first row and in one
// more, and nothing else in any; -1 where there is none.
func (d *Document) codesDown(t *PageTable) int {
	if d.Code == "" || len(t.rows) < 2 {
		return -1
	}
	for k := range t.rows[0] {
		codes, others := 0, 0
		for _, row := range t.rows {
			if k >= len(row) {
				continue
			}
			switch text := framework.Clean(row[k].said()); {
			case text == "":
			case d.MatchesCode(text) && !d.IsNoCode(text):
				codes++
			default:
				others++
			}
		}
		if codes > 1 && others == 0 && framework.Clean(t.rows[0][k].said()) != "" {
			return k
		}
	}
	return -1
}

// hasRowsOfSkills reports that the rows of a table have a code each and more than one
// other cell, sentences among them: they say all of a skill.
func (d *Document) hasRowsOfSkills(t *PageTable) bool {
	at := d.codesDown(t)
	if at < 0 {
		return false
	}
	with := 0
	for _, row := range t.rows {
		filled, sentences := 0, 0
		for k := range row {
			text := row[k].said()
			switch {
			case k == at || !lexical.IsFilled(text):
			case len(text) > dialect.MaxHeading || lexical.EndsSentence(text):
				sentences++
				filled++
			default:
				filled++
			}
		}
		if filled > 1 && sentences > 0 {
			with++
		}
	}
	return with*2 > len(t.rows)
}

// leaveRowsOut keeps the texts of a table out of all others, and says so of each skill.
func (d *Document) leaveRowsOut(t *PageTable) {
	at := d.codesDown(t)
	for _, row := range t.rows {
		for k := range row {
			row[k].leaveOut()
		}
		if at < len(row) && len(row[at].lines) > 0 {
			code := framework.Clean(row[at].said())
			d.problems = append(d.problems, framework.Problem{
				Rule: "table-suspect", Skill: code, From: row[at].lines[0].From(d.Place),
				Message: "the table has no headers that say what its columns are: what it says of " + code + " was not read",
			})
		}
	}
}
