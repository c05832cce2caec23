package glyph

// LZW writes codes for sequences of bytes. Both sides learn sequences as they
// go: each is one that was written before, and the byte that came after it.
// Codes grow from nine bits to twelve, the highest first; two have a meaning of
// their own.
const (
	lzwClear  = 256 // forget all that was learned
	lzwEnd    = 257
	lzwFirst  = 258 // the first that is learned
	lzwMost   = 1 << 12
	lzwNarrow = 9 // bits of a code at first
)

// lzwTable is what was learned: of each sequence the one that it extends, and
// its last byte.
type lzwTable struct {
	before [lzwMost]uint16
	last   [lzwMost]byte
	next   int // the code of the next sequence
}

// unlzw unpacks up to the end or what makes no sense. Codes grow by a bit one
// code before they must, unless EarlyChange is 0.
func unlzw(packed []byte, numbers map[string]int, room int64) ([]byte, error) {
	early := 1
	if n, ok := numbers["EarlyChange"]; ok {
		early = n & 1
	}
	t := &lzwTable{next: lzwFirst}
	var out []byte
	before, bits := lzwClear, lzwNarrow
	for r := (bitReader{data: packed}); ; {
		code, ok := r.read(bits)
		switch {
		case !ok, code == lzwEnd, code > t.next, code == t.next && before == lzwClear:
			return undiffer(out, numbers)
		case code == lzwClear:
			t.next, before, bits = lzwFirst, lzwClear, lzwNarrow
			continue
		}
		if out = t.write(out, code, before); int64(len(out)) > room {
			return nil, errTooLarge
		}
		before = code
		for bits < 12 && t.next+early >= 1<<bits {
			bits++
		}
	}
}

// write writes the sequence of a code and learns that of the code before with
// the first byte of this one. The code may be the one that is learned just now.
func (t *lzwTable) write(out []byte, code, before int) []byte {
	start := len(out)
	fresh := code == t.next
	if fresh {
		code = before
	}
	for ; code >= lzwFirst; code = int(t.before[code]) {
		out = append(out, t.last[code])
	}
	out = append(out, byte(code))
	first := byte(code)
	for i, j := start, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	if fresh {
		out = append(out, first)
	}
	if before != lzwClear && t.next < lzwMost {
		t.before[t.next], t.last[t.next] = uint16(before), first
		t.next++
	}
	return out
}

// bitReader reads numbers of some bits, the highest bit first.
type bitReader struct {
	data []byte
	held uint32
	have int // bits held
}

func (r *bitReader) read(bits int) (n int, ok bool) {
	for r.have < bits {
		if len(r.data) == 0 {
			return 0, false
		}
		r.held, r.data = r.held<<8|uint32(r.data[0]), r.data[1:]
		r.have += 8
	}
	r.have -= bits
	return int(r.held>>r.have) & (1<<bits - 1), true
}
