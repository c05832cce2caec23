package tree

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// reader reads one tree.
type reader struct {
	*dialect.Grammar
	document *source.Document
	root     *source.Node // where the paths of the mapping begin
	items    []*item
	refs     []reference
	ids      map[string]map[string]*item // by list and id; those of all lists under ""
	placed   map[*source.Node]source.Class
	causes   map[*source.Node]string // why nobody could place a value, where that is known
	owners   map[*source.Node]string // the skills that mappings of the tree are
	edition  *framework.Edition
	generic  skill.GenericLevels
	skills   map[*item]int // the place of the skill of an item among those of the edition
	open     map[*item]bool
}

// Fits reports that the mapping of a dialect is for a tree: it has all that the
// mapping wants to find there.
func Fits(g *dialect.Grammar, tree *source.Node) bool {
	if g.Map == nil || tree == nil {
		return false
	}
	root := rootOf(g.Map, tree)
	if root == nil {
		return false
	}
	for _, p := range g.Map.Match {
		if len(all(p, root)) == 0 {
			return false
		}
	}
	for _, items := range g.Map.Items {
		if len(all(items.Path, root)) > 0 {
			return true
		}
	}
	return false
}

// rootOf is the value in which the paths of a mapping begin; nil where the tree has
// none.
func rootOf(m *dialect.Map, tree *source.Node) *source.Node {
	if m.Root == nil {
		return tree
	}
	for i := range m.Root.Ways {
		for _, root := range along(&m.Root.Ways[i], tree) {
			if hasAll(m.Match, root) {
				return root
			}
		}
	}
	return nil
}

func hasAll(paths []*dialect.Path, n *source.Node) bool {
	for _, p := range paths {
		if len(all(p, n)) == 0 {
			return false
		}
	}
	return true
}

// Read makes an edition of a tree that a mapping fits. It tells see, if that is not nil,
// what became of each value.
func Read(d *source.Document, g *dialect.Grammar, see func(source.Traced)) *framework.Edition {
	r := &reader{
		Grammar: g, document: d, root: rootOf(g.Map, d.Tree), ids: map[string]map[string]*item{},
		placed: map[*source.Node]source.Class{}, owners: map[*source.Node]string{}, causes: map[*source.Node]string{},
		edition: &framework.Edition{Dialect: g.Name, Ledger: d.Marks}, skills: map[*item]int{}, open: map[*item]bool{},
	}
	r.collect(g.Map.Items, r.root, nil)
	r.arrange()
	r.nameEdition()
	r.walkAll()
	r.settleUnknown()
	r.relate()
	r.readMatter()
	r.account()
	r.edition.GenericLevels = r.generic.Sorted()
	if see != nil {
		r.trace(see)
	}
	return r.edition
}

// nameEdition takes what the source says of itself. Where it names no framework, one
// that its mapping is for has the name that the dialect gives it.
func (r *reader) nameEdition() {
	e, m := r.edition, r.Map
	for _, field := range []struct {
		path *dialect.Path
		into *string
	}{{m.Framework, &e.Framework}, {m.Edition, &e.Edition}, {m.Language, &e.Language}} {
		if n := one(field.path, r.root); n != nil {
			*field.into = framework.Clean(n.Text)
			r.classify(n, source.Content)
		}
	}
	if e.Framework == "" {
		e.Framework = r.Grammar.Framework
	}
	if n := one(m.Status, r.root); n != nil {
		e.Status = r.StatusOf(n.Text)
		r.classify(n, source.Structure)
	}
}
