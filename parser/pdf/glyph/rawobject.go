package glyph

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strconv"
	"strings"
)

// rawObject is an object as it stands in the file: its entries as they are
// written, and its stream as it is packed.
type rawObject struct {
	entries map[string]string
	packed  []byte
}

// object reads an object, "12 0 obj <<...>> stream ...".
func (x *objectIndex) object(at int) (*rawObject, error) {
	if at < 0 || at >= len(x.data) {
		return nil, errors.New("an object is beyond the end of the file")
	}
	l := lexer{data: x.data, at: at}
	if id, gen, obj := l.operand(0), l.operand(0), l.operand(0); id.kind != number || gen.kind != number || string(obj.str) != "obj" {
		return nil, errors.New("an object is not where it should be")
	}
	o := &rawObject{entries: l.dictionary()}
	if word := l.operand(0); string(word.str) != "stream" {
		return o, nil
	}
	if l.peek(0) == '\r' {
		l.at++
	}
	if l.peek(0) == '\n' {
		l.at++
	}
	o.packed = x.data[l.at:]
	if n := x.length(o.entries["Length"]); n >= 0 && n <= len(o.packed) {
		o.packed = o.packed[:n]
	} else if end := bytes.Index(o.packed, []byte("endstream")); end >= 0 {
		o.packed = o.packed[:end]
	}
	return o, nil
}

// length is a number, or what a reference to one says; -1 where it is neither.
func (x *objectIndex) length(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	id, _, ok := strings.Cut(s, " ")
	n, err := strconv.ParseUint(id, 10, 32)
	p := x.places[uint32(n)]
	within := p.at > 0 && p.at < len(x.data)
	if !ok || err != nil || p.packed || !within {
		return -1
	}
	l := lexer{data: x.data, at: p.at}
	l.operand(0)
	l.operand(0)
	l.operand(0)
	if o := l.operand(0); o.kind == number {
		return o.whole()
	}
	return -1
}

// unpack is what a stream holds.
func (x *objectIndex) unpack(o *rawObject) ([]byte, error) {
	names := strings.FieldsFunc(o.entries["Filter"], func(r rune) bool { return r == '/' || r == '[' || r == ']' || isSpace(byte(r)) })
	l := lexer{data: []byte(strings.Trim(o.entries["DecodeParms"], "[]"))}
	parms := l.operand(0)
	data, err := o.packed, error(nil)
	for _, name := range names {
		if name == "FlateDecode" {
			data, err = inflate(data, x.budget.room())
		} else {
			data, err = unfilter(data, name, nil, x.budget.room())
		}
		if err != nil {
			return nil, err
		}
		if !x.budget.spend(int64(len(data))) {
			return nil, errTooLarge
		}
	}
	if whole(parms, "Predictor", 1) >= 10 {
		return unpredict(data, whole(parms, "Columns", 1)*whole(parms, "Colors", 1)*whole(parms, "BitsPerComponent", 8)/8)
	}
	return data, nil
}

// whole is a number of a dictionary.
func whole(o operand, key string, usual int) int {
	if n := o.get(key); n.kind == number {
		return int(min(max(n.num, 0), 1<<16))
	}
	return usual
}

// usualObjects is how long most streams of objects and tables are at most,
// unpacked.
const usualObjects = 1 << 18

// inflate unpacks as far as it goes; what is missing is found missing later.
func inflate(data []byte, room int64) ([]byte, error) {
	rd, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(min(4*len(data), usualObjects))
	n, err := io.Copy(&out, io.LimitReader(rd, room+1))
	switch {
	case n > room:
		return nil, errTooLarge
	case n > 0:
		err = nil
	}
	return out.Bytes(), err
}

// unpredict undoes what made the rows of a table pack better: each byte is
// written as its difference from bytes before it, as PNG does.
func unpredict(data []byte, columns int) ([]byte, error) {
	if columns < 1 || columns > len(data) {
		return nil, errors.New("its rows have no sensible length")
	}
	before := make([]byte, columns)
	out := make([]byte, 0, len(data))
	for ; len(data) > columns; data = data[columns+1:] {
		how, row := data[0], bytes.Clone(data[1:columns+1])
		for i := range row {
			var left, corner byte
			if i > 0 {
				left, corner = row[i-1], before[i-1]
			}
			row[i] += predicted(how, left, before[i], corner)
		}
		out, before = append(out, row...), row
	}
	return out, nil
}

// predicted is what a byte is the difference from.
func predicted(how, left, above, corner byte) byte {
	switch how {
	case 1:
		return left
	case 2:
		return above
	case 3:
		return byte((int(left) + int(above)) / 2)
	case 4:
		return paeth(int(left), int(above), int(corner))
	}
	return 0
}

// paeth is the one of three neighbours that is nearest to left+above-corner.
func paeth(left, above, corner int) byte {
	distance := func(n int) int { return max(left+above-corner-n, n-left-above+corner) }
	switch {
	case distance(left) <= distance(above) && distance(left) <= distance(corner):
		return byte(left)
	case distance(above) <= distance(corner):
		return byte(above)
	}
	return byte(corner)
}
