package carry

import (
	"cmp"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// SkillLink says that a skill of the old edition became one of the new, whole or
// in part.
type SkillLink struct {
	Old string `json:"old"` // code, or name where there is none
	New string `json:"new"`
	// Rule says how: "" for the same skill, "skill-split", "skill-merged", or
	// "skill-removed" where the new one only has duties of it.
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
	Reason     string  `json:"reason"`
}

// reader is a comparison, looked up by skill.
type reader struct {
	old, new *framework.Edition
	log      *diff.Changelog
	rules    Rules

	olds, news map[string]*framework.Skill // the one of each id; nil where several have it
	rows       map[string]*diff.Row        // of the skills that are in both editions, by what they are called in the new one
	changes    map[string][]*diff.Change   // by the skill they are filed under
	pairs      map[string]SkillLink        // by the old skill
	parts      []SkillLink                 // splits, merges, duties that went over
	travels    map[[2]string][]travel      // by the old place
	away       map[string][]*diff.Change   // moves to other skills, by the skill that lost the statement
	origins    map[string]string           // what skills of the new edition were called in the old one
	doubts     map[string][]diff.Doubt     // by skill, of either side
}

func newReader(old, new *framework.Edition, log *diff.Changelog, rules Rules) *reader {
	r := &reader{old: old, new: new, log: log, rules: rules, olds: byID(old), news: byID(new),
		rows: map[string]*diff.Row{}, changes: map[string][]*diff.Change{}, pairs: make(map[string]SkillLink, len(log.Kept)), travels: map[[2]string][]travel{}, away: map[string][]*diff.Change{}, origins: make(map[string]string, len(log.Kept)), doubts: map[string][]diff.Doubt{}}
	for _, d := range log.Doubts {
		r.doubts[d.Skill] = append(r.doubts[d.Skill], d)
	}
	for i := range log.Skills {
		if row := &log.Skills[i]; len(row.New) > 0 {
			r.rows[cmp.Or(row.Code, row.Name)] = row
		}
	}
	for i := range log.Changes {
		c := &log.Changes[i]
		r.changes[c.Skill] = append(r.changes[c.Skill], c)
	}
	hidden := map[string][]*diff.Change{}
	for i := range log.Hidden {
		c := &log.Hidden[i]
		hidden[c.Skill] = append(hidden[c.Skill], c)
	}
	for _, k := range log.Kept {
		if p, ok := r.pair(k.Skill, append(hidden[k.Skill], r.changes[k.Skill]...)); ok {
			r.pairs[p.Old], r.origins[p.New] = p, p.Old
		}
	}
	r.relations()
	r.follow()
	return r
}

// byID looks skills up by what they are called; an id of several is nil.
func byID(e *framework.Edition) map[string]*framework.Skill {
	found := make(map[string]*framework.Skill, len(e.Skills))
	for i := range e.Skills {
		s := &e.Skills[i]
		if _, twice := found[ID(s)]; twice {
			s = nil
		}
		found[ID(&e.Skills[i])] = s
	}
	return found
}

// pair is a skill of both editions, by what it is called in the new one.
func (r *reader) pair(id string, changes []*diff.Change) (SkillLink, bool) {
	p := SkillLink{Old: id, New: id, Confidence: 1}
	new := r.news[id]
	if new == nil {
		return p, false
	}
	wasName := new.Name
	for _, c := range changes {
		if c.Rule == "skill-renamed" && len(c.Old) > 0 {
			wasName = c.Old[0].Text.Text
		}
	}
	if new.Code == "" && wasName != new.Name {
		p.Old, p.Confidence, p.Reason = wasName, r.likeness(id), "neither has a code, and the texts are alike"
	}
	for _, c := range changes {
		if c.Rule == "skill-recoded" {
			p.Old, p.Confidence, p.Reason = wasName, c.Confidence, c.Reason
			if len(c.Old) > 0 {
				p.Old = c.Old[0].Text.Text
			}
		}
	}
	return p, r.olds[p.Old] != nil
}

// likeness is how much of the words of a skill stayed: what a pair of skills rests
// on that have neither a code nor a name in common.
func (r *reader) likeness(id string) float64 {
	for _, row := range r.log.Skills {
		if row.Code == "" && row.Name == id {
			return round(1 - row.Size)
		}
	}
	return 1
}

// oldOf is what a skill of the new edition was called in the old one, or else its
// own name.
func (r *reader) oldOf(new string) string {
	return cmp.Or(r.origins[new], new)
}

// relations finds what became of skills besides being one skill of the new
// edition.
func (r *reader) relations() {
	seen := map[[2]string]bool{}
	add := func(old, new, rule string, c *diff.Change, confidence float64) {
		k := [2]string{old, new}
		if p, paired := r.pairs[old]; old == "" || new == "" || seen[k] || paired && p.New == new {
			return
		}
		seen[k] = true
		r.parts = append(r.parts, SkillLink{old, new, rule, confidence, c.Reason})
	}
	for i := range r.log.Changes {
		c := &r.log.Changes[i]
		switch c.Rule {
		case "skill-split":
			for _, t := range c.New {
				add(c.Old[0].Skill, t.Skill, c.Rule, c, c.Confidence)
			}
		case "skill-merged":
			for _, t := range c.Old {
				add(t.Skill, c.New[0].Skill, c.Rule, c, c.Confidence)
			}
		}
	}
	for i := range r.log.Changes {
		if c := &r.log.Changes[i]; c.Rule == "skill-removed" {
			for _, e := range c.Evidence {
				add(c.Skill, e.New.Skill, c.Rule, c, meanConfidence(c.Evidence, e.New.Skill))
			}
		}
	}
	sorting.By(r.parts, func(x, y SkillLink) int { return cmp.Or(cmp.Compare(x.Old, y.Old), cmp.Compare(x.New, y.New)) })
}

// meanConfidence is how sure it is, on the whole, that texts stand in a skill.
func meanConfidence(evidence []diff.Evidence, skill string) float64 {
	sum, n := 0.0, 0
	for _, e := range evidence {
		if e.New.Skill == skill {
			sum, n = sum+e.Confidence, n+1
		}
	}
	if n == 0 {
		return 1
	}
	return sum / float64(n)
}
