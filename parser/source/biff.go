package source

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// An Excel workbook of the old kind is one stream of records: a kind, a length, and so
// many bytes. What does not fit into one record goes on in the next, which says so.

// The kinds of records that are read, by the names that their description gives them.
const (
	biffFormula    = 0x0006
	biffEnd        = 0x000A
	biffDate1904   = 0x0022
	biffFilePass   = 0x002F
	biffFont       = 0x0031
	biffContinue   = 0x003C
	biffColumns    = 0x007D
	biffSheet      = 0x0085
	biffNumbers    = 0x00BD
	biffRichLabel  = 0x00D6
	biffStyle      = 0x00E0
	biffMerged     = 0x00E5
	biffTexts      = 0x00FC
	biffTextCell   = 0x00FD
	biffNumber     = 0x0203
	biffLabel      = 0x0204
	biffBoolean    = 0x0205
	biffResult     = 0x0207
	biffRow        = 0x0208
	biffSmall      = 0x027E
	biffNumberForm = 0x041E
	biffBegin      = 0x0809
)

// biffVersion is the version of records that is read, of Excel 97 and later.
const biffVersion = 0x0600

// record is a record with the ones that it goes on in.
type record struct {
	kind  int
	parts [][]byte // never empty; each is one record's bytes
}

// records goes through the records of a stream from a place on, up to the one that ends
// what it begins with. What is cut is left out.
func records(stream []byte, at int) func(func(record) bool) {
	next := func() (kind int, data []byte, ok bool) {
		if at < 0 || at+4 > len(stream) {
			return 0, nil, false
		}
		kind, size := int(binary.LittleEndian.Uint16(stream[at:])), int(binary.LittleEndian.Uint16(stream[at+2:]))
		if at+4+size > len(stream) {
			return 0, nil, false
		}
		data = stream[at+4 : at+4+size]
		at += 4 + size
		return kind, data, true
	}
	return func(yield func(record) bool) {
		depth := 0
		for {
			kind, data, ok := next()
			if !ok {
				return
			}
			r := record{kind, [][]byte{data}}
			for at+4 <= len(stream) && int(binary.LittleEndian.Uint16(stream[at:])) == biffContinue {
				if _, more, ok := next(); ok {
					r.parts = append(r.parts, more)
				} else {
					return
				}
			}
			switch kind { // a chart in a sheet begins and ends as the sheet does
			case biffBegin:
				depth++
			case biffEnd:
				if depth--; depth == 0 {
					return
				}
			}
			if depth <= 1 && !yield(r) {
				return
			}
		}
	}
}

// u16 is a number of two bytes of the first part; 0 where it ends before.
func (r record) u16(at int) int {
	if at+2 > len(r.parts[0]) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(r.parts[0][at:]))
}

// u32 is a number of four bytes of the first part; 0 where it ends before.
func (r record) u32(at int) uint32 { return uint32(r.u16(at)) | uint32(r.u16(at+2))<<16 }

// u64 is a number of eight bytes of the first part.
func (r record) u64(at int) uint64 { return uint64(r.u32(at)) | uint64(r.u32(at+4))<<32 }

// byteAt is a byte of the first part; 0 where it ends before.
func (r record) byteAt(at int) byte { return byte(r.u16(at) & 0xFF) }

// text is a text that begins in the first part, behind a number of its characters of two
// bytes or, in a short one, of one.
func (r record) text(at int, short bool) string {
	if at+1 > len(r.parts[0]) {
		return ""
	}
	c := cursor{parts: r.parts, at: at}
	n, size := 0, 2
	if short {
		size = 1
	}
	for i, b := range c.take(size) {
		n |= int(b) << (8 * i)
	}
	return c.characters(n)
}

// cursor goes through the bytes of a record from part to part.
type cursor struct {
	parts [][]byte
	at    int // in the first of them
}

// left reports that there is something left.
func (c *cursor) left() bool {
	for len(c.parts) > 0 && c.at >= len(c.parts[0]) {
		c.parts, c.at = c.parts[1:], 0
	}
	return len(c.parts) > 0
}

// take gives the next n bytes, or as many as are left.
func (c *cursor) take(n int) []byte {
	var out []byte
	for n > 0 && c.left() {
		more := c.parts[0][c.at:min(len(c.parts[0]), c.at+n)]
		if c.at += len(more); len(more) == n && out == nil {
			return more
		}
		out, n = append(out, more...), n-len(more)
	}
	return out
}

// number is the next number of so many bytes.
func (c *cursor) number(size int) int {
	n := 0
	for i, b := range c.take(size) {
		n |= int(b) << (8 * i)
	}
	return n
}

// skip leaves bytes out.
func (c *cursor) skip(n int) {
	for n > 0 && c.left() {
		step := min(n, len(c.parts[0])-c.at)
		c.at, n = c.at+step, n-step
	}
}

// What the byte before the characters of a text says.
const (
	biffWide = 1 // each has two bytes
	biffMore = 4 // something for Asian scripts stands behind them
	biffRich = 8 // fonts stand behind them
)

// characters reads a text of n characters, from the byte that says how they are written
// on. In each further part such a byte stands again.
func (c *cursor) characters(n int) string {
	flags := c.number(1)
	fonts, more := 0, 0
	if flags&biffRich != 0 {
		fonts = c.number(2)
	}
	if flags&biffMore != 0 {
		more = c.number(4)
	}
	var units []uint16
	for n > 0 && len(c.parts) > 0 {
		if c.at >= len(c.parts[0]) {
			if !c.left() {
				break
			}
			flags = c.number(1)
		}
		size := 1 + flags&biffWide
		if len(c.parts) == 0 || len(c.parts[0])-c.at < size {
			c.skip(size) // half a character
			break
		}
		unit := uint16(c.parts[0][c.at])
		if size == 2 {
			unit |= uint16(c.parts[0][c.at+1]) << 8
		}
		units, c.at, n = append(units, unit), c.at+size, n-1
	}
	c.skip(4*fonts + max(0, more))
	return strings.ReplaceAll(string(utf16.Decode(units)), "\r\n", "\n")
}
