package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// What a header says and what its cells are must agree: words below a header of addresses
// or of row numbers, and numbers that count the rows below one of categories, stand under
// the header of another column. Nothing of such a column would be missed.

// unlikes are what cells of a kind of column never are.
var unlikes = map[dialect.ColumnKind]func(h *headed, column int) bool{
	dialect.AddressColumn:     (*headed).holdsNoAddresses,
	dialect.RowColumn:         (*headed).holdsNames,
	dialect.CategoryColumn:    (*headed).holdsRowNumbers,
	dialect.SubcategoryColumn: (*headed).holdsRowNumbers,
}

// doubtColumns says where a column holds what its header speaks against.
func (h *headed) doubtColumns() {
	for i, c := range h.columns {
		isUnlike := unlikes[c.Kind]
		if isUnlike == nil || c.Title == "" || !isUnlike(h, i) {
			continue
		}
		d := doubt{i, partOfKind[c.Kind], fmt.Sprintf("what stands below %q is not what the header says: it may be that of another column", c.Title)}
		for row := h.first; row < len(h.Rows); row++ {
			if lexical.IsFilled(h.Cell(row, i)) && !h.repeatsHeader(row) && !h.saysOneThing(row) {
				h.doubts[row] = append(h.doubts[row], d)
			}
		}
	}
}

// partOfKind is the part of a skill that a kind of column says.
var partOfKind = map[dialect.ColumnKind]string{dialect.CategoryColumn: "category", dialect.SubcategoryColumn: "category"}

// holdsNoAddresses reports that the cells of a column are names or codes.
func (h *headed) holdsNoAddresses(column int) bool {
	return h.holdsNames(column) || h.hasCodeShape(column)
}

// holdsNames reports that the cells of a column are words as names are: with capitals and
// small letters, and no signs of addresses, files or codes.
func (h *headed) holdsNames(column int) bool {
	names, all := 0, 0
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if text == "" || h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		all++
		if strings.ContainsFunc(text, unicode.IsLower) && dialect.BeginsAsName(text) && !strings.ContainsFunc(text, isNoNameSign) {
			names++
		}
	}
	return names == all && all >= minRows
}

// isNoNameSign knows signs of addresses, files and codes, and figures.
func isNoNameSign(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("/:._#@", r) }

// holdsRowNumbers reports that the cells of a column count the rows.
func (h *headed) holdsRowNumbers(column int) bool {
	var seen []string
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if text == "" || h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		if slices.Contains(seen, text) {
			return false
		}
		seen = append(seen, text)
		if len(seen) > sampledNames {
			break
		}
	}
	return len(seen) > minRows && h.numbering(column) == counting
}

// copiedWords is how many words a text has at least that no two people write alike.
const copiedWords = 3

// doubtCopies looks for descriptions that two skills have alike: one may have been copied
// from the row of the other.
func (h *headed) doubtCopies() {
	column, name := h.columnOf(dialect.DescriptionColumn), h.columnOf(dialect.NameColumn)
	if column < 0 || name < 0 {
		return
	}
	rows := map[string]int{}
	all := 0
	var alike []int
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if len(strings.Fields(text)) < copiedWords || h.cell(row, name) == "" || h.repeatsHeader(row) {
			continue
		}
		before, ok := rows[text]
		if ok && h.cell(before, name) == h.cell(row, name) {
			continue
		}
		if all++; ok {
			alike = append(alike, before, row)
		}
		rows[text] = row
	}
	if len(alike) == 2 && all >= minAlike-1 {
		h.noteDoubt(alike, doubt{column, "description", "two skills have the same description, as no others have: one of the two cells may be a copy of the other"})
	}
}
