package source

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"compdiff/internal/pattern"
)

// A line of dashes directly below a text makes a heading of it in Markdown. Who parts pages
// with such lines, and leaves no blank line above them, has made headings of the last texts
// of pages: these are sentences, or several lines, or the dashes are not as long as they
// and headings are marked with "#" elsewhere.

// atxHeading is a heading marked with "#".
var atxHeading = pattern.New(`(?m)^ {0,3}#{1,6}[ \t]+\S`)

// wideOff is how many characters the dashes below a heading are shorter or longer than it
// at most, where other headings are marked with "#".
const wideOff = 2

// isRuledText reports that a heading is a text with a rule below.
func (r *markdownReader) isRuledText(n *ast.Heading) bool {
	lines := n.Lines()
	if lines.Len() == 0 {
		return false
	}
	first, last := lines.At(0), lines.At(lines.Len()-1)
	start := bytes.LastIndexByte(r.page[:first.Start], '\n') + 1
	if bytes.IndexByte(r.page[start:first.Start], '#') >= 0 {
		return false
	}
	said := bytes.TrimSpace(r.page[last.Start:last.Stop])
	if lines.Len() > 1 || bytes.HasSuffix(said, []byte(".")) {
		return true
	}
	below, _, _ := bytes.Cut(bytes.TrimLeft(r.page[last.Stop:], "\r\n"), []byte("\n"))
	off := len(bytes.TrimSpace(below)) - utf8.RuneCount(said)
	return (off > wideOff || off < -wideOff) && len(bytes.TrimSpace(below)) > 3 && r.hasATX()
}

// hasATX reports that the page has headings marked with "#".
func (r *markdownReader) hasATX() bool {
	if r.marked == nil {
		found := atxHeading().Match(r.page)
		r.marked = &found
	}
	return *r.marked
}
