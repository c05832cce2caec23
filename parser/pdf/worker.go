package pdf

import (
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
	"time"
)

// workerEnv is the environment variable that makes a program a worker; its
// value is the limits.
const workerEnv = "COMPDIFF_PDF_WORKER"

// How a worker ends when it was stopped.
const (
	exitUsage  = 70
	exitMemory = 71
	exitTime   = 72
)

// canWork is set once the program is known to call [Worker].
var canWork atomic.Bool

// answer is what a worker gives back.
type answer struct {
	Document *Document
	Error    string
	NoPDF    bool
}

func (a *answer) result() (*Document, error) {
	switch {
	case a.NoPDF:
		return nil, ErrNoPDF
	case a.Error != "":
		return nil, errors.New(a.Error)
	}
	return a.Document, nil
}

// Worker is to be called first thing in main by programs that use
// [ReadGuarded]. In the program itself it returns at once. In a process that
// ReadGuarded started it reads a PDF from standard input, answers on standard
// output, and ends the process.
func Worker() {
	spec, ok := os.LookupEnv(workerEnv)
	if !ok {
		canWork.Store(true)
		return
	}
	var limits Limits
	if err := json.Unmarshal([]byte(spec), &limits); err != nil {
		fmt.Fprintf(os.Stderr, "%s must hold limits as JSON: %v\n", workerEnv, err)
		os.Exit(exitUsage)
	}
	os.Exit(work(os.Stdin, os.Stdout, limits.orDefault()))
}

// maxStack is how much stack a goroutine of a worker may take, in bytes.
const maxStack = 64 << 20

func work(in io.Reader, out io.Writer, limits Limits) int {
	debug.SetMaxStack(maxStack)
	debug.SetMemoryLimit(limits.Memory * 3 / 4)
	debug.SetGCPercent(200)
	time.AfterFunc(limits.Time, func() { os.Exit(exitTime) })
	go watchMemory(limits.Memory)
	data, err := io.ReadAll(in)
	if err != nil {
		return exitUsage
	}
	var a answer
	if a.Document, err = Read(data, limits); err != nil {
		a.Error, a.NoPDF = err.Error(), errors.Is(err, ErrNoPDF)
	}
	if err := gob.NewEncoder(out).Encode(&a); err != nil {
		return exitUsage
	}
	return 0
}

// watchMemory ends the process when it takes too much memory.
func watchMemory(most int64) {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(2 * time.Millisecond) {
		metrics.Read(samples)
		if samples[0].Value.Uint64()-samples[1].Value.Uint64() > uint64(most) {
			os.Exit(exitMemory)
		}
	}
}
