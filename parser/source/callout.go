package source

import (
	"strings"

	"compdiff/internal/pattern"

	"github.com/yuin/goldmark/ast"
)

// Note-taking tools and code hosts show a quotation that begins with a word in brackets as a
// box: "> [!info] Level 3". The mark is no text, and what stands behind it in its line heads
// what stands in the box.

// calloutMark is that mark, with the sign of a box that opens and closes.
var calloutMark = pattern.New(`^\[![\pL\d_-]{1,20}\][-+]?[ \t]*`)

// calloutRank is the rank of such a heading: the box may stand anywhere.
const calloutRank = 6

// callout reads a paragraph that begins with such a mark; ok is false for any other.
func (r *markdownReader) callout(n *ast.Paragraph) (ok bool) {
	if n.Parent().Kind() != ast.KindBlockquote || n.PreviousSibling() != nil || n.Lines().Len() == 0 {
		return false
	}
	at := n.Lines().At(0)
	line := r.source[at.Start:at.Stop]
	mark := calloutMark().FindString(line)
	if mark == "" {
		return false
	}
	r.leave(at.Start)
	r.mark(r.pass(at.Start + len(mark)))
	rest := n.FirstChild()
	if strings.TrimSpace(line[len(mark):]) != "" {
		r.beginHeading(calloutRank)
		rest = r.spansOfLine(rest)
		r.endHeading()
	}
	r.htmlReader.block(element{})
	r.spansFrom(rest)
	r.mark(r.pass(n.Lines().At(n.Lines().Len() - 1).Stop))
	r.htmlReader.block(element{})
	return true
}

// spansOfLine reads the pieces of a text up to the end of their line, and gives the piece
// behind it.
func (r *markdownReader) spansOfLine(n ast.Node) ast.Node {
	for ; n != nil; n = n.NextSibling() {
		t, isText := n.(*ast.Text)
		if !isText {
			r.span(n)
			continue
		}
		r.words(t)
		if t.SoftLineBreak() || t.HardLineBreak() {
			return n.NextSibling()
		}
	}
	return nil
}
