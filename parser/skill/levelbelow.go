package skill

import (
	"fmt"

	"compdiff/parser/source"
)

// Some sources name a level below its text. Read from above, each level then has the text
// of the next one, and nothing is left for the last: that the headings stand below their
// texts is told by the last level of every skill, which alone is empty.

// doubtLevelsBelow says where the headings of levels stand below their texts, it seems.
func (d *Document) doubtLevelsBelow() {
	last := d.lastLevels()
	if len(last) == 0 {
		return
	}
	glued, sameLevel := true, true
	for _, u := range last {
		glued = glued && u.glued
		sameLevel = sameLevel && u.level == last[0].level
	}
	if sameLevel && !glued { // the highest level, which nobody has a text for
		return
	}
	for _, u := range last {
		d.doubtLevel(u, fmt.Sprintf("nothing stands below the heading of level %d, the last one here, and it is so in every skill: the headings of levels may stand below their texts, and each level have the text of the next one", u.level))
	}
}

// lastLevels are the last headings of levels of all skills, where those are empty and no
// others are; none where that is not so.
func (d *Document) lastLevels() []levelUse {
	var last []levelUse
	for i, u := range d.levelUses {
		ends := i+1 == len(d.levelUses) || d.levelUses[i+1].skill != u.skill
		if u.empty != ends {
			return nil
		}
		if ends {
			last = append(last, u)
		}
	}
	if len(d.levelUses) < minLevelsBelow {
		return nil
	}
	return last
}

// minLevelsBelow is how many headings of levels show that they stand below their texts.
const minLevelsBelow = 3

// isGlued reports that a line stands directly below a text.
func (d *Document) isGlued(l *source.Line) bool {
	above := l.Number - 2
	return above >= 0 && d.Lines[above].Shape == source.Prose && d.Heads[above] == nil
}
