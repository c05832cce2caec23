package diff

import (
	"slices"

	"compdiff/framework"
)

// wordedAway are the statements of other skills by the words of those that lost, or won, parts: what one lost
// may stand there with all of it.
type wordedAway struct {
	now, before map[string][]Text // of the new edition, and of the old one
}

// wordedAway looks the statements up whose parts came or went.
func (j *job) wordedAway() wordedAway {
	w := wordedAway{map[string][]Text{}, map[string][]Text{}}
	var a asked
	ask := func(of map[string][]Text, texts []Text) {
		for _, t := range texts {
			key := typed(t.Text.Text)
			of[key], a[len(key)%len(a)] = nil, true
		}
	}
	for _, c := range j.results {
		if c == nil || c.alone() {
			continue
		}
		for i := range c.changes {
			if ch := &c.changes[i]; ch.losesParts() {
				for _, of := range []map[string][]Text{w.now, w.before} {
					ask(of, ch.Old)
					ask(of, ch.New)
				}
			}
		}
	}
	if len(w.now)+len(w.before) == 0 {
		return w
	}
	for _, p := range j.pairs {
		if p.new != nil {
			a.noteTexts(w.now, p.new)
		}
		if p.old != nil {
			a.noteTexts(w.before, p.old)
		}
	}
	return w
}

// wholeElsewhere is where the whole statement of a part stands in another skill of the other edition, word for word. A
// text that many skills have is nobody's, and so is one that is as short as a part of it.
func (x *tracer) wholeElsewhere(p lostPart) (Evidence, bool) {
	of, here := x.away.now, x.away.before
	if !p.old {
		of, here = here, of
	}
	key := typed(p.of.Text.Text)
	if len(of[key]) == 0 || len(of[key]) >= commonTo || len(x.lex.sentence(p.of.Text.Text).stems) < looseStems {
		return Evidence{}, false
	}
	for _, t := range of[key] {
		if t.Skill == x.own(true) || t.Skill == x.own(false) || slices.ContainsFunc(here[key], func(b Text) bool { return b.Skill == t.Skill }) {
			continue
		}
		return evidenceOf(p.of, t, p.old, 1), true
	}
	return Evidence{}, false
}

// own is the code, or the name, of the skill on a side.
func (x *tracer) own(old bool) string {
	if old {
		return id(x.pair.old)
	}
	return id(x.pair.new)
}

// noteTexts adds the statements of a skill to the texts that are asked for.
func (a *asked) noteTexts(of map[string][]Text, s *framework.Skill) {
	for i := range s.Levels {
		l := &s.Levels[i]
		for k := range l.Statements {
			key := typed(l.Statements[k].Text)
			if !a[len(key)%len(a)] {
				continue
			}
			if found, wanted := of[key]; wanted && len(found) < commonTo {
				st := &l.Statements[k]
				of[key] = append(found, Text{Text: framework.Text{Text: st.Text, From: st.From}, Level: l.Number, Index: k, ID: st.ID, Skill: id(s)})
			}
		}
	}
}
