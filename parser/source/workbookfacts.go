package source

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// A workbook says more of its cells than what stands in them: which are hidden,
// merged, struck through, or have a formula and no value. All of that stands in
// the tags that are read anyway, to see that the workbook is sound.

// workbookFacts is what the parts of a workbook say.
type workbookFacts struct {
	sheets  []sheetEntry
	targets map[string]string // parts by the id that the workbook has for them
	// kinds are the parts that are read, by what relations call them: sheets, styles, texts.
	kinds map[string]string
	parts map[string]*sheetPart // of sheets, by part
	part  partReader
	// struck are the fonts, the cell styles and the shared strings with a line
	// through their text.
	struck struct{ fonts, styles, strings map[int]bool }
	texts  []string // that cells share
	styles cellStyles
	cells  int // of all sheets, empty ones too
	// problem is why the workbook is refused, and problemAt where; "" where nothing is wrong.
	problem, problemAt string
}

// sheetEntry is how a workbook lists a sheet.
type sheetEntry struct {
	name, id string
	hidden   bool
}

// sheetPart is a part with cells: what it says of them, what they come to, and what they
// show.
type sheetPart struct {
	sheetFacts
	total sheetTotal
	cells sheetCells
}

func newFacts() *workbookFacts {
	f := &workbookFacts{targets: map[string]string{}, parts: map[string]*sheetPart{}}
	f.kinds = map[string]string{workbookPart: "workbook", workbookRelations: "relations"}
	f.struck.fonts, f.struck.styles, f.struck.strings = map[int]bool{}, map[int]bool{}, map[int]bool{}
	return f
}

// neededTypes are the kinds of parts, as relations of a workbook name them, that
// are read.
var neededTypes = map[string]bool{"worksheet": true, "styles": true, "sharedStrings": true}

// needs reports that a part is read.
func (f *workbookFacts) needs(part string) bool { return f.kinds[part] != "" }

// partReader follows the tags of one part.
type partReader struct {
	name  string
	kind  string
	sheet *sheetPart
	in    []string // the tags that are open
	index int      // of the font, style or shared string; -1 before the first
	row   int
	cell  openCell
	text  []byte // of the shared string that is open
}

// openCell is a cell whose tag is open.
type openCell struct {
	at      CellAt
	kind    string
	style   int
	struck  bool // in its own text
	formula bool
	form    string // of the formula: "array" and others fill more cells than theirs, and are not computed
	shared  string // the number of a formula that several cells have
	valued  bool   // a value was stored, were it an empty one
	// value, inline and code are the texts of its value, of itself and of its formula.
	value, inline, code []byte
	size                int // of its texts, in bytes
}

// open begins with a part.
func (f *workbookFacts) open(name string) {
	f.part = partReader{name: name, kind: f.kinds[name], index: -1, row: -1}
	switch { // a part that stands there twice is the second
	case f.part.isSharedTexts():
		f.texts = nil
	case f.part.isStyles():
		f.styles = cellStyles{from1904: f.styles.from1904}
	}
}

// see takes the next token of the part.
func (f *workbookFacts) see(token xml.Token) {
	p := &f.part
	switch token := token.(type) {
	case xml.StartElement:
		f.start(token.Name.Local, attributes(token.Attr))
		p.in = append(p.in, token.Name.Local)
	case xml.CharData:
		f.characters(token)
	case xml.EndElement:
		p.in = p.in[:max(0, len(p.in)-1)]
		f.end(token.Name.Local)
	}
}

// end takes a closing tag.
func (f *workbookFacts) end(tag string) {
	p := &f.part
	switch {
	case tag == "c" && p.sheet != nil:
		f.closeCell()
	case tag == "si" && p.isSharedTexts():
		f.texts = append(f.texts, unescaped(string(p.text)))
		p.text = p.text[:0]
	}
}

// isSharedTexts reports that the part holds the texts that cells share.
func (p *partReader) isSharedTexts() bool { return p.kind == "sharedStrings" }

// isStyles reports that the part says how cells are shown.
func (p *partReader) isStyles() bool { return p.kind == "styles" }

// characters takes what stands between two tags. How a text is spoken is no part of it.
func (f *workbookFacts) characters(text xml.CharData) {
	p := &f.part
	if len(p.in) == 0 {
		return
	}
	switch tag := p.in[len(p.in)-1]; {
	case p.sheet != nil && tag == "v":
		p.cell.value = append(p.cell.value, text...)
		p.cell.size += len(text)
	case p.sheet != nil && tag == "f" && len(p.cell.code) <= maxFormula:
		p.cell.code = append(p.cell.code, text...)
	case tag != "t" || slices.Contains(p.in, "rPh"):
	case p.sheet != nil:
		p.cell.inline = append(p.cell.inline, text...)
		p.cell.size += len(text)
	case p.isSharedTexts():
		p.text = append(p.text, text...)
	}
}

type attributeValues map[string]string

func attributes(list []xml.Attr) attributeValues {
	if len(list) == 0 {
		return nil
	}
	m := attributeValues{}
	for _, a := range list {
		m[a.Name.Local] = a.Value
	}
	return m
}

func (a attributeValues) isSet(name string) bool { return a[name] == "1" || a[name] == "true" }

// start takes an opening tag.
func (f *workbookFacts) start(tag string, a attributeValues) {
	switch {
	case f.part.name == workbookPart && tag == "workbookPr":
		f.styles.from1904 = a.isSet("date1904")
	case f.part.name == workbookPart && tag == "sheet":
		f.sheets = append(f.sheets, sheetEntry{a["name"], a["id"], a["state"] == "hidden" || a["state"] == "veryHidden"})
	case f.part.name == workbookRelations && tag == "Relationship":
		f.targets[a["Id"]] = targetPart(a["Target"])
		if kind := path.Base(a["Type"]); neededTypes[kind] {
			f.kinds[targetPart(a["Target"])] = kind
		}
	case f.part.isStyles():
		f.startStyle(tag, a)
	case f.part.isSharedTexts():
		if tag == "si" {
			f.part.index++
		} else if tag == "strike" && !isOff(a) {
			f.struck.strings[f.part.index] = true
		}
	case tag == "worksheet" && len(f.part.in) == 0:
		f.part.sheet = &sheetPart{sheetFacts: sheetFacts{HiddenRows: map[int]bool{}}}
		f.parts[f.part.name] = f.part.sheet
	case f.part.sheet != nil:
		f.startSheet(tag, a)
	}
}

// workbookRelations says which parts the sheets of a workbook are.
const workbookRelations = "xl/_rels/workbook.xml.rels"

func targetPart(target string) string {
	target = partName(target)
	if rest, ok := strings.CutPrefix(target, "/"); ok {
		return rest
	}
	return path.Join("xl", target)
}

// partName is the name of a part as it is compared: programs write capitals, and slashes
// the other way, where they like.
func partName(name string) string { return strings.ToLower(strings.ReplaceAll(name, "\\", "/")) }

// isOff knows a tag that takes away what it names.
func isOff(a attributeValues) bool { return a["val"] == "0" || a["val"] == "false" }

// startStyle takes a tag of the part with the styles of cells.
func (f *workbookFacts) startStyle(tag string, a attributeValues) {
	switch p := &f.part; {
	case tag == "numFmt":
		f.styles.addFormat(a)
	case tag == "fonts" || tag == "cellXfs":
		p.index = -1
	case tag == "font" && slices.Contains(p.in, "fonts"):
		p.index++
	case tag == "strike" && slices.Contains(p.in, "fonts") && !isOff(a):
		f.struck.fonts[p.index] = true
	case tag == "xf" && slices.Contains(p.in, "cellXfs"):
		p.index++
		f.styles.addStyle(a)
		if font, err := strconv.Atoi(a["fontId"]); err == nil && f.struck.fonts[font] {
			f.struck.styles[p.index] = true
		}
	}
}

// startSheet takes a tag of a sheet.
func (f *workbookFacts) startSheet(tag string, a attributeValues) {
	p := &f.part
	switch tag {
	case "row":
		f.startRow(a)
	case "col":
		from, err := strconv.Atoi(a["min"])
		to, otherErr := strconv.Atoi(a["max"])
		if a.isSet("hidden") && err == nil && otherErr == nil {
			p.sheet.HiddenColumns = append(p.sheet.HiddenColumns, [2]int{from - 1, to - 1})
		}
	case "c":
		f.startCell(a)
	case "f":
		p.cell.formula, p.cell.form = true, a["t"]
		if p.cell.form == "shared" {
			p.cell.shared = a["si"]
		}
	case "v":
		p.cell.valued = true
	case "strike":
		p.cell.struck = p.cell.struck || !isOff(a)
	case "mergeCell":
		p.merge(a["ref"])
	case "autoFilter":
		p.sheet.Filtered = true
	}
}

// startRow begins the row of a number, or without one the next.
func (f *workbookFacts) startRow(a attributeValues) {
	p := &f.part
	p.row++
	if n, err := strconv.Atoi(a["r"]); err == nil && n > 0 {
		p.row = n - 1
	}
	p.cell.at.Column = -1
	if p.row >= maxRows {
		f.refuse(fmt.Sprintf("a table has at most %d rows, and this one has more", maxRows))
	}
	if a.isSet("hidden") {
		p.sheet.HiddenRows[p.row] = true
	}
}

// startCell begins the cell of a name, or without one the next of its row.
func (f *workbookFacts) startCell(a attributeValues) {
	p, c := &f.part, &f.part.cell
	at := CellAt{max(0, p.row), c.at.Column + 1}
	if name := a["r"]; name != "" {
		named, ok := cellNamed(name)
		if !ok {
			f.refuse(fmt.Sprintf("no sheet has a cell %q", name))
		}
		at.Column = named.Column
	}
	if at.Column >= maxColumns {
		f.refuse(fmt.Sprintf("the row has %d columns; a table has at most %d", at.Column+1, maxColumns))
	}
	*c = openCell{at: at, kind: a["t"], value: c.value[:0], inline: c.inline[:0], code: c.code[:0]}
	c.style, _ = strconv.Atoi(a["s"])
}

func (p *partReader) merge(ref string) {
	if a, ok := areaOf(ref); ok {
		p.sheet.merged = append(p.sheet.merged, a)
	}
}

// closeCell judges a cell that was read to its end. Programs that compute nothing
// leave out the value of a formula, or leave it empty; an empty text that was
// computed has the type of texts.
func (f *workbookFacts) closeCell() {
	c, sheet := &f.part.cell, f.part.sheet
	sheet.total.cell(c)
	f.store(c)
	value := strings.TrimSpace(string(c.value[:min(len(c.value), 32)]))
	if c.formula {
		if c.form != "" && c.form != "normal" && c.form != "shared" {
			c.code = c.code[:0]
		}
		sheet.cells.formula(cellFormula{c.at, string(c.code), c.shared, c.style}, value != "" || c.valued && c.kind == "str")
	}
	if f.isStruck(c, value) {
		sheet.Struck = append(sheet.Struck, c.at)
	}
	c.formula = false
}

// isStruck reports that the text of a cell is struck out: in itself, by its style, or as
// one of the shared texts.
func (f *workbookFacts) isStruck(c *openCell, value string) bool {
	switch {
	case c.struck:
		return true
	case f.struck.styles[c.style] && (value != "" || c.kind == "inlineStr"):
		return true
	case c.kind != "s":
		return false
	}
	shared, err := strconv.Atoi(value)
	return err == nil && f.struck.strings[shared]
}

// workbookPart is the part of a package that makes it a workbook.
const workbookPart = "xl/workbook.xml"
