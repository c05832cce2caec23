package diff

import (
	"fmt"
	"slices"
	"strings"
)

// tellParts says in the reasons of statements that stay, and that another skill has as well, which words that
// went stand there now: "in a list, 'weirs' was dropped" of a duty that the new skill of weirs has with them.
func (r *relation) tellParts(lex *lexicon) {
	if r.old.alone() {
		return
	}
	for i := range r.old.changes {
		ch := &r.old.changes[i]
		if !staysPut[ch.Rule] {
			continue
		}
		for _, e := range r.evidence {
			if slices.ContainsFunc(ch.Old, func(t Text) bool { return samePlace(t, e.Old) }) {
				ch.tellPart(lex, e)
			}
		}
	}
}

// tellPart says it of the words of a reason of which nothing else is known.
func (c *Change) tellPart(lex *lexicon, e Evidence) {
	clauses, there := clausesOfReason(c.Reason), lex.contentOf(e.New.Text.Text)
	for i, clause := range clauses {
		t, told := readTold(clause)
		if !told || t.Op != Delete || !t.Here || t.Place != "" || t.Some != "" {
			continue
		}
		if stems := lex.contentOf(t.Words); len(stems) > 1 && len(without(stems, there)) == 0 {
			clauses[i] = whereabouts{op: Delete, place: fmt.Sprintf("at level %d of %s", e.New.Level, e.New.Skill), text: e.New.Text.Text}.hereAnd(clause)
		}
	}
	c.Reason = strings.Join(clauses, "; ")
}
