package main

import (
	"os"
	"syscall"
)

// peak is the most memory that a program held, in bytes; 0 where that is not known:
// Linux counts what a process held when it started a program as the program's, so
// that a peak which is no higher than the tests' own says nothing.
func peak(p *os.ProcessState) int64 {
	var own syscall.Rusage
	most := p.SysUsage().(*syscall.Rusage).Maxrss
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &own); err != nil || most <= own.Maxrss {
		return 0
	}
	return most << 10
}
