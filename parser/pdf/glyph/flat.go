package glyph

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
)

// The object reader follows what a file says of itself as often as the file
// says it: tables that name each other go round for ever, and a stream of
// objects is unpacked anew for each object in it. So it is given every file in
// its flattest form: one table, and every object by itself.

// flatFile is a file with one table, in which no object is packed: the file as
// it is, and behind it the objects that were packed, and the table.
type flatFile struct {
	head []byte
	tail bytes.Buffer
}

// size is how long the file is, in bytes.
func (f *flatFile) size() int { return len(f.head) + f.tail.Len() }

// ReadAt is that of [io.ReaderAt].
func (f *flatFile) ReadAt(p []byte, at int64) (n int, err error) {
	if at < int64(len(f.head)) {
		n = copy(p, f.head[max(0, at):])
	}
	if rest := at + int64(n) - int64(len(f.head)); n < len(p) && rest >= 0 && rest < int64(f.tail.Len()) {
		n += copy(p[n:], f.tail.Bytes()[rest:])
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// flatten gives a file in its flattest form, and how many of its objects were
// not found. What the file says stays as it is.
func flatten(data []byte, b *budget) (flat *flatFile, lost int, err error) {
	x, err := readIndex(data, b)
	if err != nil {
		return nil, 0, err
	}
	out := &flatFile{head: data}
	if x.trailer["Encrypt"] != "" && x.hasPacked() {
		return out, 0, x.checkPacked()
	}
	if out.tail.Grow(32 * len(x.places)); x.hasPacked() {
		out.tail.Grow(min(3*len(data), 32*usualObjects))
	}
	out.tail.WriteByte('\n')
	if err := x.unpackInto(out); err != nil {
		return nil, 0, err
	}
	x.writeTable(out)
	return out, x.lost, nil
}

// writeTable ends a file: with the table of all objects, and the trailer.
func (x *objectIndex) writeTable(flat *flatFile) {
	start, out := flat.size(), &flat.tail
	out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	size := uint32(1)
	ids := slices.Sorted(maps.Keys(x.places))
	for i := 0; i < len(ids); {
		end := i + 1
		for end < len(ids) && ids[end] == ids[end-1]+1 {
			end++
		}
		fmt.Fprintf(out, "%d %d\n", ids[i], end-i)
		for ; i < end; i++ {
			x.writeRow(out, x.places[ids[i]])
		}
		size = ids[end-1] + 1
	}
	out.WriteString("trailer\n<</Size " + strconv.Itoa(int(size)))
	for _, key := range []string{"Root", "Info", "Encrypt", "ID"} {
		if value := x.trailer[key]; value != "" {
			out.WriteString("/" + key + " " + value)
		}
	}
	fmt.Fprintf(out, ">>\nstartxref\n%d\n%%%%EOF\n", start)
}

func (x *objectIndex) writeRow(out *bytes.Buffer, p spot) {
	if p.free || p.at <= 0 || p.at >= start32 {
		out.WriteString("0000000000 00000 f \n")
		return
	}
	out.Write(padded(out.AvailableBuffer(), p.at, 10))
	out.WriteByte(' ')
	out.Write(padded(out.AvailableBuffer(), p.generation, 5))
	out.WriteString(" n \n")
}

// padded writes a number with so many digits.
func padded(to []byte, n, digits int) []byte {
	for unit := 1; digits > 1; digits-- {
		if unit *= 10; n < unit {
			to = append(to, '0')
		}
	}
	return strconv.AppendInt(to, int64(n), 10)
}

// start32 is beyond what a row of a table can say.
const start32 = 1e10
