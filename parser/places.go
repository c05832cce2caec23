package parser

import "compdiff/framework"

// eachFrom visits every place that an edition names.
func eachFrom(e *framework.Edition, visit func(*framework.From)) {
	for i := range e.GenericLevels {
		for k := range e.GenericLevels[i].Texts {
			visit(&e.GenericLevels[i].Texts[k].From)
		}
	}
	for i := range e.Unaccounted {
		visit(&e.Unaccounted[i].From)
	}
	for i := range e.Problems {
		visit(&e.Problems[i].From)
	}
	for i := range e.Matter {
		visit(&e.Matter[i].From)
		for k := range e.Matter[i].Texts {
			visit(&e.Matter[i].Texts[k].From)
		}
	}
	for i := range e.Skills {
		eachFromOf(&e.Skills[i], visit)
	}
}

// eachFromOf visits every place that a skill names.
func eachFromOf(s *framework.Skill, visit func(*framework.From)) {
	visit(&s.From)
	visit(&s.Description.From)
	eachFromIn(s.Guidance, visit)
	for i := range s.Levels {
		visit(&s.Levels[i].From)
		for k := range s.Levels[i].Statements {
			visit(&s.Levels[i].Statements[k].From)
		}
	}
	for i := range s.Revisions {
		visit(&s.Revisions[i].From)
	}
	for i := range s.Keywords {
		visit(&s.Keywords[i].From)
	}
	for i := range s.Marks {
		visit(&s.Marks[i].From)
	}
}

func eachFromIn(notes []framework.Note, visit func(*framework.From)) {
	for i := range notes {
		visit(&notes[i].From)
		eachFromIn(notes[i].Items, visit)
	}
}
