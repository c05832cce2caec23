package diff

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"compdiff/framework"
)

// job is a comparison of two editions in progress. Pairs of skills are
// compared by several workers; each result has its place, so that nothing
// depends on which of them was faster.
type job struct {
	verbs   *verbs
	workers int
	sum     Summary
	mask    *mask       // what is in doubt and not compared; nil where nothing is
	whole   *comparison // of what the editions say of themselves
	pairs   []skillPair
	results []*comparison // one for each pair; nil where nothing differs
}

func (j *job) lexicon() *lexicon { return newLexicon(j.verbs) }

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
func (j *job) leftovers() {
	for _, c := range j.results {
		if c != nil {
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

// share is how many items a worker takes at a time.
const share = 32

// each calls what do gives for a worker with every number below n.
func (j *job) each(n int, do func(worker int) func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for worker := range j.workers {
		wait.Go(func() {
			work := do(worker)
			for {
				end := int(next.Add(share))
				for i := end - share; i < min(end, n); i++ {
					work(i)
				}
				if end >= n {
					return
				}
			}
		})
	}
	wait.Wait()
}

// changelog collects the results in the order of the pairs.
func (j *job) changelog(old, new *framework.Edition) *Changelog {
	log := &Changelog{Schema: Schema, Old: sideOf(old), New: sideOf(new), Changes: make([]Change, 0, j.changes()), Hidden: []Change{}, Skills: []Row{}, Patterns: []Pattern{}, Kept: j.kept()}
	log.take(j.whole)
	left := j.movesOut()
	for i, c := range j.results {
		doubted := j.mask.has(j.pairs[i])
		if c == nil {
			j.sum.skillKept(false, doubted)
			continue
		}
		if c.touched || len(c.changes) > 0 {
			c.row.Weigh(slices.Concat(c.changes, left[c]))
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
		Inferred: append([]string{}, e.Inferred...), Sources: append([]framework.Source{}, e.Sources...),
	}
}
