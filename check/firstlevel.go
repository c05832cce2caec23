package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// Where the heading of the first level is lost and duties are items, they join the list of
// the guidance above them. The skill then begins above the level with which all others begin,
// and its list ends in items that begin as duties do and as nothing else outside the levels.

// firstLevelInList reports the items of such lists.
func firstLevelInList(r *reading) []fault {
	var out []fault
	for _, f := range r.forms() {
		n := len(f.guidance)
		if n == 0 || !r.lacksFirst(f.skill) {
			continue
		}
		l := f.guidance[n-1]
		if !l.item || !l.upper || !r.leadsDuties(l) || r.guidesElsewhere(l) {
			continue
		}
		out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the guidance ends in an item that begins as duties do (%q), and the skill lacks the level that all others begin with; it may be a duty of that level", l.begin(2))})
	}
	return out
}

// leadsDuties reports that statements begin with the word that a line begins with, or nearly
// all in its form.
func (r *reading) leadsDuties(l line) bool {
	all, verbs, same := 0, 0, false
	for _, p := range r.statements() {
		all++
		verbs += map[bool]int{true: 1}[isThirdPerson(p.lead)]
		same = same || p.lead == l.lead
	}
	form := verbs*10 >= all*9 && isThirdPerson(l.lead) && !notVerbs[strings.ToLower(l.lead)]
	return all > 0 && (same || form)
}

// guidesElsewhere reports that a line of the guidance of another skill begins with the same
// word, or in the form of duties as well.
func (r *reading) guidesElsewhere(l line) bool {
	form := isThirdPerson(l.lead)
	return r.anyGuidance(func(s *framework.Skill, o line) bool {
		return s != l.owner && (o.lead == l.lead || form && o.item && o.upper && isThirdPerson(o.lead))
	})
}

// anyGuidance reports that a line of some guidance is one.
func (r *reading) anyGuidance(is func(*framework.Skill, line) bool) bool {
	for _, f := range r.forms() {
		for _, l := range f.guidance {
			if is(f.skill, l) {
				return true
			}
		}
	}
	return false
}
