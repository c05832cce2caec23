//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats
	"compdiff/report"
)

// edits are how much of an edition is edited for the next one.
type edits string

const (
	churn edits = "3% edited"
	heavy edits = "most edited"
)

// perText is how many skills go into one text copy: longer ones are refused, and
// an edition may have several.
const perText = 10_000

// pair names the two editions that one comparison is about, by format: a file
// each, or a folder of them.
type pair struct{ folder string }

func (p pair) old(format string) string { return filepath.Join(p.folder, "old."+format) }
func (p pair) new(format string) string { return filepath.Join(p.folder, "new."+format) }

// size is that of both editions in a format, in bytes.
func (p pair) size(format string) int64 {
	sum := int64(0)
	for _, name := range []string{p.old(format), p.new(format)} {
		_ = filepath.WalkDir(name, func(_ string, d os.DirEntry, _ error) error {
			if d != nil && !d.IsDir() {
				if info, err := d.Info(); err == nil {
					sum += info.Size()
				}
			}
			return nil
		})
	}
	return sum
}

// writeEditions writes two editions of that many skills into a folder, as text
// copies, CSV and JSON. They grow from the invented framework of the fixtures.
func writeEditions(folder string, seed *framework.Edition, skills int, much edits) (pair, error) {
	p := pair{folder}
	grown := grow(seed, skills)
	r := rand.New(rand.NewPCG(1, 2))
	for _, name := range []func(string) string{p.old, p.new} {
		if err := writeAll(name, grown); err != nil {
			return p, err
		}
		for i := range grown.Skills {
			if much == heavy || i%33 == 0 {
				edit(&grown.Skills[i], r)
			}
		}
	}
	return p, nil
}

// readSeed reads the invented framework, from the folder of the clone.
func readSeed(clone string) (*framework.Edition, error) {
	return parser.Read([]string{filepath.Join(clone, "testdata", "quayside", "edition-1")}, parser.Options{})
}

// writeAll writes one edition in each format. A text of many skills is a folder of
// copies.
func writeAll(name func(format string) string, e *framework.Edition) error {
	check.Keep(e, check.Doubts(e)) // as compdiff parse -o saves it
	if err := writeEdition(name("json"), "json", e); err != nil {
		return err
	}
	if err := writeTable(name("csv"), e); err != nil {
		return err
	}
	if len(e.Skills) <= perText {
		return writeEdition(name("txt"), "text", e)
	}
	if err := os.Mkdir(name("txt"), 0o777); err != nil {
		return err
	}
	for i := 0; i < len(e.Skills); i += perText {
		part := &framework.Edition{Sources: e.Sources, Skills: e.Skills[i:min(i+perText, len(e.Skills))]}
		if err := writeEdition(filepath.Join(name("txt"), fmt.Sprintf("%03d.txt", i/perText)), "text", part); err != nil {
			return err
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
	return os.WriteFile(name, text, 0o666)
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
