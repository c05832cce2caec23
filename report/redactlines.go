package report

import (
	"compdiff/carry"
	"compdiff/lineage"
	"compdiff/redact"
)

// redactedMap leaves of a map the places, verdicts and counts.
func redactedMap(d Map, r *redact.Redactor) (Document, error) {
	m, err := redact.Copy(d.Map)
	if err != nil {
		return nil, err
	}
	for i := range m.Rows {
		if one := m.Rows[i].Decisive; one != nil {
			r.Learn(one.Old...)
			r.Learn(one.New...)
		}
	}
	for i := range m.Rows {
		row := &m.Rows[i]
		redactPlace(&row.From, r)
		redactPlace(&row.To, r)
		row.Reason = r.Reason(row.Reason)
		if one := row.Decisive; one != nil {
			one.Message, one.Reason = r.Message(one.Message), r.Reason(one.Reason)
			redactTexts(one.Old, r)
			redactTexts(one.New, r)
		}
		for k := range row.Path {
			redactPlace(&row.Path[k].Place, r)
			row.Path[k].Reason = r.Reason(row.Path[k].Reason)
		}
	}
	for i := range m.Came {
		redactPlace(&m.Came[i], r)
	}
	r.Doubts(m.Doubts)
	r.Search(m)
	return Map{m}, nil
}

func redactPlace(p *carry.Place, r *redact.Redactor) {
	p.Skill, p.Name, p.Label = r.Name(p.Skill), r.Name(p.Name), r.Name(p.Label)
}

func redactTexts(texts []string, r *redact.Redactor) {
	for i := range texts {
		texts[i] = r.Text(texts[i])
	}
}

// redactedLives leaves of a history what happened, and when.
func redactedLives(d Lives, r *redact.Redactor) (Document, error) {
	h, err := redact.Copy(d.History)
	if err != nil {
		return nil, err
	}
	for _, l := range h.Lives {
		for _, a := range l.Ages {
			for _, level := range a.Levels {
				r.Learn(level.Texts...)
			}
		}
	}
	for i := range h.Lives {
		l := &h.Lives[i]
		l.Code, l.Name = r.Name(l.Code), r.Name(l.Name)
		redactEvents(l.After, r)
		for k := range l.Ages {
			redactAge(&l.Ages[k], r)
		}
	}
	h.Asked = r.Name(h.Asked)
	r.Doubts(h.Doubts)
	r.Search(h)
	return Lives{h}, nil
}

func redactAge(a *lineage.Age, r *redact.Redactor) {
	a.Code, a.Name = r.Name(a.Code), r.Name(a.Name)
	for i := range a.Category {
		a.Category[i] = r.Name(a.Category[i])
	}
	redactEvents(a.Events, r)
	for i := range a.Levels {
		l := &a.Levels[i]
		l.Label, l.Reason = r.Name(l.Label), r.Reason(l.Reason)
		redactTexts(l.Texts, r)
	}
}

func redactEvents(events []lineage.Event, r *redact.Redactor) {
	for i := range events {
		e := &events[i]
		e.Text = r.Message(e.Text)
		for k := range e.Skills {
			e.Skills[k] = r.Name(e.Skills[k])
		}
	}
}
