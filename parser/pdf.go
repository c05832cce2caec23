package parser

import (
	"bytes"
	"context"
	"strings"

	"compdiff/framework"
	"compdiff/parser/pdf"
)

// isPDF looks for the header, which junk may stand before.
func isPDF(data []byte, _ *grammar) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// readPDF reads the blocks of a PDF as the lines of a text copy: one line is
// one heading, paragraph or item, so nothing is left to be unwrapped.
func readPDF(name string, data []byte, g *grammar, opts Options) (*framework.Edition, error) {
	doc, err := pdf.ReadGuarded(context.Background(), data, pdf.Limits{})
	if err != nil {
		problem, hint, _ := strings.Cut(err.Error(), "; ")
		return nil, &SourceError{Name: name, Problem: problem, Hint: hint, Err: err}
	}
	warnPDF(name, doc, opts)
	p := &pdfText{tables: g.pdfTables(doc)}
	for _, page := range doc.Pages {
		for i := range page.Blocks {
			p.add(&page.Blocks[i])
		}
	}
	d := &document{grammar: g, file: name, lines: p.lines, literal: true}
	d.findHeadings()
	d.readPages(d.findTitles())
	e := d.edition()
	eachFrom(e, p.locate)
	return e, nil
}

func warnPDF(name string, doc *pdf.Document, opts Options) {
	if doc.Repaired != "" {
		opts.warn("%s: %s", name, doc.Repaired)
	}
	for _, problem := range doc.Problems {
		sayPDF(problem, framework.From{File: name}, opts)
	}
	for _, page := range doc.Pages {
		for _, problem := range page.Problems {
			sayPDF(problem, framework.From{File: name, Page: page.Number}, opts)
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

func sayPDF(p pdf.Problem, from framework.From, opts Options) {
	if rule, ok := problemRules[p.Kind]; ok {
		opts.problem(rule, from, "%s", p.Text)
		return
	}
	opts.warn("%s: %s", from, p.Text)
}

// pdfText is the text of a PDF as lines, with the block that each is.
type pdfText struct {
	lines  []line
	blocks []*pdf.Block // by line number, less one
	tables *pdfTables
}

// add makes a line of a block, parted from the one above where the page parts
// them. What is no part of the text is furniture.
func (p *pdfText) add(b *pdf.Block) {
	if b.Apart || b.Kind == pdf.Heading {
		p.append(line{shape: blank, ledgerEntry: ledgerEntry{class: structure}}, b)
	}
	l := line{raw: b.Text, opens: true}
	switch {
	case !b.Kind.IsText():
		l.shape, l.class = blank, furniture
	case p.tables.headers[b]:
		l.shape, l.class = blank, structure
	case b.Kind == pdf.Item && b.Bullet != "":
		l.raw, l.body = b.Bullet+" "+b.Text, len(b.Bullet)+1
		l.shape, l.bullet, l.indent = prose, b.Bullet, 4*b.Depth
	default:
		l.shape, l.rank, l.head = prose, b.Rank, p.tables.levels[b]
	}
	l.inline = resolve(l.raw, l.body, false)
	p.append(l, b)
}

func (p *pdfText) append(l line, b *pdf.Block) {
	l.number = len(p.lines) + 1
	p.lines = append(p.lines, l)
	p.blocks = append(p.blocks, b)
}

// locate turns the place of a line into a place on a page.
func (p *pdfText) locate(f *framework.From) {
	if f.Line < 1 || f.Line > len(p.blocks) {
		return
	}
	b := p.blocks[f.Line-1]
	f.Page, f.Line, f.Column = b.Page, b.Line, 0
}
