package check

import "compdiff/framework"

// duplicateLevels reports a level that a skill defines for the second time.
func duplicateLevels(r *reading) []fault {
	var out []fault
	var skill *framework.Skill
	seen := map[int]bool{} // of the skill
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		if s != skill {
			skill = s
			clear(seen)
		}
		if seen[l.Number] {
			out = append(out, fault{atLevel(s, l), levelName(l), "the skill defines this level twice"})
		}
		seen[l.Number] = true
	})
	return out
}

// doubledLevels reports levels that say all they say twice, as where a row was
// copied.
func doubledLevels(r *reading) []fault {
	var out []fault
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		n := len(l.Statements)
		if n < 2 || n%2 > 0 {
			return
		}
		for i := range n / 2 {
			if l.Statements[i].Text != l.Statements[i+n/2].Text {
				return
			}
		}
		out = append(out, fault{atLevel(s, l), l.Statements[0].Text, "the level says everything twice; it may have been read from two places"})
	})
	return out
}
