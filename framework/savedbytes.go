package framework

import "encoding/binary"

// What a saved edition is made of for the most part, looked at eight bytes at a time:
// white space in front of members, and texts without anything special in them. Then the
// strings that stand in it again and again: the file and the cell of each text.

const (
	ones   = 0x0101010101010101 // 1 in each byte of a word
	highs  = 0x8080808080808080 // the highest bit of each
	spaces = ' ' * ones
)

// indent is how many bytes a line break and the spaces behind it take, in eights: where
// a text goes on behind them, byte by byte.
func indent(text []byte) int {
	i := 0
	if len(text) > 0 && text[0] == '\n' {
		i = 1
	}
	for len(text)-i >= 8 && binary.LittleEndian.Uint64(text[i:]) == spaces {
		i += 8
	}
	return i
}

// plainText reports that a string has no escapes and no control characters, and that it is
// ASCII as far as it was looked at: all of it where it is plain.
func plainText(text []byte) (ascii, plain bool) {
	all := uint64(0)
	i := 0
	for ; len(text)-i >= 8; i += 8 {
		w := binary.LittleEndian.Uint64(text[i:])
		all |= w
		if below(w, ' ')|below(w^('\\'*ones), 1) != 0 {
			return false, false
		}
	}
	for _, c := range text[i:] {
		all |= uint64(c)
		if c < ' ' || c == '\\' {
			return false, false
		}
	}
	return all&highs == 0, true
}

// below is not 0 where a byte of a word is less than n, which is 128 at most: no other
// word borrows from the highest bit of a byte that does not have it.
func below(w uint64, n uint64) uint64 { return (w - n*ones) & ^w & highs }

// recent is a table of strings that were read, each at a place that its bytes say. One
// that another took the place of is only made again, so that the table does not grow
// with the cells and lines of an edition.
type recent [1 << 10]string

// of is the string with these bytes.
func (r *recent) of(text []byte) string {
	at := &r[placeOf(text)]
	if *at != string(text) {
		*at = string(text)
	}
	return *at
}

// placeOf mixes the length of a text with the bytes at its ends.
func placeOf(text []byte) int {
	h := uint64(len(text))
	switch n := len(text); {
	case n >= 8:
		h ^= binary.LittleEndian.Uint64(text) ^ binary.LittleEndian.Uint64(text[n-8:])*31
	default:
		for _, c := range text {
			h = h<<8 | uint64(c)
		}
	}
	h *= 0x9e3779b97f4a7c15
	return int(h >> (64 - 10))
}
