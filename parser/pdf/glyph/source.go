package glyph

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// source is an opened file.
type source struct {
	data   []byte
	file   *lib.Reader
	budget *budget
	pages  []pageRef
	cut    bool // the file has more pages than the limit
	round  bool // the page tree refers to itself
	twice  bool // the page tree refers to a part of it twice
	lost   int  // objects that the file names and does not have
	Problems
}

// open reads the structure of a file: where its objects are, and its pages.
func open(data []byte, b *budget) (s *source, err error) {
	defer rescue(&err)
	flat, lost, err := flatten(data, b)
	if err != nil {
		return nil, err
	}
	file, err := lib.NewReader(flat, int64(flat.size()))
	if err != nil {
		return nil, err
	}
	s = &source{data: data, file: file, budget: b, lost: lost}
	root := file.Trailer().Key("Root").Key("Pages")
	if root.Kind() != lib.Dict {
		return nil, errors.New("the file has no page tree")
	}
	s.walk(root, pageRef{}, map[string]visit{}, 0)
	if most := b.limits.Pages; len(s.pages) > most {
		s.pages, s.cut = s.pages[:most], true
	}
	switch {
	case len(s.pages) > 0:
		return s, nil
	case s.round:
		return nil, circle("a circular tree of pages")
	}
	return nil, errors.New("the page tree has no pages")
}

// rescue turns a panic of the object reader into an error.
func rescue(err *error) {
	switch x := recover().(type) {
	case nil:
	case runtime.Error:
		*err = errors.New("its structure makes no sense")
	default:
		*err = fmt.Errorf("%v", x)
	}
}

// decode reads a stream as far as it goes.
func (s *source) decode(v lib.Value) []byte {
	data, _ := s.decodeAll(v)
	return data
}

// decodeAll reads a stream, and says why it could not be read to its end. The
// object reader takes its word for how long it is, which is looked at where the
// outcome gives reason to.
func (s *source) decodeAll(v lib.Value) (data []byte, err error) {
	rd, err := streamReader(v)
	if err == nil {
		data, err = s.readAll(rd)
		if err == nil && len(data) > 0 && !v.Key("Filter").IsNull() || !s.misstated(v) {
			return data, err
		}
	}
	if data, err = s.unpack(v); err != nil {
		return nil, err
	}
	return s.readAll(bytes.NewReader(data))
}

// usualStream is how long most streams are at most, unpacked.
const usualStream = 16 << 10

// readAll reads what is unpacked, up to what the limits allow.
func (s *source) readAll(rd io.Reader) (data []byte, err error) {
	defer rescue(&err)
	var buf bytes.Buffer
	buf.Grow(usualStream)
	room := s.budget.room()
	n, err := io.Copy(&buf, io.LimitReader(rd, room+1))
	if !s.budget.spend(n) || n > room {
		return nil, errTooLarge
	}
	if errors.Is(err, zlib.ErrChecksum) {
		err = nil // all of it was unpacked
	}
	return buf.Bytes(), err
}

// streamReader unpacks a stream as far as the object reader can.
func streamReader(v lib.Value) (rd io.Reader, err error) {
	defer rescue(&err)
	return v.Reader(), nil
}

// contents is what a page draws: one stream, or several that count as one.
func (s *source) contents(v lib.Value) ([]byte, error) {
	if v.Kind() != lib.Array {
		if v.Kind() != lib.Stream {
			return nil, nil
		}
		return s.decodeAll(v)
	}
	var all []byte
	var first error
	for i := 0; i < v.Len(); i++ {
		part, err := element(v, i)
		if err == nil && part.Kind() == lib.Stream {
			var data []byte
			data, err = s.decodeAll(part)
			all = append(append(all, data...), '\n')
		}
		if err != nil && first == nil {
			first = err
		}
	}
	return all, first
}

// text is a value of the document's information dictionary.
func (s *source) text(key string) (out string) {
	var err error
	defer rescue(&err)
	v := s.file.Trailer().Key("Info").Key(key)
	return strings.TrimSpace(clean(textString([]byte(v.RawString()))))
}
