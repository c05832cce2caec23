package parser

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// passage is the text of one cell, read as the lines of a page are.
type passage struct {
	*page
	column int
}

// breakTag knows the tag that breaks a line where it is the only kind of a cell:
// the lines are then those of a text.
var breakTag = regexp.MustCompile(`(?i)<br\s*/?>`)

// plainTags makes line breaks of such tags, which are then structure. Spaces fill
// up what is left of them, so that places stay.
func (b *book) plainTags(text string) string {
	return breakTag.ReplaceAllStringFunc(text, func(tag string) string {
		b.ledger.Structure += framework.NonSpace(tag)
		return strings.Repeat(" ", len(tag)-1) + "\n"
	})
}

// passage makes the lines of the cell in a column.
func (r *record) passage(column int) *passage { return r.book.passage(r.headed, r.row, column) }

func (b *book) passage(h *headed, row, column int) *passage {
	text := h.cell(row, column)
	p := &passage{column: column}
	var starts []int // where lines begin in the cell, in characters
	where := h.where(row, column)
	d := &document{grammar: b.grammar, file: b.file, literal: h.lines != nil}
	b.ledger.Structure += strings.Count(text, excelBreak) * len(excelBreak)
	plain := plainBreaks(plainCell(text))
	html := h.html || h.entities[column]
	if hasBlockTag(plain) && !hasBlockTag(breakTag.ReplaceAllString(plain, "")) {
		plain = b.plainTags(plain)
	}
	switch {
	case h.lines != nil:
		d.lines = slices.Clone(h.lines(row, column))
		for i := range d.lines {
			d.lines[i].number = i + 1
		}
		starts = make([]int, len(d.lines))
	case hasBlockTag(plain):
		d.lines = markupLines(plain, true)
		starts = lineStarts(d.lines, 0)
	case html:
		d.lines = markupLines(plain, false)
		starts = lineStarts(d.lines, 0)
	default:
		d.lines = splitLines(plain)
		starts = lineStarts(d.lines, 1)
	}
	d.place = func(l *line, column int) framework.From { return where(starts[l.number-1] + column - 1) }
	d.heads = make([]*heading, len(d.lines))
	p.page = &page{document: d}
	return p
}

// lineStarts are where lines begin in their cell, in characters; between two
// there are some that belong to neither.
func lineStarts(lines []line, between int) []int {
	starts, at := make([]int, len(lines)), 0
	for i := range lines {
		starts[i] = at
		at += runes(lines[i].raw) + between
	}
	return starts
}

// texts are the paragraphs and items of the cell. What has neither letter nor
// digit is a dash for "nothing".
func (p *passage) texts() []*block {
	blocks := p.blocks(0, len(p.lines), wrapping{})
	for _, b := range blocks {
		if !b.hasWords() && !strings.ContainsAny(b.text, "0123456789") {
			b.place(structure)
		}
	}
	return blocks
}

// close accounts for the cell.
func (b *book) close(p *passage) {
	for n, level := range p.generic {
		for _, t := range level.Texts {
			b.generic.add(n, t)
		}
	}
	for i := range p.lines {
		p.lines[i].account(&b.ledger)
	}
	for _, t := range p.unaccounted() {
		b.addStray(t.Text, p.column)
	}
}

// exactNumber mends a number that binary fractions have spoilt: spreadsheets
// show fifteen digits and store 1.1000000000000001 for 1.1.
func exactNumber(code string) string {
	whole, fraction, ok := strings.Cut(code, ".")
	if !ok || len(whole)+len(fraction) < 16 || number(whole) < 0 || strings.Trim(fraction, "0123456789") != "" {
		return code
	}
	value, err := strconv.ParseFloat(code, 64)
	if err != nil {
		return code
	}
	shown, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 15, 64), 64)
	return strconv.FormatFloat(shown, 'f', -1, 64)
}
