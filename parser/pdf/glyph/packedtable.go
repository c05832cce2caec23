package glyph

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// packedTable reads a table that is a stream of numbers.
func (x *objectIndex) packedTable(at int) (map[string]string, error) {
	o, err := x.object(at)
	if err != nil || o.entries["Type"] != "/XRef" {
		return nil, errors.New("its table of objects was not found where it should be")
	}
	data, err := x.unpack(o)
	if err != nil {
		return nil, fmt.Errorf("its table of objects is damaged: %w", err)
	}
	widths, runs := numbersIn(o.entries["W"]), numbersIn(o.entries["Index"])
	if len(runs) == 0 {
		runs = append([]int{0}, numbersIn(o.entries["Size"])...)
	}
	row := 0
	for _, w := range widths {
		if w < 0 || w > 8 {
			return nil, errors.New("its table of objects has columns of no sensible width")
		}
		row += w
	}
	if len(widths) < 3 || row == 0 {
		return nil, errors.New("its table of objects has no columns")
	}
	x.rows(data, widths, row, runs)
	return o.entries, nil
}

// rows reads the rows of a packed table: what kind of place, and two numbers.
func (x *objectIndex) rows(data []byte, widths []int, row int, runs []int) {
	for ; len(runs) >= 2; runs = runs[2:] {
		for i := 0; i < runs[1] && len(data) >= row; i++ {
			kind, a, b := 1, 0, 0
			if w := widths[0]; w > 0 {
				kind = bigEndian(data[:w])
			}
			a, b = bigEndian(data[widths[0]:][:widths[1]]), bigEndian(data[widths[0]+widths[1]:][:widths[2]])
			data = data[row:]
			switch kind {
			case 0:
				x.set(runs[0]+i, spot{free: true})
			case 1:
				x.set(runs[0]+i, spot{at: a, generation: b})
			case 2:
				x.set(runs[0]+i, spot{packed: true, stream: uint32(a)})
			}
		}
	}
}

func bigEndian(s []byte) (n int) {
	for _, b := range s {
		n = n<<8 | int(b)
	}
	return n
}

// numbersIn are the whole numbers of a list, or the one that stands alone.
func numbersIn(s string) (out []int) {
	for _, f := range strings.Fields(strings.Trim(s, "[]")) {
		n, err := strconv.Atoi(f)
		if err != nil {
			return nil
		}
		out = append(out, n)
	}
	return out
}
