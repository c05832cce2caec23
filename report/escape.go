package report

import (
	"strings"

	"compdiff/internal/pattern"
)

// markdown makes a published text one line that Markdown renders to the text
// itself, wherever in a line it stands: no emphasis, link, code, HTML, entity,
// table cell, heading, list, mention or formula of its own.
func markdown(text string) string {
	s := active.Replace(strings.Join(strings.Fields(Visible(text)), " "))
	s = address().ReplaceAllStringFunc(s, escapeLast)
	return opening().ReplaceAllStringFunc(s, escapeLast)
}

// active are the characters that mean something anywhere in a line of
// Markdown as GitHub and GitLab extend it.
var active = escaping("\\`*_~[]<>#|&!@$^{}=")

func escaping(characters string) *strings.Replacer {
	var pairs []string
	for _, c := range characters {
		pairs = append(pairs, string(c), `\`+string(c))
	}
	return strings.NewReplacer(pairs...)
}

// address is the beginning of what becomes a link without any mark around it;
// its last character is escaped to prevent that.
var address = pattern.New(`(?i)\b(?:https?|ftp|mailto|xmpp):|\bwww\.`)

func escapeLast(s string) string { return s[:len(s)-1] + `\` + s[len(s)-1:] }

// opening is what makes a list, a rule or a definition at the beginning of a
// line, up to the character to escape.
var opening = pattern.New(`^(?:[-+:]|\d+[.)])`)

// unheard keeps the lines of a text from being read as commands where they are
// printed into the log of a CI service.
func unheard(text string) string {
	if !strings.Contains(text, "::") && !strings.Contains(text, "##") {
		return text
	}
	return string(inText.apply([]byte(text)))
}
