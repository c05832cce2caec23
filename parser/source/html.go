package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// role is what an element means for the text in it.
type role int

const (
	inText    role = iota // part of a line: emphasis, a span
	asBlock               // a paragraph, a section
	asBreak               // a line break within a paragraph
	asRule                // a line across the page
	asList                // around items
	asItem                // an item
	asHeading             // a heading, by its rank
	asLabel               // a block that names what follows it
	asTable               // around rows
	asRow                 // a row of a table
	asCell                // a cell of a row
	asBold                // bold type
	asLink                // a link
	asFrame               // around texts: menus, page feet
	asHidden              // nothing in it is text
	asStruck              // words that were struck out
	asBullet              // the bullet of an item, as Word writes it
	asButton              // something to press; a heading may be one
)

// inParagraph are the roles of what can stand in a paragraph.
var inParagraph = map[role]bool{inText: true, asBold: true, asLink: true, asBreak: true, asHidden: true, asStruck: true, asBullet: true}

// htmlStart knows the first tag of a page, or of a piece of one.
var htmlStart = pattern.New(`(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|header|nav|h[1-6]|p|ul|ol|dl|table|title|meta|ac:(?:structured-macro|layout))\b`)

// IsHTML knows a page by its first tag, and a piece of one by that and its end.
func IsHTML(data []byte) bool {
	head := bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xef\xbb\xbf"))
	if utf16Mark(data) {
		text, err := decodeUTF16("", data[:min(len(data), 4096)&^1])
		if err != nil {
			return false
		}
		head = []byte(text)
	}
	return bytes.IndexByte(head, '<') >= 0 && htmlStart().Match(head)
}

// maxDepth bounds how deep elements stand in each other; pages reach 50.
const maxDepth = 2000

// ReadHTML reads a saved page.
func ReadHTML(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	text, err := o.decodePage(data)
	if err != nil {
		return nil, err
	}
	var r htmlReader
	r.source, r.whole, r.notes = text, len(text), findNotes(text)
	r.panels, r.tabs = findTabs(text)
	if at := r.tokens(text); at >= 0 {
		problem := fmt.Sprintf("the page has elements that are nested more than %d deep", maxDepth)
		if r.cells > maxTableCells {
			problem = manyCells
		}
		places := placeFinder{text: text}
		line, column := places.at(at)
		return nil, &Error{
			Name: name, Line: line, Column: column, Hint: hintMeant,
			Problem: problem,
		}
	}
	r.finish()
	o.Language = r.language
	r.sayUnended(o, text)
	r.veiled.sayHiddenTexts(o, text)
	r.pictures.sayPictures(o, text)
	r.struck.say(o, text)
	d := r.document(o, text)
	if err := d.checkBlocks(); err != nil {
		return nil, err
	}
	return d, nil
}

// htmlReader goes through the tags of a page. It needs no tree: what counts is
// which elements are open.
type htmlReader struct {
	lineBuilder
	open     []element
	hidden   int // how many open elements have no text
	offset   int // of the token in the source
	language string
	title    strings.Builder
	inWord   bool // a list of Word's is open
	seam     seam
	veiled   hiddenTexts
	pictures pictures
	notes    pageNotes
	struck   struckWords
	tabs     map[int]*tab    // by where they begin
	panels   map[string]*tab // the same, by the id of what they open
	passed   map[int]bool    // the tabs that were read
	moved    int             // how many open elements are tabs
	inTabs   int             // characters in them that stand nowhere else so far
	style    pageStyle
	unended
}

// element is an element that is open.
type element struct {
	name   string
	atom   atom.Atom
	role   role
	frame  bool // it stands around texts
	hidden bool // nothing in it is text
	apart  bool // its class says that it is drawn apart from its line
	depth  int  // of the list that it is an item of, as Word says it; 0 for none
	at     int  // where it begins
	unseen bool // its attributes hide it
	tab    bool // its text stands elsewhere
	head   bool // its role says that it heads other cells
	struck bool // a line is drawn through its words
	read   int  // bytes of text before it
	labels int  // how many elements before it may open others
	opened bool // one of these stands just above it
	inLine bool // it begins within a line
	button bool // it is something to press
}

// tokens reads all tokens of a text. It gives the place of an element that is
// nested too deep, or of a cell too many; -1 where all is well.
func (r *htmlReader) tokens(text string) int {
	z := xhtml.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			r.mark(raw)
			r.tag(raw, z.Token())
		case xhtml.EndTagToken:
			r.mark(raw)
			r.tag(raw, z.Token())
		case xhtml.CommentToken, xhtml.DoctypeToken:
			r.comment(raw)
		default: // at the end of the page, also a tag that does not close
			r.words(raw)
		}
		r.offset += len(raw)
		if kind == xhtml.ErrorToken {
			return -1
		}
		if len(r.open) > maxDepth || r.cells > maxTableCells {
			return r.offset
		}
	}
}

// finish ends the page, and closes what was left open.
func (r *htmlReader) finish() {
	r.heedHidden()
	r.heedOpen()
	r.pictures.close(r.veiled.read)
	r.breakLine()
	for len(r.open) > 0 {
		r.pop()
	}
	r.leaveTabs()
}

// mark accounts for a tag, or another mark that is no text.
func (r *htmlReader) mark(raw string) { r.ledger.Structure += framework.NonSpace(raw) }

// comment puts a comment away. Browsers note in one where a page was saved from.
func (r *htmlReader) comment(raw string) {
	r.heedComment(raw)
	if lexical.HasAddress(raw) && len(raw) < 400 {
		r.note(raw)
		return
	}
	r.ledger.Furniture += framework.NonSpace(raw)
}

// start opens an element.
func (r *htmlReader) start(t xhtml.Token) {
	e := element{name: t.Data, atom: t.DataAtom, role: roleOf(t), at: r.offset, read: r.veiled.read, labels: r.veiled.labels}
	e.opened = r.veiled.labels > 0 && r.veiled.opened == r.veiled.read
	e.inLine, e.button = r.hasBegun(), e.role == asButton
	r.heedAttributes(&e, t.Attr)
	r.heedTab(&e)
	r.closeBefore(e)
	r.begin(e, t)
	if e.atom == atom.Img && r.frames == 0 {
		r.pictures.shown(r.offset)
	}
	if voids[e.atom] {
		return
	}
	if e.atom == atom.P {
		r.paragraphs++
	}
	r.open = append(r.open, e)
	if e.frame {
		r.beginFrame()
	}
	if e.hidden {
		r.beginHidden(e.name)
		r.struck.begin(e.struck, e.at, r.hidden)
	}
	if e.tab {
		r.beginTab()
	}
	r.headPanel(t.Attr)
	if t.Type == xhtml.SelfClosingTagToken && (e.role != asFrame && e.role != asHidden || e.atom == 0) {
		r.pop()
	}
}

func (r *htmlReader) within(role role) bool {
	return slices.ContainsFunc(r.open, func(e element) bool { return e.role == role })
}

// closeBefore closes what an element ends by beginning: an item the one before
// it, a cell, a row or a paragraph likewise.
func (r *htmlReader) closeBefore(e element) {
	if (e.role == asTable || e.role == asHeading) && r.betweenCells() {
		r.end("table")
	}
	for n := len(r.open); n > 0; n = len(r.open) {
		last := r.open[n-1].role
		switch {
		case r.open[n-1].atom == atom.Head && !inHead[e.atom], isTerm(e.atom) && isTerm(r.open[n-1].atom), e.role == asItem && last == asItem, e.role == asCell && last == asCell,
			e.role == asRow && (last == asCell || last == asRow),
			r.open[n-1].atom == atom.P && !inParagraph[e.role] && e.atom != atom.Button:
			r.pop()
		default:
			return
		}
	}
}

// betweenCells reports that a table is open and no cell of it: browsers end it there, where
// its own end was forgotten and another table or a heading follows.
func (r *htmlReader) betweenCells() bool {
	for n := len(r.open) - 1; n >= 0; n-- {
		switch e := r.open[n]; {
		case e.role == asTable:
			return true
		case e.role != asRow && !tableParts[e.atom]:
			return false
		}
	}
	return false
}

// tableParts are the elements that group the rows of a table.
var tableParts = map[atom.Atom]bool{atom.Thead: true, atom.Tbody: true, atom.Tfoot: true}

// inHead are the elements that can stand in the head of a page: any other ends it.
var inHead = map[atom.Atom]bool{
	atom.Base: true, atom.Link: true, atom.Meta: true, atom.Title: true, atom.Style: true, atom.Script: true, atom.Noscript: true, atom.Template: true,
}

// isTerm knows the elements of a list of terms and what they mean.
func isTerm(a atom.Atom) bool { return a == atom.Dt || a == atom.Dd }

// begin does what the start of an element means.
func (r *htmlReader) begin(e element, t xhtml.Token) {
	r.leaveWordList(e)
	switch e.role {
	case asBlock, asFrame:
		r.block(e)
	case asBullet:
		r.beginWordItem()
	case asLabel:
		r.beginLabel(e)
	case asBreak:
		r.breakWithin()
	case asRule:
		r.rule()
	case asList:
		r.beginList(firstNumber(e, t.Attr))
	case asItem:
		r.beginNumbered(t.Attr)
	case asHeading:
		r.pictures.close(r.veiled.read)
		r.beginHeading(rankOf(e, t.Attr))
	case asTable:
		r.beginTable()
	case asRow:
		r.beginRow()
	case asCell:
		r.beginCell(e.atom == atom.Th || e.head, span(t.Attr, "colspan"), span(t.Attr, "rowspan"))
	case inText:
		r.seam.apart = r.seam.apart || e.apart
	case asBold:
		r.strong++
	case asLink:
		r.beginLink()
	case asHidden:
		r.space = r.space || r.hasBegun()
	}
}

// leaveWordList ends a list of Word's before what is no item of it.
func (r *htmlReader) leaveWordList(e element) {
	if e.depth == 0 && (e.role == asBlock || e.role == asHeading) {
		r.endWordList()
	}
}

// beginNumbered begins an item, which may have a number of its own.
func (r *htmlReader) beginNumbered(attributes []xhtml.Attribute) {
	r.beginItem()
	if n := numberIn(attributes, "value", 0); n > 0 {
		r.numberItem(min(n, 999))
	}
}

// beginLabel begins what is bold on a line of its own; that of a table stands above it.
func (r *htmlReader) beginLabel(e element) {
	if e.atom == atom.Caption {
		r.leaveTable()
	}
	r.part()
	r.strong++
}

// block parts a block from what is around it. In an item, blocks are its
// paragraphs; in a heading they are parts of its line.
func (r *htmlReader) block(element) {
	switch l := r.item(); {
	case r.rank > 0:
		r.space = r.space || r.hasBegun()
	case l != nil && (l.begins || l.inside):
		r.breakLine()
	default:
		r.part()
	}
}

// end closes an element, and those in it that were left open.
func (r *htmlReader) end(name string) {
	if name == "br" { // browsers take it for <br>
		r.breakWithin()
		return
	}
	at := len(r.open) - 1
	for at >= 0 && r.open[at].name != name {
		if r.open[at].role == asTable && name != "body" && name != "html" { // nothing inside a table ends what is around it
			return
		}
		at--
	}
	if r.whole > 0 {
		r.ended(name)
	}
	for at >= 0 && len(r.open) > at {
		if n := len(r.open) - 1; n > at {
			r.heedEnded(r.open[n])
		}
		r.pop()
	}
}

// pop closes the innermost element.
func (r *htmlReader) pop() {
	e := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	switch e.role {
	case inText:
		r.seam.end(e)
	case asBlock, asFrame:
		r.block(e)
	case asLabel:
		r.part()
		r.strong--
		if e.atom == atom.Caption {
			r.enterTable()
		}
	case asList:
		r.endList()
		r.gap = r.gap || len(r.lists) == 0
	case asItem:
		r.endItem()
	case asHeading:
		r.pictures.headed(r.rank, r.veiled.read)
		r.endHeading()
	case asTable:
		r.endTable()
	case asRow:
		r.endRow()
	case asCell:
		r.breakLine()
	case asBold:
		r.strong--
	case asLink:
		r.endLink()
	}
	if r.frames == 0 {
		r.veiled.leave(e)
	}
	if e.frame {
		r.frames--
	}
	if e.hidden {
		r.hidden--
	}
	if e.tab {
		r.moved--
	}
	if e.atom == atom.Title && r.title.Len() > 0 {
		r.note(framework.Clean(r.title.String()))
		r.title.Reset()
	}
}

// words takes text, in which entities stand for characters.
func (r *htmlReader) words(raw string) {
	if r.hidden > 0 && !r.endsMarker(raw) {
		r.unseen(raw)
		return
	}
	r.veiled.read += framework.NonSpace(raw)
	r.partAtSeam(raw)
	offset := r.offset
	for raw != "" {
		n, said := nextCharacter(raw)
		for _, c := range said {
			if c == lexical.SoftHyphen { // where a word may be broken: pages are not
				r.ledger.Structure++
				continue
			}
			r.lineBuilder.character(c, offset)
		}
		if n > 1 && raw[0] == '&' {
			r.ledger.Structure += framework.NonSpace(raw[:n]) - framework.NonSpace(said)
		}
		if raw[0] == '\n' && r.preformatted() {
			r.breakWithin()
		}
		raw, offset = raw[n:], offset+n
	}
}

// unseen puts away what is not shown; the title of the page is kept as a note.
func (r *htmlReader) unseen(raw string) {
	if r.moved > 0 {
		r.inTabs += framework.NonSpace(raw)
		return
	}
	r.put += framework.NonSpace(raw)
	r.struck.heed(raw, r.frames)
	if n := len(r.open); n > 0 && r.open[n-1].atom == atom.Title && r.title.Len() < maxTitle && utf8.ValidString(raw) {
		r.title.WriteString(raw)
		return
	}
	if n := len(r.open); n > 0 && r.open[n-1].atom == atom.Style {
		r.style.heed(raw)
	}
	r.ledger.Furniture += framework.NonSpace(raw)
}

func (r *htmlReader) preformatted() bool {
	return slices.ContainsFunc(r.open, func(e element) bool { return e.atom == atom.Pre })
}

// maxTitle bounds the length of the title of a page, in bytes.
const maxTitle = 200
