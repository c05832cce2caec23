package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"
)

// escaped is a character that a spreadsheet wrote as a number: "_x000D_".
var escaped = pattern.New(`_x[0-9A-Fa-f]{4}_`)

// controlCharacters reports characters that control a device or the layout and
// say nothing. Those from U+0080 to U+009F are reported as wrongly decoded.
func controlCharacters(r *reading) []fault {
	var out []fault
	for _, p := range r.passages {
		out = append(out, p.faults(controlSlips(p.Text.Text))...)
	}
	return out
}

func controlSlips(text string) []slip {
	var out []slip
	for i, c := range text {
		if name := controlName(c); name != "" {
			out = append(out, slip{i, i + utf8.RuneLen(c), name + " says nothing in a text"})
		}
	}
	if !strings.Contains(text, "_x") {
		return out
	}
	for _, at := range escaped().FindAllStringIndex(text, -1) {
		out = append(out, slip{at[0], at[1], text[at[0]:at[1]] + " is the number of a control character, as spreadsheets write it"})
	}
	return out
}

// invisible are the format characters without a use in plain text: soft
// hyphens, zero-width spaces, byte order marks and marks that turn the direction of writing.
var invisible = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x00ad, Hi: 0x00ad, Stride: 1},
	{Lo: 0x200b, Hi: 0x200b, Stride: 1},
	{Lo: 0x202a, Hi: 0x202e, Stride: 1},
	{Lo: 0x2060, Hi: 0x2064, Stride: 1},
	{Lo: 0x2066, Hi: 0x2069, Stride: 1},
	{Lo: 0xfeff, Hi: 0xfeff, Stride: 1},
	{Lo: 0xfff9, Hi: 0xfffb, Stride: 1},
}, LatinOffset: 1}

func controlName(c rune) string {
	switch {
	case c < 0x20 && c != '\n' && c != '\t', c == 0x7f:
		return fmt.Sprintf("control character U+%04X", c)
	case unicode.Is(invisible, c):
		return fmt.Sprintf("invisible character U+%04X", c)
	}
	return ""
}
