package merge

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
)

// edition puts the merged edition together.
func (m *merger) edition() *framework.Edition {
	e := m.whole()
	at := map[string]*framework.Skill{}
	for _, key := range m.keys() {
		if !m.stays(key) {
			continue
		}
		e.Skills = append(e.Skills, m.skill(key))
	}
	for i, key := range slices.DeleteFunc(m.keys(), func(k string) bool { return !m.stays(k) }) {
		at[key] = &e.Skills[i]
	}
	for i, c := range m.conflicts {
		if s := at[c.skill]; s != nil {
			m.conflicts[i].Skill = id(s)
		}
	}
	for i, w := range m.weaves {
		if s := at[w.skill]; s != nil {
			m.weaves[i].Skill = id(s)
		}
	}
	m.clashes(e)
	return e
}

// whole merges what the editions say of themselves. Where each side says something
// else of its name, theirs stands.
func (m *merger) whole() *framework.Edition {
	b, o, t := m.base, m.ours.edition, m.theirs.edition
	e := *t
	name := func(base, ours, theirs string) string {
		if value, ok := pick(base, ours, theirs); ok {
			return value
		}
		return theirs
	}
	e.Framework, e.Edition = name(b.Framework, o.Framework, t.Framework), name(b.Edition, o.Edition, t.Edition)
	e.Status, e.Language = framework.Status(name(string(b.Status), string(o.Status), string(t.Status))), name(b.Language, o.Language, t.Language)
	if e.Ladder == nil {
		e.Ladder = o.Ladder
	}
	e.Sources = union(nil, o.Sources, t.Sources, func(s framework.Source) string { return s.Name + s.SHA256 })
	e.GenericLevels = keyed(b.GenericLevels, o.GenericLevels, t.GenericLevels, func(l framework.GenericLevel) int { return l.Number }, sameGeneric, m.bothGeneric)
	title := func(x framework.Matter) string { return x.Title }
	e.Matter = keyed(b.Matter, o.Matter, t.Matter, title, sameMatter, func(_, _, t framework.Matter) framework.Matter { return t }) // nobody compares it
	e.Ledger = framework.Ledger{}
	e.Unaccounted = union(nil, o.Unaccounted, t.Unaccounted, func(s framework.Stray) framework.Text { return s.Text })
	e.Problems = union(nil, o.Problems, t.Problems, func(p framework.Problem) framework.Problem { return p })
	e.Skills = nil
	return &e
}

func sameTexts(a, b []framework.Text) bool {
	return slices.EqualFunc(a, b, func(x, y framework.Text) bool { return x.Text == y.Text })
}

func sameGeneric(a, b framework.GenericLevel) bool {
	return a.Title == b.Title && sameTexts(a.Texts, b.Texts)
}

func sameMatter(a, b framework.Matter) bool { return sameTexts(a.Texts, b.Texts) }

// bothGeneric is a definition of a level that each side changed in its own way:
// theirs, with all wordings, and a conflict.
func (m *merger) bothGeneric(b, o, t framework.GenericLevel) framework.GenericLevel {
	wordings := func(l framework.GenericLevel) string {
		words := []string{l.Title}
		for _, x := range l.Texts {
			words = append(words, x.Text)
		}
		return strings.Join(words, " ")
	}
	number := max(b.Number, o.Number, t.Number)
	c := newConflict("", partOf(number), wordings(b), wordings(o), wordings(t))
	m.conflicts = append(m.conflicts, c)
	return framework.GenericLevel{Number: number, Title: t.Title, Texts: []framework.Text{{Text: c.Marked()}}}
}

// keys lists the keys of all skills, in the order of the merged edition.
func (m *merger) keys() []string {
	var base []string
	for i := range m.base.Skills {
		base = append(base, keyOfBase(&m.base.Skills[i]))
	}
	all := func(string) bool { return true }
	first, second := m.theirs.key, m.ours.key
	if slices.Equal(first, base) {
		first, second = second, first
	}
	return weave(weave(first, second, all), base, all)
}

// stays reports that a skill is one of the merged edition: both sides have it, one
// added it, or something in it is in conflict.
func (m *merger) stays(key string) bool {
	ours, theirs := m.ours.skill[key] != nil, m.theirs.skill[key] != nil
	if ours && theirs || m.baseSkill[key] == nil {
		return true
	}
	if _, ok := m.contested[place{key, whole}]; ok {
		return true
	}
	for at, pieces := range m.chosen {
		if at.skill == key && len(pieces) > 0 {
			return true
		}
	}
	return false
}

// skill puts a merged skill together.
func (m *merger) skill(key string) framework.Skill {
	t := trio{m.baseSkill[key], m.ours.skill[key], m.theirs.skill[key]}.whole()
	s := m.header(key, t)
	declares := slices.Equal(t.ours.Declared, numbersOf(t.ours)) && slices.Equal(t.theirs.Declared, numbersOf(t.theirs))
	s.Levels, s.Guidance = nil, nil
	for _, n := range m.numbers(key) {
		s.Levels = append(s.Levels, m.level(key, n))
	}
	if declares { // what declared the levels declares them still
		s.Declared = numbersOf(&s)
	}
	var units []framework.Unit
	for _, c := range m.inOrder(place{key, 0}) {
		units = append(units, framework.Unit{Text: c.Text, Form: c.Form, Inferred: c.inferred, Joined: c.joined})
	}
	s.Guidance = framework.Notes(units)
	return s
}

func numbersOf(s *framework.Skill) []int {
	var out []int
	for _, l := range s.Levels {
		out = append(out, l.Number)
	}
	return out
}

// numbers are the levels of a merged skill, ascending.
func (m *merger) numbers(key string) []int {
	base, ours, theirs := m.levels(inBase, key), m.levels(inOurs, key), m.levels(inTheirs, key)
	has := map[int]bool{}
	for n := range ours {
		has[n] = theirs[n] != nil || base[n] == nil
	}
	for n := range theirs {
		has[n] = has[n] || ours[n] != nil || base[n] == nil
	}
	for at, pieces := range m.chosen {
		if at.skill == key && at.level > 0 && len(pieces) > 0 {
			has[at.level] = true
		}
	}
	maps.DeleteFunc(has, func(_ int, there bool) bool { return !there })
	return slices.Sorted(maps.Keys(has))
}

// level puts a merged level together.
func (m *merger) level(key string, number int) framework.Level {
	l := framework.Level{Number: number}
	var label [3]string
	for _, e := range []int{inOurs, inTheirs} {
		if own := m.levels(e, key)[number]; own != nil {
			l.From, label[e] = own.From, own.Label
		}
	}
	if was := m.levels(inBase, key)[number]; was != nil {
		label[inBase] = was.Label
	}
	l.Label, _ = pick(label[inBase], cmp.Or(label[inOurs], label[inTheirs]), cmp.Or(label[inTheirs], label[inOurs]))
	paragraph := 0
	for i, c := range m.inOrder(place{key, number}) {
		if i == 0 || !c.joined {
			paragraph++
		}
		l.Statements = append(l.Statements, framework.Statement{Text: c.Text.Text, Paragraph: paragraph, From: c.From, ID: c.id})
	}
	return l
}

// clashes finds the skills of which the merged edition has two of one code: each
// side gave it to another.
func (m *merger) clashes(e *framework.Edition) {
	seen := map[string]int{}
	for i := range e.Skills {
		name := id(&e.Skills[i])
		if seen[name]++; seen[name] == 2 {
			m.conflicts = append(m.conflicts, Conflict{
				Kind: BothAdded, Skill: name, Part: "code", Base: []framework.Text{}, Ours: m.called(inOurs, name), Theirs: m.called(inTheirs, name),
			})
		}
	}
}

// called is the skill that a side calls so.
func (m *merger) called(w whichSide, name string) []framework.Text {
	texts := []framework.Text{}
	for i := range m.side(w).edition.Skills {
		if s := &m.side(w).edition.Skills[i]; id(s) == name {
			texts = append(texts, framework.Text{Text: s.Title(), From: s.From})
		}
	}
	return texts
}
