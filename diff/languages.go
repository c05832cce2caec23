package diff

import (
	"fmt"

	"compdiff/framework"
	"compdiff/language"
)

// Editions in different languages have nothing to compare but codes: every text would be
// another one. What they say is not compared, and that is said.

// inTwoLanguages is the doubt about two editions of which each is in another language; nil
// where they are not.
func inTwoLanguages(old, new *framework.Edition) *Doubt {
	if _, differ := language.Between(old, new); !differ {
		return nil
	}
	d := &Doubt{
		Rule: "edition-language-differs", Severity: framework.Error, Side: New,
		Message: fmt.Sprintf("the texts of the old edition are in %s, those of the new one in %s: nothing of them was compared; give editions in one language",
			language.Name(language.Of(old)), language.Name(language.Of(new))),
	}
	if len(new.Sources) > 0 {
		d.From = framework.From{File: new.Sources[0].Name}
	}
	return d
}

// uncompared is the changelog of two editions of which no text was compared, and why.
func uncompared(old, new *framework.Edition, why Doubt) *Changelog {
	o, n := *old, *new
	o.Skills, n.Skills, o.GenericLevels, n.GenericLevels = nil, nil, nil, nil
	o.Language = "" // the doubt says that they differ
	j := &job{verbs: learnVerbs(&o, &n), workers: 1, sum: newSummary(old, new)}
	j.sum.Skills.NotCompared = max(j.sum.Skills.Old, j.sum.Skills.New)
	j.sum.Levels.NotCompared = max(j.sum.Levels.Old, j.sum.Levels.New)
	j.sum.Statements.NotCompared = max(j.sum.Statements.Old, j.sum.Statements.New)
	j.whole = j.edition(&o, &n)
	j.settle()
	log := j.changelog(&o, &n)
	log.Old, log.Doubts = sideOf(old), []Doubt{why}
	return log
}
