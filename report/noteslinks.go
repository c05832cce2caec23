package report

import (
	"fmt"
	"strings"
	"unicode"
)

// outline is the headings of a Markdown document, each with the anchor that GitHub, GitLab
// and pandoc give it.
type outline struct {
	anchors map[string]string // by what stands below the heading
	taken   map[string]int    // how often a heading came that makes the anchor
}

// add gives the next heading its anchor.
func (o *outline) add(text, of string) {
	if o.anchors == nil {
		o.anchors, o.taken = map[string]string{}, map[string]int{}
	}
	name := headingAnchor(text)
	anchor := name
	for _, taken := o.taken[anchor]; taken; _, taken = o.taken[anchor] {
		o.taken[name]++
		anchor = fmt.Sprintf("%s-%d", name, o.taken[name])
	}
	o.taken[anchor] = 0
	o.anchors[of] = anchor
}

// headingAnchor is the anchor of a heading that no other one is like: in small letters,
// without punctuation, a dash for each space.
func headingAnchor(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Pc):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.Join(strings.Fields(text), " "))
}

// heading writes one. What stands below it is named for links: by the id of a skill, or by
// a word.
func (n *releaseNotes) heading(level int, text, of string) {
	n.outline.add(text, n.key(of))
	if level > 1 {
		n.printf("\n")
	}
	n.printf("%s %s\n", strings.Repeat("#", level), markdown(text))
}

func (n *releaseNotes) key(of string) string { return fmt.Sprintf("%d %s", n.number, of) }

// link is text in Markdown that leads to what stands below a heading, if there is one.
func (n *releaseNotes) link(text, of string) string {
	anchor := n.linked.anchors[n.key(of)]
	if anchor == "" || of == "" || text == "" {
		return markdown(text)
	}
	return "[" + markdown(text) + "](#" + anchor + ")"
}

// said is a sentence in Markdown, with links for the skills that it calls by name and code.
// A skill has no link to itself.
func (n *releaseNotes) said(sentence, of string) string {
	titles := map[string]string{}
	for _, s := range n.release.Skills {
		if titles = s.titles; titles != nil {
			break
		}
	}
	words := strings.Fields(sentence)
	var out []string
	plain := 0
	for i, w := range words {
		code := strings.TrimRight(w, ",;.:")
		named := strings.Fields(titles[code])
		from := i + 1 - len(named)
		if len(named) < 2 || n.ids[code] == of || from < plain || strings.Join(words[from:i], " ") != strings.Join(named[:len(named)-1], " ") {
			continue
		}
		out = append(out, markdownWords(words[plain:from])...)
		out = append(out, n.link(titles[code], n.ids[code])+w[len(code):]) // marks that mean nothing within a line
		plain = i + 1
	}
	return strings.Join(append(out, markdownWords(words[plain:])...), " ")
}

// markdownWords are words as one run of Markdown; none where there is no word.
func markdownWords(words []string) []string {
	if len(words) == 0 {
		return nil
	}
	return []string{markdown(strings.Join(words, " "))}
}
