package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
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
	Answer Verdict `json:"answer"`
	// Because has the reasons for "yes", or else for "maybe", the weightiest first,
	// each with how often it is; duties that were dropped are told with either. Empty
	// for "no".
	Because []string `json:"because"`
}

// Why is the reasons in one line.
func (a Affects) Why() string { return strings.Join(a.Because, "; ") }

// Predict says whether changes of the row's skill affect assessments, and by
// what. Reasons to doubt are said where there is none that is better.
func (r Row) Predict(changes []Change) Affects {
	if why := r.each(changes, r.reason); len(why) > 0 {
		return Affects{Affected, r.each(changes, r.reasonOrLoss)}
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

// groundAt is a ground as it holds for one skill: how often, and at which levels.
type groundAt struct {
	ground
	place  string // where duties went
	times  int
	levels []int
}

// each lists what is said of changes, the weightiest ground first, every ground
// once with all its levels.
func (r Row) each(changes []Change, say func(Change) ground) []string {
	var all []groundAt
	for _, c := range changes {
		g := say(c)
		if g == noGround {
			continue
		}
		place := ""
		if g == dutyMoved {
			place = r.placeName(c.New[0])
		}
		i := slices.IndexFunc(all, func(s groundAt) bool { return s.ground == g && s.place == place })
		if i < 0 {
			i = len(all)
			all = append(all, groundAt{ground: g, place: place})
		}
		all[i].times++
		if n := c.leftLevel(); !slices.Contains(all[i].levels, n) {
			all[i].levels = append(all[i].levels, n)
		}
	}
	slices.SortStableFunc(all, func(a, b groundAt) int { return cmp.Compare(a.ground, b.ground) })
	var lines []string
	for _, s := range all {
		lines = append(lines, r.sentence(s))
	}
	return lines
}

// sentence says a ground with its number, its levels and where duties went.
func (r Row) sentence(s groundAt) string {
	words := grounds[s.ground].one
	if s.times > 1 && grounds[s.ground].many != "" {
		words = grounds[s.ground].many
	}
	levels := r.list(slices.Sorted(slices.Values(s.levels)))
	return strings.NewReplacer("%n", strconv.Itoa(s.times), "%level", levels, "%place", s.place).Replace(words)
}

// leftLevel is the level of which something is said: that which a statement
// left for another skill, or else that of the change.
func (c Change) leftLevel() int {
	if c.Moves() && c.New[0].Skill != "" {
		return c.Old[0].Level
	}
	return c.Level
}

// ground is a kind of reason; the weightier comes first.
type ground int

const (
	noGround ground = iota
	skillGone
	codeReused
	skillSplit
	skillMerged
	skillRecoded
	ladderShifted
	levelGone
	dutyDropped
	dutyMoved
	levelCame
	nameMeansElse
	partDropped
	verbRaised
	verbLowered
	verbChanged
	dutyChanged
	dutyCame
	verbLeft
	verbCame
)

// grounds are the words for each: of one change and of several, with "%n" for how
// many, "%level" for the levels and "%place" for where a duty went. What is said
// of a skill or of its levels has no number.
var grounds = [...]struct{ one, many string }{
	skillGone:     {"the skill is gone", ""},
	codeReused:    {"the code is another skill's now", ""},
	skillSplit:    {"the skill was split", ""},
	skillMerged:   {"the skill was merged", ""},
	skillRecoded:  {"other code", ""},
	ladderShifted: {"the levels shifted", ""},
	levelGone:     {"%level removed", ""},
	dutyDropped:   {"a duty was dropped from %level", "%n duties were dropped from %level"},
	dutyMoved:     {"a duty moved to %place", "%n duties moved to %place"},
	levelCame:     {"%level added", ""},
	nameMeansElse: {"the new name says something else", ""},
	partDropped:   {"part of a duty was dropped at %level", "parts of %n duties were dropped at %level"},
	verbRaised:    {"a verb was raised at %level", "%n verbs were raised at %level"},
	verbLowered:   {"a verb was lowered at %level", "%n verbs were lowered at %level"},
	verbChanged:   {"a verb changed at %level", "%n verbs changed at %level"},
	dutyChanged:   {"a duty changed at %level", "%n duties changed at %level"},
	dutyCame:      {"a duty came to %level", "%n duties came to %level"},
	verbLeft:      {"a verb left %level", "%n verbs left %level"},
	verbCame:      {"a verb came to %level", "%n verbs came to %level"},
}

// affecting are the rules whose changes affect assessments whatever else they
// say.
var affecting = map[string]ground{
	"skill-removed":        skillGone,
	"skill-recoded":        skillRecoded,
	"skill-split":          skillSplit,
	"skill-merged":         skillMerged,
	"skill-code-reused":    codeReused,
	"level-removed":        levelGone,
	"level-ladder-shifted": ladderShifted,
}

// entryLevel is the highest level at which people come in: added below the
// others it affects nobody who is in already.
const entryLevel = 2

// reason says why a change affects assessments.
func (r Row) reason(c Change) ground {
	switch {
	case c.Moves() && c.Old[0].Skill != "": // it is more, as an added one is
		return noGround
	case c.Moves():
		return dutyMoved
	case c.Rule == "level-added" && len(r.Old) > 0 && (c.Level > r.Old[0] || c.Level > entryLevel):
		return levelCame
	case c.Rule == "skill-renamed" && c.Class == Substantive:
		return nameMeansElse
	}
	return affecting[c.Rule]
}

// reasonOrLoss is a reason, or a duty that was dropped: that weighs more than much
// that decides, and whoever is told the reasons must not miss it.
func (r Row) reasonOrLoss(c Change) ground {
	if g := r.reason(c); g != noGround {
		return g
	}
	if r.doubt(c) == dutyDropped {
		return dutyDropped
	}
	return noGround
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

// changing are the aspects of a reworded text that touch a duty.
var changing = map[Aspect]ground{
	DutyRemoved: partDropped,
	VerbRaised:  verbRaised,
	VerbLowered: verbLowered,
	VerbChanged: verbChanged,
	VerbAdded:   verbCame,
	VerbRemoved: verbLeft,
	DutyAdded:   dutyCame,
}

// doubt says why a change may affect assessments: that it touches a duty of a
// level that both editions define.
func (r Row) doubt(c Change) ground {
	say := noGround
	switch {
	case c.Level == 0 || !slices.Contains(r.Old, c.Level) || !slices.Contains(r.New, c.Level):
	case c.Rule == "statement-removed":
		say = dutyDropped
	case c.Moves() || c.Rule == "statement-added":
		say = dutyCame
	default:
		for _, a := range c.Aspects {
			say = cmp.Or(say, changing[a])
		}
		if c.Class == Substantive {
			say = cmp.Or(say, dutyChanged)
		}
	}
	return say
}

// Judge fills in what follows from the size of a row and the changes of its
// skill: the letters, and whether assessments are affected.
func (r *Row) Judge(changes []Change) {
	r.Letters, r.Overall, r.Affects = r.letters(changes), r.overall(changes), r.predict(changes)
}
