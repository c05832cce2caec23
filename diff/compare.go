package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// Compare says what changed from one edition to the other. It changes neither.
func Compare(old, new *framework.Edition) *Changelog {
	log, _ := CompareWith(old, new, Options{}) // only a mapping can be wrong
	return log
}

// CompareWith compares as [Compare] does, and heeds what it is told besides.
// The error names a row of the mapping that does not fit the editions.
func CompareWith(old, new *framework.Edition, o Options) (*Changelog, error) {
	told, err := resolve(o.Map, old, new)
	if err != nil {
		return nil, err
	}
	mixed := inTwoLanguages(old, new)
	if mixed != nil && !o.MixedLanguages {
		return uncompared(old, new, *mixed), nil
	}
	j := &job{verbs: learnVerbs(old, new), workers: o.workers(), sum: newSummary(old, new)}
	if j.mask = newMask(old, new, o.Doubts, told); j.mask != nil {
		old, new = j.mask.old, j.mask.new
		told, _ = resolve(o.Map, old, new) // what it names is not hidden
	}
	j.whole = j.edition(old, new)
	content := newContent(j.lexicon(), old.Skills, new.Skills)
	j.pairs = pairSkills(old.Skills, new.Skills, told, content)
	j.categories(old.Skills, new.Skills)
	j.comparePairs(content.lex)
	j.relate(told, content)
	j.leftovers()
	j.defects(o.Defects)
	j.settle()
	log := j.changelog(old, new)
	if mixed != nil {
		log.DoubtsIgnored++
	}
	return log, nil
}

// comparison is the comparison of one pair of skills in progress, or of what
// the editions say of themselves.
type comparison struct {
	lex     *lexicon
	sum     *Summary
	pair    skillPair
	row     Row
	changes []Change
	step    int         // levels by which the ladder moved
	shifted []Evidence  // the statements that moved with the ladder
	open    []openLevel // levels with what their own skill does not explain
	notes   openNotes   // the guidance that its own skill does not explain
	hidden  []Change    // once settled: the changes that are not shown
	touched bool        // a statement or guidance went to another skill, or came from one
}

// add records a change.
func (c *comparison) add(ch Change) { c.changes = append(c.changes, ch) }

// settle puts the changes in order, completes them and sets aside those that
// are not shown.
func (c *comparison) settle() {
	slices.SortStableFunc(c.changes, inReadingOrder)
	shown := c.changes[:0]
	for _, ch := range c.changes {
		ch.Skill = c.pair.id()
		ch.complete(c.row)
		if ch.Severity == framework.Off {
			c.hidden = append(c.hidden, ch)
		} else {
			shown = append(shown, ch)
		}
	}
	c.changes = shown
}

// partOrder puts what concerns a skill as a whole before its levels, and
// those before the guidance.
var partOrder = map[string]int{
	partEdition: 0, partSkill: 1, partCode: 2, partName: 3, partCategory: 4, partDescription: 5, partLevels: 6, partGuidance: 8,
}

const levelOrder = 7

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

// uncompared is the changelog of two editions of which nothing was compared, and why:
// in different languages every text would be another one.
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
