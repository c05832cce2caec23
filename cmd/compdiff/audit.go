package main

import (
	"compdiff/declared"
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newAudit(c *console) *cobra.Command {
	var out output
	var common labels
	var how comparing
	var notes []string
	cmd := &cobra.Command{
		Use:     "audit OLD NEW",
		Short:   "hold a publisher's notes on a new edition against its texts",
		GroupID: groupWork,
		Long: `Hold what the new edition says of its own changes against what changed: revision
notes, marks such as (new), keywords such as "Large change", and the notes or tables of
changes that --notes names. What is declared and not there, and what is there and
not declared, is a finding.`,
		Example: "compdiff audit old.txt new.txt\ncompdiff audit edition-1 skills --notes roles.csv",
		Args:    twoSources,
		RunE: func(_ *cobra.Command, args []string) error {
			editions, err := c.readEach(args, nil, common)
			if err != nil {
				return err
			}
			said, err := c.notes(editions, notes)
			if err != nil {
				return err
			}
			log, err := c.compareRead(editions, &out, how)
			if err != nil {
				return err
			}
			found := declared.Audit(log, editions[0], editions[1], said)
			found.Remarks = c.sayForeign("what the notes say of changes is understood only as far as it is in English", editions...)
			document := report.Findings{Findings: found}
			out.editions = editions
			return out.show(c, document, document.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &common.framework)
		addDialect(flags, &common.dialect)
		flags.StringArrayVar(&notes, "notes", nil, "read the publisher's notes, or its table of changes, in `FILE` as well; may be repeated")
	})
	out.add(cmd, report.FormatsFor(report.KindFindings), "text")
	out.addFailOn(cmd, never)
	how.add(cmd)
	return cmd
}

// notes are what the publisher says of the new edition.
func (c *console) notes(editions []*framework.Edition, names []string) ([]declared.Note, error) {
	notes := declared.Notes(editions[1])
	files, err := c.readProfiles(names)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		found := declared.NotesIn(f, editions[1], editions[0])
		if len(found) == 0 {
			c.warn(f.Name + ": names no skill of either edition")
		}
		notes = append(notes, found...)
	}
	if len(notes) == 0 {
		c.warn("the new edition says nothing of its own changes: there is nothing to hold against the texts; --notes names a file that does")
	}
	return notes, nil
}
