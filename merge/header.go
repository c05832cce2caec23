package merge

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"compdiff/framework"
)

// trio is one skill in three editions; nil where an edition lacks it.
type trio struct{ base, ours, theirs *framework.Skill }

// sameHeader reports that two skills are alike in all but their levels, their guidance
// and their places.
func sameHeader(a, b *framework.Skill) bool {
	return a.Code == b.Code && a.Name == b.Name && slices.Equal(a.Category, b.Category) && a.Description.Text == b.Description.Text
}

// whole fills a trio up, so that what one edition lacks says nothing: a skill that a
// side dropped and that stays is as the common edition has it.
func (t trio) whole() trio {
	if t.base == nil {
		t.base = &framework.Skill{}
		if t.ours == nil {
			t.base = t.theirs
		}
		if t.theirs == nil {
			t.base = t.ours
		}
	}
	if t.ours == nil {
		t.ours = t.base
	}
	if t.theirs == nil {
		t.theirs = t.base
	}
	return t
}

// header merges what holds for all of a skill.
func (m *merger) header(key string, t trio) framework.Skill {
	out := *t.theirs
	if reflect.DeepEqual(t.theirs, t.base) {
		out = *t.ours
	}
	t = t.known()
	field := func(part, b, o, th string) string {
		value, ok := pick(b, o, th)
		if !ok {
			m.conflicts = append(m.conflicts, newConflict(key, part, b, o, th))
		}
		return value
	}
	out.Code = field("code", t.base.Code, t.ours.Code, t.theirs.Code)
	out.Name = field("name", t.base.Name, t.ours.Name, t.theirs.Name)
	out.Category = category(field("category", path(t.base), path(t.ours), path(t.theirs)))
	out.Description = m.description(key, t)
	out.Sections = m.sections(key, t)
	keywords := func(s *framework.Skill) []framework.Text { return s.Keywords }
	out.Keywords = union(keywords(t.base), keywords(t.ours), keywords(t.theirs), func(x framework.Text) string { return x.Text })
	out.Revisions = union(t.base.Revisions, t.ours.Revisions, t.theirs.Revisions, func(r framework.Revision) string { return r.Title + "\n" + r.Text })
	out.Marks = union(t.base.Marks, t.ours.Marks, t.theirs.Marks, func(k framework.Mark) string { return k.Part + "\n" + k.Text })
	out.Declared = union(t.base.Declared, t.ours.Declared, t.theirs.Declared, func(n int) int { return n })
	slices.Sort(out.Declared)
	out.Unknown = slices.DeleteFunc(slices.Clone(t.base.Unknown), func(p framework.Part) bool { return t.ours.Knows(p) || t.theirs.Knows(p) })
	return out
}

// known takes what a side does not state for what the common edition says.
func (t trio) known() trio {
	fill := func(s *framework.Skill) *framework.Skill {
		filled := *s
		if !s.Knows(framework.PartCategory) {
			filled.Category = t.base.Category
		}
		if !s.Knows(framework.PartDescription) {
			filled.Description = t.base.Description
		}
		return &filled
	}
	return trio{t.base, fill(t.ours), fill(t.theirs)}
}

// separator stands between the names of categories; no text has it.
const separator = "\x1f"

func path(s *framework.Skill) string { return strings.Join(s.Category, separator) }

func category(path string) []string {
	if path == "" {
		return nil
	}
	return strings.Split(path, separator)
}

// description merges a description: one of which each side changed other words has
// both changes, and one that each changed in its own way stands between marks.
func (m *merger) description(key string, t trio) framework.Text {
	b, o, th := t.base.Description, t.ours.Description, t.theirs.Description
	value, ok := pick(b.Text, o.Text, th.Text)
	if !ok {
		if text, wove := weaveWords(b.Text, o.Text, th.Text); wove {
			m.weaves = append(m.weaves, Woven{skill: key, Part: "description", Base: b, Ours: o, Theirs: th, Merged: text})
			return framework.Text{Text: text, From: th.From}
		}
		c := newConflict(key, "description", b.Text, o.Text, th.Text)
		c.inText = true
		m.conflicts = append(m.conflicts, c)
		return framework.Text{Text: c.Marked(), From: o.From}
	}
	if value != th.Text || th == b {
		return o
	}
	return th
}

// sections merges the parts of a publisher's own, by their titles.
func (m *merger) sections(key string, t trio) []framework.Section {
	title := func(s framework.Section) string { return framework.Fold(s.Title) }
	same := func(a, b framework.Section) bool { return a.Text == b.Text }
	return keyed(t.base.Sections, t.ours.Sections, t.theirs.Sections, title, same, func(b, o, th framework.Section) framework.Section {
		name := cmp.Or(o.Title, th.Title)
		c := newConflict(key, "section "+name, b.Text, o.Text, th.Text)
		m.conflicts = append(m.conflicts, c)
		return framework.Section{Title: name, Text: c.Marked(), From: o.From}
	})
}

// newConflict is a conflict about one text; an empty one is none.
func newConflict(key, part, base, ours, theirs string) Conflict {
	c := Conflict{Kind: BothChanged, Part: part, Base: oneText(base), Ours: oneText(ours), Theirs: oneText(theirs), skill: key}
	switch {
	case ours == "":
		c.Kind = OursGone
	case theirs == "":
		c.Kind = TheirsGone
	case base == "":
		c.Kind = BothAdded
	}
	return c
}

func oneText(text string) []framework.Text {
	if text == "" {
		return []framework.Text{}
	}
	return []framework.Text{{Text: strings.ReplaceAll(text, separator, " / ")}}
}
