package diff

import "compdiff/framework"

// partsAt gives the part of a skill in which a place is: the last that begins before it.
// None where the skill or the place has no lines.
func partsAt(s *framework.Skill, at framework.From) []string {
	part, begins := "", framework.From{}
	heed := func(name string, from framework.From) {
		if from.Line > 0 && from.File == at.File && from.Before(at) && !from.Before(begins) {
			part, begins = name, from
		}
	}
	heed(partDescription, s.Description.From)
	for i := range s.Guidance {
		heed(partGuidance, s.Guidance[i].From)
	}
	for _, l := range s.Levels {
		heed(levelPart(l.Number), l.From)
	}
	if part == "" {
		return nil
	}
	return []string{part}
}
