package main

import (
	"errors"
	"slices"
	"strings"

	"compdiff/report"
)

// target is a format and the file that it is written to besides what goes to
// standard output or -o.
type target struct{ format, file string }

// targets is the flag --format: a name, or NAME=FILE for a further output, as
// often as wanted.
type targets struct {
	choice
	output *output
}

// Set takes a value from the command line.
func (t targets) Set(value string) error {
	name, file, toFile := strings.Cut(value, "=")
	if !toFile {
		t.output.named = true
		return t.choice.Set(value)
	}
	if !slices.Contains(t.allowed, name) {
		return errors.New("expected " + oneOf(t.allowed) + " in front of =FILE")
	}
	if file == "" || file == "-" {
		return errors.New("expected the name of a file behind " + name + "=")
	}
	t.output.also = append(t.output.also, target{name, file})
	return nil
}

// onlyFiles reports that all that is asked for goes to files of its own.
func (o *output) onlyFiles() bool { return len(o.also) > 0 && !o.named && o.file == "" }

// writeAlso writes the further outputs, each whole or not at all.
func (o *output) writeAlso(c *console, d report.Document) error {
	for _, t := range o.also {
		one := *o
		one.format, one.file, one.layout, one.stat = t.format, t.file, "", false
		format, err := report.Find(t.format, d.Kind())
		if err != nil {
			return err
		}
		data, err := one.render(c, format, d)
		if err != nil {
			return failure{err}
		}
		if err := one.write(c, data); err != nil {
			return err
		}
		if err := summarize(format, d); err != nil {
			return err
		}
	}
	return nil
}
