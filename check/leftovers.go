package check

import (
	"fmt"
	"regexp"
	"strings"
)

// leftover is something in a text that belongs to the page or its format, and
// never to the text.
type leftover struct {
	what    string
	pattern *regexp.Regexp
	// may is a cheap test that a text which the pattern matches passes.
	may func(text string) bool
}

// markup is what formats leave behind where a mark is broken or not known.
var markup = []leftover{
	{"a tag of HTML", regexp.MustCompile(`</?(?i:a|b|i|u|p|br|hr|em|strong|span|div|li|ul|ol|td|tr|th|table|h[1-6]|font|sup|sub|img|code|pre|script|style|section|article)(?:\s+[\w:-]+=[^<>]*)?\s*/?>`), having("<")},
	{"a tag of HTML that is broken", regexp.MustCompile(`(?i:\b(?:style|class|href|lang|colspan|rowspan|align|src)=['"])|<!--|-->`), having("=-")},
	{"a character of HTML", regexp.MustCompile(`&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});`), having("&")},
	{"a mark of emphasis", regexp.MustCompile(`\*\*|(?:^|\s)''|''(?:\s|$)|(?:^|\s)__|__(?:\s|$)|'''|(?:^|[\s(])[*_]\pL[^*_]*[*_](?:[\s).,;:]|$)`), having("*_'")},
	{"a mark of emphasis without its counterpart", regexp.MustCompile(`^\*\s?\pL[^*]*$|\pL\*$|^_\pL[^_]*$|[\pL.]_$`), having("*_")},
	{"a mark of a heading", regexp.MustCompile(`^#{1,6}\s|^={1,6}\s?\pL|\pL\s?={2,6}$|^h[1-6]\.\s|^[-=~^]{3,}$`), having("#=.-~^")},
	{"a mark of a link or a template", regexp.MustCompile(`\[\[|\]\]|\{\{|\}\}|\]\(|\[edit\]|\{(?i:panel|info|toc|expand|color|anchor|code|excerpt)\b[^{}]*\}`), having("[]{}")},
	{"a mark of a table", regexp.MustCompile(`^\|+|\s\|\s.*\s\|\s|\|+$|\|\||!!`), having("|!")},
	{"a piece of a tag", regexp.MustCompile(`^/?[a-z]{1,10}[1-6]?>|</?[a-zA-Z]{0,10}$`), having("<>")},
	{"a bullet", regexp.MustCompile(`\s[•·▪◦‣●○■□]\s`), having("•·▪◦‣●○■□")},
	{"a mark of a quoted text", regexp.MustCompile(`^>\s?`), having(">")},
	{"a mark of a list", regexp.MustCompile(`^(?:[•·▪◦‣●○■□–—*+-]|\(?[a-z][.)])\s`), startsMarked},
}

// page is what pages have besides their texts.
var page = []leftover{
	{"a page number", regexp.MustCompile(`^\d{1,4}\s*\|\s*\pL+$|^[-–—]\s*\d{1,4}\s*[-–—]$|^\d{1,4}$|(?:^|[.!?|]\s+)(?i:page|seite|página|pagina|sida|strona|side)\s\d{1,4}(?:\s?(?:of|von|de|di|van|av|z|/)\s?\d{1,4})?$|(?:^|\s)\d{1,4}\s\|\s(?i:page|seite|página|pagina)\b`), having("0123456789")},
	{"a footnote or its mark", regexp.MustCompile(`^\[\d{1,2}\]|[.!?\pL]\s?\[\d{1,2}\]$|^[¹²³⁴⁵⁶⁷⁸⁹]|[\pL.][¹²³⁴⁵⁶⁷⁸⁹]+$`), having("]\xc2\xe2")},
	{"a note of copyright", regexp.MustCompile(`(?:©|\((?i:c)\)|(?i:copyright))\s*(?:©\s*)?\d{4}|^©|(?i:all rights reserved)`), namesRights},
	{"a word that stands for a missing text", regexp.MustCompile(`^\W*(?i:tbc|tbd|tba|todo|n/?a|none|to be (?:confirmed|defined|decided|added|done|written)|not (?:applicable|defined|available|used)|lorem ipsum.*|xx+)\W*$`), func(text string) bool { return len(text) <= briefBytes }},
	{"a word of the site", regexp.MustCompile(`^(?i:back to top|\^ ?top|skip to (?:main )?content|print this page|share this page|edit this page|read more|next page|previous page|log ?in|sign in|cookies?)\.?$`), func(text string) bool { return len(text) <= briefBytes }},
}

// having tests that a text has one of the characters.
func having(any string) func(string) bool {
	return func(text string) bool { return strings.ContainsAny(text, any) }
}

// startsMarked tests that a mark, or a single letter, stands before a text.
func startsMarked(text string) bool {
	at := strings.IndexAny(text[:min(len(text), 6)], " \u00a0")
	return at > 0 && at <= 3
}

// namesRights tests that a text may speak of rights in it.
func namesRights(text string) bool {
	return strings.Contains(text, "©") || strings.Contains(text, "opyright") || strings.Contains(text, "(c)") || strings.Contains(text, "ights reserved")
}

// suspectMarkup reports marks of a format in a text.
func suspectMarkup(r *reading) []fault {
	return leftovers(r, markup, "the source may be broken there, or the mark is not known")
}

// pageInText reports what belongs to a page and stands in a text.
func pageInText(r *reading) []fault {
	return leftovers(r, page, "it belongs to the page and not to this text")
}

func leftovers(r *reading, kinds []leftover, why string) []fault {
	var out []fault
	for _, p := range r.passages {
		for _, k := range kinds {
			if p.kind == label && p.part != "name" || !k.may(p.Text.Text) {
				continue
			}
			if found := k.pattern.FindString(p.Text.Text); found != "" {
				out = append(out, fault{p, p.Text.Text, fmt.Sprintf("%s was left in the text (%q): %s", k.what, strings.TrimSpace(found), why)})
				break
			}
		}
	}
	return out
}
