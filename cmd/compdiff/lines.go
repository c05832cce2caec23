package main

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// line is what a command over several editions in order is told.
type line struct {
	common labels
	names  []string
	how    comparing
}

// add defines the flags that name the editions and say how they are compared.
func (o *line) add(cmd *cobra.Command) {
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &o.common.framework)
		addDialect(flags, &o.common.dialect)
		flags.StringArrayVar(&o.names, "edition", nil, "`NAME` of an edition, once for each source, in their order")
	})
	o.how.add(cmd)
}

// read reads the editions of a line.
func (o *line) read(c *console, sources []string) ([]*framework.Edition, error) {
	if len(o.names) > 0 && len(o.names) != len(sources) {
		return nil, fmt.Errorf("--edition names %d editions and there are %d sources; name all of them, in order, or none", len(o.names), len(sources))
	}
	return c.readEach(sources, o.names, o.common)
}

// compare compares the editions of a line, each with the next.
func (o *line) compare(c *console, out *output, editions []*framework.Edition) (*lineage.Line, error) {
	if err := o.fits(c, editions); err != nil {
		return nil, err
	}
	return lineage.New(editions, c.carryRules(), func(i, j int) (*diff.Changelog, error) {
		return o.step(c, out, editions, i, j)
	})
}

// step compares two editions of a line. What one of them was not read for certain
// in is said where it is compared with its neighbour.
func (o *line) step(c *console, out *output, editions []*framework.Edition, i, j int) (*diff.Changelog, error) {
	how := o.how
	rows, err := c.mapping(o.how.maps)
	if err != nil {
		return nil, err
	}
	how.maps = nil
	for _, row := range rows {
		if fits(row, editions[i], editions[j]) {
			how.maps = append(how.maps, row.String())
		}
	}
	if j == i+1 {
		return c.compareRead([]*framework.Edition{editions[i], editions[j]}, out, how)
	}
	return c.compare(editions[i], editions[j], doubtsOfBoth(editions[i], editions[j]), how)
}

// fits reports that a row of a mapping can be one of the step between two
// editions: each has the skill that the row names on its side, and where it names
// one alone, the other edition does not have that.
func fits(row diff.Mapping, old, new *framework.Edition) bool {
	switch {
	case row.Old == "":
		return has(new, row.New) && !has(old, row.New)
	case row.New == "":
		return has(old, row.Old) && !has(new, row.Old)
	}
	return has(old, row.Old) && has(new, row.New)
}

func has(e *framework.Edition, id string) bool {
	return slices.ContainsFunc(e.Skills, func(s framework.Skill) bool { return s.Code == id || s.Code == "" && s.Name == id })
}

// fits refuses rows of a mapping that are of no step.
func (o *line) fits(c *console, editions []*framework.Edition) error {
	rows, err := c.mapping(o.how.maps)
	if err != nil {
		return err
	}
	for _, row := range rows {
		used := false
		for i := range editions[1:] {
			used = used || fits(row, editions[i], editions[i+1])
		}
		if !used {
			return fmt.Errorf("mapping %s: no edition and the next one have these skills", row)
		}
	}
	return nil
}

// severalEditions refuses command lines with fewer than two editions.
func severalEditions(command string, sources []string) error {
	if len(sources) < 2 {
		return fmt.Errorf("%s wants two editions or more, the oldest first; got %d", command, len(sources))
	}
	return onceStandardInput(sources)
}

func newMap(c *console) *cobra.Command {
	var out output
	var o line
	cmd := &cobra.Command{
		Use:     "map EDITION EDITION...",
		Short:   "say where every level of the first edition is in the last",
		GroupID: groupWork,
		Long: strings.TrimSpace(`
Follow every level of the first edition over all editions to the last, and say
whether an assessment made against it may stand: it is the same, carries over,
carries over with a note, has to be made again, or is of something that is no
longer defined. Each edition is one source, the oldest first.`),
		Example: "compdiff map old.txt new.txt --edition 1 --edition 2\ncompdiff map old.txt new.txt --format csv -o map.csv",
		Args:    func(_ *cobra.Command, args []string) error { return severalEditions("map", args) },
		RunE: func(_ *cobra.Command, args []string) error {
			editions, err := o.read(c, args)
			if err != nil {
				return err
			}
			made, err := o.compare(c, &out, editions)
			if err != nil {
				return err
			}
			m, err := made.Map()
			if err != nil {
				return err
			}
			document := report.Map{Map: m}
			return out.show(c, document, document.Severities())
		},
	}
	out.add(cmd, report.FormatsFor(report.KindMap), "text")
	out.addFailOn(cmd, never)
	o.add(cmd)
	return cmd
}
