package glyph

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// The object reader follows what a file says of itself as often as the file
// says it: tables that name each other go round for ever, and a stream of
// objects is unpacked anew for each object in it. So it is given every file in
// its flattest form: one table, and every object by itself.

// flatten rewrites a file with one table, in which no object is packed. What
// the file says stays as it is. The number of objects that were not found is
// given as well.
func flatten(data []byte, b *budget) (flat []byte, lost int, err error) {
	x, err := readIndex(data, b)
	if err != nil {
		return nil, 0, err
	}
	if x.trailer["Encrypt"] != "" && x.hasPacked() {
		return data, 0, x.checkPacked()
	}
	out := bytes.NewBuffer(slices.Grow(bytes.Clone(data), len(x.places)*20+1024))
	out.WriteByte('\n')
	if err := x.unpackInto(out); err != nil {
		return nil, 0, err
	}
	x.writeTable(out)
	return out.Bytes(), x.lost, nil
}

// writeTable ends a file: with the table of all objects, and the trailer.
func (x *objectIndex) writeTable(out *bytes.Buffer) {
	start := out.Len()
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
	fmt.Fprintf(out, "%010d %05d n \n", p.at, p.generation)
}

// start32 is beyond what a row of a table can say.
const start32 = 1e10
