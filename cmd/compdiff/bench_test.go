package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser"
	"compdiff/report"
)

// BenchmarkDiff compares two text copies of a whole framework, from bytes to
// report, beside what git does with the same files. Half of the skills have a
// reworded statement, a tenth lost one, a tenth gained a level.
//
//	go test -run '^$' -bench Diff ./cmd/compdiff
func BenchmarkDiff(b *testing.B) {
	for _, skills := range []int{150, 1500} {
		old, new := writeEditions(b, skills)
		b.Run(fmt.Sprintf("skills=%d/compdiff", skills), func(b *testing.B) {
			measure(b, old, new, func() error {
				if code := run([]string{"diff", old, new, "--format", "json"}, strings.NewReader(""), io.Discard, io.Discard); code != exitFine {
					return fmt.Errorf("exit code %d", code)
				}
				return nil
			})
		})
		b.Run(fmt.Sprintf("skills=%d/git-word-diff", skills), func(b *testing.B) {
			measure(b, old, new, func() error {
				return differs(exec.Command("git", "diff", "--no-index", "--word-diff", old, new))
			})
		})
	}
}

// BenchmarkParse reads a text copy of a whole framework.
func BenchmarkParse(b *testing.B) {
	for _, skills := range []int{150, 1500} {
		old, _ := writeEditions(b, skills)
		b.Run(fmt.Sprintf("skills=%d", skills), func(b *testing.B) {
			measure(b, old, "", func() error {
				_, err := parser.Read([]string{old}, parser.Options{})
				return err
			})
		})
	}
}

// BenchmarkSources reads one edition in every shape in which the corpus has it,
// and as the text copy that compdiff writes of it, beside what pdftotext does
// with the same PDF. PDFs are read by a process of their own, which is started
// anew each time, as is pdftotext.
//
//	COMPDIFF_CORPUS=folder go test -run '^$' -bench Sources ./cmd/compdiff
func BenchmarkSources(b *testing.B) {
	pdf := inCorpus(b, "sfia-8", "*.pdf")[0]
	text := filepath.Join(b.TempDir(), "copy.txt")
	csv := inCorpus(b, "sfia-8", "*.csv")[0]
	e, err := parser.Read([]string{csv}, parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	writeCopy(b, text, e)
	for _, name := range []string{text, csv, inCorpus(b, "sfia-8", "*.xlsx")[0], pdf} {
		b.Run(filepath.Ext(name)[1:], func(b *testing.B) {
			measure(b, name, "", func() error {
				_, err := parser.Read([]string{name}, parser.Options{})
				return err
			})
		})
	}
	b.Run("pdftotext", func(b *testing.B) {
		if _, err := exec.LookPath("pdftotext"); err != nil {
			b.Skip("there is no pdftotext here to measure")
		}
		measure(b, pdf, "", func() error { return exec.Command("pdftotext", "-layout", pdf, os.DevNull).Run() })
	})
}

// measure times a task over two files and reports their size as throughput.
func measure(b *testing.B, old, new string, task func() error) {
	var size int64
	for _, name := range []string{old, new} {
		if info, err := os.Stat(name); err == nil {
			size += info.Size()
		}
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		if err := task(); err != nil {
			b.Fatal(err)
		}
	}
}

// differs runs a program that exits with 1 where files differ.
func differs(c *exec.Cmd) error {
	var exit *exec.ExitError
	if err := c.Run(); !errors.As(err, &exit) || exit.ExitCode() != 1 {
		return fmt.Errorf("%s: %v, want exit code 1", c.Path, err)
	}
	return nil
}

// writeEditions writes two editions of that many skills as text copies.
func writeEditions(b *testing.B, skills int) (old, new string) {
	b.Helper()
	e, err := parser.Read([]string{"../../testdata/quayside/edition-1"}, parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	old, new = filepath.Join(dir, "old.txt"), filepath.Join(dir, "new.txt")
	grown := grow(e, skills)
	writeCopy(b, old, grown)
	edit(grown, rand.New(rand.NewPCG(1, 2)))
	writeCopy(b, new, grown)
	return old, new
}

func writeCopy(b *testing.B, name string, e *framework.Edition) {
	b.Helper()
	i := slices.IndexFunc(report.Formats, func(f report.Format) bool { return f.Name == "text" })
	text, err := report.Formats[i].Edition(e, report.Style{})
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o600); err != nil {
		b.Fatal(err)
	}
}

// grow repeats the skills of an edition under new codes and with new words in
// their statements, so that no two are alike.
func grow(e *framework.Edition, n int) *framework.Edition {
	out := &framework.Edition{}
	for i := range n {
		s := e.Skills[i%len(e.Skills)]
		s.Code = string([]byte{byte('A' + i/676%26), byte('A' + i/26%26), byte('A' + i%26), 'X'})
		s.Levels = slices.Clone(s.Levels)
		for k := range s.Levels {
			s.Levels[k].Statements = slices.Clone(s.Levels[k].Statements)
			for j := range s.Levels[k].Statements {
				st := &s.Levels[k].Statements[j]
				st.Text = strings.Replace(st.Text, " ", fmt.Sprintf(" berth%d ", i), 1)
			}
		}
		s.Status, s.Marks, s.Revisions, s.Keywords = "", nil, nil, nil
		out.Skills = append(out.Skills, s)
	}
	return out
}

func edit(e *framework.Edition, r *rand.Rand) {
	for i := range e.Skills {
		s := &e.Skills[i]
		if len(s.Levels) == 0 {
			continue
		}
		l := &s.Levels[r.IntN(len(s.Levels))]
		switch at := r.IntN(len(l.Statements)); r.IntN(10) {
		case 0, 1, 2, 3, 4:
			w := strings.Fields(l.Statements[at].Text)
			w[len(w)/2] = "seaworthy"
			l.Statements[at].Text = strings.Join(w, " ")
		case 5:
			l.Statements = slices.Delete(l.Statements, at, at+1)
		case 6:
			top := s.Levels[len(s.Levels)-1]
			top.Number++
			s.Levels = append(s.Levels, top)
		}
	}
}
