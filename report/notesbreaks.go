package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// noLongerStands is when an assessment at a level does not stand, by the causes for which
// it has to be looked at again: any of these is enough.
var noLongerStands = []string{
	"the level or the skill is gone, went to another skill, or may have become a different one",
	"a duty asks for more responsibility",
	"a third or more of what the level asks for is new",
	"half or more of it is new, where a duty that asks for more, or for something else, counts as half a new one",
	"half or more of what the level asked for is gone, and less than half of what it asks for now stood there",
}

// breaks says after which changes references must be looked at, and which assessments no
// longer stand: with the skills where no table has them.
func (n *releaseNotes) breaks() {
	references, assessments := n.release.brokenReferences(), n.release.brokenAssessments()
	if len(references)+len(assessments) == 0 {
		return
	}
	n.heading(3, "What breaks", "what breaks")
	n.printf("\n")
	marked := ""
	if n.full() {
		marked = " The changes after which references break are marked *breaking*."
	}
	if len(references) > 0 {
		n.printf("- References to %s have to be checked, in job profiles and elsewhere: a duty, level or skill that they lead to is gone, or stands in another place%s%s\n",
			plural(len(references), "skill"), n.named(references, "have “yes” under “Cited” in"), marked)
	}
	if len(assessments) > 0 {
		n.printf("- Assessments of %s have to be looked at again at some levels%s%s\n",
			plural(len(assessments), "skill"), n.named(assessments, "have these under “Reassess” in"), n.measured(len(assessments)))
		if n.measured(len(assessments)) == "" {
			n.printf("  - An assessment at a level does not stand where one of these is true:\n")
			n.standsNot("    ")
		}
	}
}

// measured says where the measure by which an assessment does not stand is told: above the table,
// where there is one, which is named already where so many skills are told by it.
func (n *releaseNotes) measured(skills int) string {
	switch {
	case !n.hasTables() || !slices.Contains(n.tabled(), tableOfSkills):
		return ""
	case skills > fewInLine:
		return " What decides that is said above it."
	}
	return " What decides that is said above [the table](#" + n.linked.anchors[n.key(tableOfSkills)] + ")."
}

// standsNot lists when an assessment at a level does not stand.
func (n *releaseNotes) standsNot(indent string) {
	for _, measure := range noLongerStands {
		n.printf("%s- %s\n", indent, measure)
	}
}

// broken is a skill of which something no longer stands, with the levels where that is so.
type broken struct {
	skill  SkillNotes
	levels string
}

// named ends a line with the skills it is about: by name where they are few, else by what
// the table has of them, and where there is none by their codes.
func (n *releaseNotes) named(skills []broken, inTable string) string {
	few := len(skills) <= fewInLine
	if n.hasTables() && !few {
		return ". They " + inTable + " [the table](#" + n.linked.anchors[n.key(tableOfSkills)] + ")."
	}
	var parts []string
	for _, b := range skills {
		name := n.link(b.skill.Title, b.skill.ID)
		if !few {
			name = markdown(cmp.Or(b.skill.Code, b.skill.Name))
		}
		parts = append(parts, name+parenthesis(markdown(b.levels)))
	}
	return ": " + strings.Join(parts, map[bool]string{true: "; ", false: ", "}[few]) + "."
}

// brokenReferences lists the skills with changes that break references.
func (r Release) brokenReferences() []broken {
	var all []broken
	for _, s := range r.Skills {
		if s.Code+s.Name != "" && s.broken {
			all = append(all, broken{s, ""})
		}
	}
	return all
}

// brokenAssessments lists the skills of which assessments no longer stand, with the
// levels.
func (r Release) brokenAssessments() []broken {
	again := r.reassess()
	var all []broken
	for _, s := range r.Skills {
		if levels, known := again[s.ID]; known {
			all = append(all, broken{s, levels})
		}
	}
	sorting.By(all, func(a, b broken) int { return SortCode.compare(a.skill, b.skill) })
	return all
}

// reassess says of the skills of which assessments no longer stand at which levels that is
// so, by their ids: "3, 4".
func (r Release) reassess() map[string]string {
	levels := map[string]string{}
	for _, h := range r.Highlights {
		if h.Heading != headStand {
			continue
		}
		for _, item := range h.Items {
			at, known := strings.CutPrefix(item.Detail, "at ")
			if known {
				at = strings.NewReplacer("levels ", "", "level ", "", " and ", ", ").Replace(at)
			}
			levels[item.SkillID] = at
		}
	}
	return levels
}
