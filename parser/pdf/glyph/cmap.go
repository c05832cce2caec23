package glyph

import (
	"slices"
	"unicode/utf16"
)

// cmap maps the codes of a font, to text (ToUnicode) or to glyph numbers (the
// Encoding of a composite font).
type cmap struct {
	lengths [5]bool             // which code lengths, in bytes, the code space has
	spaces  []codeSpace         // in the order of the file
	chars   map[uint32][]uint16 // single codes to UTF-16
	ranges  []textRange
	cids    []cidRange
	order   byteOrder
}

// codeSpace says that the codes between low and high have n bytes.
type codeSpace struct {
	n         int
	low, high uint32
}

type textRange struct {
	low, high uint32
	dst       []uint16 // of low; the last unit counts up
}

// up counts up from the beginning of a range, in the right order of bytes.
func (r textRange) up(code uint32, order byteOrder) []uint16 {
	u := slices.Clone(rightOrder(r.dst, order))
	u[len(u)-1] += uint16(code - r.low)
	return u
}

type cidRange struct{ low, high, cid uint32 }

// maxMapped bounds what one CMap may define.
const maxMapped = 1 << 17

// readCMap reads a CMap. What makes no sense in it is passed over.
func readCMap(data []byte) *cmap {
	m := &cmap{chars: map[uint32][]uint16{}}
	l := lexer{data: data}
	for {
		op, args, ok := l.next()
		if !ok {
			m.order = m.findOrder()
			return m
		}
		switch string(op) {
		case "endcodespacerange":
			m.addSpaces(args)
		case "endbfchar":
			m.addChars(args)
		case "endbfrange":
			m.addRanges(args)
		case "endcidchar":
			m.addCIDs(args, 2)
		case "endcidrange":
			m.addCIDs(args, 3)
		}
	}
}

func (m *cmap) addSpaces(args []operand) {
	for ; len(args) >= 2; args = args[2:] {
		if args[0].kind != text || args[1].kind != text || len(m.spaces) >= 256 {
			continue
		}
		if n := len(args[0].str); n >= 1 && n <= 4 {
			m.spaces = append(m.spaces, codeSpace{n, codeOf(args[0].str), codeOf(args[1].str)})
			m.lengths[n] = true
		}
	}
}

func (m *cmap) addChars(args []operand) {
	for ; len(args) >= 2 && len(m.chars) < maxMapped; args = args[2:] {
		if args[0].kind == text && args[1].kind == text {
			m.chars[codeOf(args[0].str)] = units(args[1].str)
		}
	}
}

func (m *cmap) addRanges(args []operand) {
	for ; len(args) >= 3 && len(m.ranges) < maxMapped; args = args[3:] {
		if args[0].kind != text || args[1].kind != text {
			continue
		}
		low, high := codeOf(args[0].str), codeOf(args[1].str)
		switch args[2].kind {
		case text:
			if units := units(args[2].str); len(units) > 0 {
				m.ranges = append(m.ranges, textRange{low, high, units})
			}
		case list:
			for i, o := range args[2].items {
				if o.kind == text && len(m.chars) < maxMapped {
					m.chars[low+uint32(i)] = units(o.str)
				}
			}
		}
	}
}

func (m *cmap) addCIDs(args []operand, n int) {
	for ; len(args) >= n && len(m.cids) < maxMapped; args = args[n:] {
		if args[0].kind == text && args[n-1].kind == number && args[n-1].num >= 0 {
			m.cids = append(m.cids, cidRange{codeOf(args[0].str), codeOf(args[n-2].str), uint32(args[n-1].num)})
		}
	}
}

// text is what a code means.
func (m *cmap) text(code uint32) (string, bool) {
	if u, ok := m.chars[code]; ok {
		return string(utf16.Decode(rightOrder(u, m.order))), true
	}
	u, ok := m.inRange(code)
	return string(utf16.Decode(u)), ok
}

// inRange is what a code means by the range that it is in.
func (m *cmap) inRange(code uint32) ([]uint16, bool) {
	for _, r := range m.ranges {
		if code >= r.low && code <= r.high {
			return r.up(code, m.order), true
		}
	}
	return nil, false
}

// cid is the glyph number of a code.
func (m *cmap) cid(code uint32) uint32 {
	for _, r := range m.cids {
		if code >= r.low && code <= r.high {
			return r.cid + code - r.low
		}
	}
	return 0
}

// codeLength is how many bytes the next code has.
func (m *cmap) codeLength(s []byte) int {
	for n := 1; n <= 4 && n <= len(s); n++ {
		if !m.lengths[n] {
			continue
		}
		code := codeOf(s[:n])
		for _, sp := range m.spaces {
			if sp.n == n && code >= sp.low && code <= sp.high {
				return n
			}
		}
	}
	for n := 1; n <= 4; n++ {
		if m.lengths[n] {
			return min(n, len(s))
		}
	}
	return min(2, len(s))
}

func codeOf(s []byte) (code uint32) {
	for _, b := range s {
		code = code<<8 | uint32(b)
	}
	return code
}

// units are the UTF-16 units of a string; a single byte counts as one.
func units(s []byte) []uint16 {
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	var out []uint16
	for ; len(s) >= 2; s = s[2:] {
		out = append(out, uint16(s[0])<<8|uint16(s[1]))
	}
	return out
}

func utf16Text(s []byte) string { return string(utf16.Decode(rightOrder(units(s), asWritten))) }

// textString is a string of the document itself (a title, an ActualText):
// UTF-16 or UTF-8 with a mark, or PDFDocEncoding, which is nearly Latin-1.
func textString(s []byte) string {
	switch {
	case len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF:
		return utf16Text(s[2:])
	case len(s) >= 2 && s[0] == 0xFF && s[1] == 0xFE:
		return string(utf16.Decode(swap(units(s[2:]))))
	case len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF:
		return string(s[3:])
	}
	runes := make([]rune, len(s))
	for i, b := range s {
		if runes[i] = rune(b); b >= 0x80 && b <= 0x9F || b >= 0x18 && b <= 0x1F {
			runes[i] = docEncoding[b]
		}
	}
	return string(runes)
}
