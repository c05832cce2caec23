// Command compdiff says what changed between two editions of a competency
// framework.
//
// The command is thin: it reads sources with package parser, compares them with
// package diff and shows the result with package report. What is left to it is
// what a program owes its user: flags, messages, files written whole or not at
// all, and an exit code to act on.
//
// Subcommands are listed in [newRoot], one file each. What they share: reading.go and
// git.go (sources), doubts.go (what was not compared), targets.go and output.go (where a
// report goes), failon.go and exit.go (the exit code), settings.go and policy.go
// (.compdiff.yaml), maxsize.go (limits). Everything goes through
// [run], so that tests drive it without starting a program.
package main

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	"compdiff/internal/pace"
	"compdiff/parser"
	"compdiff/parser/guard"
	_ "compdiff/readers" // of all formats
)

func main() {
	parser.Worker()
	guard.Bound()
	pace.Keep()
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) // a reader who leaves early does not decide the exit code
	endTidily()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program: arguments and streams in, exit code out.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &console{in: stdin, out: stdout, err: stderr}
	root := rootOf(c, makersFor(args))
	root.SetArgs(args)
	out := &heedful{to: stdout}
	root.SetOut(out)
	cmd, err := root.ExecuteC()
	if err == nil || out.err != nil { // cobra hands on what --version could not print
		err = c.printed(out.err)
	}
	code := exitCode(err)
	if code > exitFound {
		for _, one := range parser.Failures(err) {
			c.say("%v", one)
		}
	}
	if code == exitUsage {
		c.say("%s --help tells more", cmd.CommandPath())
	}
	return code
}
