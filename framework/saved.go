package framework

import (
	"io"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// savedReader reads an edition as [Edition.WriteJSON] writes it: every field,
// in the order of the types. So it needs to look for nothing, and reads in
// half of the time of a library that has to expect anything. Whatever it does
// not expect makes it give up: the library reads those bytes, and says what is
// wrong with them.
type savedReader struct {
	source io.Reader         // of what is behind the data; nil where nothing is
	data   []byte            // what is at hand
	at     int               // the place in the data where reading goes on
	depth  int               // of objects and lists that are open
	state  state             // of the innermost of them
	odd    bool              // something was not as expected; nothing that was read counts
	known  map[string]string // strings that an edition has again and again
	plain  []byte            // the last string that had escapes
}

// state says what was read last of an object or a list.
type state int

const (
	opened state = iota // its opening bracket
	filled              // a member or an item
	parted              // a comma
)

// ScanJSON reads an edition that [Edition.WriteJSON] wrote, and holds only a
// small part of its bytes at a time. For anything else ok is false; [ReadJSON]
// can read some of it, and says what is wrong with the rest.
func ScanJSON(source io.Reader) (e *Edition, ok bool) {
	return scan(&savedReader{source: source, data: make([]byte, 0, 1<<16)})
}

func scan(r *savedReader) (e *Edition, ok bool) {
	r.known = map[string]string{}
	e = r.edition()
	end := r.peek() == 0 && r.at == len(r.data)
	return e, end && !r.odd && e.Schema == Schema
}

func (r *savedReader) edition() *Edition {
	e := &Edition{}
	r.open('{')
	e.Schema = r.field("schema").text()
	e.Framework = r.field("framework").text()
	e.Edition = r.field("edition").text()
	e.Status = Status(r.field("status").text())
	e.Language = r.field("language").text()
	e.Inferred = list(r.field("inferred"), (*savedReader).text)
	e.Dialect = r.field("dialect").text()
	e.Sources = list(r.field("sources"), (*savedReader).sourceOf)
	if r.has("ladder") {
		e.Ladder = r.ladder()
	}
	e.GenericLevels = list(r.field("genericLevels"), (*savedReader).genericLevel)
	e.Skills = list(r.field("skills"), (*savedReader).skill)
	e.Matter = list(r.field("matter"), (*savedReader).matter)
	e.Ledger = r.field("ledger").ledger()
	e.Unaccounted = list(r.field("unaccounted"), (*savedReader).stray)
	e.Problems = list(r.field("problems"), (*savedReader).problem)
	r.close('}')
	return e
}

func (r *savedReader) sourceOf() (s Source) {
	r.open('{')
	s.Name = r.field("name").text()
	s.Format = r.field("format").word()
	s.Encoding = r.field("encoding").word()
	s.SHA256 = r.field("sha256").text()
	r.close('}')
	return s
}

func (r *savedReader) ladder() *Ladder {
	l := &Ladder{}
	r.open('{')
	l.Lowest = r.field("lowest").number()
	l.Highest = r.field("highest").number()
	r.close('}')
	return l
}

func (r *savedReader) genericLevel() (g GenericLevel) {
	r.open('{')
	g.Number = r.field("number").number()
	g.Title = r.field("title").text()
	g.Texts = list(r.field("texts"), (*savedReader).textFrom)
	r.close('}')
	return g
}

func (r *savedReader) ledger() (l Ledger) {
	r.open('{')
	l.Content = r.field("content").number()
	l.Structure = r.field("structure").number()
	l.Furniture = r.field("furniture").number()
	l.Unaccounted = r.field("unaccounted").number()
	r.close('}')
	return l
}

func (r *savedReader) problem() (p Problem) {
	r.open('{')
	p.Rule = r.field("rule").word()
	p.Message = r.field("message").text()
	p.From = r.field("from").from()
	p.Skill, p.Part = r.optional("skill"), r.optional("part")
	r.close('}')
	return p
}

func (r *savedReader) stray() (s Stray) {
	r.open('{')
	s.Text.Text = r.field("text").text()
	s.From = r.field("from").from()
	s.Skill, s.Part, s.Cause = r.optional("skill"), r.optional("part"), r.optional("cause")
	r.close('}')
	return s
}

// optional reads a string that is left out where it is empty.
func (r *savedReader) optional(name string) string {
	if !r.has(name) {
		return ""
	}
	return r.word()
}

func (r *savedReader) skill() (s Skill) {
	r.open('{')
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
	r.close('}')
	return s
}

func (r *savedReader) note() (n Note) {
	r.open('{')
	n.Kind = Kind(r.field("kind").word())
	n.Text = r.field("text").text()
	n.Items = list(r.field("items"), (*savedReader).note)
	n.Inferred = r.field("inferred").truth()
	n.From = r.field("from").from()
	r.close('}')
	return n
}

func (r *savedReader) level() (l Level) {
	r.open('{')
	l.Number = r.field("number").number()
	l.Label = r.field("label").word()
	l.Statements = list(r.field("statements"), (*savedReader).statement)
	l.From = r.field("from").from()
	r.close('}')
	return l
}

func (r *savedReader) statement() (s Statement) {
	r.open('{')
	s.Text = r.field("text").text()
	s.Paragraph = r.field("paragraph").number()
	s.From = r.field("from").from()
	r.close('}')
	return s
}

func (r *savedReader) revision() (v Revision) {
	r.open('{')
	v.Title = r.field("title").word()
	v.Text = r.field("text").text()
	v.From = r.field("from").from()
	r.close('}')
	return v
}

func (r *savedReader) mark() (m Mark) {
	r.open('{')
	m.Part = r.field("part").word()
	m.Text = r.field("text").word()
	m.From = r.field("from").from()
	r.close('}')
	return m
}

func (r *savedReader) matter() (m Matter) {
	r.open('{')
	m.Title = r.field("title").text()
	m.From = r.field("from").from()
	m.Texts = list(r.field("texts"), (*savedReader).textFrom)
	r.close('}')
	return m
}

func (r *savedReader) textFrom() (t Text) {
	r.open('{')
	t.Text = r.field("text").text()
	t.From = r.field("from").from()
	r.close('}')
	return t
}

func (r *savedReader) from() (f From) {
	r.open('{')
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
	r.close('}')
	return f
}

func (r *savedReader) part() Part { return Part(r.word()) }

// list reads a list, of which item reads one member.
func list[T any](r *savedReader, item func(*savedReader) T) []T {
	var few [8]T // most lists are short
	items := few[:0]
	r.open('[')
	for r.more() {
		items = append(items, item(r))
	}
	r.close(']')
	return append([]T{}, items...)
}

// more reports that the list has another item, which is read next.
func (r *savedReader) more() bool {
	if r.peek() == ']' {
		return false
	}
	r.want(r.state == opened || r.skip(','))
	r.state = filled
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
	if r.state == filled && r.skip(',') {
		r.state = parted
	}
	if r.state == filled || r.peek() != '"' || !r.skipName(name) {
		return false
	}
	r.state = filled
	r.want(r.skip(':'))
	return true
}

// skipName passes over a name in quotation marks, if it is the next.
func (r *savedReader) skipName(name string) bool {
	n := len(name)
	if !r.hold(n + 2) {
		return false
	}
	if next := r.data[r.at : r.at+n+2]; string(next[1:n+1]) != name || next[n+1] != '"' {
		return false
	}
	r.at += n + 2
	return true
}

// maxDepth bounds how deep lists and objects may lie in each other.
const maxDepth = 100

// open wants an opening bracket next.
func (r *savedReader) open(bracket byte) {
	r.want(r.skip(bracket) && r.depth < maxDepth)
	r.depth++
	r.state = opened
}

// close wants a closing bracket next.
func (r *savedReader) close(bracket byte) {
	r.want(r.state != parted && r.skip(bracket))
	r.depth--
	r.state = filled
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
	for {
		for i, c := range r.data[r.at:] {
			if c != ' ' && c != '\n' && c != '\t' && c != '\r' {
				r.at += i
				return c
			}
		}
		r.at = len(r.data)
		if !r.fill() {
			return 0
		}
	}
}

// here is the next byte; 0 at the end.
func (r *savedReader) here() byte {
	if r.at < len(r.data) || r.fill() {
		return r.data[r.at]
	}
	return 0
}

// hold reports that so many bytes are at hand.
func (r *savedReader) hold(n int) bool {
	for r.at+n > len(r.data) {
		if !r.fill() {
			return false
		}
	}
	return true
}

// fill gets more data from the source, and reports that there was some. It moves
// what was not read yet to the front.
func (r *savedReader) fill() bool {
	if r.source == nil {
		return false
	}
	rest, room := r.data[r.at:], r.data[:cap(r.data)]
	if 2*len(rest) > len(room) {
		room = make([]byte, 2*len(room))
	}
	n := copy(room, rest)
	more, _ := io.ReadFull(r.source, room[n:]) // where it fails the data ends, too early
	r.data, r.at = room[:n+more], 0
	return more > 0
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

// quoted reads a string; it stands until something else is read.
func (r *savedReader) quoted() []byte {
	r.want(r.peek() == '"' && !r.odd)
	for !r.odd {
		rest := r.data[r.at+1:]
		for i, c := range rest {
			switch {
			case c == '"':
				r.at += i + 2
				return rest[:i]
			case c < ' ' || c == '\\' || c >= utf8.RuneSelf:
				return r.escaped()
			}
		}
		r.want(r.fill())
	}
	return nil
}

// escaped reads a string that may have more than ASCII in it, and escapes.
func (r *savedReader) escaped() []byte {
	end := 1
	for r.hold(end+1) && r.data[r.at+end] != '"' {
		if r.data[r.at+end] == '\\' {
			end++
		}
		end++
	}
	if !r.hold(end + 1) {
		r.odd = true
		return nil
	}
	plain, err := jsontext.AppendUnquote(r.plain[:0], r.data[r.at:r.at+end+1])
	r.want(err == nil)
	r.at += end + 1
	r.plain = plain
	return plain
}

// maxDigits is how many digits always fit an int.
const maxDigits = 9

// number reads a number that counts something.
func (r *savedReader) number() int {
	zero := r.peek() == '0'
	n, digits := 0, 0
	for ; digits < maxDigits && '0' <= r.here() && r.here() <= '9'; digits++ {
		n = 10*n + int(r.here()-'0')
		r.at++
	}
	r.want(digits == 1 || digits > 1 && !zero)
	return n
}

// truth reads true or false.
func (r *savedReader) truth() bool {
	r.peek()
	for _, said := range []string{"false", "true"} {
		if n := len(said); r.hold(n) && string(r.data[r.at:r.at+n]) == said {
			r.at += n
			return said == "true"
		}
	}
	r.odd = true
	return false
}
