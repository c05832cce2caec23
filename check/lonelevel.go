package check

import (
	"fmt"

	"compdiff/framework"
)

// Where few skills have few levels, a lost heading shows in two things together: the skill
// has fewer levels than every other one, and one of its levels holds two paragraphs where
// those of all others hold one.

// fewestLevels reports such a level.
func fewestLevels(r *reading) []fault {
	forms := r.forms()
	if len(forms) < 3 {
		return nil
	}
	var at *form
	part := ""
	for _, f := range forms {
		for p, n := range f.paragraphs {
			if n < 2 {
				continue
			}
			if at != nil {
				return nil
			}
			at, part = f, p
		}
	}
	if at == nil || at.paragraphs[part] != 2 {
		return nil
	}
	for _, f := range forms {
		if f != at && len(f.skill.Levels) <= len(at.skill.Levels) {
			return nil
		}
	}
	return []fault{{whole(at.skill, part), firstOf(at, part),
		fmt.Sprintf("the skill has fewer levels than every other, and %s has two paragraphs where all other levels have one: the heading of a level may be lost between them", part)}}
}

func firstOf(f *form, part string) string {
	for _, l := range f.levels {
		if l.part == part {
			return l.Text.Text
		}
	}
	return framework.Clean(part)
}

// dutyAsDescription reports a description in the form of duties, where those of the others
// are none and the skill lacks the guidance that the others have: its own parts may be
// lost, and the text that of a level.
func dutyAsDescription(r *reading) []fault {
	if !r.inThirdPerson() && len(r.edition.Skills) >= enoughSkills {
		return nil
	}
	var out []fault
	for _, f := range r.forms() {
		if len(f.description) == 0 {
			continue
		}
		l := f.description[0]
		duty := isThirdPerson(l.lead) && !notVerbs[l.lead] && !aboutSkills[l.lead] && l.ended && l.saysTwoDuties() && !l.hasNounFirst()
		switch {
		case !duty && isThirdPerson(l.lead):
			return nil
		case duty && len(f.guidance) > 0:
			return nil
		case duty:
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the description is in the form of duties (%q), as no other is, and the skill lacks the guidance that others have; it may be the text of a level", l.begin(2))})
		case len(f.guidance) == 0:
			return nil
		}
	}
	if len(out) != 1 || len(r.forms()) < 2 {
		return nil
	}
	return out
}
