package main

import (
	"bytes"
	"fmt"
	"os"

	"compdiff/framework"
	"compdiff/report"
)

// maxSummary is how much GitHub takes as the summary of a step; a longer one
// is dropped whole.
const maxSummary = 1 << 20

// summarize appends a summary in Markdown to the file that a CI service names
// in the environment, where the format is that service's.
func summarize(format report.Format, d report.Document) error {
	if format.SummaryFile == "" || os.Getenv(format.SummaryFile) == "" {
		return nil
	}
	markdown, err := report.Find("markdown", d.Kind())
	if err != nil {
		return err
	}
	data, err := markdown.Write(d, report.Style{})
	if err != nil {
		return failure{err}
	}
	name := os.Getenv(format.SummaryFile)
	if err := appendTo(name, shortened(data)); err != nil {
		return failure{fmt.Errorf("%s: the job summary could not be written: %w; correct or unset %s", name, cause(err), format.SummaryFile)}
	}
	return nil
}

// shortened ends a summary that is too long after a paragraph, and says so.
func shortened(markdown []byte) []byte {
	const note = "\n\nThe summary ends here, since it would be too long; the report in another format has the rest.\n"
	if len(markdown) <= maxSummary {
		return markdown
	}
	kept := markdown[:maxSummary-len(note)]
	if end := bytes.LastIndex(kept, []byte("\n\n")); end > 0 {
		kept = kept[:end]
	}
	return append(bytes.Clone(kept), note...)
}

// countsFile is the environment variable that names the file to which counts are
// appended, as lines that CI services take for the outputs of a step.
const countsFile = "COMPDIFF_COUNTS"

// tally appends how much was found of each severity to the file that the
// environment names, if it names one.
func tally(found []framework.Severity) error {
	name := os.Getenv(countsFile)
	if name == "" {
		return nil
	}
	counts := map[framework.Severity]int{}
	for _, s := range found {
		counts[s]++
	}
	var lines []byte
	for _, s := range framework.Severities {
		lines = fmt.Appendf(lines, "%ss=%d\n", s, counts[s])
	}
	if err := appendTo(name, lines); err != nil {
		return failure{fmt.Errorf("%s: the counts could not be written: %w; correct or unset %s", name, cause(err), countsFile)}
	}
	return nil
}

func appendTo(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
