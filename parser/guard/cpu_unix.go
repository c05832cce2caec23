//go:build unix

package guard

import (
	"syscall"
	"time"
)

// used is the processor time that this process has taken.
func used() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// limitCPU has the system end the process where its own watch cannot.
func limitCPU(most time.Duration) {
	var l syscall.Rlimit
	if syscall.Getrlimit(syscall.RLIMIT_CPU, &l) == nil {
		lower(&l.Cur, &l.Max, int64(most/time.Second)+2)
		syscall.Setrlimit(syscall.RLIMIT_CPU, &l)
	}
}

// lower sets a limit, unless there is a lower one. Systems differ in its type.
func lower[T int64 | uint64](soft, hard *T, seconds int64) {
	*hard = min(*hard, T(seconds))
	*soft = min(*soft, *hard)
}
