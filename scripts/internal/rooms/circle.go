package rooms

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"slices"
)

// Circles are the sets of files of a room that know each other, the largest first.
func (h *House) Circles(r *Room) [][]string {
	delete(h.checked, r.Path) // its uses are wanted, and not its types alone
	p, info := h.check(r)
	arrows := map[string]map[string]bool{}
	for name, file := range r.Files {
		arrows[name] = map[string]bool{}
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if to := h.declaredIn(p, info.Uses[id]); to != "" && to != name {
					arrows[name][to] = true
				}
			}
			return true
		})
	}
	return circlesOf(arrows)
}

// declaredIn is the file of a package that declares a name; "" for the names of
// others, for fields and for what is local.
func (h *House) declaredIn(p *types.Package, o types.Object) string {
	if o == nil || o.Pkg() != p {
		return ""
	}
	if f, ok := o.(*types.Func); ok {
		o = f.Origin()
	} else if o.Parent() != p.Scope() {
		return ""
	}
	return filepath.Base(h.files.Position(o.Pos()).Filename)
}

// circlesOf are the strongly connected components of more than one node.
func circlesOf(arrows map[string]map[string]bool) (circles [][]string) {
	w := walk{arrows: arrows, index: map[string]int{}, low: map[string]int{}, open: map[string]bool{}}
	for name := range arrows {
		if w.index[name] == 0 {
			w.visit(name)
		}
	}
	for _, c := range w.found {
		if len(c) > 1 {
			slices.Sort(c)
			circles = append(circles, c)
		}
	}
	slices.SortFunc(circles, func(a, b []string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return slices.Compare(a, b)
	})
	return circles
}

// walk is Tarjan's algorithm on its way.
type walk struct {
	arrows     map[string]map[string]bool
	index, low map[string]int
	open       map[string]bool // on the stack
	stack      []string
	found      [][]string
}

func (w *walk) visit(at string) {
	w.index[at] = len(w.index) + 1
	w.low[at] = w.index[at]
	w.stack, w.open[at] = append(w.stack, at), true
	for to := range w.arrows[at] {
		if w.index[to] == 0 {
			w.visit(to)
			w.low[at] = min(w.low[at], w.low[to])
		} else if w.open[to] {
			w.low[at] = min(w.low[at], w.index[to])
		}
	}
	if w.low[at] != w.index[at] {
		return
	}
	start := slices.Index(w.stack, at)
	for _, name := range w.stack[start:] {
		w.open[name] = false
	}
	w.found = append(w.found, slices.Clone(w.stack[start:]))
	w.stack = w.stack[:start]
}
