package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
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

// wants reports whether something is asked for that is said of a skill, by any
// of the skill's names.
func (o only) wants(rule string, names []string, levels ...int) bool {
	atLevel := func(l int) bool { return slices.Contains(o.levels, l) }
	isSkill := func(s string) bool { return containsFold(names, s) }
	return (len(o.rules) == 0 || slices.Contains(o.rules, rule)) &&
		(len(o.skills) == 0 || slices.ContainsFunc(o.skills, isSkill)) &&
		(len(o.levels) == 0 || slices.ContainsFunc(levels, atLevel))
}

func containsFold(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
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
	return rewritten(d, o.changelog, o.findings), nil
}

func (o only) findings(f *check.Findings) *check.Findings {
	kept := slices.DeleteFunc(slices.Clone(f.Findings), func(f check.Finding) bool {
		return !o.wants(f.Rule, []string{f.Skill}, levelIn(f.Part))
	})
	return &check.Findings{Schema: f.Schema, Findings: kept, Remarks: f.Remarks}
}

func (o only) changelog(c *diff.Changelog) *diff.Changelog {
	out := *c
	names := namesOf(c)
	out.Changes, out.Hidden = []diff.Change{}, []diff.Change{}
	for _, change := range c.Hidden {
		if rule, _ := framework.RuleByID(change.Rule); rule.Severity == framework.Off && change.Severity == framework.Off && slices.Contains(o.rules, change.Rule) && o.covers(change, names) {
			change.Severity = framework.Info // whoever asks by name wants to see it
			out.Changes = append(out.Changes, change)
		} else {
			out.Hidden = append(out.Hidden, change)
		}
	}
	shown := len(out.Changes)
	for _, change := range c.Changes {
		if o.covers(change, names) {
			out.Changes = append(out.Changes, change)
		} else {
			out.Hidden = append(out.Hidden, change)
		}
	}
	if shown > 0 {
		sorting.By(out.Changes, inOrder(c))
	}
	recount(&out)
	out.Doubts = slices.DeleteFunc(slices.Clone(c.Doubts), func(d diff.Doubt) bool { return !o.concerns(d, names) })
	return &out
}

// concerns reports that what is asked for may be what could not be compared: a
// change of any rule may hide there.
func (o only) concerns(d diff.Doubt, names map[string][]string) bool {
	o.rules = nil
	if d.Skill == "" {
		return true
	}
	if d.Level == 0 {
		o.levels = nil
	}
	return o.wants("", append([]string{d.Skill}, names[d.Skill]...), d.Level)
}

func (o only) covers(c diff.Change, names map[string][]string) bool {
	return o.wants(c.Rule, append([]string{c.Skill}, names[c.Skill]...), levelsOf(c)...)
}

// inOrder sorts changes by the skills as the changelog has them, so that those
// of one skill stand together.
func inOrder(c *diff.Changelog) func(a, b diff.Change) int {
	place := map[string]int{}
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		if _, ok := place[change.Skill]; !ok {
			place[change.Skill] = len(place)
		}
	}
	return func(a, b diff.Change) int { return place[a.Skill] - place[b.Skill] }
}

// levelsOf are the levels that a change is about: a moved statement's both.
func levelsOf(c diff.Change) []int {
	levels := []int{c.Level}
	for _, t := range slices.Concat(c.Old, c.New) {
		levels = append(levels, t.Level)
	}
	return levels
}

// namesOf are the other names of skills: those in full, and the codes and names
// that they had.
func namesOf(c *diff.Changelog) map[string][]string {
	names := map[string][]string{}
	for _, r := range c.Skills {
		names[r.Code] = append(names[r.Code], r.Name)
	}
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		if change.Rule == "skill-recoded" || change.Rule == "skill-renamed" {
			for _, t := range change.Old {
				names[change.Skill] = append(names[change.Skill], t.Text.Text)
			}
		}
	}
	return names
}

// refuse says which of the skills no edition has. Without editions, as with a
// saved report, nobody knows.
func (o only) refuse(editions []*framework.Edition) error {
	var names []string
	for _, e := range editions {
		for _, s := range e.Skills {
			names = append(names, s.Code, s.Name)
		}
	}
	for _, s := range o.skills {
		if len(editions) > 0 && !containsFold(names, s) {
			return fmt.Errorf("--only: no edition has a skill %q, and there is no rule of that name", s)
		}
	}
	return nil
}

// fruitless lists the values that select nothing of a document; all of them
// where it is only together that they do.
func fruitless(values []string, d report.Document) []string {
	var none []string
	for _, v := range values {
		if one, err := newOnly([]string{v}).apply(d); err == nil && len(one.Severities()) == 0 {
			none = append(none, v)
		}
	}
	if all, err := newOnly(values).apply(d); len(none) == 0 && err == nil && len(all.Severities()) == 0 {
		none = []string{strings.Join(values, " with ")}
	}
	return none
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
