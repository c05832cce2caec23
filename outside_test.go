package compdiff_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// programs are what somebody may write outside the repository, and how large
// they may become as "go build" makes them, with what debuggers want.
var programs = []struct {
	name string
	most int64
	text string
}{
	{"files", 24_800_000, ""}, // the one that docs/library.md shows
	{"texts", 23_800_000, `package main

import (
	"context"
	"os"

	"compdiff"
)

func main() {
	ctx, files := context.Background(), os.DirFS(".")
	old, err := compdiff.Read(ctx, files, os.Args[1:2])
	if err != nil {
		panic(err)
	}
	new, err := compdiff.Read(ctx, files, os.Args[2:3])
	if err != nil {
		panic(err)
	}
	changes, err := compdiff.Compare(ctx, old, new)
	if err == nil {
		err = compdiff.Write(os.Stdout, compdiff.Changes(changes), "text")
	}
	if err != nil {
		panic(err)
	}
}
`},
	{"saved", 10_100_000, `package main

import (
	"fmt"
	"os"

	"compdiff/diff"
	"compdiff/framework"
)

func main() {
	var editions [2]*framework.Edition
	for i := range editions {
		data, err := os.ReadFile(os.Args[1+i])
		if err == nil {
			editions[i], err = framework.ReadJSON(data)
		}
		if err != nil {
			panic(err)
		}
	}
	for _, c := range diff.Compare(editions[0], editions[1]).Changes {
		fmt.Println(c.Skill, c.Message)
	}
}
`},
}

// Programs outside the repository build, and link no more than they use.
func TestOutside(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	sums, err := os.ReadFile("go.sum")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.sum"), string(sums))
	module, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.mod"), string(module))
	path := strings.TrimSpace(run(t, here, "go", "list", "-m"))
	run(t, dir, "go", "mod", "edit", "-module", "example.org/outside", "-require", path+"@v0.0.0", "-replace", path+"="+here)
	for _, p := range programs {
		if p.text == "" {
			p.text = shownProgram(t, "docs/library.md")
		}
		write(t, filepath.Join(dir, p.name, "main.go"), strings.ReplaceAll(p.text, `"compdiff`, `"`+path))
		run(t, dir, "go", "build", "-mod=mod", "-o", p.name+".out", "./"+p.name)
		info, err := os.Stat(filepath.Join(dir, p.name+".out"))
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > p.most {
			t.Errorf("%s links %d bytes, at most %d are allowed", p.name, info.Size(), p.most)
		}
		t.Logf("%s links %d bytes", p.name, info.Size())
	}
}

// mostProgram is how large the program may become as it is released, in bytes.
const mostProgram = 21_200_000

// The program itself stays small too. What makes a program large at once is code
// that calls methods by names which nobody can foresee: it keeps every method of
// every type.
func TestProgramIsSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	out := filepath.Join(t.TempDir(), "compdiff")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -funcalign=16 -dumpdep", "-o", out, "./cmd/compdiff")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64")
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(said)) {
		if strings.Contains(line, "<ReflectMethod>") {
			t.Errorf("methods are called by name: %s", line)
			break
		}
	}
	info, err := os.Stat(out)
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > mostProgram {
		t.Errorf("the program has %d bytes, at most %d are allowed", info.Size(), mostProgram)
	}
	t.Logf("the program has %d bytes", info.Size())
}

// shownProgram is the first program that a page shows.
func shownProgram(t *testing.T, page string) string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	_, block, found := strings.Cut(string(text), "```go\n")
	block, _, ends := strings.Cut(block, "```\n")
	if !found || !ends {
		t.Fatalf("%s shows no program", page)
	}
	return block
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// run runs a program and gives what it says.
func run(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(fmt.Errorf("%v: %w\n%s", args, err, out))
	}
	return string(out)
}
