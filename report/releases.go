package report

import (
	"slices"
	"strings"

	"compdiff/diff"
)

// releasesMarkdown writes release notes over several editions, the newest
// first, with the headings that "Keep a changelog" made a habit. Changelogs
// come in order of time.
func releasesMarkdown(logs []*diff.Changelog, _ Style) ([]byte, error) {
	var n notes
	n.printf("# Changelog\n")
	for _, r := range NewHistory(logs).Releases {
		n.release(r)
	}
	return n.Bytes(), nil
}

func (n *notes) release(r Release) {
	name := r.New.Name
	if r.New.Framework+r.New.Edition != "" {
		name = capital(name)
	}
	n.printf("\n## %s\n\nSince %s. %s\n", markdown(name), markdown(r.Old.Name), markdown(r.Verdict))
	if len(r.Doubts) > 0 {
		n.printf("\n### Not compared\n\n")
	}
	for _, line := range r.Doubts {
		n.printf("- %s\n", markdown(line))
	}
	for _, kind := range r.Notes {
		n.printf("\n### %s\n\n", kind.Heading)
		if kind.Heading == "Editorial" {
			n.places(kind.Changes)
			continue
		}
		for _, c := range kind.Changes {
			n.entry(c)
		}
	}
}

// places names where changes are that nobody needs to read, skill by skill.
func (n *notes) places(changes []Change) {
	for len(changes) > 0 {
		skill := changes[0].Skill
		var parts []string
		for len(changes) > 0 && changes[0].Skill == skill {
			if part := changes[0].Part; !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
			changes = changes[1:]
		}
		n.printf("- %s: %s\n", markdown(skill), markdown(strings.ToLower(strings.Join(parts, ", "))))
	}
}

func (n *notes) entry(c Change) {
	n.printf("- %s: *%s*", markdown(c.Skill), markdown(strings.TrimPrefix(c.Message, c.Skill+" ")))
	if remark := joined("; ", breaking(diff.Change{Severity: c.severity()}), grave(diff.Change{Confidence: c.Confidence})); remark != "" {
		n.printf(", %s", markdown(remark))
	}
	n.printf("%s\n", after(c.Markdown()))
}

// Markdown is the text of the change in Markdown: its redline, or what only
// one side says; "" where the message quotes it.
func (c Change) Markdown() string {
	switch {
	case len(c.Redline) > 0:
		spans := make([]diff.Span, len(c.Redline))
		for i, s := range c.Redline {
			spans[i] = diff.Span{Op: diff.Op(s.Op), Text: s.Text}
		}
		return markdownRedline(spans)
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
