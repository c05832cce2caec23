package source

import (
	"fmt"
	"strconv"
	"strings"
)

// A workbook of a few kilobytes can stand for gigabytes: a text that is stored
// once and named by every cell, a sheet that has many names, a cell far out. So what
// counts is what the cells come to in all sheets, and that is known before any of them
// is made a table.

// Limits of a workbook, over all of its sheets.
const (
	maxSheets     = 1_000
	maxTextBytes  = 32 << 20 // of all cells, as often as they show a text
	maxFormatWork = 64 << 20 // characters of number formats, as often as a cell has one
	maxSpread     = 1 << 20  // cells of an older workbook, empty ones too, up to the last of each row
)

// sheetTotal is what one part with cells comes to.
type sheetTotal struct {
	cells  int
	texts  int64       // bytes in cells
	shared map[int]int // how often a shared text is shown
	styled map[int]int // how often a style is used
}

// cell counts a cell when it was read to its end.
func (t *sheetTotal) cell(c *openCell) {
	t.cells++
	t.texts += int64(c.size)
	if c.kind == "s" {
		if n, err := strconv.Atoi(strings.TrimSpace(string(c.value))); err == nil {
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

// textsOf is how many bytes the texts of a part's cells have.
func (f *workbookFacts) textsOf(t *sheetTotal) int64 {
	sum := t.texts
	for index, times := range t.shared {
		if index >= 0 && index < len(f.texts) {
			sum += int64(times) * int64(len(f.texts[index]))
		}
	}
	return sum
}

// formatsOf is how much reading of number formats a part's cells make.
func (f *workbookFacts) formatsOf(t *sheetTotal) int64 {
	sum := int64(0)
	for style, times := range t.styled {
		sum += int64(times) * int64(f.styles.length(style))
	}
	return sum
}

// tooMuch says what there is too much of in the sheets of a workbook; "" where all
// is well.
func (f *workbookFacts) tooMuch() string {
	if len(f.sheets) > maxSheets {
		return fmt.Sprintf("%d sheets", maxSheets)
	}
	cells, rows, texts, formats := 0, 0, int64(0), int64(0)
	for _, s := range f.sheets {
		part := f.parts[f.targets[s.id]]
		if part == nil {
			continue
		}
		cells += part.total.cells
		rows += len(part.cells.rows)
		texts += f.textsOf(&part.total)
		formats += f.formatsOf(&part.total)
	}
	switch {
	case cells > maxTags:
		return fmt.Sprintf("%d million cells in all sheets", maxTags>>20)
	case rows > maxCells:
		return fmt.Sprintf("%d million rows in all sheets", maxCells>>20)
	case texts > maxTextBytes:
		return fmt.Sprintf("%d MiB of text in its cells", maxTextBytes>>20)
	case formats > maxFormatWork:
		return fmt.Sprintf("%d million characters of number formats in its cells", maxFormatWork>>20)
	}
	return ""
}
