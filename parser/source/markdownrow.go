package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	marks "github.com/yuin/goldmark/extension/ast"
)

// Markdown's rows may have fewer cells than the header or more: programs fill up the ones and
// drop what is beyond of the others. Whoever left out a cell by mistake moved all those
// behind it, so a row is read here with the cells that it has, and its length can be asked.

// row reads a row of a table.
func (r *markdownReader) row(n ast.Node) bool {
	r.beginRow()
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if isWritten(cell) && !r.block(cell) {
			return false
		}
	}
	if last := n.LastChild(); last != nil && isWritten(last) {
		r.beyond(last.Lines().At(0).Stop)
	}
	return true
}

// isWritten reports a cell that stands in the source, if only as the room between two
// marks, and none that the row was filled up with.
func isWritten(cell ast.Node) bool { return cell.Lines().Len() > 0 }

// beyond reads the cells of a row that stand behind its last column, which ends at an
// offset.
func (r *markdownReader) beyond(at int) {
	rest, _, _ := strings.Cut(r.source[at:], "\n")
	rest = strings.TrimRight(rest, " \t\r")
	for {
		start := strings.IndexByte(rest, '|') + 1
		if start == 0 || start == len(rest) {
			return
		}
		at, rest = at+start, rest[start:]
		end := cellEnd(rest)
		r.beginCell(false, 1, 1)
		said := rest[:end]
		indent := len(said) - len(strings.TrimLeft(said, " \t"))
		r.leave(at + indent)
		r.characters(r.pass(at+len(strings.TrimRight(said, " \t"))), at+indent, true)
		r.breakLine()
		at, rest = at+end, rest[end:]
	}
}

// cellEnd is where the first cell of a row's rest ends: at a mark that no backslash stands
// before.
func cellEnd(rest string) int {
	for end := 0; end < len(rest); end++ {
		if rest[end] == '|' && (end == 0 || rest[end-1] != '\\') {
			return end
		}
	}
	return len(rest)
}

// cell reads a cell of a table.
func (r *markdownReader) cell(n *marks.TableCell) {
	r.beginCell(n.Parent().Kind() == marks.KindTableHeader, 1, 1)
	r.inlines(n)
	r.breakLine()
}
