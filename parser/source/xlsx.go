package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"

	"compdiff/framework"

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
	return &Document{Name: name, Sheets: facts.tables(name), Title: titleOfPackage(data)}, nil
}

// inspect unpacks a workbook once, for what its parts say of cells, and refuses what is
// too large or breaks off. Parts that no sheet needs may be as they like: programs
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
	for part := range left.facts.inOrder(z.File) {
		if err := left.spend(part); errors.Is(err, errMeant) {
			return nil, &Error{Name: name + ": " + left.facts.problemAt, Problem: left.facts.problem, Hint: hintMeant}
		} else if errors.Is(err, errBytes) {
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
	if left.facts.sharesParts() {
		return nil, damaged(name, errSamePart)
	}
	return left.facts, nil
}

// sharesParts reports that sheets are one and the same part, by which a small workbook
// stands for a large one.
func (f *workbookFacts) sharesParts() bool {
	seen := map[*sheetPart]bool{}
	for _, s := range f.sheets {
		part := f.parts[f.targets[s.id]]
		if part != nil && seen[part] {
			return true
		}
		seen[part] = true
	}
	return false
}

// inOrder are the parts that say what the others are, then the others, and behind what
// they refer to the sheets, which are known only then.
func (f *workbookFacts) inOrder(parts []*zip.File) iter.Seq[*zip.File] {
	isHead := func(part *zip.File) bool {
		return partName(part.Name) == workbookPart || partName(part.Name) == workbookRelations
	}
	isOther := func(part *zip.File) bool { return !isHead(part) && f.kinds[partName(part.Name)] != "worksheet" }
	isSheet := func(part *zip.File) bool { return !isHead(part) && f.kinds[partName(part.Name)] == "worksheet" }
	return func(yield func(*zip.File) bool) {
		for _, is := range []func(*zip.File) bool{isHead, isOther, isSheet} {
			for _, part := range parts {
				if is(part) && !yield(part) {
					return
				}
			}
		}
	}
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
	errBytes    = errors.New("too many bytes")
	errTags     = errors.New("too many tags")
	errMeant    = errors.New("nobody can have meant that")
	errSamePart = errors.New("several of its sheets are one and the same")
	errDoctype  = errors.New("it declares a document type, which no spreadsheet does")
)

// spend reads one part to its end.
func (b *budget) spend(part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	limited := &io.LimitedReader{R: r, N: b.bytes + 1}
	if name := partName(part.Name); b.facts.needs(name) {
		b.facts.open(name)
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
		if start, is := token.(xml.StartElement); is && len(start.Attr) > maxAttrs {
			return errTags
		}
		if b.facts.see(token); b.facts.problem != "" {
			return errMeant
		}
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

// tables makes a table of each sheet, in the order of the workbook. A sheet that is no
// table, a chart, is empty.
func (f *workbookFacts) tables(name string) []*Table {
	var tables []*Table
	for _, s := range f.sheets {
		t := &Table{Sheet: s.name, Facts: &sheetFacts{}}
		t.Where = placesOfSheet(name, s.name)
		if part := f.parts[f.targets[s.id]]; part != nil {
			facts := part.sheetFacts
			t.Facts, t.Rows = &facts, part.cells.own()
			compute(t, &part.cells, &f.styles)
		}
		t.Facts.Hidden = s.hidden
		t.Area = t.areas()
		tables = append(tables, t)
	}
	return tables
}

// placesOfSheet says where the cells of a sheet are.
func placesOfSheet(file, sheet string) func(row, column int) func(int) framework.From {
	return func(row, column int) func(int) framework.From {
		from := framework.From{File: file, Cell: sheet + "!" + cellName(row, column)}
		return func(int) framework.From { return from }
	}
}
