package source

import (
	"regexp"
	"strings"

	"compdiff/internal/pattern"
)

// Each markup has a form of its own for a link in a text. All name an address, or a page
// behind a word that only such a markup has; what the link says is text, and the rest is
// marks.

// linkForm is a form of links; its one group is what the link says.
type linkForm struct {
	mark string // no link of the form is without it
	form func() *regexp.Regexp
}

// anAddress is where a link leads: nobody writes one of more than 1,000 characters.
const anAddress = `(?:https?|ftp|file)://[^\s\[\]<>"|]{1,1000}`

// linkForms are the forms, by markup.
var linkForms = []linkForm{
	{"://", pattern.New(anAddress + `\[([^\[\]\n]+)\]`)},                                    // AsciiDoc: https://x[words]
	{"link:", pattern.New(`\blink:[^\s\[\]]{1,1000}\[([^\[\]\n]+)\]`)},                      // AsciiDoc: link:page.html[words]
	{"xref:", pattern.New(`\bxref:[^\s\[\]]{1,1000}\[([^\[\]\n]+)\]`)},                      // AsciiDoc: xref:page.adoc[words]
	{"<<", pattern.New(`<<[\w:.#/-]+,\s*([^<>\n]+)>>`)},                                     // AsciiDoc: <<place,words>>
	{"\":", pattern.New(`"([^"\n]+)":(?:` + anAddress + `|/[^\s"]{1,1000}|#[\w-]{1,100})`)}, // Textile: "words":https://x
	{"[[", pattern.New(`\[\[[^\[\]|\n]{1,1000}(?:\||\]\[)([^\[\]|\n]+)\]\]`)},               // wikis, Org: [[Page|words]], [[https://x][words]]
	{"[", pattern.New(`\[` + anAddress + `[\s\pZ]+([^\[\]\n]+)\]`)},                         // MediaWiki: [https://x words]
	{"|", pattern.New(`\[([^\[\]|\n]+)\|(?:` + anAddress + `|mailto:[^\s\[\]|]{1,200})\]`)}, // Confluence: [words|https://x]
	{"`_", pattern.New("`([^`<>\n]+?)\\s*<[^<>`\\s]{1,1000}>`__?")},                         // reStructuredText: `words <https://x>`_
}

// mayLink reports that a text has the mark of some form.
func mayLink(text string) bool {
	for _, f := range linkForms {
		if f.mark != "[" && strings.Contains(text, f.mark) {
			return true
		}
	}
	return false
}

// markedLinks takes off the marks of the links of other markups than Markdown. A full stop
// behind an address of Textile ends the sentence.
func (s *scanner) markedLinks() {
	if !mayLink(s.src) {
		return
	}
	for _, f := range linkForms {
		if !strings.Contains(s.src, f.mark) {
			continue
		}
		for _, at := range f.form().FindAllStringSubmatchIndex(s.src, -1) {
			start, end, from, to := at[0], at[1], at[2], at[3]
			if to < end && f.mark == "\":" {
				end = start + len(strings.TrimRight(s.src[start:end], ".,;:!?)"))
			}
			if s.gone[start] || s.gone[from] {
				continue
			}
			s.drop(start, from)
			s.drop(to, end)
			s.cover(start, end)
		}
	}
}
