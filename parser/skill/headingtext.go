package skill

import (
	"strings"

	"compdiff/parser/source"
)

// headingText is the text of a line without emphasis, for headings in bold.
func (d *Document) headingText(l *source.Line) (text string, strong bool) {
	if d.Literal {
		return strings.TrimSpace(l.Text), l.Strong
	}
	if !strings.ContainsAny(l.Raw, "*_\\`&") {
		return trimRank(l.Rank, l.Text), l.Strong
	}
	rich := source.Resolve(l.Said(), l.Body, true)
	return trimRank(l.Rank, rich.Text), rich.Strong
}

// trimRank takes the number signs that may close a Markdown heading.
func trimRank(rank int, text string) string {
	text = strings.TrimSpace(text)
	if bare := strings.TrimRight(text, "#"); rank > 0 && strings.HasSuffix(bare, " ") {
		return strings.TrimSpace(bare)
	}
	return text
}
