package draft

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/source"
)

// treeSketch is a mapping for a tree of values: which things are skills, and what
// stands around them and in them.
type treeSketch struct {
	g      *guesser
	root   *thing
	skills *thing
	labels []string // of levels that have no numbers, the lowest first
	chain  []*thing // from the outermost thing to the skills

	has     []referral // what the skills refer to: their statements
	parents []referral // what refers to the skills: their categories

	furniture []string
}

// treeSketches are mappings, one for each thing that may be the skills: what has names
// and comes more than once.
func (g *guesser) treeSketches(n *source.Node) (out []sketch) {
	root := newThing("", nil)
	switch {
	case n.Kind == source.ListNode:
		list := root.below("$[*]")
		for _, c := range n.Children {
			list.nodes++
			g.grow(list, c, "")
		}
	case isDictionary(n):
		g.growKeyed(root.below("$.*"), n)
	default:
		g.grow(root, n, "")
	}
	root.each((*thing).keepCommonest)
	referrals := g.referrals(root)
	for _, t := range g.likelySkills(root) {
		s := &treeSketch{g: g, root: root, skills: t}
		for at := t; at.above != nil; at = at.above {
			s.chain = append([]*thing{at}, s.chain...)
		}
		s.findLabels()
		s.takeReferrals(referrals)
		out = append(out, s)
	}
	return out
}

// likelySkills are the things of a tree that may be its skills; of many those alone that
// come most, since each is tried on the whole source.
func (g *guesser) likelySkills(root *thing) (found []*thing) {
	root.each(func(t *thing) {
		if t != root && (g.nameOf(t) != nil || t.keyed) {
			found = append(found, t)
		}
	})
	return mostOften(found, maxSketches, func(t *thing) int { return t.nodes })
}

// maxSketches is how many things of a tree are tried as its skills, those that come most.
const maxSketches = 12

func (t *thing) each(see func(*thing)) {
	see(t)
	for _, in := range t.things {
		in.each(see)
	}
}

// key is the key of a thing that holds something: the first by the table of keys, where
// it does not speak against that.
func (g *guesser) key(t *thing, what string, is func(*column) bool) *column {
	var best *column
	for _, c := range t.keys {
		r := g.rank(c.header, what)
		if r > 0 && is(c) && (best == nil || r < g.rank(best.header, what)) {
			best = c
		}
	}
	return best
}

// nameOf is the key of the names of a thing: as names are called or, without such, the
// first of short texts that are all different.
func (g *guesser) nameOf(t *thing) *column {
	is := func(c *column) bool {
		return !t.lists[t.byName[c]] && !c.mostly(c.long) && !c.mostly(c.numbers) && c.filled*2 >= t.nodes
	}
	if c := g.key(t, "name", is); c != nil {
		return c
	}
	for _, c := range t.keys {
		if is(c) && (c.isUnique() || t.nodes == 1) && g.rank(c.header, "id") == 0 && !c.mostly(c.addressy) {
			return c
		}
	}
	return nil
}

// codeOf is the key of the codes of a thing: as codes are called or, without such, the
// first of values that have the form of codes, with letters and digits.
func (g *guesser) codeOf(t *thing, is func(*column) bool) *column {
	if c := g.key(t, "code", is); c != nil {
		return c
	}
	for _, c := range t.keys {
		if is(c) && looksCoded(c) {
			return c
		}
	}
	return nil
}

// levelOf is the key that says which level a thing is, where it is a level: one that is
// called so, or names that come again with every skill.
func (g *guesser) levelOf(t *thing) *column {
	isLevel := func(c *column) bool {
		return !t.lists[t.byName[c]] && c.distinct < 20 && (c.mostly(c.numbers) || c.mostly(c.levels) || c.distinct*2 <= c.filled)
	}
	if c := g.key(t, "level", func(c *column) bool { return isLevel(c) || !t.lists[t.byName[c]] && c.distinct < c.filled }); c != nil {
		return c
	}
	for _, c := range t.keys {
		if isLevel(c) && !c.mostly(c.numbers) && c.distinct > 1 && t.above != nil && c.filled == t.nodes && c.distinct*2 <= c.filled {
			return c
		}
	}
	for _, c := range t.keys {
		if !t.lists[t.byName[c]] && c.mostly(c.levels) && c.distinct > 1 {
			return c
		}
	}
	return nil
}

// findLabels finds what the levels of the skills are called, where that is no number.
func (s *treeSketch) findLabels() {
	var values []string
	for _, t := range s.skills.things {
		if c := s.g.levelOf(t); c != nil && !c.mostly(c.numbers) {
			values = append(values, c.values...)
		}
	}
	for _, c := range s.skills.keys {
		if c.mostly(c.levels) && len(values) == 0 {
			values = append(values, c.values...)
			defer func() {
				sorting.By(s.labels, func(a, b string) int { return s.g.levelRank(a) - s.g.levelRank(b) })
			}()
		}
	}
	keys := slices.Clone(s.skills.levels)
	for _, c := range s.skills.keys {
		if s.g.isLevelKey(c.header) {
			keys = append(keys, c.header)
		}
	}
	sorting.By(keys, func(a, b string) int { return s.g.levelRank(a) - s.g.levelRank(b) })
	if len(keys) > 1 && len(values) == 0 {
		values = keys
	}
	s.labels = s.g.labelsAmong(values)
}

// labelsAmong are values that are no numbers of levels, each once; more than a ladder has
// are no labels.
func (g *guesser) labelsAmong(values []string) (labels []string) {
	seen := map[string]bool{}
	for _, v := range values {
		if strings.Trim(v, "0123456789") == "" || seen[v] {
			continue
		}
		seen[v] = true
		if _, _, numbered := g.LevelIn(v); numbered {
			continue
		}
		if v = framework.Clean(v); !slices.Contains(labels, v) {
			labels = append(labels, v)
		}
		if len(labels) > mostLevels {
			return nil
		}
	}
	return labels
}

// write writes the mapping.
func (s *treeSketch) write(p *page) {
	s.furniture = nil
	if len(s.labels) > 0 {
		p.list(0, "levels: {labels", s.labels, "")
		closeBrace(p)
	}
	p.line(0, "mapping:", "paths are JSONPath; docs/dialects.md lists the keys")
	p.line(1, "match: ["+quoted(s.match())+"]", "what a source has that this is for")
	done := map[*column]bool{}
	for _, field := range []string{"framework", "edition", "language", "status"} {
		short := func(c *column) bool { return !done[c] && c.filled == 1 && c.long == 0 }
		if c := s.g.key(s.root, field, short); c != nil {
			done[c] = true
			p.line(1, field+": "+quoted(s.root.byName[c]), sample(c.first))
		}
	}
	p.line(1, "items:", "")
	s.writeParents(p)
	for depth, t := range s.chain {
		s.writeThing(p, t, depth, t == s.skills)
	}
	s.writeReferred(p)
	s.putAside(s.root, "", done)
	for _, t := range s.root.things {
		if !s.isPlaced(t) {
			s.furniture = append(s.furniture, strings.TrimSuffix(strings.TrimSuffix(t.path, "[*]"), ".*"))
		}
	}
	if len(s.furniture) > 0 {
		p.line(1, "furniture:", "is any of these a text of skills?")
		for _, path := range s.furniture {
			p.line(1, "- "+quoted(path), "")
		}
		if s.root.rare > 0 {
			p.remark("%d more keys are not listed: they come less often.", s.root.rare)
		}
	}
}

// closeBrace ends the line before with a brace.
func closeBrace(p *page) {
	text := strings.TrimSuffix(p.String(), "\n")
	p.Reset()
	p.WriteString(text + "}\n")
}

// match is what only such a source has: the outermost things, with the key of the first
// of them.
func (s *treeSketch) match() string {
	first := s.chain[0]
	path := strings.TrimSuffix(first.path, "[*]")
	if first.path == "$.*" {
		path = "$"
	}
	if path == first.path {
		return path
	}
	if c := s.g.nameOf(first); c != nil && plainKey().MatchString(first.byName[c]) {
		return path + "[?@." + first.byName[c] + "]"
	}
	if held := first.holds(); path == "$" && len(held) > 0 {
		return path + "[?" + strings.Join(held, " && ") + "]"
	}
	return first.path
}

// holds says what a thing has, as paths ask for it: its first keys.
func (t *thing) holds() (asked []string) {
	ask := func(path string) {
		path = strings.TrimSuffix(strings.TrimSuffix(path, "[*]"), ".*")
		if !strings.HasPrefix(path, "[") {
			path = "." + path
		}
		asked = append(asked, "@"+path)
	}
	for _, c := range t.keys {
		if c.filled*10 >= t.nodes*9 {
			ask(t.byName[c])
		}
	}
	for _, path := range t.leafy {
		ask(path)
	}
	for _, in := range t.things {
		ask(in.path)
	}
	return asked[:min(len(asked), 2)]
}

// putAside names the values of a thing that say nothing of skills.
func (s *treeSketch) putAside(t *thing, full string, done map[*column]bool) {
	for _, c := range t.keys {
		if !done[c] {
			s.furniture = append(s.furniture, under(full, t.byName[c]))
		}
	}
}
