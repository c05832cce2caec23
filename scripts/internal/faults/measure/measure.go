//go:build linux

// Package measure runs a program and says what it took, its children with it.
package measure

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// Run is one run of a program.
type Run struct {
	Code   int           // exit code; -1 where a signal ended it
	CPU    time.Duration // of the program and all of its children
	Wall   time.Duration // by the clock on the wall
	Memory int64         // the most that all of them had at once, in bytes
	Said   string        // the beginning of what it wrote to standard error
	Output int64         // bytes on standard output
	Hung   bool          // it was ended because ctx was done
}

// Program runs a command in a folder to its end. Memory is looked at every few
// milliseconds, and so is the most that the command had at any time: what the system says
// of that when it has ended is at least what its parent had when it began.
func Program(ctx context.Context, folder string, command ...string) (Run, error) {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir = folder
	var out counter
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return Run{}, err
	}
	done, most := make(chan error, 1), int64(0)
	go func() { done <- cmd.Wait() }()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			most = max(most, treeMemory(cmd.Process.Pid), peak(cmd.Process.Pid))
		case err := <-done:
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				return Run{}, err
			}
			s := cmd.ProcessState
			text := said.String()
			return Run{s.ExitCode(), s.UserTime() + s.SystemTime(), time.Since(start), most, text[:min(len(text), 2000)], int64(out), ctx.Err() != nil}, nil
		}
	}
}

// counter counts what is written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// treeMemory is what a process and its children have in memory.
func treeMemory(pid int) int64 {
	sum := resident(pid)
	tasks, _ := os.ReadDir("/proc/" + strconv.Itoa(pid) + "/task")
	for _, task := range tasks {
		children, _ := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/task/" + task.Name() + "/children")
		for child := range strings.FieldsSeq(string(children)) {
			if n, err := strconv.Atoi(child); err == nil {
				sum += treeMemory(n)
			}
		}
	}
	return sum
}

// peak is the most that a process had in memory since it began to run its program.
func peak(pid int) int64 {
	status, _ := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/status")
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	number, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	kilobytes, _ := strconv.ParseInt(number, 10, 64)
	return kilobytes << 10
}

func resident(pid int) int64 {
	statm, _ := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/statm")
	fields := strings.Fields(string(statm))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize())
}
