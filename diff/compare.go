package diff

import (
	"runtime"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
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
	j := &job{lex: newLexicon(learnVerbs(old, new)), workers: o.workers(), sum: newSummary(old, new)}
	broken := brokenOff(old, new)
	given := o.Doubts
	if !o.BrokenOff {
		given = given.with(broken)
	}
	if j.mask = newMask(old, new, given, told, j.lex); j.mask != nil {
		old, new = j.mask.old, j.mask.new
		told, _ = resolve(o.Map, old, new) // what it names is not hidden
	}
	unstated := withoutLevels(old, new, o.Doubts)
	j.whole = j.edition(old, new)
	content := newContent(j.lex, old.Skills, new.Skills)
	j.pairs = pairSkills(old.Skills, new.Skills, told, content)
	j.categories(old.Skills, new.Skills)
	j.comparePairs(j.lex)
	stock := j.relate(told, content)
	j.leftovers(content, stock)
	j.markCopied()
	j.traces(content)
	j.defects(o.Defects)
	j.settle()
	log := j.changelog(old, new)
	if mixed != nil {
		log.DoubtsIgnored++
	}
	if o.BrokenOff {
		log.DoubtsIgnored += len(broken.Old) + len(broken.New)
	}
	if o.UnstatedLevels {
		log.DoubtsIgnored += len(unstated)
	} else {
		log.Doubts = slices.Concat(unstated, log.Doubts)
	}
	return log, nil
}

// settle puts the changes in order, completes them and sets aside those that
// are not shown.
func (c *comparison) settle() {
	sorting.By(c.changes, inReadingOrder)
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

// uncompared is the changelog of two editions of which nothing was compared, and why:
// in different languages every text would be another one.
func uncompared(old, new *framework.Edition, why Doubt) *Changelog {
	o, n := *old, *new
	o.Skills, n.Skills, o.GenericLevels, n.GenericLevels = nil, nil, nil, nil
	o.Language = "" // the doubt says that they differ
	j := &job{lex: newLexicon(learnVerbs(&o, &n)), workers: 1, sum: newSummary(old, new)}
	j.sum.Skills.NotCompared = max(j.sum.Skills.Old, j.sum.Skills.New)
	j.sum.Levels.NotCompared = max(j.sum.Levels.Old, j.sum.Levels.New)
	j.sum.Statements.NotCompared = max(j.sum.Statements.Old, j.sum.Statements.New)
	j.whole = j.edition(&o, &n)
	j.settle()
	log := j.changelog(&o, &n)
	log.Old, log.Doubts = sideOf(old), []Doubt{why}
	return log
}

// workers is how many are asked for, or as many as the machine runs at once.
func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// comparePairs compares every pair by itself. What is known of words already is
// not found out again.
func (j *job) comparePairs(known *lexicon) {
	j.results = make([]*comparison, len(j.pairs))
	sums := make([]Summary, j.workers)
	j.each(len(j.pairs), func(worker int) func(int) {
		lex := known.fork()
		return func(i int) { j.results[i] = comparePair(lex, &sums[worker], j.pairs[i]) }
	})
	for _, s := range sums {
		j.sum.plus(s)
	}
}

// comparePair gives nil where the two sides of a pair do not differ.
func comparePair(lex *lexicon, sum *Summary, p skillPair) *comparison {
	lex.forget()
	c := &comparison{lex: lex, sum: sum, pair: p}
	c.skill()
	if len(c.changes) == 0 && len(c.open) == 0 && c.notes.empty() {
		return nil
	}
	c.row = rowOf(p)
	c.measure()
	return c
}

// leftovers records the statements of every pair that nothing explains.
func (j *job) leftovers(content *content, stock *stock) {
	for _, c := range j.results {
		if c != nil {
			c.tellNoted()
		}
	}
	j.partsElsewhere(content, stock)
	for _, c := range j.results {
		if c != nil {
			j.pairOwnWords(c)
			c.leftovers()
		}
	}
}

// settle completes the changes of every pair.
func (j *job) settle() {
	j.whole.settle()
	j.each(len(j.results), func(int) func(int) {
		return func(i int) {
			if c := j.results[i]; c != nil {
				c.settle()
			}
		}
	})
}

// changelog collects the results in the order of the pairs.
func (j *job) changelog(old, new *framework.Edition) *Changelog {
	log := &Changelog{Schema: Schema, Old: sideOf(old), New: sideOf(new), Changes: make([]Change, 0, j.changes()), Hidden: []Change{}, Skills: []Row{}, Patterns: []Pattern{}, Kept: j.kept()}
	log.take(j.whole)
	left := j.movesOut()
	for i, c := range j.results {
		doubted := j.mask.has(j.pairs[i]) || j.pairs[i].lacksLevels()
		if c == nil {
			j.sum.skillKept(false, doubted)
			continue
		}
		if c.touched || len(c.changes) > 0 {
			c.row.Weigh(withMore(c.changes, left[c]))
			log.Skills = append(log.Skills, c.row)
		}
		if !c.alone() {
			j.sum.skillKept(c.touched || slices.ContainsFunc(c.changes, Change.differs), doubted)
		}
		log.take(c)
	}
	log.Doubts = j.mask.doubts(&j.sum)
	log.Summary = j.sum
	log.Summary.count(log.Changes)
	log.Summary.apart()
	distinguish(log.Changes)
	distinguish(log.Hidden)
	log.Patterns = patterns(j.whole.lex, log.Changes)
	return log
}

// withMore are the changes and others beside them: those alone, uncopied, where there are none.
func withMore(changes, others []Change) []Change {
	if len(others) == 0 {
		return changes
	}
	return slices.Concat(changes, others)
}

// skill compares the two sides of a pair.
func (c *comparison) skill() {
	p := c.pair
	switch {
	case p.old == nil:
		c.wholeSkill("skill-added", p.new)
		c.sum.skillAdded(p.new)
	case p.new == nil:
		c.wholeSkill("skill-removed", p.old)
		c.sum.skillRemoved(p.old)
	default:
		c.identity(p)
		c.description(p)
		c.levels(p)
		c.guidance(p)
		c.sections(p)
	}
	if p.reused != nil {
		c.codeReused(p)
	}
}

// leftovers records the statements, and the guidance, that nothing explains. Those of a level
// that came or went as a whole are listed with it.
func (c *comparison) leftovers() {
	for k := range c.open {
		l := &c.open[k]
		if !l.inOld || !l.inNew {
			continue
		}
		for _, i := range l.oldLeft {
			c.add(at(Change{Rule: "statement-removed", Confidence: 1, Reason: unasked(l.cut), Old: pick(l.old, []int{i}), Evidence: c.orSame(c.enough(l.old[i], l.originOf(l.old[i], true), newSide), l.old[i], true)}))
		}
		for _, j := range l.newLeft {
			c.add(at(Change{Rule: "statement-added", Confidence: 1, Reason: unasked(l.cut), New: pick(l.new, []int{j}), Evidence: c.orSame(c.enough(l.new[j], l.originOf(l.new[j], false), oldSide), l.new[j], false)}))
		}
	}
	c.notes.leftovers(c)
}
