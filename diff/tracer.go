package diff

import (
	"slices"

	"compdiff/framework"
)

// tracer looks for what the other edition has of texts that came or went. Each works by itself, with words of its own.
type tracer struct {
	lex     *lexicon
	content *content
	pair    skillPair
	away    wordedAway
	sides   [2]*traced // what was and what is, once somebody asks
	rows    [2]*unitRows
}

// traces says of the statements of every pair that nothing explains, and of words that statements lost or won, what
// the other edition has of them.
func (j *job) traces(content *content) {
	if !slices.ContainsFunc(j.results, (*comparison).isTraceable) {
		return
	}
	if content.read == nil {
		content.learn()
	}
	away := j.wordedAway()
	j.each(len(j.results), func(int) func(int) {
		x := &tracer{lex: content.lex.fork(), content: content, away: away}
		return func(i int) {
			if c := j.results[i]; c.isTraceable() {
				x.lex.forget()
				x.pair, x.sides, x.rows = c.pair, [2]*traced{}, [2]*unitRows{}
				x.trace(c)
			}
		}
	})
}

// isTraceable reports that a pair has changes of which is said what the other edition has.
func (c *comparison) isTraceable() bool {
	return c != nil && !c.alone() && slices.ContainsFunc(c.changes, func(ch Change) bool { return len(ch.traced()) > 0 || ch.losesParts() })
}

// traced are the texts that came or went with a change, and that its skill does not have as a whole.
func (c *Change) traced() []Text {
	switch c.Rule {
	case "statement-removed", "level-removed":
		return c.Old
	case "statement-added", "level-added":
		return c.New
	}
	return nil
}

// trace adds what is known to the changes of a pair.
func (x *tracer) trace(c *comparison) {
	for i := range c.changes {
		ch := &c.changes[i]
		known := originList{}
		known.add(ch.Evidence...)
		for _, t := range ch.traced() {
			if trace, found := x.traceOf(ch, t, surest(known.of(t, len(ch.Old) > 0))); found {
				ch.Traces = append(ch.Traces, trace)
			}
		}
		if ch.losesParts() {
			x.traceParts(ch)
		}
	}
}

// traceOf is what the other edition has of a text that came or went, of which some evidence may be known.
func (x *tracer) traceOf(ch *Change, t Text, known *Evidence) (Trace, bool) {
	switch {
	case known != nil && known.Confidence >= float64(coverFloor)/1000 && !ch.isAtItsLevel(*known):
		return Trace{}, false
	case known != nil && ch.isAtItsLevel(*known) && known.Confidence >= float64(nearestFloor)/1000:
		return Trace{Words: t.Text.Text, Fate: OtherWords, Share: known.Confidence, Pieces: []Evidence{*known}}, true
	}
	old := len(ch.Old) > 0
	w := x.want(x.lex.sentence(t.Text.Text))
	pieces, covered, nearest := x.cover(w, t, old, func(*near) bool { return false })
	trace := Trace{Words: t.Text.Text, Fate: InPieces}
	if !x.isCovered(w, pieces, covered, x.side(old)) {
		if nearest == nil || known != nil && known.Confidence >= float64(nearestFloor)/1000 || !x.isNear(w, *nearest, x.side(old)) {
			return Trace{}, false
		}
		trace.Fate, pieces, covered = Nearest, []covering{*nearest}, nearest.senses
	}
	trace.Share, trace.Left = float64(w.share(covered))/1000, w.left(covered)
	for _, p := range pieces {
		trace.Pieces = append(trace.Pieces, x.piece(w, p, t, old))
	}
	byShare(trace.Pieces)
	return trace, true
}

// isAtItsLevel reports that both ends stand at one level of the skill of the change.
func (c *Change) isAtItsLevel(e Evidence) bool {
	return e.Old.Skill == "" && e.New.Skill == "" && e.Old.Level > 0 && e.Old.Level == e.New.Level
}

// piece is a piece of a cover as evidence.
func (x *tracer) piece(w wantedText, p covering, t Text, old bool) Evidence {
	e := evidenceOf(t, x.side(old).textOf(p.at), old, float64(w.share(p.senses))/1000)
	e.Copied = p.before
	return e
}

// stoodBefore reports that a text of the same place of the other side has a piece as well, a text itself apart.
func (x *tracer) stoodBefore(p covering, in *traced, of Text, old bool) bool {
	here := x.side(!old)
	var senses []int
	for s := range p.senses {
		senses = append(senses, s)
	}
	slices.Sort(senses)
	place := in.texts[p.at].kind
	return slices.ContainsFunc(here.index.having(senses, 0, len(senses)), func(i int) bool {
		n := &here.texts[i]
		return n.kind == place && !(n.level == of.Level && n.index == of.Index) && common(senses, here.stems[i]) == len(senses)
	})
}

// generic reports that a stem is said all over the skill.
func (x *tracer) generic(stem int) bool { return x.lex.genericOf(x.pair).is(stem) }

// other is the number of the side in which what went is looked for, or what came, and the skill there.
func (x *tracer) other(old bool) (at int, s *framework.Skill) {
	if old {
		return 1, x.pair.new
	}
	return 0, x.pair.old
}

// side are the texts in which what went is looked for, or what came.
func (x *tracer) side(old bool) *traced {
	at, s := x.other(old)
	if x.sides[at] == nil {
		x.sides[at] = x.lex.tracedOf(s)
	}
	return x.sides[at]
}

// units is the guidance in which what went is looked for, or what came.
func (x *tracer) units(old bool) unitRows {
	at, s := x.other(old)
	if x.rows[at] == nil {
		rows := x.lex.unitRows(s)
		x.rows[at] = &rows
	}
	return *x.rows[at]
}

func (l *lexicon) tracedOf(s *framework.Skill) *traced {
	in := &traced{texts: l.nearTexts(s), skill: s}
	in.rows, in.stems = make([][][]int, len(in.texts)), make([][]int, len(in.texts))
	for i := range in.texts {
		in.rows[i] = sensesOf(in.texts[i].sentence)
		in.stems[i] = union(slices.Concat(in.rows[i]...), nil)
	}
	in.index = indexStems(len(in.rows), func(i int) []int { return in.stems[i] })
	return in
}

// textOf is a text at a place among them.
func (in *traced) textOf(at int) Text {
	if in.all == nil {
		in.all = append(append(allStatements(in.skill), Text{Text: in.skill.Description}), unitTexts(framework.Units(in.skill.Guidance))...)
	}
	return in.all[at]
}
