package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A footnote of a page is a mark behind a word, above the line or in a link, and a text
// elsewhere that begins with the mark or that the link leads to. Both belong to the page.

var (
	// noteBegins is a block that begins with a mark above the line.
	noteBegins = pattern.New(`(?is)<(?:p|div|li|dd|td|section|aside)\b[^<>]*>\s*(?:<(?:small|span|font|em|i|a)\b[^<>]*>\s*)*<sup\b[^<>]*>\s*(?:<[^<>]*>\s*)*([\[(]?\d{1,3}[\])]?|[*†‡])\s*(?:<[^<>]*>\s*)*</sup>`)
	// noteMarks is a mark above the line behind a word.
	noteMarks = pattern.New(`(?is)[^\s>\d](?:</\w+>)*<sup\b[^<>]*>\s*(?:<[^<>]*>\s*)*([\[(]?\d{1,3}[\])]?|[*†‡])\s*(?:<[^<>]*>\s*)*</sup>`)
	// markAlone is a mark and nothing else; bracketed one that is told without its place.
	markAlone = pattern.New(`^(?:[\[(]?(?:\d{1,3}|[a-z])[\])]?|[*†‡]{1,3})$`)
	bracketed = pattern.New(`^\[(?:\d{1,3}|[a-z])\]$`)
	fragment  = pattern.New(`(?i)href\s*=\s*["']?#([^"'\s>]+)`)
	anyTag    = pattern.New(`(?s)<[^<>]*>`)
)

// pageNotes are the footnotes of a page.
type pageNotes struct {
	marks map[string]bool // marks above the line that a block begins with, and that stand behind a word
	ids   map[string]bool // of elements that marks lead to
}

// findNotes looks for blocks that begin with a mark which stands behind a word as well.
func findNotes(text string) pageNotes {
	n := pageNotes{marks: map[string]bool{}, ids: map[string]bool{}}
	if !strings.Contains(text, "<sup") && !strings.Contains(text, "<SUP") {
		return n
	}
	behind := map[string]bool{}
	for _, in := range noteMarks().FindAllStringSubmatch(text, -1) {
		behind[in[1]] = true
	}
	for _, in := range noteBegins().FindAllStringSubmatch(text, -1) {
		n.marks[in[1]] = behind[in[1]]
	}
	return n
}

// insideSize is how many bytes of an element are looked at before it is read.
const insideSize = 400

// inside is what stands in the element that begins with a tag; "" where it is too long.
func (r *htmlReader) inside(name string) string {
	rest := r.source[min(r.offset, len(r.source)):]
	rest = rest[:min(len(rest), insideSize)]
	begin := strings.IndexByte(rest, '>')
	if begin < 0 {
		return ""
	}
	end := strings.Index(strings.ToLower(rest[begin+1:]), "</"+name)
	if end < 0 {
		return ""
	}
	return rest[begin+1 : begin+1+end]
}

// saidInside is the text of a piece of a page.
func saidInside(inside string) string {
	return strings.TrimSpace(xhtml.UnescapeString(anyTag().ReplaceAllString(inside, "")))
}

// heedNotes says whether an element is the mark of a footnote, or one.
func (r *htmlReader) heedNotes(e *element, attributes []xhtml.Attribute) {
	if r.hidden > 0 || e.role == asHeading {
		return
	}
	if len(r.notes.ids) > 0 && r.isNote(attributes) {
		r.hideNote(e)
		return
	}
	switch e.atom {
	case atom.Sup:
		r.heedMark(e, r.inside("sup"))
	case atom.A:
		if inside := r.inside("a"); r.hasBegun() && !r.space && fragmentOf(attributes) != "" && bracketed().MatchString(saidInside(inside)) {
			r.notes.ids[fragmentOf(attributes)] = true
			e.hidden = true
		}
	}
}

// fragmentOf is the place of the page that a link leads to; "" for none.
func fragmentOf(attributes []xhtml.Attribute) string {
	for _, a := range attributes {
		if a.Key == "href" && strings.HasPrefix(a.Val, "#") {
			return a.Val[1:]
		}
	}
	return ""
}

// isNote reports that a mark leads to an element.
func (r *htmlReader) isNote(attributes []xhtml.Attribute) bool {
	for _, a := range attributes {
		if (a.Key == "id" || a.Key == "name") && r.notes.ids[a.Val] {
			return true
		}
	}
	return false
}

// hideNote hides a footnote: the element that a mark leads to, or the block that begins
// with it.
func (r *htmlReader) hideNote(e *element) {
	if e.role != inText && e.role != asLink {
		e.hidden = true
		return
	}
	if r.hasBegun() {
		return // in the middle of a text: only the place is named
	}
	e.hidden = true
	for n := len(r.open) - 1; n >= 0; n-- {
		open := &r.open[n]
		switch open.role {
		case inText, asLink, asBold:
			continue
		case asBlock, asItem:
			if open.atom != atom.Body && open.atom != atom.Html && open.atom != atom.Main && open.read == r.veiled.read {
				open.hidden = true
				r.beginHidden(open.name)
			}
		}
		return
	}
}

// heedMark hides a mark above the line: one that leads to a place of the page, or one that
// a block of the page begins with. Behind a figure or a sign of two letters it is an
// exponent.
func (r *htmlReader) heedMark(e *element, inside string) {
	mark := saidInside(inside)
	if !markAlone().MatchString(mark) {
		return
	}
	in := fragment().FindStringSubmatch(inside)
	switch {
	case r.hasBegun() && (in != nil || r.notes.marks[mark]) && !r.behindUnit():
		e.hidden = true
		if in != nil {
			r.notes.ids[in[1]] = true
		}
	case !r.hasBegun() && r.notes.marks[mark]:
		r.hideNote(e)
	}
}

// behindUnit reports that a line ends in a figure, or in a word of one letter or two.
func (r *htmlReader) behindUnit() bool {
	text, letters := r.lineBuilder.text, 0
	for len(text) > 0 {
		c, size := utf8.DecodeLastRune(text)
		if letters == 0 && unicode.IsDigit(c) {
			return true
		}
		if !unicode.IsLetter(c) {
			break
		}
		letters++
		text = text[:len(text)-size]
	}
	return letters == 1 || letters == 2
}
