// Package pace says when garbage is looked for.
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
	smallHeap = 32 << 20
	// leastHeap is the same at Go's usual pace, a GOGC of 100.
	leastHeap = 4 << 20
	// largeHeap is how much may be in use, in bytes, before memory is spared rather than
	// time: from there on it may grow by spared percent, and not to twice as much.
	largeHeap = 64 << 20
	spared    = 60
)

func init() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(100 * smallHeap / leastHeap)
	}
}

// Keep makes the pace hold: after each collection memory may grow to twice of what
// is in use, as is usual, or to smallHeap where that is more; by less where much is in
// use. Where GOGC says otherwise it does nothing.
func Keep() {
	if os.Getenv("GOGC") == "" {
		runtime.SetFinalizer(&collection{}, (*collection).paced)
	}
}

// collection is garbage: what is to be done once it was found is done after every
// collection.
type collection struct{ _ *byte }

func (*collection) paced() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(percent(live[0].Value.Uint64()))
	runtime.SetFinalizer(&collection{}, (*collection).paced)
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
