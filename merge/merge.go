package merge

import (
	"cmp"
	"fmt"
	"slices"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Result is what three editions give.
type Result struct {
	// Edition is the merged edition. A conflict stands in it between marks or, where
	// it is about more than a text, as one of its problems.
	Edition *framework.Edition
	// Conflicts are what both sides changed in different ways, by skill and part.
	Conflicts []Conflict
	// Woven are the texts that both sides changed in other words, by skill and part.
	Woven []Woven
	// Ours and Theirs are what each side changed.
	Ours, Theirs *diff.Changelog
}

// Kind says what two sides did to one thing.
type Kind string

// The kinds of conflicts.
const (
	BothChanged Kind = "both-changed" // each made something else of it
	BothAdded   Kind = "both-added"   // each added what is nearly the same
	OursGone    Kind = "ours-gone"    // we dropped what they changed
	TheirsGone  Kind = "theirs-gone"  // they dropped what we changed
)

// Conflict is one thing of which two sides made something different.
type Conflict struct {
	Kind  Kind   `json:"kind"`
	Skill string `json:"skill"` // code, or name where there is none, in the merged edition; "" for the edition itself
	Part  string `json:"part"`  // as in a change: "level 3", "guidance", "name", ...
	// Base, Ours and Theirs are the texts of the three; empty where a side has none.
	Base   []framework.Text `json:"base"`
	Ours   []framework.Text `json:"ours"`
	Theirs []framework.Text `json:"theirs"`

	skill  string // its key
	inText bool   // both versions stand between marks
}

// Three merges what two sides made of one edition. It changes none of them. The
// error says which edition has two skills or two levels that nobody can tell
// apart.
func Three(base, ours, theirs *framework.Edition) (*Result, error) {
	for _, e := range []struct {
		name    string
		edition *framework.Edition
	}{{"base", base}, {"ours", ours}, {"theirs", theirs}} {
		if err := distinct(e.edition); err != nil {
			return nil, fmt.Errorf("%s: %w", e.name, err)
		}
	}
	m := newMerger(base, ours, theirs)
	m.findContested()
	m.decideThreads()
	e := m.edition()
	m.settle(e)
	return &Result{Edition: e, Conflicts: m.conflicts, Woven: m.weaves, Ours: m.ours.log, Theirs: m.theirs.log}, nil
}

// distinct refuses an edition in which two skills or two levels have one name.
func distinct(e *framework.Edition) error {
	seen := map[string]bool{}
	for i := range e.Skills {
		s := &e.Skills[i]
		if seen[id(s)] {
			return fmt.Errorf("two skills are called %q; mend that first, nobody can tell which is meant", id(s))
		}
		seen[id(s)] = true
		levels := map[int]bool{}
		for _, l := range s.Levels {
			if levels[l.Number] {
				return fmt.Errorf("%s defines level %d twice; mend that first", id(s), l.Number)
			}
			levels[l.Number] = true
		}
	}
	return nil
}

// id is what a skill is called by: its code, or its name where it has none.
func id(s *framework.Skill) string { return cmp.Or(s.Code, s.Name) }

// merger is a merge in progress.
type merger struct {
	base         *framework.Edition
	baseNodes    nodes
	baseSkill    map[string]*framework.Skill // by key
	ours, theirs *side
	threads      []thread
	of           [3][]int              // by edition, the thread of each node
	orders       [3]map[place][]strand // by edition, the threads of each place in its order
	rank         map[int]int           // of a thread in the common edition, where it is there
	chosen       map[place][]chosen    // what stands where in the merged edition
	contested    map[place]whichSide   // what one side dropped as a whole and the other changed
	conflicts    []Conflict
	weaves       []Woven
}

func newMerger(base, ours, theirs *framework.Edition) *merger {
	m := &merger{
		base: base, baseNodes: nodesOf(base), baseSkill: map[string]*framework.Skill{},
		ours: newSide(base, ours), theirs: newSide(base, theirs),
		rank: map[int]int{}, chosen: map[place][]chosen{}, contested: map[place]whichSide{},
	}
	for i := range base.Skills {
		m.baseSkill[keyOfBase(&base.Skills[i])] = &base.Skills[i]
	}
	m.spin()
	return m
}

// settle puts the conflicts in order, and says those that no text shows as
// problems of the edition.
func (m *merger) settle(e *framework.Edition) {
	sorting.By(m.weaves, func(a, b Woven) int {
		return cmp.Or(cmp.Compare(a.Skill, b.Skill), cmp.Compare(partRank(a.Part), partRank(b.Part)), cmp.Compare(a.Part, b.Part))
	})
	sorting.By(m.conflicts, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(a.Skill, b.Skill), cmp.Compare(partRank(a.Part), partRank(b.Part)), cmp.Compare(a.Part, b.Part))
	})
	for _, c := range m.conflicts {
		if c.inText {
			continue // its marks say it, until somebody takes them out
		}
		problem := framework.Problem{Rule: Rule, Skill: c.Skill, Part: c.Part, Message: c.Message()}
		for _, texts := range [][]framework.Text{c.Ours, c.Theirs, c.Base} {
			if len(texts) > 0 {
				problem.From = texts[0].From
				break
			}
		}
		e.Problems = append(e.Problems, problem)
	}
}

// partRank puts what concerns a skill as a whole before its levels, and those
// before the guidance.
func partRank(part string) int {
	if n := slices.Index([]string{"skill", "code", "name", "category", "description"}, part); n >= 0 {
		return n
	}
	if part == partGuidance {
		return 100
	}
	return 50
}
