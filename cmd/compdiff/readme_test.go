package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write golden files anew")

const readme = "README.md"

// TestReadme runs the commands that the README shows with their output, and
// wants that output.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	shown, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	ran := runConsole(t, string(shown))
	if *update {
		if err := os.WriteFile(readme, []byte(ran), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(string(shown), ran); d != "" {
		t.Errorf("the README (-) and what its commands print (+); -update writes it:\n%s", d)
	}
}

// runConsole replaces what stands below every "$ " command of a console block
// by what the command prints.
func runConsole(t *testing.T, text string) string {
	var out strings.Builder
	inBlock, ran := false, false
	for line := range strings.Lines(text) {
		fence := strings.HasPrefix(line, "```")
		if fence {
			inBlock, ran = line == "```console\n", false
		}
		command, isCommand := strings.CutPrefix(line, "$ ")
		switch {
		case inBlock && isCommand:
			ran = true
			out.WriteString(line + printed(t, strings.Fields(command)))
		case inBlock && ran && !fence: // output of the last run
		default:
			out.WriteString(line)
		}
	}
	return out.String()
}

// printed is what a command prints.
func printed(t *testing.T, words []string) string {
	t.Helper()
	args, ok := arguments(words)
	if !ok {
		t.Fatalf("the README shows the output of %q, which is not compdiff", words)
	}
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != exitFine {
		t.Fatalf("%q: exit code %d: %s", words, code, stderr.String())
	}
	return stdout.String()
}

// arguments takes the program's name off a command line.
func arguments(words []string) (args []string, ok bool) {
	for _, name := range [][]string{{"compdiff"}, {"go", "run", "./cmd/compdiff"}} {
		if len(words) >= len(name) && cmp.Equal(words[:len(name)], name) {
			return words[len(name):], true
		}
	}
	return nil, false
}

// TestReadmeSetUp wants the two commands of the set-up to be there, and the
// first of them to run.
func TestReadmeSetUp(t *testing.T) {
	t.Chdir("../..")
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	const main, tests = "go run ./cmd/compdiff diff testdata/quick/old.txt testdata/quick/new.txt\n", "go test ./...\n"
	if !strings.Contains(string(text), "\n"+main+tests) {
		t.Fatalf("%s does not show the set-up:\n%s%s", readme, main, tests)
	}
	if printed(t, strings.Fields(main)) == "" {
		t.Error("the first command prints nothing")
	}
}
