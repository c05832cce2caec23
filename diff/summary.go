package diff

import "compdiff/framework"

// newSummary counts what the editions hold, save their guidance; that, and what
// changed, is added while comparing.
func newSummary(old, new *framework.Edition) Summary {
	s := Summary{Severity: map[framework.Severity]int{}, Class: map[Class]int{}, Rule: map[string]int{}}
	for _, v := range framework.Severities {
		s.Severity[v] = 0
	}
	for _, c := range Classes {
		s.Class[c] = 0
	}
	s.Skills.Old, s.Levels.Old, s.Statements.Old = totals(old)
	s.Skills.New, s.Levels.New, s.Statements.New = totals(new)
	return s
}

func totals(e *framework.Edition) (skills, levels, statements int) {
	for i := range e.Skills {
		levels, statements = levels+len(coverage(&e.Skills[i])), statements+countStatements(&e.Skills[i])
	}
	return len(e.Skills), levels, statements
}

func countStatements(s *framework.Skill) int {
	n := 0
	for _, l := range s.Levels {
		n += len(l.Statements)
	}
	return n
}

func (s *Summary) skillAdded(skill *framework.Skill) {
	units := len(framework.Units(skill.Guidance))
	s.Skills.Added++
	s.Levels.Added += len(skill.Levels)
	s.Statements.Added += countStatements(skill)
	s.Guidance.New += units
	s.Guidance.Added += units
}

func (s *Summary) skillRemoved(skill *framework.Skill) {
	units := len(framework.Units(skill.Guidance))
	s.Skills.Removed++
	s.Levels.Removed += len(skill.Levels)
	s.Statements.Removed += countStatements(skill)
	s.Guidance.Old += units
	s.Guidance.Removed += units
}

// skillKept counts a skill of both editions; doubted says that a part of it was
// not compared.
func (s *Summary) skillKept(changed, doubted bool) {
	switch {
	case changed:
		s.Skills.Changed++
	case doubted:
		s.Skills.NotCompared++
	default:
		s.Skills.Identical++
	}
}

// apart says how many of what came and went did so as part of a level or a skill,
// and so are no changes of their own.
func (s *Summary) apart() {
	s.Levels.AddedWith, s.Levels.RemovedWith = s.Levels.Added-s.Rule["level-added"], s.Levels.Removed-s.Rule["level-removed"]
	s.Statements.AddedWith, s.Statements.RemovedWith = s.Statements.Added-s.Rule["statement-added"], s.Statements.Removed-s.Rule["statement-removed"]
	s.Guidance.AddedWith, s.Guidance.RemovedWith = s.Guidance.Added-s.Rule["guidance-added"], s.Guidance.Removed-s.Rule["guidance-removed"]
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

// plus adds what another comparison counted of skills, levels, statements and
// guidance.
func (s *Summary) plus(t Summary) {
	k, l, m, g := &s.Skills, &s.Levels, &s.Statements, &s.Guidance
	k.Added, k.Removed, k.Renamed, k.Recoded = k.Added+t.Skills.Added, k.Removed+t.Skills.Removed, k.Renamed+t.Skills.Renamed, k.Recoded+t.Skills.Recoded
	k.Uncoded += t.Skills.Uncoded
	l.Added, l.Removed, l.NotCompared = l.Added+t.Levels.Added, l.Removed+t.Levels.Removed, l.NotCompared+t.Levels.NotCompared
	m.Identical, m.Reworded, m.Added, m.Removed = m.Identical+t.Statements.Identical, m.Reworded+t.Statements.Reworded, m.Added+t.Statements.Added, m.Removed+t.Statements.Removed
	m.Moved, m.Split, m.Merged = m.Moved+t.Statements.Moved, m.Split+t.Statements.Split, m.Merged+t.Statements.Merged
	m.NotCompared += t.Statements.NotCompared
	g.Old, g.New = g.Old+t.Guidance.Old, g.New+t.Guidance.New
	g.Identical, g.Reworded, g.Recast = g.Identical+t.Guidance.Identical, g.Reworded+t.Guidance.Reworded, g.Recast+t.Guidance.Recast
	g.Added, g.Removed, g.Unknown = g.Added+t.Guidance.Added, g.Removed+t.Guidance.Removed, g.Unknown+t.Guidance.Unknown
}
