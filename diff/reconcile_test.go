package diff

import "testing"

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
