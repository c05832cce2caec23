package tree

import (
	"cmp"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// walkAll goes through the items from those that stand below no other, and then
// through what that did not reach: items that stand below each other in a circle.
func (r *reader) walkAll() {
	var tops []*item
	for _, it := range r.items {
		if len(it.above) == 0 {
			tops = append(tops, it)
		}
	}
	sorting.By(tops, func(a, b *item) int { return cmp.Compare(a.order, b.order) })
	for _, it := range tops {
		r.walk(it, nil)
	}
	for _, it := range r.items {
		if _, done := r.skills[it]; !done && r.kind(it) == dialect.SkillItem {
			r.walk(it, nil)
		}
	}
}

// walk makes of an item what it is. Above are the categories that it stands in.
func (r *reader) walk(it *item, above []string) {
	if r.open[it] || len(r.open) > maxHierarchy {
		return
	}
	r.open[it] = true
	defer delete(r.open, it)
	switch r.kind(it) {
	case dialect.CategoryItem:
		r.category(it, above)
	case dialect.SkillItem:
		r.skill(it, above)
	case dialect.LevelItem, dialect.StatementItem, dialect.SectionItem, dialect.GuidanceItem:
		r.outside(it)
	case dialect.NoItem:
		it.node.Leaves(func(n *source.Node) { r.classify(n, source.Structure) })
	}
}

// maxHierarchy is how many items stand below each other at most.
const maxHierarchy = 100

// category goes through what stands in a category. What is said of the category
// itself is matter of the framework.
func (r *reader) category(it *item, above []string) {
	name := one(it.spec.Name, it.node)
	inside := above
	if name != nil {
		inside = append(slices.Clone(above), framework.Clean(name.Text))
	}
	before := len(r.edition.Skills)
	for _, e := range it.below {
		r.walk(e.to, inside)
	}
	m := framework.Matter{From: it.node.From, Texts: r.texts(it.spec.Description, it.node)}
	if name != nil {
		m.Title, m.From = framework.Clean(name.Text), name.From
		r.classify(name, source.Content)
	}
	if len(m.Texts) > 0 || len(r.edition.Skills) == before && m.Title != "" {
		r.edition.Matter = append(r.edition.Matter, m)
	}
	for _, n := range leaves(it.spec.Level, it.node) { // for whom the category is
		r.classify(n, source.Structure)
	}
	r.label(it)
}

// label accounts for what an item says that is neither a name nor a text.
func (r *reader) label(it *item) {
	for _, p := range []*dialect.Path{it.spec.ID, it.spec.Code, it.spec.Kind, it.spec.Status} {
		if n := one(p, it.node); n != nil {
			r.classify(n, source.Structure)
		}
	}
}

// outside keeps what stands in no skill: statements to which no skill refers.
func (r *reader) outside(it *item) {
	if len(it.above) > 0 {
		return
	}
	title := it.spec.Section
	last := len(r.edition.Matter) - 1
	for _, st := range r.statementsOf(it).list {
		t := framework.Text{Text: st.Text, From: st.From}
		if last < 0 || r.edition.Matter[last].Title != title {
			r.edition.Matter = append(r.edition.Matter, framework.Matter{Title: title, From: st.From})
			last++
		}
		r.edition.Matter[last].Texts = append(r.edition.Matter[last].Texts, t)
	}
	r.label(it)
	for _, e := range it.below {
		r.walk(e.to, nil)
	}
}
