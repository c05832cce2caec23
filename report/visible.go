package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// hazards are the characters that act on the reader's screen in place of
// standing on it, or that nobody sees: controls, bidirectional marks, embeddings,
// overrides and isolates, separators, invisible tags and fillers. Joiners and the soft hyphen are left, since
// some scripts are not written without them.
var hazards = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0000, Hi: 0x001f, Stride: 1},
		{Lo: 0x007f, Hi: 0x009f, Stride: 1},
		{Lo: 0x061c, Hi: 0x061c, Stride: 1},
		{Lo: 0x115f, Hi: 0x1160, Stride: 1},
		{Lo: 0x180e, Hi: 0x180e, Stride: 1},
		{Lo: 0x200b, Hi: 0x200b, Stride: 1},
		{Lo: 0x200e, Hi: 0x200f, Stride: 1},
		{Lo: 0x2028, Hi: 0x202e, Stride: 1},
		{Lo: 0x2060, Hi: 0x206f, Stride: 1},
		{Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xfeff, Hi: 0xfeff, Stride: 1},
		{Lo: 0xffa0, Hi: 0xffa0, Stride: 1},
		{Lo: 0xfff9, Hi: 0xfffb, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0xe0000, Hi: 0xe007f, Stride: 1},
	},
	LatinOffset: 2,
}

// Visible makes a published text one line that is safe to print: hazards are
// shown by their number, <U+001B>, as pagers show them, line breaks and tabs as
// the spaces they stand for, and bytes that are no UTF-8 as U+FFFD each.
func Visible(text string) string {
	if utf8.ValidString(text) && !strings.ContainsFunc(text, isHazard) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		case isHazard(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isHazard(r rune) bool { return unicode.Is(hazards, r) }

// columns is the width of a text on a terminal: wide East Asian characters
// take two columns, combining marks none.
func columns(text string) int {
	n := 0
	for _, r := range text {
		if r < utf8.RuneSelf {
			n++
			continue
		}
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n += 2
		default:
			if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
				n++
			}
		}
	}
	return n
}

func visible(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, Visible(t))
	}
	return all
}
