package source

import (
	"cmp"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// value is what a cell or a part of a formula is: a text, a number or a truth.
type value struct {
	kind   valueKind
	text   string
	number float64 // of a truth, 1 or 0
}

// valueKind orders values of different kinds as comparisons do.
type valueKind int

const (
	isNothing valueKind = iota // an empty cell: "" as a text, 0 as a number
	isNumber
	isText
	isTruth
)

func asText(text string) value { return value{kind: isText, text: text} }

func asNumber(number float64) value { return value{kind: isNumber, number: number} }

func asTruth(truth bool) value {
	if truth {
		return value{kind: isTruth, number: 1}
	}
	return value{kind: isTruth}
}

// numberOf reads the digits of a number, as formulas and cells have them.
func numberOf(digits string) (value, bool) {
	n, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return value{}, false
	}
	return asNumber(n), true
}

// maxWritten is how large a number may be that is written digit by digit.
const maxWritten = 1e11

// shown is a value as a text: numbers as they stand in a cell without a format.
func (v value) shown() string {
	switch v.kind {
	case isNumber:
		return strconv.FormatFloat(v.rounded(), 'f', -1, 64)
	case isTruth:
		return strings.ToUpper(strconv.FormatBool(v.number != 0))
	}
	return v.text
}

// rounded is a number with as many digits as spreadsheet programs keep.
func (v value) rounded() float64 {
	n, err := strconv.ParseFloat(strconv.FormatFloat(v.number, 'g', 15, 64), 64)
	if err != nil {
		return v.number
	}
	return n
}

// plain reports that a value is written as spreadsheet programs write it.
func (v value) plain() bool {
	size := math.Abs(v.number)
	return v.kind != isNumber || size == 0 || size < maxWritten && size > 1/maxWritten
}

// calculable is a value as a number.
func (v value) calculable() (float64, bool) {
	if v.kind == isText {
		n, ok := numberOf(v.text)
		return n.number, ok
	}
	return v.number, true
}

// calculated joins two numbers.
func calculated(mark string, x, y value) (value, bool) {
	a, isA := x.calculable()
	b, isB := y.calculable()
	if !isA || !isB || mark == "/" && b == 0 {
		return value{}, false
	}
	n := asNumber(map[string]float64{"+": a + b, "-": a - b, "*": a * b, "/": a / cmp.Or(b, 1)}[mark])
	return n, n.plain()
}

// compared holds two values against each other: numbers come before texts, and these
// before truths; capitals count for nothing; an empty cell is what the other one is.
func compared(mark string, x, y value) (value, bool) {
	if x.kind == isNothing {
		x.kind = y.kind
	}
	if y.kind == isNothing {
		y.kind = x.kind
	}
	order := cmp.Or(cmp.Compare(x.kind, y.kind), cmp.Compare(x.number, y.number), cmp.Compare(strings.ToLower(x.text), strings.ToLower(y.text)))
	return asTruth(map[string]bool{"=": order == 0, "<>": order != 0, "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[mark]), true
}

// function is one that a formula may call.
type function struct {
	least, most int // values that it is given
	value       func(all []value) (value, bool)
}

// plainFunctions take a bounded time and make nothing larger.
var plainFunctions = map[string]function{
	"concat":      {1, maxFormula, joinedTexts},
	"concatenate": {1, maxFormula, joinedTexts},
	"left":        {1, 2, func(all []value) (value, bool) { return part(all, func(int, int) int { return 0 }) }},
	"right":       {1, 2, func(all []value) (value, bool) { return part(all, func(long, n int) int { return long - n }) }},
	"mid":         {3, 3, middle},
	"upper":       {1, 1, ofText(strings.ToUpper)},
	"lower":       {1, 1, ofText(strings.ToLower)},
	"proper":      {1, 1, ofText(proper)},
	"trim": {1, 1, ofText(func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
	})},
	"t":         {1, 1, func(all []value) (value, bool) { return asText(all[0].text), true }},
	"text":      {2, 2, formatted},
	"len":       {1, 1, func(all []value) (value, bool) { return asNumber(float64(runes(all[0].shown()))), true }},
	"value":     {1, 1, func(all []value) (value, bool) { n, ok := all[0].calculable(); return asNumber(n), ok }},
	"exact":     {2, 2, func(all []value) (value, bool) { return asTruth(all[0].shown() == all[1].shown()), true }},
	"if":        {2, 3, chosen},
	"hyperlink": {1, 2, func(all []value) (value, bool) { return all[len(all)-1], true }},
}

func ofText(change func(string) string) func([]value) (value, bool) {
	return func(all []value) (value, bool) { return asText(change(all[0].shown())), true }
}

func joinedTexts(all []value) (value, bool) {
	var text strings.Builder
	for _, v := range all {
		text.WriteString(v.shown())
	}
	return asText(text.String()), true
}

// part is so many characters of a text, one where nothing is said.
func part(all []value, from func(long, n int) int) (value, bool) {
	text, n := []rune(all[0].shown()), 1
	if len(all) > 1 {
		many, ok := all[1].calculable()
		if !ok || many < 0 {
			return value{}, false
		}
		n = int(min(many, float64(len(text))))
	}
	n = min(n, len(text))
	at := from(len(text), n)
	return asText(string(text[at : at+n])), true
}

// middle is so many characters of a text from the one with a number.
func middle(all []value) (value, bool) {
	text := []rune(all[0].shown())
	from, isFrom := all[1].calculable()
	many, isMany := all[2].calculable()
	if !isFrom || !isMany || from < 1 || many < 0 {
		return value{}, false
	}
	at := int(min(from, float64(len(text)+1))) - 1
	n := int(min(many, float64(len(text)-at)))
	return asText(string(text[at : at+n])), true
}

// proper writes each word with a capital; what is no letter ends a word.
func proper(text string) string {
	inside := false
	return strings.Map(func(r rune) rune {
		was := inside
		if inside = unicode.IsLetter(r); was {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, text)
}

// formatted writes a number with so many digits as a format of zeros says, before and
// behind the point; other formats are a spreadsheet program's.
func formatted(all []value) (value, bool) {
	format := all[1].shown()
	n, ok := all[0].calculable()
	if format == "@" || !ok && isZeros(format) {
		return asText(all[0].shown()), true
	}
	if !ok || !isZeros(format) || n < 0 || n >= maxWritten {
		return value{}, false
	}
	whole, behind, _ := strings.Cut(format, ".")
	scale := math.Pow10(len(behind))
	digits := strconv.FormatFloat(math.Round(n*scale)/scale, 'f', len(behind), 64)
	head, _, _ := strings.Cut(digits, ".")
	return asText(strings.Repeat("0", max(0, len(whole)-len(head))) + digits), true
}

// isZeros reports that a format is made of zeros, with a point between them or not.
func isZeros(format string) bool {
	whole, behind, pointed := strings.Cut(format, ".")
	if whole == "" || pointed && behind == "" {
		return false
	}
	return len(format) <= 16 && strings.Trim(whole+behind, "0") == ""
}

// chosen is the second value or the third, as the first says.
func chosen(all []value) (value, bool) {
	truth, ok := all[0].calculable()
	switch {
	case !ok:
		return value{}, false
	case truth != 0:
		return all[1], true
	case len(all) < 3:
		return asTruth(false), true
	}
	return all[2], true
}
