package tree

import (
	"cmp"
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// classify notes what became of a value; the first who understands it says so. The key
// of a value is structure already, unless it is stored.
func (r *reader) classify(n *source.Node, class source.Class) {
	if _, done := r.placed[n]; done {
		return
	}
	r.placed[n] = class
	count := framework.NonSpace(n.Text)
	ledger := &r.edition.Ledger
	if n.IsKey {
		if class == source.Content {
			ledger.Content += count
			ledger.Structure -= count
		}
		return
	}
	switch class {
	case source.Content:
		ledger.Content += count
	case source.Structure:
		ledger.Structure += count
	case source.Furniture:
		ledger.Furniture += count
	}
}

// account puts away what the mapping says is no text, and lists what nobody
// understood.
func (r *reader) account() {
	for _, path := range r.Map.Furniture {
		for _, n := range all(path, r.root) {
			n.Leaves(func(leaf *source.Node) { r.classify(leaf, source.Furniture) })
		}
	}
	r.document.Tree.Leaves(func(n *source.Node) {
		if _, done := r.placed[n]; done || strings.TrimSpace(n.Text) == "" {
			return
		}
		r.placed[n] = source.Unclassified
		r.edition.Ledger.Unaccounted += framework.NonSpace(n.Text)
		r.edition.Unaccounted = append(r.edition.Unaccounted, framework.Stray{
			Text: framework.Text{Text: framework.Clean(n.Text), From: n.From}, Skill: r.owner(n),
			Cause: cmp.Or(r.causes[n], fmt.Sprintf("the mapping says nothing of %q", n.Template())),
		})
	})
}

// owner is the skill in whose values one stands; "" outside of skills.
func (r *reader) owner(n *source.Node) string {
	for ; n != nil; n = n.Parent() {
		if id, ok := r.owners[n]; ok {
			return id
		}
	}
	return ""
}
