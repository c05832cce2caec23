package source

import (
	"bytes"
	"fmt"
)

// The library looks for the end of a link to the end of its paragraph, and goes
// through the lines of the paragraph to get a label's text. It fills rows of a
// table up to the width of its head. All of that is nothing on a page that people
// write, and without end on one that was made to hurt. So it is counted first, in
// steps that are the same on every machine.

// Limits of a page.
const (
	maxLinkSteps  = 1 << 29 // bytes and lines gone through for links
	maxTableCells = 1 << 19 // of all tables, the empty ones too
	maxFilled     = 1 << 17 // that rows are filled up with
)

// manyCells is said of a page with more cells than that.
var manyCells = fmt.Sprintf("the tables of the page have more than %d cells", maxTableCells)

// tooMuchMarkdown finds where a page begins to be too much, and says of what; ""
// where all is well.
func tooMuchMarkdown(page []byte) (at int, what string) {
	steps, cells, filled := maxLinkSteps, maxTableCells, maxFilled
	for start := 0; start < len(page); {
		end := start + paragraphEnd(page[start:])
		if steps -= linkSteps(page[start:end], steps); steps < 0 {
			return start, "the page has more links that do not end, or more labels in one paragraph, than can be meant"
		}
		start = end
	}
	for start := 0; start < len(page); {
		end := start + lineEnd(page[start:])
		if line := page[start:end]; isTableRule(line) {
			all, written := tableCells(line, page[end:])
			cells -= all
			filled -= max(0, all-written)
			if filled < 0 {
				return start, "the table has a head so wide, and rows so short, that nobody can have meant it"
			}
			if cells < 0 {
				return start, manyCells
			}
		}
		start = end
	}
	return 0, ""
}

// isTableRule knows the line between the head and the body of a table.
func isTableRule(line []byte) bool {
	return bytes.IndexByte(line, '|') >= 0 && bytes.IndexByte(line, '-') >= 0 && len(bytes.TrimLeft(line, "|:- \t>\r\n")) == 0
}

func lineEnd(text []byte) int {
	if n := bytes.IndexByte(text, '\n'); n >= 0 {
		return n + 1
	}
	return len(text)
}

// paragraphEnd is the length of the paragraph that a text begins with: it goes to
// a blank line, or to one that begins another block.
func paragraphEnd(text []byte) int {
	for n := lineEnd(text); ; n += lineEnd(text[n:]) {
		next := bytes.TrimLeft(text[n:min(len(text), n+80)], " \t>")
		if len(next) == 0 || bytes.IndexByte([]byte("\r\n-*+|#"), next[0]) >= 0 {
			return n
		}
	}
}

// linkSteps counts what is gone through for the links of a paragraph, up to more
// than most.
func linkSteps(text []byte, most int) int {
	lines := bytes.Count(text, []byte("\n"))
	steps := len(text)
	for i, c := range text {
		switch {
		case c == '[':
			steps += lines
		case c == ']' && i+1 < len(text) && text[i+1] == '(':
			steps += untilByte(text[i:], ')')
		case c == ']' && i+1 < len(text) && text[i+1] == '[':
			steps += untilByte(text[i+1:], ']')
		}
		if steps > most {
			break
		}
	}
	return steps
}

func untilByte(text []byte, c byte) int {
	if n := bytes.IndexByte(text, c); n >= 0 {
		return n
	}
	return len(text)
}

// tableCells counts the cells of the table below a rule between head and body, and
// those of them that are written.
func tableCells(rule, below []byte) (all, written int) {
	columns, rows := bytes.Count(rule, []byte("|"))+1, 1
	written = columns
	for len(below) > 0 {
		n := lineEnd(below)
		if len(bytes.TrimSpace(below[:n])) == 0 {
			break
		}
		rows++
		written += bytes.Count(below[:n], []byte("|")) + 1
		below = below[n:]
	}
	return columns * rows, written
}
