package main

import (
	"os"
	"runtime/debug"
)

// softMemory is how much memory the program takes before it collects what it no
// longer needs at every opportunity, in bytes. What it reads is bounded, so that
// what it needs has room in it.
const softMemory = 768 << 20

// boundMemory keeps garbage from doubling the memory that the largest sources
// take; GOMEMLIMIT says otherwise.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
}
