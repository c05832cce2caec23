package source

import (
	"encoding/xml"
	"strings"

	"compdiff/framework"
)

// docxReader goes through the tags of a Word document and makes paragraphs and
// tables of them.
type docxReader struct {
	document  *Document
	styles    docxStyles
	numbering docxNumbering
	writer    docxWriter

	open       []docxElement    // the elements that are open
	into       []*docxContainer // where blocks go: the page, a cell, a box
	paragraphs []*docxParagraph // those that are open: one in a box stands in another
	tables     []*docxTable     // those that are open
	page       docxContainer

	skipped  int // elements that are open in which nothing is read
	removed  int // elements that are open whose text was deleted
	added    int // elements that are open whose text was inserted
	inserted int // characters
	deleted  int
	unseen   int // characters that are hidden or struck through
	foreign  int // parts of other formats
}

// docxBlock is a paragraph or a table.
type docxBlock struct {
	paragraph *docxParagraph
	table     *docxTable
}

// docxParagraph is a paragraph with its runs.
type docxParagraph struct {
	look    docxLook
	style   string
	runs    []docxRun
	joined  bool // the mark at its end was deleted: the next one goes on with it
	boxes   docxContainer
	heading int // its rank, where its look alone makes it one; 0 for any other
}

// docxRun is a piece of text that looks the same all along.
type docxRun struct {
	text   string // "\n" stands for a line break
	bold   bool
	linked bool
	size   int
}

// docxTable is a table: rows of cells.
type docxTable struct{ rows []docxRow }

// docxRow is a row of a table.
type docxRow struct {
	cells   []docxCell
	header  bool
	deleted bool
	skipped int // columns left out before the first cell
}

// docxCell is a cell of a row.
type docxCell struct {
	docxContainer
	across int
	below  bool // it goes on with the cell above
}

// docxContainer is what paragraphs and tables stand in.
type docxContainer struct{ blocks []docxBlock }

// docxElement is an element that is open.
type docxElement struct {
	tag     string
	look    docxLook // of a run
	skips   bool
	removes bool
	adds    bool
}

// skippedTags are the elements of which nothing is read: fields' instructions,
// spare forms of what stands beside, formulas of the layout.
var skippedTags = map[string]bool{
	"instrText": true, "Fallback": true, "sectPr": true, "pPrChange": true, "rPrChange": true, "tblPrChange": true,
	"tcPrChange": true, "trPrChange": true, "sectPrChange": true, "numberingChange": true, "tblGridChange": true,
}

// removing and adding are the elements of tracked changes around text.
var (
	removing = map[string]bool{"del": true, "moveFrom": true}
	adding   = map[string]bool{"ins": true, "moveTo": true}
)

// see takes the next token of the document.
func (r *docxReader) see(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		r.start(token.Name.Local, attributes(token.Attr))
	case xml.CharData:
		if n := len(r.open); n > 0 && (r.open[n-1].tag == "t" || r.open[n-1].tag == "delText") {
			r.text(string(token))
		}
	case xml.EndElement:
		r.end(token.Name.Local)
	}
	return nil
}

// start opens an element.
func (r *docxReader) start(tag string, a attributeValues) {
	e := docxElement{tag: tag, skips: skippedTags[tag]}
	if r.skipped == 0 && !e.skips {
		switch {
		case r.within("rPr") || r.within("trPr") || r.within("pPr") || r.within("tcPr"):
			r.property(tag, a)
		case removing[tag]:
			e.removes = true
		case adding[tag]:
			e.adds = true
		default:
			r.element(tag, a)
		}
	}
	r.count(e, 1)
	r.open = append(r.open, e)
}

// count notes that an element opens or closes.
func (r *docxReader) count(e docxElement, by int) {
	if e.skips {
		r.skipped += by
	}
	if e.removes {
		r.removed += by
	}
	if e.adds {
		r.added += by
	}
}

// within reports that the innermost element that holds others is of that tag.
func (r *docxReader) within(tag string) bool {
	for i := len(r.open) - 1; i >= 0; i-- {
		switch r.open[i].tag {
		case tag:
			return true
		case "p", "r", "tr", "tc", "tbl", "body", "txbxContent":
			return false
		}
	}
	return false
}

// element takes the start of an element that is no property.
func (r *docxReader) element(tag string, a attributeValues) {
	switch tag {
	case "body":
		r.into = []*docxContainer{&r.page}
	case "p":
		p := &docxParagraph{}
		r.add(docxBlock{paragraph: p})
		r.paragraphs = append(r.paragraphs, p)
	case "r":
		if p := r.paragraph(); p != nil {
			p.runs = append(p.runs, docxRun{linked: r.linked()})
		}
	case "tab", "ptab":
		r.text(" ")
	case "br", "cr":
		r.text("\n")
	case "noBreakHyphen":
		r.text("-")
	case "sym":
		r.text(symbol(a["char"]))
	case "tbl":
		t := &docxTable{}
		r.add(docxBlock{table: t})
		r.tables = append(r.tables, t)
	case "tr":
		if n := len(r.tables); n > 0 {
			r.tables[n-1].rows = append(r.tables[n-1].rows, docxRow{deleted: r.removed > 0})
		}
	case "tc":
		r.openCell()
	case "txbxContent":
		if p := r.paragraph(); p != nil {
			r.into = append(r.into, &p.boxes)
		}
	case "altChunk":
		r.foreign++
	}
}

// property takes a tag that says how something looks.
func (r *docxReader) property(tag string, a attributeValues) {
	switch {
	case r.within("trPr"):
		r.rowProperty(tag, a)
	case r.within("tcPr"):
		r.cellProperty(tag, a)
	case r.within("pPr"):
		if p := r.paragraph(); p != nil {
			r.paragraphProperty(p, tag, a)
		}
	default:
		r.runProperty(tag, a)
	}
}

func (r *docxReader) rowProperty(tag string, a attributeValues) {
	row := r.row()
	if row == nil {
		return
	}
	switch tag {
	case "tblHeader":
		row.header = !isOff(a)
	case "del":
		row.deleted = true
	case "gridBefore":
		row.skipped = min(max(1, wholeNumber(a["val"])), maxSpan)
	}
}

func (r *docxReader) cellProperty(tag string, a attributeValues) {
	c := r.cell()
	if c == nil {
		return
	}
	switch tag {
	case "gridSpan":
		c.across = wholeNumber(a["val"])
	case "vMerge":
		c.below = a["val"] != "restart"
	}
}

// paragraphProperty takes a property of a paragraph. What its own mark looks like,
// in <rPr>, says nothing of its text, but for a mark that was deleted.
func (r *docxReader) paragraphProperty(p *docxParagraph, tag string, a attributeValues) {
	switch {
	case r.within("rPr"):
		p.joined = p.joined || tag == "del" || tag == "moveFrom"
	case tag == "pStyle":
		p.style = a["val"]
	default:
		p.look.property(tag, a)
	}
}

// runProperty takes a property of a run.
func (r *docxReader) runProperty(tag string, a attributeValues) {
	look := r.run()
	if look == nil {
		return
	}
	if tag == "rStyle" {
		*look = look.over(r.styles.look(a["val"]))
		return
	}
	look.property(tag, a)
}

// end closes an element, and those in it.
func (r *docxReader) end(tag string) {
	for n := len(r.open); n > 0; n = len(r.open) {
		e := r.open[n-1]
		r.open = r.open[:n-1]
		r.count(e, -1)
		if r.skipped == 0 && !e.skips {
			r.close(e.tag)
		}
		if e.tag == tag {
			return
		}
	}
}

// close ends what an element stands for.
func (r *docxReader) close(tag string) {
	switch tag {
	case "tc", "txbxContent":
		if n := len(r.into); n > 1 {
			r.into = r.into[:n-1]
		}
	case "p":
		r.paragraphs = r.paragraphs[:max(0, len(r.paragraphs)-1)]
	case "tbl":
		r.tables = r.tables[:max(0, len(r.tables)-1)]
	}
}

// add puts a block where blocks go.
func (r *docxReader) add(b docxBlock) {
	if n := len(r.into); n > 0 {
		r.into[n-1].blocks = append(r.into[n-1].blocks, b)
	}
}

// paragraph is the innermost paragraph that is open; nil where none is.
func (r *docxReader) paragraph() *docxParagraph {
	if n := len(r.paragraphs); n > 0 {
		return r.paragraphs[n-1]
	}
	return nil
}

// row is the row of the innermost table that is open; nil where none is.
func (r *docxReader) row() *docxRow {
	if n := len(r.tables); n > 0 && len(r.tables[n-1].rows) > 0 {
		return &r.tables[n-1].rows[len(r.tables[n-1].rows)-1]
	}
	return nil
}

// cell is the cell that was opened last; nil where the row has none.
func (r *docxReader) cell() *docxCell {
	row := r.row()
	if row == nil || len(row.cells) == 0 {
		return nil
	}
	return &row.cells[len(row.cells)-1]
}

// openCell begins a cell of the innermost table.
func (r *docxReader) openCell() {
	row := r.row()
	if row == nil {
		row = &docxRow{}
	}
	row.cells = append(row.cells, docxCell{across: 1})
	r.into = append(r.into, &row.cells[len(row.cells)-1].docxContainer)
}

// run is the look of the run that is open; nil outside of runs.
func (r *docxReader) run() *docxLook {
	for i := len(r.open) - 1; i >= 0 && r.open[i].tag != "p"; i-- {
		if r.open[i].tag == "r" {
			return &r.open[i].look
		}
	}
	return nil
}

// linked reports that the text is that of a link.
func (r *docxReader) linked() bool {
	for i := len(r.open) - 1; i >= 0 && r.open[i].tag != "p"; i-- {
		if r.open[i].tag == "hyperlink" {
			return true
		}
	}
	return false
}

// text adds to the text of the run that is open.
func (r *docxReader) text(text string) {
	p, own := r.paragraph(), r.run()
	if r.skipped > 0 || p == nil || own == nil || len(p.runs) == 0 {
		return
	}
	n := framework.NonSpace(text)
	look := own.over(r.styles.look(p.style)).over(r.styles.look(""))
	switch {
	case r.removed > 0:
		r.deleted += n
		r.writer.ledger.Furniture += n
		return
	case look.hidden == yes || look.struck == yes:
		r.unseen += n
		r.writer.ledger.Furniture += n
		return
	case r.added > 0:
		r.inserted += n
	}
	run := &p.runs[len(p.runs)-1]
	run.text += text
	run.bold, run.size = look.bold == yes, look.size
}

// symbol is a character of a font of symbols: those of the private range are
// bullets and the like.
func symbol(code string) string {
	n := 0
	for _, c := range strings.ToLower(code) {
		d := strings.IndexRune("0123456789abcdef", c)
		if d < 0 || n > 0x10ffff {
			return ""
		}
		n = n*16 + d
	}
	if n < ' ' || n > 0x10ffff {
		return ""
	}
	return string(rune(n))
}
