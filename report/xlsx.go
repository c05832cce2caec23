package report

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"

	"github.com/xuri/excelize/v2"
)

// maxCell is how many characters a cell can hold.
const maxCell = excelize.TotalCellChars

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

// book is a workbook in the making. Its first error stays.
type book struct {
	file   *excelize.File
	err    error
	styles map[string]int // by fill; "" wraps text alone
	hidden map[string]int // by sheet, how many of its last columns are hidden
}

func newBook() *book { return &book{file: excelize.NewFile(), styles: map[string]int{}} }

func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// table writes rows, the first of them as a head that stays and filters, and
// redlines where there are any. Everything is written as text: nothing in a
// cell is a formula.
func (b *book) table(sheet string, rows [][]string, redlines [][]Span) {
	last, err := excelize.CoordinatesToCellName(len(rows[0]), len(rows))
	b.try(err)
	b.try(b.file.AutoFilter(sheet, "A1:"+last, nil))
	b.paper(sheet)
	w, err := b.file.NewStreamWriter(sheet)
	if err != nil {
		b.try(err)
		return
	}
	for x, title := range rows[0] {
		if width := widthOf(sheet, title); width > 0 {
			b.try(w.SetColWidth(x+1, x+1, width))
		}
	}
	if n := b.hidden[sheet]; n > 0 {
		b.try(w.SetColVisible(len(rows[0])-n+1, len(rows[0]), false))
	}
	b.try(w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	for y, row := range rows {
		var marked []Span
		if y < len(redlines) {
			marked = redlines[y]
		}
		b.try(w.SetRow(fmt.Sprintf("A%d", y+1), b.cells(row, rows[0], y == 0, marked), excelize.RowOpts{Height: height(sheet, row, rows[0])}))
	}
	b.try(w.Flush())
}

// paper lays a sheet out for print: across, as wide as the paper, its head on
// every page.
func (b *book) paper(sheet string) {
	fit, across, pages, wide, a4 := true, "landscape", 0, 1, 9
	b.try(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToWidth: &wide, FitToHeight: &pages}))
	edge, foot := 0.4, 0.6
	b.try(b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &edge, Right: &edge, Top: &edge, Bottom: &foot}))
	b.try(b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P / &N"}))
	b.try(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet}))
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

func (b *book) cells(row, head []string, first bool, marked []Span) []any {
	var cells []any
	for x, field := range row {
		cell := excelize.Cell{StyleID: b.style(field, head[x], first), Value: cut(field)}
		if n, is := numberIn(field, head[x]); is && !first {
			cell.Value = n
		}
		if head[x] == "Redline" && len(marked) > 0 {
			if runs := richText(marked); runs != nil {
				cell.Value = runs
			}
		}
		cells = append(cells, cell)
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

func (b *book) style(field, column string, head bool) int {
	key := fills[field]
	format := numberColumns[column]
	switch {
	case head:
		key = "head"
	case format != generalFormat:
		key = "number " + strconv.Itoa(format)
	case slices.Contains(centred, field):
		key = "letter " + key
	}
	if id, ok := b.styles[key]; ok {
		return id
	}
	style := &excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, Border: hairlines}
	switch {
	case strings.HasPrefix(key, "number "):
		style.NumFmt = format
	case strings.HasPrefix(key, "letter "):
		style.Alignment.Horizontal = "center"
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{strings.TrimPrefix(key, "letter ")}}
	case head:
		style.Font = &excelize.Font{Bold: true, Family: typeface, Size: typeSize}
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDE3EA"}}
	case key != "":
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{key}}
	}
	id, err := b.file.NewStyle(style)
	b.try(err)
	b.styles[key] = id
	return id
}

// hairlines part the cells, whose texts else run into one another.
var hairlines = []excelize.Border{{Type: "left", Color: "D3D9E0", Style: 1}, {Type: "right", Color: "D3D9E0", Style: 1}, {Type: "bottom", Color: "D3D9E0", Style: 1}}

// The type of every cell. What names none is set in another by some programs.
const (
	typeface = "Calibri"
	typeSize = 11
)

// fonts are how words of a redline look in a cell.
var fonts = map[string]*excelize.Font{
	string(diff.Equal):  {Family: typeface, Size: typeSize},
	string(diff.Delete): {Family: typeface, Size: typeSize, Strike: true, Color: "A40E26"},
	string(diff.Insert): {Family: typeface, Size: typeSize, Underline: "single", Color: "0B6B2A"},
}

// richText is a redline whose words are struck out and underlined; nil where
// it is too long for a cell. Words of both sides that meet are set apart.
func richText(spans []Span) []excelize.RichTextRun {
	var runs []excelize.RichTextRun
	room := maxCell
	for i, s := range spans {
		if i > 0 && spans[i-1].Op != s.Op && meet(spans[i-1].Text, s.Text) {
			runs = append(runs, excelize.RichTextRun{Text: " ", Font: fonts[string(diff.Equal)]})
			room--
		}
		if room -= utf8.RuneCountInString(s.Text); room < 0 {
			return nil
		}
		runs = append(runs, excelize.RichTextRun{Text: s.Text, Font: fonts[s.Op]})
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

// bytes is the workbook, the same for the same content: made on no day, its
// parts in the order of their names.
func (b *book) bytes() ([]byte, error) {
	b.try(b.file.SetDocProps(&excelize.DocProperties{Creator: "compdiff", Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z"}))
	var out bytes.Buffer
	if b.err == nil {
		b.err = b.file.Write(&out)
	}
	if b.err != nil {
		return nil, b.err
	}
	return ordered(out.Bytes())
}

// ordered puts the files of a ZIP archive in the order of their names.
func ordered(archive []byte) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, err
	}
	sorting.By(r.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		if err := w.Copy(f); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}

// The sheets of the workbook of a comparison, in their order.
const (
	summarySheet = "Summary"
	skillsSheet  = "Skills"
	changesSheet = "Changes"
	droppedSheet = "Dropped and moved"
	editsSheet   = "Recurring edits"
)
