package diff

import (
	"slices"

	"compdiff/framework"
)

// markCopied marks the evidence of relations that was copied: that of which the skill that
// stayed has all that the two texts share, in one statement of either edition.
func (r *relation) markCopied(lex *lexicon) {
	if r.old.alone() == r.new.alone() {
		return
	}
	for i := range r.evidence {
		e := &r.evidence[i]
		other := r.old.pair.new // which has the text still ...
		if !r.new.alone() {
			other = r.new.pair.old // ... or had it before
		}
		e.Copied = lex.standsIn(e, allStatements(other))
	}
}

// standsIn reports that one of some statements has all the stems that two texts share.
func (l *lexicon) standsIn(e *Evidence, among []Text) bool {
	shared := l.shared(e)
	return slices.ContainsFunc(among, func(t Text) bool { return l.hasAll(t, shared) })
}

func (l *lexicon) shared(e *Evidence) []int {
	old, new := l.contentOf(e.Old.Text.Text), l.contentOf(e.New.Text.Text)
	return slices.DeleteFunc(slices.Clone(old), func(s int) bool { return !slices.Contains(new, s) })
}

func (l *lexicon) hasAll(t Text, stems []int) bool {
	return len(stems) > 0 && common(l.contentOf(t.Text.Text), stems) == len(stems)
}

// markCopied marks what is told of statements and levels that came or went: the other end is
// no place that anything came to, or left, where it says the same on both sides.
func (j *job) markCopied() {
	from, to := j.pairsByID()
	for _, c := range j.results {
		if c == nil || c.alone() {
			continue
		}
		for i := range c.changes {
			c.changes[i].markCopied(j.lex, c.pair, from, to)
		}
	}
}

// pairsByID are the pairs by the old and by the new skill.
func (j *job) pairsByID() (from, to map[string]skillPair) {
	from, to = map[string]skillPair{}, map[string]skillPair{}
	for _, p := range j.pairs {
		if p.old != nil {
			from[id(p.old)] = p
		}
		if p.new != nil {
			to[id(p.new)] = p
		}
	}
	return from, to
}

func (c *Change) markCopied(lex *lexicon, own skillPair, from, to map[string]skillPair) {
	came := c.Rule == "statement-added" || c.Rule == "level-added"
	if !came && c.Rule != "statement-removed" && c.Rule != "level-removed" {
		return
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		there, p, other, one := to, own, e.New, e.Old
		if came {
			there, other, one = from, e.Old, e.New
		}
		if other.Skill != "" {
			p = there[other.Skill]
		}
		side, mine := p.old, p.old == own.old
		if came {
			side, mine = p.new, p.new == own.new
		}
		e.Copied = lex.standsIn(e, othersThere(side, other.Level, one, mine))
	}
}

// othersThere are the statements of a level of a skill but one, which stands there if the skill is its own.
func othersThere(s *framework.Skill, level int, one Text, own bool) []Text {
	if s == nil || s.Level(level) == nil {
		return nil
	}
	return slices.DeleteFunc(statementTexts(s.Level(level)), func(t Text) bool {
		return own && one.Level == level && t.Index == one.Index
	})
}
