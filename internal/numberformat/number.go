package numberformat

import (
	"math"
	"strconv"
	"strings"
)

// layOut counts the places of a section that shows a number. It is false for a fraction
// and for marks that stand where they mean nothing.
func (s *section) layOut() bool {
	p := &s.places
	behind, last := &p.whole, -1 // where places are counted, and the last of them
	for i, t := range s.tokens {
		switch t.kind {
		case placeDigit:
			*behind++
			last = i
		case point:
			if behind != &p.whole {
				return false
			}
			behind = &p.fraction
		case exponent:
			if behind == &p.exponent {
				return false
			}
			behind = &p.exponent
		case percent:
			p.scale += 2
		case literal:
			if t.text == "/" && p.whole > 0 {
				return false
			}
		}
	}
	s.separate(last)
	return p.exponent > 0 == s.has(exponent) && (p.exponent == 0 || p.whole > 0)
}

// separate tells commas between places, which part thousands, from those behind the last
// of them, each of which takes three digits away.
func (s *section) separate(last int) {
	kept := s.tokens[:0:0]
	seen := false
	for i, t := range s.tokens {
		switch {
		case t.kind != separator:
			seen = seen || t.kind == placeDigit
			kept = append(kept, t)
		case seen && i > last:
			s.places.scale -= 3
		case seen:
			s.places.thousands = true
		default:
			kept = append(kept, token{literal, ","})
		}
	}
	s.tokens = kept
}

// number shows a number without its sign, and says whether nothing but zeros are left
// of it.
func (s *section) number(n float64) (string, bool) {
	if s.has(general) {
		return s.fill(func(t token) string {
			if t.kind == general {
				return General(math.Abs(n))
			}
			return ""
		}), n == 0
	}
	digits, power := decimal(math.Abs(n))
	power += s.places.scale
	shift := 0
	if s.places.exponent > 0 && digits != "" {
		if shift = power - 1; s.places.whole > 1 {
			shift = floorTo(power-1, s.places.whole)
		}
		power -= shift
	}
	whole, fraction := rounded(digits, power, s.places.fraction)
	if s.places.exponent > 0 && s.places.whole == 1 && len(whole) > 1 { // 9.99 became 10.0
		whole, shift = whole[:1], shift+1
	}
	l := layout{section: s, whole: whole, fraction: fraction, power: strconv.Itoa(abs(shift)), down: shift < 0}
	return l.show(), strings.Trim(whole+fraction, "0") == ""
}

func abs(n int) int { return max(n, -n) }

// floorTo is the multiple of a step at or below a number.
func floorTo(n, step int) int {
	return n - ((n%step)+step)%step
}

// decimal gives the digits of a number, fifteen at most, and where the point is: how many
// of them stand before it.
func decimal(n float64) (digits string, power int) {
	if n == 0 {
		return "", 0
	}
	mantissa, exp, _ := strings.Cut(strconv.FormatFloat(n, 'e', 14, 64), "e")
	power, _ = strconv.Atoi(exp)
	return strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0"), power + 1
}

// rounded parts digits at the point and keeps some behind it. Halves are rounded up,
// as spreadsheets do.
func rounded(digits string, power, keep int) (whole, fraction string) {
	if power < 0 {
		digits, power = strings.Repeat("0", min(-power, keep+1))+digits, 0
	}
	end := power + keep
	if len(digits) < end {
		digits += strings.Repeat("0", end-len(digits))
	}
	up := end < len(digits) && digits[end] >= '5'
	kept := []byte(digits[:end])
	for i := len(kept) - 1; up && i >= 0; i-- {
		if up = kept[i] == '9'; up {
			kept[i] = '0'
		} else {
			kept[i]++
		}
	}
	if up {
		kept, power = append([]byte("1"), kept...), power+1
	}
	return strings.TrimLeft(string(kept[:power]), "0"), string(kept[power:])
}

// layout puts digits into the places of a section.
type layout struct {
	section         *section
	whole, fraction string
	power           string // of ten
	down            bool   // the power is below zero
	// meanwhile: the places that were passed, and which part they are of
	place int
	part  tokenKind
}

// show fills the places from left to right. The first takes what digits there are more
// than places.
func (l *layout) show() string {
	return l.section.fill(func(t token) string {
		switch t.kind {
		case point, exponent:
			l.part, l.place = t.kind, 0
			if t.kind == point {
				return "."
			}
			return "E" + l.sign(t.text)
		case percent:
			return "%"
		case placeDigit:
			l.place++
			switch l.part {
			case point:
				return l.behind(t.text)
			case exponent:
				return l.before(t.text, l.power, l.section.places.exponent, false)
			}
			return l.before(t.text, l.whole, l.section.places.whole, l.section.places.thousands)
		}
		return ""
	})
}

func (l *layout) sign(mark string) string {
	if l.down {
		return "-"
	}
	return strings.Trim(mark, "eE-")
}

// before is what stands in a place before the point, and in the first of them what is
// left of it.
func (l *layout) before(mark, digits string, places int, thousands bool) string {
	from := len(digits) - places + l.place - 1 // of this place's digit
	var b strings.Builder
	start := from
	if l.place == 1 {
		start = min(start, 0)
	}
	for i := start; i <= from; i++ {
		switch {
		case i >= 0:
			b.WriteByte(digits[i])
		case i < from || mark == "#":
			continue
		case mark == "?":
			b.WriteByte(' ')
		default:
			b.WriteByte('0')
		}
		if left := len(digits) - 1 - i; thousands && left > 0 && left%3 == 0 {
			b.WriteByte(',')
		}
	}
	return b.String()
}

// behind is what stands in a place behind the point.
func (l *layout) behind(mark string) string {
	digit := l.fraction[l.place-1 : l.place]
	if mark == "0" || strings.Trim(l.fraction[l.place-1:], "0") != "" {
		return digit
	}
	if mark == "?" {
		return " "
	}
	return ""
}

// fill puts together what its literals say, and what is given for other tokens.
func (s *section) fill(show func(token) string) string {
	var b strings.Builder
	for _, t := range s.tokens {
		if t.kind == literal {
			b.WriteString(t.text)
		} else {
			b.WriteString(show(t))
		}
	}
	return b.String()
}
