package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// markCopied marks the evidence of relations that was copied: that of which the skill that
// stayed has all that the two texts share, in one statement of either edition, or nearly all in
// what became of the text at its own place.
func (r *relation) markCopied(lex *lexicon) {
	for i := range r.evidence {
		r.evidence[i].temper(lex)
	}
	if r.old.alone() == r.new.alone() {
		return
	}
	for i := range r.evidence {
		e := &r.evidence[i]
		home, other, end := r.old, r.old.pair.new, e.Old // which has the text still ...
		if !r.new.alone() {
			home, other, end = r.new, r.new.pair.old, e.New // ... or had it before
		}
		e.Copied = lex.standsIn(e, allStatements(other)) || lex.staysIn(e, home.becameOf(end, home == r.old), lex.sentence(cmp.Or(r.old.gone(), r.new.come()).Name).stems)
	}
}

// almost is the confidence of evidence that has all that the other says, in other words.
const almost = .99

// temper lets evidence be certain only where the words are the same, or those of the one go on from
// those of the other.
func (e *Evidence) temper(lex *lexicon) {
	if e.Confidence <= almost || typed(e.Old.Text.Text) == typed(e.New.Text.Text) {
		return
	}
	if old, new := lex.sentence(e.Old.Text.Text), lex.sentence(e.New.Text.Text); !old.beginsWith(new) && !new.beginsWith(old) && !old.sameWords(new) {
		e.Confidence = almost
	}
}

// sameWords reports that two texts have the same words in the same order, whatever marks stand
// between them.
func (s sentence) sameWords(t sentence) bool {
	words := func(s sentence) (all []string) {
		for _, t := range s.tokens {
			if t.Word {
				all = append(all, t.lower)
			}
		}
		return all
	}
	return slices.Equal(words(s), words(t))
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

// staysIn reports that what became of the one end of evidence, at its own place, has nearly all
// that the two texts share, and that what is done first is still done there, if both do it. What
// the one that came, or went, is all about must be there as well.
func (l *lexicon) staysIn(e *Evidence, became []Text, topic []int) bool {
	shared := l.shared(e)
	if len(became) == 0 || len(shared) < looseStems {
		return false
	}
	var there []int
	for _, t := range became {
		there = append(there, l.contentOf(t.Text.Text)...)
	}
	there = union(there, nil)
	old, _ := l.deed(l.sentence(e.Old.Text.Text))
	new, _ := l.deed(l.sentence(e.New.Text.Text))
	matters := func(stem int) bool {
		return slices.Contains(topic, stem) || slices.Contains(old, stem) && slices.Contains(new, stem)
	}
	return 1000*common(shared, there) >= keptShare*len(shared) && !slices.ContainsFunc(without(shared, there), matters)
}

// becameOf are the texts that a statement of one side of a skill became at its own level, or that
// it was made of: several where it was split.
func (c *comparison) becameOf(t Text, old bool) []Text {
	for _, ch := range c.changes {
		from, to := ch.New, ch.Old
		if old {
			from, to = ch.Old, ch.New
		}
		if staysPut[ch.Rule] && slices.ContainsFunc(from, func(x Text) bool { return samePlace(x, t) }) {
			return to
		}
	}
	return nil
}

// staysPut are the rules by which a statement became another one, or several, of its level.
var staysPut = map[string]bool{"statement-reworded": true, "statement-split": true, "statement-merged": true}

// markCopied marks what is told of statements and levels that came or went: the other end is
// no place that anything came to, or left, where it says the same on both sides.
func (j *job) markCopied() {
	from, to := j.byID()
	for _, c := range j.results {
		if c == nil || c.alone() {
			continue
		}
		known := statementsRead{lex: j.lex, of: map[*framework.Level]readStatements{}}
		for i := range c.changes {
			c.changes[i].markCopied(known, c, from, to)
		}
	}
}

// byID are the comparisons by the old and by the new skill.
func (j *job) byID() (from, to map[string]*comparison) {
	from, to = map[string]*comparison{}, map[string]*comparison{}
	for i, p := range j.pairs {
		c := j.results[i]
		if c == nil {
			c = &comparison{pair: p} // nothing differs
		}
		if p.old != nil {
			from[id(p.old)] = c
		}
		if p.new != nil {
			to[id(p.new)] = c
		}
	}
	return from, to
}

func (c *Change) markCopied(known statementsRead, own *comparison, from, to map[string]*comparison) {
	came := c.Rule == "statement-added" || c.Rule == "level-added"
	if !came && c.Rule != "statement-removed" && c.Rule != "level-removed" {
		return
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		e.temper(known.lex)
		there, home, other, one := to, own, e.New, e.Old
		if came {
			there, other, one = from, e.Old, e.New
		}
		if other.Skill != "" {
			home = there[other.Skill]
		}
		if home == nil || other.Level == 0 {
			continue // of another part it is known
		}
		side := home.pair.old
		if came {
			side = home.pair.new
		}
		e.Copied = len(known.lex.shared(e)) > 1 && known.stands(e, side, other.Level, one, home == own) || known.lex.staysIn(e, home.becameOf(other, came), nil)
	}
}

// statementsRead are the statements of levels that evidence was looked for in, each level read once.
type statementsRead struct {
	lex *lexicon
	of  map[*framework.Level]readStatements
}

type readStatements struct {
	texts []Text
	index *stemIndex
}

func (s statementsRead) at(l *framework.Level) readStatements {
	r, read := s.of[l]
	if !read {
		r.texts = statementTexts(l)
		r.index = indexStems(len(r.texts), func(i int) []int { return s.lex.contentOf(r.texts[i].Text.Text) })
		s.of[l] = r
	}
	return r
}

// stands reports that a statement of a level of a skill has all the stems that the texts of evidence
// share: any but the one, which stands there if the skill is its own.
func (s statementsRead) stands(e *Evidence, in *framework.Skill, level int, one Text, own bool) bool {
	if in == nil || in.Level(level) == nil {
		return false
	}
	there, shared := s.at(in.Level(level)), s.lex.shared(e)
	return slices.ContainsFunc(there.index.having(shared, one.Index, len(shared)), func(i int) bool {
		t := there.texts[i]
		return !(own && one.Level == level && t.Index == one.Index) && s.lex.hasAll(t, shared)
	})
}
