package source

import (
	"math"

	"compdiff/internal/numberformat"
)

// see takes the next record of a sheet.
func (r *xlsReader) see(rec record) {
	switch rec.kind {
	case biffTextCell:
		if n := int(rec.u32(6)); n < len(r.texts) {
			r.put(rec, r.texts[n])
		}
	case biffLabel, biffRichLabel:
		r.put(rec, rec.text(6, false))
	case biffNumber:
		r.put(rec, r.shown(math.Float64frombits(rec.u64(6)), rec.u16(4)))
	case biffSmall:
		r.put(rec, r.shown(smallNumber(rec.u32(6)), rec.u16(4)))
	case biffNumbers:
		for at, column := 4, rec.u16(2); at+6 < len(rec.parts[0]); at, column = at+6, column+1 {
			r.putAt(rec.u16(0), column, rec.u16(at), r.shown(smallNumber(rec.u32(at+2)), rec.u16(at)))
		}
	case biffBoolean:
		if rec.byteAt(7) == 0 {
			r.put(rec, truth(rec.byteAt(6)))
		} else {
			r.put(rec, cellErrors[rec.byteAt(6)])
		}
	case biffFormula:
		r.formula(rec)
	case biffResult:
		if r.waits {
			r.putAt(r.open.Row, r.open.Column, -1, rec.text(0, false))
		}
		r.waits = false
	case biffRow:
		if rec.u16(12)&0x20 != 0 {
			r.table.Facts.HiddenRows[rec.u16(0)] = true
		}
	case biffColumns:
		if rec.u16(8)&1 != 0 {
			r.table.Facts.HiddenColumns = append(r.table.Facts.HiddenColumns, [2]int{rec.u16(0), rec.u16(2)})
		}
	case biffMerged:
		r.merged(rec)
	}
}

// cellErrors is how a spreadsheet shows what could not be computed.
var cellErrors = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}

// smallNumber is a number of thirty bits: a whole one or the half of one with a fraction,
// either in hundredths or not.
func smallNumber(bits uint32) float64 {
	n := math.Float64frombits(uint64(bits&^3) << 32)
	if bits&2 != 0 {
		n = float64(int32(bits) >> 2)
	}
	if bits&1 != 0 {
		n /= 100
	}
	return n
}

// formula puts what a formula came to when the workbook was saved. None is computed.
func (r *xlsReader) formula(rec record) {
	r.open, r.waits = CellAt{rec.u16(0), rec.u16(2)}, false
	if rec.u16(12) != 0xFFFF {
		r.put(rec, r.shown(math.Float64frombits(rec.u64(6)), rec.u16(4)))
		return
	}
	switch rec.byteAt(6) {
	case 0: // a text, which follows
		r.waits = true
		r.line(rec.u16(0), rec.u16(2), rec.u16(4))
	case 1:
		r.put(rec, truth(rec.byteAt(8)))
	case 2:
		r.put(rec, cellErrors[rec.byteAt(8)])
	}
}

// put puts the text of the cell of a record.
func (r *xlsReader) put(rec record, text string) { r.putAt(rec.u16(0), rec.u16(2), rec.u16(4), text) }

// putAt puts the text of a cell; style is -1 where that was looked at before.
func (r *xlsReader) putAt(row, column, style int, text string) {
	if text == "" || column >= maxColumns {
		return
	}
	r.spent += len(text)
	for row >= len(r.table.Rows) {
		r.table.Rows = append(r.table.Rows, nil)
	}
	cells := r.table.Rows[row]
	if more := column + 1 - len(cells); more > 0 {
		r.cells += more
		cells = append(cells, make([]string, more)...)
	}
	cells[column], r.table.Rows[row] = text, cells
	if style >= 0 {
		r.line(row, column, style)
	}
}

// line notes a cell whose style has a line through its text.
func (r *xlsReader) line(row, column, style int) {
	if style >= len(r.fonts) {
		return
	}
	font := r.fonts[style]
	if font > 4 { // there is no fifth font
		font--
	}
	if font < len(r.struck) && r.struck[font] {
		r.table.Facts.Struck = append(r.table.Facts.Struck, CellAt{row, column})
	}
}

// merged notes cells that are shown as one.
func (r *xlsReader) merged(rec record) {
	for i := range rec.u16(0) {
		at := 2 + 8*i
		if at+8 > len(rec.parts[0]) {
			return
		}
		top, bottom, left, right := rec.u16(at), rec.u16(at+2), rec.u16(at+4), rec.u16(at+6)
		if bottom >= top && right >= left {
			r.table.Facts.merged = append(r.table.Facts.merged, area{top, left, bottom - top + 1, right - left + 1})
		}
	}
}

// shown is how a number is shown in a style.
func (r *xlsReader) shown(n float64, style int) string {
	if !r.shows.isPlain(style) {
		r.work += max(r.shows.length(style), 64)
	}
	if r.work > maxFormatWork {
		return numberformat.General(n)
	}
	return r.shows.number(n, style)
}
