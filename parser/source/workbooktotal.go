package source

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// A workbook of a few kilobytes can stand for gigabytes: a text that is stored
// once and named by every cell, a sheet that has many names, a formula that fills
// a sheet, a cell far out. So what counts is what the cells come to once they are
// read, and that is known before any of them is.

// Limits of a workbook, over all of its sheets.
const (
	maxSheets     = 1_000
	maxTextBytes  = 64 << 20 // of all cells, as often as they show a text
	maxFormatWork = 64 << 20 // characters of number formats, as often as a cell has one
	maxSpread     = 1 << 20  // cells, empty ones too, up to the last of each row
)

// sheetTotal is what one part with cells comes to.
type sheetTotal struct {
	cells      int
	texts      int64       // bytes in cells
	shared     map[int]int // how often a shared text is shown
	styled     map[int]int // how often a style is used
	rows       int         // the number of the last row
	spread     int         // cells up to the last of each row
	areas      int         // cells that formulas of several cells fill
	lastColumn int         // of the row that is being read
}

// row begins the next row.
func (t *sheetTotal) row(number int) {
	t.rows = max(t.rows, number+1)
	t.spread += t.lastColumn
	t.lastColumn = 0
}

// cell counts a cell when it was read to its end.
func (t *sheetTotal) cell(c *openCell) {
	t.cells++
	t.lastColumn = max(t.lastColumn, c.at.Column+1)
	t.texts += int64(c.size)
	if c.kind == "s" {
		if n, err := strconv.Atoi(c.value); err == nil {
			t.shared = counted(t.shared, n)
		}
	}
	if c.style > 0 {
		t.styled = counted(t.styled, c.style)
	}
}

func counted(m map[int]int, key int) map[int]int {
	if m == nil {
		m = map[int]int{}
	}
	m[key]++
	return m
}

// spreadOut is how many cells a program holds that keeps rows whole.
func (t *sheetTotal) spreadOut() int { return t.rows + t.spread + t.lastColumn + t.areas }

// fill counts the cells that a formula fills.
func (t *sheetTotal) fill(ref string) {
	if a, ok := areaOf(ref); ok {
		t.areas += a.rows * a.Columns
	}
}

// lengths are how long the texts and formats are that cells name by a number.
type lengths struct {
	shared  []int       // of the shared texts, in bytes
	formats map[int]int // of the number formats, in characters, by their number
	styles  []int       // the number format of each style
}

// see takes what the parts say that cells refer to.
func (l *lengths) seeFormat(a attributeValues) {
	if n, err := strconv.Atoi(a["numFmtId"]); err == nil {
		if l.formats == nil {
			l.formats = map[int]int{}
		}
		l.formats[n] = utf8.RuneCountInString(a["formatCode"])
	}
}

func (l *lengths) seeStyle(a attributeValues) {
	n, _ := strconv.Atoi(a["numFmtId"])
	l.styles = append(l.styles, n)
}

// text counts a piece of the shared text that is being read.
func (l *lengths) text(index, n int) {
	for len(l.shared) <= index {
		l.shared = append(l.shared, 0)
	}
	if index >= 0 {
		l.shared[index] += n
	}
}

// textsOf is how many bytes the texts of a part's cells have.
func (l *lengths) textsOf(t *sheetTotal) int64 {
	sum := t.texts
	for index, times := range t.shared {
		if index >= 0 && index < len(l.shared) {
			sum += int64(times) * int64(l.shared[index])
		}
	}
	return sum
}

// formatsOf is how much reading of number formats a part's cells make.
func (l *lengths) formatsOf(t *sheetTotal) int64 {
	sum := int64(0)
	for style, times := range t.styled {
		if style < len(l.styles) {
			sum += int64(times) * int64(l.formats[l.styles[style]])
		}
	}
	return sum
}

// tooMuch says what there is too much of in the sheets of a workbook; "" where all
// is well. A part that has several names is read as often.
func (f *workbookFacts) tooMuch() string {
	if len(f.sheets) > maxSheets {
		return fmt.Sprintf("%d sheets", maxSheets)
	}
	cells, texts, formats := 0, int64(0), int64(0)
	for _, s := range f.sheets {
		part := f.parts[f.targets[s.id]]
		if part == nil {
			continue
		}
		cells += part.total.cells
		texts += f.lengths.textsOf(&part.total)
		formats += f.lengths.formatsOf(&part.total)
		f.spread += part.total.spreadOut()
	}
	switch {
	case cells > maxTags:
		return fmt.Sprintf("%d million cells in all sheets", maxTags>>20)
	case texts > maxTextBytes:
		return fmt.Sprintf("%d MiB of text in its cells", maxTextBytes>>20)
	case formats > maxFormatWork:
		return fmt.Sprintf("%d million characters of number formats in its cells", maxFormatWork>>20)
	}
	return ""
}

// isNarrow reports that the library may take the sheets of the workbook apart,
// which it does to compute a formula: it holds all cells then, empty ones too.
func (f *workbookFacts) isNarrow() bool { return f.spread <= maxSpread }
