package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"compdiff/parser"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
)

func TestMain(m *testing.M) {
	parser.Worker() // the test program is what a reader of PDFs starts again
	testscript.Main(m, map[string]func(){"compdiff": main, "measured": measured})
}

// TestScripts runs the command lines in testdata/script, each in a folder of
// its own that holds the two quick texts, the yard, the loom and the two Quayside editions.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               setup,
		RequireExplicitExec: true,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"generate": generate,
			"exits":    exits,
		},
	})
}

func setup(env *testscript.Env) error {
	env.Setenv("GORACE", "atexit_sleep_ms=0") // or every program built with -race takes a second to end
	env.Setenv("COMPDIFF_PAGER", "cat")       // scripts that try a pager name it
	return furnish(env.WorkDir)
}

// furnish puts the texts in a folder that scripts and examples name.
func furnish(dir string) error {
	for from, to := range map[string]string{
		"quick/old.txt":      "old.txt",
		"quick/tailored.txt": "tailored.txt",
		"quick/new.txt":      "new.txt",
		"quick/roles.csv":    "roles.csv",
		"yard":               "yard",
		"notes":              "notes",
		"loom":               "loom",
		"quayside/edition-1": "edition-1",
		"quayside/edition-2": "skills",

		"../parser/pdf/testdata/chromium.pdf": "lighthouse.pdf",
	} {
		if err := copyTo(filepath.Join("..", "..", "testdata", from), filepath.Join(dir, to)); err != nil {
			return err
		}
	}
	return nil
}

func copyTo(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return os.CopyFS(to, os.DirFS(from))
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

// generate writes a source that is too large or too odd for a script:
// generate FILE KIND.
func generate(ts *testscript.TestScript, _ bool, args []string) {
	var data []byte
	switch args[1] {
	case "long-line":
		data = bytes.Repeat([]byte("word "), 10<<20)
	case "binary":
		data = []byte("PK\x03\x04\x00\x00\x00")
	case "invalid":
		data = []byte("Net mending NETS\nMends nets for the harbour\x92s boats.\n\nLevel 2\nMends nets.\n")
	case "sparse": // of 5 GiB, without a block on the disk
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), nil, 0o644))
		ts.Check(os.Truncate(ts.MkAbs(args[0]), 5<<30))
		return
	default:
		ts.Fatalf("generate: unknown kind %q", args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// exits runs compdiff and wants an exit code: exits CODE ARGUMENT...
func exits(ts *testscript.TestScript, _ bool, args []string) {
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec("compdiff", args[1:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("compdiff exits with %d, want %s", code, args[0])
	}
}

// TestExamples runs the examples of every command's help.
func TestExamples(t *testing.T) {
	t.Chdir(exampleFolder(t))
	for _, cmd := range append(newRoot(&console{}).Commands(), newRoot(&console{})) {
		if !cmd.Runnable() {
			continue // a page of help
		}
		if cmd.Example == "" {
			t.Errorf("%s has no example", cmd.CommandPath())
		}
		if cmd.Name() == "serve" {
			continue // it goes on until somebody stops it
		}
		for line := range strings.SplitSeq(cmd.Example, "\n") {
			runExample(t, cmd, line)
		}
	}
}

func exampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := furnish(dir); err != nil {
		t.Fatal(err)
	}
	saved := filepath.Join(dir, "changes.json")
	if code := run([]string{"diff", filepath.Join(dir, "old.txt"), filepath.Join(dir, "new.txt"), "--format", "json", "-o", saved}, nil, &bytes.Buffer{}, &bytes.Buffer{}); code != exitFine {
		t.Fatalf("the comparison to show was not saved: exit code %d", code)
	}
	return dir
}

func runExample(t *testing.T, cmd *cobra.Command, line string) {
	t.Helper()
	args := strings.Fields(line)
	if len(args) < 2 || args[0] != "compdiff" {
		t.Errorf("%s: %q is no command line of ours", cmd.CommandPath(), line)
		return
	}
	var stdout, stderr bytes.Buffer
	if code := run(args[1:], strings.NewReader(""), &stdout, &stderr); code > exitFound {
		t.Errorf("%s exits with %d: %s", line, code, stderr.String())
	}
}
