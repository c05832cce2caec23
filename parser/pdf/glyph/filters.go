package glyph

import (
	"bytes"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

// errTooLarge says that a stream becomes larger than the limits allow.
var errTooLarge = errors.New("it is larger than the limit allows")

// unfilters undo the ways in which streams are packed, by the name of each. As
// viewers do they give what they could unpack where the rest is damaged. Ways
// of packing pictures are not among them.
var unfilters = map[string]func(packed []byte, numbers map[string]int, room int64) ([]byte, error){
	"FlateDecode":     unflate,
	"LZWDecode":       unlzw,
	"RunLengthDecode": unrun,
	"ASCIIHexDecode":  unhex,
	"ASCII85Decode":   un85,
}

// unfilter unpacks by one filter. The numbers are its parameters.
func unfilter(packed []byte, name string, numbers map[string]int, room int64) ([]byte, error) {
	f, ok := unfilters[name]
	if !ok {
		return nil, fmt.Errorf("a stream is packed with %s, which cannot be read", name)
	}
	return f(packed, numbers, room)
}

func unflate(packed []byte, numbers map[string]int, room int64) ([]byte, error) {
	data, err := inflate(packed, room)
	if err != nil {
		return nil, err
	}
	return undiffer(data, numbers)
}

// undiffer undoes what made rows pack better, where the numbers say that
// something did.
func undiffer(data []byte, numbers map[string]int) ([]byte, error) {
	number := func(key string, usual int) int {
		if n, ok := numbers[key]; ok {
			return min(max(n, 0), 1<<16)
		}
		return usual
	}
	colors, bits := number("Colors", 1), number("BitsPerComponent", 8)
	columns := number("Columns", 1) * colors * bits / 8
	switch predictor := number("Predictor", 1); {
	case predictor >= 10:
		return unpredict(data, columns)
	case predictor == 2 && bits == 8 && columns > 0:
		for row := data; len(row) > 0; row = row[min(columns, len(row)):] {
			for i := colors; i < min(columns, len(row)); i++ {
				row[i] += row[i-colors]
			}
		}
	}
	return data, nil
}

// unrun reads runs: a byte that says how many bytes follow as they are, or how
// often the one that follows is repeated.
func unrun(packed []byte, _ map[string]int, room int64) ([]byte, error) {
	var out []byte
	for len(packed) > 1 && packed[0] != 128 {
		n := int(packed[0])
		if packed = packed[1:]; n < 128 {
			n = min(n+1, len(packed))
			out, packed = append(out, packed[:n]...), packed[n:]
		} else {
			out, packed = append(out, bytes.Repeat(packed[:1], 257-n)...), packed[1:]
		}
		if int64(len(out)) > room {
			return nil, errTooLarge
		}
	}
	return out, nil
}

func unhex(packed []byte, _ map[string]int, _ int64) ([]byte, error) {
	l := lexer{data: append([]byte{'<'}, packed...)}
	return l.hex(), nil
}

func un85(packed []byte, _ map[string]int, room int64) ([]byte, error) {
	packed, _, _ = bytes.Cut(packed, []byte("~>"))
	packed = bytes.TrimPrefix(bytes.TrimSpace(packed), []byte("<~"))
	out, err := io.ReadAll(io.LimitReader(ascii85.NewDecoder(bytes.NewReader(packed)), room+1))
	switch {
	case int64(len(out)) > room:
		return nil, errTooLarge
	case len(out) > 0:
		err = nil
	}
	return out, err
}
