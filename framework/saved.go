package framework

import (
	"bytes"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// savedReader reads an edition as [Edition.WriteJSON] writes it: every field,
// in the order of the types. So it needs to look for nothing, and reads in a
// third of the time of a library that has to expect anything. Whatever it does
// not expect makes it give up: the library reads those bytes, and says what is
// wrong with them.
type savedReader struct {
	data  []byte
	at    int               // what is read next
	depth int               // of objects and lists that are open
	first bool              // the member or item that is read next is the first of its object or list
	odd   bool              // something was not as expected; nothing that was read counts
	known map[string]string // strings that an edition has again and again
	plain []byte            // the last string that had escapes
}

// readSaved reads an edition; ok is false where it is not as WriteJSON writes it.
func readSaved(data []byte) (e *Edition, ok bool) {
	r := &savedReader{data: data, known: map[string]string{}}
	e = r.edition()
	end := r.peek() == 0 && r.at == len(data)
	return e, end && !r.odd
}

func (r *savedReader) edition() *Edition {
	e := &Edition{}
	r.take('{')
	e.Schema = r.field("schema").text()
	e.Framework = r.field("framework").text()
	e.Edition = r.field("edition").text()
	e.Status = Status(r.field("status").text())
	e.Language = r.field("language").text()
	e.Inferred = list(r.field("inferred"), (*savedReader).text)
	e.Dialect = r.field("dialect").text()
	r.field("sources").other(&e.Sources)
	if r.has("ladder") {
		r.other(&e.Ladder)
	}
	r.field("genericLevels").other(&e.GenericLevels)
	e.Skills = list(r.field("skills"), (*savedReader).skill)
	e.Matter = list(r.field("matter"), (*savedReader).matter)
	r.field("ledger").other(&e.Ledger)
	e.Unaccounted = list(r.field("unaccounted"), (*savedReader).textFrom)
	r.field("problems").other(&e.Problems)
	r.take('}')
	return e
}

func (r *savedReader) skill() (s Skill) {
	r.take('{')
	s.Code = r.field("code").text()
	s.Name = r.field("name").text()
	s.Status = r.field("status").word()
	s.Category = list(r.field("category"), (*savedReader).word)
	s.Description = r.field("description").textFrom()
	s.Guidance = list(r.field("guidance"), (*savedReader).note)
	s.Levels = list(r.field("levels"), (*savedReader).level)
	s.Declared = list(r.field("declared"), (*savedReader).number)
	s.Revisions = list(r.field("revisions"), (*savedReader).revision)
	s.Keywords = list(r.field("keywords"), (*savedReader).textFrom)
	s.Marks = list(r.field("marks"), (*savedReader).mark)
	s.Unknown = list(r.field("unknown"), (*savedReader).part)
	s.From = r.field("from").from()
	r.take('}')
	return s
}

func (r *savedReader) note() (n Note) {
	r.take('{')
	n.Kind = Kind(r.field("kind").word())
	n.Text = r.field("text").text()
	n.Items = list(r.field("items"), (*savedReader).note)
	n.Inferred = r.field("inferred").truth()
	n.From = r.field("from").from()
	r.take('}')
	return n
}

func (r *savedReader) level() (l Level) {
	r.take('{')
	l.Number = r.field("number").number()
	l.Label = r.field("label").word()
	l.Statements = list(r.field("statements"), (*savedReader).statement)
	l.From = r.field("from").from()
	r.take('}')
	return l
}

func (r *savedReader) statement() (s Statement) {
	r.take('{')
	s.Text = r.field("text").text()
	s.Paragraph = r.field("paragraph").number()
	s.From = r.field("from").from()
	r.take('}')
	return s
}

func (r *savedReader) revision() (v Revision) {
	r.take('{')
	v.Title = r.field("title").word()
	v.Text = r.field("text").text()
	v.From = r.field("from").from()
	r.take('}')
	return v
}

func (r *savedReader) mark() (m Mark) {
	r.take('{')
	m.Part = r.field("part").word()
	m.Text = r.field("text").word()
	m.From = r.field("from").from()
	r.take('}')
	return m
}

func (r *savedReader) matter() (m Matter) {
	r.take('{')
	m.Title = r.field("title").text()
	m.From = r.field("from").from()
	m.Texts = list(r.field("texts"), (*savedReader).textFrom)
	r.take('}')
	return m
}

func (r *savedReader) textFrom() (t Text) {
	r.take('{')
	t.Text = r.field("text").text()
	t.From = r.field("from").from()
	r.take('}')
	return t
}

func (r *savedReader) from() (f From) {
	r.take('{')
	if r.has("file") {
		f.File = r.word()
	}
	if r.has("page") {
		f.Page = r.number()
	}
	if r.has("line") {
		f.Line = r.number()
	}
	if r.has("column") {
		f.Column = r.number()
	}
	if r.has("cell") {
		f.Cell = r.text()
	}
	r.take('}')
	return f
}

func (r *savedReader) part() Part { return Part(r.word()) }

// list reads a list, of which item reads one member.
func list[T any](r *savedReader, item func(*savedReader) T) []T {
	var few [8]T // most lists are short
	items := few[:0]
	r.take('[')
	for r.more() {
		items = append(items, item(r))
	}
	r.take(']')
	return append([]T{}, items...)
}

// more reports that the list has another item, which is read next.
func (r *savedReader) more() bool {
	if r.peek() == ']' {
		return false
	}
	r.want(r.comma())
	return !r.odd
}

// field wants a member of that name, of which the value is read next.
func (r *savedReader) field(name string) *savedReader {
	r.want(r.has(name))
	return r
}

// has reports that the next member of an object has that name; if so its value
// is read next.
func (r *savedReader) has(name string) bool {
	at, first := r.at, r.first
	if r.comma() && r.skip('"') && r.skipName(name) && r.skip(':') {
		return true
	}
	r.at, r.first = at, first
	return false
}

// skipName passes over a name and the quotation mark after it.
func (r *savedReader) skipName(name string) bool {
	end := r.at + len(name)
	if end >= len(r.data) || string(r.data[r.at:end]) != name || r.data[end] != '"' {
		return false
	}
	r.at = end + 1
	return true
}

// comma passes over the comma before all members and items but the first.
func (r *savedReader) comma() bool {
	if r.first {
		r.first = false
		return true
	}
	return r.skip(',')
}

// maxDepth bounds how deep lists and objects may lie in each other.
const maxDepth = 100

// take wants a mark next.
func (r *savedReader) take(mark byte) {
	r.want(r.skip(mark))
	switch mark {
	case '{', '[':
		r.depth++
		r.first = true
	case '}', ']':
		r.depth--
		r.first = false
	}
	r.want(r.depth < maxDepth)
}

// skip passes over a mark, if it is the next.
func (r *savedReader) skip(mark byte) bool {
	if r.peek() != mark {
		return false
	}
	r.at++
	return true
}

// want gives up unless what was expected is there.
func (r *savedReader) want(ok bool) { r.odd = r.odd || !ok }

// peek is the next byte that is no white space; 0 at the end.
func (r *savedReader) peek() byte {
	for ; r.at < len(r.data); r.at++ {
		switch c := r.data[r.at]; c {
		case ' ', '\n', '\t', '\r':
		default:
			return c
		}
	}
	return 0
}

// text reads a string.
func (r *savedReader) text() string { return string(r.quoted()) }

// word reads a string that the edition is likely to have again.
func (r *savedReader) word() string {
	quoted := r.quoted()
	if w, ok := r.known[string(quoted)]; ok {
		return w
	}
	w := string(quoted)
	r.known[w] = w
	return w
}

// quoted reads a string; it stands until the next is read.
func (r *savedReader) quoted() []byte {
	if !r.skip('"') {
		r.odd = true
		return nil
	}
	rest := r.data[r.at:]
	for i, c := range rest {
		switch {
		case c == '"':
			r.at += i + 1
			return rest[:i]
		case c < ' ' || c == '\\' || c >= utf8.RuneSelf:
			return r.escaped()
		}
	}
	r.odd = true
	return nil
}

// escaped reads a string, after its quotation mark, that may have more than
// ASCII in it, and escapes.
func (r *savedReader) escaped() []byte {
	end := r.at
	for end < len(r.data) && r.data[end] != '"' {
		if r.data[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(r.data) {
		r.odd = true
		return nil
	}
	plain, err := jsontext.AppendUnquote(r.plain[:0], r.data[r.at-1:end+1])
	r.want(err == nil)
	r.plain, r.at = plain, end+1
	return plain
}

// number reads a number that counts something.
func (r *savedReader) number() int {
	r.peek()
	n, from := 0, r.at
	for r.at < len(r.data) && '0' <= r.data[r.at] && r.data[r.at] <= '9' && r.at-from < maxDigits {
		n = 10*n + int(r.data[r.at]-'0')
		r.at++
	}
	r.want(r.at > from && (r.data[from] != '0' || r.at == from+1))
	return n
}

// maxDigits is how many digits always fit an int.
const maxDigits = 9

// truth reads true or false.
func (r *savedReader) truth() bool {
	r.peek()
	for _, said := range []string{"false", "true"} {
		if bytes.HasPrefix(r.data[r.at:], []byte(said)) {
			r.at += len(said)
			return said == "true"
		}
	}
	r.odd = true
	return false
}

// other leaves a value to the library.
func (r *savedReader) other(value any) {
	if r.odd {
		return
	}
	d := jsontext.NewDecoder(bytes.NewBuffer(r.data[r.at:]))
	r.want(json.UnmarshalDecode(d, value) == nil)
	r.at += int(d.InputOffset())
}

const indent = "\n        "
