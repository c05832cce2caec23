package report

import (
	"cmp"

	"compdiff/diff"
)

// A duty that left a skill may live on in another one, which was split off or is new.
// The comparison says so of the other skill; readers ask what became of the duty.

// stand is where an old text stood; two that were taken out of a report are told apart by
// the place.
type stand struct {
	skill string // as in the changes
	level int
	index int // of the statement in the level
	text  string
}

// successorOf are the likest texts that old ones live on in, in skills that are new.
type successorOf map[stand]diff.Evidence

// successors gathers what splits and new skills say of where their texts come from.
func successors(c *diff.Changelog) successorOf {
	all := successorOf{}
	for _, change := range c.Changes {
		if change.Rule != "skill-split" && change.Rule != "skill-added" {
			continue
		}
		for _, e := range evidence(change) {
			from := stand{cmp.Or(e.Old.Skill, change.Skill), e.Old.Level, e.Old.Index, e.Old.Text.Text}
			e.New.Skill = cmp.Or(e.New.Skill, change.Skill)
			if e.New.Skill != from.skill && e.Confidence > all[from].Confidence {
				e.Old.Skill, all[from] = "", e
			}
		}
	}
	return all
}

// of adds to a statement that is gone what it lives on in, where nothing else is known
// to have it.
func (s successorOf) of(c diff.Change) diff.Change {
	if c.Rule != "statement-removed" || len(c.Evidence) > 0 || len(c.Old) != 1 {
		return c
	}
	if e, lives := s[stand{c.Skill, cmp.Or(c.Old[0].Level, c.Level), c.Old[0].Index, c.Old[0].Text.Text}]; lives {
		c.Evidence = []diff.Evidence{e}
	}
	return c
}
