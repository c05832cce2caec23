// Package pace says when garbage is looked for, and in which pieces memory is asked for.
//
// Go begins when four megabytes are in use, which libraries take before the
// program itself starts: each run would look through tables that live as long as
// it does. So the first collection is put off when this package is initialised.
// It needs a few packages of the standard library and nothing else, and Go
// initialises packages that are ready in the order of their paths, so that it
// comes before the libraries. Nothing depends on that but processor time.
package pace

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// smallHeap is what the program's memory may grow to before it looks for garbage
	// at all, in bytes: most runs end before.
	smallHeap = 64 << 20
	// leastHeap is the same at Go's usual pace, a GOGC of 100.
	leastHeap = 4 << 20
	// largeHeap is how much may be in use, in bytes, before memory is spared rather than
	// time: from there on it may grow by spared percent, and not to twice as much.
	largeHeap = 64 << 20
	spared    = 60
	// softMemory is how much memory the program may take before it collects what it no
	// longer needs at every opportunity, in bytes; leastSpare is the share of what is in
	// use, in percent, that it has beside that in any case: nobody gets further who
	// collects all the time.
	softMemory = 768 << 20
	leastSpare = 25
)

func init() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(100 * smallHeap / leastHeap)
	}
	begin()
}

// Keep makes the pace hold: after each collection memory may grow to twice of what is in
// use, as is usual, or to smallHeap where that is more; by less where much is in use. And
// garbage does not double what the largest sources take: see softMemory. Where GOGC or
// GOMEMLIMIT say otherwise they are followed.
func Keep() {
	c := &collection{paced: os.Getenv("GOGC") == "", bounded: os.Getenv("GOMEMLIMIT") == ""}
	if c.bounded {
		debug.SetMemoryLimit(softMemory)
	}
	runtime.SetFinalizer(c, (*collection).done)
}

// collection is garbage: what is to be done once it was found is done after every
// collection.
type collection struct {
	paced   bool  // by percent
	bounded bool  // by limit
	_       *byte // what has no pointer may share its room with what is in use
}

func (c *collection) done() {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	live := sample[0].Value.Uint64()
	if c.paced {
		debug.SetGCPercent(percent(live))
	}
	if c.bounded {
		debug.SetMemoryLimit(limit(live))
	}
	makeRoom(blocksFor(live))
	runtime.SetFinalizer(&collection{paced: c.paced, bounded: c.bounded}, (*collection).done)
}

// blocksFor is how many blocks hold what memory grows by from here before the next
// collection, and a tenth of it beside, since it is never filled without a gap.
func blocksFor(live uint64) int {
	growth := max(smallHeap, min(live*uint64(percent(live))/100, uint64(limit(live))-live))
	return int((growth*11/10 + block - 1) / block)
}

// limit is how much memory the program may take where so much of it is in use.
func limit(live uint64) int64 {
	return max(softMemory, int64(live+live/100*leastSpare)+largeHeap)
}

// percent is how much memory may grow before it is looked through again, in
// percent of what is in use.
func percent(live uint64) int {
	switch {
	case live >= largeHeap:
		return spared
	case live == 0 || live >= smallHeap/2:
		return 100
	}
	return int(100 * (smallHeap - live) / live)
}
