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
	c.New = leftOutOf(c.New, are)
	return c
}

// leftOutOf are the sentences of a level without those that are told elsewhere, with a sign where some are
// left out; none where all are.
func leftOutOf(lines []Line, told map[string]bool) []Line {
	var all []Line
	kept := 0
	for _, l := range lines {
		switch n := len(all); {
		case !told[l.Text]:
			all, kept = append(all, l), kept+1
		case n == 0 || all[n-1].Text != leftOutSign:
			all = append(all, Line{Text: leftOutSign})
		}
	}
	if kept == 0 {
		return nil
	}
	return all
}

// leftOutSign stands in a quotation for what is left out of it.
const leftOutSign = "[…]"

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
