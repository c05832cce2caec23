package numberformat

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// tellMinutes makes minutes of an m that stands behind hours or before seconds; any other
// is a month.
func (s *section) tellMinutes() {
	for i, t := range s.tokens {
		if t.kind != dateUnit || t.text != "m" && t.text != "mm" {
			continue
		}
		if s.unit(i, -1) == 'h' || s.unit(i, 1) == 's' {
			s.tokens[i].text = strings.ReplaceAll(t.text, "m", "n")
		}
	}
}

// unit is the letter of the next unit of time, to one side of a token; 0 where there is none.
func (s *section) unit(from, step int) byte {
	for i := from + step; i >= 0 && i < len(s.tokens); i += step {
		if t := s.tokens[i]; t.kind == dateUnit || t.kind == elapsed {
			return t.text[0]
		}
	}
	return 0
}

// Days are counted to dates that spreadsheets can show, up to the end of 9999. The one
// day that they count and no calendar has is the 29th of February 1900.
const (
	lastDay  = 2_958_465
	noDay    = 60
	days1904 = 1462 // from the first day of 1900 to that of 1904
)

// moment is a time as a format shows it.
type moment struct {
	day      time.Time
	number   float64 // of days
	wrongDay bool    // the day that no calendar has
	seconds  int64   // of the day
	parts    string  // digits of a second
	halfDay  bool    // hours are counted to twelve
}

// date shows a number as a time. Times are rounded to what is shown of seconds.
func (s *section) date(n float64, from1904 bool) (string, bool) {
	if from1904 {
		n += days1904
	}
	digits := s.secondDigits()
	scale := math.Pow10(digits)
	ticks := int64(math.Round(n * 86_400 * scale))
	if n < 0 || n >= lastDay+1 {
		return "", false
	}
	perDay := 86_400 * int64(scale)
	m := moment{number: n, halfDay: s.has(halfDay), seconds: ticks % perDay / int64(scale)}
	m.setDay(int(ticks / perDay))
	if digits > 0 {
		m.parts = fmt.Sprintf("%0*d", digits, ticks%int64(scale))
	}
	return s.fillDate(&m), true
}

func (m *moment) setDay(day int) {
	switch {
	case day == noDay:
		m.wrongDay = true
		day--
	case day > noDay:
		day--
	}
	m.day = time.Date(1899, time.December, 31+day, 0, 0, 0, 0, time.UTC)
}

// secondDigits is how many digits behind seconds are shown.
func (s *section) secondDigits() int {
	n := 0
	for i, t := range s.tokens {
		if t.kind == placeDigit && i > 0 && (s.tokens[i-1].kind == point || n > 0) {
			n++
		}
	}
	return min(n, 3)
}

func (s *section) fillDate(m *moment) string {
	return s.fill(func(t token) string {
		switch t.kind {
		case dateUnit:
			return m.unit(t.text)
		case elapsed:
			return m.elapsed(t.text)
		case halfDay:
			return m.half(t.text)
		case placeDigit:
			if m.parts == "" {
				return ""
			}
			digit := m.parts[:1]
			m.parts = m.parts[1:]
			return digit
		}
		return t.text
	})
}

// half is the mark of the half of a day.
func (m *moment) half(mark string) string {
	first, second, _ := strings.Cut(mark, "/")
	if m.seconds >= 12*3600 {
		return second
	}
	return first
}

// elapsed is a time that goes on counting over days.
func (m *moment) elapsed(unit string) string {
	seconds := int64(math.Round(m.number * 86_400))
	switch unit[0] {
	case 'h':
		seconds /= 3600
	case 'm':
		seconds /= 60
	}
	return fmt.Sprintf("%0*d", len(unit), seconds)
}

// unit shows a unit of time, by as many letters as its name in the format has.
func (m *moment) unit(name string) string {
	hour := int(m.seconds / 3600)
	if m.halfDay {
		hour = (hour+11)%12 + 1
	}
	day := m.day.Day()
	if m.wrongDay {
		day++
	}
	if m.number < 1 { // the day before the first is called the 0th of January
		day = 0
	}
	switch name {
	case "yyyy", "yyy":
		return fmt.Sprintf("%04d", m.year())
	case "yy", "y":
		return fmt.Sprintf("%02d", m.year()%100)
	case "mmmmm":
		return m.month().String()[:1]
	case "mmmm":
		return m.month().String()
	case "mmm":
		return m.month().String()[:3]
	case "dddd":
		return m.day.Weekday().String()
	case "ddd":
		return m.day.Weekday().String()[:3]
	}
	number := map[byte]int{'m': int(m.month()), 'd': day, 'h': hour, 'n': int(m.seconds / 60 % 60), 's': int(m.seconds % 60)}[name[0]]
	return fmt.Sprintf("%0*d", len(name), number)
}

func (m *moment) year() int {
	if m.number < 1 {
		return 1900
	}
	return m.day.Year()
}

func (m *moment) month() time.Month {
	if m.number < 1 {
		return time.January
	}
	return m.day.Month()
}
