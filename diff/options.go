package diff

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// Options is what a comparison is told besides the two editions.
type Options struct {
	// Map says what became of skills. It overrules what their codes, names
	// and texts suggest.
	Map []Mapping
	// Defects is what checks found in the editions.
	Defects Defects
	// Doubts is what speaks against the reading of the editions: parts of them
	// that cannot be compared.
	Doubts Doubts
	// MixedLanguages compares the words of editions that are in different languages,
	// which are otherwise not compared at all.
	MixedLanguages bool
	// UnstatedLevels compares editions of which one states no level without a doubt.
	UnstatedLevels bool
	// BrokenOff compares texts that break off in one edition and go on in the other without a
	// doubt.
	BrokenOff bool
	// Workers is how many pairs of skills are compared at once; 0 means as
	// many as the machine can. The result is the same for any number.
	Workers int
}

// Mapping says that a skill of the old edition became one of the new. Skills
// are called by their code, or by their name where they have none. Several
// rows with one Old are a split, several with one New a merge; so is a single
// row to or from a skill that both editions have. An empty New says that the
// skill has no successor, an empty Old that it is new.
type Mapping struct{ Old, New string }

// mapping is a mapping with its skills looked up.
type mapping struct {
	links    []skillPair // both sides set
	settled  map[*framework.Skill]bool
	partners map[*framework.Skill][]*framework.Skill
}

// resolve looks the skills of a mapping up.
func resolve(rows []Mapping, old, new *framework.Edition) (mapping, error) {
	m := mapping{settled: map[*framework.Skill]bool{}, partners: map[*framework.Skill][]*framework.Skill{}}
	if len(rows) == 0 {
		return m, nil
	}
	olds, news := byID(old.Skills), byID(new.Skills)
	for _, row := range rows {
		o, n := olds[row.Old], news[row.New]
		switch {
		case row.Old == "" && row.New == "":
			return m, fmt.Errorf("mapping %s: names no skill; expected old=new", row)
		case row.Old != "" && o == nil:
			return m, fmt.Errorf("mapping %s: the old edition has no skill %q", row, row.Old)
		case row.New != "" && n == nil:
			return m, fmt.Errorf("mapping %s: the new edition has no skill %q", row, row.New)
		}
		m.link(o, n)
	}
	for _, l := range m.links {
		m.keep(olds[id(l.new)], l.new)
		m.keep(l.old, news[id(l.old)])
	}
	return m, nil
}

// keep links two skills of one code, of which the mapping names one alone: what
// becomes one with a skill that is still there is merged into it, and what
// comes out of one is split off.
func (m *mapping) keep(o, n *framework.Skill) {
	if o != nil && n != nil && m.settled[o] != m.settled[n] {
		m.link(o, n)
	}
}

// String is the row as the command line has it: old=new.
func (m Mapping) String() string { return m.Old + "=" + m.New }

func byID(skills []framework.Skill) map[string]*framework.Skill {
	found := map[string]*framework.Skill{}
	for i := range skills {
		s := &skills[i]
		if _, taken := found[id(s)]; !taken {
			found[id(s)] = s
		}
	}
	return found
}

func (m *mapping) link(o, n *framework.Skill) {
	if o != nil {
		m.settled[o] = true
	}
	if n != nil {
		m.settled[n] = true
	}
	if o != nil && n != nil && !slices.Contains(m.partners[o], n) {
		m.links = append(m.links, skillPair{old: o, new: n, confidence: 1})
		m.partners[o] = append(m.partners[o], n)
		m.partners[n] = append(m.partners[n], o)
	}
}

// pairs lists the links that make a pair: those of one skill with one other,
// and of a split or a merge the one that keeps its code.
func (m *mapping) pairs() []skillPair {
	var out []skillPair
	for _, l := range m.links {
		if len(m.partners[l.old]) == 1 && len(m.partners[l.new]) == 1 || id(l.old) == id(l.new) {
			l.why = "the mapping says so"
			out = append(out, l)
		}
	}
	return out
}

// unsettled lists the skills of which the mapping says nothing.
func (m *mapping) unsettled(skills []framework.Skill) []*framework.Skill {
	var out []*framework.Skill
	for i := range skills {
		if !m.settled[&skills[i]] {
			out = append(out, &skills[i])
		}
	}
	return out
}

// alone lists the skills of one edition that have no partner: those left by
// the pairing, and those that the mapping pairs with none.
func (m *mapping) alone(skills []framework.Skill, left []*framework.Skill) []*framework.Skill {
	paired := map[*framework.Skill]bool{}
	for _, p := range m.pairs() {
		paired[p.old], paired[p.new] = true, true
	}
	for i := range skills {
		if s := &skills[i]; m.settled[s] && !paired[s] {
			left = append(left, s)
		}
	}
	return left
}
