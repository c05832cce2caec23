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
	titled := byTitle(p.new)
	for _, o := range p.old.Sections {
		n, ok := titled[framework.Fold(o.Title)]
		if !ok || o.Text == n.Text {
			continue
		}
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

// byTitle are the sections of a skill by their folded titles, the first of each.
func byTitle(s *framework.Skill) map[string]framework.Section {
	titled := make(map[string]framework.Section, len(s.Sections))
	for _, one := range s.Sections {
		title := framework.Fold(one.Title)
		if _, ok := titled[title]; !ok {
			titled[title] = one
		}
	}
	return titled
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
