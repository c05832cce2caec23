package diff

import (
	"slices"
	"testing"
)

// What a summary counts as come and gone can be found in the changes.
func TestCountsReconcile(t *testing.T) {
	for kind, cases := range structureCases {
		for n, test := range cases {
			log := Compare(identified(test.old...), identified(test.new...))
			with, moved := 0, 0
			for _, c := range log.Changes {
				switch {
				case c.Rule == "level-removed":
					with += len(c.Old)
				case c.Rule == "skill-removed":
					with += countStatements(c.Whole)
				case c.Rule == "statement-moved" && !stays(log, c):
					moved++
				}
			}
			if got := log.Summary.Statements.RemovedWith; got != with-moved {
				t.Errorf("%s %d: %d statements went with their level or skill, the changes have %d less %d that moved", kind, n, got, with, moved)
			}
		}
	}
}

// stays reports that the level which a statement left is still there.
func stays(log *Changelog, moved Change) bool {
	skill := moved.Old[0].Skill
	if skill == "" {
		skill = moved.Skill
	}
	for _, c := range log.Changes {
		if c.Skill == skill && (c.Rule == "skill-removed" || c.Rule == "level-removed" && c.Level == moved.Old[0].Level) {
			return false
		}
	}
	return true
}

// TestGuidanceReconciles holds what a summary counts of guidance, and of statements
// that moved, against the changes, over all situations.
func TestGuidanceReconciles(t *testing.T) {
	for n, x := range readSituations(t, "testdata/structure.txt") {
		log := Compare(x.old, x.new)
		count := map[string]int{}
		for _, c := range slices.Concat(log.Changes, log.Hidden) {
			if (c.Rule != "guidance-moved" || c.ChangesSkill()) && !c.TakesUp() {
				count[c.Rule]++
			}
		}
		s := log.Summary
		for _, r := range []struct {
			rule string
			got  int
		}{
			{"guidance-moved", s.Guidance.Moved}, {"guidance-reworded", s.Guidance.Reworded}, {"guidance-recast", s.Guidance.Recast},
			{"guidance-added", s.Guidance.Added - s.Guidance.AddedWith}, {"guidance-removed", s.Guidance.Removed - s.Guidance.RemovedWith},
			{"statement-moved", s.Statements.Moved}, {"statement-split", s.Statements.Split}, {"statement-merged", s.Statements.Merged},
			{"statement-added", s.Statements.Added - s.Statements.AddedWith}, {"statement-removed", s.Statements.Removed - s.Statements.RemovedWith},
			{"skill-split", s.Skills.Split}, {"skill-merged", s.Skills.Merged}, {"level-added", s.Levels.Added - s.Levels.AddedWith},
		} {
			if count[r.rule] != r.got {
				t.Errorf("%s %d: the summary counts %d of %s, the changes are %d", x.kind, n, r.got, r.rule, count[r.rule])
			}
		}
	}
}
