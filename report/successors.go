package report

import (
	"cmp"
	"slices"

	"compdiff/diff"
	"compdiff/framework"
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

// successorOf are the likest texts that old ones live on in, in other skills: by their places, and,
// since the same sentence is not found for one skill and lost for another, by their words.
type successorOf struct {
	at     map[stand]diff.Evidence
	worded map[string]diff.Evidence
}

// successors gathers what splits and new skills say of where their texts come from, and what duties
// that went say of the skills that have them.
func successors(c *diff.Changelog) successorOf {
	all := successorOf{map[stand]diff.Evidence{}, map[string]diff.Evidence{}}
	for _, change := range c.Changes {
		switch change.Rule {
		case "skill-split", "skill-added", "statement-removed", "level-removed":
			for _, e := range evidence(change) {
				all.note(e, change)
			}
		}
	}
	return all
}

// note takes in what a change says of a text: the likest that another skill has.
func (s successorOf) note(e diff.Evidence, by diff.Change) {
	from := stand{cmp.Or(e.Old.Skill, by.Skill), e.Old.Level, e.Old.Index, e.Old.Text.Text}
	e.New.Skill = cmp.Or(e.New.Skill, by.Skill)
	if e.New.Skill == from.skill || e.Old.Level == 0 || e.New.Level == 0 {
		return
	}
	e.Old.Skill = ""
	if (by.Rule == "skill-split" || by.Rule == "skill-added") && e.Confidence > s.at[from].Confidence {
		s.at[from] = e
	}
	if words := framework.Fold(from.text); enoughOf(e) && e.Confidence > s.worded[words].Confidence {
		s.worded[words] = e
	}
}

// of adds to statements that are gone what they live on in, where nothing else is known to have
// them.
func (s successorOf) of(c diff.Change) diff.Change {
	if c.Rule != "statement-removed" && c.Rule != "level-removed" {
		return c
	}
	for _, t := range c.Old {
		t.Level = cmp.Or(t.Level, c.Level)
		if e, lives := s.lives(c, t); lives {
			c.Evidence = append(slices.Clip(c.Evidence), e)
		}
	}
	return c
}

// lives is what a text of a change lives on in, if nothing has enough of it that the change knows.
func (s successorOf) lives(c diff.Change, t diff.Text) (diff.Evidence, bool) {
	known, kept := false, false // what has some of its words; another skill that had it before
	for _, e := range c.Evidence {
		own := e.Old.Text.Text == t.Text.Text && e.Old.Level == t.Level
		if own && findsAgain(e) {
			return e, false
		}
		known, kept = known || own && !enoughOf(e), kept || own && enoughOf(e)
	}
	if e, lives := s.at[stand{c.Skill, t.Level, t.Index, t.Text.Text}]; lives && !known {
		return e, true
	} else if kept {
		return e, false
	}
	e, lives := s.worded[framework.Fold(t.Text.Text)]
	if lives && e.New.Skill == c.Skill {
		e.New.Skill = ""
	}
	e.Old = t
	return e, lives
}
