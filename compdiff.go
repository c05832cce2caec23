// Package compdiff says what changed between two editions of a competency
// framework. It is the small face of the project for programs:
//
//	old, err := compdiff.Read(ctx, os.DirFS("."), []string{"old.pdf"}, compdiff.Edition("8"))
//	new, err := compdiff.Read(ctx, os.DirFS("."), []string{"new"}, compdiff.Edition("9"))
//	log, err := compdiff.Compare(ctx, old, new)
//	err = compdiff.Write(os.Stdout, compdiff.Changes(log), "markdown")
//
// What it hands out is documented field by field where it is at home: an edition
// in package framework, a comparison in package diff, findings in package check.
// These, and package report, may be imported as well and keep their promises
// within a version; what is below parser is the engine and may change.
//
// Texts, web pages, Markdown, tables of separated values and trees such as JSON are
// read by this package alone. The readers of PDF, Word and spreadsheets are large;
// a program that wants them imports them for this alone, all or one by one:
//
//	import _ "compdiff/readers"      // all
//	import _ "compdiff/readers/pdf"  // or pdf, docx, xlsx (with XLS and ODS)
//
// A program that only compares editions which compdiff saved needs no reader at all:
// framework.ReadJSON and diff.Compare are all, and it links half of what this
// package does.
//
// The same input gives the same result on every machine.
package compdiff

import (
	"context"
	"io"
	"io/fs"

	"compdiff/bounded"
	"compdiff/carry"
	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
)

// Worker lets PDFs, and other sources that are strange, be read by processes of
// their own, which a hostile file cannot get out of. A program calls it first thing
// in its main function. Without it they are read in the program itself, and a
// problem of the edition says so of a PDF.
func Worker() { parser.Worker() }

// Read reads what the names stand for in a file system as one edition: files,
// folders and globs, of any format that compdiff knows. Whether ctx is done is
// looked at between sources. Errors are of the kinds that start with Err.
func Read(ctx context.Context, fsys fs.FS, names []string, options ...Option) (*framework.Edition, error) {
	s, err := settings(options)
	if err != nil {
		return nil, err
	}
	e, err := parser.ReadFS(ctx, fsys, names, s.reading)
	return s.labelled(e, err)
}

// ReadFrom reads one source. The name is what places and messages call it.
func ReadFrom(ctx context.Context, from io.Reader, name string, options ...Option) (*framework.Edition, error) {
	s, err := settings(options)
	if err != nil {
		return nil, err
	}
	data, err := bounded.Read(bounded.Source, from, s.reading.MaxSize)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	e, err := parser.Parse(name, data, s.reading)
	return s.labelled(e, err)
}

// Check says what is wrong with an edition. That ctx is done is seen before and
// after.
func Check(ctx context.Context, e *framework.Edition) ([]check.Finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return check.Run(e).Findings, ctx.Err()
}

// Compare says what changed. What was not read for certain is not compared: the
// doubts of the result name it. That ctx is done is seen before and after.
func Compare(ctx context.Context, old, new *framework.Edition, mapping ...diff.Mapping) (*diff.Changelog, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	options := diff.Options{Map: mapping, Doubts: diff.Doubts{Old: doubts(old), New: doubts(new)}}
	log, _, err := carry.Compare(old, new, options, nil)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	return log, nil
}

// doubts are what speaks against trusting the reading of an edition. That a
// source was in another encoding than expected is worth knowing and no doubt of
// its parts.
func doubts(e *framework.Edition) (out []diff.Doubt) {
	for _, f := range check.Doubts(e) {
		if f.Rule != encodingAssumed || f.Skill != "" {
			out = append(out, diff.Doubt{Rule: f.Rule, Skill: f.Skill, Part: f.Part, Text: f.Text, From: f.From, Message: f.Message})
		}
	}
	return out
}

// encodingAssumed is the rule for sources in another encoding.
const encodingAssumed = "encoding-suspect"
