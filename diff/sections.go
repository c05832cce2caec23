package diff

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// partSection begins the name of a section of a publisher's own: "section Typical
// roles".
const partSection = "section "

// sections compares the sections of a publisher's own that both sides have, by
// their titles. All skills of a source have such a section or none: where the
// other source has none, it is not stated.
func (c *comparison) sections(p skillPair) {
	for _, o := range p.old.Sections {
		i := slices.IndexFunc(p.new.Sections, func(n framework.Section) bool { return framework.Fold(n.Title) == framework.Fold(o.Title) })
		if i < 0 || o.Text == p.new.Sections[i].Text {
			continue
		}
		n := p.new.Sections[i]
		old, new := []Text{sectionText(o)}, []Text{sectionText(n)}
		part := partSection + n.Title
		if sameTyped(framework.Clean(o.Text), framework.Clean(n.Text)) {
			c.typeset("section-reworded", old, new, func(ch *Change) { ch.Part = part })
			continue
		}
		ch := c.redlined("section-reworded", old, new, surroundings{}, c.lex.byLine(o, n))
		ch.Part = part
		c.add(ch)
	}
}

func sectionText(s framework.Section) Text {
	return Text{Text: framework.Text{Text: s.Text, From: s.From}}
}

// patchSection gives a section its new text, where a change is about one.
func patchSection(s *framework.Skill, c Change) bool {
	title, ok := strings.CutPrefix(c.Part, partSection)
	if !ok || len(c.New) == 0 {
		return false
	}
	s.Sections = slices.Clone(s.Sections)
	for i := range s.Sections {
		if framework.Fold(s.Sections[i].Title) == framework.Fold(title) {
			s.Sections[i] = framework.Section{Title: title, Text: c.New[0].Text.Text, From: c.New[0].From}
		}
	}
	return true
}
