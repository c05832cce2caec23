package draft

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
	"compdiff/parser/source"
)

// thing is what stands in one list of a tree of values, or as often under keys of its
// own: skills, the levels of skills, ...
type thing struct {
	path   string // from the thing around it: "skills[*]"
	above  *thing // nil for what stands outermost
	keyed  bool   // each stands under a key of its own, which says something
	ladder bool   // these keys are levels
	nodes  int
	keys   []*column // what its single values say, by their keys, in the order of the source
	lists  map[string]bool
	things []*thing
	seen   map[*column]map[string]bool
	byName map[*column]string // the path of a key
	byPath map[string]*column // and the key of a path
	inside map[string]*thing  // the things in it by their paths
	leafy  []string           // paths of mappings whose keys are levels, with a text each
	levels []string           // keys that are levels, in the order of the source
	names  []string           // the keys that they stand under, where these say something
	rare   int                // how many more keys and kinds of things there are, which come less often
}

// mostKeys is how many keys of a thing a draft speaks of: who has more does not name
// texts by them, and nobody would read the draft.
const mostKeys = 100

// mostKinds is how many kinds of things in a thing it speaks of: each is looked for in
// all of them.
const mostKinds = 32

// mostLevels is how many levels a ladder has at most.
const mostLevels = 99

// keepCommonest keeps the keys that most things of a kind have, and the kinds of things
// of which there are most in it, in their order.
func (t *thing) keepCommonest() {
	all := len(t.keys) + len(t.things)
	t.keys = mostOften(t.keys, mostKeys, func(c *column) int { return c.filled })
	t.things = mostOften(t.things, mostKinds, func(in *thing) int { return in.nodes })
	t.rare = all - len(t.keys) - len(t.things)
}

// mostOften are those that come most, at most so many, in their order.
func mostOften[T comparable](all []T, most int, times func(T) int) []T {
	if len(all) <= most {
		return all
	}
	byCount := slices.Clone(all)
	sorting.By(byCount, func(a, b T) int { return times(b) - times(a) })
	kept := map[T]bool{}
	for _, one := range byCount[:most] {
		kept[one] = true
	}
	return slices.DeleteFunc(all, func(one T) bool { return !kept[one] })
}

// grow adds what a mapping of the tree has to a thing; before is the path to it inside
// the thing.
func (g *guesser) grow(t *thing, n *source.Node, before string) {
	for _, c := range n.Children {
		path := joinPath(before, c.Key)
		switch {
		case c.IsLeaf():
			if strings.TrimSpace(c.Text) != "" {
				g.value(t, path, c.Key, c, false)
			}
		case c.Kind == source.ListNode && isAll(c.Children, source.MappingNode):
			below := t.below(path + "[*]")
			for _, m := range c.Children {
				below.nodes++
				g.grow(below, m, "")
			}
		case c.Kind == source.ListNode:
			for _, leaf := range c.Children {
				if leaf.IsLeaf() && strings.TrimSpace(leaf.Text) != "" {
					g.value(t, path+"[*]", c.Key, leaf, true)
				}
			}
		case g.isLadder(c):
			t.addLadder(path + ".*")
			t.addLevels(c)
		case isDictionary(c), g.isLadderOfThings(c):
			below := t.below(path + ".*")
			if g.isLadderOfThings(c) {
				below.ladder = true
				t.addLevels(c)
			}
			g.growKeyed(below, c)
		default:
			g.grow(t, c, path)
		}
	}
}

// growKeyed adds what the mappings under the keys of a dictionary have to a thing.
func (g *guesser) growKeyed(t *thing, n *source.Node) {
	t.keyed = true
	for _, m := range n.Children {
		t.nodes++
		t.names = append(t.names, m.Key)
		g.grow(t, m, "")
	}
}

// value notes a single value of a thing.
func (g *guesser) value(t *thing, path, key string, n *source.Node, inList bool) {
	c := t.byPath[path]
	if c == nil {
		c = &column{header: key}
		t.keys = append(t.keys, c)
		t.byPath[path], t.byName[c], t.seen[c], t.lists[path] = c, path, map[string]bool{}, inList
	}
	g.see(c, framework.Clean(n.Text), t.seen[c])
	c.distinct = len(t.seen[c])
}

func newThing(path string, above *thing) *thing {
	return &thing{path: path, above: above, lists: map[string]bool{}, seen: map[*column]map[string]bool{}, byName: map[*column]string{}, byPath: map[string]*column{}, inside: map[string]*thing{}}
}

// below is the thing of a path in another.
func (t *thing) below(path string) *thing {
	in := t.inside[path]
	if in == nil {
		in = newThing(path, t)
		t.inside[path] = in
		t.things = append(t.things, in)
	}
	return in
}

func (t *thing) addLadder(path string) {
	for _, have := range t.leafy {
		if have == path {
			return
		}
	}
	t.leafy = append(t.leafy, path)
}

// addLevels remembers the keys of a mapping, which are levels.
func (t *thing) addLevels(n *source.Node) {
	for _, c := range n.Children {
		if !slices.Contains(t.levels, c.Key) {
			t.levels = append(t.levels, c.Key)
		}
	}
}

func isAll(nodes []*source.Node, kind source.NodeKind) bool {
	for _, n := range nodes {
		if n.Kind != kind {
			return false
		}
	}
	return len(nodes) > 0
}

// isDictionary reports that a mapping has things under keys of their own: three or more,
// which have a key in common, or two with the same keys.
func isDictionary(n *source.Node) bool {
	if len(n.Children) < 2 || !isAll(n.Children, source.MappingNode) {
		return false
	}
	if len(n.Children) == 2 {
		first, second := n.Children[0], n.Children[1]
		return len(first.Children) > 1 && len(first.Children) == len(second.Children) &&
			!slices.ContainsFunc(first.Children, func(c *source.Node) bool { return second.Child(c.Key) == nil })
	}
	for _, c := range n.Children[0].Children {
		shared := 0
		for _, other := range n.Children {
			if other.Child(c.Key) != nil {
				shared++
			}
		}
		if shared*10 >= len(n.Children)*8 {
			return true
		}
	}
	return false
}

// isLadder reports that the keys of a mapping are levels, each with a text or a list of
// texts.
func (g *guesser) isLadder(n *source.Node) bool {
	return g.keysAreLevels(n, func(c *source.Node) bool {
		return c.IsLeaf() || c.Kind == source.ListNode && !isAll(c.Children, source.MappingNode)
	})
}

// isLadderOfThings reports that the keys of a mapping are levels, each with keys of its
// own.
func (g *guesser) isLadderOfThings(n *source.Node) bool {
	return g.keysAreLevels(n, func(c *source.Node) bool { return c.Kind == source.MappingNode })
}

func (g *guesser) keysAreLevels(n *source.Node, holds func(*source.Node) bool) bool {
	for _, c := range n.Children {
		if !g.isLevelKey(c.Key) || !holds(c) {
			return false
		}
	}
	return len(n.Children) > 1 && len(n.Children) <= mostLevels
}

// isLevelKey reports that a key is a number, or what a level is called.
func (g *guesser) isLevelKey(key string) bool {
	_, _, ok := g.LevelIn(strings.ReplaceAll(key, "_", " "))
	return ok || strings.Trim(key, "0123456789") == "" || g.isLevel(key)
}

// full is the path of a thing from the outermost value.
func (t *thing) full() string {
	if t.above == nil {
		return t.path
	}
	return under(t.above.full(), t.path)
}

// under puts a path behind the path of what it begins in.
func under(before, path string) string {
	switch {
	case before == "":
		return path
	case strings.HasPrefix(path, "["):
		return before + path
	}
	return before + "." + path
}

// plainKey is a key that paths have as it is.
var plainKey = pattern.New(`^[A-Za-z_][A-Za-z0-9_]*$`)

// joinPath puts a key or a path behind a path.
func joinPath(before, key string) string {
	switch {
	case before == "":
		return pathKey(key)
	case strings.HasPrefix(pathKey(key), "["):
		return before + pathKey(key)
	}
	return before + "." + pathKey(key)
}

// pathKey is a key as paths have it; a path stays as it is.
func pathKey(key string) string {
	if plainKey().MatchString(key) || strings.ContainsAny(key, "[*") {
		return key
	}
	return "['" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(key) + "']"
}

// titled is a key as people write titles.
func titled(key string) string {
	text := strings.TrimSpace(spaced(key))
	if text == "" {
		return key
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// saw says how often a thing was seen.
func (t *thing) saw() string { return fmt.Sprintf("%s in the source", times(t.nodes)) }
