//go:build linux && (amd64 || arm64)

package pace

import (
	"syscall"
	"unsafe"
)

// Memory is given to a program when it first touches it, four kilobytes at a time, and
// each time costs microseconds: a fifth of comparing two real editions. Linux gives two
// megabytes at once to who asks for that, for a thirtieth of the price, but only for
// memory that is mapped already, and Go maps its heap in pieces of four megabytes. So
// it is made to map a large piece at once: a goroutine with so large a stack, which is
// never touched, takes it from the heap and gives it back when it ends, and no collection
// is needed for that. Meanwhile Linux is asked for large pages in it. Nothing but processor time
// depends on it: where a runtime or a system does not do as is said here, nothing is gained.

const (
	chunk    = 4 << 20         // Go maps and aligns its heap by it
	largest  = 2 << 20         // what Linux gives at once
	argument = 32<<20 - 64<<10 // twice of it, a copy and what is passed, makes up a frame
	block    = 64 << 20        // the least stack that such a frame fits into
	collapse = 25              // MADV_COLLAPSE: make large pages of what is touched already
)

// begin makes room for the first block of memory, and large pages of the chunk that all
// programs fill.
func begin() {
	first := uintptr(unsafe.Pointer(new([largest / 256]byte))) &^ (chunk - 1)
	advise(first, chunk, collapse)
	makeRoom(1)
}

// makeRoom has so many blocks mapped beside what is in use.
func makeRoom(blocks int) {
	end := make(chan bool)
	held := make(chan bool)
	for range blocks {
		go func() {
			hold(nil, held, end)
			held <- true
		}()
	}
	for range blocks {
		<-held // all at the same time, or they were one and the same
	}
	close(end)
	for range blocks {
		<-held
	}
}

// hold has a frame of nearly a block, asks for large pages in and about it, and waits.
//
//go:noinline
func hold(a *[argument]byte, held, end chan bool) {
	if a != nil { // never, but the frame has room for it
		held <- passed(*a, len(held))
	}
	top := uintptr(unsafe.Pointer(&a)) &^ (largest - 1)
	advise(top-block+largest, block+largest, syscall.MADV_HUGEPAGE)
	held <- true
	<-end
}

// passed takes no pointer: the program would have a map of everything before that, a megabyte of it.
//
//go:noinline
func passed(a [argument]byte, at int) bool { return a[at] > 0 }

func advise(at, size uintptr, what int) {
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, at, size, uintptr(what))
}
