package source

import (
	"bytes"
	"context"
	"strings"

	"compdiff/framework"
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
	p := &pdfText{}
	for _, page := range doc.Pages {
		for i := range page.Blocks {
			p.add(&page.Blocks[i])
		}
	}
	o.Lines = p.lines
	o.Place = func(l *Line, _ int) framework.From {
		b := p.blocks[l.Number-1]
		return framework.From{File: name, Page: b.Page, Line: b.Line}
	}
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

// pdfText is the text of a PDF as lines, with the block that each is.
type pdfText struct {
	lines  []Line
	blocks []*pdf.Block // by line number, less one
}

// add makes a line of a block, parted from the one above where the page parts
// them. What is no part of the text is furniture.
func (p *pdfText) add(b *pdf.Block) {
	if b.Apart || b.Kind == pdf.Heading {
		p.append(Line{Shape: Blank, ledgerEntry: ledgerEntry{Class: Structure}}, b)
	}
	l := Line{Raw: b.Text, Opens: true, Cell: tablePlace{b.Row, b.Column}}
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
	p.append(l, b)
}

func (p *pdfText) append(l Line, b *pdf.Block) {
	l.Number = len(p.lines) + 1
	p.lines = append(p.lines, l)
	p.blocks = append(p.blocks, b)
}
