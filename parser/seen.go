package parser

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// What people are told of a source in which no skill was found.
const (
	shownHeads  = 8  // headers, keys or headings
	shownLength = 40 // characters of each
)

// tellSeen adds to the error for a source without skills what was seen in it: its
// format, and the headers, keys or headings that a dialect could give a meaning.
func tellSeen(err error, sources []input) error {
	var refused *source.Error
	if len(sources) != 1 || !errors.As(err, &refused) || !errors.Is(err, source.ErrNoSkill) {
		return err
	}
	what, heads, hint := seen(&sources[0])
	if what == "" {
		return err
	}
	told := *refused
	told.Problem += "; " + what
	if len(heads) > 0 {
		told.Problem += ": " + strings.Join(shown(heads), ", ")
	}
	told.Hint = hint
	return &told
}

// seen says what a source looks like, and what its parts are called.
func seen(s *input) (what string, heads []string, hint string) {
	for i, f := range formats {
		if s.saved != nil || !f.sniff(s.data) {
			continue
		}
		r := s.as(i)
		if r.err != nil {
			continue
		}
		switch {
		case r.Tree != nil && !r.Tree.IsLeaf() && len(r.Tree.Keys(shownKeys)) > 1:
			return "this is " + formatNames[f.name] + " with the keys", r.Tree.Keys(shownKeys), hintMapping
		case r.Sheets != nil && r.FirstRows == nil && len(headersOf(r.Sheets)) > 0:
			return "this is a workbook with the headers", headersOf(r.Sheets), hintColumns
		case isGrid(r.FirstRows):
			return "this is a table with the headers", filled(r.FirstRows[0]), hintColumns
		case f.name == "markdown" || f.name == "html" || f.name == "docx" || f.name == "mhtml":
			heads := headingsOf(r.Lines)
			if len(heads) == 0 && f.name != "markdown" {
				return "this is " + formatNames[f.name] + " in which nothing is marked as a heading", nil, hintHeadings
			}
			if len(heads) > 0 {
				return "this is " + formatNames[f.name] + " with the headings", heads, hintHeadings
			}
		}
	}
	return "", nil, ""
}

// What to do where nobody knows what the parts of a source are.
const (
	hintHeadings = `expected a title line such as "Name CODE" with a description, guidance notes or "Level 3" below it, or a dialect that says how titles and levels look: compdiff dialects new FILE drafts one`
	hintColumns  = "expected headers such as Code, Skill, Description, Level 1 description; a dialect says which column is what: compdiff dialects new FILE drafts one, name it with --dialect"
	hintMapping  = "a dialect says what its keys mean: compdiff dialects new FILE drafts one, name it with --dialect"
)

// isGrid reports that rows are those of a table: all of the first are as long as the
// headers, which are several.
func isGrid(rows [][]string) bool {
	return len(rows) > 1 && len(rows[0]) > 1 && !slices.ContainsFunc(rows[:min(len(rows), 5)], func(row []string) bool { return len(row) != len(rows[0]) })
}

// headersOf are the first rows of sheets.
func headersOf(sheets []*source.Table) (heads []string) {
	for _, t := range sheets {
		for _, row := range t.Rows {
			if !source.IsEmptyRow(row) {
				heads = append(heads, filled(row)...)
				break
			}
		}
	}
	return heads
}

func filled(row []string) []string {
	return slices.DeleteFunc(slices.Clone(row), func(text string) bool { return strings.TrimSpace(text) == "" })
}

func headingsOf(lines []source.Line) (heads []string) {
	for i := range lines {
		if lines[i].Rank > 0 {
			heads = append(heads, lines[i].Text)
		}
	}
	return heads
}

// shown are the first of some texts, each in quotation marks and cut short.
func shown(heads []string) (out []string) {
	for i, head := range heads {
		if i == shownHeads {
			return append(out, fmt.Sprintf("and %d more", len(heads)-i))
		}
		short := []rune(framework.Clean(head))
		if len(short) > shownLength {
			short = append(short[:shownLength], '…')
		}
		out = append(out, fmt.Sprintf("%q", string(short)))
	}
	return out
}
