package glyph

import (
	"slices"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// pageRef is a page as the file describes it.
type pageRef struct {
	dict      lib.Value
	resources lib.Value
	box       lib.Value
	rotate    int64
	err       error // why the page could not be found
}

// maxTree is how deep a page tree may be.
const maxTree = 48

// visit is what became of a node of the page tree: it is being walked, or was.
type visit uint8

const (
	unvisited visit = iota
	under
	done
)

// walk collects the pages under a node of the page tree. What a node does not
// say it inherits.
func (s *source) walk(node lib.Value, inherited pageRef, seen map[string]visit, depth int) {
	if len(s.pages) > s.budget.limits.Pages {
		return
	}
	if depth > maxTree {
		s.problem(ProblemCut, "the tree of pages is more than %d deep; pages below were not read", maxTree)
		return
	}
	p := inherited
	p.dict = node
	if r := node.Key("Resources"); r.Kind() == lib.Dict {
		p.resources = r
	}
	for _, key := range []string{"MediaBox", "CropBox"} {
		if b := node.Key(key); b.Len() == 4 {
			p.box = b
		}
	}
	if r := node.Key("Rotate"); r.Kind() == lib.Integer {
		p.rotate = r.Int64()
	}
	if !slices.Contains(node.Keys(), "Kids") {
		s.pages = append(s.pages, p)
		return
	}
	list := references(node.String())["Kids"]
	if strings.HasSuffix(list, " R") && !s.enter(seen, "list "+list) {
		return
	}
	kids := node.Key("Kids")
	if kids.Kind() != lib.Array {
		s.pages = append(s.pages, p)
		return
	}
	s.walkKids(kids, p, seen, depth)
	seen["list "+list] = done
}

// enter begins a part of the page tree, and reports whether it was met for the
// first time. It may be met again above itself, which is a circle, or elsewhere.
func (s *source) enter(seen map[string]visit, part string) bool {
	switch seen[part] {
	case unvisited:
		seen[part] = under
		return true
	case under:
		s.round = true
	default:
		s.twice = true
	}
	return false
}

// walkKids walks what a node refers to, each once.
func (s *source) walkKids(kids lib.Value, p pageRef, seen map[string]visit, depth int) {
	refs := strings.Split(strings.Trim(kids.String(), "[]"), " R")
	for i := 0; i < kids.Len() && len(s.pages) <= s.budget.limits.Pages; i++ {
		if !s.budget.operator() {
			s.problem(ProblemCut, "the tree of pages has more branches than the limit allows; the rest of it was not read")
			return
		}
		ref := ""
		if len(refs) > i {
			ref = strings.TrimSpace(refs[i])
		}
		if ref == "" {
			s.walkKid(kids, i, p, seen, depth)
			continue
		}
		if s.enter(seen, ref) {
			s.walkKid(kids, i, p, seen, depth)
			seen[ref] = done
		}
	}
}

func (s *source) walkKid(kids lib.Value, i int, p pageRef, seen map[string]visit, depth int) {
	kid, err := element(kids, i)
	switch {
	case err != nil:
		s.pages = append(s.pages, pageRef{err: err})
	case kid.Kind() == lib.Dict:
		s.walk(kid, p, seen, depth+1)
	default:
		s.problem(ProblemDamaged, "the tree of pages names a page that the file does not have")
	}
}

// element is one of an array, or why it cannot be read.
func element(v lib.Value, i int) (out lib.Value, err error) {
	defer rescue(&err)
	return v.Index(i), nil
}
