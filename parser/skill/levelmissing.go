package skill

import (
	"fmt"
	"slices"
)

// A source that heads every level of every skill, those without a text as well, leaves none
// out by choice: where one skill alone lacks a heading, it was lost, and what stood below it
// stands below the one above.

// Each other skill has the same levels: so many skills and so many levels show it.
const (
	minAlikeSkills = 2
	minAlikeLevels = 3
)

// doubtMissing says which level has no heading in one skill alone.
func (d *Document) doubtMissing() {
	skills, undefined := d.usesBySkill()
	if !undefined || len(skills) <= minAlikeSkills {
		return
	}
	full := 0 // the skill with the most levels
	for k := range skills {
		if len(skills[k]) > len(skills[full]) {
			full = k
		}
	}
	short := -1
	for k, uses := range skills {
		switch len(skills[full]) - len(uses) {
		case 0:
		case 1:
			if short >= 0 {
				return
			}
			short = k
		default:
			return
		}
	}
	if short < 0 || len(skills[full]) < minAlikeLevels {
		return
	}
	for at, u := range skills[full] {
		if !hasLevel(skills[short], u.level) {
			d.doubtLost(skills[short], at, u.level)
		}
	}
}

// usesBySkill are the headings of levels of each skill, in order, and whether the source
// heads levels without a text.
func (d *Document) usesBySkill() (skills [][]levelUse, undefined bool) {
	for i, u := range d.levelUses {
		if i == 0 || u.skill != d.levelUses[i-1].skill {
			skills = append(skills, nil)
		}
		undefined = undefined || u.undefined || u.empty
		last := &skills[len(skills)-1]
		*last = append(*last, u)
	}
	return skills, undefined
}

func hasLevel(uses []levelUse, level int) bool {
	return slices.ContainsFunc(uses, func(u levelUse) bool { return u.level == level })
}

// doubtLost says that a level is missing in a skill, and that its text may stand in the one
// above its place.
func (d *Document) doubtLost(uses []levelUse, at, level int) {
	lost := levelUse{skill: uses[0].skill, level: level, from: uses[max(0, at-1)].from}
	d.doubtLevel(lost, fmt.Sprintf("every other skill has a heading for level %d, with a text or without, and this one has none: it may have been lost", level))
	if at > 0 {
		d.doubtLevel(uses[at-1], fmt.Sprintf("the heading of level %d, which every other skill has, is missing below: its text may stand in this level", level))
	}
}
