package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Verdict predicts whether assessments made against the old text of a skill
// are affected by what changed.
type Verdict string

// The verdicts.
const (
	Unaffected Verdict = "no"
	Doubtful   Verdict = "maybe" // duties changed, and nothing shows in which direction, or by how much
	Affected   Verdict = "yes"
)

// Affects is a verdict and what it rests on.
type Affects struct {
	Answer  Verdict  `json:"answer"`
	Because []string `json:"because"` // the reasons for "yes", or else for "maybe"; empty for "no"
}

// Why is the reasons in one line.
func (a Affects) Why() string { return strings.Join(a.Because, "; ") }

// Predict says whether changes of the row's skill affect assessments, and by
// what. Reasons to doubt are said where there is none that is better.
func (r Row) Predict(changes []Change) Affects {
	if why := r.each(changes, r.reason); len(why) > 0 {
		return Affects{Affected, why}
	}
	if why := r.each(changes, r.doubt); len(why) > 0 {
		return Affects{Doubtful, why}
	}
	return Affects{Unaffected, []string{}}
}

// predict is what [Row.Predict] says of all changes of a skill; where they say
// nothing, much that is worded otherwise leaves a doubt.
func (r Row) predict(changes []Change) Affects {
	a := r.Predict(changes)
	if a.Answer == Unaffected && r.Size >= mediumSize && len(r.Old) > 0 {
		return Affects{Doubtful, []string{fmt.Sprintf("%.0f%% of the words changed", 100*r.Size)}}
	}
	return a
}

// each lists what is said of changes, everything once, with all the levels of
// which it is said in place of "%level".
func (r Row) each(changes []Change, say func(Change) string) []string {
	var said []string
	levels := map[string][]int{}
	for _, c := range changes {
		what := say(c)
		if what == "" {
			continue
		}
		if _, again := levels[what]; !again {
			said = append(said, what)
		}
		if n := c.leftLevel(); !slices.Contains(levels[what], n) {
			levels[what] = append(levels[what], n)
		}
	}
	for i, what := range said {
		if strings.Contains(what, "%level") {
			said[i] = strings.ReplaceAll(what, "%level", r.list(slices.Sorted(slices.Values(levels[what]))))
		}
	}
	return said
}

// leftLevel is the level of which something is said: that which a statement
// left for another skill, or else that of the change.
func (c Change) leftLevel() int {
	if c.Moves() && c.New[0].Skill != "" {
		return c.Old[0].Level
	}
	return c.Level
}

// affecting are the rules whose changes affect assessments whatever else they
// say.
var affecting = map[string]string{
	"skill-removed":        "the skill is gone",
	"skill-recoded":        "other code",
	"skill-split":          "the skill was split",
	"skill-merged":         "the skill was merged",
	"skill-code-reused":    "the code is another skill's now",
	"level-removed":        "%level removed",
	"level-ladder-shifted": "the levels shifted",
}

// entryLevel is the highest level at which people come in: added below the
// others it affects nobody who is in already.
const entryLevel = 2

// reason says why a change affects assessments, with "%level" for its level; ""
// where it does not.
func (r Row) reason(c Change) string {
	switch {
	case c.Moves() && c.Old[0].Skill != "": // it is more, as an added one is
		return ""
	case c.Moves():
		return "a duty moved to " + r.placeName(c.New[0])
	case c.Rule == "level-added" && len(r.Old) > 0 && (c.Level > r.Old[0] || c.Level > entryLevel):
		return "%level added"
	case c.Rule == "skill-renamed" && c.Class == Substantive:
		return "the new name says something else"
	}
	return affecting[c.Rule]
}

// placeName names where a text stands: "level 4", or "level 4 of NETS" in
// another skill.
func (r Row) placeName(t Text) string {
	switch {
	case t.Level == 0:
		return t.Skill
	case t.Skill == "":
		return r.LevelName(t.Level)
	}
	return levelPart(t.Level) + " of " + t.Skill
}

// changing are the aspects of a reworded text that touch a duty, each with what
// it says.
var changing = map[Aspect]string{
	DutyRemoved: "a duty left %level",
	VerbRaised:  "a verb was raised at %level",
	VerbLowered: "a verb was lowered at %level",
	VerbChanged: "a verb changed at %level",
	VerbAdded:   "a verb came to %level",
	VerbRemoved: "a verb left %level",
	DutyAdded:   "a duty came to %level",
}

// doubt says why a change may affect assessments, with "%level" for its level;
// "" where nothing about it touches a duty of a level that both editions define.
func (r Row) doubt(c Change) string {
	say := ""
	switch {
	case c.Level == 0 || !slices.Contains(r.Old, c.Level) || !slices.Contains(r.New, c.Level):
	case c.Rule == "statement-removed":
		say = "a duty left %level"
	case c.Moves() || c.Rule == "statement-added":
		say = "a duty came to %level"
	default:
		for _, a := range c.Aspects {
			say = cmp.Or(say, changing[a])
		}
		if c.MayMatter() {
			say = cmp.Or(say, "a duty changed at %level")
		}
	}
	return say
}

// Judge fills in what follows from the size of a row and the changes of its
// skill: the letters, and whether assessments are affected.
func (r *Row) Judge(changes []Change) {
	r.Letters, r.Overall, r.Affects = r.letters(changes), r.overall(changes), r.predict(changes)
}
