package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// nameConfidence is how sure it is that two skills with different codes and
// the same name, which no other skill of either edition has, are one.
const nameConfidence = 0.9

// skillPair is what became of a skill; a side is nil where the edition does
// not have it.
type skillPair struct {
	old, new   *framework.Skill
	confidence float64
	why        string           // what the pair rests on, where it is not the code
	reused     *framework.Skill // the skill of the old edition that had the code of new, and is another
	stayed     bool             // in its category, if that has another name now
	marksAlone bool             // both editions give no levels but marks: a skill without any has none
	uncoded    bool             // one edition gives no skill a code: nobody can tell whether this one changed
}

// pairing is the pairing of skills in progress.
type pairing struct {
	pairs    []skillPair
	old, new []*framework.Skill // those without a partner so far
	reused   map[*framework.Skill]*framework.Skill
}

// alone records the skills that only one edition has.
func (p *pairing) alone(old, new []*framework.Skill) {
	for _, s := range old {
		p.pairs = append(p.pairs, skillPair{old: s, confidence: 1})
	}
	for _, s := range new {
		p.pairs = append(p.pairs, skillPair{new: s, confidence: 1, reused: p.reused[s]})
	}
}

// id is what a change calls the skill by: the new side's code, or name where
// there is no code; "" for the edition itself.
func (p skillPair) id() string {
	switch {
	case p.new != nil:
		return id(p.new)
	case p.old != nil:
		return id(p.old)
	}
	return ""
}

func id(s *framework.Skill) string { return cmp.Or(s.Code, s.Name) }

// codeless is the name of a skill that has no code: its identity then.
func codeless(s *framework.Skill) string {
	if s.Code != "" {
		return ""
	}
	return s.Name
}

func foldedName(s *framework.Skill) string { return framework.Fold(s.Name) }

// match pairs skills with the same key, the first with the first and so on; an
// empty key pairs nothing. With unique set, only keys that one skill has on
// either side do. What else there is to say of the pairs stands in like.
func (p *pairing) match(key func(*framework.Skill) string, unique bool, like skillPair) {
	waiting := map[string][]*framework.Skill{}
	for _, s := range p.new {
		waiting[key(s)] = append(waiting[key(s)], s)
	}
	times := map[string]int{}
	for _, s := range p.old {
		times[key(s)]++
	}
	paired := map[*framework.Skill]bool{}
	for _, s := range p.old {
		k := key(s)
		if k == "" || len(waiting[k]) == 0 || unique && (times[k] > 1 || len(waiting[k]) > 1) {
			continue
		}
		like.old, like.new = s, waiting[k][0]
		waiting[k] = waiting[k][1:]
		paired[like.old], paired[like.new] = true, true
		p.pairs = append(p.pairs, like)
	}
	p.drop(paired)
}

// drop takes skills off the lists of those without a partner.
func (p *pairing) drop(paired map[*framework.Skill]bool) {
	has := func(s *framework.Skill) bool { return paired[s] }
	p.old, p.new = slices.DeleteFunc(p.old, has), slices.DeleteFunc(p.new, has)
}

// namesakes are skills by their folded names.
type namesakes struct{ old, new map[string][]*framework.Skill }

// countNames lists the skills of pairs whose names differ by name.
func countNames(pairs []skillPair) namesakes {
	n := namesakes{map[string][]*framework.Skill{}, map[string][]*framework.Skill{}}
	for _, p := range pairs {
		if p.old.Name == p.new.Name {
			continue
		}
		o, w := foldedName(p.old), foldedName(p.new)
		n.old[o] = append(n.old[o], p.old)
		n.new[w] = append(n.new[w], p.new)
	}
	return n
}
