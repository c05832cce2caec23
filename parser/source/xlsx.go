package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html/charset"
)

// IsWorkbook knows a spreadsheet (.xlsx, .xlsm) by what is packed in it. Names
// of parts stand in the file as they are, even where it is damaged.
func IsWorkbook(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte(workbookPart))
}

// ReadWorkbook reads all sheets of a workbook.
func ReadWorkbook(name string, data []byte) (*Document, error) {
	facts, err := inspect(name, data)
	if err != nil {
		return nil, err
	}
	tables, err := sheets(name, data, facts)
	if err != nil {
		return nil, err
	}
	return &Document{Name: name, Sheets: tables, Title: titleOfPackage(data)}, nil
}

// inspect unpacks a workbook once: to refuse what is too large, because the
// library takes a sheet that breaks off for one that ends there, and for what
// its parts say of cells. Parts that no sheet needs may be as they like: programs
// keep data of their own in a workbook, also in other encodings.
func inspect(name string, data []byte) (*workbookFacts, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged(name, err)
	}
	if len(z.File) > maxParts {
		return nil, tooLarge(name, fmt.Sprintf("%d parts", maxParts))
	}
	limit := min(maxUnpacked, max(freeBytes, maxRatio*int64(len(data))))
	left := budget{bytes: limit, tags: maxTags, facts: newFacts()}
	for _, part := range inOrder(z.File) {
		if err := left.spend(part); errors.Is(err, errBytes) {
			return nil, tooLarge(name, fmt.Sprintf("%d MiB unpacked, %d times what it is packed", limit>>20, limit/int64(len(data))))
		} else if errors.Is(err, errTags) {
			return nil, tooLarge(name, fmt.Sprintf("%d million cells and tags", maxTags>>20))
		} else if err != nil {
			return nil, damaged(name, fmt.Errorf("%s: %w", part.Name, err))
		}
	}
	if what := left.facts.tooMuch(); what != "" {
		return nil, tooLarge(name, what)
	}
	return left.facts, nil
}

// inOrder puts the parts that say what the others are before them, and sheets
// behind what they refer to.
func inOrder(parts []*zip.File) []*zip.File {
	rank := func(f *zip.File) int {
		switch {
		case f.Name == workbookPart || f.Name == workbookRelations:
			return 0
		case strings.HasPrefix(f.Name, sheetFolder):
			return 2
		}
		return 1
	}
	parts = slices.Clone(parts)
	sorting.By(parts, func(a, b *zip.File) int { return rank(a) - rank(b) })
	return parts
}

func damaged(name string, err error) error {
	return &Error{Name: name, Problem: "a damaged spreadsheet: " + err.Error(), Hint: "open it in a spreadsheet program and save it again", Err: both(ErrDamaged, err)}
}

func tooLarge(name, limit string) error {
	return &Error{Name: name, Problem: "a spreadsheet of more than " + limit, Hint: hintMeant, Err: ErrTooLarge}
}

// budget is what may still be unpacked.
type budget struct {
	bytes int64
	tags  int
	facts *workbookFacts // what the parts say, meanwhile
}

var (
	errBytes   = errors.New("too many bytes")
	errTags    = errors.New("too many tags")
	errDoctype = errors.New("it declares a document type, which no spreadsheet does")
)

// spend reads one part to its end.
func (b *budget) spend(part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	limited := &io.LimitedReader{R: r, N: b.bytes + 1}
	if b.facts.needs(part.Name) {
		b.facts.open(part.Name)
		err = b.parse(limited)
	} else {
		_, err = io.Copy(io.Discard, limited)
	}
	if b.bytes = limited.N - 1; b.bytes < 0 {
		return errBytes
	}
	return err
}

// parse checks that a part is well-formed XML, and counts its tags.
func (b *budget) parse(r io.Reader) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	for {
		token, err := d.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		b.facts.see(token)
		switch token := token.(type) {
		case xml.StartElement:
			if b.tags--; b.tags < 0 {
				return errTags
			}
		case xml.Directive:
			if bytes.HasPrefix(token, []byte("DOCTYPE")) {
				return errDoctype
			}
		}
	}
}

// sheets reads the cells of all sheets. The library may panic on files that
// nobody's program wrote.
func sheets(name string, data []byte, facts *workbookFacts) (tables []*Table, err error) {
	defer func() {
		if r := recover(); r != nil {
			tables, err = nil, damaged(name, fmt.Errorf("%v", r))
		}
	}()
	if data, err = facts.pruned(data); err != nil {
		return nil, damaged(name, err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return nil, damaged(name, err)
	}
	defer f.Close()
	var sum size
	for _, sheet := range f.GetSheetList() {
		t, err := readSheet(f, name, sheet, &sum)
		if err != nil {
			return nil, err
		}
		t.Facts = facts.of(sheet)
		t.Area = t.areas()
		t.compute(f, facts.isNarrow())
		tables = append(tables, t)
	}
	return tables, nil
}

// readSheet reads the cells of one sheet, as they are shown. A sheet that is
// no table, a chart, is empty.
func readSheet(f *excelize.File, name, sheet string, sum *size) (*Table, error) {
	t := &Table{Sheet: sheet}
	t.Where = func(row, column int) func(int) framework.From {
		at, _ := excelize.CoordinatesToCellName(column+1, row+1)
		from := framework.From{File: name, Cell: sheet + "!" + at}
		return func(int) framework.From { return from }
	}
	rows, err := f.Rows(sheet)
	if err != nil { // no cells: what is damaged was refused before
		return t, nil
	}
	defer rows.Close()
	sum.rows = 0
	for rows.Next() {
		row, err := rows.Columns()
		if err != nil {
			return nil, damaged(name, fmt.Errorf("sheet %s: %w", sheet, err))
		}
		if problem := sum.problem(row); problem != "" {
			place := fmt.Sprintf("%s: sheet %s, row %d", name, sheet, sum.rows)
			return nil, &Error{Name: place, Problem: problem, Hint: hintMeant}
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}
