package check

import (
	"fmt"

	"compdiff/framework"
)

// generalLeftOut reports levels of single skills that begin with a paragraph of
// their own, where the framework says in a paragraph what other levels mean in
// general, and of these nothing: it may be that. What several skills share shows
// itself; what one has alone does not.
func generalLeftOut(r *reading) []fault {
	said, users := map[int]bool{}, map[int]int{}
	var out []fault
	for _, g := range r.edition.GenericLevels {
		said[g.Number] = len(g.Texts) > 0 && g.Texts[0].From.File != ""
	}
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) { users[l.Number]++ })
	first := map[string]line{}
	for _, l := range r.lines() {
		if l.owner != nil && l.sort() == "levels" && l.first && l.alone && !l.only {
			first[nameOf(l.owner)+" "+l.part] = l
		}
	}
	if len(said) == 0 || len(r.edition.Skills) < 2 {
		return nil
	}
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		at, ok := first[nameOf(s)+" "+levelPart(l.Number)]
		if ok && users[l.Number] == 1 && !said[l.Number] && anySaid(said) {
			out = append(out, fault{at.passage, at.Text.Text,
				fmt.Sprintf("the framework says what other levels mean in general and nothing of %s, which this skill has alone; the first paragraph may be that", at.part)})
		}
	})
	return out
}

func anySaid(said map[int]bool) bool {
	for _, yes := range said {
		if yes {
			return true
		}
	}
	return false
}
