// Package numberformat shows numbers as the formats of spreadsheets say, as ECMA-376
// (18.8.31) describes them: "0.00", "#,##0", "yyyy-mm-dd", "[h]:mm", "0%;(0%)".
//
// A format is cut into sections, and each section into tokens, once; a number is then
// shown by the section that is for it. What needs a language (the names of months are
// English), an era, a fraction or another way of writing digits is not known: [Parse] says so, and
// who asks shows the number as it is stored.
package numberformat

import (
	"math"
	"strconv"
	"strings"
)

// Format is a format made ready. Its zero value shows numbers as they are.
type Format struct {
	numbers []section // one to three
	text    *section  // of what is no number; nil where that is shown as it is
}

// maxCode is how long a format may be, in bytes: spreadsheet programs allow as many characters.
const maxCode = 255

// Parse makes a format ready. It is false for one that says what is not known here.
func Parse(code string) (Format, bool) {
	var f Format
	parts := cut(code)
	if len(code) > maxCode || len(parts) > 4 {
		return Format{}, false
	}
	for i, part := range parts {
		s, ok := parseSection(part)
		if !ok {
			return Format{}, false
		}
		if i == 3 || s.has(placeText) {
			f.text = &s
			continue
		}
		f.numbers = append(f.numbers, s)
	}
	return f, true
}

// cut parts a format at its semicolons.
func cut(code string) []string {
	var parts []string
	from := 0
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '\\', '_', '*':
			i++
		case '"', '[':
			if end := strings.IndexByte(code[i+1:], closing[code[i]]); end >= 0 {
				i += end + 1
			}
		case ';':
			parts, from = append(parts, code[from:i]), i+1
		}
	}
	return append(parts, code[from:])
}

// closing is the mark at the other end of what stands in one.
var closing = map[byte]byte{'"': '"', '[': ']'}

// Text is how a text is shown.
func (f Format) Text(text string) string {
	if f.text == nil || !f.text.has(placeText) {
		return text // hidden by its format alone, it would be lost
	}
	var b strings.Builder
	for _, t := range f.text.tokens {
		if t.kind == placeText {
			b.WriteString(text)
		} else if t.kind == literal {
			b.WriteString(t.text)
		}
	}
	return b.String()
}

// Number is how a number is shown; days are counted from 1904 where from1904 is true,
// else from 1900. It is false for what the format cannot show, a date before these.
func (f Format) Number(n float64, from1904 bool) (string, bool) {
	if len(f.numbers) == 0 || math.IsNaN(n) || math.IsInf(n, 0) {
		return General(n), true
	}
	s, sign := f.sectionOf(n)
	if s == nil {
		return General(n), true
	}
	if s.isDate {
		return s.date(n, from1904)
	}
	text, isZero := s.number(n)
	if sign && n < 0 && !isZero {
		text = "-" + text
	}
	return text, true
}

// sectionOf is the section that is for a number, and whether that leaves a sign to be
// shown: one for negative numbers has a way of its own to say so.
func (f Format) sectionOf(n float64) (*section, bool) {
	for i := range f.numbers {
		s := &f.numbers[i]
		switch last := i == len(f.numbers)-1; {
		case s.condition != nil && s.condition(n):
			return s, true
		case s.condition != nil:
		case last:
			return s, i == 0 || f.numbers[0].condition != nil || i == 2
		case i == 0 && (n > 0 || n == 0 && len(f.numbers) < 3):
			return s, true
		case i == 1 && n < 0:
			return s, false
		}
	}
	return nil, true
}

// General is how a number is shown that has no format: with fifteen digits at most, which
// is what spreadsheets keep.
func General(n float64) string {
	text := strconv.FormatFloat(n, 'f', -1, 64)
	if len(strings.ReplaceAll(text, ".", "")) > 15 {
		return strconv.FormatFloat(n, 'G', 15, 64)
	}
	return text
}
