package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"
	"github.com/pdfcpu/pdfcpu/pkg/filter"
)

// The object reader unpacks Flate and ASCII85. Older files pack their pages in
// other ways, which the repairing library knows; this takes the packed bytes
// to it.

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

// packed is a stream as it stands in the file. The object reader tells its
// place only when it prints it.
func (s *source) packed(v lib.Value) ([]byte, error) {
	if !s.file.Trailer().Key("Encrypt").IsNull() {
		return nil, errors.New("a stream is both encrypted and packed in a way that cannot be read")
	}
	printed := v.String()
	at, err := strconv.Atoi(printed[strings.LastIndexByte(printed, '@')+1:])
	end := at + int(v.Key("Length").Int64())
	if err != nil || at < 0 || end < at || end > len(s.data) {
		return nil, errors.New("a stream does not end within the file")
	}
	return s.data[at:end], nil
}

// apply unpacks by one filter, up to what the limits allow.
func (s *source) apply(raw []byte, name string, params lib.Value) ([]byte, error) {
	numbers := map[string]int{}
	for _, k := range params.Keys() {
		numbers[k] = int(params.Key(k).Int64())
	}
	f, err := filter.NewFilter(name, numbers, s.budget.room()+1)
	if err != nil {
		return nil, fmt.Errorf("a stream is packed with %s, which cannot be read", name)
	}
	rd, err := f.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(rd, s.budget.room()+1))
}
