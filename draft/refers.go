package draft

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Some trees are graphs: statements stand in a list of their own, each with an id, and
// what has them lists these ids. What stands outermost and is referred to like that is no
// furniture.

// referral is a key of a thing whose values are the ids of others.
type referral struct {
	from *thing
	key  *column
	to   *thing
}

// mostReferrals is of how many values it is looked whether they are ids.
const mostReferrals = 1 << 16

// referrals finds the keys whose values are ids of things that stand outermost.
func (g *guesser) referrals(root *thing) (found []referral) {
	ids := make([]map[string]bool, len(root.things))
	for i, t := range root.things {
		ids[i] = g.idsOf(t)
	}
	for _, from := range root.things {
		for _, key := range from.keys {
			if key == g.idOf(from) || key.filled > mostReferrals {
				continue
			}
			for i, to := range root.things {
				if to != from && refers(key, ids[i]) {
					found = append(found, referral{from, key, to})
					break
				}
			}
		}
	}
	return found
}

// refers reports that nearly all values of a key are among some ids.
func refers(key *column, ids map[string]bool) bool {
	known := 0
	for _, v := range key.values {
		if ids[v] {
			known++
		}
	}
	return key.mostly(known)
}

// idOf is the key of the ids of things, nil where there is none.
func (g *guesser) idOf(t *thing) *column {
	return g.key(t, "id", func(c *column) bool { return !t.lists[t.byName[c]] && c.isUnique() && c.filled*10 >= t.nodes*9 })
}

// idsOf are the ids of things: the values of their key, or the keys that they stand under.
func (g *guesser) idsOf(t *thing) map[string]bool {
	ids := map[string]bool{}
	if c := g.idOf(t); c != nil {
		for _, v := range c.values {
			ids[v] = true
		}
		return ids
	}
	for _, name := range t.names {
		ids[name] = true
	}
	return ids
}

// list is what a mapping calls the list of a thing.
func (t *thing) list() string {
	return strings.NewReplacer("[*]", "", ".*", "", "$", "", "['", "", "']", "").Replace(t.path)
}

// idPath is the path of the id of a thing.
func (s *treeSketch) idPath(t *thing) string {
	if c := s.g.idOf(t); c != nil {
		return t.byName[c]
	}
	return "key()"
}

// takeReferrals finds what the skills refer to, and what refers to them, where they stand
// outermost themselves.
func (s *treeSketch) takeReferrals(all []referral) {
	if len(s.chain) != 1 {
		return
	}
	for _, r := range all {
		switch {
		case r.from == s.skills && s.g.textOf(r.to) != nil && (r.from.lists[r.from.byName[r.key]] || !s.isParent(r.to)):
			s.has = append(s.has, r)
		case r.to == s.skills && r.from.lists[r.from.byName[r.key]] && s.g.nameOf(r.from) != nil:
			s.parents = append(s.parents, r)
		}
	}
	s.has = slices.DeleteFunc(s.has, func(r referral) bool { return s.isParent(r.to) })
}

func (s *treeSketch) isParent(t *thing) bool {
	return slices.ContainsFunc(s.parents, func(r referral) bool { return r.from == t })
}

// isReferral reports that a key of the skills is the ids of other things, and of which.
func (s *treeSketch) isReferral(c *column) (to *thing, ok bool) {
	for _, r := range s.has {
		if r.key == c {
			return r.to, true
		}
	}
	return nil, false
}

// writeParents writes the categories that list the skills.
func (s *treeSketch) writeParents(p *page) {
	for _, r := range s.parents {
		done := map[*column]bool{r.key: true}
		p.line(1, "  - path: "+quoted(r.from.path), r.from.saw())
		p.line(2, "  is: category", "")
		name := s.g.nameOf(r.from)
		done[name] = true
		p.line(2, "  name: "+quoted(r.from.byName[name]), name.seen())
		if id := s.g.idOf(r.from); id != nil {
			done[id] = true
			p.line(2, "  id: "+quoted(r.from.byName[id]), id.seen())
		}
		p.line(2, "  items: [{path: "+quoted(r.from.byName[r.key])+", refers: "+quoted(s.skills.list())+"}]", r.key.seen())
		s.putAside(r.from, r.from.full(), done)
	}
}

// writeReferred writes the things that the skills refer to: statements.
func (s *treeSketch) writeReferred(p *page) {
	var written []*thing
	for _, r := range s.has {
		if slices.Contains(written, r.to) {
			continue
		}
		written = append(written, r.to)
		text := s.g.textOf(r.to)
		done := map[*column]bool{text: true}
		fields := ", text: " + quoted(r.to.byName[text]) + ", id: " + quoted(s.idPath(r.to))
		if id := s.g.idOf(r.to); id != nil {
			done[id] = true
		}
		kind := s.g.key(r.to, "kind", func(c *column) bool { return !done[c] && c.distinct*2 <= c.filled && c.long == 0 })
		if kind != nil {
			done[kind] = true
			fields += ", kind: " + quoted(r.to.byName[kind])
		}
		p.line(1, "  - {path: "+quoted(r.to.path)+", is: statement, list: "+quoted(r.to.list())+fields+"}", r.to.saw())
		s.putAside(r.to, r.to.full(), done)
	}
}

// isPlaced reports that a thing has its place in the mapping.
func (s *treeSketch) isPlaced(t *thing) bool {
	return t == s.chain[0] || s.isParent(t) || slices.ContainsFunc(s.has, func(r referral) bool { return r.to == t })
}

// textOf is the key of the texts of things, nil where none has any.
func (g *guesser) textOf(t *thing) *column {
	return (&treeSketch{g: g}).textOf(t, map[*column]bool{})
}

// isShort reports that the values of a key are short enough for codes.
func (c *column) isShort() bool {
	return !slices.ContainsFunc(c.values, func(v string) bool { return utf8.RuneCountInString(v) > longestCode || strings.Contains(v, " ") })
}

// longestCode is how many characters a code has at most.
const longestCode = 16
