package parser

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Items can be numbered: "1.", "2)", "(3)", "a)", "(b)", "iv)", "2.1". A number
// proves nothing by itself, since sentences and headings may begin with one:
// see [keepRealBullets].

// cutOrdinal takes the number off a numbered item.
func cutOrdinal(s string) (bullet, rest string) {
	number := strings.TrimPrefix(s, "(")
	open := len(s) - len(number)
	size := digitsAndDots(number)
	if size == 0 {
		size = letters(number)
	}
	dotted := strings.Contains(strings.TrimSuffix(number[:size], "."), ".")
	closed := strings.HasPrefix(number[size:], ")")
	if closed {
		size++
	}
	isDigit := size > 0 && unicode.IsDigit(rune(number[0]))
	switch after := strings.TrimLeft(number[size:], " \t"); {
	case size == 0 || after == "" || len(after) == len(number)-size,
		!closed && (open > 0 || !isDigit),
		!closed && !dotted && number[size-1] != '.':
		return "", s
	default:
		return s[:open+size], after
	}
}

// digitsAndDots measures a number such as "12", "12." or "1.2" at the start of
// a text.
func digitsAndDots(s string) int {
	digits, size := 0, 0
	for size < len(s) {
		switch c := s[size]; {
		case c >= '0' && c <= '9' && digits < 3:
			digits++
		case c == '.' && digits > 0:
			digits = 0
		default:
			return size
		}
		size++
	}
	return size
}

// letters measures a letter or a Roman numeral at the start of a text.
func letters(s string) int {
	size := 0
	for size < len(s) && s[size] >= 'a' && s[size] <= 'z' {
		size++
	}
	if size > 1 && (size > 4 || strings.Trim(s[:size], "ivx") != "") {
		return 0
	}
	return size
}

// uncertainBullet reports that a bullet may be text: the letter o, or a number.
func uncertainBullet(b string) bool {
	return b == "o" || b != "" && (b[0] >= '0' && b[0] <= '9' || b[0] == '(' || b[len(b)-1] == ')')
}

// isOutline reports that a number has several parts: "2.1". Headings have such
// numbers as well.
func isOutline(bullet string) bool { return strings.Contains(strings.TrimRight(bullet, ".)"), ".") }

// bulletKind makes all numbers of one form one kind: "1.", "1)", "a)", "1.1".
func bulletKind(b string) string {
	if !uncertainBullet(b) || b == "o" {
		return b
	}
	return runsOf(strings.ToLower(b))
}

// follows reports that b is the number after a, in the same form: 2 after 1, b
// after a, 1.3 after 1.2, 2.1 after 1.3.
func follows(a, b string) bool {
	kind := bulletKind(a)
	if kind == a && !uncertainBullet(a) || kind != bulletKind(b) {
		return false
	}
	if strings.Contains(kind, "a") {
		return letterFollows(strings.Trim(a, "()"), strings.Trim(b, "()"))
	}
	x, y := numbersIn(a), numbersIn(b)
	if len(x) != len(y) {
		return false
	}
	for k := range x {
		if x[k] != y[k] { // the parts behind the one that counts begin again
			return y[k] == x[k]+1 && !slices.ContainsFunc(y[k+1:], func(n int) bool { return n != 1 })
		}
	}
	return false
}

func letterFollows(a, b string) bool {
	if len(a) == 1 && len(b) == 1 && b[0] == a[0]+1 {
		return true
	}
	x, y := slices.Index(romans, a), slices.Index(romans, b)
	return x >= 0 && y == x+1
}

var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

func numbersIn(b string) []int {
	var out []int
	for part := range strings.FieldsFuncSeq(b, func(r rune) bool { return !unicode.IsDigit(r) }) {
		n, err := strconv.Atoi(part)
		if err != nil {
			return nil
		}
		out = append(out, n)
	}
	return out
}

// keepNumbered makes items of the lines of a page that begin with a number or a letter
// that the source does not mark as one, "a) weighs", where others follow it.
func keepNumbered(lines []line) {
	was := map[int]line{}
	for i := range lines {
		l := &lines[i]
		if l.shape != prose || l.bullet != "" || l.rank > 0 || l.linkOnly {
			continue
		}
		bullet, rest := cutOrdinal(l.text)
		if bullet == "" || isOutline(bullet) || len(l.columns) < runes(bullet) {
			continue
		}
		was[i] = *l
		l.bullet, l.body, l.text, l.columns = bullet, len(l.text)-len(rest), rest, l.columns[runes(bullet):]
	}
	if len(was) == 0 {
		return
	}
	items := textLines(lines)
	var alone []int
	for at, i := range items {
		if _, ok := was[i]; ok && !hasSibling(lines, items, at) {
			alone = append(alone, i)
		}
	}
	for _, i := range alone {
		lines[i] = was[i]
	}
}
