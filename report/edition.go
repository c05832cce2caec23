package report

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// editionText writes an edition as a plain text copy: the layout in which
// people keep skill pages, and in which compdiff reads them back.
func editionText(e *framework.Edition, _ Style) ([]byte, error) {
	var t textCopy
	for i := range e.Skills {
		t.skill(&e.Skills[i])
	}
	return []byte(t.String()), nil
}

// textCopy is a text copy in the making.
type textCopy struct{ strings.Builder }

// block writes one paragraph and the empty line after it. Line breaks in the
// text stay.
func (t *textCopy) block(text string) {
	if text == "" {
		return
	}
	t.lines("", text)
	t.WriteByte('\n')
}

func (t *textCopy) lines(lead, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		fmt.Fprintf(t, "%s%s\n", lead, Visible(line))
	}
}

func (t *textCopy) skill(s *framework.Skill) {
	t.block(strings.TrimSpace(s.Title() + " " + s.Status))
	t.mark(s, "skill")
	t.block(s.Description.Text)
	if len(s.Guidance) > 0 {
		t.block("Guidance notes")
		t.mark(s, "guidance")
		t.guidance(s.Guidance)
	}
	if len(s.Declared) > 0 {
		t.block("Defined at these levels: " + declared(s))
	}
	for _, l := range s.Levels {
		t.level(s, l)
	}
	for _, r := range s.Revisions {
		t.block(r.Title)
		t.block(r.Text)
	}
	t.keywords(s.Keywords)
}

// declared lists the levels that a skill is said to have, by their labels where
// all that it has have one.
func declared(s *framework.Skill) string {
	var labels []string
	for _, n := range s.Declared {
		if l := s.Level(n); l != nil && l.Label != "" {
			labels = append(labels, l.Label)
		}
	}
	if len(labels) < len(s.Declared) {
		return numbers(s.Declared, " ")
	}
	return strings.Join(labels, ", ")
}

// mark writes the publisher's marks on a part, on a line of their own below
// its heading.
func (t *textCopy) mark(s *framework.Skill, part string) {
	for _, m := range s.Marks {
		if m.Part == part {
			t.block(m.Text)
		}
	}
}

func (t *textCopy) guidance(notes []framework.Note) {
	for _, n := range notes {
		switch n.Kind {
		case framework.Paragraph:
			t.block(n.Text)
		default:
			if n.Text != "" {
				t.lines("", n.Text)
			}
			t.items(n.Items, "")
			t.WriteByte('\n')
		}
	}
}

func (t *textCopy) items(items []framework.Note, indent string) {
	for _, item := range items {
		t.lines(indent+"- ", item.Text)
		t.items(item.Items, indent+"  ")
	}
}

// level writes the statements of a level by paragraph.
func (t *textCopy) level(s *framework.Skill, l framework.Level) {
	t.block(strings.TrimPrefix(s.Name+": "+capital(levelName(l)), ": "))
	t.mark(s, fmt.Sprintf("level %d", l.Number))
	for i, statement := range l.Statements {
		if i > 0 && l.Statements[i-1].Paragraph == statement.Paragraph {
			t.WriteByte(' ')
		} else if i > 0 {
			t.WriteString("\n\n")
		}
		t.WriteString(Visible(statement.Text))
	}
	t.WriteString("\n\n")
}

func (t *textCopy) keywords(words []framework.Text) {
	if len(words) == 0 {
		return
	}
	t.block("Keywords")
	for _, w := range words {
		t.lines("- ", w.Text)
	}
	t.WriteByte('\n')
}
