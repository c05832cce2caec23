package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/parser"
	"compdiff/report"

	"github.com/spf13/cobra"
)

func newTextconv(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "textconv FILE",
		Short:   "show a file as text, for git diff",
		GroupID: groupWork,
		Long: `Write what a file says as plain text, for a diff driver of git: then git diff and
git log -p show what changed in a PDF or a spreadsheet. What is no text of a
framework is shown as it is, or by a line that says what it is.

  git config diff.compdiff.textconv "compdiff textconv"
  echo "*.pdf diff=compdiff" >> .gitattributes`,
		Example: "compdiff textconv old.txt",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("textconv wants one file; got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := c.fileText(args[0])
			if err != nil {
				return err
			}
			return c.print(report.Unheard(text))
		},
	}
}

// fileText is what a file says as text.
func (c *console) fileText(name string) ([]byte, error) {
	data, err := bounded.ReadFile(bounded.Source, name, c.maxSize)
	if err != nil {
		return nil, failure{fmt.Errorf("%s: could not be read: %w", name, cause(err))}
	}
	return textOf(name, data, parser.Options{MaxSize: c.maxSize}), nil
}

// textOf is a file as text. Git stops at a driver that fails, so that whatever
// a file holds there is something to show.
func textOf(name string, data []byte, opts parser.Options) []byte {
	e, err := parser.Parse(name, data, opts)
	switch {
	case err == nil && len(e.Skills) > 0:
		return editionCopy(e)
	case utf8.Valid(data) && !strings.ContainsRune(string(data), 0):
		return data
	case err != nil:
		return fmt.Appendf(nil, "no text: %s\n", report.Visible(strings.ReplaceAll(err.Error(), name+": ", "")))
	}
	return editionCopy(e)
}

// editionCopy is a text copy of an edition, and below it what could not be
// placed: a diff must not lose it.
func editionCopy(e *framework.Edition) []byte {
	text, err := report.Find("text", report.KindEdition)
	if err != nil {
		return nil
	}
	out, err := text.Write(report.Edition{Edition: e}, report.Style{})
	if err != nil {
		return fmt.Appendf(nil, "no text: %s\n", report.Visible(err.Error()))
	}
	for _, t := range e.Unaccounted {
		out = append(out, report.Visible(t.Text.Text)+"\n"...)
	}
	return out
}
