package main

import (
	"errors"
	"io"
	"strconv"

	"compdiff/redact"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// wordCount is a flag that takes a number of words; nil where it is not given.
type wordCount struct{ words **int }

// String is the value as help shows it.
func (w wordCount) String() string {
	if w.words == nil || *w.words == nil {
		return ""
	}
	return strconv.Itoa(**w.words)
}

// Set takes a value from the command line.
func (w wordCount) Set(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < redact.Least || n > redact.Most {
		return errors.New("expected a number of words from " + strconv.Itoa(redact.Least) + " to " + strconv.Itoa(redact.Most))
	}
	*w.words = &n
	return nil
}

// Type names the kind of value in help where the usage text does not.
func (w wordCount) Type() string { return "int" }

// addRedact defines --redact.
func (o *output) addRedact(cmd *cobra.Command) {
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.Var(wordCount{&o.redact}, "redact", "leave the texts out, for people who may not see them: of each at most `N` words in a row, 5 unless told otherwise")
		flags.Lookup("redact").NoOptDefVal = strconv.Itoa(redact.Standard)
	})
}

// redacted is a document as --redact wants it.
func (o *output) redacted(d report.Document) (report.Document, error) {
	if o.redact == nil {
		return d, nil
	}
	return report.Redacted(d, *o.redact, o.editions...)
}

// redactMessages has messages quote no more words in a row than the report does; "" where
// nothing is redacted.
func (c *console) redactMessages(words string) {
	n, err := strconv.Atoi(words)
	if err != nil {
		return
	}
	if r, err := redact.New(n); err == nil {
		c.err = redactedWriter{c.err, r}
	}
}

// redactedWriter cuts what messages quote. Each write is a message or several.
type redactedWriter struct {
	to io.Writer
	r  *redact.Redactor
}

// Write hands on what is left of messages.
func (w redactedWriter) Write(data []byte) (int, error) {
	if _, err := io.WriteString(w.to, w.r.Message(string(data))); err != nil {
		return 0, err
	}
	return len(data), nil
}
