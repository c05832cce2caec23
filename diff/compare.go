package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// Compare says what changed from one edition to the other. It changes neither.
func Compare(old, new *framework.Edition) *Changelog {
	c := &comparison{lex: newLexicon(learnVerbs(old, new))}
	c.log = Changelog{Schema: Schema, Old: sideOf(old), New: sideOf(new), Changes: []Change{}, Hidden: []Change{}, Skills: []Row{}}
	c.log.Summary = newSummary(old, new)
	c.edition(old, new)
	for _, p := range pairSkills(old.Skills, new.Skills) {
		c.skill(p)
	}
	c.finish()
	return &c.log
}

// comparison is a comparison in progress.
type comparison struct {
	lex     *lexicon
	log     Changelog
	changes []Change // of the skill at hand, or of the edition
}

func sideOf(e *framework.Edition) Edition {
	return Edition{
		Framework: e.Framework, Edition: e.Edition, Status: e.Status, Language: e.Language,
		Inferred: append([]string{}, e.Inferred...), Sources: append([]framework.Source{}, e.Sources...),
	}
}

// add records a change of the skill at hand.
func (c *comparison) add(ch Change) { c.changes = append(c.changes, ch) }

// settle files the changes of a skill, or of the edition, and reports whether
// any of them is shown.
func (c *comparison) settle(levels Row) (shown bool) {
	slices.SortStableFunc(c.changes, inReadingOrder)
	for _, ch := range c.changes {
		ch.complete(levels)
		if ch.Severity == framework.Off {
			c.log.Hidden = append(c.log.Hidden, ch)
			continue
		}
		c.log.Changes = append(c.log.Changes, ch)
		shown = true
	}
	c.changes = c.changes[:0]
	return shown
}

// partOrder puts what concerns a skill as a whole before its levels, and
// those before the guidance.
var partOrder = map[string]int{
	partEdition: 0, partSkill: 1, partCode: 2, partName: 3, partCategory: 4, partDescription: 5, partGuidance: 7,
}

const levelOrder = 6

// inReadingOrder sorts the changes of one skill: by part, then by level, then
// by place on the new side, or on the old one for what is gone.
func inReadingOrder(x, y Change) int {
	return cmp.Or(
		cmp.Compare(order(x), order(y)),
		cmp.Compare(x.Level, y.Level),
		cmp.Compare(x.place(), y.place()),
		cmp.Compare(x.Rule, y.Rule),
	)
}

func order(c Change) int {
	if n, ok := partOrder[c.Part]; ok {
		return n
	}
	return levelOrder
}

// place orders changes within a part by where a reader meets them.
func (c Change) place() int {
	texts := c.New
	if len(texts) == 0 {
		texts = c.Old
	}
	if len(texts) == 0 {
		return -1
	}
	return texts[0].Index
}

// finish counts severities, classes and rules and makes fingerprints unique.
func (c *comparison) finish() {
	c.log.Summary.count(c.log.Changes)
	distinguish(c.log.Changes)
	distinguish(c.log.Hidden)
}
