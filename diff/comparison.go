package diff

import (
	"sync"
	"sync/atomic"

	"compdiff/framework"
)

// comparison is the comparison of one pair of skills in progress, or of what
// the editions say of themselves.
type comparison struct {
	lex     *lexicon
	sum     *Summary
	pair    skillPair
	row     Row
	changes []Change
	step    int                   // levels by which the ladder moved
	shifted []Evidence            // the statements that moved with the ladder
	open    []openLevel           // levels with what their own skill does not explain
	notes   openNotes             // the guidance that its own skill does not explain
	passed  []Evidence            // what passed between the description and the guidance
	near    *skillTexts           // the texts of both sides, once somebody asked
	worded  *[2]map[string][]Text // the same by their words
	hidden  []Change              // once settled: the changes that are not shown
	touched bool                  // a statement or guidance went to another skill, or came from one
}

// add records a change.
func (c *comparison) add(ch Change) { c.changes = append(c.changes, ch) }

// openNotes is the guidance of both sides that no unit of the other side of its
// skill explains.
type openNotes struct {
	old, new []Text
	cut      bool // see [alignment]
}

func (n openNotes) empty() bool { return len(n.old)+len(n.new) == 0 }

// job is a comparison of two editions in progress. Pairs of skills are
// compared by several workers; each result has its place, so that nothing
// depends on which of them was faster.
type job struct {
	lex     *lexicon // of all that is not done by several workers
	workers int
	sum     Summary
	mask    *mask       // what is in doubt and not compared; nil where nothing is
	whole   *comparison // of what the editions say of themselves
	pairs   []skillPair
	results []*comparison // one for each pair; nil where nothing differs
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

// alone reports that the skill came or went.
func (c *comparison) alone() bool { return c.pair.old == nil || c.pair.new == nil }

// gone is the skill that the new edition does not have, come the one that the
// old edition does not have; nil where there is none.
func (c *comparison) gone() *framework.Skill {
	if c.pair.new == nil {
		return c.pair.old
	}
	return nil
}

func (c *comparison) come() *framework.Skill {
	if c.pair.old == nil {
		return c.pair.new
	}
	return nil
}

// openLevel is a level whose own statements are aligned, with what is left to
// be explained by moves.
type openLevel struct {
	number   int // on the new side, also where that does not have the level
	old, new []Text
	// inOld and inNew say which side has the level at all.
	inOld, inNew bool
	origins      originList // of what is left: what it derives from, or lives on in
	// alignment is that of old and new, but for what strayed to other levels.
	alignment
}

// explained reports that nothing is left.
func (l openLevel) explained() bool { return len(l.oldLeft)+len(l.newLeft) == 0 }
