package source

import (
	"bytes"
	"context"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
	"compdiff/parser/pdf"
)

// IsPDF looks for the header, which junk may stand before.
func IsPDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// ReadPDF reads the blocks of a PDF as the lines of a text copy: one line is
// one heading, paragraph or item, so nothing is left to be unwrapped.
func ReadPDF(name string, data []byte) (*Document, error) {
	doc, err := pdf.ReadGuarded(context.Background(), data, pdf.Limits{})
	if err != nil {
		problem, hint, _ := strings.Cut(err.Error(), "; ")
		return nil, &Error{Name: name, Problem: problem, Hint: hint, Err: err}
	}
	o := &Document{Name: name, Literal: true, Paged: true, Title: property(doc.Title)}
	o.warnPDF(doc)
	p := &pdfText{file: name}
	for _, page := range doc.Pages {
		for i := range page.Blocks {
			p.add(&page.Blocks[i])
		}
	}
	p.endTable()
	o.Lines, o.Place = p.lines, p.place
	return o, nil
}

func (o *Document) warnPDF(doc *pdf.Document) {
	if doc.Repaired != "" {
		o.warn("%s: %s", o.Name, doc.Repaired)
	}
	for _, problem := range doc.Problems {
		o.sayPDF(problem, framework.From{File: o.Name})
	}
	for _, page := range doc.Pages {
		for _, problem := range page.Problems {
			o.sayPDF(problem, framework.From{File: o.Name, Page: page.Number})
		}
	}
}

// problemRules are the rules that problems with a file fall under. Others are
// no fault of the text.
var problemRules = map[pdf.ProblemKind]string{
	pdf.ProblemImage:       "page-without-text",
	pdf.ProblemEmpty:       "page-without-text",
	pdf.ProblemUndecodable: "text-unreadable",
	pdf.ProblemCut:         "text-unreadable",
	pdf.ProblemFields:      "text-unreadable",
	pdf.ProblemDamaged:     "source-damaged",
	pdf.ProblemVertical:    "reading-order-suspect",
}

func (o *Document) sayPDF(p pdf.Problem, from framework.From) {
	if rule, ok := problemRules[p.Kind]; ok {
		o.problem(rule, from, "%s", p.Text)
		return
	}
	o.warn("%s: %s", from, p.Text)
}

// pdfText is the text of a PDF as lines. A line has one column, the number of its block.
type pdfText struct {
	file   string
	lines  []Line
	blocks []*pdf.Block // by their numbers, less one
	table  openTable    // among these blocks
	number int          // of that table; 0 where none is open
	inside []Line       // of its cells, in the order in which they are read
}

// place is where a block begins; see [Placer].
func (p *pdfText) place(_ *Line, column int) framework.From {
	if column < 1 || column > len(p.blocks) {
		return framework.From{File: p.file}
	}
	b := p.blocks[column-1]
	return framework.From{File: p.file, Page: b.Page, Line: b.Line}
}

// add makes a line of a block, parted from the one above where the page parts
// them. What stands in the midst of a table and is no text goes before it.
func (p *pdfText) add(b *pdf.Block) {
	p.blocks = append(p.blocks, b)
	if b.Kind.IsText() && b.Table != p.number {
		p.endTable()
	}
	lines := p.linesOf(b)
	if b.Table == 0 || !b.Kind.IsText() {
		p.lines = append(p.lines, lines...)
		return
	}
	p.number, p.inside = b.Table, append(p.inside, lines...)
	c := p.table.at(b.Row-1, b.Column-1)
	c.lines = append(c.lines, lines[len(lines)-1])
}

// linesOf is a block as a line, and a blank one where it stands apart. What is no part of
// the text is furniture.
func (p *pdfText) linesOf(b *pdf.Block) []Line {
	at := []int32{int32(len(p.blocks))}
	var lines []Line
	if b.Apart || b.Kind == pdf.Heading {
		lines = append(lines, BlankLine())
	}
	l := Line{Raw: b.Text, Opens: true, Broken: brokenWords(b)}
	switch {
	case !b.Kind.IsText():
		l.Shape, l.Class = Blank, Furniture
	case b.Kind == pdf.Item && b.Bullet != "":
		l.Raw, l.Body = b.Bullet+" "+b.Text, len(b.Bullet)+1
		l.Shape, l.Bullet, l.Indent = Prose, b.Bullet, 4*b.Depth
	default:
		l.Shape, l.Rank = Prose, b.Rank
	}
	l.Inline = Resolve(l.Raw, l.Body, false)
	l.Columns = at
	return append(lines, l)
}

// brokenWords are the words that lines within a block begin with, but for lines that go
// on with a broken word, and below the end of a sentence.
func brokenWords(b *pdf.Block) []string {
	var words []string
	for i := 1; i < len(b.Lines); i++ {
		above := strings.TrimSpace(b.Lines[i-1].Text)
		if word, _, _ := strings.Cut(strings.TrimSpace(b.Lines[i].Text), " "); word != "" && !lexical.EndsSentence(above) && !lexical.EndsInHyphen(above) {
			words = append(words, word)
		}
	}
	return words
}

// endTable makes one line of the table that is open.
func (p *pdfText) endTable() {
	if p.number > 0 {
		t := tableOfLines(p.table.rows, p.place)
		t.Reading = p.inside
		p.lines = append(p.lines, Line{Shape: TableBlock, Opens: true, Table: t})
	}
	p.table, p.number, p.inside = openTable{}, 0, nil
}
