package layouts

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// plainText writes a page as copies and e-mails have it.
func plainText(p *page) string {
	h := hand{bullet: p.layout["bullet"], hyphens: p.layout.is("hyphens", "broken")}
	if n, err := strconv.Atoi(p.layout["width"]); err == nil {
		h.width = n
	}
	var lines []string
	for i, b := range p.blocks {
		if i > 0 && h.apart(p.layout["blank lines"], p.blocks[i-1], b) {
			lines = append(lines, "")
			if p.layout.is("blank lines", "two") && b.form <= level {
				lines = append(lines, "")
			}
		}
		lines = append(lines, h.lines(b)...)
	}
	return quoted(p.layout["quoting"], barred(p.layout["margin"], running(p, lines)))
}

// barEvery is how many lines a bar stands beside one of.
const barEvery = 7

// barred sets bars into the margin, beside lines that changed.
func barred(kind string, lines []string) []string {
	if kind != "bars" {
		return lines
	}
	for i, line := range lines {
		switch {
		case line == "":
		case i%barEvery == 0:
			lines[i] = "¦ " + line
		default:
			lines[i] = "  " + line
		}
	}
	return lines
}

// hand is how a copy writes lines.
type hand struct {
	width   int // 0: a line is as long as its paragraph
	bullet  string
	hyphens bool // lines end behind hyphens too
}

// apart reports a blank line between two blocks.
func (h hand) apart(blank string, above, b block) bool {
	if blank == "none" || b.glued {
		return b.form == title && !b.glued
	}
	return above.form != item || b.form != item
}

// lines writes a block.
func (h hand) lines(b block) []string {
	switch b.form {
	case rule:
		return []string{"---"}
	case cover, group, title, heading, level, raw:
		if h.width > 0 && b.form != raw {
			return h.wrap(b.text, "", "")
		}
		return []string{b.text}
	case labelled:
		return h.wrap(b.label+b.text, "", "")
	case item:
		first := h.indent(b)
		return h.wrap(b.text, first, strings.Repeat(" ", utf8.RuneCountInString(first)))
	}
	return h.wrap(b.text, "", "")
}

// indent is what stands before an item.
func (h hand) indent(b block) string {
	mark := b.label
	switch mark {
	case "lost":
		return ""
	case "":
		mark = h.bullet
	}
	return strings.Repeat("  ", b.depth-1) + mark + " "
}

// wrap breaks a text between words, or behind the hyphen of one, into lines.
func (h hand) wrap(text string, first, rest string) []string {
	if h.width == 0 {
		return []string{first + text}
	}
	var lines []string
	line, space := first, ""
	for word := range strings.SplitSeq(text, " ") {
		for i, piece := range h.pieces(word) {
			if i > 0 {
				space = ""
			}
			if strings.TrimSpace(line) != strings.TrimSpace(first+rest) && utf8.RuneCountInString(line+space+piece) > h.width {
				lines, line, space = append(lines, line), rest, ""
			}
			line, space = line+space+piece, " "
		}
	}
	return append(lines, line)
}

// pieces are the parts of a word between which a line may end.
func (h hand) pieces(word string) []string {
	if at := strings.Index(word, "-"); h.hyphens && at > 1 && at < len(word)-2 {
		return []string{word[:at+1], word[at+1:]}
	}
	return []string{word}
}

// pageLines is how many lines stand between two running lines.
const pageLines = 42

// running puts the running lines of a printed page between the lines.
func running(p *page, lines []string) []string {
	kind := p.layout["running lines"]
	if kind == "none" || kind == "" {
		return lines
	}
	pages := (len(lines) + pageLines - 1) / pageLines
	var out []string
	for i, line := range lines {
		if i > 0 && i%pageLines == 0 {
			text := p.runningLine(kind, i/pageLines, pages)
			p.loose(text)
			p.running = append(p.running, text)
			out = append(out, text)
		}
		out = append(out, line)
	}
	return out
}

func (p *page) runningLine(kind string, n, of int) string {
	number := strconv.Itoa(n)
	switch kind {
	case "page number":
		return number
	case "page of":
		return "Page " + number + " of " + strconv.Itoa(of)
	case "print":
		return "https://skills.example/all " + number + "/" + strconv.Itoa(of)
	case "head":
		return capital(p.name) + " skills catalogue, issue 4"
	}
	return number + " | Page"
}

// quoted sets all lines as a quotation does.
func quoted(kind string, lines []string) string {
	before := map[string]string{"mail": "> ", "indent": "    "}[kind]
	for i, line := range lines {
		if line != "" || before == "> " {
			lines[i] = before + line
		}
	}
	return strings.Join(lines, "\n") + "\n"
}
