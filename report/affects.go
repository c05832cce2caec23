package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
)

// reasons says what affects assessments, each reason once.
func (s section) reasons(changes []diff.Change) []string {
	var why []string
	for _, c := range changes {
		if reason := s.reason(c); reason != "" && !slices.Contains(why, reason) {
			why = append(why, reason)
		}
	}
	return why
}

// affecting are the rules whose changes affect assessments whatever else they
// say.
var affecting = map[string]string{
	"skill-removed":        "the skill is gone",
	"skill-recoded":        "other code",
	"skill-split":          "the skill was split",
	"skill-merged":         "the skill was merged",
	"skill-code-reused":    "the code is another skill's now",
	"level-removed":        "%level is gone",
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

// reason says why a change affects assessments; "" where it does not. A level
// below all others is a way in, and affects nobody who is in.
func (s section) reason(c diff.Change) string {
	say := affecting[c.Rule]
	switch r := s.row; {
	case moved(c) && c.Old[0].Skill != "": // it is more, as an added one is
		return ""
	case moved(c):
		return "a duty moved to " + s.placeName(c.New[0])
	case say != "":
	case c.Rule == "level-added" && len(r.Old) > 0 && c.Level > r.Old[0]:
		say = "%level is new"
	case c.Rule == "skill-renamed" && c.Class == diff.Substantive:
		say = "the new name says something else"
	case c.Class == diff.Substantive && c.Level != 0:
		for _, a := range c.Aspects {
			say = cmp.Or(say, losing[a])
		}
	}
	return strings.ReplaceAll(say, "%level", levelOf(s.row, c.Level))
}
