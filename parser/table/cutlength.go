package table

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A program that keeps texts of a bounded length cuts the longer ones: then several cells are
// exactly as long as each other, no cell is longer, and they end in the middle.

const (
	minCut      = 3  // cells of one length show that they were cut
	shortestCut = 40 // characters; programs keep more
)

// cutCells are the cells that are as long as the longest one, or as it is without the space
// that it was cut before.
type cutCells struct {
	length int
	at     []source.CellAt
	open   int // how many of them do not end as sentences do
}

// add takes a cell.
func (c *cutCells) add(at source.CellAt, text string) {
	n, open := lexical.Runes(text), !lexical.EndsSentence(text)
	switch {
	case n == c.length-1 && open, n == c.length:
	case n > c.length && n >= shortestCut:
		*c = cutCells{length: n}
	default:
		return
	}
	c.at = append(c.at, at)
	if open {
		c.open++
	}
}

// doubtCutLength looks for the texts that were cut so, among all of the table and in each
// column.
func (h *headed) doubtCutLength() {
	var all cutCells
	columns := make([]cutCells, len(h.columns))
	for range 2 { // what is a space shorter than the longest may stand before it
		all.at, all.open = nil, 0
		for i := range columns {
			columns[i].at, columns[i].open = nil, 0
		}
		for row := h.first; row < len(h.Rows); row++ {
			for i, c := range h.columns {
				text := strings.TrimRight(lexical.PlainCell(h.Cell(row, i)), " \t\r\n")
				if text == "" || !ofTexts[c.Kind] || h.repeatsHeader(row) {
					continue
				}
				all.add(source.CellAt{Row: row, Column: i}, text)
				columns[i].add(source.CellAt{Row: row, Column: i}, text)
			}
		}
	}
	if h.sayCut(&all) {
		return
	}
	for i := range columns {
		h.sayCut(&columns[i])
	}
}

// sayCut doubts cells that were cut, and reports whether they were.
func (h *headed) sayCut(c *cutCells) bool {
	if c.open < minCut || c.open*3 < len(c.at)*2 || h.sameTexts(c) {
		return false
	}
	message := fmt.Sprintf("the text has %d characters, as %d others of the table have, and none has more: it was cut off, it seems", c.length, len(c.at)-1)
	for _, at := range c.at {
		part, _ := h.strayPart(at.Column)
		h.doubts[at.Row] = append(h.doubts[at.Row], doubt{at.Column, part, message})
	}
	return true
}

// sameTexts reports that fewer of the cells than show a cut say something of their own: a
// text that many rows repeat is of one length.
func (h *headed) sameTexts(c *cutCells) bool {
	own := map[string]bool{}
	for _, at := range c.at {
		own[framework.Clean(h.Cell(at.Row, at.Column))] = true
	}
	return len(own) < minCut
}
