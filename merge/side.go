package merge

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// partGuidance is what changes call the guidance of a skill.
const partGuidance = "guidance"

// spot is where a text stands in an edition: skills are counted from 0, guidance is
// level 0.
type spot struct{ skill, level, index int }

// unit is a statement or a piece of guidance, without its place.
type unit struct {
	framework.Text
	framework.Form
	inferred bool
	joined   bool // stands in the same paragraph as the one before
	id       string
}

// node is a unit in its place.
type node struct {
	unit
	spot
}

// nodes are all units of an edition, in its order.
type nodes struct {
	list []node
	at   map[spot]int
}

func nodesOf(e *framework.Edition) nodes {
	n := nodes{at: map[spot]int{}}
	for i := range e.Skills {
		s := &e.Skills[i]
		for _, l := range s.Levels {
			for k, st := range l.Statements {
				joined := k > 0 && l.Statements[k-1].Paragraph == st.Paragraph
				n.add(spot{i, l.Number, k}, unit{Text: framework.Text{Text: st.Text, From: st.From}, joined: joined, id: st.ID})
			}
		}
		for k, u := range framework.Units(s.Guidance) {
			n.add(spot{i, 0, k}, unit{Text: u.Text, Form: u.Form, inferred: u.Inferred, joined: u.Joined})
		}
	}
	return n
}

func (n *nodes) add(at spot, u unit) {
	n.at[at] = len(n.list)
	n.list = append(n.list, node{u, at})
}

// link says that texts of the common edition became texts of a side: nodes of
// either.
type link struct{ old, new []int }

// side is an edition made of the common one.
type side struct {
	edition *framework.Edition
	log     *diff.Changelog
	nodes   nodes
	key     []string                    // of each of its skills
	skill   map[string]*framework.Skill // by key
	step    map[string]int              // by how many levels the ladder of a skill moved, by key
	links   []link
}

// keyOfBase is the key of a skill of the common edition, and of what a side made of
// it. Skills that a side added have keys of another form.
func keyOfBase(s *framework.Skill) string { return "=" + id(s) }

func newSide(base, e *framework.Edition) *side {
	s := &side{edition: e, log: diff.Compare(base, e), nodes: nodesOf(e), skill: map[string]*framework.Skill{}, step: map[string]int{}}
	p := newPairs(base, e, s.log)
	s.key = make([]string, len(e.Skills))
	for j := range e.Skills {
		s.key[j] = "+" + id(&e.Skills[j])
		if i, ok := p.old[j]; ok {
			s.key[j] = keyOfBase(&base.Skills[i])
		}
		s.skill[s.key[j]] = &e.Skills[j]
	}
	s.follow(p, nodesOf(base))
	return s
}

// changes are all changes of a side, shown or not.
func (s *side) changes() []diff.Change { return slices.Concat(s.log.Changes, s.log.Hidden) }

// follow links the texts of the common edition with what became of them: as the
// changes say, and those that no change names with their equals.
func (s *side) follow(p pairs, base nodes) {
	named := [2]map[int]bool{{}, {}}
	for _, c := range s.changes() {
		j, known := p.newID[c.Skill]
		if known && c.Step != 0 {
			s.step[s.key[j]] += c.Step
		}
		old, new := p.nodes(c, base, s.nodes)
		if len(old) == 0 && len(new) == 0 {
			continue
		}
		if len(old) > 0 && len(new) > 0 {
			s.links = append(s.links, link{old, new})
		}
		for _, n := range old {
			named[0][n] = true
		}
		for _, n := range new {
			named[1][n] = true
		}
	}
	s.equals(p, base, named)
}

// equals links the texts that no change names: each with the first of its level
// that says the same.
func (s *side) equals(p pairs, base nodes, named [2]map[int]bool) {
	type at struct {
		skill, level int
		text         string
		form         framework.Form
	}
	free := map[at][]int{}
	for n, x := range s.nodes.list {
		if !named[1][n] {
			k := at{x.skill, x.level, x.Text.Text, x.Form}
			free[k] = append(free[k], n)
		}
	}
	for n, x := range base.list {
		j, ok := p.new[x.skill]
		if !ok || named[0][n] {
			continue
		}
		k := at{j, x.level, x.Text.Text, x.Form}
		if x.level > 0 {
			k.level += s.step[s.key[j]]
		}
		if same := free[k]; len(same) > 0 {
			free[k] = same[1:]
			s.links = append(s.links, link{[]int{n}, same[:1]})
		}
	}
}

// pairs are the skills of two editions that are the same skill.
type pairs struct {
	old, new     map[int]int // by the number of the other
	oldID, newID map[string]int
	former       map[string]string // what skills that changed were called by, by what they are now
}

func newPairs(base, e *framework.Edition, log *diff.Changelog) pairs {
	p := pairs{old: map[int]int{}, new: map[int]int{}, oldID: numbered(base), newID: numbered(e), former: formerIDs(log)}
	added, removed := map[string]bool{}, map[string]bool{}
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		added[c.Skill] = added[c.Skill] || c.Rule == "skill-added"
		removed[c.Skill] = removed[c.Skill] || c.Rule == "skill-removed"
	}
	for name, j := range p.newID {
		was := cmp.Or(p.former[name], name)
		if i, ok := p.oldID[was]; ok && !added[name] && !removed[was] {
			p.old[j], p.new[i] = i, j
		}
	}
	return p
}

func numbered(e *framework.Edition) map[string]int {
	by := map[string]int{}
	for i := range e.Skills {
		by[id(&e.Skills[i])] = i
	}
	return by
}

// formerIDs finds what the recoded skills, and the renamed ones that have no code,
// were called by before.
func formerIDs(log *diff.Changelog) map[string]string {
	names, codes := map[string]string{}, map[string]string{}
	for _, r := range log.Skills {
		now := cmp.Or(r.Code, r.Name)
		names[now], codes[now] = r.Name, r.Code
	}
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		was := ""
		if len(c.Old) > 0 {
			was = c.Old[0].Text.Text
		}
		switch c.Rule {
		case "skill-renamed":
			names[c.Skill] = was
		case "skill-recoded":
			codes[c.Skill] = was
		}
	}
	former := map[string]string{}
	for now := range names {
		former[now] = cmp.Or(codes[now], names[now])
	}
	return former
}

// nodes are the texts that a change is about, where it is one of statements or of
// guidance.
func (p pairs) nodes(c diff.Change, base, own nodes) (old, new []int) {
	if c.Part != partGuidance && !strings.HasPrefix(c.Rule, "statement-") && c.Rule != "level-added" && c.Rule != "level-removed" {
		return nil, nil
	}
	was := cmp.Or(p.former[c.Skill], c.Skill)
	for _, t := range c.Old {
		if i, ok := p.oldID[cmp.Or(t.Skill, was)]; ok {
			old = appendNode(old, base, spot{i, t.Level, t.Index})
		}
	}
	for _, t := range c.New {
		if j, ok := p.newID[cmp.Or(t.Skill, c.Skill)]; ok {
			new = appendNode(new, own, spot{j, t.Level, t.Index})
		}
	}
	return old, new
}

func appendNode(list []int, n nodes, at spot) []int {
	if k, ok := n.at[at]; ok {
		return append(list, k)
	}
	return list
}
