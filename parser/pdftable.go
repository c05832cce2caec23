package parser

import "compdiff/parser/pdf"

// pdfTables is what the tables of a PDF say of levels. In a table with a row for
// each level, the row may be labelled by a number alone: the header of that
// column, "Level", stands for the word.
type pdfTables struct {
	levels  map[*pdf.Block]*heading
	headers map[*pdf.Block]bool // of such tables
}

func (g *grammar) pdfTables(doc *pdf.Document) *pdfTables {
	t := &pdfTables{map[*pdf.Block]*heading{}, map[*pdf.Block]bool{}}
	column := 0 // in which the open table names levels
	var header []*pdf.Block
	heads := false // the header of that table has not ended
	for _, page := range doc.Pages {
		for i := range page.Blocks {
			b := &page.Blocks[i]
			switch {
			case !b.Kind.IsText():
			case b.Column == 0:
				column, heads = 0, false
			case b.Row == 1 && g.headsLevels(b.Text):
				column, header, heads = b.Column, []*pdf.Block{b}, true
			case b.Column == column && t.label(g, b):
				for _, h := range header {
					t.headers[h] = true
				}
				header, heads = nil, false
			case b.Row == 1 && heads:
				header = append(header, b)
			}
		}
	}
	return t
}

// headsLevels reports that a column with such a header says which level is
// meant in each row.
func (g *grammar) headsLevels(header string) bool {
	c := g.column(header)
	return (c.kind == coverageColumn || c.kind == levelColumn) && len(c.levels) == 0
}

// label makes the heading of a level of a label that names one without the word.
func (t *pdfTables) label(g *grammar, b *pdf.Block) bool {
	n, title, ok := g.levelIn(b.Text)
	if !ok {
		return false
	}
	if _, known := g.heading(b.Text); !known {
		t.levels[b] = &heading{kind: levelSection, title: b.Text, levels: []int{n}, numbers: b.Text, label: title}
	}
	return true
}
