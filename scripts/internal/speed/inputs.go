//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"compdiff/framework"
)

// inputs makes what the rows are about, each once.
type inputs struct {
	program string
	folder  string
	seed    *framework.Edition
	made    map[string]pair
	empty   string
}

// compare is the command that compares two editions from files to JSON.
func (in *inputs) compare(p pair, format string) []string {
	return []string{in.program, "diff", "--format", "json", "--max-size", "2GiB", p.old(format), p.new(format)}
}

// git is what git makes of the same editions as text copies.
func git(p pair) []string {
	return []string{"git", "diff", "--no-index", "--word-diff", p.old("txt"), p.new("txt")}
}

// editions are two of that many skills.
func (in *inputs) editions(skills int, much edits) (pair, error) {
	name := strconv.Itoa(skills) + string(much)
	if p, ok := in.made[name]; ok {
		return p, nil
	}
	if in.seed == nil {
		seed, err := readSeed(".")
		if err != nil {
			return pair{}, err
		}
		in.seed = seed
	}
	folder, err := os.MkdirTemp(in.folder, "editions-")
	if err != nil {
		return pair{}, err
	}
	p, err := writeEditions(folder, in.seed, skills, much)
	in.made[name] = p
	return p, err
}

const noCorpus = "COMPDIFF_CORPUS names no corpus of real editions"

// inCorpus is the first file of the corpus that fits a pattern; "" where there is
// none.
func inCorpus(pattern ...string) string {
	corpus := os.Getenv("COMPDIFF_CORPUS")
	files, _ := filepath.Glob(filepath.Join(append([]string{corpus}, pattern...)...))
	if corpus == "" || len(files) == 0 {
		return ""
	}
	return files[0]
}

// corpus is two real editions as tables, and as the text copies that compdiff
// writes of them.
func (in *inputs) corpus() (p pair, ok bool, err error) {
	if p, ok := in.made["corpus"]; ok {
		return p, true, nil
	}
	old, new := inCorpus("sfia-7", "*.csv"), inCorpus("sfia-8", "*.csv")
	if old == "" || new == "" {
		return pair{}, false, nil
	}
	p = pair{filepath.Join(in.folder, "corpus")}
	if err := os.Mkdir(p.folder, 0o777); err != nil {
		return p, false, err
	}
	for source, to := range map[string]func(string) string{old: p.old, new: p.new} {
		data, err := os.ReadFile(source)
		if err == nil {
			err = os.WriteFile(to("csv"), data, 0o666)
		}
		if err == nil {
			err = do(in.program, "parse", source, "--format", "text", "-o", to("txt"))
		}
		if err != nil {
			return p, false, err
		}
	}
	in.made["corpus"] = p
	return p, true, nil
}

// emptyProgram is a Go program that does nothing.
func (in *inputs) emptyProgram() (string, error) {
	if in.empty != "" {
		return in.empty, nil
	}
	source := filepath.Join(in.folder, "empty.go")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o666); err != nil {
		return "", err
	}
	in.empty = filepath.Join(in.folder, "empty")
	return in.empty, do("go", "build", "-o", in.empty, source)
}

func do(command ...string) error {
	if out, err := exec.Command(command[0], command[1:]...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", command[0], err, out)
	}
	return nil
}

func has(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}
