package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/workbook"
)

// maxCell is how many characters a cell can hold.
const maxCell = workbook.MaxText

// fills are the colours of classes, severities and letters. The words stand in
// the cells as well.
var fills = map[string]string{
	string(framework.Error): "F8CFCF", string(framework.Warning): "FBE8C0", string(framework.Info): "E6EDF5",
	string(diff.Substantive): "F8CFCF", string(diff.Wording): "FBE8C0", string(diff.Editorial): "E6EDF5",
	string(diff.Low): "E3EDF9", string(diff.Medium): "F7DFAE", string(diff.High): "F0B3A1", string(diff.Appeared): "BFE6C8", string(diff.Gone): "D9B8DD",
}

// widths are how wide columns are that hold more than a word.
var widths = map[string]float64{
	"Name": 28, "Part": 14, "Level": 7, "Confidence": 12, "Rule": 22, "Aspects": 20, "Change": 44, "Old text": 60, "New text": 60, "Redline": 60, "Reason": 44,
	"Skill": 26, "Message": 60, "Text": 60, "Old place": 36, "New place": 36, "Affects assessments?": 50, "Fingerprint": 18, "Severity": 10, "Class": 12,
	"What happened": 20, "Weight": 18, "Decision": 14, "Comment": 30, "Topic": 24, "Role": 30, "Action": 20, "Decisive change": 60, "Why": 50, "Detail": 70, "What": 50, "Category": 34, "What became of it": 60, "Place": 12, "Fate": 16, "Words left out": 40, "Text now": 60, "Where now": 20, "Edit": 50, "Old name": 26, "New name": 26, "Verdict": 22, "Way": 40, "Kind": 8, "Old words": 24, "New words": 24,
}

// narrow are widths of columns of sheets that have many: with them a sheet prints on one
// page across in letters that can be read.
var narrow = map[string]map[string]float64{
	changesSheet: {"Skill": 20, "Part": 10, "What happened": 16, "Weight": 13, "Old text": 42, "New text": 42, "Redline": 46, "Reason": 32, "Decision": 10, "Comment": 20},
	skillsSheet:  {"Name": 24, "Code": 8, "Category": 26, "Overall": 9, "Share changed": 9, "Affects assessments?": 40, "What became of it": 46},
	editsSheet:   {"Edit": 36, "Old words": 16, "New words": 16, "Times": 8, "Changes": 9, "Skills": 8, "First in": 30, "Redline": 50},
	droppedSheet: {"Skill": 22, "Old text": 50, "Words left out": 32, "Text now": 50, "Where now": 14, "Alike": 8},
}

// widthOf is how wide a column of a sheet is; 0 where it is as wide as any.
func widthOf(sheet, title string) float64 { return cmp.Or(narrow[sheet][title], widths[title]) }

// book is a workbook in the making.
type book struct {
	workbook.Book
	hidden map[string]int // by sheet, how many of its last columns are hidden
}

func newBook() *book { return &book{Book: workbook.Book{Creator: "compdiff"}} }

// sheet adds a sheet of rows, the first of them as a head that stays and filters,
// and of redlines where there are any.
func (b *book) sheet(name string, rows [][]string, redlines [][]Span) {
	s := b.Sheet(name)
	s.Headed = true
	for x, title := range rows[0] {
		if width := widthOf(name, title); width > 0 {
			s.Width(x, width)
		}
		if x >= len(rows[0])-b.hidden[name] {
			s.Hide(x)
		}
	}
	for y, row := range rows {
		var marked []Span
		if y < len(redlines) {
			marked = redlines[y]
		}
		s.Row(height(name, row, rows[0]), cells(row, rows[0], y == 0, marked)...)
	}
}

// The measures of a row: programs differ in whether they make it as high as
// its texts, so it is said.
const (
	lineHeight   = 15
	maxHeight    = 409
	defaultWidth = 9
)

// height is that of the lines of the longest field, in points.
func height(sheet string, row, head []string) float64 {
	most := 1
	for x, field := range row {
		width := int(cmp.Or(widthOf(sheet, head[x]), defaultWidth))
		lines := 0
		for line := range strings.SplitSeq(field, "\n") {
			lines += 1 + columns(line)/width
		}
		most = max(most, lines)
	}
	return float64(min(maxHeight, most*lineHeight))
}

func cells(row, head []string, first bool, marked []Span) []workbook.Cell {
	cells := make([]workbook.Cell, len(row))
	for x, field := range row {
		cell := workbook.Cell{Style: cellStyle(field, head[x], first), Text: cut(field)}
		if n, is := numberIn(field, head[x]); is && !first {
			cell.Number = &n
		}
		if head[x] == "Redline" {
			cell.Runs = richText(marked)
		}
		cells[x] = cell
	}
	return cells
}

// The number formats of every workbook.
const (
	generalFormat = 0
	decimalFormat = 2 // 0.00
	percentFormat = 9 // 0%
)

// numberColumns hold numbers, so that people can sort by them, in a format.
var numberColumns = map[string]int{
	"Share changed": percentFormat, "Alike": percentFormat, "Confidence": decimalFormat,
	"Changes": generalFormat, "Times": generalFormat, "Skills": generalFormat, "Level": generalFormat,
}

// numberIn is a field as the number that it is, in a column of numbers.
func numberIn(field, column string) (float64, bool) {
	format, known := numberColumns[column]
	digits, percent := strings.CutSuffix(field, "%")
	n, err := strconv.ParseFloat(digits, 64)
	if !known || err != nil || percent != (format == percentFormat) {
		return 0, false
	}
	if percent {
		n /= 100
	}
	return n, true
}

// centred are the fields that stand for a level, and are read down a column.
var centred = []string{string(diff.Low), string(diff.Medium), string(diff.High), string(diff.Appeared), string(diff.Gone)}

// headFill is the colour of a head.
const headFill = "DDE3EA"

func cellStyle(field, column string, head bool) workbook.Style {
	style := workbook.Style{Wrapped: true, Boxed: true}
	format := numberColumns[column]
	switch {
	case head:
		style.Bold, style.Fill = true, headFill
	case format != generalFormat:
		style.Format = format
	default:
		style.Fill, style.Centred = fills[field], slices.Contains(centred, field)
	}
	return style
}

// fonts are how words of a redline look in a cell.
var fonts = map[string]workbook.Font{
	string(diff.Equal):  {},
	string(diff.Delete): {Strike: true, Color: "A40E26"},
	string(diff.Insert): {Underline: true, Color: "0B6B2A"},
}

// richText is a redline whose words are struck out and underlined; nil where
// it is too long for a cell. Words of both sides that meet are set apart.
func richText(spans []Span) []workbook.Run {
	var runs []workbook.Run
	room := maxCell
	for i, s := range spans {
		if i > 0 && spans[i-1].Op != s.Op && meet(spans[i-1].Text, s.Text) {
			runs = append(runs, workbook.Run{Text: " ", Font: fonts[string(diff.Equal)]})
			room--
		}
		if room -= utf8.RuneCountInString(s.Text); room < 0 {
			return nil
		}
		runs = append(runs, workbook.Run{Text: s.Text, Font: fonts[s.Op]})
	}
	return runs
}

// meet reports that a text ends within a word where the other begins with one.
func meet(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return (unicode.IsLetter(last) || unicode.IsDigit(last)) && (unicode.IsLetter(first) || unicode.IsDigit(first))
}

// cut fits a text into a cell and says so where it had to.
func cut(text string) string {
	const note = " … (cut)"
	if utf8.RuneCountInString(text) <= maxCell {
		return text
	}
	return string([]rune(text)[:maxCell-utf8.RuneCountInString(note)]) + note
}

// The sheets of the workbook of a comparison, in their order.
const (
	summarySheet = "Summary"
	skillsSheet  = "Skills"
	changesSheet = "Changes"
	droppedSheet = "Gone and moved"
	editsSheet   = "Recurring edits"
)
