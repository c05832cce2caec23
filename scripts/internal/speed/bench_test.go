//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"compdiff/parser"
	_ "compdiff/readers" // of all formats
)

func TestMain(m *testing.M) {
	parser.Worker() // the test program is what a reader of PDFs starts again
	os.Exit(m.Run())
}

// BenchmarkParse reads a text copy of a whole framework.
func BenchmarkParse(b *testing.B) {
	seed, err := readSeed("../../..")
	if err != nil {
		b.Fatal(err)
	}
	for _, skills := range []int{150, 1500} {
		p, err := writeEditions(b.TempDir(), seed, skills, churn)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("skills=%d", skills), func(b *testing.B) { read(b, p.old("txt")) })
	}
}

// BenchmarkSources reads one edition in every shape in which the corpus has it,
// and as the text copy that compdiff writes of it, beside what pdftotext does
// with the same PDF. PDFs are read by a process of their own, which is started
// anew each time, as is pdftotext.
//
//	COMPDIFF_CORPUS=folder go test -run '^$' -bench Sources ./scripts/internal/speed
func BenchmarkSources(b *testing.B) {
	table, pdf := inCorpus("sfia-8", "*.csv"), inCorpus("sfia-8", "*.pdf")
	if table == "" || pdf == "" {
		b.Skip("COMPDIFF_CORPUS names no corpus of real editions")
	}
	text := filepath.Join(b.TempDir(), "copy.txt")
	e, err := parser.Read([]string{table}, parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if err := writeEdition(text, "text", e); err != nil {
		b.Fatal(err)
	}
	for _, name := range []string{text, table, inCorpus("sfia-8", "*.xlsx"), pdf} {
		b.Run(filepath.Ext(name)[1:], func(b *testing.B) { read(b, name) })
	}
	b.Run("pdftotext", func(b *testing.B) {
		if _, err := exec.LookPath("pdftotext"); err != nil {
			b.Skip("there is no pdftotext here to measure")
		}
		task(b, pdf, func() error { return exec.Command("pdftotext", "-layout", pdf, os.DevNull).Run() })
	})
}

func read(b *testing.B, name string) {
	task(b, name, func() error {
		_, err := parser.Read([]string{name}, parser.Options{})
		return err
	})
}

// task times work on a file and reports its size as throughput.
func task(b *testing.B, name string, work func() error) {
	info, err := os.Stat(name)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	b.ReportAllocs()
	for b.Loop() {
		if err := work(); err != nil {
			b.Fatal(err)
		}
	}
}
