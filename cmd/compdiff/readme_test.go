package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/internal/golden"

	"github.com/google/go-cmp/cmp"
)

const readme = "README.md"

// TestDocs runs the commands that the README and the pages in docs show with
// their output, and wants that output.
func TestDocs(t *testing.T) {
	t.Chdir(copyOfDocs(t))
	pages, err := filepath.Glob("docs/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages in docs", err)
	}
	for _, page := range append(pages, readme) {
		t.Run(page, func(t *testing.T) { runsAsShown(t, page) })
	}
}

// projectFolder is the project as seen from a test that changed its folder.
var projectFolder, _ = filepath.Abs("../..")

// copyOfDocs is a folder with the pages and the texts that their commands name,
// where what the commands write does no harm.
func copyOfDocs(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{readme, "docs", "testdata"} {
		if err := copyTo(filepath.Join(projectFolder, name), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func runsAsShown(t *testing.T, page string) {
	shown, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	ran := runConsole(t, string(shown))
	if *golden.Update {
		if err := os.WriteFile(filepath.Join(projectFolder, page), []byte(ran), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(string(shown), ran); d != "" {
		t.Errorf("the page (-) and what its commands print (+); -update writes it:\n%s", d)
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
		t.Fatalf("the page shows the output of %q, which is not compdiff", words)
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

// TestDocsShowTheDialect wants the dialect that the page on dialects explains to
// be the one that its commands use.
func TestDocsShowTheDialect(t *testing.T) {
	page, err := os.ReadFile("../../docs/dialects.md")
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile("../../testdata/orchard/dialect.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, keys, _ := strings.Cut(string(file), "\nname:")
	if !strings.Contains(string(page), "```yaml\nname:"+keys+"```\n") {
		t.Error("docs/dialects.md does not show testdata/orchard/dialect.yaml as it is")
	}
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
