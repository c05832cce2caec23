package report

import "slices"

// untwice is a level that was added without what changes beside it tell: texts that moved
// there, and what they were.
func (s SkillNotes) untwice(c Change) Change {
	if c.Rule != "level-added" {
		return c
	}
	came, are := map[string]bool{}, map[string]bool{}
	for _, o := range s.inOrder() {
		if o.Came == "" {
			continue
		}
		for _, was := range o.Old {
			came[was.Text] = true
		}
		for _, is := range o.New {
			are[is.Text] = are[is.Text] || o.Level == c.Level
		}
	}
	c.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), func(e Evidence) bool { return came[e.Old.Text] })
	c.New = slices.DeleteFunc(slices.Clone(c.New), func(l Line) bool { return are[l.Text] })
	return c
}

// inOrder lists the changes as the skill has its parts, and among them what is told in
// another skill.
func (s SkillNotes) inOrder() []Change {
	var all []Change
	for _, p := range s.Parts {
		all = append(all, p.Changes...)
	}
	for _, c := range s.Away {
		c.away = true
		at := slices.IndexFunc(all, func(o Change) bool {
			return o.Part == "Guidance" && c.Level > 0 || o.Level > c.Level && c.Level > 0
		})
		if at < 0 {
			at = len(all)
		}
		all = slices.Insert(all, at, c)
	}
	return all
}
