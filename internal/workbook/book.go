// Package workbook writes workbooks of sheets in the format of Excel, XLSX. It
// knows what tables of texts need, and no more: a head that stays and filters,
// widths, a few styles, words in fonts of their own, and how a sheet is printed.
//
// The same content gives the same bytes: a workbook is made on no day, and its
// parts are in the order of their names. Everything is written as text or number;
// nothing is ever a formula.
package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// What programs that read workbooks allow.
const (
	MaxText  = 32767     // characters of a cell
	maxName  = 31        // characters of the name of a sheet
	maxRows  = 1_048_576 // of a sheet
	maxCells = 16_384    // of a row
)

// Book is a workbook in the making. Its sheets are in the order in which they
// were added.
type Book struct {
	Creator string // the program that makes it
	sheets  []*Sheet
	styles  styles
}

// Sheet adds a sheet.
func (b *Book) Sheet(name string) *Sheet {
	s := &Sheet{name: name, book: b, columns: map[int]column{}}
	b.sheets = append(b.sheets, s)
	return s
}

// Bytes is the workbook. That a name or a size is not allowed is an error.
func (b *Book) Bytes() ([]byte, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, p := range b.parts() {
		w, err := archive.Create(p.name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(append([]byte(xmlHead), p.text...)); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}

// check finds what no program would open.
func (b *Book) check() error {
	if len(b.sheets) == 0 {
		return errors.New("a workbook needs a sheet")
	}
	seen := map[string]bool{}
	for _, s := range b.sheets {
		folded := strings.ToLower(s.name)
		if s.name == "" || utf8.RuneCountInString(s.name) > maxName || strings.ContainsAny(s.name, `[]:*?/\'`) || seen[folded] {
			return fmt.Errorf("%q cannot be the name of a sheet, or is that of two", s.name)
		}
		seen[folded] = true
		if s.rows > maxRows || s.wide > maxCells {
			return fmt.Errorf("sheet %q is too large: %d rows of %d cells", s.name, s.rows, s.wide)
		}
	}
	return nil
}
