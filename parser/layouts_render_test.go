package parser_test

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// hand says how parts become lines: the habits of whoever made the copy. The
// zero hand writes a part a line, without blank lines, bullets or marks.
type hand struct {
	blank   bool      // a blank line between blocks
	tight   bool      // ... but none between the items of a list
	messy   bool      // leading and trailing spaces, tab lines, runs of blank lines
	nbsp    bool      // no-break spaces between sentences
	bullets [2]string // for items and sub-items; "" where they are lost
	width   int       // lines are wrapped at; 0 never
	hyphens bool      // ... also behind hyphens
	md      markdown
}

// markdown holds the marks of a Markdown copy; the zero value is plain text.
type markdown struct {
	title, section string // heading marks
	level          [2]string
	escape         bool // characters that Markdown might read as marks
}

var sentenceGap = regexp.MustCompile(`([.?!]) (\p{Lu})`)

// write lays parts out. ambiguous says that a line break between two blocks
// cannot be told from a break within one: no reader could know.
func (h hand) write(parts []part) (text string, ambiguous bool) {
	var lines []string
	longest := 0
	var seams []int // lines of guidance that begin a block without a sign of it
	for i, p := range parts {
		if i > 0 && h.gap(parts[i-1], p) {
			lines = append(lines, h.space(i)...)
		} else if i > 0 && p.flows() && parts[i-1].flows() && h.bullet(p) == "" {
			seams = append(seams, len(lines))
		}
		own := h.part(p)
		ambiguous = ambiguous || !h.blank && p.flows() && h.bullet(p) == "" && endsInside(own)
		for _, line := range own {
			longest = max(longest, utf8.RuneCountInString(line))
			lines = append(lines, line)
		}
	}
	ambiguous = h.width > 0 && (ambiguous || h.anyFits(lines, seams, longest))
	return strings.Join(lines, "\n") + "\n", ambiguous
}

// endsInside reports a wrapped paragraph with a line that ends a sentence or
// looks like the intro of a list: without blank lines the next could begin a
// paragraph or an item.
func endsInside(lines []string) bool {
	for _, line := range lines[:len(lines)-1] {
		if line = strings.TrimSpace(line); strings.ContainsAny(line[len(line)-1:], ".?!:") {
			return true
		}
	}
	return false
}

// flows reports text of guidance, where line breaks carry meaning; in a level
// only the sentences are compared.
func (p part) flows() bool { return p.guidance && (p.form == prose || p.form == item) }

// anyFits reports a seam that looks like a wrapped line: the first word behind
// it would not have fitted on the line before it.
func (h hand) anyFits(lines []string, seams []int, longest int) bool {
	for _, i := range seams {
		// Whether a copy breaks at hyphens may not show, so whole words count.
		next := firstChunk(lines[i], false)
		if utf8.RuneCountInString(lines[i-1]+" "+next) > longest {
			return true
		}
	}
	return false
}

// gap reports whether blank lines stand between two parts.
func (h hand) gap(above, p part) bool {
	if h.tight && p.form == item && above.form == item {
		return false
	}
	return h.blank
}

// space is the blank lines of a gap; the messy hand makes runs of them.
func (h hand) space(i int) []string {
	if h.messy && i%3 == 0 {
		return []string{"", "\t", ""}
	}
	return []string{""}
}

// part is the lines of one part.
func (h hand) part(p part) []string {
	text := h.inline(p.text)
	switch p.form {
	case title:
		text = h.md.title + text
	case section:
		text = h.md.section + text
	case level:
		text = h.md.level[0] + text + h.md.level[1]
	case rule:
		return []string{"---"}
	case raw:
		return strings.Split(p.text, "\n")
	}
	return h.trail(p, h.wrapped(text, h.bullet(p)))
}

// wrapped breaks a part, its bullet in front and hanging.
func (h hand) wrapped(text, bullet string) []string {
	if h.width == 0 {
		return []string{bullet + text}
	}
	return wrap(text, h.width, h.hyphens, bullet, strings.Repeat(" ", utf8.RuneCountInString(bullet)))
}

func (h hand) bullet(p part) string {
	if p.form != item {
		return ""
	}
	return h.bullets[min(p.depth, 2)-1]
}

// trail dirties lines as copying does: a space before titles, spaces or a
// tab-only line after prose.
func (h hand) trail(p part, lines []string) []string {
	if !h.messy {
		return lines
	}
	last := len(lines) - 1
	switch p.form {
	case title:
		lines[0] = " " + lines[0]
	case section:
		return append([]string{" \t"}, lines...)
	case prose:
		lines[last] += "  "
	}
	return lines
}

var escaper = strings.NewReplacer(
	`\`, `\\`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `(`, `\(`, `)`, `\)`, `-`, `\-`, `&`, `\&`, `+`, `\+`, `#`, `\#`, `!`, `\!`)

// inline writes the characters of a text.
func (h hand) inline(text string) string {
	if h.nbsp {
		text = sentenceGap.ReplaceAllString(text, "$1\u00a0$2")
	}
	if h.md.escape {
		text = escaper.Replace(text)
	}
	return text
}
