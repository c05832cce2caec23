package skill

import (
	"compdiff/parser/source"
)

// Some sources name a level below its text. Read from above, each level then has the text
// of the next one, and nothing is left for the last: that the headings stand below their
// texts is told by the last level of every skill, which alone is empty.

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
