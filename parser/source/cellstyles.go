package source

import (
	"strconv"
	"time"
	"unicode/utf8"

	"compdiff/internal/numberformat"
)

// cellStyles are how the styles of a workbook show numbers.
type cellStyles struct {
	codes    map[int]string // the formats of its own, by number
	forms    []int          // the format of each style
	ready    map[int]numberformat.Format
	from1904 bool // days are counted from then
}

// addFormat takes a format of the workbook's own.
func (s *cellStyles) addFormat(a attributeValues) {
	if n, err := strconv.Atoi(a["numFmtId"]); err == nil {
		if s.codes == nil {
			s.codes = map[int]string{}
		}
		s.codes[n] = a["formatCode"]
	}
}

// addStyle takes the next style.
func (s *cellStyles) addStyle(a attributeValues) {
	n, _ := strconv.Atoi(a["numFmtId"])
	s.forms = append(s.forms, n)
}

// form is the number of the format of a style; 0 is none.
func (s *cellStyles) form(style int) int {
	if style < 0 || style >= len(s.forms) {
		return 0
	}
	return s.forms[style]
}

// length is how long the format of a style is that the workbook writes down itself.
func (s *cellStyles) length(style int) int {
	return utf8.RuneCountInString(s.codes[s.form(style)])
}

// isPlain reports that a style shows numbers as they are.
func (s *cellStyles) isPlain(style int) bool {
	form := s.form(style)
	return form == 0 || form == numberformat.Text && s.codes[form] == ""
}

// format is the format of a style, made ready once. One that says what is not known shows
// numbers as they are.
func (s *cellStyles) format(style int) numberformat.Format {
	form := s.form(style)
	if f, ok := s.ready[form]; ok || form == 0 {
		return f
	}
	code := s.codes[form]
	if code == "" {
		code = numberformat.Builtin(form)
	}
	f, _ := numberformat.Parse(code)
	if code == "" {
		f = numberformat.Format{}
	}
	if s.ready == nil {
		s.ready = map[int]numberformat.Format{}
	}
	s.ready[form] = f
	return f
}

// number is how a style shows a number.
func (s *cellStyles) number(n float64, style int) string {
	if text, ok := s.format(style).Number(n, s.from1904); ok {
		return text
	}
	return numberformat.General(n)
}

// text is how a style shows a text.
func (s *cellStyles) text(text string, style int) string { return s.format(style).Text(text) }

// days are the forms in which a cell can hold a day that is no number.
var days = []string{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02"}

// firstDay is the day before the first that spreadsheets count, as far as theirs is a
// calendar that leaves out no day.
var firstDay = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)

// day is how a style shows a day that is stored as "2024-03-01"; without a format, as it
// is.
func (s *cellStyles) day(value string, style int) string {
	if s.isPlain(style) {
		return value
	}
	for _, form := range days {
		if t, err := time.Parse(form, value); err == nil {
			if text, ok := s.format(style).Number(t.Sub(firstDay).Hours()/24, false); ok {
				return text
			}
		}
	}
	return value
}
