package guard

import (
	"errors"
	"fmt"
	"time"
)

// Limits bound what a worker may take. A zero field means the default.
type Limits struct {
	CPU    time.Duration // processor time, of all processors together; default 8 s
	Memory int64         // bytes; default 512 MiB
}

// Defaults of the limits.
const (
	DefaultCPU    = 8 * time.Second
	DefaultMemory = 512 << 20
)

func (l Limits) orDefault() Limits {
	if l.CPU <= 0 {
		l.CPU = DefaultCPU
	}
	if l.Memory <= 0 {
		l.Memory = DefaultMemory
	}
	return l
}

// Reason is why a worker was stopped.
type Reason uint8

// The reasons.
const (
	Memory Reason = iota + 1 // it took more memory than it may
	CPU                      // it took more processor time than it may
	Depth                    // its stack had no end: what it read refers to itself
	Crash                    // it ended by itself, without an answer
	Run                      // it was not begun: the workers before it took what all may, see [Bound]
)

// Stopped is the error of a job whose worker was stopped or ended.
type Stopped struct {
	Reason Reason
	Limits Limits // that the worker had
	Err    error  // how its process ended
}

// Error says what was too much.
func (s *Stopped) Error() string {
	switch s.Reason {
	case Memory:
		return fmt.Sprintf("it took more than %d MiB of memory and was stopped", s.Limits.Memory>>20)
	case CPU:
		return fmt.Sprintf("it took more than %v of processor time and was stopped", s.Limits.CPU)
	case Depth:
		return "it refers to itself in circles"
	case Run:
		return "the files before it took all the processor time that a run may take"
	}
	return fmt.Sprintf("it ended the reader (%v)", s.Err)
}

// Unwrap is how the worker's process ended.
func (s *Stopped) Unwrap() error { return s.Err }

// ErrNoWorker says that the program did not name the job to [Worker], so that it
// cannot be started as a worker that does it.
var ErrNoWorker = errors.New("the program does not name the job to guard.Worker at its start")
