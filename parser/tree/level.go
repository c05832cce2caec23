package tree

import (
	"fmt"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// level adds an item to a skill as one of its levels; position is where it stands
// among them, counted from 1. A level without text is one that the skill is said to
// be defined at.
func (r *reader) level(it *item, position int, s *framework.Skill) {
	number, ok := r.levelNumber(it, position)
	if !ok {
		return
	}
	l := framework.Level{Number: number, Label: r.Ladder.Label(number), From: it.node.From}
	if label := one(it.spec.Label, it.node); label != nil {
		l.Label = framework.Clean(label.Text)
		r.classify(label, source.Content)
	}
	r.label(it)
	add := func(more *statements) {
		paragraph := 0
		if n := len(l.Statements); n > 0 {
			paragraph = l.Statements[n-1].Paragraph
		}
		for _, st := range more.list {
			if !more.placed {
				st.Paragraph += paragraph
			}
			l.Statements = append(l.Statements, st)
		}
	}
	add(r.levelText(it, number))
	for _, e := range it.below {
		r.eachBelow(e.to, 0, func(below *item) {
			add(r.statementsOf(below))
			r.label(below)
		})
	}
	if len(l.Statements) == 0 {
		if said := one(it.spec.Level, it.node); said != nil && !said.IsKey {
			s.Declared = append(s.Declared, number)
		}
		return
	}
	if have := s.Level(number); have != nil {
		have.Statements = append(have.Statements, l.Statements...)
		return
	}
	s.Levels = append(s.Levels, l)
}

// maxLevel is above the highest level that a number stands for which is written as one.
const maxLevel = 100

// eachBelow calls see for an item and all that stand below it.
func (r *reader) eachBelow(it *item, depth int, see func(*item)) {
	if depth > maxHierarchy {
		return
	}
	see(it)
	for _, e := range it.below {
		r.eachBelow(e.to, depth+1, see)
	}
}

// levelNumber is the level that an item is: as it says itself, or as it is called or,
// where it says nothing of the kind, by its position. An item that says what nobody
// can read as a level is none.
func (r *reader) levelNumber(it *item, position int) (number int, ok bool) {
	said := one(it.spec.Level, it.node)
	for _, p := range []*dialect.Path{it.spec.Level, it.spec.Kind, it.spec.Name} {
		n := one(p, it.node)
		if n == nil {
			continue
		}
		if number, ok := r.number(n.Text); ok {
			r.classify(n, source.Content)
			return number, true
		}
		if number := lexical.Number(n.Text); n.Kind == source.NumberNode && number >= 0 && number < maxLevel {
			r.classify(n, source.Content)
			return number, true
		}
	}
	if said != nil && said != one(it.spec.Kind, it.node) {
		r.causes[said] = fmt.Sprintf("no level of the dialect is called %q", framework.Clean(said.Text))
		return 0, false
	}
	return position, true
}

// levelText is the text of the item itself, as statements.
func (r *reader) levelText(it *item, number int) *statements {
	out := &statements{}
	for _, n := range r.own(it) {
		p, blocks := r.page(n)
		before := out.paragraphs()
		for _, st := range p.Statements(&dialect.Heading{Levels: []int{number}}, blocks) {
			st.ID, st.Paragraph = r.id(it), st.Paragraph+before
			out.list = append(out.list, st)
		}
		r.close(p, n)
	}
	out.nameOnce()
	return out
}
