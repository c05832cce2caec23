package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"compdiff/framework"
	"compdiff/parser"
	"compdiff/report"
)

// BenchmarkDiff compares two editions in files, as somebody at a command line
// does, beside what git makes of the same texts as plain text copies. It
// reports the processor time of compdiff as a share of git's, the peak memory
// as a multiple of the input, with two processors what the second one is worth
// and, where both were asked for, how many times the time of 10,000 skills
// 100,000 take. Two real editions are compared where the corpus is.
//
//	go test -run '^$' -bench Diff -benchtime 3x ./cmd/compdiff
//	go test -run '^$' -bench 'Diff/heavy/skills=1(0000|00000)$/json' -benchtime 1x ./cmd/compdiff
func BenchmarkDiff(b *testing.B) {
	program := filepath.Join(b.TempDir(), "compdiff")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	b.Run("corpus", func(b *testing.B) {
		dir := b.TempDir()
		writeCorpus(b, filepath.Join(dir, "old"), inCorpus(b, "sfia-7", "*.csv")[0])
		writeCorpus(b, filepath.Join(dir, "new"), inCorpus(b, "sfia-8", "*.csv")[0])
		b.Run("csv", func(b *testing.B) { againstGit(b, program, dir, "csv") })
	})
	took := map[string]time.Duration{} // by edits and format, with 10,000 skills
	for _, edits := range []string{"churn", "heavy"} {
		for _, skills := range []int{1500, 10000, 15000, 100000} {
			b.Run(fmt.Sprintf("%s/skills=%d", edits, skills), func(b *testing.B) {
				if testing.Short() && skills > 1500 {
					b.Skip("takes gigabytes and minutes: not with -short")
				}
				dir := b.TempDir()
				write := exec.Command(os.Args[0], dir, strconv.Itoa(skills), edits)
				write.Args[0], write.Stderr = writer, os.Stderr
				if err := write.Run(); err != nil {
					b.Fatal(err)
				}
				for _, format := range []string{"txt", "json"} {
					b.Run(format, func(b *testing.B) {
						if format == "txt" && skills > 70000 {
							b.Skip("one text copy of that many lines is refused")
						}
						cpu := againstGit(b, program, dir, format)
						switch fewer := took[edits+format]; {
						case skills == 10000:
							took[edits+format] = cpu
						case skills == 100000 && fewer > 0:
							b.ReportMetric(cpu.Seconds()/fewer.Seconds(), "growth")
						}
					})
				}
			})
		}
	}
}

// writeCorpus copies a source, and writes the text copy of it beside the copy.
func writeCorpus(b *testing.B, name, source string) {
	data, err := os.ReadFile(source)
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(name+filepath.Ext(source), data, 0o600); err != nil {
		b.Fatal(err)
	}
	e, err := parser.Read([]string{source}, parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if err := writeEdition(name+".txt", "text", e); err != nil {
		b.Fatal(err)
	}
}

// againstGit measures one comparison and git's of the same texts, and gives the
// processor time of ours.
func againstGit(b *testing.B, program, dir, format string) time.Duration {
	old, new := filepath.Join(dir, "old."+format), filepath.Join(dir, "new."+format)
	input := size(b, old) + size(b, new)
	var ours, git, one, two cost
	for b.Loop() {
		ours.add(b, exec.Command(program, "diff", old, new, "--format", "json"))
		git.add(b, exec.Command("git", "diff", "--no-index", "--word-diff", filepath.Join(dir, "old.txt"), filepath.Join(dir, "new.txt")))
		for n, c := range map[string]*cost{"1": &one, "2": &two} {
			cmd := exec.Command(program, "diff", old, new, "--format", "json")
			cmd.Env = append(os.Environ(), "GOMAXPROCS="+n)
			c.add(b, cmd)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(ours.cpu.Seconds()/float64(b.N), "cpu-s")
	b.ReportMetric(ours.cpu.Seconds()/git.cpu.Seconds(), "of-git")
	b.ReportMetric(float64(ours.peak)/float64(input), "peak/input")
	b.ReportMetric(one.wall.Seconds()/two.wall.Seconds(), "two-cores")
	return ours.cpu / time.Duration(b.N)
}

// cost is what runs of a program took.
type cost struct {
	cpu, wall time.Duration
	peak      int64 // bytes
}

func (c *cost) add(b *testing.B, cmd *exec.Cmd) {
	b.Helper()
	start := time.Now()
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		b.Fatalf("%s: %v", cmd, err)
	}
	c.wall += time.Since(start)
	c.cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	c.peak = max(c.peak, peak(cmd.ProcessState))
}

func size(b *testing.B, name string) int64 {
	b.Helper()
	info, err := os.Stat(name)
	if err != nil {
		b.Fatal(err)
	}
	return info.Size()
}

// BenchmarkParse reads a text copy of a whole framework.
func BenchmarkParse(b *testing.B) {
	for _, skills := range []int{150, 1500} {
		dir := b.TempDir()
		if err := writeEditions(dir, skills, "churn"); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("skills=%d", skills), func(b *testing.B) {
			measure(b, filepath.Join(dir, "old.txt"), func() error {
				_, err := parser.Read([]string{filepath.Join(dir, "old.txt")}, parser.Options{})
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
	if err := writeEdition(text, "text", e); err != nil {
		b.Fatal(err)
	}
	for _, name := range []string{text, csv, inCorpus(b, "sfia-8", "*.xlsx")[0], pdf} {
		b.Run(filepath.Ext(name)[1:], func(b *testing.B) {
			measure(b, name, func() error {
				_, err := parser.Read([]string{name}, parser.Options{})
				return err
			})
		})
	}
	b.Run("pdftotext", func(b *testing.B) {
		if _, err := exec.LookPath("pdftotext"); err != nil {
			b.Skip("there is no pdftotext here to measure")
		}
		measure(b, pdf, func() error { return exec.Command("pdftotext", "-layout", pdf, os.DevNull).Run() })
	})
}

// measure times a task over a file and reports its size as throughput.
func measure(b *testing.B, name string, task func() error) {
	b.SetBytes(size(b, name))
	b.ReportAllocs()
	for b.Loop() {
		if err := task(); err != nil {
			b.Fatal(err)
		}
	}
}

// writer is the name by which the test program writes editions. It does so in a
// process of its own, since a process counts the peak memory of the one that
// started it as its own.
const writer = "write-editions"

// writeFromArgs writes editions: DIR SKILLS EDITS.
func writeFromArgs() {
	skills, _ := strconv.Atoi(os.Args[2])
	if err := writeEditions(os.Args[1], skills, os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// writeEditions writes two editions of that many skills, as text copies and
// as JSON.
func writeEditions(dir string, skills int, edits string) error {
	e, err := parser.Read([]string{"../../testdata/quayside/edition-1"}, parser.Options{})
	if err != nil {
		return err
	}
	grown := grow(e, skills)
	r := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"old", "new"} {
		for format, ending := range map[string]string{"text": ".txt", "json": ".json"} {
			if err := writeEdition(filepath.Join(dir, name+ending), format, grown); err != nil {
				return err
			}
		}
		for i := range grown.Skills {
			if edits == "heavy" || i%33 == 0 {
				edit(&grown.Skills[i], r)
			}
		}
	}
	return nil
}

func writeEdition(name, format string, e *framework.Edition) error {
	f, err := report.Find(format, report.KindEdition)
	if err != nil {
		return err
	}
	text, err := f.Write(report.Edition{Edition: e}, report.Style{})
	if err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o600)
}

// grow repeats the skills of an edition under new codes and with new words in
// their statements, so that no two are alike.
func grow(e *framework.Edition, n int) *framework.Edition {
	out := &framework.Edition{Sources: e.Sources}
	for i := range n {
		s := e.Skills[i%len(e.Skills)]
		s.Code = string([]byte{byte('A' + i/17576%26), byte('A' + i/676%26), byte('A' + i/26%26), byte('A' + i%26)})
		s.Name += " of berth " + strings.ToLower(s.Code)
		s.Declared = nil
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

// edit changes something in every second level of a skill: it rewords a
// statement, drops one, or copies the highest level into a new one.
func edit(s *framework.Skill, r *rand.Rand) {
	for k := range s.Levels {
		l := &s.Levels[k]
		if len(l.Statements) < 2 {
			continue
		}
		switch at := r.IntN(len(l.Statements)); r.IntN(20) {
		case 0, 1, 2, 3, 4, 5, 6, 7:
			w := strings.Fields(l.Statements[at].Text)
			w[len(w)/2] = "seaworthy"
			l.Statements[at].Text = strings.Join(w, " ")
		case 8:
			l.Statements = slices.Delete(l.Statements, at, at+1)
		case 9:
			top := s.Levels[len(s.Levels)-1]
			top.Number, top.Statements = top.Number+1, slices.Clone(top.Statements)
			s.Levels = append(s.Levels, top)
		}
	}
}
