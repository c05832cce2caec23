package framework

import "strconv"

// EachPlace calls see for every text of an edition, with the skill that it is of and
// the part: "name", "description", "guidance", "level 3", "keywords", the title of a
// section. What belongs to no skill has the parts "levels" and "matter".
func (e *Edition) EachPlace(see func(skill, part string, at From)) {
	for i := range e.Skills {
		s := &e.Skills[i]
		s.eachPlace(func(part string, at From) { see(s.Title(), part, at) })
	}
	for _, l := range e.GenericLevels {
		for _, t := range l.Texts {
			see("", "levels", t.From)
		}
	}
	for _, m := range e.Matter {
		see("", "matter", m.From)
		for _, t := range m.Texts {
			see("", "matter", t.From)
		}
	}
}

func (s *Skill) eachPlace(see func(part string, at From)) {
	see("name", s.From)
	if s.Description.Text != "" {
		see(string(PartDescription), s.Description.From)
	}
	eachNote(s.Guidance, func(n *Note) { see(string(PartGuidance), n.From) })
	for _, l := range s.Levels {
		part := "level " + strconv.Itoa(l.Number)
		for _, st := range l.Statements {
			see(part, st.From)
		}
	}
	for _, r := range s.Revisions {
		see("revision", r.From)
	}
	for _, k := range s.Keywords {
		see("keywords", k.From)
	}
	for _, section := range s.Sections {
		see(section.Title, section.From)
		for _, st := range section.Statements {
			see(section.Title, st.From)
		}
	}
	for _, m := range s.Marks {
		see("mark", m.From)
	}
	for _, r := range s.Relations {
		see("relation", r.From)
	}
}

// eachNote calls see for all notes of a tree, in reading order.
func eachNote(notes []Note, see func(*Note)) {
	for i := range notes {
		see(&notes[i])
		eachNote(notes[i].Items, see)
	}
}
