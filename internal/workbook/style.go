package workbook

import (
	"slices"
	"strconv"
	"strings"
)

// Style is how a cell looks. The zero style is that of every cell of which nothing
// is said.
type Style struct {
	Bold    bool
	Wrapped bool   // lines are broken, and texts begin at the top
	Centred bool   // from side to side
	Boxed   bool   // has hairlines beside it and below
	Fill    string // a colour as six hexadecimal digits; "" for none
	Format  int    // of numbers, one of those that every program knows; 0 for none
}

// Font is how words in a cell look, in the type of every cell.
type Font struct {
	Strike    bool
	Underline bool
	Color     string // six hexadecimal digits; "" for that of every text
}

// The type of every cell. What names none is set in another by some programs.
const (
	typeface = "Calibri"
	typeSize = "11"
	hairline = "D3D9E0"
)

// properties are those of a run, in the order that the format wants.
func (f Font) properties() string {
	var b strings.Builder
	b.WriteString(`<rPr><rFont val="` + typeface + `"/><family val="2"/>`)
	if f.Strike {
		b.WriteString("<strike/>")
	}
	if f.Color != "" {
		b.WriteString(colour("color", f.Color))
	}
	b.WriteString(`<sz val="` + typeSize + `"/>`)
	if f.Underline {
		b.WriteString("<u/>")
	}
	b.WriteString("</rPr>")
	return b.String()
}

func colour(element, digits string) string {
	return "<" + element + ` rgb="FF` + escaped(digits) + `"/>`
}

// styles are the styles in use, numbered from 1; 0 is the zero style.
type styles struct{ all []Style }

// of is the number of a style.
func (s *styles) of(style Style) int {
	if style == (Style{}) {
		return 0
	}
	if i := slices.Index(s.all, style); i >= 0 {
		return i + 1
	}
	s.all = append(s.all, style)
	return len(s.all)
}

// fills are the colours in use, in the order in which they came.
func (s *styles) fills() (colours []string) {
	for _, style := range s.all {
		if style.Fill != "" && !slices.Contains(colours, style.Fill) {
			colours = append(colours, style.Fill)
		}
	}
	return colours
}

// Every file begins with fills that programs take for granted: none, and grey.
const givenFills = 2

// text is the part of the file for the styles.
func (s *styles) text() string {
	colours := s.fills()
	var b strings.Builder
	b.WriteString(`<styleSheet xmlns="` + mainSpace + `"><fonts count="2">`)
	for _, bold := range []string{"", "<b/>"} {
		b.WriteString("<font>" + bold + `<sz val="` + typeSize + `"/><name val="` + typeface + `"/><family val="2"/></font>`)
	}
	b.WriteString(`</fonts><fills count="` + strconv.Itoa(givenFills+len(colours)) + `"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`)
	for _, c := range colours {
		b.WriteString(`<fill><patternFill patternType="solid">` + colour("fgColor", c) + "</patternFill></fill>")
	}
	line := func(side string) string {
		return "<" + side + ` style="thin">` + colour("color", hairline) + "</" + side + ">"
	}
	b.WriteString(`</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>` + line("left") + line("right") + "<top/>" + line("bottom") + "<diagonal/></border></borders>")
	b.WriteString(`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="` + strconv.Itoa(1+len(s.all)) + `"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
	for _, style := range s.all {
		b.WriteString(style.format(givenFills + slices.Index(colours, style.Fill)))
	}
	b.WriteString(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
	return b.String()
}

// format is what a cell of a style refers to; fill is the number of its fill.
func (s Style) format(fill int) string {
	var b strings.Builder
	id := func(attribute, apply string, n int) {
		b.WriteString(" " + attribute + `="` + strconv.Itoa(n) + `"`)
		if n > 0 {
			b.WriteString(" " + apply + `="1"`)
		}
	}
	if s.Fill == "" {
		fill = 0
	}
	b.WriteString("<xf")
	id("numFmtId", "applyNumberFormat", s.Format)
	id("fontId", "applyFont", one(s.Bold))
	id("fillId", "applyFill", fill)
	id("borderId", "applyBorder", one(s.Boxed))
	b.WriteString(` xfId="0"`)
	if !s.Wrapped && !s.Centred {
		return b.String() + "/>"
	}
	b.WriteString(` applyAlignment="1"><alignment`)
	if s.Centred {
		b.WriteString(` horizontal="center"`)
	}
	if s.Wrapped {
		b.WriteString(` vertical="top" wrapText="1"`)
	}
	return b.String() + "/></xf>"
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
