package main

import (
	"fmt"
	"strings"

	"compdiff/bounded"
	"compdiff/profile"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newImpact(c *console) *cobra.Command {
	var out output
	var common labels
	var how comparing
	var rewrite string
	cmd := &cobra.Command{
		Use:     "impact OLD NEW PROFILE...",
		Short:   "say which role profiles a new edition touches, and how",
		GroupID: groupWork,
		Long: `Compare two editions and say what changed for each skill that role profiles or job
descriptions refer to. A profile is text, Markdown, CSV, HTML, JSON, a workbook or
a Word document that names skills by code or by name, and levels behind them or
in a column of their own: "PROD level 5", "PROD,5", "Product management (3-5)"; or
that quotes statements. Each role or holder gets one verdict.

--rewrite writes a patch that brings the profiles up to the new edition, for git
apply or patch -p1 once somebody has looked at it; nothing is written in place.`,
		Example: "compdiff impact old.txt new.txt roles.csv\ncompdiff impact old.txt new.txt roles.csv --rewrite roles.patch",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 3 {
				return fmt.Errorf("impact wants an old edition, a new one and at least one profile; got %d arguments", len(args))
			}
			return onceStandardInput(args[:2])
		},
		RunE: func(_ *cobra.Command, args []string) error {
			document, made, err := c.impacts(args, common, &out, how)
			if err != nil {
				return err
			}
			if rewrite != "" {
				if err := writeRewrite(rewrite, made()); err != nil {
					return err
				}
			}
			return out.show(c, document, document.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &common.framework)
		addDialect(flags, &common.dialect)
	})
	out.add(cmd, report.FormatsFor(report.KindImpacts), "text")
	out.addFailOn(cmd, never)
	how.add(cmd)
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.StringVar(&rewrite, "rewrite", "", "write a patch of the profiles to `FILE`: references as the new edition has them, and remarks where a person must decide")
	})
	return cmd
}

// impacts says what two editions mean for profiles, and how to rewrite these.
func (c *console) impacts(args []string, common labels, out *output, how comparing) (report.Impacts, func() report.Rewrite, error) {
	var none report.Impacts
	editions, err := c.readEach(args[:2], nil, common)
	if err != nil {
		return none, nil, err
	}
	profiles, err := c.readProfiles(args[2:])
	if err != nil {
		return none, nil, err
	}
	remarks := c.sayForeign("levels in profiles are understood as numbers and as English writes them", editions...)
	log, step, err := c.judgeRead(editions, out, how)
	if err != nil {
		return none, nil, err
	}
	document := report.Impacts{Old: log.Old, New: log.New, Impacts: report.NewImpacts(log, step, editions[0], profiles), Doubts: log.Doubts, Remarks: remarks}
	if len(document.Impacts) > report.MostReferences {
		return none, nil, failure{fmt.Errorf("%s: more than %d references to skills; give fewer profiles at a time", strings.Join(args[2:], ", "), report.MostReferences)}
	}
	c.sayUnknown(profiles, document.Impacts)
	for _, o := range report.NewOffers(editions[0], profiles, document.Impacts) {
		c.note("%s: %q is no skill of the old edition; did you mean %s?", o.At, o.Text, o.Name)
	}
	return document, func() report.Rewrite {
		return report.NewRewrite(log, editions[0], editions[1], profiles, document.Impacts)
	}, nil
}

// writeRewrite writes a patch of profiles.
func writeRewrite(name string, made report.Rewrite) error {
	if err := writeFile(name, []byte(made.String())); err != nil {
		return failure{fmt.Errorf("%s: could not be written: %w; name a file in a folder that can be written with --rewrite", name, cause(err))}
	}
	return nil
}

// sayUnknown warns of profiles that name no skill: somebody may have taken
// another edition, or names for codes.
func (c *console) sayUnknown(profiles []report.Profile, impacts []report.Impact) {
	known := map[string]bool{}
	for _, i := range impacts {
		known[i.At.File] = true
	}
	for _, p := range profiles {
		if !known[p.Name] {
			c.warn(p.Name + ": names no skill of the old edition, by code or by name")
		}
	}
}

func (c *console) readProfiles(names []string) ([]report.Profile, error) {
	var profiles []report.Profile
	for _, name := range names {
		data, err := bounded.ReadFile(bounded.Profile, name, c.maxSize)
		if err != nil {
			return nil, failure{fmt.Errorf("%s: the profile could not be read: %w", name, cause(err))}
		}
		read, err := profile.Read(name, data)
		if err != nil {
			return nil, failure{err}
		}
		profiles = append(profiles, read)
	}
	return profiles, nil
}
