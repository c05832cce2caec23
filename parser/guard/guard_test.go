//go:build unix

package guard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

var errKnown = errors.New("a known error")

// trouble does what a hostile file might make a reader do.
var trouble = Job[string, []string]{
	Name:   "trouble",
	Errors: []error{errKnown},
	Do: func(data []byte, what string) ([]string, error) {
		switch what {
		case "spin":
			for n := 0; ; n++ {
				data[n%len(data)]++
			}
		case "spin on all processors":
			for range runtime.NumCPU() {
				go func() {
					for n := 0; ; n++ {
						_ = n
					}
				}()
			}
			select {}
		case "take memory":
			var kept [][]byte
			for {
				kept = append(kept, bytes.Repeat(data, 1<<20))
				_ = kept
			}
		case "go down":
			return []string{fmt.Sprint(down(1))}, nil
		case "end":
			os.Exit(0)
		case "fail":
			return nil, fmt.Errorf("of its own")
		case "fail as known":
			return nil, errKnown
		case "fail with more":
			return nil, fmt.Errorf("%w: and more", errKnown)
		case "wait":
			fmt.Fprintln(os.Stderr, "x")
			time.Sleep(time.Hour)
		}
		return []string{what, string(data)}, nil
	},
}

func down(n int) int {
	if n < 0 {
		return 0
	}
	return down(n+1) + n
}

// orphan is the argument that makes the test program a parent whose worker
// never ends.
const orphan = "be-a-parent"

func TestMain(m *testing.M) {
	Worker(trouble)
	if len(os.Args) == 2 && os.Args[1] == orphan {
		trouble.Run(context.Background(), []byte("x"), "wait", Limits{})
		os.Exit(0)
	}
	os.Setenv("GORACE", "atexit_sleep_ms=0") // workers under the race detector need not wait at their end
	os.Exit(m.Run())
}

func TestJob(t *testing.T) {
	data := bytes.Repeat([]byte("lamp "), 1<<18)
	got, err := trouble.Run(context.Background(), data, "read", Limits{})
	if err != nil || len(got) != 2 || got[0] != "read" || got[1] != string(data) {
		t.Errorf("got %.40q, %v", got, err)
	}
	if _, err := trouble.Run(context.Background(), nil, "fail", Limits{}); err == nil || err.Error() != "of its own" {
		t.Errorf("got %v", err)
	}
	if _, err := trouble.Run(context.Background(), nil, "fail as known", Limits{}); err != errKnown {
		t.Errorf("got %v", err)
	}
	_, err = trouble.Run(context.Background(), nil, "fail with more", Limits{})
	if !errors.Is(err, errKnown) || err.Error() != "a known error: and more" {
		t.Errorf("got %v", err)
	}
}

func TestStopped(t *testing.T) {
	short := Limits{CPU: 300 * time.Millisecond, Memory: 64 << 20}
	tight := Limits{CPU: time.Minute, Memory: 64 << 20} // to take memory takes time as well
	for _, c := range []struct {
		what   string
		limits Limits
		reason Reason
	}{
		{"spin", short, CPU},
		{"spin on all processors", short, CPU},
		{"take memory", tight, Memory},
		{"go down", Limits{}, Depth},
		{"end", short, Crash},
	} {
		_, err := trouble.Run(context.Background(), []byte("x"), c.what, c.limits)
		var s *Stopped
		if !errors.As(err, &s) || s.Reason != c.reason {
			t.Errorf("%s: got %v", c.what, err)
		}
	}
}

// A worker that has no processor time is not stopped by a clock: it waits for
// its turn, however long that takes.
func TestWaitingIsFree(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 600*time.Millisecond)
	defer cancel()
	_, err := trouble.Run(ctx, []byte("x"), "wait", Limits{CPU: 200 * time.Millisecond})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want the end of the context", err)
	}
}

// A worker ends when its parent does, even if that is killed.
func TestParentEnds(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("reads /proc")
	}
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, os.Kill} {
		parent := exec.Command(os.Args[0], orphan)
		if err := parent.Start(); err != nil {
			t.Fatal(err)
		}
		worker := until(t, func() int { return childOf(parent.Process.Pid) })
		time.Sleep(100 * time.Millisecond)
		parent.Process.Signal(signal)
		parent.Wait()
		until(t, func() int {
			if _, err := os.Stat(fmt.Sprintf("/proc/%d/stat", worker)); err != nil || isZombie(worker) {
				return 1
			}
			return 0
		})
	}
}

// until asks again and again, up to 5 s, for a number that is not 0.
func until(t *testing.T, ask func() int) int {
	t.Helper()
	for range 500 {
		if n := ask(); n != 0 {
			return n
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("it did not happen")
	return 0
}

func childOf(pid int) int {
	out, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	for _, task := range tasksOf(pid) {
		more, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%s/children", pid, task))
		out = append(append(out, ' '), more...)
	}
	for _, f := range strings.Fields(string(out)) {
		if n, err := strconv.Atoi(f); err == nil {
			return n
		}
	}
	return 0
}

func tasksOf(pid int) (out []string) {
	entries, _ := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func isZombie(pid int) bool {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, ok := strings.Cut(string(stat), ") ")
	return ok && strings.HasPrefix(rest, "Z")
}

// No environment and no mistyped argument makes a process a worker that answers.
func TestNotAWorker(t *testing.T) {
	for _, args := range [][]string{{flag + "trouble"}, {flag + "other,1,1"}, {flag + "trouble,1,x"}, {flag}} {
		cmd := exec.Command(os.Args[0], args...)
		out, err := cmd.Output()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != exitUsage || len(out) > 0 {
			t.Errorf("%q: got %q, %v", args, out, err)
		}
	}
	cmd := exec.Command(os.Args[0], argument("trouble", Limits{}.orDefault()))
	cmd.Stdin = strings.NewReader("no request")
	if out, err := cmd.Output(); err == nil || len(out) > 0 {
		t.Errorf("without a request: got %q, %v", out, err)
	}
}

// All workers of a run share what they may take, and good files add to it.
func TestRunIsBound(t *testing.T) {
	run.open, run.left = true, 100*time.Millisecond-fileEach
	defer func() { run.open = false }()
	_, err := trouble.Run(context.Background(), []byte("x"), "spin", Limits{})
	var s *Stopped
	if !errors.As(err, &s) || s.Reason != CPU || s.Limits.CPU > 101*time.Millisecond {
		t.Errorf("got %v, want it stopped by what is left of the run", err)
	}
	run.left = -2 * fileEach
	if _, err := trouble.Run(context.Background(), []byte("x"), "read", Limits{}); !errors.As(err, &s) || s.Reason != Run {
		t.Errorf("got %v, want it not to be begun", err)
	}
	Bound()
	before := run.left
	for range 3 {
		if _, err := trouble.Run(context.Background(), []byte("x"), "read", Limits{}); err != nil {
			t.Error(err)
		}
	}
	if run.left <= before {
		t.Errorf("three good files left %v of %v", run.left, before)
	}
}

// A job that was not named at the start has no worker.
func TestUnnamedJob(t *testing.T) {
	other := Job[string, bool]{Name: "other", Do: func([]byte, string) (bool, error) { return true, nil }}
	if _, err := other.Run(context.Background(), nil, "", Limits{}); err != ErrNoWorker {
		t.Errorf("got %v", err)
	}
}
