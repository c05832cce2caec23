package diff

import (
	"compdiff/framework"
	"slices"
)

// movesOut lists by skill the statements that left it for another skill, where
// the move is filed under that: seen from the skill that lost them.
func (j *job) movesOut() map[*comparison][]Change {
	home := map[string]*comparison{}
	for _, c := range j.results {
		if c != nil && c.pair.old != nil {
			home[id(c.pair.old)] = c
		}
	}
	left := map[*comparison][]Change{}
	for _, c := range j.results {
		if c == nil {
			continue
		}
		for _, ch := range c.changes {
			if ch.Moves() && ch.Old[0].Skill != "" {
				from := home[ch.Old[0].Skill]
				left[from] = append(left[from], ch.seenFromOld(c.pair.id()))
			}
		}
	}
	return left
}

// seenFromOld is a move as the skill that lost the statement sees it.
func (c Change) seenFromOld(to string) Change {
	old, new := c.Old[0], c.New[0]
	old.Skill, new.Skill = "", to
	c.Old, c.New = []Text{old}, []Text{new}
	c.Part, c.Level = levelPart(old.Level), old.Level
	return c
}

// changes counts the changes that are shown.
func (j *job) changes() int {
	n := len(j.whole.changes)
	for _, c := range j.results {
		if c != nil {
			n += len(c.changes)
		}
	}
	return n
}

func (log *Changelog) take(c *comparison) {
	log.Changes = append(log.Changes, c.changes...)
	log.Hidden = append(log.Hidden, c.hidden...)
}

func sideOf(e *framework.Edition) Edition {
	return Edition{
		Framework: e.Framework, Edition: e.Edition, Status: e.Status, Language: e.Language,
		Inferred: append([]string{}, e.Inferred...), InferredFrom: slices.Clone(e.InferredFrom), Sources: append([]framework.Source{}, e.Sources...),
	}
}
