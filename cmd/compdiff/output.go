package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/report"

	"github.com/google/renameio/v2/maybe"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The values of --color.
const (
	colorAuto   = "auto"
	colorAlways = "always"
	colorNever  = "never"
)

// never is the value of --fail-on that fails on nothing.
const never = "never"

// output is the flags that say how and where a document is written.
type output struct {
	format   string
	named    bool     // a format was asked for, and not for a file of its own
	also     []target // further outputs
	file     string
	color    string
	failOn   string
	layout   string       // the file with the user's own template
	notes    report.Style // how release notes are laid out
	only     []string
	stat     bool
	redact   *int // how many words of a text may stand in a row; nil where all may
	quiet    bool
	paged    bool
	editions []*framework.Edition // that the document is about, where they were read
	saved    bool                 // the document was saved, perhaps by this project: what it lacks may be accepted in it
}

// add defines --format for the formats given, --output and --color.
func (o *output) add(cmd *cobra.Command, formats []report.Format, standard string) {
	var names, completions []string
	list := ""
	for _, f := range formats {
		names = append(names, f.Name)
		completions = append(completions, f.Name+"\t"+f.Help)
		list += fmt.Sprintf("  %-10s  %s\n", f.Name, f.Help)
	}
	cmd.Annotations = map[string]string{formatsKey: list}
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.VarP(targets{newChoice(&o.format, standard, names...), o}, "format", "f", "`FORMAT` to write, "+standard+" unless told otherwise: one of those below; FORMAT=FILE writes that one to a file, also besides others")
		flags.Lookup("format").DefValue = "" // the help text says it
		flags.StringVarP(&o.file, "output", "o", "", "write to `FILE`, whole or not at all, in place of standard output")
		flags.Var(newChoice(&o.color, colorAuto, colorAuto, colorAlways, colorNever), "color", "colour text `WHEN`: auto, always or never; NO_COLOR turns auto off, CLICOLOR_FORCE on")
	})
	complete(cmd, "format", completions)
	o.addRedact(cmd)
}

// addReading defines the flags for people who read a report: --only, --stat,
// --quiet and --pager.
func (o *output) addReading(cmd *cobra.Command) {
	addOnly(cmd, &o.only)
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.BoolVar(&o.stat, "stat", false, "write the counts alone")
		flags.BoolVarP(&o.quiet, "quiet", "q", false, "write nothing but errors; the exit code tells")
		flags.BoolVar(&o.paged, "pager", true, "on a terminal, show what is longer than it in $COMPDIFF_PAGER, $PAGER or less")
	})
}

// addNotes defines how release notes are laid out: --detail, --sort and
// --group-by.
func (o *output) addNotes(cmd *cobra.Command) {
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.Var(newChoice((*string)(&o.notes.Detail), string(report.DetailFull), names(report.Details)...), "detail", "how far to go, `DETAIL`: summary (the first page), skills (a sentence each) or full")
		flags.Var(newChoice((*string)(&o.notes.Sort), string(report.SortName), names(report.Sorts)...), "sort", "`ORDER` of the skills: name, code or size (the most changed first)")
		flags.Var(newChoice((*string)(&o.notes.GroupBy), string(report.GroupCategory), names(report.GroupBys)...), "group-by", "`GROUPS` of skills: category, size or none")
	})
}

// names are the values of a choice as texts.
func names[T ~string](values []T) []string {
	var all []string
	for _, v := range values {
		all = append(all, string(v))
	}
	return all
}

// addTemplate defines --template.
func (o *output) addTemplate(cmd *cobra.Command) {
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.StringVar(&o.layout, "template", "", "lay the result out by the Go template in `FILE`: see docs/templates.md")
	})
}

// opposed are flags that cannot stand together, and why.
var opposed = []struct{ one, other, why string }{
	{"stat", "format", "the counts alone are text, and no other format has them; leave one of the two out"},
	{"stat", "quiet", "one wants the counts, the other nothing; leave one of the two out"},
	{"rewrite", "redact", "a patch has the texts that it puts in; leave one of the two out"},
	{"merged", "redact", "the merged edition has all texts; leave one of the two out"},
	{"template", "format", "a template is a format of its own; leave one of the two out"},
}

// refuseOpposed says which flags of a command line cannot stand together.
func refuseOpposed(cmd *cobra.Command) error {
	for _, o := range opposed {
		if cmd.Flags().Changed(o.one) && cmd.Flags().Changed(o.other) {
			return fmt.Errorf("--%s and --%s: %s", o.one, o.other, o.why)
		}
	}
	return nil
}

// show writes a document and then says whether it has what --fail-on names.
func (o *output) show(c *console, d report.Document, found []framework.Severity) error {
	format, err := report.Find(o.format, d.Kind())
	if err != nil {
		return err
	}
	d, found = o.settled(c, d, found)
	if len(o.only) > 0 {
		if d, err = o.selected(c, d); err != nil {
			return err
		}
		found = d.Severities()
	}
	if d, err = o.redacted(d); err != nil {
		return err
	}
	if err := o.writeAlso(c, d); err != nil {
		return err
	}
	if o.quiet && o.file == "" || o.onlyFiles() {
		return o.verdict(found)
	}
	if format.Binary && o.layout == "" && c.printsTo(o) {
		return fmt.Errorf("a terminal cannot show the format %q; name a file with -o", format.Name)
	}
	data, err := o.render(c, format, d)
	var template *report.TemplateError
	switch {
	case errors.As(err, &template): // as with a configuration, the user can mend it
		return err
	case err != nil:
		return failure{err}
	}
	if err := o.write(c, data); err != nil {
		return err
	}
	if err := summarize(format, d); err != nil {
		return err
	}
	return o.verdict(found)
}

// selected is what --only leaves of a document. What it names in vain is said.
func (o *output) selected(c *console, d report.Document) (report.Document, error) {
	chosen := newOnly(o.only)
	left, err := chosen.apply(d)
	if err == nil {
		err = chosen.refuse(o.editions)
	}
	if err != nil {
		return d, err
	}
	for _, value := range fruitless(o.only, d) {
		c.note("--only %s: nothing is reported of it", value)
	}
	return left, nil
}

// settled is a document as the configuration wants it reported, and what
// weighs in it.
func (o *output) settled(c *console, d report.Document, found []framework.Severity) (report.Document, []framework.Severity) {
	scope, judged := scopeOf(d)
	if c.config == nil || !judged {
		return d, found
	}
	p := newPolicy(c.config)
	d = p.apply(d)
	for _, remark := range p.remarks(scope, o.saved) {
		c.note("%s", remark)
	}
	return d, d.Severities()
}

// scopeOf is the scope of the rules that a document was made by; false where a
// configuration has no say in it.
func scopeOf(d report.Document) (framework.Scope, bool) {
	switch d.(type) {
	case report.Comparisons:
		return framework.Comparison, true
	case report.Findings:
		return framework.Check, true
	}
	return "", false
}

// render is the document in its format, or in the user's own layout.
func (o *output) render(c *console, format report.Format, d report.Document) ([]byte, error) {
	if o.layout == "" {
		return format.Write(d, o.style(c))
	}
	text, err := bounded.ReadFile(bounded.Template, o.layout, 0)
	if err != nil {
		return nil, fmt.Errorf("%s: the template could not be read: %w", o.layout, cause(err))
	}
	template, err := report.ParseTemplate(o.layout, string(text))
	if err != nil {
		return nil, err
	}
	return report.Fill(d, template)
}

// style is how the document looks where it goes.
func (o *output) style(c *console) report.Style {
	style := report.Style{Color: o.color == colorAlways}
	if o.toStandardOutput() {
		style = c.style(o.color)
	}
	style.Stat, style.Version = o.stat, c.version
	style.Detail, style.Sort, style.GroupBy = o.notes.Detail, o.notes.Sort, o.notes.GroupBy
	style.Remarks = c.remarks()
	if o.failOn != never {
		style.FailOn = framework.Severity(o.failOn)
	}
	return style
}

func (o *output) toStandardOutput() bool { return o.file == "" || o.file == "-" }

func (o *output) write(c *console, data []byte) error {
	if o.toStandardOutput() && c.width() > 0 && o.paged {
		return c.page(data)
	}
	if o.toStandardOutput() {
		return c.print(data)
	}
	if err := writeFile(o.file, data); err != nil {
		return failure{fmt.Errorf("%s: could not be written: %w; name a file in a folder that can be written with -o", o.file, cause(err))}
	}
	return nil
}

// writeFile writes a file whole or not at all: a failure leaves the old file as
// it was. What is no plain file, such as /dev/null or a named pipe, is written
// to and never replaced; a symbolic link stays one, and one that leads nowhere is
// not followed there. (Windows knows no such replacing; there the file is written
// in place.)
func writeFile(name string, data []byte) error {
	target, err := filepath.EvalSymlinks(name)
	if err == nil {
		name = target
	} else if link, linkErr := os.Lstat(name); linkErr == nil && link.Mode()&fs.ModeSymlink != 0 {
		return &fs.PathError{Op: "write", Path: name, Err: errors.New("it is a symbolic link that leads to no file")}
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: fmt.Errorf("it is a folder")}
	case err == nil && !info.Mode().IsRegular():
		return writeDevice(name, data)
	}
	return traces.write(func() error { return maybe.WriteFile(name, data, 0o666) })
}

func writeDevice(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
