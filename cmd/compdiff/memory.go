package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// softMemory is how much memory the program takes before it collects what it no
	// longer needs at every opportunity, in bytes. What it reads is bounded, so that
	// what it needs has room in it.
	softMemory = 768 << 20
	// smallHeap is what the program's memory may grow to before it looks for garbage
	// at all, in bytes: most runs end before.
	smallHeap = 32 << 20
	// leastHeap is the same at Go's usual pace, a GOGC of 100.
	leastHeap = 4 << 20
)

// boundMemory keeps garbage from doubling the memory that the largest sources
// take, and the collector from running for small ones; GOMEMLIMIT and GOGC say
// otherwise.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(100 * smallHeap / leastHeap)
		runtime.SetFinalizer(&collection{}, (*collection).paced)
	}
}

// collection is garbage: what is to be done once it was found is done after every
// collection.
type collection struct{ _ *byte }

// paced lets memory grow to twice of what is in use, as is usual, or to smallHeap
// where that is more.
func (*collection) paced() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(pace(live[0].Value.Uint64()))
	runtime.SetFinalizer(&collection{}, (*collection).paced)
}

// pace is how much memory may grow before it is looked through again, in percent
// of what is in use.
func pace(live uint64) int {
	if live == 0 || live >= smallHeap/2 {
		return 100
	}
	return int(100 * (smallHeap - live) / live)
}
