package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A workbook says more of its cells than what stands in them: which are hidden,
// merged, struck through, or have a formula and no value. All of that stands in
// the tags that are read anyway, to see that the workbook is sound.

// workbookFacts is what the parts of a workbook say.
type workbookFacts struct {
	sheets  []sheetEntry
	targets map[string]string      // parts by the id that the workbook has for them
	needed  map[string]bool        // the parts that are read: the workbook and its sheets, styles and texts
	parts   map[string]*sheetFacts // of sheets, by part
	part    partReader
	// struck are the fonts, the cell styles and the shared strings with a line
	// through their text.
	struck  struct{ fonts, styles, strings map[int]bool }
	lengths lengths
	spread  int // cells of all sheets, empty ones too
}

// sheetEntry is how a workbook lists a sheet.
type sheetEntry struct {
	name, id string
	hidden   bool
}

// sheetFacts is what a sheet says of its cells. Rows and columns are counted
// from 0.
type sheetFacts struct {
	Hidden        bool         // the sheet itself is
	Filtered      bool         // a filter may be what hides rows
	HiddenRows    map[int]bool // by row
	HiddenColumns [][2]int     // from and to
	merged        []area
	unvalued      []CellAt // formulas whose value was not stored
	Struck        []CellAt // cells whose text is struck through
	total         sheetTotal
}

// CellAt is where a cell is: its row and its column, counted from 0.
type CellAt struct{ Row, Column int }

// area is a block of cells that are shown as one; what it says stands in the
// first. Row and Column are that one's, counted from 0; rows and Columns are how many
// the block has.
type area struct{ Row, Column, rows, Columns int }

func newFacts() *workbookFacts {
	f := &workbookFacts{targets: map[string]string{}, parts: map[string]*sheetFacts{}}
	f.needed = map[string]bool{workbookPart: true, workbookRelations: true}
	f.struck.fonts, f.struck.styles, f.struck.strings = map[int]bool{}, map[int]bool{}, map[int]bool{}
	return f
}

// neededTypes are the kinds of parts, as relations of a workbook name them, that
// are read.
var neededTypes = map[string]bool{"worksheet": true, "styles": true, "sharedStrings": true}

// needs reports that a part is read.
func (f *workbookFacts) needs(part string) bool { return f.needed[part] }

// packageParts say what the parts of a workbook are and how they are related.
var packageParts = map[string]bool{"[Content_Types].xml": true, "_rels/.rels": true}

// pruned is a workbook without the parts that are not read: the library stumbles
// over some of them.
func (f *workbookFacts) pruned(data []byte) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range z.File {
		if f.needs(part.Name) || packageParts[part.Name] || strings.HasPrefix(part.Name, sheetFolder) {
			if err := w.Copy(part); err != nil {
				return nil, err
			}
		}
	}
	err = w.Close() // which writes what Bytes is to have
	return out.Bytes(), err
}

// of gives the facts of the sheet of a name.
func (f *workbookFacts) of(name string) *sheetFacts {
	for _, s := range f.sheets {
		if s.name == name && f.parts[f.targets[s.id]] != nil {
			facts := f.parts[f.targets[s.id]]
			facts.Hidden = s.hidden
			return facts
		}
	}
	return &sheetFacts{}
}

// partReader follows the tags of one part.
type partReader struct {
	name  string
	sheet *sheetFacts
	in    []string // the tags that are open
	index int      // of the font, style or shared string; -1 before the first
	row   int
	cell  openCell
}

// openCell is a cell whose tag is open.
type openCell struct {
	at      CellAt
	kind    string
	style   int
	formula bool
	valued  bool // a value was stored, were it an empty one
	value   string
	size    int // of its text, in bytes
}

// open begins with a part.
func (f *workbookFacts) open(name string) {
	f.part = partReader{name: name, index: -1, row: -1}
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
		if token.Name.Local == "c" && p.sheet != nil {
			f.closeCell()
		}
	}
}

// characters takes what stands between two tags.
func (f *workbookFacts) characters(text xml.CharData) {
	p := &f.part
	if len(p.in) == 0 {
		return
	}
	switch tag := p.in[len(p.in)-1]; {
	case tag == "v" && len(p.cell.value) < 32:
		p.cell.value += string(text[:min(len(text), 32)])
		p.cell.size += len(text)
	case tag == "v", tag == "t" && p.sheet != nil:
		p.cell.size += len(text)
	case tag == "t" && strings.HasSuffix(p.name, "/sharedStrings.xml"):
		f.lengths.text(p.index, len(text))
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
	case f.part.name == workbookPart && tag == "sheet":
		f.sheets = append(f.sheets, sheetEntry{a["name"], a["id"], a["state"] == "hidden" || a["state"] == "veryHidden"})
	case f.part.name == workbookRelations && tag == "Relationship":
		f.targets[a["Id"]] = targetPart(a["Target"])
		if neededTypes[path.Base(a["Type"])] {
			f.needed[targetPart(a["Target"])] = true
		}
	case strings.HasSuffix(f.part.name, "/styles.xml"):
		f.startStyle(tag, a)
	case strings.HasSuffix(f.part.name, "/sharedStrings.xml"):
		if tag == "si" {
			f.part.index++
		} else if tag == "strike" && !isOff(a) {
			f.struck.strings[f.part.index] = true
		}
	case tag == "worksheet" && len(f.part.in) == 0:
		f.part.sheet = &sheetFacts{HiddenRows: map[int]bool{}}
		f.parts[f.part.name] = f.part.sheet
	case f.part.sheet != nil:
		f.part.startSheet(tag, a)
	}
}

// workbookRelations says which parts the sheets of a workbook are.
const workbookRelations = "xl/_rels/workbook.xml.rels"

func targetPart(target string) string {
	if rest, ok := strings.CutPrefix(target, "/"); ok {
		return rest
	}
	return path.Join("xl", target)
}

// isOff knows a tag that takes away what it names.
func isOff(a attributeValues) bool { return a["val"] == "0" || a["val"] == "false" }

// startStyle takes a tag of the part with the styles of cells.
func (f *workbookFacts) startStyle(tag string, a attributeValues) {
	switch p := &f.part; {
	case tag == "numFmt":
		f.lengths.seeFormat(a)
	case tag == "fonts" || tag == "cellXfs":
		p.index = -1
	case tag == "font" && slices.Contains(p.in, "fonts"):
		p.index++
	case tag == "strike" && slices.Contains(p.in, "fonts") && !isOff(a):
		f.struck.fonts[p.index] = true
	case tag == "xf" && slices.Contains(p.in, "cellXfs"):
		p.index++
		f.lengths.seeStyle(a)
		if font, err := strconv.Atoi(a["fontId"]); err == nil && f.struck.fonts[font] {
			f.struck.styles[p.index] = true
		}
	}
}

// startSheet takes a tag of a sheet.
func (p *partReader) startSheet(tag string, a attributeValues) {
	switch tag {
	case "row":
		p.row++
		if n, err := strconv.Atoi(a["r"]); err == nil {
			p.row = n - 1
		}
		p.sheet.total.row(p.row)
		if a.isSet("hidden") {
			p.sheet.HiddenRows[p.row] = true
		}
	case "col":
		from, err := strconv.Atoi(a["min"])
		to, otherErr := strconv.Atoi(a["max"])
		if a.isSet("hidden") && err == nil && otherErr == nil {
			p.sheet.HiddenColumns = append(p.sheet.HiddenColumns, [2]int{from - 1, to - 1})
		}
	case "c":
		column, row, err := excelize.CellNameToCoordinates(a["r"])
		if err != nil {
			column = 0 // a cell without a place: nothing is known of it
		}
		p.cell = openCell{at: CellAt{row - 1, column - 1}, kind: a["t"]}
		p.cell.style, _ = strconv.Atoi(a["s"])
	case "f":
		p.cell.formula = true
		if a["t"] == "array" {
			p.sheet.total.fill(a["ref"])
		}
	case "v":
		p.cell.valued = true
	case "strike":
		if !isOff(a) {
			p.cell.style = struckHere
		}
	case "mergeCell":
		p.merge(a["ref"])
	case "autoFilter":
		p.sheet.Filtered = true
	}
}

// struckHere stands for the style of a cell in whose own text a line is struck
// through.
const struckHere = -1

func (p *partReader) merge(ref string) {
	if a, ok := areaOf(ref); ok {
		p.sheet.merged = append(p.sheet.merged, a)
	}
}

// areaOf is the area that two cells are the corners of, "A1:B2".
func areaOf(ref string) (area, bool) {
	from, to, ok := strings.Cut(ref, ":")
	left, top, err := excelize.CellNameToCoordinates(from)
	right, bottom, otherErr := excelize.CellNameToCoordinates(to)
	if !ok || err != nil || otherErr != nil {
		return area{}, false
	}
	if right < left || bottom < top {
		return area{}, false
	}
	return area{top - 1, left - 1, bottom - top + 1, right - left + 1}, true
}

// closeCell judges a cell that was read to its end. Programs that compute nothing
// leave out the value of a formula, or leave it empty; an empty text that was
// computed has the type of texts.
func (f *workbookFacts) closeCell() {
	c, sheet := f.part.cell, f.part.sheet
	f.part.cell = openCell{}
	sheet.total.cell(&c)
	if c.at.Column < 0 {
		return
	}
	value := strings.TrimSpace(c.value)
	if c.formula && value == "" && !(c.valued && c.kind == "str") {
		sheet.unvalued = append(sheet.unvalued, c.at)
	}
	if f.isStruck(&c, value) {
		sheet.Struck = append(sheet.Struck, c.at)
	}
}

// isStruck reports that the text of a cell is struck out: in itself, by its style, or as
// one of the shared texts.
func (f *workbookFacts) isStruck(c *openCell, value string) bool {
	switch {
	case c.style == struckHere:
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

// sheetFolder is where the sheets are among the parts.
const sheetFolder = "xl/worksheets/"
