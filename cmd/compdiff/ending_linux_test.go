package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestASignalEndsTheTrialToo ends the program while a worker reads a strange page for
// trial: the worker is gone with it, and no file stays.
func TestASignalEndsTheTrialToo(t *testing.T) {
	page := filepath.Join(t.TempDir(), "strange.html")
	text := "<html><body><h1>Lamp keeping LAMP</h1><h2>Level 2</h2>" + strings.Repeat("<p>Lights <b>lamps</b>.</p>", 700_000) + "</body></html>"
	if err := os.WriteFile(page, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(s.String(), func(t *testing.T) {
			temp := t.TempDir()
			cmd := compdiffProgram(t, "parse", page, "-o", filepath.Join(temp, "out.json"))
			cmd.Env = append(os.Environ(), "TMPDIR="+temp)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			var workers []string
			if !becomes(func() bool { workers = childrenOf(cmd.Process.Pid); return len(workers) > 0 }) {
				t.Error("no worker was started")
			}
			_ = cmd.Process.Signal(s)
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != 128+int(s) {
				t.Errorf("exit code %d, want %d", code, 128+int(s))
			}
			for _, pid := range workers {
				if !becomes(func() bool { return !alive(pid) }) {
					t.Errorf("worker %s lives on", pid)
				}
			}
			if left, _ := os.ReadDir(temp); len(left) > 0 {
				t.Errorf("%s is left", left[0].Name())
			}
		})
	}
}

// childrenOf lists the processes that a process started and that live.
func childrenOf(pid int) (children []string) {
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	for _, list := range lists {
		data, _ := os.ReadFile(list)
		children = append(children, strings.Fields(string(data))...)
	}
	return children
}

// alive reports that a process does something yet; one that ended and that nobody
// asked for its end does not.
func alive(pid string) bool {
	data, err := os.ReadFile(filepath.Join("/proc", pid, "stat"))
	if err != nil {
		return false
	}
	_, rest, _ := strings.Cut(string(data), ") ")
	return !strings.HasPrefix(rest, "Z")
}
