package report

import (
	"strings"

	"compdiff/diff"
)

// plainRedline is the text of a change with the marks of plain text.
func plainRedline(c Change) string {
	if len(c.Redline) == 0 {
		return unspanned(linesOf(c.Old), linesOf(c.New))
	}
	return markedText(c.spans())
}

// spans is the redline as the comparison has it.
func (c Change) spans() []diff.Span {
	spans := make([]diff.Span, len(c.Redline))
	for i, s := range c.Redline {
		spans[i] = diff.Span{Op: diff.Op(s.Op), Text: s.Text}
	}
	return spans
}

func texted(lines []Line) string {
	var all []string
	for _, l := range lines {
		all = append(all, l.Text)
	}
	return strings.Join(all, "\n")
}

func placed(lines []Line) string {
	var all []string
	for _, l := range lines {
		if l.From != "" {
			all = append(all, l.From)
		}
	}
	return strings.Join(all, "\n")
}

// redlined is the redline of a change; a text that only one side has is all
// inserted, or all deleted.
func redlined(c Change) []Span {
	switch {
	case len(c.Redline) > 0:
		return c.Redline
	case len(c.Old) == 0 && len(c.New) == 1:
		return []Span{{string(diff.Insert), c.New[0].Text}}
	case len(c.New) == 0 && len(c.Old) == 1:
		return []Span{{string(diff.Delete), c.Old[0].Text}}
	case c.Quoted && len(c.Old) > 0 && len(c.New) > 0: // names, and the way to a category
		old, new := strings.Join(linesOf(c.Old), " / "), strings.Join(linesOf(c.New), " / ")
		return []Span{{string(diff.Delete), old}, {string(diff.Equal), " "}, {string(diff.Insert), new}}
	}
	return nil
}

// markdown is the text of the change in Markdown: its redline, or what only
// one side says; "" where the message quotes it.
func (c Change) markdown() string {
	switch {
	case len(c.Redline) > 0:
		return markdownRedline(c.spans())
	case len(c.Whole) > 0:
		return markdown(c.Whole[0].text())
	case c.Quoted:
		return ""
	case len(c.New) > 0:
		return markdown(WholePart{Lines: c.New}.text())
	}
	return markdown(WholePart{Lines: c.Old}.text())
}

func (p WholePart) text() string {
	var texts []string
	for _, l := range p.Lines {
		texts = append(texts, l.Text)
	}
	return strings.Join(texts, " ")
}
