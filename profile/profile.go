package profile

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Format is how a profile is written down.
type Format string

// The formats of profiles.
const (
	Text  Format = "text" // plain text and Markdown
	Table Format = "csv"  // fields between commas, semicolons, tabs or bars
	HTML  Format = "html"
	JSON  Format = "json"
	XLSX  Format = "xlsx"
	DOCX  Format = "docx"
)

// Profile is a text that refers to skills.
type Profile struct {
	Name   string // of the file
	Format Format
	Lines  []Line
	// Source is the file as it is, where a patch can be made of it; nil for other
	// formats, and for text in an encoding that patches cannot be written in.
	Source []byte
}

// Line is a row, a paragraph or an entry of a profile.
type Line struct {
	Text string
	// Offset is where in the source the line begins: byte i of Text is byte
	// Offset+i of the source. It is -1 where there is no source.
	Offset int
	// Role is the role that the entry belongs to, where the format says so; "" else.
	Role string
	// Level is the span of Text that holds the level of the whole row or entry; both 0
	// where there is none.
	Level [2]int

	marks []mark
}

// mark says where a part of a line comes from, from a byte on.
type mark struct {
	start int
	from  framework.From
}

// Places are the places of bytes of the line, by [Places.At].
func (l *Line) Places() *Places { return &Places{line: l} }

// Places finds places in a line. They are best asked for in their order: a line of a megabyte has
// thousands.
type Places struct {
	line           *Line
	counted, runes int
}

// At is the place of a byte of the line.
func (p *Places) At(i int) framework.From {
	l := p.line
	from, start := l.markAt(i)
	if from.Line == 0 {
		return from
	}
	end := max(start, min(i, len(l.Text)))
	if p.counted < start || p.counted > end {
		p.counted, p.runes = start, 0
	}
	p.counted, p.runes = end, p.runes+utf8.RuneCountInString(l.Text[p.counted:end])
	from.Column += p.runes
	return from
}

// markAt is where the part of a line comes from that a byte is in, and where it begins.
func (l *Line) markAt(i int) (framework.From, int) {
	if len(l.marks) == 0 {
		return framework.From{}, 0
	}
	n, _ := slices.BinarySearchFunc(l.marks, i+1, func(m mark, i int) int { return m.start - i })
	m := l.marks[max(0, n-1)]
	return m.from, m.start
}

// At is the place of a byte of the line.
func (l Line) At(i int) framework.From { return l.Places().At(i) }

// reader reads one format.
type reader struct {
	format Format
	is     func(name string, data []byte) bool
	read   func(p *Profile, data []byte) error
}

// readers is the table of all formats; the first that knows the bytes reads them. It is
// made when it is asked for, so that a program which reads no profile links none of them.
func readers() []reader {
	return []reader{
		{XLSX, packed("xl/workbook.xml"), readXLSX},
		{DOCX, packed("word/document.xml"), readDOCX},
		{JSON, isJSON, ofText(maskJSON)},
		{HTML, isHTML, ofText(maskHTML)},
		{Table, isTable, ofText(nothing)},
		{Text, func(string, []byte) bool { return true }, ofText(nothing)},
	}
}

// errBinary says that a file is no profile of any kind.
var errBinary = errors.New("a profile must be text, such as CSV or Markdown, a page, JSON, a workbook (.xlsx) or a Word document (.docx); save it as one of these")

// Read reads a profile. The error names the file and says what was expected.
func Read(name string, data []byte) (Profile, error) {
	for _, r := range readers() {
		if !r.is(name, data) {
			continue
		}
		p := Profile{Name: name, Format: r.format}
		if err := r.read(&p, data); err != nil {
			return Profile{}, fmt.Errorf("%s: %w", name, err)
		}
		return p, nil
	}
	return Profile{}, fmt.Errorf("%s: %w", name, errBinary)
}

// packed knows an office document by the name of a part.
func packed(part string) func(string, []byte) bool {
	return func(_ string, data []byte) bool {
		return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte(part))
	}
}

// hints are what a format knows of a line besides its text.
type hints struct {
	role  string
	level [2]int
}

// masking is a text in which markup became blanks, with what is known of the lines, by
// the byte at which they begin. Newlines are the ends of lines.
type masking struct {
	text  []byte
	hints map[int]hints
}

// ofText reads a format of text by masking it.
func ofText(mask func(p *Profile, data []byte) masking) func(*Profile, []byte) error {
	return func(p *Profile, data []byte) error {
		text, asIs := plain(data)
		if bytes.IndexByte(text, 0) >= 0 {
			return errBinary
		}
		if asIs {
			p.Source = data
		}
		p.cut(mask(p, text), text)
		if p.Format == Table {
			p.findLevels()
		}
		return nil
	}
}

// plain is data as UTF-8, and whether it was that already, so that places in it are
// places in the file. Bytes of no character become question marks, one for one.
func plain(data []byte) (text []byte, asIs bool) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		if text, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), data); err == nil {
			return text, false
		}
	}
	if utf8.Valid(data) {
		return data, true
	}
	text = slices.Clone(data)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			text[i] = '?'
		}
		i += size
	}
	return text, true
}

func nothing(_ *Profile, data []byte) masking { return masking{text: data} }

// cut makes lines of a masked text.
func (p *Profile) cut(m masking, raw []byte) {
	places := newPlaces(p.Name, raw)
	for start := 0; start < len(m.text); {
		end := start + bytes.IndexByte(m.text[start:], '\n')
		next := end + 1
		if end < start {
			end, next = len(m.text), len(m.text)
		}
		text := strings.TrimSuffix(string(m.text[start:end]), "\r")
		if start == 0 {
			text = strings.Replace(text, "\ufeff", "   ", 1)
		}
		if strings.TrimSpace(text) != "" {
			l := Line{Text: text, Offset: start, Role: m.hints[start].role, marks: places.marks(start, end)}
			if level := m.hints[start].level; level[1] > 0 {
				l.Level = [2]int{level[0] - start, level[1] - start}
			}
			if p.Source == nil {
				l.Offset = -1
			}
			p.Lines = append(p.Lines, l)
		}
		start = next
	}
}

// places knows the lines of a file.
type places struct {
	file   string
	raw    []byte
	starts []int
	// Up to a byte of a line the characters are counted: a file of one line has thousands of entries.
	counted, runes int
}

func newPlaces(file string, raw []byte) *places {
	p := &places{file: file, raw: raw, starts: []int{0}}
	for i, b := range raw {
		if b == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	return p
}

// marks are the lines of the file that a stretch of it stands on.
func (p *places) marks(start, end int) []mark {
	n, found := slices.BinarySearch(p.starts, start)
	if !found {
		n--
	}
	if p.counted < p.starts[n] || p.counted > start {
		p.counted, p.runes = p.starts[n], 0
	}
	p.counted, p.runes = start, p.runes+utf8.RuneCount(p.raw[p.counted:start])
	marks := []mark{{0, framework.From{File: p.file, Line: n + 1, Column: 1 + p.runes}}}
	for n++; n < len(p.starts) && p.starts[n] < end; n++ {
		marks = append(marks, mark{p.starts[n] - start, framework.From{File: p.file, Line: n + 1, Column: 1}})
	}
	return marks
}

// isTable knows a text of fields by its name, or by its first lines, which have as
// many separators each.
func isTable(name string, data []byte) bool {
	lower := strings.ToLower(name)
	if strings.HasSuffix(lower, ".csv") || strings.HasSuffix(lower, ".tsv") {
		return true
	}
	return separatorOf(data) != 0
}

// separators are what can stand between fields.
const separators = ",;\t|"

// firstLines is how many lines are looked at.
const firstLines = 5

// separatorOf is what stands between the fields of a text; 0 where it has none.
func separatorOf(data []byte) byte {
	lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
	lines = lines[:min(len(lines), firstLines)]
	for _, sep := range []byte(separators) {
		n := len(cells(string(lines[0]), sep))
		same := n > 1 && len(lines) > 1
		for _, l := range lines {
			same = same && len(cells(string(l), sep)) == n
		}
		if same {
			return sep
		}
	}
	return 0
}

// cells are the spans of the fields of a row. A separator inside quotes is none.
func cells(row string, sep byte) [][2]int {
	var out [][2]int
	start, quoted := 0, false
	for i := 0; i <= len(row); i++ {
		switch {
		case i == len(row) || row[i] == sep && !quoted:
			out = append(out, [2]int{start, i})
			start = i + 1
		case row[i] == '"':
			quoted = !quoted
		}
	}
	return out
}

// levelHeads are what a column of levels is called.
var levelHeads = map[string]bool{"level": true, "levels": true, "lvl": true, "skill level": true, "target level": true, "required level": true, "level of responsibility": true}

// findLevels finds the column of levels of a table by its header, so that a level may
// also stand in front of its skill.
func (p *Profile) findLevels() {
	if len(p.Lines) == 0 {
		return
	}
	sep := separatorOf([]byte(p.Lines[0].Text + "\n" + p.Lines[0].Text))
	column := levelColumn(p.Lines[0].Text, sep)
	for i := 1; i < len(p.Lines) && column >= 0; i++ {
		if row := cells(p.Lines[i].Text, sep); column < len(row) {
			p.Lines[i].Level = row[column]
		}
	}
}

// levelColumn is the one column of a header that holds levels; -1 where there is none, or more
// than one.
func levelColumn(header string, sep byte) int {
	column := -1
	for i, c := range cells(header, sep) {
		if !levelHeads[framework.Fold(header[c[0]:c[1]])] {
			continue
		}
		if column >= 0 {
			return -1
		}
		column = i
	}
	return column
}
