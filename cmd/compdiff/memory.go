package main

import (
	"os"
	"runtime/debug"

	"compdiff/internal/pace"
)

// softMemory is how much memory the program takes before it collects what it no
// longer needs at every opportunity, in bytes. What it reads is bounded, so that
// what it needs has room in it.
const softMemory = 768 << 20

// boundMemory keeps garbage from doubling the memory that the largest sources
// take, and the collector from running for small ones; GOMEMLIMIT and GOGC say
// otherwise.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	pace.Keep()
}
