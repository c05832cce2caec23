package diff

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// A statement that stays may lose a duty, or a member of a list, that another text of the new edition has. What its
// reason says was dropped is looked for as what a level lost is, but for texts that are short: these must be found with
// their verb, or with most of what their statement asked for.

// partKinds are what a reason calls the parts of a duty that are looked for.
var partKinds = map[string]bool{"duty": true, "verb": true, "in a list": true, "means": true, "example": true}

// homeShare is how much of a statement, in thousandths, a text must have for a part of that to be found in it by its
// words alone.
const homeShare = 500

// partFloor is how much of a part a text must have, and partRow from how many words on a row of them is enough.
const (
	partFloor = 650
	partRow   = 3
)

// losesParts reports that the reason of a change may say that a statement lost, or won, parts.
func (c *Change) losesParts() bool {
	switch c.Rule {
	case "statement-reworded", "statement-split", "statement-merged":
		return c.Level > 0 && c.Reason != "" && slices.ContainsFunc(c.Aspects, func(a Aspect) bool { return partAspects[a] })
	}
	return false
}

var partAspects = map[Aspect]bool{DutyRemoved: true, ItemRemoved: true, VerbRemoved: true, DutyAdded: true, ItemAdded: true, VerbAdded: true}

// traceParts says of the parts that a statement lost, or won, where the other edition has them.
func (x *tracer) traceParts(ch *Change) {
	ch.Reason = restated(ch.Reason, func(t Told) (whereabouts, bool) {
		if !partKinds[t.Kind] || t.Place != "" && t.Some == "" {
			return whereabouts{}, false
		}
		p := x.partOf(ch, t)
		piece, left, found := x.findPart(p)
		if !found {
			return whereabouts{}, false
		}
		ch.Traces = append(ch.Traces, Trace{Words: t.Words, Fate: InPieces, Share: piece.Confidence, Pieces: []Evidence{piece}, Left: left})
		return ch.whereOf(t.Op, piece, len(left) > 0), true
	})
}

// lostPart is a part that a statement lost, or won.
type lostPart struct {
	ch   *Change
	old  bool     // it was lost
	of   Text     // the statement
	text sentence // the part, to the end of what it asks for
	verb bool     // the reason tells of its verb alone
}

// partOf reads what a reason quotes in the statement that it quotes.
func (x *tracer) partOf(ch *Change, t Told) lostPart {
	p := lostPart{ch: ch, old: t.Op == Delete}
	texts := ch.New
	if p.old {
		texts = ch.Old
	}
	head, tail, cut := strings.Cut(t.Words, " … ")
	for _, of := range texts {
		text := of.Text.Text
		from := indexFold(text, head)
		if from < 0 {
			continue
		}
		to := from + len(head)
		if cut {
			n := indexFold(text[to:], tail)
			if n < 0 {
				continue
			}
			to += n + len(tail)
		}
		p.of, p.text = of, x.lex.sentence(text[from:to])
		if p.verb = t.Kind == "verb"; p.verb {
			p.text = x.lex.sentence(text[from:x.endOfDuty(text, from, to)])
		}
		return p
	}
	p.of, p.text = texts[0], x.lex.sentence(t.Words)
	return p
}

// indexFold is where a text has some words, whatever their case; -1 where it has not.
func indexFold(text, words string) int {
	if lower := strings.ToLower(text); len(lower) == len(text) {
		return strings.Index(lower, strings.ToLower(words))
	}
	return strings.Index(text, words)
}

// endOfDuty is where what a verb asks for ends in a text: before the next verb of responsibility, and with the sentence.
func (x *tracer) endOfDuty(text string, from, to int) int {
	s, at := x.lex.sentence(text), 0
	duties := x.lex.dutiesOf(s)
	things := false
	for i, t := range s.tokens {
		at += len(t.space)
		if at >= to && (endsSentence(t) || things && duties[i]) {
			return at
		}
		things = things || at >= to && t.content() && !duties[i]
		at += len(t.Text)
	}
	return len(text)
}

// findPart finds the text that has a part, and what of the part it does not have.
func (x *tracer) findPart(p lostPart) (piece Evidence, left []string, found bool) {
	if e, known := x.wholeElsewhere(p); known {
		return e, nil, true
	}
	w := x.want(p.text)
	if w.total == 0 {
		return Evidence{}, nil, false
	}
	if at := x.homeOf(p, w); at != nil {
		return x.piece(w, *at, p.of, p.old), x.leftOf(p, w, *at), true
	}
	w.listed = len(w.weight) > 1
	if covers, _, _ := x.cover(w, p.of, p.old, p.isNoPlace); len(covers) > 0 && x.isPartIn(p, w, covers[0]) {
		return x.piece(w, covers[0], p.of, p.old), x.leftOf(p, w, covers[0]), true
	}
	e, known := x.deedOf(p, w)
	return e, nil, known
}

// leftOf are the words of a part that a text does not have, its verb among them.
func (x *tracer) leftOf(p lostPart, w wantedText, c covering) []string {
	left := w.left(c.senses)
	if t := p.text.tokens[0]; t.content() && (x.lex.dutiesOf(p.text)[0] || isGerund(t)) && w.weight[t.sense] == 0 && !slices.Contains(x.side(p.old).stems[c.at], t.sense) {
		left = append([]string{t.Text}, left...)
	}
	return left
}

// isPartIn reports that one text has a part: most of it with its verb if it is short, many of its words in a row, or, where
// the same level has it now, all of them.
func (x *tracer) isPartIn(p lostPart, w wantedText, c covering) bool {
	in, n := x.side(p.old), len(w.weight)
	if w.share(c.senses) < partFloor || !x.hasVerb(p, w, c.at) {
		return false
	}
	row := x.longestRowIn(w, in.rows[c.at])
	if own := in.texts[c.at]; own.level == p.of.Level && own.level > 0 && !c.before && n >= longPhrase && row >= n {
		return true
	}
	return n >= distinctive && row >= min(n, partRow) || n > partRow && w.ownSum(c.senses) >= coverOwn
}

// deedOf is the unit of guidance that has the deed of a part.
func (x *tracer) deedOf(p lostPart, w wantedText) (Evidence, bool) {
	if p.verb || len(w.weight) > longPhrase {
		return Evidence{}, false
	}
	there, here := x.units(p.old), x.units(!p.old)
	in := &comparison{lex: x.lex, pair: x.pair}
	unit, share, before := in.deedNoted(Text{Text: framework.Text{Text: p.text.text}}, there, here)
	if share == 0 || before {
		return Evidence{}, false
	}
	return evidenceOf(p.of, unit, p.old, share), true
}

// isNoPlace reports that a part is not looked for in a text: in what became of the statement, or what it was, and in the
// description, which asks for nothing.
func (p lostPart) isNoPlace(n *near) bool {
	if n.kind == inDescription {
		return true
	}
	texts := p.ch.Old
	if p.old {
		texts = p.ch.New
	}
	return slices.ContainsFunc(texts, func(t Text) bool { return t.Level == n.level && t.Index == n.index && n.level > 0 })
}

// homeOf is the text that says most of the statement and all that the part is about; nil where there is none.
func (x *tracer) homeOf(p lostPart, w wantedText) (home *covering) {
	in, whole := x.side(p.old), x.want(x.lex.sentence(p.of.Text.Text))
	for _, i := range in.index.having(w.senses(), p.of.Index, 1) {
		n := &in.texts[i]
		if p.isNoPlace(n) || n.level > 0 && isHelp(x.lex, n.sentence) != isHelp(x.lex, whole.text) {
			continue
		}
		for _, row := range in.rows[i] {
			senses := map[int]bool{}
			for _, s := range row {
				if w.weight[s] > 0 {
					senses[s] = true
				}
			}
			if w.share(senses) < farFloor || !x.hasRest(whole, w, row) || p.verb && !x.hasVerb(p, w, i) {
				continue
			}
			if home == nil || w.share(senses) > w.share(home.senses) {
				home = &covering{at: i, senses: senses}
			}
		}
	}
	if home != nil {
		home.before = x.stoodBefore(*home, in, p.of, p.old)
	}
	return home
}

// hasRest reports that a row of words has half of what the statement asked for besides a part of it.
func (x *tracer) hasRest(whole, part wantedText, row []int) bool {
	has, all, found := x.has(whole, row), 0, 0
	for s, weight := range whole.weight {
		if _, own := part.weight[s]; !own {
			all += weight
			found += weight * one(has[s])
		}
	}
	return 1000*found >= homeShare*all && whole.ownSum(has) >= coverOwn
}

// hasVerb reports that a part that is short, or that is told by its verb, stands in a text with its verb, or one of the
// family: "corrects faults" is not said by "reports on faults".
func (x *tracer) hasVerb(p lostPart, w wantedText, at int) bool {
	verbs, _ := x.lex.deedsOf(p.text)
	if !p.verb && (len(w.weight) > longPhrase || len(verbs) == 0) {
		return true
	}
	if p.verb {
		verbs = []int{p.text.tokens[0].stem}
	}
	in := x.side(p.old)
	return slices.ContainsFunc(in.texts[at].row, func(stem int) bool {
		return slices.ContainsFunc(verbs, func(v int) bool { return v == stem || x.lex.ofOneFamily(v, stem) })
	})
}

// whereOf says where a part stands, all of it or most.
func (c *Change) whereOf(op Op, e Evidence, mostly bool) whereabouts {
	w := whereabouts{op: op, mostly: mostly, place: c.placeOf(e, op)}
	if other := e.otherEnd(op); other.Level > 0 {
		w.text = other.Text.Text
	}
	return w
}

// otherEnd is the text in which something stands now, or stood before.
func (e Evidence) otherEnd(op Op) Text {
	if op == Insert {
		return e.Old
	}
	return e.New
}

// placeOf says where a piece stands.
func (c *Change) placeOf(e Evidence, op Op) string {
	t := e.otherEnd(op)
	place := "at " + levelPart(t.Level)
	switch {
	case t.Skill != "":
		place += " of " + t.Skill
	case t.Level == c.Level:
		return inAnother
	case t.Level == 0 && t.Kind != "":
		return "in " + inGuidance
	case t.Level == 0:
		return "in " + inDescription
	}
	if e.Copied {
		place += ofBoth
	}
	return place
}
