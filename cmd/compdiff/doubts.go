package main

import (
	"fmt"

	"compdiff/carry"
	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The values of --doubts.
const (
	doubtsCount  = "count"
	doubtsIgnore = "ignore"
)

// comparing is what a comparison is told besides the editions.
type comparing struct {
	maps    []string
	doubts  string
	defects bool
}

// add defines --map and --doubts.
func (o *comparing) add(cmd *cobra.Command) {
	addMap(cmd.Flags(), &o.maps)
	o.addDoubts(cmd)
}

func (o *comparing) addDoubts(cmd *cobra.Command) {
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.Var(newChoice(&o.doubts, doubtsCount, doubtsCount, doubtsIgnore), "doubts", "count or ignore `WHAT` was not read for certain; what counts is not compared and weighs as an error, what is ignored is compared as it was read")
	})
}

// compare compares two editions and, if asked to, what checks find in them. A
// fault that both have is no change, so nobody hears of it who did not ask. What
// was not read for certain is not compared.
func (c *console) compare(old, new *framework.Edition, found [2][]check.Finding, o comparing) (*diff.Changelog, error) {
	options, ignored, err := c.options(old, new, found, o)
	if err != nil {
		return nil, err
	}
	log, err := carry.CompareRows(old, new, options, c.carryRules())
	if err == nil {
		log.DoubtsIgnored += ignored
	}
	return log, err
}

// compareJudged compares two editions, and says what that means for assessments
// by the rules of the project.
func (c *console) compareJudged(old, new *framework.Edition, found [2][]check.Finding, o comparing) (*diff.Changelog, carry.Step, error) {
	options, ignored, err := c.options(old, new, found, o)
	if err != nil {
		return nil, carry.Step{}, err
	}
	log, step, err := carry.Compare(old, new, options, c.carryRules())
	if err == nil {
		log.DoubtsIgnored += ignored
	}
	return log, step, err
}

// options are what a comparison is told, and how many doubts it is not told of.
func (c *console) options(old, new *framework.Edition, found [2][]check.Finding, o comparing) (options diff.Options, ignored int, err error) {
	mapping, err := c.mapping(o.maps)
	if err != nil {
		return options, 0, err
	}
	options = diff.Options{Map: mapping, MixedLanguages: o.doubts == doubtsIgnore || c.turnsOff("edition-language-differs"), UnstatedLevels: o.doubts == doubtsIgnore || c.turnsOff("levels-missing"), BrokenOff: o.doubts == doubtsIgnore || c.turnsOff("statement-unfinished")}
	if o.defects {
		options.Defects = diff.Defects{Old: defects(old), New: defects(new)}
	}
	for i, into := range []*[]diff.Doubt{&options.Doubts.Old, &options.Doubts.New} {
		for _, f := range found[i] {
			switch {
			case !isDoubt(f):
			case o.doubts == doubtsIgnore || c.turnsOff(f.Rule):
				ignored++
			default:
				*into = append(*into, diff.Doubt{Rule: f.Rule, Skill: f.Skill, Part: f.Part, Text: f.Text, From: f.From, Message: f.Message})
			}
		}
	}
	return options, ignored, nil
}

// compareRead compares two editions that were read one by one.
func (c *console) compareRead(editions []*framework.Edition, out *output, o comparing) (*diff.Changelog, error) {
	found := doubtsOfBoth(editions[0], editions[1])
	c.sayReading(editions[0], editions[1], found, false)
	log, err := c.compare(editions[0], editions[1], found, o)
	if err == nil {
		c.sayDoubts(log, out, false)
	}
	return log, err
}

// judgeRead compares two editions that were read one by one, and judges what
// changed.
func (c *console) judgeRead(editions []*framework.Edition, out *output, o comparing) (*diff.Changelog, carry.Step, error) {
	found := doubtsOfBoth(editions[0], editions[1])
	c.sayReading(editions[0], editions[1], found, false)
	log, step, err := c.compareJudged(editions[0], editions[1], found, o)
	if err == nil {
		c.sayDoubts(log, out, false)
	}
	return log, step, err
}

// isDoubt tells what cannot be compared from what is merely worth knowing: that
// another encoding than UTF-8 was assumed.
func isDoubt(f check.Finding) bool { return f.Rule != "encoding-suspect" || f.Skill != "" }

// turnsOff reports that the project has turned a rule off.
func (c *console) turnsOff(rule string) bool {
	return c.config != nil && c.config.Severities[rule] == framework.Off
}

// sayDoubts says what could not be compared, a line for each cause: it is an error,
// also to those who want quiet. Where the report goes to the same screen, it says
// so itself.
func (c *console) sayDoubts(log *diff.Changelog, out *output, all bool) {
	if out.quiet || !c.printsTo(out) {
		lines := report.DoubtLines(log.Doubts)
		for i, line := range lines {
			if i == maxFindings && !all {
				c.say("and %d more causes; -v shows all", len(lines)-i)
				break
			}
			fmt.Fprintln(c.err, report.LogLine(line))
		}
	}
	if log.DoubtsIgnored > 0 {
		c.note("doubts about the reading were ignored: %d", log.DoubtsIgnored)
	}
}

// sayReading says how well the two sides were understood, doubts aside.
func (c *console) sayReading(old, new *framework.Edition, found [2][]check.Finding, verbose bool) {
	if verbose {
		c.sayLedger("old", old.Ledger)
		c.sayLedger("new", new.Ledger)
	}
	for _, side := range found {
		c.sayFindings(notDoubts(side), verbose)
	}
}

func notDoubts(found []check.Finding) []check.Finding {
	var rest []check.Finding
	for _, f := range found {
		if !isDoubt(f) {
			rest = append(rest, f)
		}
	}
	return rest
}
