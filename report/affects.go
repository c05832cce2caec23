package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"compdiff/diff"
)

// Verdict predicts whether assessments made against the old text are affected.
type Verdict string

// The verdicts.
const (
	Unaffected Verdict = "no"
	Doubtful   Verdict = "maybe" // duties changed, and nothing shows in which direction
	Affected   Verdict = "yes"
)

// predict says whether changes affect assessments, and by what. Reasons to
// doubt are said where there is none that is better.
func (s section) predict(changes []diff.Change) (Verdict, string) {
	if why := s.each(changes, s.reason); why != "" {
		return Affected, Visible(why)
	}
	if why := s.each(changes, s.doubt); why != "" {
		return Doubtful, Visible(why)
	}
	return Unaffected, ""
}

// each lists what is said of changes, everything once, with all the levels of
// which it is said in place of "%level".
func (s section) each(changes []diff.Change, say func(diff.Change) string) string {
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
		if !slices.Contains(levels[what], c.Level) {
			levels[what] = append(levels[what], c.Level)
		}
	}
	for i, what := range said {
		said[i] = strings.ReplaceAll(what, "%level", s.levelList(levels[what]))
	}
	return strings.Join(said, "; ")
}

// levelList names levels in a sentence: "level 3", "levels 3, 4 and 5",
// "Working and Expert".
func (s section) levelList(ns []int) string {
	var names []string
	kind := ""
	for _, n := range slices.Sorted(slices.Values(ns)) {
		name := levelOf(s.row, n)
		if len(ns) > 1 && len(s.row.Labels) == 0 {
			kind, name = "levels ", strconv.Itoa(n)
		}
		names = append(names, name)
	}
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return kind + strings.Join(names[:last], ", ") + " and " + names[last]
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
	"statement-removed":    "a duty left %level",
}

// losing are the aspects of a reworded text after which somebody who met the
// old text need not meet the new one, or the other way round.
var losing = map[diff.Aspect]string{
	diff.DutyRemoved: "a duty left %level",
	diff.VerbRaised:  "a verb was raised at %level",
	diff.VerbLowered: "a verb was lowered at %level",
}

// reason says why a change affects assessments, with "%level" for its level; ""
// where it does not. A level below all others is a way in, and affects nobody who is in.
func (s section) reason(c diff.Change) string {
	say := affecting[c.Rule]
	switch r := s.row; {
	case moved(c) && c.Old[0].Skill != "": // it is more, as an added one is
		return ""
	case moved(c):
		return "a duty moved to " + s.placeName(c.New[0])
	case say != "":
	case c.Rule == "level-added" && len(r.Old) > 0 && c.Level > r.Old[0]:
		say = "%level added"
	case c.Rule == "skill-renamed" && c.Class == diff.Substantive:
		say = "the new name says something else"
	case c.Class == diff.Substantive && c.Level != 0:
		for _, a := range c.Aspects {
			say = cmp.Or(say, losing[a])
		}
	}
	return say
}

// undirected are the aspects of a reworded text that change a duty without
// showing whether more is asked of people, or less.
var undirected = map[diff.Aspect]string{
	diff.VerbChanged: "a verb changed at %level",
	diff.VerbAdded:   "a verb came to %level",
	diff.VerbRemoved: "a verb left %level",
	diff.DutyAdded:   "a duty came to %level",
}

// doubt says why a change may affect assessments, with "%level" for its level;
// "" where nothing about it touches a duty of a level that both editions define.
func (s section) doubt(c diff.Change) string {
	say := ""
	switch {
	case c.Level == 0 || !slices.Contains(s.row.Old, c.Level) || !slices.Contains(s.row.New, c.Level):
	case moved(c) || c.Rule == "statement-added":
		say = "a duty came to %level"
	default:
		for _, a := range c.Aspects {
			say = cmp.Or(say, undirected[a])
		}
		if c.Class == diff.Substantive {
			say = cmp.Or(say, "a duty changed at %level")
		}
	}
	return say
}
