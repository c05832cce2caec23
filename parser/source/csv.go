package source

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// separators are what can stand between the cells of a CSV file.
var separators = []rune{',', ';', '\t', '|'}

// separatorLine starts the line in which spreadsheet programs say which
// separator a file has: "sep=;".
const separatorLine = "sep="

// sniffed is how many bytes and rows tell whether a file is a table.
const (
	sniffedBytes = 64 << 10
	sniffedRows  = 40
)

// MayBeTable knows a text that may be a table with that separator: it has one, or
// says so. Whether the table is about skills, its rows must show: see
// [Grammar.IsTable].
func MayBeTable(separator rune) func(data []byte) bool {
	return func(data []byte) bool {
		head := data[:min(len(data), sniffedBytes)]
		text := strings.TrimPrefix(string(head), "\ufeff")
		if utf16Mark(data) {
			decoded, err := decodeUTF16("", head[:len(head)&^1])
			if err != nil {
				return false
			}
			text = decoded
		} else if strings.Contains(text, "\x00") {
			return false
		}
		text = PlainBreaks(text)
		if said, _ := cutSeparatorLine(text); said != 0 {
			return said == separator
		}
		return strings.ContainsRune(text, separator)
	}
}

// headRows are the first rows of a table, quotes that are wrong let pass: what
// shows whether it is one.
func headRows(text string, separator rune) [][]string {
	whole := len(text) <= sniffedBytes
	text = text[:min(len(text), sniffedBytes)]
	if !whole && strings.Count(text, "\n") > 1 { // the last line may have been cut
		text = text[:strings.LastIndexByte(text, '\n')+1]
	}
	return firstRows(text, separator)
}

// cutSeparatorLine reads the line that names the separator, if there is one.
func cutSeparatorLine(text string) (separator rune, rest string) {
	after, ok := strings.CutPrefix(text, separatorLine)
	r, n := utf8.DecodeRuneInString(after)
	if !ok || n == 0 || !strings.HasPrefix(after[n:], "\n") || !strings.ContainsRune(string(separators), r) {
		return 0, text
	}
	return r, after[n+1:]
}

// firstRows reads rows until one cannot be read.
func firstRows(text string, separator rune) [][]string {
	r := newCSVReader(text, separator)
	r.LazyQuotes = true
	var rows [][]string
	for len(rows) < sniffedRows {
		row, err := r.Read()
		if err != nil {
			break
		}
		rows = append(rows, row)
	}
	return rows
}

func newCSVReader(text string, separator rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = separator, -1
	r.TrimLeadingSpace = separator != '\t' // where tabs separate, two of them are an empty cell
	return r
}

// ReadTable reads a file that is one table.
func ReadTable(separator rune) func(name string, data []byte) (*Document, error) {
	return func(name string, data []byte) (*Document, error) {
		o := &Document{Name: name}
		text, err := o.decodeTable(data)
		if err != nil {
			return nil, err
		}
		f := csvFile{name: name, text: PlainBreaks(text)}
		said, rest := cutSeparatorLine(f.text)
		if said != 0 {
			o.SaysTable = true
			o.Marks.Structure += framework.NonSpace(f.text[:len(f.text)-len(rest)])
			f.skipped = len(f.text) - len(rest)
		}
		o.FirstRows = headRows(rest, separator)
		o.ReadRest = func() error { return o.readRows(f, separator) }
		return o, nil
	}
}

// readRows reads all rows of a table.
func (o *Document) readRows(f csvFile, separator rune) error {
	t, err := f.read(separator)
	if err != nil {
		mended := csvFile{name: f.name, text: plainFormulas(f.text), skipped: f.skipped}
		mended.marks = framework.NonSpace(f.text) - framework.NonSpace(mended.text)
		other, failed := mended.read(separator)
		if failed != nil {
			return err
		}
		f, t = mended, other
	}
	o.Marks.Structure += f.marks
	o.Sheets = []*Table{t}
	return nil
}

// PlainBreaks makes every line break a line feed.
func PlainBreaks(text string) string {
	if !strings.Contains(text, "\r") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for {
		at := strings.IndexByte(text, '\r')
		if at < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:at])
		b.WriteByte('\n')
		text = strings.TrimPrefix(text[at+1:], "\n")
	}
}

// csvFile is the text of a CSV file and where in it cells begin.
type csvFile struct {
	name, text string
	skipped    int // the bytes before the table: a line or nothing
	starts     [][]cellStart
	marks      int // characters around texts that were taken off, and are structure
}

// read reads all rows. Quotes must be right: where they are not, cells would
// run into each other.
func (f *csvFile) read(separator rune) (*Table, error) {
	r := newCSVReader(f.text[f.skipped:], separator)
	t := &Table{Where: f.where}
	walk := lineWalk{text: f.text[f.skipped:], line: 1}
	var sum size
	for {
		row, err := r.Read()
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return nil, f.malformed(err)
		}
		if problem := sum.problem(row); problem != "" {
			line, _ := r.FieldPos(0)
			return nil, &Error{Name: f.name, Line: line + min(f.skipped, 1), Problem: problem, Hint: hintMeant}
		}
		f.plainRow(row)
		t.Rows = append(t.Rows, row)
		f.starts = append(f.starts, f.startsOf(r, len(row), &walk))
	}
}

// plainRow takes the formulas around texts off the cells of a row.
func (f *csvFile) plainRow(row []string) {
	for i, text := range row {
		if text == "" || text[0] != '=' && text[0] != '\'' {
			continue
		}
		if plain := guarded().ReplaceAllString(textFormula().ReplaceAllString(text, "  $1 "), " $1"); plain != text {
			row[i] = plain
			f.marks += framework.NonSpace(text) - framework.NonSpace(plain)
		}
	}
}

// Exports write ="007" to keep spreadsheet programs from taking a text for a
// number. Spaces take the place of the formula, so that places stay. Some forget
// that the quotation marks of a cell must be doubled.
var (
	textFormula = pattern.New(`^="([^"]*)"$`)
	// guarded is a text that would be a formula, but for an apostrophe.
	guarded      = pattern.New(`^'([=+@-])`)
	plainFormula = pattern.New(`(?m)(^|[,;\t|])="([^"\n]*)"`)
)

// plainFormulas takes the formulas around texts off a whole file.
func plainFormulas(text string) string { return plainFormula().ReplaceAllString(text, "$1  $2 ") }

// cellStart is where a cell begins.
type cellStart struct{ at, line int32 } // in bytes of the text; counted from 1

// startsOf are the starts of the cells of the row that was just read.
func (f *csvFile) startsOf(r *csv.Reader, n int, walk *lineWalk) []cellStart {
	starts := make([]cellStart, n)
	for i := range starts {
		line, column := r.FieldPos(i)
		walk.to(line)
		starts[i] = cellStart{int32(f.skipped + walk.at + column - 1), int32(line + min(f.skipped, 1))}
	}
	return starts
}

// lineWalk goes from line to line.
type lineWalk struct {
	text string
	at   int // where the line begins, in bytes
	line int
}

func (w *lineWalk) to(line int) {
	for w.line < line {
		w.at += strings.IndexByte(w.text[w.at:], '\n') + 1
		w.line++
	}
}

// malformed is the error for quotes that are wrong.
func (f *csvFile) malformed(err error) error {
	e := &Error{Name: f.name, Problem: "not a well-formed table: " + err.Error(), Err: err}
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return e
	}
	e.Line, e.Column = p.Line, f.columnAt(p.Line, p.Column)
	e.Problem = "a cell with a stray or a missing quotation mark"
	if p.StartLine != p.Line {
		e.Line, e.Column = p.StartLine, 0
		e.Problem = fmt.Sprintf("a row with a stray or a missing quotation mark: it would end on line %d", p.Line)
	}
	e.Hint = `put a cell with quotation marks in quotation marks, and double those inside: "said ""yes"" twice"`
	e.Line += min(f.skipped, 1)
	return e
}

// columnAt counts the characters before a byte of a line of the table.
func (f *csvFile) columnAt(line, byteColumn int) int {
	walk := lineWalk{text: f.text[f.skipped:], line: 1}
	walk.to(line)
	rest := walk.text[walk.at:]
	return lexical.Runes(rest[:min(len(rest), max(0, byteColumn-1))]) + 1
}

// where finds characters of a cell in the text of the file: it walks over the
// cell, in which quotation marks are doubled.
func (f *csvFile) where(row, column int) func(int) framework.From {
	if column >= len(f.starts[row]) {
		return func(int) framework.From { return framework.From{File: f.name} }
	}
	var c csvCursor
	return func(position int) framework.From {
		if c.text == "" || position < c.position {
			c = f.cursor(row, column)
		}
		c.walk(position)
		return framework.From{File: f.name, Line: c.line, Column: c.column}
	}
}

// cursor stands on a character of a cell.
type csvCursor struct {
	text         string // from that character on
	quoted       bool
	position     int // counted in characters of the cell
	line, column int
}

func (f *csvFile) cursor(row, column int) csvCursor {
	start := f.starts[row][column]
	before := f.text[:start.at]
	c := csvCursor{text: f.text[start.at:], line: int(start.line)}
	c.column = lexical.Runes(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	if strings.HasPrefix(c.text, `"`) {
		c.text, c.quoted = c.text[1:], true
		c.column++
	}
	return c
}

// walk goes on to a position.
func (c *csvCursor) walk(position int) {
	for c.position < position && c.text != "" {
		_, n := utf8.DecodeRuneInString(c.text)
		c.column++
		if c.text[0] == '\n' {
			c.line, c.column = c.line+1, 1
		} else if c.quoted && strings.HasPrefix(c.text, `""`) {
			n = 2
			c.column++
		}
		c.text = c.text[n:]
		c.position++
	}
}
