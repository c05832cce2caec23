package source

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"time"

	"compdiff/parser/guard"
)

// Libraries read spreadsheets and pages, and nobody can say what they do with a
// file that was made to hurt. So a file that is larger, or stranger, than those
// that people make is read for trial in a process of its own first. What that
// survives can be read here: reading depends on nothing but the bytes. All other
// files are read at once and pay nothing.

// trial is a format whose files may be tried first.
type trial struct {
	format  string
	read    func(name string, data []byte) (*Document, error)
	strange func(data []byte) bool
}

// trials are the formats that a library reads; PDF has a worker of its own, which
// all its files go through.
func trials() []trial {
	return []trial{
		{"xlsx", Added("xlsx"), isStrangeWorkbook},
		{"html", ReadHTML, isStrangePage},
		{"markdown", ReadMarkdown, isStrangeMarkdown},
		{"docx", Added("docx"), isStrangeWorkbook},
		{"ods", Added("ods"), isStrangeWorkbook},
		{"xls", Added("xls"), isAny},
		{"mhtml", ReadMHTML, isStrangePage},
		{"json", ReadJSON, isLong},
		{"yaml", ReadYAML, isLong},
		{"front matter", ReadFront, isLong},
		{"toml", ReadTOML, isLong},
		{"turtle", ReadTurtle, isLong},
	}
}

// What a file may have and still be read without a trial.
const (
	plainPage     = 16 << 20 // bytes of Markdown and of trees of values
	plainMarks    = 300_000  // characters of a text that are marks in Markdown
	plainInBlock  = 1 << 14  // of those, without an empty line between them
	plainTags     = 1 << 20  // of a page
	plainHTML     = 32 << 20 // bytes; its tags are read one by one
	plainUnpacked = 64 << 20 // bytes of all parts of a workbook
	plainPacked   = 4 << 20
	plainParts    = 200
	plainRatio    = 50 // how much smaller packing makes a part
)

// isStrangeWorkbook looks at what a workbook says of its parts.
func isStrangeWorkbook(data []byte) bool {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(data) > plainPacked || len(z.File) > plainParts {
		return true
	}
	sum := uint64(0)
	for _, part := range z.File {
		sum += part.UncompressedSize64
		if sum > plainUnpacked || part.UncompressedSize64 > freeBytes && part.UncompressedSize64 > plainRatio*part.CompressedSize64 {
			return true
		}
	}
	return false
}

// isAny is the test of a format whose container nobody here looks into before a library
// does.
func isAny([]byte) bool { return true }

func isStrangePage(data []byte) bool {
	return len(data) > plainHTML || bytes.Count(data, []byte("<")) > plainTags
}

// isLong is the test of trees of values, whose readers bound all else themselves.
func isLong(data []byte) bool { return len(data) > plainPage }

// isStrangeMarkdown counts the characters that can open what must be closed.
func isStrangeMarkdown(data []byte) bool {
	marks, inBlock, before := 0, 0, byte(0)
	for _, c := range data {
		switch c {
		case '[', '<', '*', '_', '`', '~', '&', '\\':
			marks++
			if inBlock++; inBlock > plainInBlock {
				return true
			}
		case '\n':
			if before == '\n' {
				inBlock = 0
			}
		}
		before = c
	}
	return len(data) > plainPage || marks > plainMarks
}

// Limits of a trial. What is read here afterwards takes as much again.
const (
	trialCPU     = 4 * time.Second
	trialCPUEach = time.Second / 4 // more for each MiB
	trialMemory  = 768 << 20
)

// TryJob reads a file as one of the trials and tells nothing of it: that it ends
// is all.
func TryJob() guard.Job[string, bool] {
	return guard.Job[string, bool]{Name: "trial", Do: func(data []byte, format string) (bool, error) {
		for _, t := range trials() {
			if t.format == format {
				_, _ = t.read("", data) // its error will be met again
			}
		}
		return true, nil
	}}
}

// Tried reads a file for trial if it is strange; the error is why it must not be
// read here.
func Tried(name, format string, data []byte) error {
	for _, t := range trials() {
		if t.format != format || !t.strange(data) {
			continue
		}
		limits := guard.Limits{CPU: trialCPU + time.Duration(len(data)>>20)*trialCPUEach, Memory: trialMemory}
		_, err := TryJob().Run(context.Background(), data, format, limits)
		var stopped *guard.Stopped
		if errors.As(err, &stopped) {
			return &Error{Name: name, Problem: "reading it was given up: " + stopped.Error(), Hint: hintMeant, Err: err}
		}
	}
	return nil
}
