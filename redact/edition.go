package redact

import "compdiff/framework"

// Edition is an edition without its texts.
func (r *Redactor) Edition(e *framework.Edition) (*framework.Edition, error) {
	c, err := Copy(e)
	if err != nil {
		return nil, err
	}
	r.LearnEdition(c)
	for i := range c.Skills {
		r.Skill(&c.Skills[i])
	}
	for i := range c.GenericLevels {
		l := &c.GenericLevels[i]
		l.Title = r.Name(l.Title)
		r.texts(l.Texts)
	}
	for i := range c.Matter {
		c.Matter[i].Title = r.Name(c.Matter[i].Title)
		r.texts(c.Matter[i].Texts)
	}
	for i := range c.Unaccounted {
		s := &c.Unaccounted[i]
		s.Text.Text, s.Skill, s.Cause = r.Text(s.Text.Text), r.Name(s.Skill), r.Message(s.Cause)
	}
	for i := range c.Problems {
		p := &c.Problems[i]
		p.Message, p.Skill, p.Part = r.Message(p.Message), r.Name(p.Skill), r.Message(p.Part)
	}
	r.Search(c)
	return c, nil
}

// Skill takes the texts out of a skill, in place.
func (r *Redactor) Skill(s *framework.Skill) {
	s.Code, s.Name, s.Status = r.Name(s.Code), r.Name(s.Name), r.Name(s.Status)
	for i := range s.Category {
		s.Category[i] = r.Name(s.Category[i])
	}
	s.Description.Text = r.Text(s.Description.Text)
	r.notes(s.Guidance)
	for i := range s.Levels {
		l := &s.Levels[i]
		l.Label = r.Name(l.Label)
		for n := range l.Statements {
			l.Statements[n].Text = r.Text(l.Statements[n].Text)
		}
	}
	for i := range s.Revisions {
		s.Revisions[i].Title, s.Revisions[i].Text = r.Name(s.Revisions[i].Title), r.Text(s.Revisions[i].Text)
	}
	r.texts(s.Keywords)
	for i := range s.Sections {
		s.Sections[i].Title, s.Sections[i].Text = r.Name(s.Sections[i].Title), r.Text(s.Sections[i].Text)
	}
}

func (r *Redactor) notes(notes []framework.Note) {
	for i := range notes {
		notes[i].Text = r.Text(notes[i].Text)
		r.notes(notes[i].Items)
	}
}

func (r *Redactor) texts(texts []framework.Text) {
	for i := range texts {
		texts[i].Text = r.Text(texts[i].Text)
	}
}

// LearnEdition has the redactor know all texts of an edition.
func (r *Redactor) LearnEdition(e *framework.Edition) {
	for i := range e.Skills {
		r.learnSkill(&e.Skills[i])
	}
	for _, l := range e.GenericLevels {
		r.learnTexts(l.Texts)
	}
	for _, m := range e.Matter {
		r.learnTexts(m.Texts)
	}
	for _, s := range e.Unaccounted {
		r.Learn(s.Text.Text)
	}
}

func (r *Redactor) learnTexts(texts []framework.Text) {
	var all []string
	for _, t := range texts {
		all = append(all, t.Text)
	}
	r.Learn(all...)
}

// learnSkill knows the texts of a skill: those of a part stand behind one another.
func (r *Redactor) learnSkill(s *framework.Skill) {
	r.Learn(s.Name)
	r.Learn(s.Description.Text)
	for _, l := range s.Levels {
		var all []string
		for _, st := range l.Statements {
			all = append(all, st.Text)
		}
		r.Learn(all...)
	}
	var guidance []string
	for _, u := range framework.Units(s.Guidance) {
		guidance = append(guidance, u.Text.Text)
	}
	r.Learn(guidance...)
	r.learnTexts(s.Keywords)
	for _, x := range s.Sections {
		r.Learn(x.Text)
	}
	for _, x := range s.Revisions {
		r.Learn(x.Text)
	}
}
