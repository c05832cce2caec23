package diff

import "compdiff/framework"

// newSummary counts what the editions hold; what changed is added while
// comparing.
func newSummary(old, new *framework.Edition) Summary {
	s := Summary{Severity: map[framework.Severity]int{}, Class: map[Class]int{}, Rule: map[string]int{}}
	for _, v := range framework.Severities {
		s.Severity[v] = 0
	}
	for _, c := range Classes {
		s.Class[c] = 0
	}
	s.Skills.Old, s.Levels.Old, s.Statements.Old, s.Guidance.Old = totals(old)
	s.Skills.New, s.Levels.New, s.Statements.New, s.Guidance.New = totals(new)
	return s
}

func totals(e *framework.Edition) (skills, levels, statements, units int) {
	for i := range e.Skills {
		l, s, u := sizes(&e.Skills[i])
		levels, statements, units = levels+l, statements+s, units+u
	}
	return len(e.Skills), levels, statements, units
}

func sizes(s *framework.Skill) (levels, statements, units int) {
	for _, l := range s.Levels {
		statements += len(l.Statements)
	}
	return len(s.Levels), statements, len(framework.Units(s.Guidance))
}

func (s *Summary) skillAdded(skill *framework.Skill) {
	levels, statements, units := sizes(skill)
	s.Skills.Added++
	s.Levels.Added += levels
	s.Statements.Added += statements
	s.Guidance.Added += units
}

func (s *Summary) skillRemoved(skill *framework.Skill) {
	levels, statements, units := sizes(skill)
	s.Skills.Removed++
	s.Levels.Removed += levels
	s.Statements.Removed += statements
	s.Guidance.Removed += units
}

func (s *Summary) skillKept(changed bool) {
	if changed {
		s.Skills.Changed++
	} else {
		s.Skills.Identical++
	}
}

// count adds up the facets of the reported changes.
func (s *Summary) count(changes []Change) {
	for _, c := range changes {
		s.Severity[c.Severity]++
		s.Rule[c.Rule]++
		if c.Class != "" {
			s.Class[c.Class]++
		}
	}
}
