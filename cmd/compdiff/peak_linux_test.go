package main

import (
	"cmp"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// measured runs the program that its arguments from the second on name, and writes the
// most memory that it held, in bytes, into the file that the first names. It is a process
// of its own between the tests and the program: Linux counts what a process held when
// it started a program as the program's, and tests hold much.
func measured() {
	run := exec.Command(os.Args[2], os.Args[3:]...)
	run.Stdin, run.Stdout, run.Stderr = os.Stdin, os.Stdout, os.Stderr
	run.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	run.Run()
	var used syscall.Rusage
	err := syscall.Getrusage(syscall.RUSAGE_CHILDREN, &used)
	if err = cmp.Or(err, os.WriteFile(os.Args[1], []byte(strconv.FormatInt(used.Maxrss<<10, 10)), 0o644)); err != nil {
		panic(err)
	}
	os.Exit(run.ProcessState.ExitCode())
}
