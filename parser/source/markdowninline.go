package source

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"

	"github.com/yuin/goldmark/ast"
	marks "github.com/yuin/goldmark/extension/ast"
)

// inlines reads the text of a block.
func (r *markdownReader) inlines(n ast.Node) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	r.leave(lines.At(0).Start)
	r.spans(n)
	r.mark(r.pass(lines.At(lines.Len() - 1).Stop))
}

// spans reads the pieces of a text.
func (r *markdownReader) spans(in ast.Node) { r.spansFrom(in.FirstChild()) }

// spansFrom reads a piece of a text and those behind it.
func (r *markdownReader) spansFrom(n ast.Node) {
	for ; n != nil; n = n.NextSibling() {
		r.span(n)
	}
}

// span reads one piece of a text.
func (r *markdownReader) span(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		r.say(n)
	case *ast.Emphasis:
		bold := n.Level / 2
		r.strong += bold
		r.spans(n)
		r.strong -= bold
	case *marks.Strikethrough: // what was struck out is no text
		r.hidden++
		r.struck.begin(true, r.told, r.hidden)
		r.spans(n)
		r.hidden--
	case *ast.Link:
		r.beginLink()
		r.spans(n)
		r.endLink()
	case *ast.AutoLink:
		r.address(string(n.Label(r.page)))
	case *ast.Image: // its words describe what cannot be seen here
		r.skipText(n)
	case *ast.RawHTML:
		r.markup(n.Segments)
	default:
		r.spans(n)
	}
}

// words reads a piece of text.
func (r *markdownReader) words(n *ast.Text) {
	r.mark(r.pass(n.Segment.Start))
	start := max(n.Segment.Start, r.told)
	r.characters(r.pass(max(n.Segment.Stop, start)), start, n.IsRaw() || n.Parent().Kind() == ast.KindCodeSpan)
}

// say reads a piece of text, and the break after it.
func (r *markdownReader) say(n *ast.Text) {
	r.words(n)
	switch {
	case n.HardLineBreak():
		r.breakWithin()
	case n.SoftLineBreak():
		r.breakSoft()
	}
}

// characters takes text in which backslashes keep characters from being marks
// and entities stand for others; literal text has neither.
func (r *markdownReader) characters(raw string, offset int, literal bool) {
	if r.hidden > 0 {
		r.unseen(raw)
		return
	}
	for raw != "" {
		if !literal && raw[0] == '\\' && len(raw) > 1 && isASCIIPunctuation(raw[1]) {
			r.mark(raw[:1])
			raw, offset = raw[1:], offset+1
			r.character(rune(raw[0]), offset)
			raw, offset = raw[1:], offset+1
			continue
		}
		n := 1
		if literal || raw[0] != '&' {
			if n = strings.IndexAny(raw[1:], `\&`) + 1; n == 0 || literal {
				n = len(raw)
			}
			for i, c := range raw[:n] {
				r.character(c, offset+i)
			}
		} else {
			n = r.entity(raw, offset)
		}
		raw, offset = raw[n:], offset+n
	}
}

// entity takes the characters of an entity and gives its length.
func (r *markdownReader) entity(raw string, offset int) int {
	n, said := nextCharacter(raw)
	for _, c := range said {
		r.character(c, offset)
	}
	r.ledger.Structure += framework.NonSpace(raw[:n]) - framework.NonSpace(said)
	return n
}

func isASCIIPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !lexical.IsWordRune(rune(c)) || c == '_'
}

// address takes the address of a link that is its own text.
func (r *markdownReader) address(label string) {
	at := strings.Index(r.source[r.told:], label)
	if at < 0 {
		return
	}
	r.mark(r.pass(r.told + at))
	start := r.told
	r.beginLink()
	r.characters(r.pass(start+len(label)), start, true)
	r.endLink()
}

// skipText passes over texts that are not shown.
func (r *markdownReader) skipText(in ast.Node) {
	for n := in.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			r.mark(r.pass(t.Segment.Start))
			r.unseen(r.pass(t.Segment.Stop))
		}
		r.skipText(n)
	}
}
