package numberformat

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// section is the part of a format that is for some numbers.
type section struct {
	tokens    []token
	condition func(float64) bool // nil where none is given
	isDate    bool
	places    places
}

// places is how the digits of a number are laid out.
type places struct {
	whole, fraction, exponent int // places before and behind the point, and behind the E
	scale                     int // powers of ten by which the number is multiplied
	thousands                 bool
}

// token is a piece of a section.
type token struct {
	kind tokenKind
	text string // as it is written; of a date, in lower case
}

type tokenKind int

const (
	literal tokenKind = iota
	placeDigit
	point
	separator // of thousands
	percent
	exponent
	general
	placeText
	dateUnit
	elapsed
	halfDay
)

func (s *section) has(kind tokenKind) bool {
	for _, t := range s.tokens {
		if t.kind == kind {
			return true
		}
	}
	return false
}

// parseSection cuts a section into tokens and lays out its digits.
func parseSection(code string) (section, bool) {
	var s section
	for code != "" {
		n, ok := s.take(code)
		if !ok {
			return section{}, false
		}
		code = code[n:]
	}
	s.isDate = s.has(dateUnit) || s.has(elapsed) || s.has(halfDay)
	if s.isDate {
		s.tellMinutes()
		return s, !s.has(percent) && !s.has(exponent) && !s.has(general)
	}
	return s, s.layOut()
}

// take takes the next token, and says how many bytes it has.
func (s *section) take(code string) (int, bool) {
	_, size := utf8.DecodeRuneInString(code)
	switch c := code[0]; c {
	case '"':
		text, _, _ := strings.Cut(code[1:], `"`)
		return min(len(code), len(text)+2), s.add(literal, text)
	case '\\', '!':
		_, size = utf8.DecodeRuneInString(code[1:])
		return 1 + size, s.add(literal, code[1:1+size])
	case '_', '*': // the width of a mark, and a mark that fills the cell
		_, size = utf8.DecodeRuneInString(code[1:])
		if c == '_' && size > 0 {
			s.add(literal, " ")
		}
		return 1 + size, true
	case '[':
		return s.bracket(code)
	case '0', '#', '?':
		return 1, s.add(placeDigit, code[:1])
	case '.':
		return 1, s.add(point, ".")
	case ',':
		return 1, s.add(separator, ",")
	case '%':
		return 1, s.add(percent, "%")
	case '@':
		return 1, s.add(placeText, "@")
	}
	if n, ok := s.word(code); n > 0 {
		return n, ok
	}
	return size, s.add(literal, code[:size])
}

func (s *section) add(kind tokenKind, text string) bool {
	s.tokens = append(s.tokens, token{kind, text})
	return true
}

// words are what letters that stand alone mean. The longest come first.
var words = []struct {
	text string
	kind tokenKind
}{
	{"general", general}, {"am/pm", halfDay}, {"a/p", halfDay}, {"e+", exponent}, {"e-", exponent},
	{"yyyy", dateUnit}, {"yyy", dateUnit}, {"yy", dateUnit}, {"y", dateUnit},
	{"mmmmm", dateUnit}, {"mmmm", dateUnit}, {"mmm", dateUnit}, {"mm", dateUnit}, {"m", dateUnit},
	{"dddd", dateUnit}, {"ddd", dateUnit}, {"dd", dateUnit}, {"d", dateUnit},
	{"hh", dateUnit}, {"h", dateUnit}, {"ss", dateUnit}, {"s", dateUnit},
}

// word takes what letters mean. Letters that mean what is not known here, such as an era, make
// the format one that is not.
func (s *section) word(code string) (int, bool) {
	for _, w := range words {
		if len(code) >= len(w.text) && strings.EqualFold(code[:len(w.text)], w.text) {
			text := w.text
			if w.kind == halfDay {
				text = code[:len(w.text)]
			}
			return len(w.text), s.add(w.kind, text)
		}
	}
	c := code[0] | 0x20
	if c < 'a' || c > 'z' {
		return 0, true
	}
	return 1, c != 'e' && c != 'g' && c != 'b' && c != 'n' && s.add(literal, code[:1])
}

// bracket takes what stands in square brackets: a colour, a condition, the sign of a
// currency, or a time that does not begin anew each day.
func (s *section) bracket(code string) (int, bool) {
	end := strings.IndexByte(code, ']')
	if end < 0 {
		return 0, false
	}
	inside := strings.ToLower(code[1:end])
	switch {
	case strings.HasPrefix(inside, "$"):
		sign, _, _ := strings.Cut(code[2:end], "-")
		return end + 1, s.add(literal, sign)
	case inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hms", inside[:1]):
		return end + 1, s.add(elapsed, inside)
	case isColour(inside):
		return end + 1, true
	}
	var ok bool
	s.condition, ok = conditionOf(inside)
	return end + 1, ok
}

// isColour knows the colours that a format may give.
func isColour(name string) bool {
	switch name {
	case "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow":
		return true
	}
	number, found := strings.CutPrefix(name, "color")
	_, err := strconv.Atoi(strings.TrimSpace(number))
	return found && err == nil
}

// conditionOf reads a condition, ">=100".
func conditionOf(text string) (func(float64) bool, bool) {
	number := strings.TrimLeft(text, "<>=")
	limit, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil {
		return nil, false
	}
	switch text[:len(text)-len(number)] {
	case "<":
		return func(n float64) bool { return n < limit }, true
	case "<=":
		return func(n float64) bool { return n <= limit }, true
	case ">":
		return func(n float64) bool { return n > limit }, true
	case ">=":
		return func(n float64) bool { return n >= limit }, true
	case "=":
		return func(n float64) bool { return n == limit }, true
	case "<>":
		return func(n float64) bool { return n != limit }, true
	}
	return nil, false
}
