package source

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
	"unsafe"

	"compdiff/framework"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// maxLine bounds a line, in bytes. Nothing that people wrote is longer, and
// the reader need not fear what is not.
const maxLine = 1 << 20

// maxLines bounds a source. Twenty thousand skills of fifty lines have as many; each
// takes half a kilobyte while it is read, and more where every line is a duty of which
// something is to be said. More skills can be given in several files, or as a saved
// edition.
const maxLines = 1 << 20

// decode turns bytes into text: UTF-8 with or without a byte order mark, or
// UTF-16 with one. Other bytes are refused rather than guessed at: a wrong
// guess never fails and spoils every apostrophe.
func (o *Document) decode(data []byte) (string, error) {
	text, err := o.decodeLong(data)
	if err != nil {
		return "", err
	}
	return text, checkLines(o.Name, text)
}

// decodeLong does so for a text that has no lines to speak of: programs write JSON
// without any line break.
func (o *Document) decodeLong(data []byte) (string, error) {
	o.Encoding = "utf-8"
	if utf16Mark(data) {
		o.Encoding = "utf-16"
		return decodeUTF16(o.Name, data)
	}
	text := strings.TrimPrefix(textIn(data), "\ufeff")
	if !utf8.ValidString(text) {
		return "", badByte(o.Name, data)
	}
	return text, nil
}

// textIn is bytes as text, without a copy of them: sources are large, and several
// formats look at each. From here on nobody may change the bytes.
func textIn(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

// decodeTable turns the bytes of a table into text. Spreadsheet programs write
// Windows-1252 to this day and cannot say so; unlike a person who copies a
// text, those who export one have no say in it. So it is read, and said.
func (o *Document) decodeTable(data []byte) (string, error) {
	if utf16Mark(data) || utf8.Valid(data) || !isWindows1252(data) {
		return o.decode(data)
	}
	text, err := charmap.Windows1252.NewDecoder().String(string(data))
	if err != nil {
		return "", &Error{Name: o.Name, Problem: "not readable as Windows-1252: " + err.Error(), Hint: "save the file as UTF-8", Err: both(ErrNotText, err)}
	}
	at := firstBad(data)
	line, column := position(data[:at])
	o.Encoding = "windows-1252"
	o.problem("encoding-suspect", framework.From{File: o.Name, Line: line, Column: column},
		"read as Windows-1252, because byte 0x%02X is not UTF-8; if that is wrong, save the file as UTF-8", data[at])
	return text, checkLines(o.Name, text)
}

// isWindows1252 judges the bytes of a text that is not UTF-8. A text in which
// UTF-8 characters stand as well is damaged UTF-8; one in which capitals with
// accents follow small letters has another encoding.
func isWindows1252(data []byte) bool {
	if !suitsWindows1252(data) {
		return false
	}
	odd, high := 0, 0
	for i := 0; i < len(data); i++ {
		if data[i] < utf8.RuneSelf {
			continue
		}
		if r, _ := utf8.DecodeRune(data[i:]); r != utf8.RuneError {
			return false
		}
		high++
		behindSmall := i > 0 && data[i-1] >= 'a' && data[i-1] <= 'z'
		if behindSmall && data[i] >= 0xC0 && data[i] <= 0xDE {
			odd++
		}
	}
	return odd*2 <= high
}

func utf16Mark(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || bytes.HasPrefix(data, []byte{0xFF, 0xFE})
}

func decodeUTF16(name string, data []byte) (string, error) {
	if len(data)%2 != 0 {
		return "", &Error{Name: name, Problem: "UTF-16 text with half a character at its end", Hint: "copy or save the file again", Err: ErrNotText}
	}
	decoder := unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder()
	text, err := decoder.Bytes(data)
	if err != nil {
		return "", &Error{Name: name, Problem: "not readable as UTF-16: " + err.Error(), Hint: "save the file as UTF-8", Err: both(ErrNotText, err)}
	}
	return string(text), nil
}

// badByte is the error for the first byte that is not UTF-8.
func badByte(name string, data []byte) error {
	at := firstBad(data)
	line, column := position(data[:at])
	e := &Error{
		Name: name, Line: line, Column: column,
		Problem: fmt.Sprintf("byte 0x%02X is not UTF-8", data[at]),
		Hint:    "save the file as UTF-8",
		Err:     ErrNotText,
	}
	if suitsWindows1252(data) {
		e.Problem += "; it may be Windows-1252"
		e.Hint = fmt.Sprintf("convert it: iconv -f WINDOWS-1252 -t UTF-8 %s", shellQuote(name))
	}
	return e
}

// firstBad is where the first byte stands that is not UTF-8.
func firstBad(data []byte) int {
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return at
}

// position counts the lines and, in characters, the columns of a prefix.
func position(before []byte) (line, column int) {
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(before))
	last := strings.LastIndexByte(text, '\n') + 1
	return strings.Count(text, "\n") + 1, utf8.RuneCountInString(text[last:]) + 1
}

// suitsWindows1252 reports whether the high bytes all are characters there
// and few enough to be the accents and quotes of a text.
func suitsWindows1252(data []byte) bool {
	high := 0
	for _, b := range data {
		switch {
		case strings.IndexByte("\x81\x8D\x8F\x90\x9D", b) >= 0:
			return false
		case b < ' ' && strings.IndexByte("\t\n\r\f", b) < 0:
			return false
		case b >= 0x80:
			high++
		}
	}
	return high*4 <= len(data)
}

func shellQuote(name string) string {
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// checkLines refuses a line that is too long to have been written by people, and more
// lines than any framework has.
func checkLines(name, text string) error {
	if err := checkCount(name, text); err != nil {
		return err
	}
	number := 1
	for len(text) > 0 {
		end := strings.IndexAny(text, "\r\n")
		if end < 0 {
			end = len(text)
		}
		if end > maxLine {
			return &Error{
				Name: name, Line: number,
				Problem: fmt.Sprintf("the line has %d bytes; a line of text has at most %d", end, maxLine),
				Hint:    hintMeant,
			}
		}
		text = afterBreak(text[end:])
		number++
	}
	return nil
}

// checkCount refuses more lines than any framework has.
func checkCount(name, text string) error {
	if len(text) <= maxLines {
		return nil
	}
	for number := 1; len(text) > 0; number++ {
		if number > maxLines {
			return &Error{
				Name: name, Line: number,
				Problem: fmt.Sprintf("the text has more than %d lines, which no framework has", maxLines),
				Hint:    "check that this is the file you meant, or give it in parts",
				Err:     ErrTooLarge,
			}
		}
		end := strings.IndexAny(text, "\r\n")
		if end < 0 {
			return nil
		}
		text = afterBreak(text[end:])
	}
	return nil
}

// afterBreak drops the one line break at the start of text: LF, CRLF or CR.
func afterBreak(text string) string {
	if strings.HasPrefix(text, "\r\n") {
		return text[2:]
	}
	if text == "" {
		return text
	}
	return text[1:]
}

// decodePage turns the bytes of a web page into text. A page says itself which
// encoding it has; what it does not say is read as any other text.
func (o *Document) decodePage(data []byte) (string, error) {
	if utf16Mark(data) || utf8.Valid(data) {
		text, err := o.decodeLong(data)
		if err != nil {
			return "", err
		}
		return text, checkCount(o.Name, text)
	}
	_, said, certain := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	if !certain && said == "windows-1252" {
		return o.decodeTable(data)
	}
	reader, err := charset.NewReaderLabel(said, bytes.NewReader(data))
	if err != nil {
		return "", badByte(o.Name, data)
	}
	text, err := io.ReadAll(reader)
	if err != nil || said == "utf-8" {
		return "", badByte(o.Name, data)
	}
	o.Encoding = said
	return string(text), checkCount(o.Name, string(text))
}

// checkBlocks refuses a page with more blocks than any framework has, and one with a block
// of text that is too long to have been written by people. How long the lines of its source are says nothing: programs write pages
// without any line break.
func (o *Document) checkBlocks() error {
	if len(o.Lines) > maxLines {
		from := o.Lines[maxLines].From(o.Place)
		return &Error{
			Name: o.Name, Line: from.Line, Column: from.Column,
			Problem: fmt.Sprintf("the page has more than %d lines of text, which no framework has", maxLines),
			Hint:    "check that this is the file you meant, or give it in parts",
			Err:     ErrTooLarge,
		}
	}
	blocks := 0
	for i := range o.Lines {
		line := &o.Lines[i]
		if !line.Joined && line.Shape != Blank {
			blocks++
		}
		if blocks > maxBlocks {
			from := line.From(o.Place)
			return manyBlocks(o.Name, from.Line, from.Column)
		}
		if len(line.Text) > maxLine {
			from := line.From(o.Place)
			return &Error{
				Name: o.Name, Line: from.Line, Column: from.Column,
				Problem: fmt.Sprintf("a block of the page has %d bytes of text; one has at most %d", len(line.Text), maxLine),
				Hint:    hintMeant,
			}
		}
	}
	return nil
}
