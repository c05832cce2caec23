package profile

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// Limits of an office document: a file of a few kilobytes can unpack to gigabytes.
const (
	maxUnpacked = 64 << 20
	maxParts    = 10_000
)

// errTooLarge says that an office document unpacks to more than a profile has.
var errTooLarge = fmt.Errorf("unpacks to more than %d MiB; a profile is smaller", maxUnpacked>>20)

// unpack opens an office document and refuses one that is too large.
func unpack(data []byte) (*zip.Reader, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("a damaged office document: %w", err)
	}
	if len(z.File) > maxParts {
		return nil, errTooLarge
	}
	left := int64(maxUnpacked)
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("a damaged office document: %w", err)
		}
		n, err := io.Copy(io.Discard, io.LimitReader(part, left+1))
		part.Close()
		if left -= n; left < 0 {
			return nil, errTooLarge
		}
		if err != nil {
			return nil, fmt.Errorf("a damaged office document: %s: %w", f.Name, err)
		}
	}
	return z, nil
}

// readXLSX makes a line of every row of every sheet, read as sources are.
func readXLSX(p *Profile, data []byte) error {
	if _, err := unpack(data); err != nil {
		return err
	}
	book, err := source.ReadWorkbook(p.Name, data)
	if err != nil {
		var known *source.Error
		if errors.As(err, &known) {
			return errors.New(known.Problem)
		}
		return err
	}
	for _, sheet := range book.Sheets {
		p.sheet(sheet)
	}
	return nil
}

// sheet makes lines of the rows of a sheet; the first names the columns.
func (p *Profile) sheet(t *source.Table) {
	column := -1
	for y, row := range t.Rows {
		l := Line{Offset: -1}
		for x, text := range row {
			if x > 0 {
				l.Text += "\t"
			}
			l.marks = append(l.marks, mark{len(l.Text), t.Where(y, x)(0)})
			start := len(l.Text)
			l.Text += framework.Clean(text)
			if x == column {
				l.Level = [2]int{start, len(l.Text)}
			}
		}
		if column < 0 {
			column = levelColumn(l.Text, '\t')
		}
		if strings.TrimSpace(l.Text) != "" {
			p.Lines = append(p.Lines, l)
		}
	}
}

// readDOCX makes a line of every paragraph of a Word document, and of every row of its
// tables.
func readDOCX(p *Profile, data []byte) error {
	z, err := unpack(data)
	if err != nil {
		return err
	}
	part, err := z.Open("word/document.xml")
	if err != nil {
		return errors.New("a Word document without text")
	}
	defer part.Close()
	d := wordDocument{profile: p, column: -1}
	decoder := xml.NewDecoder(part)
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			d.end("")
			return nil
		}
		if err != nil {
			return fmt.Errorf("a damaged Word document: %w", err)
		}
		d.take(token)
	}
}

// wordDocument is a Word document being read.
type wordDocument struct {
	profile          *Profile
	line             strings.Builder
	paragraphs, rows int
	inRow, inText    int
	deleted          int // text that a tracked change took out
	column           int // of levels, in the table that is open
	firstRow         bool
}

// take takes a token of the XML.
func (d *wordDocument) take(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		d.start(t.Name.Local)
	case xml.EndElement:
		d.finish(t.Name.Local)
	case xml.CharData:
		if d.inText > 0 && d.deleted == 0 {
			d.line.Write(t)
		}
	}
}

func (d *wordDocument) start(name string) {
	switch name {
	case "tbl":
		d.firstRow, d.column = true, -1
	case "tr":
		if d.inRow++; d.inRow == 1 {
			d.rows++
		}
	case "t":
		d.inText++
	case "tab", "br":
		d.line.WriteByte(' ')
	case "del", "moveFrom":
		d.deleted++
	}
}

func (d *wordDocument) finish(name string) {
	switch name {
	case "t":
		d.inText--
	case "del", "moveFrom":
		d.deleted--
	case "tc":
		d.line.WriteByte('\t')
	case "tr":
		if d.inRow--; d.inRow == 0 {
			d.end(fmt.Sprintf("table row %d", d.rows))
		}
	case "p":
		d.paragraphs++
		if d.inRow == 0 {
			d.end(fmt.Sprintf("paragraph %d", d.paragraphs))
		} else {
			d.line.WriteByte(' ')
		}
	}
}

// end ends a line.
func (d *wordDocument) end(where string) {
	var fields []string
	for field := range strings.SplitSeq(d.line.String(), "\t") {
		fields = append(fields, framework.Clean(field))
	}
	d.line.Reset()
	text := strings.TrimRight(strings.Join(fields, "\t"), "\t")
	if strings.TrimSpace(text) == "" {
		return
	}
	l := Line{Text: text, Offset: -1, marks: []mark{{0, framework.From{File: d.profile.Name, Cell: where}}}}
	if row := cells(text, '\t'); d.inRow == 0 && d.column >= 0 && d.column < len(row) && strings.HasPrefix(where, "table") {
		l.Level = row[d.column]
	}
	if d.firstRow && strings.HasPrefix(where, "table") {
		d.column, d.firstRow = levelColumn(text, '\t'), false
	}
	d.profile.Lines = append(d.profile.Lines, l)
}
