package glyph

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"compdiff/internal/pattern"
)

// A file that cannot be read by its tables is rewritten: every object that
// stands anywhere in it, in its plainest form, under one new table. That mends
// tables that are wrong or missing, streams that end elsewhere than they say,
// and encryptions that the object reader lacks. It takes a while and is only
// done when needed.

// repair rewrites a file in its plainest form.
func repair(data []byte, b *budget) (out []byte, err error) {
	defer rescue(&err)
	x := &objectIndex{data: data, budget: b, places: map[uint32]spot{}, trailer: map[string]string{}}
	all := x.scan()
	for _, f := range all {
		x.places[f.id] = spot{at: f.at, generation: f.generation}
	}
	c, err := x.unlock(all)
	if err != nil {
		return nil, err
	}
	r := &rewriter{old: x, cipher: c, bodies: map[uint32][]byte{}, generations: map[uint32]int{}}
	for _, f := range all {
		if err := r.take(f); err != nil {
			return nil, err
		}
	}
	r.dropFree()
	return r.write(), nil
}

// dropFree leaves out what the tables say is gone, if they can be read.
func (r *rewriter) dropFree() {
	tables, err := readIndex(r.old.data, r.old.budget)
	if err != nil {
		return
	}
	for id, p := range tables.places {
		if p.free {
			delete(r.bodies, id)
		}
	}
}

// rewriter collects the objects of a file. Of several with one number the last
// in the file counts: changes are appended.
type rewriter struct {
	old         *objectIndex
	cipher      *fileCipher // nil where the file is not encrypted
	bodies      map[uint32][]byte
	generations map[uint32]int
	root        string // the reference to a catalogue, for a file that names none
}

// take takes an object, or those that are packed in it.
func (r *rewriter) take(f found) error {
	switch f.entries["Type"] {
	case "/XRef":
		return nil
	case "/ObjStm":
		return r.takePacked(f)
	case "/Catalog":
		r.root = fmt.Sprintf("%d %d R", f.id, f.generation)
	}
	r.bodies[f.id], r.generations[f.id] = r.body(f), f.generation
	return nil
}

// takePacked takes the objects of a stream of objects, which are not encrypted
// one by one.
func (r *rewriter) takePacked(f found) error {
	packed, err := r.old.objectsOf(&rawObject{entries: f.entries, packed: r.stream(f)})
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(packed)) {
		body := r.plain(packed[id], nil)
		if !r.old.budget.spend(int64(len(body))) {
			return errTooLarge
		}
		r.bodies[id], r.generations[id] = body, 0
		if l := (lexer{data: body}); l.dictionary()["Type"] == "/Catalog" {
			r.root = fmt.Sprintf("%d 0 R", id)
		}
	}
	return nil
}

// body is an object in its plainest form.
func (r *rewriter) body(f found) []byte {
	if f.entries == nil {
		return r.plain(r.old.data[f.body:f.end], &f)
	}
	var out bytes.Buffer
	out.WriteString("<<")
	for _, key := range slices.Sorted(maps.Keys(f.entries)) {
		if key != "Length" || f.stream < 0 {
			fmt.Fprintf(&out, "/%s %s", writtenName(key), r.plain([]byte(f.entries[key]), &f))
		}
	}
	if f.stream < 0 {
		out.WriteString(">>")
		return out.Bytes()
	}
	data := r.stream(f)
	fmt.Fprintf(&out, "/Length %d>>\nstream\n", len(data))
	out.Write(data)
	out.WriteString("\n" + streamEnd)
	return out.Bytes()
}

// stream is the stream of an object, packed as it is and not encrypted.
func (r *rewriter) stream(f found) []byte {
	data := r.old.data[f.stream:f.end]
	if n := r.old.length(f.entries["Length"]); n >= 0 && n <= len(r.old.data)-f.stream && endsStream(r.old.data[f.stream+n:]) {
		data = r.old.data[f.stream:][:n]
	}
	if r.cipher == nil {
		return data
	}
	return r.cipher.decrypt(r.cipher.streams, f.id, f.generation, data)
}

// plain is what is written, with the strings of an object decrypted, and null
// in place of words that mean nothing.
func (r *rewriter) plain(written []byte, f *found) []byte {
	var out bytes.Buffer
	for l := (lexer{data: written}); l.at < len(l.data); {
		start := l.at
		switch c := l.data[l.at]; {
		case c == '%':
			l.skipSpace()
			out.WriteByte('\n')
		case c == '<' && l.peek(1) == '<':
			l.at += 2
			out.WriteString("<<")
		case c == '(' || c == '<':
			fmt.Fprintf(&out, "<%x>", r.decrypted(l.operand(0).str, f))
		case isSpace(c) || isDelimiter(c) && c != '/':
			l.at++
			out.WriteByte(c)
		default:
			l.at++
			l.name()
			out.Write(sense(l.data[start:l.at]))
		}
	}
	return out.Bytes()
}

// decrypted is a string of an object; those of no object are not encrypted.
func (r *rewriter) decrypted(s []byte, f *found) []byte {
	if r.cipher == nil || f == nil {
		return s
	}
	return r.cipher.decrypt(r.cipher.strings, f.id, f.generation, s)
}

// senses are the words and numbers that objects consist of.
var senses = pattern.New(`^([-+]?(\d+\.?\d*|\.\d+)|true|false|null|R)$`)

// sense is a name, a word or a number, or null for what is none.
func sense(word []byte) []byte {
	if word[0] == '/' || senses().Match(word) {
		return word
	}
	return []byte("null")
}

// writtenName is a name as files write it.
func writtenName(name string) string {
	var out strings.Builder
	for _, c := range []byte(name) {
		if c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
			fmt.Fprintf(&out, "#%02X", c)
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// write writes the file.
func (r *rewriter) write() []byte {
	trailer := maps.Clone(r.old.trailer)
	if r.bodies[referred(trailer["Root"])] == nil {
		trailer["Root"] = r.root
	}
	delete(trailer, "Encrypt")
	flat := &flatFile{head: []byte("%PDF-1.7\n")}
	index := &objectIndex{places: map[uint32]spot{}, trailer: trailer}
	for _, id := range slices.Sorted(maps.Keys(r.bodies)) {
		generation := r.generations[id]
		index.places[id] = spot{at: flat.size(), generation: generation}
		writeObject(&flat.tail, id, generation, r.bodies[id])
	}
	index.writeTable(flat)
	return append(flat.head, flat.tail.Bytes()...)
}

// writeObject writes an object by itself. There may be a great many of them.
func writeObject(out *bytes.Buffer, id uint32, generation int, body []byte) {
	out.Write(strconv.AppendUint(out.AvailableBuffer(), uint64(id), 10))
	out.WriteByte(' ')
	out.Write(strconv.AppendInt(out.AvailableBuffer(), int64(generation), 10))
	out.WriteString(" obj\n")
	out.Write(body)
	out.WriteString("\nendobj\n")
}
