package diff

import (
	"slices"
	"strings"
)

// Verdict says whether assessments made against the old text of a skill are
// affected by what changed. A comparison finds what changed and does not judge
// it: package carry does, by one table of causes.
type Verdict string

// The verdicts.
const (
	Unaffected Verdict = "no"    // they stand
	Doubtful   Verdict = "maybe" // they stand, and a duty or what the skill is changed; or nobody can tell
	Affected   Verdict = "yes"   // one does not stand
)

// Affects is a verdict and what it rests on.
type Affects struct {
	Answer  Verdict  `json:"answer"`  // "" where nobody judged
	Because []string `json:"because"` // the reasons for "yes", or else for "maybe"; empty for "no"
	// Levels has the levels of the old edition whose assessments do not stand just as
	// they are, ascending.
	Levels []Standing `json:"levels,omitempty"`
}

// Standing is what a new edition means for assessments at one level of a skill.
type Standing struct {
	Level   int     `json:"level"`
	Answer  Verdict `json:"answer"`
	Verdict string  `json:"verdict"` // as package carry has it: "note", "reassess", "gone", ...
	Why     string  `json:"why"`     // in one line
}

// Why is the reasons in one line.
func (a Affects) Why() string { return strings.Join(a.Because, "; ") }

// LevelNames is what people call some levels of the skill: "level 3", "levels 3, 4
// and 6", "Working and Expert".
func (r Row) LevelNames(levels []int) string { return r.list(slices.Sorted(slices.Values(levels))) }

// Weigh fills in what follows from the size of a row and the changes of its
// skill: the letters.
func (r *Row) Weigh(changes []Change) {
	r.Letters, r.Overall = r.letters(changes), r.overall(changes)
	if r.Affects.Because == nil {
		r.Affects.Because = []string{}
	}
}
