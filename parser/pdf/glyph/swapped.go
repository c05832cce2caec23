package glyph

import (
	"iter"
	"unicode"
)

// Some producers write the UTF-16 of a font's map of characters with the two
// bytes of each unit in the wrong order, often only for ligatures: the "ti" of
// a word, 0074 0069, becomes 7400 6900, which are two Chinese characters. Such
// a map is mended where nothing else can be meant.

// swap exchanges the bytes of all units.
func swap(u []uint16) []uint16 {
	out := make([]uint16, len(u))
	for i, x := range u {
		out[i] = x<<8 | x>>8
	}
	return out
}

// byteOrder is how the bytes of the characters of a map stand.
type byteOrder uint8

const (
	asWritten      byteOrder = iota
	lettersSwapped           // ligatures are swapped, so single letters are, too
	allSwapped               // everything is
)

// rightOrder mends units whose bytes were swapped: a ligature in any map, and a
// single character in a map that is known to be so.
func rightOrder(u []uint16, order byteOrder) []uint16 {
	switch {
	case isSwappedLigature(u):
		return swap(u)
	case order == asWritten || len(u) != 1:
		return u
	case isSwappedLetter(u[0]) || isSwappedForm(u[0]) || order == allSwapped && isSwappedASCII(u[0]):
		return swap(u)
	}
	return u
}

// isSwappedLigature knows several letters whose bytes were swapped. That one
// glyph means several characters of another script, each of which happens to
// be the first of 256, does not occur.
func isSwappedLigature(u []uint16) bool {
	for _, x := range u {
		if !isSwappedLetter(x) {
			return false
		}
	}
	return len(u) >= 2
}

// isSwappedASCII knows a printable character of ASCII whose bytes were swapped.
func isSwappedASCII(x uint16) bool { return x&0xFF == 0 && x>>8 >= ' ' && x>>8 < 0x7F }

// isSwappedLetter knows a letter of ASCII whose bytes were swapped.
func isSwappedLetter(x uint16) bool { return isSwappedASCII(x) && unicode.IsLetter(rune(x>>8)) }

// isSwappedForm knows U+FB01 to U+FB06, the ligatures that are characters of
// their own, with their bytes swapped.
func isSwappedForm(x uint16) bool { return x&0xFF == 0xFB && x>>8 >= 1 && x>>8 <= 6 }

// fewestSwapped is how many letters of a map must look swapped, without any
// ligature among them, before all is held to be so.
const fewestSwapped = 4

// findOrder finds out how the bytes of a map stand. A ligature that is swapped,
// or several letters, give it away; a character of another script that cannot
// be a swapped one speaks against it: there is such text, and what looks
// swapped may belong to it.
func (m *cmap) findOrder() byteOrder {
	ligatures, letters := 0, 0
	for u := range m.meanings() {
		switch {
		case isSwappedLigature(u):
			ligatures++
		case len(u) == 1 && isSwappedLetter(u[0]):
			letters++
		case len(u) == 1 && !isSwappedASCII(u[0]) && IsForeign(rune(u[0])):
			return asWritten
		}
	}
	switch {
	case letters >= fewestSwapped:
		return allSwapped
	case ligatures > 0:
		return lettersSwapped
	}
	return asWritten
}

// meanings are what codes mean, of a range the first and, where it looks right,
// the last.
func (m *cmap) meanings() iter.Seq[[]uint16] {
	return func(yield func([]uint16) bool) {
		for _, u := range m.chars {
			if !yield(u) {
				return
			}
		}
		for _, r := range m.ranges {
			if !yield(r.dst) {
				return
			}
			if !isSwappedLetter(r.dst[0]) && !yield(r.up(r.high, asWritten)) {
				return
			}
		}
	}
}

// IsSwapped knows a letter of ASCII whose bytes were swapped, if that is what
// it is: it may be a Chinese character as well.
func IsSwapped(r rune) bool { return r <= 0xFFFF && isSwappedLetter(uint16(r)) }

// IsForeign reports that a character is a letter of a script that words in
// Latin letters do not have in them.
func IsForeign(r rune) bool {
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common)
}
