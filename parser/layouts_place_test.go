package parser_test

import (
	"strings"

	"compdiff/framework"
)

// misplaced lists the texts that do not start where they are said to: the
// first letters of each must stand at its line and column.
func misplaced(layout, source string, e *framework.Edition) (out []fault) {
	lines := strings.Split(source, "\n")
	for _, s := range e.Skills {
		for _, text := range textsOf(s) {
			want, got := initial(text.Text), initial(textAt(lines, text.From))
			if want != got {
				out = append(out, fault{layout, s.Code, "place " + text.From.String(), text.Text, textAt(lines, text.From)})
			}
		}
	}
	return out
}

// textsOf lists the texts of a skill that have a place.
func textsOf(s framework.Skill) []framework.Text {
	var out []framework.Text
	if s.Description.Text != "" {
		out = append(out, s.Description)
	}
	for _, l := range s.Levels {
		for _, st := range l.Statements {
			out = append(out, framework.Text{Text: st.Text, From: st.From})
		}
	}
	return append(out, noteTexts(s.Guidance)...)
}

func noteTexts(notes []framework.Note) (out []framework.Text) {
	for _, n := range notes {
		if n.Text != "" {
			out = append(out, framework.Text{Text: n.Text, From: n.From})
		}
		out = append(out, noteTexts(n.Items)...)
	}
	return out
}

// textAt is the rest of the source line from a place on.
func textAt(lines []string, from framework.From) string {
	if from.Line < 1 || from.Line > len(lines) || from.Column < 1 {
		return ""
	}
	line := []rune(lines[from.Line-1])
	return string(line[min(from.Column-1, len(line)):])
}

// initial is the first letters of a text, too few for a mark of Markdown or a
// line break to stand among them.
func initial(text string) string {
	r := []rune(text)
	return string(r[:min(2, len(r))])
}
