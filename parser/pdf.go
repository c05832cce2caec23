package parser

import (
	"bytes"
	"context"
	"strings"

	"compdiff/framework"
	"compdiff/parser/pdf"
)

// isPDF looks for the header, which junk may stand before.
func isPDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// readPDF reads the blocks of a PDF as the lines of a text copy: one line is
// one heading, paragraph or item, so nothing is left to be unwrapped.
func readPDF(name string, data []byte) (*original, error) {
	doc, err := pdf.ReadGuarded(context.Background(), data, pdf.Limits{})
	if err != nil {
		problem, hint, _ := strings.Cut(err.Error(), "; ")
		return nil, &SourceError{Name: name, Problem: problem, Hint: hint, Err: err}
	}
	o := &original{name: name, literal: true, paged: true}
	o.warnPDF(doc)
	p := &pdfText{}
	for _, page := range doc.Pages {
		for i := range page.Blocks {
			p.add(&page.Blocks[i])
		}
	}
	o.lines = p.lines
	o.place = func(l *line, _ int) framework.From {
		b := p.blocks[l.number-1]
		return framework.From{File: name, Page: b.Page, Line: b.Line}
	}
	return o, nil
}

func (o *original) warnPDF(doc *pdf.Document) {
	if doc.Repaired != "" {
		o.warn("%s: %s", o.name, doc.Repaired)
	}
	for _, problem := range doc.Problems {
		o.sayPDF(problem, framework.From{File: o.name})
	}
	for _, page := range doc.Pages {
		for _, problem := range page.Problems {
			o.sayPDF(problem, framework.From{File: o.name, Page: page.Number})
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

func (o *original) sayPDF(p pdf.Problem, from framework.From) {
	if rule, ok := problemRules[p.Kind]; ok {
		o.problem(rule, from, "%s", p.Text)
		return
	}
	o.warn("%s: %s", from, p.Text)
}

// pdfText is the text of a PDF as lines, with the block that each is.
type pdfText struct {
	lines  []line
	blocks []*pdf.Block // by line number, less one
}

// add makes a line of a block, parted from the one above where the page parts
// them. What is no part of the text is furniture.
func (p *pdfText) add(b *pdf.Block) {
	if b.Apart || b.Kind == pdf.Heading {
		p.append(line{shape: blank, ledgerEntry: ledgerEntry{class: structure}}, b)
	}
	l := line{raw: b.Text, opens: true, cell: tablePlace{b.Row, b.Column}}
	switch {
	case !b.Kind.IsText():
		l.shape, l.class = blank, furniture
	case b.Kind == pdf.Item && b.Bullet != "":
		l.raw, l.body = b.Bullet+" "+b.Text, len(b.Bullet)+1
		l.shape, l.bullet, l.indent = prose, b.Bullet, 4*b.Depth
	default:
		l.shape, l.rank = prose, b.Rank
	}
	l.inline = resolve(l.raw, l.body, false)
	p.append(l, b)
}

func (p *pdfText) append(l line, b *pdf.Block) {
	l.number = len(p.lines) + 1
	p.lines = append(p.lines, l)
	p.blocks = append(p.blocks, b)
}
