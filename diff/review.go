package diff

import (
	"slices"
	"strings"
)

// review looks through all that is told of a duty once more: what is no phrase is not told, and what is left is told as a
// whole.
func (t *telling) review() {
	if !t.r.around.level {
		t.tellPartsNoted()
		return
	}
	t.tellSameHeads()
	t.tellWidened()
	t.tellCompounds()
	t.tellDeedNouns()
	t.tellHeadVerb()
	t.withGerunds()
	t.reviewPhrases()
	t.tellPartsNoted()
}

// reviewPhrases leaves out what is no phrase, as long as something else is told.
func (t *telling) reviewPhrases() {
	seen, by := slices.Clone(t.seen), slices.Clone(t.by)
	t.leaveTorn()
	t.joinNeighbours()
	t.partUnlike()
	t.tellObjects()
	t.tellThatClauses()
	t.tellRecast()
	if !slices.ContainsFunc(t.seen, func(o observation) bool { return o.isTold() && o.heavy && !extentAspects[o.aspect] }) {
		t.seen, t.by = seen, by
	}
}

// leaveTorn leaves out what is told of rows that are no whole phrase.
func (t *telling) leaveTorn() {
	for i, o := range t.seen {
		if !o.isTold() || o.tellsVerb() || !o.isBare() || len(o.at) == 0 {
			continue
		}
		for _, p := range o.at {
			row := t.r.withoutOpenVerb(t.r.tidy(t.r.onSide(p.first, p.end, p.op)), p.op)
			if t.isTornPhrase(row, p.op) || len(o.at) == 1 && t.leavesHead(row, p.op) {
				t.seen[i].why = ""
				break
			}
		}
	}
}

// partUnlike tells of two pieces of which only one is what something is said to be that the one went and the other came.
func (t *telling) partUnlike() {
	for i, o := range t.seen {
		if !o.isTold() || o.tellsVerb() || len(o.at) != 2 || !o.isBare() || !strings.HasPrefix(o.why, `"`) {
			continue
		}
		was, is := t.r.tidy(t.r.onSide(o.at[0].first, o.at[0].end, Delete)), t.r.tidy(t.r.onSide(o.at[1].first, o.at[1].end, Insert))
		if len(t.r.contentOfPiece(o.at[0])) < longPhrase || len(t.r.contentOfPiece(o.at[1])) < longPhrase || t.r.isNewlySaid(was[0], Delete) == t.r.isNewlySaid(is[0], Insert) {
			continue
		}
		t.seen[i].why = t.r.quoteAll(was, Delete) + " " + happened[Delete] + "; " + t.r.quoteAll(is, Insert) + " " + happened[Insert]
	}
}
