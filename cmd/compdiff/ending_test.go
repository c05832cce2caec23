//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestASignalLeavesNothing ends the program by each signal while it copies what
// git holds, and wants the folder of the copies gone with it.
func TestASignalLeavesNothing(t *testing.T) {
	r := newRepository(t)
	for i := range 300 {
		r.write(fmt.Sprintf("s/%03d.txt", i), skillText("HDGE"))
	}
	r.commit()
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT} {
		t.Run(s.String(), func(t *testing.T) {
			if signal.Ignored(s) {
				t.Skip("whoever began this ignores the signal, as nohup does, and so does the program")
			}
			temp := t.TempDir()
			cmd := compdiffProgram(t, "parse", "HEAD:s")
			cmd.Env = append(os.Environ(), "TMPDIR="+temp)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if !becomes(func() bool { n, _ := filepath.Glob(filepath.Join(temp, "compdiff*", "*", "s", "*")); return len(n) > 3 }) {
				t.Error("nothing is copied")
			}
			_ = cmd.Process.Signal(s)
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != 128+int(s) {
				t.Errorf("exit code %d, want %d", code, 128+int(s))
			}
			if left, _ := os.ReadDir(temp); len(left) > 0 {
				t.Errorf("%s is left", left[0].Name())
			}
		})
	}
}

// TestAnIgnoredSignalIsIgnored runs the program as nohup does.
func TestAnIgnoredSignalIsIgnored(t *testing.T) {
	r := newRepository(t)
	for i := range 100 {
		r.write(fmt.Sprintf("s/%03d.txt", i), skillText(fmt.Sprintf("HD%c%c", 'A'+i/26, 'A'+i%26)))
	}
	r.commit()
	cmd := compdiffProgram(t, "parse", "HEAD:s")
	cmd.Args = append([]string{"sh", "-c", `trap "" HUP; exec "$0" "$@"`}, cmd.Args...)
	cmd.Path = "/bin/sh"
	temp := t.TempDir()
	cmd.Env = append(os.Environ(), "TMPDIR="+temp)
	if err := cmd.Start(); err != nil {
		t.Skip(err)
	}
	becomes(func() bool { n, _ := filepath.Glob(filepath.Join(temp, "compdiff*")); return len(n) > 0 })
	_ = cmd.Process.Signal(syscall.SIGHUP)
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != exitFine {
		t.Errorf("exit code %d", code)
	}
}

// compdiffProgram is a run of the program: the test program is it when it is
// called so.
func compdiffProgram(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "compdiff")
	if err := os.Symlink(program, link); err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(link, args...)
	return cmd
}

// becomes waits until something holds.
func becomes(holds func() bool) bool {
	for range 2000 {
		if holds() {
			return true
		}
		time.Sleep(5 * time.Millisecond)
	}
	return false
}
