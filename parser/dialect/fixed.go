package dialect

import (
	"strings"
	"unicode/utf8"
)

// fixed is what stands between the holes of a form: words and marks that each text
// has which the form matches, in that order. To look for them is cheap, and most
// forms part by it before their expression is even made.
type fixed struct {
	parts []part
	first bool // the first of the parts begins the text
	begin edge // what the text begins with
	end   edge // and ends with
}

// edge is what stands at an end of every text of a form.
type edge uint8

const (
	anyEdge   edge = iota
	digitEdge      // a digit of ASCII
	dashEdge       // a dash of any kind
)

// dashes are those that a hyphen in a form stands for.
const dashes = "-‐‑–—−"

// edgeOf is the edge that a form has at one of its ends.
func edgeOf(form string, is func(form, piece string) bool) edge {
	switch {
	case is(form, "{number}"), is(form, "{edition}"):
		return digitEdge
	case is(form, "-"):
		return dashEdge
	}
	return anyEdge
}

// fits reports that a character can stand at the edge.
func (e edge) fits(r rune) bool {
	switch e {
	case digitEdge:
		return '0' <= r && r <= '9'
	case dashEdge:
		return strings.ContainsRune(dashes, r)
	}
	return true
}

// hardMarks are the marks of a form that a text has as they are; a dash may be any
// of many, and a colon a wide one.
const hardMarks = "()[],.;/|&+#"

// isHoleByte knows what the name of a hole is written with.
func isHoleByte(c byte) bool { return isASCIILetter(c) || c == '_' || '0' <= c && c <= '9' }

// withoutHoles has a NUL for each hole of a form. It is what holeName would find, which
// takes its time for hundreds of forms.
func withoutHoles(form string) string {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(form, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		end := 0
		for end < len(after) && isHoleByte(after[end]) {
			end++
		}
		if end > 0 && end < len(after) && after[end] == '}' {
			b.WriteByte(0)
			form = after[end+1:]
			continue
		}
		b.WriteByte('{')
		form = after
	}
}

// fixedOf takes a form apart; text is the form in lower case, without its holes, and
// levels what a level begins with.
func fixedOf(form, text string, levels *starts) fixed {
	f, start := fixed{begin: edgeOf(form, strings.HasPrefix), end: edgeOf(form, strings.HasSuffix)}, -1
	for i, r := range text + "\x00" {
		if r >= 'a' && r <= 'z' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			p := part{text: text[start:i]}
			p.takeBeside(text, start, form, levels)
			f.parts, f.first = append(f.parts, p), f.first || start == 0
			start = -1
		}
		if strings.ContainsRune(hardMarks, r) {
			f.parts, f.first = append(f.parts, part{text: string(r)}), f.first || i == 0
		}
	}
	return f
}

// longS is another s in lower case, the one letter that an expression which knows no
// case takes for one of ASCII while it is none in lower case.
const longS = 'ſ'

// mayBegin is the cheapest test: a text in lower case begins with the byte with which
// texts of the form do, as far as ASCII says.
func (f *fixed) mayBegin(lower string) bool {
	if lower == "" || lower[0] >= utf8.RuneSelf {
		return true
	}
	switch c := lower[0]; {
	case f.first:
		return c == f.parts[0].text[0]
	case f.begin == digitEdge:
		return '0' <= c && c <= '9'
	case f.begin == dashEdge:
		return c == '-'
	}
	return true
}

// within reports that a text in lower case may have the form.
func (f *fixed) within(lower string) bool {
	first, _ := utf8.DecodeRuneInString(lower)
	last, _ := utf8.DecodeLastRuneInString(lower)
	if !f.begin.fits(first) || !f.end.fits(last) {
		return false
	}
	from := 0
	for i := range f.parts {
		at := f.parts[i].find(lower, from)
		if at < 0 || i == 0 && f.first && at > 0 {
			return strings.ContainsRune(lower, longS)
		}
		from = at + len(f.parts[i].text)
	}
	return true
}
