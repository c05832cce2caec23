package glyph

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// objectIndex says where the objects of a file are. A file has a table of its
// objects at its end; each change of the file that was not a new writing added
// one, which refers to the one before.
type objectIndex struct {
	data    []byte
	budget  *budget
	places  map[uint32]spot
	trailer map[string]string // what the tables say of the file; the newest counts
	seen    map[int]bool      // where tables were read
	lost    int               // objects that are not where the tables say
}

// spot is where an object stands: at an offset or, packed, in an object that
// is a stream of objects.
type spot struct {
	at, generation int
	packed         bool
	stream         uint32
	free           bool
}

// ErrCircle says that a file refers to itself in circles, so that its end is
// never reached.
var ErrCircle = errors.New("the file refers to itself in circles and was not read")

// circle is ErrCircle, with what goes round.
func circle(what string) error { return fmt.Errorf("%w (%s)", ErrCircle, what) }

// readIndex reads all tables of a file.
func readIndex(data []byte, b *budget) (*objectIndex, error) {
	x := &objectIndex{data: data, budget: b, places: map[uint32]spot{}, trailer: map[string]string{}, seen: map[int]bool{}}
	start := bytes.LastIndex(data, []byte("startxref"))
	if start < 0 {
		return nil, errors.New("it does not say where its table of objects is")
	}
	l := lexer{data: data, at: start + len("startxref")}
	at := l.operand(0)
	if at.kind != number {
		return nil, errors.New("it does not say where its table of objects is")
	}
	return x, x.readFrom(at.whole())
}

// readFrom reads a table and those before it.
func (x *objectIndex) readFrom(at int) error {
	for {
		entries, err := x.section(at)
		if err != nil {
			return err
		}
		if more, ok := entries["XRefStm"]; ok {
			if err := x.readHidden(more); err != nil {
				return err
			}
		}
		prev, ok := entries["Prev"]
		if !ok {
			return nil
		}
		if at, err = strconv.Atoi(prev); err != nil {
			return fmt.Errorf("its table of objects is preceded by one at %q", prev)
		}
	}
}

// readHidden reads the table for newer readers that stands beside one for
// older readers.
func (x *objectIndex) readHidden(at string) error {
	n, err := strconv.Atoi(at)
	if err != nil {
		return fmt.Errorf("its table of objects is at %q", at)
	}
	_, err = x.section(n)
	return err
}

// section reads one table, which is either written out or packed.
func (x *objectIndex) section(at int) (map[string]string, error) {
	if at < 0 || at >= len(x.data) {
		return nil, errors.New("its table of objects is beyond its end")
	}
	if x.seen[at] {
		return nil, circle("a circular chain of object tables")
	}
	x.seen[at] = true
	l := lexer{data: x.data, at: at}
	var entries map[string]string
	var err error
	if o := l.operand(0); o.kind == operator && string(o.str) == "xref" {
		entries, err = x.writtenTable(&l)
	} else {
		entries, err = x.packedTable(at)
	}
	for key, value := range entries {
		if _, newer := x.trailer[key]; !newer {
			x.trailer[key] = value
		}
	}
	return entries, err
}

// writtenTable reads lines like "0000000017 00000 n" up to the trailer.
func (x *objectIndex) writtenTable(l *lexer) (map[string]string, error) {
	malformed := errors.New("its table of objects is malformed")
	for {
		first := l.operand(0)
		if first.kind == operator && string(first.str) == "trailer" {
			break
		}
		count := l.operand(0)
		if first.kind != number || count.kind != number {
			return nil, malformed
		}
		for i := 0; i < count.whole(); i++ {
			at, generation, state := l.operand(0), l.operand(0), l.operand(0)
			if at.kind != number || generation.kind != number || state.kind != operator {
				return nil, malformed
			}
			x.set(first.whole()+i, spot{at: at.whole(), generation: generation.whole(), free: string(state.str) != "n"})
		}
	}
	entries := l.dictionary()
	if entries == nil {
		return nil, errors.New("its table of objects has no trailer")
	}
	return entries, nil
}

// sparse is how many objects a file of any size may have; larger ones may have
// one for each byte.
const sparse = 1 << 16

// set notes where an object is, unless a newer table did.
func (x *objectIndex) set(id int, p spot) {
	if id <= 0 || id >= sparse+len(x.data) {
		return
	}
	if _, newer := x.places[uint32(id)]; !newer {
		x.places[uint32(id)] = p
	}
}
