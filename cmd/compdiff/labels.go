package main

import (
	"compdiff/framework"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// labels are what the user says of an edition. They fill in what its sources
// do not say and overrule what they do.
type labels struct {
	framework, edition, status, language string
	dialect                              string   // how its sources are laid out
	sheets                               []string // of workbooks; nil for all
}

// add defines the flags; the suffix tells two sides apart, the
// example is an edition's name.
func (l *labels) add(flags *pflag.FlagSet, suffix, side, example string) {
	flags.StringVar(&l.edition, "edition"+suffix, "", "`NAME` of the "+side+"edition, such as "+example)
	flags.Var(newChoice(&l.status, "", statusNames...), "status"+suffix, "`STATUS` of the "+side+"edition: "+oneOf(statusNames))
	flags.StringVar(&l.language, "language"+suffix, "", "`TAG` of the language of the "+side+"edition, such as en or pt-BR")
}

// addAlone defines the flags of a command that reads a single edition.
func (l *labels) addAlone(cmd *cobra.Command) {
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &l.framework)
		addDialect(flags, &l.dialect)
		addSheets(flags, &l.sheets)
		l.add(flags, "", "", "9")
	})
}

// addFramework defines the flag that both sides of a comparison share.
func addFramework(flags *pflag.FlagSet, name *string) {
	flags.StringVar(name, "framework", "", "`NAME` of the framework, such as SFIA")
}

// addSheets defines the flag that chooses sheets of workbooks.
func addSheets(flags *pflag.FlagSet, names *[]string) {
	flags.StringArrayVar(names, "sheet", nil, "`NAME` of a sheet of a workbook to read, and no others; may be given several times")
}

// label writes the labels on an edition. What the user says is no longer
// inferred.
func (l labels) label(e *framework.Edition) {
	for _, field := range []struct {
		name, value string
		set         func(string)
	}{
		{"framework", l.framework, func(v string) { e.Framework = v }},
		{"edition", l.edition, func(v string) { e.Edition = v }},
		{"status", l.status, func(v string) { e.Status = framework.Status(v) }},
		{"language", l.language, func(v string) { e.Language = v }},
	} {
		if field.value == "" {
			continue
		}
		field.set(field.value)
		e.Certain(field.name)
	}
}

// statusNames are the statusNames that an edition can be given.
var statusNames = []string{string(framework.StatusDraft), string(framework.StatusBeta), string(framework.StatusPublished)}
