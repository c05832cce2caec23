package glyph

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// The object reader unpacks Flate and ASCII85. Older files pack their pages in
// other ways, which filters.go knows; this takes the packed bytes to it.

// unpack reads a stream through filters that the object reader lacks.
func (s *source) unpack(v lib.Value) (data []byte, err error) {
	defer rescue(&err)
	raw, err := s.packed(v)
	if err != nil {
		return nil, err
	}
	names, params := v.Key("Filter"), v.Key("DecodeParms")
	if names.Kind() == lib.Name {
		return s.apply(raw, names.Name(), params)
	}
	for i := 0; i < names.Len() && err == nil; i++ {
		raw, err = s.apply(raw, names.Index(i).Name(), params.Index(i))
	}
	return raw, err
}

// packed is a stream as it stands in the file.
func (s *source) packed(v lib.Value) ([]byte, error) {
	if s.encrypted() {
		return nil, errors.New("a stream is both encrypted and packed in a way that cannot be read")
	}
	at, end, ok := s.extent(v)
	if !ok {
		return nil, errors.New("a stream does not end within the file")
	}
	return s.data[at:end], nil
}

func (s *source) encrypted() bool { return !s.file.Trailer().Key("Encrypt").IsNull() }

// streamEnd stands behind every stream.
const streamEnd = "endstream"

// begins is where a stream begins. The object reader tells only when it prints
// it.
func (s *source) begins(v lib.Value) (int, bool) {
	printed := v.String()
	at, err := strconv.Atoi(printed[strings.LastIndexByte(printed, '@')+1:])
	return at, err == nil && at >= 0 && at <= len(s.data)
}

// extent is where a stream stands in the file. It ends where it says, or, where
// that is not so, before the next end of a stream.
func (s *source) extent(v lib.Value) (at, end int, ok bool) {
	if at, ok = s.begins(v); !ok {
		return 0, 0, false
	}
	if end, ok = s.statedEnd(v, at); ok {
		return at, end, true
	}
	size := bytes.Index(s.data[at:], []byte(streamEnd))
	return at, at + size, size >= 0
}

// statedEnd is where a stream that begins at a place says that it ends, if it
// does.
func (s *source) statedEnd(v lib.Value, at int) (int, bool) {
	size := v.Key("Length").Int64()
	if size < 0 || size > int64(len(s.data)-at) {
		return 0, false
	}
	end := at + int(size)
	return end, endsStream(s.data[end:])
}

// misstated reports that a stream does not end where it says. The object
// reader would give a part of it, or nothing.
func (s *source) misstated(v lib.Value) bool {
	at, ok := s.begins(v)
	if v.Kind() != lib.Stream || !ok {
		return false
	}
	_, ok = s.statedEnd(v, at)
	return !ok
}

// apply unpacks by one filter, up to what the limits allow.
func (s *source) apply(raw []byte, name string, params lib.Value) ([]byte, error) {
	numbers := map[string]int{}
	for _, k := range params.Keys() {
		numbers[k] = int(params.Key(k).Int64())
	}
	return unfilter(raw, name, numbers, s.budget.room())
}
