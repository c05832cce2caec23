package diff

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// Before a reason says that words were dropped, or added, the whole skill is asked on the other
// side: what stands there now was not dropped, and is no duty lost. A publisher moves the end
// of a statement to the guidance, a duty to the next statement, a list to the description.

// Of the words of a piece that carry content so many thousandths must stand together in another
// text for the piece to stand there, more at another level, and all of a short one; two at least
// must be no words of the whole skill. Together is within so many thousandths of their number,
// and one more. A piece of two words must be a verb and what it is done to, in a statement of the
// same level.
const (
	standsFloor  = 600
	standsFar    = 800
	standsWords  = 3
	standsMany   = 4 // so many must a piece have that is not there as a whole, or at another level
	standsWithin = 1500
)

// textsOf reads the texts of both sides of the pair once somebody asks.
func (c *comparison) textsOf() skillTexts {
	if c.near == nil {
		c.near = &skillTexts{c.lex.nearTexts(c.pair.old), c.lex.nearTexts(c.pair.new)}
	}
	return *c.near
}

// nearTexts lists the texts of a skill: its description, its guidance, its statements.
func (l *lexicon) nearTexts(s *framework.Skill) []near {
	units := l.unitsOf(s)
	all := make([]near, 0, countStatements(s)+1+len(units))
	for _, level := range s.Levels {
		kind := levelPart(level.Number)
		for i, st := range level.Statements {
			all = append(all, near{kind: kind, sentence: l.sentence(st.Text), level: level.Number, index: i})
		}
	}
	all = append(all, near{kind: inDescription, sentence: l.sentence(s.Description.Text)})
	for _, u := range units {
		all = append(all, near{kind: inGuidance, sentence: l.sentence(u.Text.Text)})
	}
	listStems(all)
	return all
}

// listStems lists the stems of texts, all in one row.
func listStems(all []near) {
	words := 0
	for _, n := range all {
		words += len(n.tokens)
	}
	row := make([]int, 0, words)
	for i := range all {
		n, first := &all[i], len(row)
		for _, t := range n.tokens {
			if t.content() {
				row = append(row, t.stem)
			}
		}
		n.row, n.has = row[first:len(row):len(row)], signOf(n.stems)
	}
}

const (
	inDescription = "the description"
	inGuidance    = "the guidance"
)

// sure says of a piece that is told to have come or gone that it stands elsewhere in the skill on
// the other side, where it does and its own side has it nowhere else.
func (r *reading) sure(p piece, o observation) observation {
	said, cut := strings.CutSuffix(o.why, " "+happened[p.op])
	if r.around.texts == nil || !cut || !o.heavy {
		return o
	}
	return r.surely(p, o, said)
}

// surely is an observation of a piece that may stand elsewhere: in a text of a kind of which its
// own side has none that says it as well.
func (r *reading) surely(p piece, o observation, said string) observation {
	stems, deed := union(r.contentOfPiece(p), nil), r.isDeed(p, o.aspect == dutyAspect[p.op])
	there, here := r.others(p.op)
	if len(stems) < standsWords && (len(stems) != 2 || !deed) || !deed && len(stems) == standsWords && r.saysFitting(p) { // see hasPiece
		return r.standsTogether(p, o, said)
	}
	var best *near
	most := 0
	for n := range there.all {
		found := r.hasPiece(n, stems, deed)
		if found > most && !here.has(func(h *near) bool { return h.kind == n.kind && r.hasPiece(h, stems, deed) > 0 }) {
			best, most = n, found
		}
	}
	if most == 0 {
		return firstTold(o, r.standsTogether(p, o, said), r.inBoth(p, o, there, here, deed))
	}
	return r.standing(p, o, said, best, most == len(stems))
}

// firstTold is the first of the answers that says more than an observation said before.
func firstTold(o observation, answers ...observation) observation {
	for _, a := range answers {
		if a.why != o.why {
			return a
		}
	}
	return o
}

// isDeed reports that a piece begins with a verb that tells what is done; of a duty, with a gerund
// as well.
func (r *reading) isDeed(p piece, duty bool) bool {
	for _, k := range r.onSide(p.first, p.end, p.op) {
		if e := r.edits[k]; e.content() {
			return r.notes[k].verb || dutyBases()[e.lower] || duty && isGerund(e.token)
		}
	}
	return false
}

// hasPiece is how many of the stems of a piece stand together in a text; 0 where those are too few.
func (r *reading) hasPiece(n *near, stems []int, deed bool) int {
	if may := n.has.most(stems); may < len(stems) && (len(stems) < standsMany || 1000*may < standsFloor*len(stems)) {
		return 0 // whatever stands together
	}
	found := inOneRow(n.row, stems)
	own := 0
	for _, s := range found {
		own += one(r.around.topic == nil || !r.around.topic(s))
	}
	far, whole := n.level > 0 && n.level != r.around.at, len(found) == len(stems)
	switch {
	case len(stems) < standsWords:
		return len(found) * one(whole && len(stems) == 2 && own > 0 && deed && n.level > 0 && !far)
	case own < distinctive, !whole && len(stems) < standsMany, far && len(stems) < standsMany:
		return 0
	case 1000*len(found) < standsFloor*len(stems), far && 1000*len(found) < standsFar*len(stems):
		return 0
	}
	return len(found)
}

// standing tells of a piece that it stands in another text, all of it or most. A qualifier that
// the guidance has, where all duties have it, weighs nothing.
func (r *reading) standing(p piece, o observation, said string, in *near, whole bool) observation {
	if o.aspect == QualifierChanged && whole && in.kind == inGuidance && isWithin(distinct(r.contentOfPiece(p)), in.row) {
		r.pass(p)
		return observed(o.aspect, false, inNotes(p.op).stood(said)).of(o.at...)
	}
	if in.level > 0 && in.level == r.around.at && dutyAspect[p.op] == o.aspect {
		o.aspect = QualifierChanged // the level asks for it still
	}
	return r.standsBut(p, o, said, in, whole)
}

// whereStands is where something stands now, or stood before.
func (r *reading) whereStands(op Op, in *near, whole bool) whereabouts {
	w := whereabouts{op: op, mostly: !whole, text: in.text}
	switch {
	case in.level == 0:
		w.place, w.text = "in "+in.kind, ""
	case in.level == r.around.at:
		w.place = inAnother
	default:
		w.place = "at " + in.kind
	}
	return w
}

// pass marks that nothing came or went with a piece.
func (r *reading) pass(p piece) {
	for k := p.first; k < p.end; k++ {
		if r.edits[k].op == p.op && r.notes[k].gone {
			r.notes[k].gone, r.notes[k].passed = false, true
		}
	}
}

// contentOfPiece lists the stems of a piece, as they stand there.
func (r *reading) contentOfPiece(p piece) (stems []int) {
	for _, k := range r.onSide(p.first, p.end, p.op) {
		if r.edits[k].content() {
			stems = append(stems, r.edits[k].stem)
		}
	}
	return stems
}

// distinct are the members of a list, each where it stands first.
func distinct(list []int) (all []int) {
	for _, s := range list {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// isWithin reports that a text has words in the same order, whatever stands between.
func isWithin(words, text []int) bool {
	for _, t := range text {
		if len(words) > 0 && t == words[0] {
			words = words[1:]
		}
	}
	return len(words) == 0
}

// others are the texts around a reworded one, itself left out: those of the other side, and those
// of its own.
func (r *reading) others(op Op) (there, here otherTexts) {
	t := r.around.texts()
	old, new := otherTexts{r, t.old, r.around.ownOld}, otherTexts{r, t.new, r.around.ownNew}
	if op == Insert {
		return old, new
	}
	return new, old
}

// otherTexts are the texts of a side, of which those at some places are the reworded text itself.
type otherTexts struct {
	r     *reading
	texts []near
	own   []int
}

// all gives the texts but the reworded one itself.
func (o otherTexts) all(yield func(*near) bool) {
	around := &o.r.around
	for i := range o.texts {
		n := &o.texts[i]
		if around.level && n.level == around.at && slices.Contains(o.own, n.index) || !around.level && n.kind == inDescription {
			continue
		}
		if !yield(n) {
			return
		}
	}
}

// has reports that one of them is such a text.
func (o otherTexts) has(such func(*near) bool) bool { return o.first(such) != nil }

// first is the first such text; nil where there is none.
func (o otherTexts) first(such func(*near) bool) *near {
	for n := range o.all {
		if such(n) {
			return n
		}
	}
	return nil
}

// inOneRow are those of some distinct stems that stand in one row of words of a text that is not
// much longer than they are: the row that has the most of them.
func inOneRow(words, stems []int) (most []int) {
	within := standsWithin*len(stems)/1000 + 1
	var seen []int
	for from, w := range words {
		if !slices.Contains(stems, w) {
			continue // what stands from here on, the next row has as well
		}
		seen = seen[:0]
		for _, w := range words[from:min(len(words), from+within)] {
			if slices.Contains(stems, w) && !slices.Contains(seen, w) {
				seen = append(seen, w)
			}
		}
		if len(seen) > len(most) {
			most, seen = seen, most
		}
	}
	return most
}

// verbReach is how many words behind a verb what it is done to may stand.
const verbReach = 3

// doesTo reports that a text has a verb, in whatever form, and soon behind it the first thing that
// it is done to or, where it is asked for there, something else of what it is done to.
func (l *lexicon) doesTo(n *near, verb, head int, objects []int) bool {
	for i, stem := range n.row {
		if stem != verb {
			continue
		}
		behind := n.row[i+1 : min(len(n.row), i+1+verbReach)]
		if slices.Contains(behind, head) || l.isDutyAt(n, i) && common(union(slices.Clone(behind), nil), objects) > 0 {
			return true
		}
	}
	return false
}

// isDutyAt reports that a word of those of a text that carry content is a verb of responsibility.
func (l *lexicon) isDutyAt(n *near, word int) bool {
	duties := l.dutiesOf(n.sentence)
	for i, t := range n.tokens {
		if !t.content() {
			continue
		}
		if word == 0 {
			return duties[i]
		}
		word--
	}
	return false
}

// namesDeed reports that a text has a verb in whatever form, and soon behind it what it is done to: all
// of that but for a word, or the thing itself if not the whole skill is about that.
func (r *reading) namesDeed(n *near, verb, head int, objects []int) bool {
	topic := r.around.topic != nil && r.around.topic(head)
	for i, stem := range n.row {
		if stem != verb {
			continue
		}
		behind := n.row[i+1 : min(len(n.row), i+1+verbReach)]
		if slices.Contains(behind, head) && (!topic || common(union(slices.Clone(behind), nil), objects) >= longPhrase) {
			return true
		}
	}
	return false
}
