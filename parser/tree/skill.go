package tree

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// skill makes a skill of an item; above are its categories.
func (r *reader) skill(it *item, above []string) {
	if _, done := r.skills[it]; done {
		return
	}
	s := framework.Skill{From: it.node.From, Category: slices.Clone(above)}
	r.store(it.spec.Code, it.node, &s.Code)
	r.store(it.spec.ID, it.node, &s.ID)
	r.store(it.spec.Status, it.node, &s.Status)
	if s.ID == s.Code {
		s.ID = ""
	}
	if name := one(it.spec.Name, it.node); name != nil {
		s.Name, s.From = framework.Clean(name.Text), name.From
		r.classify(name, source.Content)
	}
	for _, n := range leaves(it.spec.Category, it.node) {
		s.Category = append(s.Category, framework.Clean(n.Text))
		r.classify(n, source.Content)
	}
	r.parts(it, &s)
	r.below(it, &s)
	r.finish(&s)
	r.skills[it] = len(r.edition.Skills)
	r.edition.Skills = append(r.edition.Skills, s)
	id := skill.SkillID(&s)
	r.owners[it.node] = id
	for _, e := range it.below { // skills that stand in a skill
		if k := r.kind(e.to); k == dialect.SkillItem || k == dialect.CategoryItem {
			r.walk(e.to, append(slices.Clone(s.Category), s.Name))
		}
	}
}

// store keeps a value of a skill.
func (r *reader) store(p *dialect.Path, n *source.Node, into *string) {
	if found := one(p, n); found != nil {
		*into = framework.Clean(found.Text)
		r.classify(found, source.Content)
	}
}

// parts reads the texts of a skill that stand in the item itself.
func (r *reader) parts(it *item, s *framework.Skill) {
	if texts := r.texts(it.spec.Description, it.node); len(texts) > 0 {
		s.Description = joined(texts)
	}
	for _, n := range r.unread(it.spec.Guidance, it.node) {
		p, blocks := r.page(n)
		p.AddGuidance(blocks)
		s.Guidance = append(s.Guidance, p.Skill.Guidance...)
		r.close(p, n)
	}
	for _, n := range r.unread(it.spec.Keywords, it.node) {
		s.Keywords = append(s.Keywords, framework.Text{Text: framework.Clean(n.Text), From: n.From})
		r.classify(n, source.Content)
	}
	for _, n := range leaves(it.spec.Declared, it.node) {
		if number, ok := r.number(n.Text); ok {
			s.Declared = append(s.Declared, number)
			r.classify(n, source.Content)
		}
	}
	for _, section := range it.spec.Sections {
		if texts := r.texts(section.Path, it.node); len(texts) > 0 {
			s.Sections = append(s.Sections, framework.Section{Title: section.Title, Text: joined(texts).Text, From: texts[0].From})
		}
	}
}

// joined is several texts as one, each in a line.
func joined(texts []framework.Text) framework.Text {
	var lines []string
	for _, t := range texts {
		lines = append(lines, t.Text)
	}
	return framework.Text{Text: strings.Join(lines, "\n"), From: texts[0].From}
}

// below reads what stands below a skill: its levels, and the statements of its
// sections.
func (r *reader) below(it *item, s *framework.Skill) {
	position := 0
	for _, e := range it.below {
		switch r.kind(e.to) {
		case dialect.LevelItem:
			position++
			r.level(e.to, position, s)
		case dialect.StatementItem:
			r.inSection(s, r.sectionTitle(e), r.statementsOf(e.to))
			r.label(e.to)
		case dialect.GuidanceItem:
			r.guidance(s, e.to)
		case dialect.SectionItem:
			for _, in := range e.to.below {
				r.inSection(s, r.sectionTitle(e), r.statementsOf(in.to))
				r.label(in.to)
			}
			if texts := r.texts(e.to.spec.Text, e.to.node); len(texts) > 0 {
				s.Sections = append(s.Sections, framework.Section{Title: r.sectionTitle(e), Text: joined(texts).Text, From: texts[0].From})
			}
			r.label(e.to)
		}
	}
}

// guidance reads an item as guidance of a skill.
func (r *reader) guidance(s *framework.Skill, it *item) {
	for _, n := range r.own(it) {
		p, blocks := r.page(n)
		p.AddGuidance(blocks)
		s.Guidance = append(s.Guidance, p.Skill.Guidance...)
		r.close(p, n)
	}
	r.label(it)
}

// sectionTitle is the title of the section that an item stands in.
func (r *reader) sectionTitle(e edge) string {
	if e.section != "" {
		return e.section
	}
	if e.to.spec.Section != "" {
		return e.to.spec.Section
	}
	for _, p := range []*dialect.Path{e.to.spec.Name, e.to.spec.Kind} {
		if n := one(p, e.to.node); n != nil && p == e.to.spec.Name && e.to.spec.Is == dialect.SectionItem || n != nil && p == e.to.spec.Kind {
			r.classify(n, source.Content)
			return framework.Clean(n.Text)
		}
	}
	return ""
}

// inSection adds statements to the section of a title.
func (r *reader) inSection(s *framework.Skill, title string, more *statements) {
	if len(more.list) == 0 {
		return
	}
	i := slices.IndexFunc(s.Sections, func(have framework.Section) bool { return have.Title == title })
	if i < 0 {
		i = len(s.Sections)
		s.Sections = append(s.Sections, framework.Section{Title: title, From: more.list[0].From})
	}
	section := &s.Sections[i]
	for _, st := range more.list {
		st.Paragraph = len(section.Statements) + 1
		section.Statements = append(section.Statements, st)
	}
}

// finish sorts the parts of a skill.
func (r *reader) finish(s *framework.Skill) {
	sorting.By(s.Levels, func(a, b framework.Level) int { return a.Number - b.Number })
	slices.Sort(s.Declared)
	s.Declared = slices.Compact(s.Declared)
	for i := range s.Sections { // what has neither ids nor kinds is a text
		s.Sections[i].SayStatements()
		if !slices.ContainsFunc(s.Sections[i].Statements, func(st framework.Statement) bool { return st.ID != "" || st.Kind != "" }) {
			s.Sections[i].Statements = nil
		}
	}
}

// settleUnknown lists for all skills the parts that none of them has: their source
// does not state these.
func (r *reader) settleUnknown() {
	skills := r.edition.Skills
	for _, part := range []struct {
		framework.Part
		stated func(framework.Skill) bool
	}{
		{framework.PartCategory, func(s framework.Skill) bool { return len(s.Category) > 0 }},
		{framework.PartDescription, func(s framework.Skill) bool { return s.Description.Text != "" }},
		{framework.PartGuidance, func(s framework.Skill) bool { return len(s.Guidance) > 0 }},
		{framework.PartLevels, func(s framework.Skill) bool { return len(s.Levels) > 0 }},
	} {
		if slices.ContainsFunc(skills, part.stated) {
			continue
		}
		for i := range skills {
			skills[i].Unknown = append(skills[i].Unknown, part.Part)
		}
	}
}

// relate keeps what links say of skills and other things.
func (r *reader) relate() {
	for _, l := range r.Map.Links {
		if l.Relation == nil {
			continue
		}
		for _, n := range all(l.Path, r.root) {
			r.relation(l, n)
		}
	}
}

func (r *reader) relation(l *dialect.Link, n *source.Node) {
	kind, from, to := one(l.Relation, n), one(l.From, n), one(l.To, n)
	for _, said := range []*source.Node{kind, from, to} {
		if said != nil {
			r.classify(said, source.Structure)
		}
	}
	if kind == nil || from == nil || to == nil {
		return
	}
	it := r.find("", from)
	at, ok := r.skills[it]
	if it == nil || !ok {
		return
	}
	relation := framework.Relation{Kind: framework.Clean(kind.Text), To: framework.Clean(to.Text), From: n.From}
	if other, ok := r.skills[r.find("", to)]; ok && r.find("", to) != nil {
		relation.To = skill.SkillID(&r.edition.Skills[other])
	}
	s := &r.edition.Skills[at]
	s.Relations = append(s.Relations, relation)
}
