package report

import (
	"fmt"

	"compdiff/diff"
	"compdiff/internal/pattern"
)

// ids gives the parts of a report names for links, which are alike in every
// run.
type ids struct {
	skill map[string]string
	taken map[string]int // how often a name was given to a change
}

// plainID is what can stand in an address as it is.
var plainID = pattern.New(`^[A-Za-z0-9]{1,64}$`)

func newIDs(c *diff.Changelog) ids {
	out := ids{map[string]string{}, map[string]int{}}
	for _, s := range sections(c) {
		switch {
		case out.skill[s.skill] != "":
		case plainID().MatchString(s.skill):
			out.skill[s.skill] = "skill-" + s.skill
		default:
			out.skill[s.skill] = fmt.Sprintf("skill--%d", len(out.skill))
		}
	}
	return out
}

var notPlain = pattern.New(`[^A-Za-z0-9]+`)

func (i ids) part(skill, part string) string {
	if !headed(part) {
		part = "whole"
	}
	return i.skill[skill] + "-" + notPlain().ReplaceAllString(part, "-")
}

// change names a change by its fingerprint, so that links outlive other
// changes.
func (i ids) change(c diff.Change) string {
	id := "change-" + notPlain().ReplaceAllString(c.Fingerprint, "-")
	i.taken[id]++
	if n := i.taken[id]; n > 1 {
		id += fmt.Sprintf("--%d", n)
	}
	return id
}
