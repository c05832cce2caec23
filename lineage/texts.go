package lineage

import (
	"slices"

	"compdiff/carry"
	"compdiff/diff"
)

// Texts says what stands in place of what was published, for those who may not
// pass it on.
type Texts struct {
	Name    func(string) string // of a skill, a category or a level
	Message func(string) string // in which names and texts may be quoted
	Text    func(string) string // a statement, or another text of an edition
}

// With is the map with other texts in place of those that were published. Codes,
// levels and counts stay, and so do the names of editions and files.
func (m *Map) With(t Texts) *Map {
	out := *m
	out.Rows = slices.Clone(m.Rows)
	for i := range out.Rows {
		r := &out.Rows[i]
		r.From, r.To, r.Reason, r.Decisive = t.place(r.From), t.place(r.To), t.Message(r.Reason), t.decisive(r.Decisive)
		r.Path = slices.Clone(r.Path)
		for k := range r.Path {
			r.Path[k].Place, r.Path[k].Reason = t.place(r.Path[k].Place), t.Message(r.Path[k].Reason)
		}
	}
	out.Came = slices.Clone(m.Came)
	for i, p := range out.Came {
		out.Came[i] = t.place(p)
	}
	out.Doubts = t.doubts(m.Doubts)
	return &out
}

// With is the history with other texts in place of those that were published.
func (h *History) With(t Texts) *History {
	out := *h
	out.Asked, out.Doubts, out.Lives = t.Name(h.Asked), t.doubts(h.Doubts), slices.Clone(h.Lives)
	for i := range out.Lives {
		l := &out.Lives[i]
		l.Name, l.After, l.Ages = t.Name(l.Name), t.events(l.After), slices.Clone(l.Ages)
		for k := range l.Ages {
			l.Ages[k] = t.age(l.Ages[k])
		}
	}
	return &out
}

func (t Texts) age(a Age) Age {
	a.Name, a.Category, a.Events, a.Levels = t.Name(a.Name), t.all(a.Category, t.Name), t.events(a.Events), slices.Clone(a.Levels)
	for i := range a.Levels {
		l := &a.Levels[i]
		l.Label, l.Reason, l.Texts = t.Name(l.Label), t.Message(l.Reason), t.all(l.Texts, t.Text)
	}
	return a
}

func (t Texts) events(events []Event) []Event {
	out := slices.Clone(events)
	for i := range out {
		out[i].Text, out[i].Skills = t.Message(out[i].Text), t.all(out[i].Skills, t.Name)
	}
	return out
}

// place is a place with other names. What a skill without a code is called by is
// its name.
func (t Texts) place(p carry.Place) carry.Place {
	if p == carry.None {
		return p
	}
	if p.Skill == p.Name {
		p.Skill = t.Name(p.Skill)
	}
	p.Name, p.Label = t.Name(p.Name), t.Name(p.Label)
	return p
}

func (t Texts) decisive(d *carry.Decisive) *carry.Decisive {
	if d == nil {
		return nil
	}
	out := *d
	out.Message, out.Reason, out.Old, out.New = t.Message(d.Message), t.Message(d.Reason), t.all(d.Old, t.Text), t.all(d.New, t.Text)
	return &out
}

func (t Texts) doubts(doubts []diff.Doubt) []diff.Doubt {
	out := slices.Clone(doubts)
	for i := range out {
		out[i].Text, out[i].Message = t.Text(out[i].Text), t.Message(out[i].Message)
	}
	return out
}

func (t Texts) all(texts []string, with func(string) string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = with(text)
	}
	return out
}
