// Command hold writes a line for everything that compdiff makes of the sources
// at hand: every file of the fixtures and of COMPDIFF_CORPUS, parsed, and every
// pair of one framework, compared. A line is the SHA-256 of the JSON, the exit
// code and the command; two such lists, made before and after a change of the
// code, show what the change really changed.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
)

func main() {
	program := flag.String("program", "", "the compdiff to run; built from this clone where none is named")
	against := flag.String("against", "", "a list made before: print only what differs from it")
	without := flag.String("without", "", "names of JSON fields that do not count, with commas between")
	keep := flag.String("keep", "", "a folder to keep each JSON in, for a look at what differs")
	flag.Parse()
	if err := hold(*program, *against, *without, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "hold:", err)
		os.Exit(1)
	}
}

// hold makes the list and prints it, or what differs from the one before.
func hold(program, against, without, keep string) error {
	scratch, err := os.MkdirTemp("", "compdiff-hold-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	if program == "" {
		program = filepath.Join(scratch, "compdiff")
		if out, err := exec.Command("go", "build", "-o", program, "./cmd/compdiff").CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
	}
	runs, err := allRuns()
	if err != nil {
		return err
	}
	h := holder{program: program, keep: keep, without: map[string]bool{}}
	for name := range strings.SplitSeq(without, ",") {
		h.without[name] = name != ""
	}
	lines := h.all(runs)
	if against == "" {
		fmt.Println(strings.Join(lines, "\n"))
		return nil
	}
	return compare(lines, against)
}

// holder runs one program and digests what it writes.
type holder struct {
	program, keep string
	without       map[string]bool
}

// all executes the runs on every core and keeps their order.
func (h holder) all(runs []run) []string {
	lines := make([]string, len(runs))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range next {
				lines[i] = h.line(runs[i])
			}
		})
	}
	for i := range runs {
		next <- i
	}
	close(next)
	workers.Wait()
	return lines
}

// line is "SHA-256 exit command". What a failed run says counts in place of
// its output.
func (h holder) line(r run) string {
	cmd := exec.Command(h.program, r.args...)
	cmd.Dir = r.folder
	var out, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &messages
	exit := 0
	if err := cmd.Run(); err != nil {
		exit = -1
		var ended *exec.ExitError
		if errors.As(err, &ended) {
			exit = ended.ExitCode()
		}
	}
	data := h.canonical(out.Bytes())
	if len(data) == 0 {
		data = messages.Bytes()
	}
	name := strings.Join(r.args, " ")
	if h.keep != "" {
		file := filepath.Join(h.keep, strings.NewReplacer("/", "_", " ", "_").Replace(name)+".json")
		if err := os.WriteFile(file, data, 0o666); err != nil {
			fmt.Fprintln(os.Stderr, "hold:", err)
		}
	}
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%s %d %s", hex.EncodeToString(sum[:]), exit, name)
}

// canonical is JSON by its values: keys in order, one layout, fewer fields.
func (h holder) canonical(data []byte) []byte {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil {
		return data
	}
	out, err := json.MarshalIndent(h.less(value), "", " ")
	if err != nil {
		return data
	}
	return out
}

// less drops the fields that do not count, at any depth.
func (h holder) less(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name, inner := range v {
			if h.without[name] {
				delete(v, name)
			} else {
				v[name] = h.less(inner)
			}
		}
	case []any:
		for i := range v {
			v[i] = h.less(v[i])
		}
	}
	return value
}

// compare prints the lines that the list before has otherwise, or not at all.
func compare(lines []string, before string) error {
	file, err := os.Open(before)
	if err != nil {
		return err
	}
	defer file.Close()
	was := map[string]string{}
	for in := bufio.NewScanner(file); in.Scan(); {
		if digest, name, ok := strings.Cut(in.Text(), " "); ok {
			_, name, _ = strings.Cut(name, " ")
			was[name] = digest
		}
	}
	differing := 0
	for _, line := range lines {
		digest, rest, _ := strings.Cut(line, " ")
		_, name, _ := strings.Cut(rest, " ")
		switch old, ok := was[name]; {
		case !ok:
			fmt.Println("new    ", name)
			differing++
		case old != digest:
			fmt.Println("differs", name)
			differing++
		}
		delete(was, name)
	}
	for name := range was {
		fmt.Println("gone   ", name)
		differing++
	}
	if differing == 0 {
		fmt.Println("nothing differs")
	}
	return nil
}
