package glyph

import "sync/atomic"

// Limits bound what drawing a file may cost. A zero field means the
// default.
type Limits struct {
	Pages     int   // how many pages are drawn; default 5,000
	Operators int64 // how many operators all pages may have; default 50 million
	Bytes     int64 // how large all streams may become, unpacked; default 256 MiB
}

func (l Limits) orDefault() Limits {
	defaultTo(&l.Pages, 5000)
	defaultTo(&l.Operators, 50_000_000)
	defaultTo(&l.Bytes, 256<<20)
	return l
}

// budget counts what was spent, for all pages together.
type budget struct {
	limits Limits
	steps  atomic.Int64
	bytes  atomic.Int64
}

// operator counts one operator and reports whether it may be carried out.
func (b *budget) operator() bool { return b.operators(1) }

// operators counts what costs as much as n operators.
func (b *budget) operators(n int) bool { return b.steps.Add(int64(n)) <= b.limits.Operators }

// maxStream bounds what a single stream may become, unpacked.
const maxStream = 64 << 20

// room is how large the next stream may become.
func (b *budget) room() int64 { return min(maxStream, max(0, b.limits.Bytes-b.bytes.Load())) }

// spend counts unpacked bytes and reports whether there was room for them.
func (b *budget) spend(n int64) bool { return b.bytes.Add(n) <= b.limits.Bytes }

func defaultTo[T int | int64](v *T, usual T) {
	if *v <= 0 {
		*v = usual
	}
}
