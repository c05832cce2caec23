package diff

import (
	"cmp"

	"compdiff/framework"
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

// Edition is what a changelog says about one of its two sides.
type Edition struct {
	Framework string           `json:"framework"` // "" when unknown
	Edition   string           `json:"edition"`   // "" when unknown
	Status    framework.Status `json:"status"`
	Language  string           `json:"language"`
	Inferred  []string         `json:"inferred"` // fields that were concluded, not read
	// InferredFrom says of such fields what they were concluded from, where that is known.
	InferredFrom []framework.Inference `json:"inferredFrom,omitempty"`
	Sources      []framework.Source    `json:"sources"`
}

// Row says at which levels a changed skill is defined, and how much of it
// changed.
type Row struct {
	Code string `json:"code"` // the new one, where there are two
	Name string `json:"name"`
	Old  []int  `json:"old"` // levels, ascending; empty where the skill is new
	New  []int  `json:"new"` // levels, ascending; empty where the skill is gone
	// Labels are what levels are called, by number, where that is more than
	// their number.
	Labels map[int]string `json:"labels,omitempty"`
	// Size is how much of the words of the whole skill changed, from 0 to 1:
	// Dice's distance over the distinct stems of the content words of its name,
	// description, levels and guidance. It is 1 where the skill came or went.
	Size float64 `json:"size"`
	// Sizes is the same for each level, by number; levels whose words did not
	// change are left out, one that came or went has 1.
	Sizes map[int]float64 `json:"sizes"`
	// Letters says by level how many duties changed; unchanged levels are left
	// out.
	Letters map[int]Letter `json:"letters"`
	// Overall is the letter of the skill. It follows from Size: L under a
	// quarter, M from there, H above a third; NEW or DELETE where the skill came
	// or went.
	Overall Letter `json:"overall"`
	// Affects says whether assessments made against the old text are affected.
	// Comparing leaves it empty; carry.Compare fills it in.
	Affects Affects `json:"affects"`
}

// LevelName is what people call a level of the skill: its label, or "level 3".
func (r Row) LevelName(number int) string {
	return cmp.Or(r.Labels[number], levelPart(number))
}

// Letter says how much changed, as publishers print it in a table of skills by
// levels.
type Letter string

// The letters. What is blank did not change, or is not defined at all.
const (
	Blank    Letter = ""
	Low      Letter = "L"      // of a level: other words or punctuation, the same duties; of a skill: less than a quarter of its words
	Medium   Letter = "M"      // of a level: one or two duties changed in substance, came or went; of a skill: less than a third
	High     Letter = "H"      // of a level: three duties or more; of a skill: a third of its words or more
	Appeared Letter = "NEW"    // not defined in the old edition
	Gone     Letter = "DELETE" // not defined in the new edition
)

func rowOf(p skillPair) Row {
	r := Row{Old: []int{}, New: []int{}, Sizes: map[int]float64{}, Letters: map[int]Letter{}}
	if p.old != nil {
		r.Code, r.Name, r.Old = p.old.Code, p.old.Name, coverage(p.old)
		r.label(p.old)
	}
	if p.new != nil {
		r.Code, r.Name, r.New = p.new.Code, p.new.Name, coverage(p.new)
		r.label(p.new)
	}
	return r
}

// label notes what the levels of a skill are called.
func (r *Row) label(s *framework.Skill) {
	for _, l := range s.Levels {
		if l.Label == "" {
			continue
		}
		if r.Labels == nil {
			r.Labels = map[int]string{}
		}
		r.Labels[l.Number] = l.Label
	}
}

// coverage lists the levels that a skill defines; where a source only marks them,
// those that are marked.
func coverage(s *framework.Skill) []int {
	if len(s.Levels) == 0 && !s.Knows(framework.PartLevels) {
		return append([]int{}, s.Declared...)
	}
	levels := make([]int, len(s.Levels))
	for i, l := range s.Levels {
		levels[i] = l.Number
	}
	return levels
}

// Standing is what a new edition means for assessments at one level of a skill.
type Standing struct {
	Level   int     `json:"level"`
	Answer  Verdict `json:"answer"`
	Verdict string  `json:"verdict"` // as package carry has it: "note", "reassess", "gone", ...
	Why     string  `json:"why"`     // in one line
}
