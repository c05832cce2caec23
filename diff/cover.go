package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// What a publisher takes out of a level is often told again in other places, item by item: a line of the guidance
// for each, and a word of another duty. No single text says most of it then, and all of it is there. A cover is the few
// texts that say it between them.

// Thresholds of a cover, in thousandths of the weight of what is looked for but for the number of pieces.
const (
	coverFloor   = 667  // how much the pieces must have between them for it to stand there: of the words, or of the items
	coverWords   = 500  // and how much of the words at least, with and without their weights
	coverOwn     = 2500 // what the words weigh that must be found and that are not said all over the skill
	coverRow     = 4    // or so many words stand in one row in both, in the same order
	nearestFloor = 333  // how much a text must have to be named where that is not so
	pieceFloor   = 120  // how much more each piece must have than those before it
	coverPieces  = 4
)

// aloneIn is in how few skills, one in so many, a word must stand to be found by itself in a text that has nothing
// else of its item.
const aloneIn = 16

// covering is a text of the other edition and what it has of what is looked for.
type covering struct {
	at     int // among the texts
	senses map[int]bool
	gain   int  // in thousandths
	before bool // a text of the same place of its own side has it as well
}

// cover finds the texts that have what is looked for between them, the one that has most first. What stood there before
// as well is no piece of what went, unless it has enough by itself.
func (x *tracer) cover(w wantedText, of Text, old bool, not func(*near) bool) (pieces []covering, covered map[int]bool, nearest *covering) {
	in := x.side(old)
	covered = map[int]bool{}
	if w.total == 0 {
		return nil, covered, nil
	}
	var found []covering
	helps := isHelp(x.lex, x.lex.sentence(of.Text.Text))
	for _, i := range in.index.having(w.senses(), 0, 1) {
		if n := &in.texts[i]; not(n) || n.level > 0 && isHelp(x.lex, n.sentence) != helps {
			continue // it answers for more, or for less
		}
		if has := x.hasMost(w, in.rows[i]); len(has) > 0 {
			found = append(found, covering{at: i, senses: has})
		}
	}
	for len(pieces) < coverPieces {
		best := -1
		for k := range found {
			f := &found[k]
			f.gain = 1000 * w.gainOf(f.senses, covered) / w.total
			if f.gain >= pieceFloor && (best < 0 || in.before(*f, found[best])) {
				best = k
			}
		}
		if best < 0 {
			break
		}
		p := found[best]
		found = slices.Delete(found, best, best+1)
		if nearest == nil {
			nearest = &p
		}
		if p.before = x.stoodBefore(p, in, of, old); p.before && (1000*w.sum(p.senses) < coverFloor*w.total || len(pieces) > 0) || !x.tells(w, p) {
			continue
		}
		pieces = append(pieces, p)
		for s := range p.senses {
			covered[s] = true
		}
	}
	return pieces, covered, nearest
}

// isHelp reports that a duty begins with a verb of helping.
func isHelp(l *lexicon, s sentence) bool {
	return len(s.tokens) > 0 && assistVerbs[l.spelt[s.tokens[0].stem]]
}

// senses are all that is looked for, ascending.
func (w *wantedText) senses() []int {
	var all []int
	for s := range w.weight {
		all = append(all, s)
	}
	slices.Sort(all)
	return all
}

// gainOf is the weight of the senses that are not covered yet.
func (w *wantedText) gainOf(senses, covered map[int]bool) int {
	sum := 0
	for s := range senses {
		if !covered[s] {
			sum += w.weight[s]
		}
	}
	return sum
}

// hasMost are the senses that the sentence of a text has which has most of them.
func (x *tracer) hasMost(w wantedText, sentences [][]int) (most map[int]bool) {
	for _, row := range sentences {
		if has := x.has(w, row); len(has) > 0 && w.sum(has) > w.sum(most) {
			most = has
		}
	}
	return most
}

// has are the senses of what is looked for that a sentence has: those of an item that stand together in it, and others
// that stand with these, or are rare enough to be found by themselves.
func (x *tracer) has(w wantedText, row []int) map[int]bool {
	has := map[int]bool{}
	var single []int
	for _, item := range w.items {
		together := inOneRow(row, distinct(item.senses))
		switch {
		case len(together) > 1:
			for _, s := range together {
				has[s] = true
			}
		case len(together) == 1:
			single = append(single, together[0])
		}
	}
	list := inOneRow(row, distinct(single))
	for _, s := range single {
		if w.own[s] && !w.listed && x.isAlone(s) || len(list) > 1 && slices.Contains(list, s) {
			has[s] = true
		}
	}
	for s := range has {
		if w.own[s] {
			return has
		}
	}
	return nil
}

// tells reports that a piece has a word that few skills have, or all that is looked for: words that all skills have come
// together by chance.
func (x *tracer) tells(w wantedText, p covering) bool {
	if w.share(p.senses) >= coverFloor {
		return true
	}
	for s := range p.senses {
		if w.own[s] && x.content.isRare(s) {
			return true
		}
	}
	return false
}

// isPhrase reports that two words of one item stand together in a text, one of which is not said all over the skill.
func (w *wantedText) isPhrase(sentences [][]int) bool {
	return slices.ContainsFunc(sentences, func(row []int) bool {
		return slices.ContainsFunc(w.items, func(item wantedItem) bool {
			together := inOneRow(row, distinct(item.senses))
			return len(together) > 1 && slices.ContainsFunc(together, func(s int) bool { return w.own[s] })
		})
	})
}

// isAlone reports that so few skills have a word that it need not stand with others to be found again.
func (x *tracer) isAlone(sense int) bool { return aloneIn*x.content.found(sense) <= x.content.looked }

// traced are the texts of a side of a skill in which is looked for.
type traced struct {
	skill *framework.Skill
	all   []Text // the same as texts of changes, once somebody asks
	texts []near
	rows  [][][]int // of each: the senses of the words of its sentences that carry content
	stems [][]int   // of each: all of these, ascending
	index *stemIndex
}

// before orders pieces: the one with more first, guidance and description before statements.
func (in *traced) before(a, b covering) bool {
	x, y := &in.texts[a.at], &in.texts[b.at]
	return cmp.Or(cmp.Compare(b.gain, a.gain), cmp.Compare(x.rank(), y.rank()), cmp.Compare(a.at, b.at)) < 0
}

func (n *near) rank() int {
	switch n.kind {
	case inGuidance:
		return 0
	case inDescription:
		return 1
	}
	return 2
}

// sensesOf are the senses of the words of each sentence of a text that carry content.
func sensesOf(s sentence) (rows [][]int) {
	var row []int
	for i, t := range s.tokens {
		if t.content() {
			row = append(row, t.sense)
		}
		if endsSentence(t) || i == len(s.tokens)-1 {
			rows, row = append(rows, row), nil
		}
	}
	return rows
}

// byShare orders the pieces of a trace: the one that alone has most first.
func byShare(pieces []Evidence) {
	sorting.By(pieces, func(a, b Evidence) int { return cmp.Compare(b.Confidence, a.Confidence) })
}

// isCovered reports that the pieces have what is looked for between them.
func (x *tracer) isCovered(w wantedText, pieces []covering, covered map[int]bool, in *traced) bool {
	if len(covered) < distinctive || w.share(covered) < coverWords || 1000*len(covered) < coverWords*len(w.weight) {
		return false
	}
	if w.share(covered) < coverFloor && (len(pieces) == 1 || w.shareOfItems(covered) < coverFloor) {
		return false
	}
	return w.ownSum(covered) >= coverOwn || len(pieces) == 1 && x.longestRowIn(w, in.rows[pieces[0].at]) >= coverRow
}

// longestRowIn is how many words of what is looked for stand in one row in a text, in the same order.
func (x *tracer) longestRowIn(w wantedText, sentences [][]int) (most int) {
	words := slices.Concat(sensesOf(w.text)...)
	for _, row := range sentences {
		most = max(most, len(longestRow(words, row)))
	}
	return most
}

// isNear reports that a text has enough of what is looked for to be named where that is gone.
func (x *tracer) isNear(w wantedText, p covering, in *traced) bool {
	return w.share(p.senses) >= nearestFloor && 1000*len(p.senses) >= nearestFloor*len(w.weight) && w.isPhrase(in.rows[p.at])
}
