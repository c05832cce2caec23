package framework

import (
	"bytes"
	"io"
	"reflect"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// savedReader reads an edition as [Edition.WriteJSON] writes it: every field, in
// the order in which the types have them, which is its [shape]. So it needs to
// look for nothing, and reads in less time than a library that has to expect
// anything. Whatever it does not expect makes it give up: the library reads
// those bytes, and says what is wrong with them.
type savedReader struct {
	source io.Reader         // of what is behind the data; nil where nothing is
	data   []byte            // what is at hand
	at     int               // the place in the data where reading goes on
	depth  int               // of objects and lists that are open
	state  state             // of the innermost of them
	odd    bool              // something was not as expected; nothing that was read counts
	recent *recent           // strings that an edition has again and again
	plain  []byte            // the last string that had escapes
	aside  [][]reflect.Value // lists to read into, by the number of their shape
	fast   skillReader       // of skills that are laid out as they are written
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
// can read some of it, and says what is wrong with the rest. Skills that are known,
// byte for byte, are not read again: they are those that are known, with the same
// lists. Nil knows none.
func ScanJSON(source io.Reader, known *KnownSkills) (e *Edition, ok bool) {
	return scan(&savedReader{source: source, data: make([]byte, 0, 1<<18), fast: skillReader{known: known}})
}

func scan(r *savedReader) (e *Edition, ok bool) {
	e = &Edition{}
	ok = r.document(editionShape(), reflect.ValueOf(e).Elem())
	return e, ok && e.Schema == Schema && e.tooMany() == nil
}

// document reads all there is into a value, and reports that it was as expected.
func (r *savedReader) document(s *shape, v reflect.Value) bool {
	r.recent, r.aside = &recent{}, make([][]reflect.Value, s.shapes)
	r.value(s, v)
	end := r.peek() == 0 && r.at == len(r.data)
	return end && !r.odd
}

// value reads what has a shape into a value of its type, which is zero.
func (r *savedReader) value(s *shape, v reflect.Value) {
	switch s.kind {
	case reflect.String:
		v.SetString(r.text())
	case reflect.Int:
		v.SetInt(int64(r.number()))
	case reflect.Bool:
		v.SetBool(r.truth())
	case reflect.Struct:
		r.object(s, v)
	case reflect.Slice:
		if s.item.of == skillType {
			r.skills(s, v.Addr().Interface().(*[]Skill))
		} else {
			r.list(s, v)
		}
	case reflect.Pointer:
		v.Set(reflect.New(s.item.of))
		r.value(s.item, v.Elem())
	default: // for the library
		r.odd = true
	}
}

// object reads the members of an object in their order.
func (r *savedReader) object(s *shape, v reflect.Value) {
	r.open('{')
	for i := range s.members {
		m := &s.members[i]
		if r.has(m.name) {
			r.value(m.shape, m.in(v))
		} else {
			r.want(m.optional)
		}
	}
	r.close('}')
}

// list reads a list. How long it is shows at its end only, so that its items are
// read aside first.
func (r *savedReader) list(s *shape, v reflect.Value) {
	aside := r.borrow(s)
	r.open('[')
	n := 0
	for ; r.more(); n++ {
		if n == aside.Cap() {
			aside.Grow(8)
		}
		aside.SetLen(n + 1)
		item := aside.Index(n)
		item.SetZero()
		r.value(s.item, item)
	}
	r.close(']')
	aside.SetLen(n)
	v.Set(s.empty)
	if n > 0 {
		v.Grow(n)
		v.SetLen(n)
		reflect.Copy(v, aside)
	}
	r.aside[s.number] = append(r.aside[s.number], aside)
}

// skills reads the skills of an edition.
func (r *savedReader) skills(s *shape, list *[]Skill) {
	r.open('[')
	*list = []Skill{}
	for r.more() {
		*list = append(*list, Skill{})
		if one := &(*list)[len(*list)-1]; !r.skill(one) {
			r.object(s.item, reflect.ValueOf(one).Elem())
		}
	}
	r.close(']')
}

// borrow is a list of a shape that nothing else is read into now.
func (r *savedReader) borrow(s *shape) reflect.Value {
	spare := r.aside[s.number]
	if n := len(spare); n > 0 {
		r.aside[s.number] = spare[:n-1]
		return spare[n-1]
	}
	return reflect.New(s.of).Elem()
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
		rest := r.data[r.at:]
		for i := indent(rest); i < len(rest); i++ {
			if c := rest[i]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
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
func (r *savedReader) text() string { return r.recent.of(r.quoted()) }

// quoted reads a string; it stands until something else is read.
func (r *savedReader) quoted() []byte {
	r.want(r.peek() == '"' && !r.odd)
	for !r.odd {
		text, n, closed := unquote(r.data[r.at:], &r.plain)
		if !closed {
			r.want(r.fill())
			continue
		}
		r.want(n > 0)
		r.at += n
		return text
	}
	return nil
}

// unquote is the string that data begins with, and how many bytes it takes with its
// quotation marks: 0 where it is none. If it has escapes its text is made in plain.
// The data may end before it is closed.
func unquote(data []byte, plain *[]byte) (text []byte, n int, closed bool) {
	end := 1 + bytes.IndexByte(data[1:], '"')
	if end == 0 {
		return nil, 0, false
	}
	ascii, whole := plainText(data[1:end])
	switch {
	case !whole:
		return unescape(data, plain)
	case !ascii && !utf8.Valid(data[1:end]):
		return nil, 0, true
	}
	return data[1:end], end + 1, true
}

// unescape does so for a string that has escapes in it.
func unescape(data []byte, plain *[]byte) (text []byte, n int, closed bool) {
	end := 1
	for end < len(data) && data[end] != '"' {
		if data[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(data) {
		return nil, 0, false
	}
	text, err := jsontext.AppendUnquote((*plain)[:0], data[:end+1])
	if err != nil {
		return nil, 0, true
	}
	*plain = text
	return text, end + 1, true
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
