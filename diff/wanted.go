package diff

import "strings"

// A duty is a list of items: "keeps the log, the flags and the lamps of the pier". What the other edition has of it is
// looked for item by item.

// wantedItem is a phrase of what is looked for: the senses of its words that count, in their order.
type wantedItem struct {
	senses      []int
	first, last int // tokens of the text
}

// wantedText is what is looked for of a text: what it asks for, without the verb that it begins with and without the words
// that say nothing of what is done.
type wantedText struct {
	text   sentence
	items  []wantedItem
	weight map[int]int // of each sense; see [tracer.weigh]
	total  int
	listed bool         // no word counts by itself
	own    map[int]bool // senses that are not said all over the skill
}

// Weights of a word, in thousandths: none counts less than the least, none that is said all over the skill more than
// the most, and a verb behind the first one not more than either.
const (
	leastWeight   = 300
	genericWeight = 500
)

// want reads what is looked for of a text of a skill.
func (x *tracer) want(s sentence) wantedText {
	w := wantedText{text: s, weight: map[int]int{}, own: map[int]bool{}}
	duties, began, aside := x.lex.dutiesOf(s), false, inBrackets(s.tokens)
	var item wantedItem
	end := func() {
		if len(item.senses) > 0 {
			w.items = append(w.items, item)
		}
		item = wantedItem{}
	}
	for i, t := range s.tokens {
		if endsItem(s.tokens, i) || duties[i] {
			end()
		}
		leads := duties[i] && !began
		began = began || t.content() && !leads && !joins(t)
		if leads || aside[i] || !x.counts(s.tokens, i) {
			continue
		}
		if len(item.senses) == 0 {
			item.first = i
		}
		item.senses, item.last = append(item.senses, t.sense), i
		x.weigh(&w, t, duties[i])
	}
	end()
	return w
}

// inBrackets says which tokens stand in brackets, where others that carry content do not: what stands there says more of
// what is said before.
func inBrackets(tokens []token) []bool {
	inside, open, outside := make([]bool, len(tokens)), 0, false
	for i, t := range tokens {
		if !t.Word {
			open = max(0, open+brackets[t.Text])
		}
		inside[i] = open > 0
		outside = outside || open == 0 && t.content()
	}
	if !outside {
		clear(inside)
	}
	return inside
}

// endsItem reports that an item ends before a token.
func endsItem(tokens []token, i int) bool {
	t := tokens[i]
	switch {
	case t.Word:
		return joins(t) || t.in(inPrepositions|inPurposeMarkers|inRelatives) && t.lower != "of"
	case isHyphen(t):
		return t.space != ""
	}
	return t.Text != "'" && t.Text != "’" && t.Text != "/" && t.Text != "\""
}

// counts reports that a word says something of what is done.
func (x *tracer) counts(tokens []token, i int) bool {
	t := tokens[i]
	return t.content() && !isAnswer(tokens, i) && !t.in(inFullness) && !isNeed(tokens, i) &&
		!fittingStems[x.lex.spelt[t.stem]] && !emptyHeads[t.lower] && !isAdverb(t)
}

// weigh gives a word its weight: how rare it is in both editions.
func (x *tracer) weigh(w *wantedText, t token, verb bool) {
	if _, known := w.weight[t.sense]; known {
		return
	}
	weight := max(leastWeight, min(x.content.rarity(t.stem), x.content.rarity(t.sense)))
	generic := x.generic(t.stem) || x.generic(t.sense)
	if generic || verb {
		weight = min(weight, genericWeight)
	}
	w.weight[t.sense], w.own[t.sense] = weight, !generic && !verb
	w.total += weight
}

// sum is the weight of some of the senses.
func (w *wantedText) sum(senses map[int]bool) int {
	sum := 0
	for s := range senses {
		sum += w.weight[s]
	}
	return sum
}

// share is how much of what is looked for some senses are, in thousandths.
func (w *wantedText) share(senses map[int]bool) int { return 1000 * w.sum(senses) / max(1, w.total) }

// shareOfItems is how much of the items is found, in thousandths, each by its weightiest word: one is found where half
// of what it weighs is.
func (w *wantedText) shareOfItems(senses map[int]bool) int {
	found, all := 0, 0
	for _, item := range w.items {
		weight, has, most := 0, 0, 0
		for _, s := range distinct(item.senses) {
			weight, most = weight+w.weight[s], max(most, w.weight[s])
			if senses[s] {
				has += w.weight[s]
			}
		}
		all += most
		if 2*has >= weight {
			found += most
		}
	}
	return 1000 * found / max(1, all)
}

// ownSum is the weight of those of some senses that are not said all over the skill.
func (w *wantedText) ownSum(senses map[int]bool) int {
	sum := 0
	for s := range senses {
		if w.own[s] {
			sum += w.weight[s]
		}
	}
	return sum
}

// left quotes what none of some senses covers, item by item, from the first word to the last.
func (w *wantedText) left(covered map[int]bool) (all []string) {
	for _, item := range w.items {
		first, last := -1, -1
		for i := item.first; i <= item.last; i++ {
			t := w.text.tokens[i]
			if _, wanted := w.weight[t.sense]; t.content() && wanted && !covered[t.sense] {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		if first >= 0 {
			all = append(all, w.text.between(first, last))
		}
	}
	return all
}

// between is the text from one token to another.
func (s sentence) between(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		if i > first {
			b.WriteString(s.tokens[i].space)
		}
		b.WriteString(s.tokens[i].Text)
	}
	return b.String()
}
