package guard

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// flag begins the argument that makes a process a worker; the job and the
// limits follow.
const flag = "--guarded-worker="

// argument is what starts a worker: its job, and what it may take.
func argument(job string, l Limits) string {
	return fmt.Sprintf("%s%s,%d,%d", flag, job, l.CPU.Milliseconds(), l.Memory)
}

// How a worker ends when it was stopped.
const (
	exitUsage  = 70
	exitMemory = 71
	exitCPU    = 72
	exitAlone  = 73
)

// jobs are the names of the jobs that the program can be started for.
type jobs struct {
	sync.RWMutex
	names []string
}

var ready jobs

func (j *jobs) add(tasks []Task) {
	j.Lock()
	defer j.Unlock()
	for _, t := range tasks {
		j.names = append(j.names, t.name())
	}
}

func (j *jobs) has(name string) bool {
	j.RLock()
	defer j.RUnlock()
	return slices.Contains(j.names, name)
}

// Worker is to be called first thing in main, once, with all jobs of the
// program. In the program itself it returns at once. In a process that
// [Job.Run] started it does the job and ends the process.
func Worker(tasks ...Task) {
	if len(os.Args) != 2 || !strings.HasPrefix(os.Args[1], flag) {
		ready.add(tasks)
		return
	}
	task, limits, ok := asked(strings.TrimPrefix(os.Args[1], flag), tasks)
	if !ok {
		fmt.Fprintf(os.Stderr, "%s is for the program itself, to read a file in a process of its own\n", flag)
		os.Exit(exitUsage)
	}
	os.Exit(work(task, limits, os.Stdin, os.Stdout))
}

// asked takes the argument of a worker apart.
func asked(spec string, tasks []Task) (Task, Limits, bool) {
	parts := strings.Split(spec, ",")
	if len(parts) != 3 {
		return nil, Limits{}, false
	}
	cpu, err1 := strconv.ParseInt(parts[1], 10, 64)
	memory, err2 := strconv.ParseInt(parts[2], 10, 64)
	for _, t := range tasks {
		if t.name() == parts[0] {
			return t, Limits{time.Duration(cpu) * time.Millisecond, memory}.orDefault(), err1 == nil && err2 == nil
		}
	}
	return nil, Limits{}, false
}

// maxStack is how much stack a goroutine of a worker may take, in bytes.
const maxStack = 64 << 20

func work(task Task, limits Limits, in io.Reader, out io.Writer) int {
	debug.SetMaxStack(maxStack)
	debug.SetMemoryLimit(limits.Memory * 3 / 4)
	debug.SetGCPercent(200)
	limitCPU(limits.CPU)
	go watch(limits)
	if err := task.serve(bufio.NewReader(in), out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitUsage
	}
	return 0
}

// watch ends the process when it takes too much.
func watch(most Limits) {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(2 * time.Millisecond) {
		if metrics.Read(samples); samples[0].Value.Uint64()-samples[1].Value.Uint64() > uint64(most.Memory) {
			os.Exit(exitMemory)
		}
		if used() > most.CPU {
			os.Exit(exitCPU)
		}
	}
}

// endWith ends the process when nobody holds the other end of its input any
// more: its parent has ended.
func endWith(in io.Reader) {
	io.Copy(io.Discard, in)
	os.Exit(exitAlone)
}
