package draft

import (
	"slices"
	"strings"
)

// writeThing writes a thing as an item of the mapping: a category, or the skills
// themselves.
func (s *treeSketch) writeThing(p *page, t *thing, depth int, skill bool) {
	at := 2 + 2*depth
	is := "category"
	if skill {
		is = "skill"
	}
	p.line(at-1, "  - path: "+quoted(t.path), t.saw())
	p.line(at, "  is: "+is, "")
	done := map[*column]bool{}
	say := func(field string, c *column) {
		if c != nil && !done[c] {
			done[c] = true
			p.line(at, "  "+field+": "+quoted(t.byName[c]), c.seen())
		}
	}
	name := s.g.nameOf(t)
	say("name", name)
	if name == nil && t.keyed {
		p.line(at, "  name: key()", "the key under which each stands")
	}
	once := func(c *column) bool { return !done[c] && !t.lists[t.byName[c]] }
	say("id", s.idOnce(t, once))
	if skill {
		s.writeCode(p, t, at, once, say)
		say("category", s.g.key(t, "category", func(c *column) bool { return !done[c] && !c.isUnique() }))
	}
	say("description", s.g.key(t, "description", once))
	if !skill {
		s.putAside(t, t.full(), done)
		for _, in := range t.things {
			if !s.isOnChain(in) {
				s.furniture = append(s.furniture, in.full())
			}
		}
		p.line(at, "  items:", "")
		return
	}
	levels := s.levelKeys(t, done)
	say("keywords", s.g.key(t, "keywords", func(c *column) bool { return !done[c] && c.long == 0 }))
	for _, c := range t.keys {
		if !done[c] && c.mostly(c.levels) {
			say("declared", c)
		}
	}
	s.writeSections(p, t, at, done)
	if t.rare > 0 {
		p.remark("%d more keys are not listed: they come less often.", t.rare)
	}
	s.writeBelow(p, t, at, levels)
}

// idOnce is the key of the ids of things that nothing else is made of.
func (s *treeSketch) idOnce(t *thing, once func(*column) bool) *column {
	return s.g.key(t, "id", func(c *column) bool { return once(c) && c.isUnique() })
}

// writeCode writes what the codes of skills are: what has their form or, where others
// refer to the ids, these.
func (s *treeSketch) writeCode(p *page, t *thing, at int, once func(*column) bool, say func(string, *column)) {
	if len(s.parents) > 0 {
		p.line(at, "  list: "+quoted(t.list()), "by which others refer to it")
	}
	code := s.g.codeOf(t, func(c *column) bool { return once(c) && c.isUnique() && c.filled*10 >= t.nodes*9 })
	id := s.g.key(t, "id", (*column).isUnique)
	if code == nil && id != nil && len(s.has)+len(s.parents) > 0 && id.isShort() && !t.lists[t.byName[id]] {
		p.line(at, "  code: "+quoted(t.byName[id]), "the id, as nothing else has the form of codes")
	}
	say("code", code)
}

// levelKeys are the keys of a skill that are levels, each with a text or several; what
// says so is that there are two or more.
func (s *treeSketch) levelKeys(t *thing, done map[*column]bool) (keys []string) {
	var found []*column
	for _, c := range t.keys {
		if path := t.byName[c]; !done[c] && !c.mostly(c.numbers) && strings.TrimSuffix(path, "[*]") == pathKey(c.header) && s.g.isLevelKey(c.header) {
			found = append(found, c)
		}
	}
	if len(found) < 2 {
		return nil
	}
	for _, c := range found {
		done[c] = true
		keys = append(keys, c.header)
	}
	slices.Sort(keys)
	return keys
}

func (s *treeSketch) isOnChain(t *thing) bool {
	for _, on := range s.chain {
		if on == t {
			return true
		}
	}
	return false
}

// writeSections makes sections of the texts of a skill that nothing else is made of.
func (s *treeSketch) writeSections(p *page, t *thing, at int, done map[*column]bool) {
	head := false
	for _, c := range t.keys {
		if _, refers := s.isReferral(c); done[c] || refers {
			continue
		}
		if done[c] = true; c.mostly(c.numbers) || c.mostly(c.addressy) || c.mostly(c.marks) {
			s.furniture = append(s.furniture, under(t.full(), t.byName[c]))
			continue
		}
		if !head {
			head = true
			p.line(at, "  sections:", "texts with titles of their own")
		}
		p.line(at, "  - {title: "+quoted(titled(c.header))+", path: "+quoted(t.byName[c])+"}", c.seen())
	}
}

// writeBelow writes what stands in a skill: its levels, and statements of other kinds.
func (s *treeSketch) writeBelow(p *page, t *thing, at int, levels []string) {
	if len(t.things)+len(t.leafy)+len(levels)+len(s.has) == 0 {
		return
	}
	p.line(at, "  items:", "")
	for _, r := range s.has {
		p.line(at, "  - {path: "+quoted(t.byName[r.key])+", refers: "+quoted(r.to.list())+", section: "+quoted(titled(r.key.header))+"}", r.key.seen())
	}
	if len(levels) > 0 {
		p.line(at, "  - {path: "+quoted("$["+strings.Join(quotedKeys(levels), ",")+"]")+", is: level, level: key()}", "keys that are levels, with their texts")
	}
	for _, path := range t.leafy {
		p.line(at, "  - {path: "+quoted(path)+", is: level, level: key()}", "keys that are levels, with their texts")
	}
	for _, in := range t.things {
		if level := s.g.levelOf(in); level != nil || in.ladder {
			s.writeLevels(p, in, at, level)
			continue
		}
		title := titled(strings.TrimSuffix(strings.TrimSuffix(in.path, "[*]"), ".*"))
		s.writeStatements(p, in, at, ", section: "+quoted(title))
	}
}

// writeLevels writes the levels of a skill; the level is nil where the keys are levels.
func (s *treeSketch) writeLevels(p *page, t *thing, at int, level *column) {
	p.line(at, "  - path: "+quoted(t.path), t.saw())
	p.line(at, "    is: level", "")
	done := map[*column]bool{level: true}
	if level == nil || t.ladder {
		p.line(at, "    level: key()", "the key under which each stands")
	} else {
		p.line(at, "    level: "+quoted(t.byName[level]), level.seen())
	}
	text := s.textOf(t, done)
	if text != nil && !t.lists[t.byName[text]] {
		done[text] = true
		p.line(at, "    text: "+quoted(t.byName[text]), text.seen())
	}
	head := false
	item := func(write func()) {
		if !head {
			head = true
			p.line(at, "    items:", "")
		}
		write()
	}
	for _, c := range t.keys {
		if !done[c] && t.lists[t.byName[c]] {
			done[c] = true
			item(func() { p.line(at, "    - {path: "+quoted(t.byName[c])+", is: statement}", c.seen()) })
		}
	}
	for _, in := range t.things {
		item(func() { s.writeStatements(p, in, at+1, "") })
	}
	s.putAside(t, t.full(), done)
}

// writeStatements writes things that are statements, and those in them.
func (s *treeSketch) writeStatements(p *page, t *thing, at int, section string) {
	done := map[*column]bool{}
	fields := ""
	if text := s.textOf(t, done); text != nil {
		done[text] = true
		fields += ", text: " + quoted(t.byName[text])
	}
	if id := s.g.key(t, "id", func(c *column) bool { return !done[c] && c.isUnique() }); id != nil {
		done[id] = true
		fields += ", id: " + quoted(t.byName[id])
	}
	below := ""
	for _, c := range t.keys {
		if !done[c] && t.lists[t.byName[c]] {
			done[c] = true
			below += "{path: " + quoted(t.byName[c]) + ", is: statement}, "
		}
	}
	if below != "" {
		fields += ", items: [" + strings.TrimSuffix(below, ", ") + "]"
	}
	p.line(at, "  - {path: "+quoted(t.path)+", is: statement"+section+fields+"}", t.saw())
	s.putAside(t, t.full(), done)
	for _, in := range t.things {
		s.furniture = append(s.furniture, in.full())
	}
}

// textOf is the key of the text of a thing: as texts are called or, without such, that
// of the longest ones.
func (s *treeSketch) textOf(t *thing, done map[*column]bool) *column {
	for _, what := range []string{"description", "statements"} {
		if c := s.g.key(t, what, func(c *column) bool { return !done[c] && !t.lists[t.byName[c]] && !c.mostly(c.numbers) }); c != nil {
			return c
		}
	}
	var best *column
	for _, c := range t.keys {
		if !done[c] && !t.lists[t.byName[c]] && !c.mostly(c.numbers) && !c.mostly(c.addressy) && (best == nil || c.length() > best.length()) {
			best = c
		}
	}
	return best
}

// length is how long the texts of a column are together, in bytes.
func (c *column) length() (n int) {
	for _, v := range c.values {
		n += len(v)
	}
	return n
}

// quotedKeys are keys as a path names several of them.
func quotedKeys(keys []string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		out[i] = "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(key) + "'"
	}
	return out
}
