package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
)

// commandLines says for every command with --format how to run it, with
// something to show. The sources are those that furnish puts there.
var commandLines = map[string][]string{
	"diff":   {"diff", "old.txt", "new.txt", "--fail-on", "error"},
	"parse":  {"parse", "old.txt"},
	"check":  {"check", "faulty.txt"},
	"report": {"report", "changes.json", "--fail-on", "error"},
	"rules":  {"rules"},
	"apply":  {"apply", "changes.json", "old.txt"},

	"changelog": {"changelog", "old.txt", "new.txt", "--fail-on", "error"},
	"map":       {"map", "old.txt", "new.txt", "--fail-on", "error"},
	"history":   {"history", "FERY", "old.txt", "new.txt"},
	"themes":    {"themes", "old.txt", "new.txt"},
	"audit":     {"audit", "notes/old.txt", "notes/new.txt"},
	"merge":     {"merge", "old.txt", "tailored.txt", "new.txt"},
	"impact":    {"impact", "old.txt", "new.txt", "roles.csv", "--fail-on", "warning"},
}

// exitOf is the exit code of each command line, whatever the format.
var exitOf = map[string]int{"diff": exitFound, "check": exitFound, "report": exitFound, "changelog": exitFound, "impact": exitFound, "merge": exitFound}

// withFormats lists the commands that have --format, and the names each offers.
func withFormats() map[string][]string {
	offers := map[string][]string{}
	for _, cmd := range newRoot(&console{out: io.Discard, err: io.Discard}).Commands() {
		if names := formatsOf(cmd); names != nil {
			offers[cmd.Name()] = names
		}
	}
	return offers
}

func formatsOf(cmd *cobra.Command) []string {
	flag := cmd.Flags().Lookup("format")
	if flag == nil {
		return nil
	}
	switch c := flag.Value.(type) {
	case choice:
		return c.allowed
	case targets:
		return c.allowed
	}
	panic("--format is a flag of another kind")
}

const faulty = "Net mending NETS\n\nMending nets.\n\nDefined at these levels: 2 3\n\nLevel 2\n\nMends the the nets.\n"

// TestEveryFormatOfEveryCommand writes every format that a command's help
// offers, to standard output and to a file, and wants the same bytes and the
// same exit code.
func TestEveryFormatOfEveryCommand(t *testing.T) {
	t.Chdir(exampleFolder(t))
	if err := os.WriteFile("faulty.txt", []byte(faulty), 0o644); err != nil {
		t.Fatal(err)
	}
	for command, names := range withFormats() {
		line, ok := commandLines[command]
		if !ok {
			t.Errorf("there is no command line to try %s with", command)
		}
		for _, name := range names {
			if command == "report" && !shownBy(name, report.KindChangelog) {
				continue // the document saved here is none for this format
			}
			t.Run(command+"."+name, func(t *testing.T) { tryFormat(t, line, name, exitOf[command]) })
		}
	}
}

func shownBy(name string, k report.Kind) bool {
	_, err := report.Find(name, k)
	return err == nil
}

func tryFormat(t *testing.T, line []string, name string, want int) {
	t.Helper()
	line = append(append([]string{}, line...), "--format", name)
	var stdout, stderr bytes.Buffer
	if code := run(line, strings.NewReader(""), &stdout, &stderr); code != want || stdout.Len() == 0 {
		t.Fatalf("%q: exit code %d, want %d; %d bytes; %s", line, code, want, stdout.Len(), stderr.String())
	}
	file := filepath.Join(t.TempDir(), "out")
	if code := run(append(line, "-o", file), strings.NewReader(""), io.Discard, &stderr); code != want {
		t.Fatalf("%q with -o: exit code %d, want %d: %s", line, code, want, stderr.String())
	}
	if written, err := os.ReadFile(file); err != nil || !bytes.Equal(unchecked(written), stdout.Bytes()) {
		t.Errorf("%q writes another text to a file (%v)", line, err)
	}
}

// unchecked is a document without the doubts that are saved with an edition, in a file
// alone.
func unchecked(document []byte) []byte {
	e, err := framework.ReadJSON(document)
	if err != nil || e.Checked == nil {
		return document
	}
	e.Checked = nil
	var b bytes.Buffer
	_ = e.WriteJSON(&b)
	return b.Bytes()
}

// TestNoFormatIsWrittenInPart sends every format into a full disk and into a
// folder that cannot be written: the old file stays, and the program says so.
func TestNoFormatIsWrittenInPart(t *testing.T) {
	t.Chdir(exampleFolder(t))
	for _, name := range withFormats()["diff"] {
		var stderr bytes.Buffer
		code := run([]string{"diff", "old.txt", "new.txt", "--format", name}, strings.NewReader(""), fullDisk{}, &stderr)
		if code != exitFailed || !strings.Contains(stderr.String(), "no room") {
			t.Errorf("%s into a full disk: exit code %d: %s", name, code, stderr.String())
		}
		stderr.Reset()
		code = run([]string{"diff", "old.txt", "new.txt", "--format", name, "-o", "no/such/folder"}, strings.NewReader(""), io.Discard, &stderr)
		if code != exitFailed || !strings.Contains(stderr.String(), "no/such/folder: could not be written") {
			t.Errorf("%s into no folder: exit code %d: %s", name, code, stderr.String())
		}
	}
}

// TestNothingIsPrintedInPart prints what is no report into a full disk.
func TestNothingIsPrintedInPart(t *testing.T) {
	for _, args := range [][]string{{"--version"}, {"version"}, {"--help"}, {"help", "diff"}, {"rules"}, {"dialects"}, {"schema", "edition"}, {"completion", "bash"}} {
		var stderr bytes.Buffer
		if code := run(args, strings.NewReader(""), fullDisk{}, &stderr); code != exitFailed {
			t.Errorf("%s into a full disk: exit code %d: %s", args, code, stderr.String())
		}
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, fmt.Errorf("no room") }
