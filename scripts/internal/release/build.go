package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// build builds the program for a target: with no path of this machine in it,
// without C, and with its version.
func (r *release) build(t target) (program string, err error) {
	program, err = filepath.Abs(filepath.Join(r.out, t.os+"-"+t.arch, t.program()))
	if err != nil {
		return "", err
	}
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -funcalign=16 -buildid= -X main.release=v"+r.version, "-o", program, "./cmd/compdiff")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch, "GOAMD64=v1", "GOARM64=v8.0")
	cmd.Stderr = os.Stderr
	return program, cmd.Run()
}

// file is a file of an archive or package.
type file struct {
	name string // in the archive
	from string // where it is; "" where data has it
	data []byte
	mode int64
}

// content is what the file says.
func (f file) content() ([]byte, error) {
	if f.from == "" {
		return f.data, nil
	}
	return os.ReadFile(f.from)
}

// shells are those with completions, and how the file of each is named.
var shells = []struct{ name, file string }{
	{"bash", "compdiff.bash"}, {"fish", "compdiff.fish"}, {"zsh", "_compdiff"}, {"powershell", "compdiff.ps1"},
}

// manual is the page for man(1).
const manual = "man/compdiff.1"

// common are the files that are the same for all targets. Those that the program
// makes itself are made by the one for this machine, built here and now.
func (r *release) common() ([]file, error) {
	files := []file{}
	for _, name := range []string{"LICENSE", "NOTICE.md", "README.md", "CHANGELOG.md"} {
		files = append(files, file{name: name, from: name, mode: 0o644})
	}
	made := []struct {
		name string
		args []string
	}{{manual, []string{"manual", "man"}}}
	for _, s := range shells {
		made = append(made, struct {
			name string
			args []string
		}{"completions/" + s.file, []string{"completion", s.name}})
	}
	own := filepath.Join(os.TempDir(), fmt.Sprintf("compdiff-release-%d", os.Getpid()))
	defer os.Remove(own)
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-X main.release=v"+r.version, "-o", own, "./cmd/compdiff")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, err
	}
	for _, m := range made {
		var out bytes.Buffer
		cmd := exec.Command(own, m.args...)
		cmd.Stdout, cmd.Stderr = &out, os.Stderr
		if err := cmd.Run(); err != nil {
			return nil, fmt.Errorf("compdiff %v: %w", m.args, err)
		}
		files = append(files, file{name: m.name, data: out.Bytes(), mode: 0o644})
	}
	for _, f := range files[len(files)-len(made):] {
		path := filepath.Join(r.out, "parts", f.name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(path, f.data, 0o644); err != nil {
			return nil, err
		}
	}
	return files, nil
}
