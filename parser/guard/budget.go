package guard

import (
	"os"
	"sync"
	"time"
)

// A run that reads a thousand files must not take a thousand times what one may.
// So all workers of a program share a budget, which grows a little with each file:
// good files take far less than they add to it.

// What the workers of a run may take together.
const (
	runBase  = 30 * time.Second
	fileEach = time.Second // and this for each file that is read
	mebiEach = time.Second // and this for each MiB of them
)

// budget is what is left of the processor time that all workers may take. It
// bounds nothing until somebody opens it.
type budget struct {
	sync.Mutex
	open bool
	left time.Duration
}

var run budget

// Bound gives all workers that the program starts from now on one budget of
// processor time: half a minute, and a second more for each file and each MiB of
// it. It is for programs that do one thing and end.
func Bound() {
	run.Lock()
	defer run.Unlock()
	run.open, run.left = true, runBase
}

// take lowers the limits of a worker to what is left for a file of a size. It
// reports whether anything is.
func (b *budget) take(l *Limits, size int) bool {
	b.Lock()
	defer b.Unlock()
	if !b.open {
		return true
	}
	b.left += fileEach + time.Duration(size)*mebiEach>>20
	l.CPU = min(l.CPU, b.left)
	return b.left > 0
}

// spend counts what a worker took.
func (b *budget) spend(state *os.ProcessState) {
	if state == nil {
		return
	}
	b.Lock()
	defer b.Unlock()
	b.left -= state.UserTime() + state.SystemTime()
}
