package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// only is what --only asks for: changes or findings that are of one of the
// skills, of one of the rules and at one of the levels. What is empty does not
// matter.
type only struct {
	skills []string
	rules  []string
	levels []int
}

func addOnly(cmd *cobra.Command, values *[]string) {
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.StringArrayVar(values, "only", nil, "report and judge only this `SKILL|RULE|LEVEL`: a code, a rule or a number; may be repeated")
	})
	complete(cmd, "only", ruleNames())
}

func ruleNames() []string {
	var names []string
	for _, r := range framework.Rules {
		names = append(names, r.ID)
	}
	return names
}

// newOnly sorts values by what they name.
func newOnly(values []string) only {
	var o only
	for _, v := range values {
		level, err := strconv.Atoi(strings.TrimPrefix(strings.ToLower(v), "level "))
		_, isRule := framework.RuleByID(v)
		switch {
		case err == nil:
			o.levels = append(o.levels, level)
		case isRule:
			o.rules = append(o.rules, v)
		default:
			o.skills = append(o.skills, v)
		}
	}
	return o
}

func (o only) wants(rule, skill, name string, levels ...int) bool {
	atLevel := func(l int) bool { return slices.Contains(o.levels, l) }
	isSkill := func(s string) bool { return strings.EqualFold(s, skill) || strings.EqualFold(s, name) }
	return (len(o.rules) == 0 || slices.Contains(o.rules, rule)) &&
		(len(o.skills) == 0 || slices.ContainsFunc(o.skills, isSkill)) &&
		(len(o.levels) == 0 || slices.ContainsFunc(levels, atLevel))
}

// apply is a document with what is wanted of it. The other changes are hidden,
// so that a saved changelog stays whole.
func (o only) apply(d report.Document) (report.Document, error) {
	if len(o.skills)+len(o.rules)+len(o.levels) == 0 {
		return d, nil
	}
	if err := o.check(); err != nil {
		return d, err
	}
	if d.Changelog != nil {
		d.Changelog = o.changelog(d.Changelog)
	}
	logs := d.Releases
	d.Releases = nil
	for _, log := range logs {
		d.Releases = append(d.Releases, o.changelog(log))
	}
	if d.Findings != nil {
		kept := slices.DeleteFunc(slices.Clone(d.Findings.Findings), func(f check.Finding) bool {
			return !o.wants(f.Rule, f.Skill, "", levelIn(f.Part))
		})
		d.Findings = &check.Findings{Schema: d.Findings.Schema, Findings: kept}
	}
	return d, nil
}

func (o only) changelog(c *diff.Changelog) *diff.Changelog {
	out := *c
	names := namesOf(c)
	out.Changes, out.Hidden = []diff.Change{}, slices.Clone(c.Hidden)
	for _, change := range c.Changes {
		if o.wants(change.Rule, change.Skill, names[change.Skill], levelsOf(change)...) {
			out.Changes = append(out.Changes, change)
		} else {
			out.Hidden = append(out.Hidden, change)
		}
	}
	recount(&out)
	return &out
}

// levelsOf are the levels that a change is about: a moved statement's both.
func levelsOf(c diff.Change) []int {
	levels := []int{c.Level}
	for _, t := range slices.Concat(c.Old, c.New) {
		levels = append(levels, t.Level)
	}
	return levels
}

func namesOf(c *diff.Changelog) map[string]string {
	names := map[string]string{}
	for _, r := range c.Skills {
		names[r.Code] = r.Name
	}
	return names
}

// check refuses what looks like a misspelt rule. A skill that did not change is
// in no document, so that any other word may be one.
func (o only) check() error {
	for _, s := range o.skills {
		if strings.Contains(s, "-") && strings.ToLower(s) == s {
			return fmt.Errorf("--only: there is no rule %q; compdiff rules lists them", s)
		}
	}
	return nil
}
