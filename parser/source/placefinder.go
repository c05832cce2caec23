package source

import (
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// placeFinder turns offsets in a source into places. It goes through the
// source as offsets ascend.
type placeFinder struct {
	text   string
	starts []int // of the lines
	// last is where somebody asked last, and its column: what asks goes through a
	// line in steps, and the line may be the whole source.
	last struct{ offset, column int }
	// steps are the characters in front of every pace bytes of the text; nil until a
	// line asks that is too long to be counted anew for each place in it.
	steps []int
}

// from is the place of a byte of the source.
func (p *placeFinder) from(name string, offset int) framework.From {
	line, column := p.at(offset)
	return framework.From{File: name, Line: line, Column: column}
}

// at is the line and the column of a byte of the source.
func (p *placeFinder) at(offset int) (line, column int) {
	if p.starts == nil {
		p.starts = append(p.starts, 0)
		for i := 0; i < len(p.text); i++ {
			if p.text[i] == '\n' || p.text[i] == '\r' && !strings.HasPrefix(p.text[i+1:], "\n") {
				p.starts = append(p.starts, i+1)
			}
		}
	}
	offset = max(0, min(offset, len(p.text)))
	n := searchLast(p.starts, offset)
	from, column := p.starts[n], 1
	if p.last.offset > from && p.last.offset <= offset {
		from, column = p.last.offset, p.last.column
	}
	if offset-from > pace {
		column = 1 + p.runes(offset) - p.runes(p.starts[n])
	} else {
		column += lexical.Runes(p.text[from:offset])
	}
	p.last.offset, p.last.column = offset, column
	return n + 1, column
}

// runes counts the characters in front of a byte of the source.
func (p *placeFinder) runes(offset int) int {
	if p.steps == nil {
		n, done := 0, 0
		for at := 0; at <= len(p.text); at += pace {
			at := p.runeStart(at)
			n, done = n+lexical.Runes(p.text[done:at]), at
			p.steps = append(p.steps, n)
		}
	}
	k := offset / pace
	if from := p.runeStart(k * pace); from <= offset {
		return p.steps[k] + lexical.Runes(p.text[from:offset])
	}
	return p.steps[k]
}

// runeStart is where the character begins that a byte of the source is in, or behind it.
func (p *placeFinder) runeStart(at int) int {
	for at < len(p.text) && !utf8.RuneStart(p.text[at]) {
		at++
	}
	return at
}

// searchLast is the index of the last number that is not above n; the numbers
// ascend, and the first is not above n.
func searchLast(numbers []int, n int) int {
	low, high := 0, len(numbers)
	for high-low > 1 {
		if middle := (low + high) / 2; numbers[middle] <= n {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// pace is how far a place is counted from what is known at most; it is so long that
// lines which people wrote never ask for more.
const pace = 1 << 14
