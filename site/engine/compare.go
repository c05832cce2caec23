//go:build js && wasm

package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"path"
	"testing/fstest"

	"compdiff"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"
)

// edition is one side of a comparison: files in memory, and what the user calls
// them.
type edition struct {
	label string
	names []string // in the order in which they were given
	files map[string][]byte
}

// comparison is what was compared, and how.
type comparison struct {
	old, new *framework.Edition
	log      *diff.Changelog
}

// compare reads both sides and compares them. Tell is told what is done next.
func compare(old, new edition, tell func(string)) (*comparison, error) {
	c := &comparison{}
	var err error
	if c.old, err = old.read("old", tell); err != nil {
		return nil, err
	}
	if c.new, err = new.read("new", tell); err != nil {
		return nil, err
	}
	tell("comparing")
	c.log, err = compdiff.Compare(context.Background(), c.old, c.new)
	return c, err
}

// read reads one side.
func (e edition) read(side string, tell func(string)) (*framework.Edition, error) {
	if len(e.names) == 0 {
		return nil, fmt.Errorf("the %s edition has no file; drop one, or choose it", side)
	}
	files := fstest.MapFS{}
	var names []string
	for i, name := range e.names {
		within := path.Base(name)
		if files[within] != nil { // two may have one name
			within = fmt.Sprintf("%d/%s", i, within)
		}
		if !fs.ValidPath(within) {
			return nil, fmt.Errorf("%q is no name for a file", name)
		}
		files[within] = &fstest.MapFile{Data: e.files[name]}
		names = append(names, within)
	}
	options := []compdiff.Option{compdiff.Progress(func(done, all int, next string) {
		tell(fmt.Sprintf("reading %s, %d of %d", path.Base(next), done+1, all))
	})}
	if e.label != "" {
		options = append(options, compdiff.Edition(e.label))
	}
	return compdiff.Read(context.Background(), files, names, options...)
}

// formats are the formats that a comparison can be written in.
func formats() []any {
	var names []any
	for _, f := range report.FormatsFor(report.KindChangelog) {
		names = append(names, map[string]any{"name": f.Name, "help": f.Help})
	}
	return names
}

// write writes the comparison in a format.
func (c *comparison) write(format string) ([]byte, error) {
	var out bytes.Buffer
	err := compdiff.Write(&out, compdiff.Changes(c.log), format)
	return out.Bytes(), err
}

// summary is what the page shows before the report: how each side was read, and
// what was not compared.
func (c *comparison) summary() map[string]any {
	doubts := []any{}
	for _, line := range report.DoubtLines(c.log.Doubts) {
		doubts = append(doubts, line)
	}
	return map[string]any{"old": readingOf(c.old), "new": readingOf(c.new), "doubts": doubts, "changes": len(c.log.Changes)}
}

// readingOf says what was read of one side.
func readingOf(e *framework.Edition) map[string]any {
	levels := 0
	for i := range e.Skills {
		levels += len(e.Skills[i].Levels)
	}
	problems := []any{}
	for _, p := range e.Problems {
		problems = append(problems, p.From.String()+": "+p.Message)
	}
	return map[string]any{
		"framework": e.Framework, "edition": e.Edition, "skills": len(e.Skills), "levels": levels,
		"characters": e.Ledger.Total(), "unaccounted": e.Ledger.Unaccounted, "problems": problems,
	}
}
