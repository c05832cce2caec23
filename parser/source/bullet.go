package source

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compdiff/parser/lexical"
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
	switch after := strings.TrimLeftFunc(number[size:], unicode.IsSpace); {
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

// UncertainBullet reports that a bullet may be text: the letter o, or a number.
func UncertainBullet(b string) bool {
	return b == "o" || strings.HasSuffix(b, ")") || b != "" && strings.IndexByte("0123456789(", b[0]) >= 0
}

// isOutline reports that a number has several parts: "2.1". Headings have such
// numbers as well.
func isOutline(bullet string) bool { return strings.Contains(strings.TrimRight(bullet, ".)"), ".") }

// BulletKind makes all numbers of one form one kind: "1.", "1)", "a)", "1.1".
func BulletKind(b string) string {
	if !UncertainBullet(b) || b == "o" {
		return b
	}
	return lexical.RunsOf(strings.ToLower(b))
}

// follows reports that b is the number after a, in the same form: 2 after 1, b
// after a, 1.3 after 1.2, 2.1 after 1.3.
func follows(a, b string) bool {
	kind := BulletKind(a)
	if kind == a && !UncertainBullet(a) || kind != BulletKind(b) {
		return false
	}
	if strings.Contains(kind, "a") {
		return letterFollows(strings.Trim(a, "()"), strings.Trim(b, "()"))
	}
	x, y := NumbersIn(a), NumbersIn(b)
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

// romans are the numbers of items in Roman numerals, in their order.
var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

// NumbersIn are the numbers of a bullet: 2 and 1 of "2.1)". nil where one is too large.
func NumbersIn(b string) []int {
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
func keepNumbered(lines []Line) {
	was := map[int]Line{}
	for i := range lines {
		l := &lines[i]
		if l.Shape != Prose || l.Bullet != "" || l.Rank > 0 || l.LinkOnly {
			continue
		}
		bullet, rest := cutOrdinal(l.Text)
		if bullet == "" || isOutline(bullet) || len(l.Columns) < lexical.Runes(bullet) {
			continue
		}
		was[i] = *l
		l.Bullet, l.Body, l.Text, l.Columns = bullet, len(l.Text)-len(rest), rest, l.Columns[lexical.Runes(bullet):]
	}
	if len(was) == 0 {
		return
	}
	items := TextLines(lines)
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

// FirstNumber is the number that a line without a bullet begins with, where that is of
// the first item of a list: "1.", "1)", "(1)", "a)"; "" where there is none.
func (l *Line) FirstNumber() string {
	if l.Shape != Prose || l.Bullet != "" || l.Rank > 0 {
		return ""
	}
	switch bullet, _ := cutOrdinal(l.Text); strings.Trim(bullet, "(.)") {
	case "1", "a", "i":
		return bullet
	}
	return ""
}

// TakeNumber makes an item of a line that has a first number.
func (l *Line) TakeNumber() {
	bullet, rest := cutOrdinal(l.Text)
	l.Bullet, l.Body, l.Text = bullet, l.Body+len(l.Text)-len(rest), rest
	if l.Columns != nil {
		l.Columns = l.Columns[lexical.Runes(bullet):]
	}
}
