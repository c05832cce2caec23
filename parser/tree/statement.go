package tree

import (
	"strconv"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// statements are what was read of one item.
type statements struct {
	list   []framework.Statement
	placed bool // they say themselves in which paragraph they stand
}

// nameOnce leaves an id that several statements have, because it names the text that
// they are sentences of, to the first of them.
func (s *statements) nameOnce() {
	for i := range s.list {
		if i > 0 {
			s.list[i].ID = ""
		}
	}
}

// own are the values that are the text of an item: what its mapping says, the item
// itself where that is a single value or a list of them, or its name.
func (r *reader) own(it *item) []*source.Node {
	switch {
	case it.node.IsLeaf():
		return []*source.Node{it.node}
	case it.node.Kind == source.ListNode && len(it.below) == 0:
		var list []*source.Node
		it.node.Leaves(func(n *source.Node) { list = append(list, n) })
		return list
	case it.spec.Text != nil:
		return leaves(it.spec.Text, it.node)
	case it.spec.Name != nil && it.spec.Is == dialect.AnyItem:
		return leaves(it.spec.Name, it.node)
	}
	return nil
}

// id is what the publisher calls an item: its id or, without one, its code.
func (r *reader) id(it *item) string {
	for _, p := range []*dialect.Path{it.spec.ID, it.spec.Code} {
		if n := one(p, it.node); n != nil {
			r.classify(n, source.Content)
			return framework.Clean(n.Text)
		}
	}
	return ""
}

// statementsOf reads an item as statements. One with an id is a statement as a whole;
// the text of any other may be several sentences.
func (r *reader) statementsOf(it *item) *statements {
	if it.statements != nil {
		return it.statements
	}
	out := &statements{}
	it.statements = out
	id, kind := r.id(it), ""
	if n := one(it.spec.Kind, it.node); n != nil {
		kind = framework.Clean(n.Text)
		r.classify(n, source.Content)
	}
	for _, n := range r.own(it) {
		p, blocks := r.page(n)
		found := p.Statements(&dialect.Heading{}, blocks)
		r.close(p, n)
		if id != "" && len(found) > 0 {
			found = []framework.Statement{{Text: wholeText(found), Paragraph: 1, From: found[0].From, ID: id}}
		}
		before := out.paragraphs()
		for _, st := range found {
			st.Kind, st.Paragraph = kind, st.Paragraph+before
			out.list = append(out.list, st)
		}
	}
	r.inParagraph(it, out)
	return out
}

// inParagraph puts statements into the paragraph that their item says they stand in.
func (r *reader) inParagraph(it *item, s *statements) {
	n := one(it.spec.Paragraph, it.node)
	if n == nil {
		return
	}
	r.classify(n, source.Structure)
	if number, err := strconv.Atoi(n.Text); err == nil && number > 0 {
		for i := range s.list {
			s.list[i].Paragraph = number
		}
		s.placed = true
	}
}

// paragraphs is how many paragraphs there are so far.
func (s *statements) paragraphs() int {
	if n := len(s.list); n > 0 {
		return s.list[n-1].Paragraph
	}
	return 0
}

// wholeText is the text of sentences.
func wholeText(sentences []framework.Statement) string {
	text := ""
	for _, st := range sentences {
		if text != "" {
			text += " "
		}
		text += st.Text
	}
	return text
}
