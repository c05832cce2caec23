package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// xlsStream is the part of an Excel workbook of the old kind that has its sheets.
const xlsStream = "Workbook"

// IsXLS knows an Excel workbook of the old kind, of Excel 97 to 2003.
func IsXLS(data []byte) bool {
	return bytes.HasPrefix(data, []byte(oleFile)) && bytes.Contains(data, []byte(wide(xlsStream))) && !bytes.Contains(data, []byte(wide("EncryptedPackage")))
}

// ReadXLS reads all sheets of an Excel workbook of the old kind.
func ReadXLS(name string, data []byte) (o *Document, err error) {
	defer func() { // the library reads what nobody's program wrote
		if r := recover(); r != nil {
			o, err = nil, damaged(name, fmt.Errorf("%v", r))
		}
	}()
	stream, err := xlsWorkbook(data)
	if err != nil {
		return nil, damaged(name, err)
	}
	if stream == nil { // it stands in a document of another program
		return nil, Refuse(name, data)
	}
	r := xlsReader{name: name, stream: stream}
	if err := r.workbook(); err != nil {
		return nil, err
	}
	o = &Document{Name: name}
	for _, s := range r.sheets {
		t, err := r.read(s)
		if err != nil {
			return nil, err
		}
		o.Sheets = append(o.Sheets, t)
	}
	return o, nil
}

// xlsWorkbook finds the stream of the workbook; nil where there is none at the top of the
// file.
func xlsWorkbook(data []byte) ([]byte, error) {
	parts, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	for _, part := range parts.File {
		if part.Name == xlsStream && len(part.Path) == 0 {
			return io.ReadAll(io.LimitReader(part, int64(len(data))))
		}
	}
	return nil, nil
}

// maxOldText bounds the text in the cells of a workbook of the old kind, in bytes: a sheet
// has 65,536 rows there.
const maxOldText = 32 << 20

// xlsReader reads a workbook of the old kind.
type xlsReader struct {
	name   string
	stream []byte
	sheets []xlsSheet
	texts  []string // that cells name by their number
	struck []bool   // fonts with a line through their text
	fonts  []int    // of each style
	shows  cellStyles
	work   int // characters of formats that were gone through

	table *Table // the sheet that is being read
	open  CellAt // the cell whose result follows in a record of its own
	waits bool   // there is one
	spent int    // bytes of text in all cells
	gone  int    // bytes of the records of all sheets
	cells int    // of all sheets, empty ones too
}

// xlsSheet is how a workbook lists a sheet.
type xlsSheet struct {
	name   string
	at     int // where its records begin
	hidden bool
}

// errXLSVersion is the error for records of before Excel 97.
var errXLSVersion = errors.New("it is of a version before Excel 97")

// workbook reads what is said of the workbook as a whole, before its sheets.
func (r *xlsReader) workbook() error {
	r.shows.codes = map[int]string{}
	for rec := range records(r.stream, 0) {
		switch rec.kind {
		case biffBegin:
			if rec.u16(0) != biffVersion {
				return &Error{Name: r.name, Problem: "a spreadsheet that cannot be read: " + errXLSVersion.Error(), Hint: "save it as .xlsx, and give that"}
			}
		case biffFilePass:
			return &Error{Name: r.name, Problem: "the spreadsheet is encrypted with a password", Hint: "save it without a password, and give that"}
		case biffSheet:
			if rec.byteAt(5) == 0 { // a sheet with cells, and no chart
				r.sheets = append(r.sheets, xlsSheet{name: rec.text(6, true), at: int(rec.u32(0)), hidden: rec.byteAt(4)&3 != 0})
			}
		case biffTexts:
			r.readTexts(rec)
		case biffFont:
			r.struck = append(r.struck, rec.u16(2)&8 != 0)
		case biffStyle:
			r.fonts, r.shows.forms = append(r.fonts, rec.u16(0)), append(r.shows.forms, rec.u16(2))
		case biffNumberForm:
			r.shows.codes[rec.u16(0)] = rec.text(2, false)
		case biffDate1904:
			r.shows.from1904 = rec.u16(0) != 0
		}
	}
	if len(r.sheets) > maxSheets {
		return tooLarge(r.name, fmt.Sprintf("%d sheets", maxSheets))
	}
	if len(r.sheets) == 0 {
		return damaged(r.name, errors.New("it lists no sheet"))
	}
	return nil
}

// readTexts reads the texts that cells share.
func (r *xlsReader) readTexts(rec record) {
	c := cursor{parts: rec.parts}
	c.skip(8) // how many there are: what follows says that as well
	for c.left() {
		r.texts = append(r.texts, c.characters(c.number(2)))
	}
}

// read reads the cells of a sheet.
func (r *xlsReader) read(s xlsSheet) (*Table, error) {
	t := &Table{Sheet: s.name, Facts: &sheetFacts{Hidden: s.hidden, HiddenRows: map[int]bool{}}}
	t.Where = placesOfSheet(r.name, s.name)
	r.table, r.waits = t, false
	for rec := range records(r.stream, s.at) {
		r.see(rec)
		r.gone += 4 + len(rec.parts[0])
		switch {
		case r.gone > len(r.stream):
			return nil, damaged(r.name, errSamePart)
		case r.cells > maxSpread:
			return nil, tooLarge(r.name, fmt.Sprintf("%d cells", maxSpread))
		case r.spent > maxOldText:
			return nil, tooLarge(r.name, fmt.Sprintf("%d MiB of text in its cells", maxOldText>>20))
		case r.work > maxFormatWork:
			return nil, tooLarge(r.name, fmt.Sprintf("%d million characters of number formats", maxFormatWork>>20))
		}
	}
	for i, row := range t.Rows {
		for len(row) > 0 && strings.TrimSpace(row[len(row)-1]) == "" {
			row = row[:len(row)-1]
		}
		t.Rows[i] = row
	}
	t.Area = t.areas()
	return t, nil
}
