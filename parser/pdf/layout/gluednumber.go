package layout

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/pdf/glyph"
)

// Where all numbers of a list have the same room, those of two digits fill it: no gap
// tells "10.Plans" from a text. That 9 stands above does.

// numberLength is how many characters a number of two digits has, with its full stop.
const numberLength = 3

// asItem is a line that begins with a number of two digits right before a word, read as
// an item; nil for any other, and where its characters were not drawn one by one.
func (l *line) asItem(gs []glyph.Glyph) *line {
	if l.bullet != "" || len(gs) <= numberLength || len(l.text) <= numberLength {
		return nil
	}
	first, size := utf8.DecodeRuneInString(l.text[numberLength:])
	second, _ := utf8.DecodeRuneInString(l.text[numberLength+size:])
	if !unicode.IsUpper(first) || !unicode.IsLower(second) || itemNumber(l.text[:numberLength]) < 10 || words(gs[:numberLength]) != l.text[:numberLength] {
		return nil
	}
	item := *l
	item.measureText(item.part(gs, numberLength))
	return &item
}

// itemNumber is the number of an item, 0 where it has none.
func itemNumber(bullet string) int {
	if !isItemNumber(bullet) {
		return 0
	}
	n, err := strconv.Atoi(strings.Trim(bullet, "(.)"))
	if err != nil {
		return 0
	}
	return n
}

// takeGluedNumbers takes numbers without a gap behind them off items, where they count on
// from the item above.
func (t *flow) takeGluedNumbers() {
	last := 0
	for _, l := range t.lines {
		if l.glued != nil && itemNumber(l.glued.bullet) == last+1 {
			g := l.glued
			l.bullet, l.text, l.indent, l.first, l.space, l.joints, l.soft = g.bullet, g.text, g.indent, g.first, g.space, g.joints, g.soft
		}
		if n := itemNumber(l.bullet); n > 0 {
			last = n
		}
	}
}
