package framework

import "math/bits"

// Texts are nearly all ASCII and mostly letters, so that what is asked of every text is
// asked of eight bytes at a time. Each answer is held by a test against one byte by byte.

// spacesIn has the highest bit of each byte of a word that is a space. The word is ASCII.
func spacesIn(w uint64) uint64 { return ^(w ^ ' '*ones + (highs - ones)) & highs }

// plainWord reports that a word is ASCII without control characters.
func plainWord(w uint64) bool { return (w|below(w, ' '))&highs == 0 }

// eight is the bytes of a text from a place on, as a word; there are eight.
func eight(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

// cleanEights is how far a text is plain and has no white space but single spaces, in
// eights, and whether a space stands before what is behind; the beginning counts as one.
// It is not clean where two spaces follow each other.
func cleanEights(s string) (n int, space, clean bool) {
	space = true
	for ; len(s)-n >= 8; n += 8 {
		w := eight(s, n)
		if !plainWord(w) {
			break
		}
		m := spacesIn(w)
		if m&(m<<8) != 0 || space && m&0x80 != 0 {
			return n, space, false
		}
		space = m>>63 != 0
	}
	return n, space, true
}

// nonSpaceEights counts the characters of a text that are no spaces, as far as it is plain,
// in eights.
func nonSpaceEights(s string) (n, count int) {
	for ; len(s)-n >= 8; n += 8 {
		w := eight(s, n)
		if !plainWord(w) {
			break
		}
		count += 8 - bits.OnesCount64(spacesIn(w))
	}
	return n, count
}

// oneSentence reports that a clean text is plainly a single sentence, or none: nothing in
// it ends one, its end aside, and it has no characters of which that would have to be
// looked up.
func oneSentence(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.' || c == '!' || c == '?':
			return i == len(s)-1
		case c < ' ':
			return false
		case c < 0x80 || c == 0xc3 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] <= 0xbf: // Latin letters with accents
			if c == 0xc3 {
				i++
			}
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && isCommonMark(s[i+2]):
			i += 2
		default:
			return false
		}
	}
	return true
}

// isCommonMark knows the last byte of the dashes and quotation marks that texts have
// beyond ASCII.
func isCommonMark(c byte) bool {
	return c == 0x93 || c == 0x94 || c == 0x98 || c == 0x99 || c == 0x9c || c == 0x9d
}
