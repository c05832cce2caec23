package table

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// cellText is the text of one cell, read as the lines of a page are. A book has one, which
// is that of the next cell when this one is accounted for.
type cellText struct {
	*skill.Page
	column int

	// The room that a cell takes.
	page     skill.Page
	document skill.Document
	lines    []source.Line
	heads    []*dialect.Heading
	starts   []int // where lines begin in the cell, in characters
}

// breakTag knows the tag that breaks a line where it is the only kind of a cell:
// the lines are then those of a text.
var breakTag = pattern.New(`(?i)<br\s*/?>`)

// plainTags makes line breaks of such tags, which are then structure. Spaces fill
// up what is left of them, so that places stay.
func (b *book) plainTags(text string) string {
	return breakTag().ReplaceAllStringFunc(text, func(tag string) string {
		b.ledger.Structure += framework.NonSpace(tag)
		return strings.Repeat(" ", len(tag)-1) + "\n"
	})
}

// cellText makes the lines of the cell in a column.
func (r *record) cellText(column int) *cellText {
	p := r.book.cellText(r.headed, r.row, column)
	r.doubtCell(p)
	return p
}

func (b *book) cellText(h *headed, row, column int) *cellText {
	text := h.Cell(row, column)
	p := &b.open
	p.begin(b, column)
	where := h.Where(row, column)
	d := p.Document
	d.Literal = h.Lines != nil
	b.ledger.Structure += strings.Count(text, lexical.ExcelBreak) * len(lexical.ExcelBreak)
	plain := source.PlainBreaks(lexical.PlainCell(text))
	html := h.html || h.entities[column]
	if source.HasBlockTag(plain) && !source.HasBlockTag(breakTag().ReplaceAllString(plain, "")) {
		plain = b.plainTags(plain)
	}
	switch {
	case h.Lines != nil:
		d.Lines = slices.Clone(h.Lines(row, column))
		for i := range d.Lines {
			d.Lines[i].Number = i + 1
		}
		p.starts = slices.Grow(p.starts[:0], len(d.Lines))[:len(d.Lines)]
		clear(p.starts)
	case source.HasBlockTag(plain):
		d.Lines = source.MarkupLines(plain, true)
		p.takeStarts(0)
	case html:
		d.Lines = source.MarkupLines(plain, false)
		p.takeStarts(0)
	default:
		p.lines = source.SplitInto(p.lines, plain)
		d.Lines = p.lines
		h.takeLoneNumber(d.Lines, column)
		p.takeStarts(1)
	}
	d.Place = func(l *source.Line, column int) framework.From { return where(p.starts[l.Number-1] + column - 1) }
	p.heads = slices.Grow(p.heads[:0], len(d.Lines))[:len(d.Lines)]
	clear(p.heads)
	d.Heads = p.heads
	return p
}

// begin makes room for the cell in a column, in that of the cell before: of thousands of
// cells one is read at a time.
func (p *cellText) begin(b *book, column int) {
	p.column = column
	p.document = skill.Document{Grammar: b.Grammar, File: b.File}
	p.page = skill.Page{Document: &p.document}
	p.Page = &p.page
}

// takeStarts finds where lines begin in their cell, in characters; between two there are
// some that belong to neither.
func (p *cellText) takeStarts(between int) {
	at := 0
	p.starts = p.starts[:0]
	for i := range p.Lines {
		p.starts = append(p.starts, at)
		at += lexical.Runes(p.Lines[i].Raw) + between
	}
}

// texts are the paragraphs and items of the cell. What has neither letter nor
// digit is a dash for "nothing"; a line that the framework's documents repeat is no
// text of a skill in a cell either.
func (p *cellText) texts() []*skill.Block {
	blocks := p.Blocks(0, len(p.Lines), skill.Wrapping{})
	for _, b := range blocks {
		switch {
		case !b.HasWords() && !strings.ContainsAny(b.Text, "0123456789"):
			b.Classify(source.Structure)
		case p.IsOwnFurniture(b.Text):
			b.Classify(source.Furniture)
		}
	}
	return slices.DeleteFunc(blocks, func(b *skill.Block) bool { return b.Class == source.Furniture })
}

// close accounts for the cell.
func (b *book) close(p *cellText) {
	for n, level := range p.Generic {
		for _, t := range level.Texts {
			b.Generic.Add(n, t)
		}
	}
	for i := range p.Lines {
		p.Lines[i].Account(&b.ledger)
	}
	for _, t := range p.Unaccounted() {
		b.addStray(t.Text, p.column)
	}
}

// exactNumber mends a number that binary fractions have spoilt: spreadsheets
// show fifteen digits and store 1.1000000000000001 for 1.1.
func exactNumber(code string) string {
	whole, fraction, ok := strings.Cut(code, ".")
	if !ok || len(whole)+len(fraction) < 16 || lexical.Number(whole) < 0 || strings.Trim(fraction, "0123456789") != "" {
		return code
	}
	value, err := strconv.ParseFloat(code, 64)
	if err != nil {
		return code
	}
	shown, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 15, 64), 64)
	return strconv.FormatFloat(shown, 'f', -1, 64)
}
