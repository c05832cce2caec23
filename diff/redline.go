package diff

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// maxRedline bounds the tokens of a text that is compared word by word. The
// engine's cost grows with the number of words times the number of
// differences; beyond this a text is shown as replaced.
const maxRedline = 4000

// isOverlong reports that one of two texts is too long for that, and so for being judged by what
// became of each word.
func isOverlong(old, new sentence) bool { return max(len(old.tokens), len(new.tokens)) > maxRedline }

// edit is one token of a redline.
type edit struct {
	op Op
	token
	// oldSpace is the white space before an equal token on the old side;
	// token.space is that of the new side.
	oldSpace string
	cut      bool // another hunk begins here: see cutAtVerbs
}

// redline compares two sentences word by word, in two passes: words that
// carry content are matched first, then function words and punctuation in the
// gaps between them. People read that best, since a small word never ties two
// unrelated phrases together. It is symmetric.
func redline(old, new sentence) []edit {
	if new.text < old.text {
		return mirrorEdits(redline(new, old))
	}
	if isOverlong(old, new) {
		return replaced(old.tokens, new.tokens)
	}
	anchors := match(old.tokens, new.tokens, token.content)
	anchors = append(anchors, pair{len(old.tokens), len(new.tokens)})
	var pairs []pair
	from := pair{}
	for _, a := range anchors {
		gap := match(old.tokens[from.old:a.old], new.tokens[from.new:a.new], isFunction)
		for _, p := range gap {
			if givesSuch(old.tokens, from.old+p.old) != givesSuch(new.tokens, from.new+p.new) {
				continue
			}
			pairs = append(pairs, pair{from.old + p.old, from.new + p.new})
		}
		pairs = append(pairs, a)
		from = pair{a.old + 1, a.new + 1}
	}
	return dropIslands(edits(old.tokens, new.tokens, wholeCompounds(old.tokens, new.tokens, pairs)))
}

// givesSuch reports that a word is the "as" of "such as", which is no other "as".
func givesSuch(tokens []token, i int) bool {
	return tokens[i].lower == "as" && i > 0 && tokens[i-1].lower == "such"
}

// wholeCompounds drops the pairs of hyphens that tie two words with nothing else in
// common together: "inter-dependencies" and "yard-related".
func wholeCompounds(old, new []token, pairs []pair) []pair {
	loose := func(k int) bool {
		p := pairs[k]
		if p.old >= len(old) || !isHyphen(old[p.old]) || old[p.old].space+new[p.new].space != "" {
			return false
		}
		before := k > 0 && pairs[k-1] == pair{p.old - 1, p.new - 1}
		return !before && (k+1 == len(pairs) || pairs[k+1] != pair{p.old + 1, p.new + 1})
	}
	for k := range pairs {
		if loose(k) {
			kept := slices.Clone(pairs[:k])
			return append(kept, wholeCompounds(old, new, pairs[k+1:])...)
		}
	}
	return pairs
}

func isFunction(t token) bool { return !t.content() }

// match aligns the tokens for which keep holds, by their exact text.
func match(old, new []token, keep func(token) bool) []pair {
	switch {
	case len(old) == 0 || len(new) == 0:
		return nil
	case len(old) == 1 && len(new) == 1: // as most gaps are, and no work for the engine
		if old[0].number == new[0].number && keep(old[0]) && keep(new[0]) {
			return []pair{{0, 0}}
		}
		return nil
	}
	var ids *wordNumbers
	if !haveRunes(old) || !haveRunes(new) {
		ids = &wordNumbers{}
	}
	oldRunes, oldAt := runes(old, keep, ids)
	newRunes, newAt := runes(new, keep, ids)
	var pairs []pair
	for _, p := range matchRunes(oldRunes, newRunes) {
		pairs = append(pairs, pair{oldAt[p.old], newAt[p.new]})
	}
	return pairs
}

// matchRunes aligns two rows of words.
func matchRunes(old, new []rune) (pairs []pair) {
	switch {
	case slices.Equal(old, new):
		for i := range old {
			pairs = append(pairs, pair{i, i})
		}
		return pairs
	case len(old) <= fewRunes && len(new) <= fewRunes && !shareAny(old, new):
		return nil
	}
	return byEngine(old, new)
}

// byEngine has the engine align two rows of words.
func byEngine(old, new []rune) (pairs []pair) {
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0 // a time limit would make the result depend on the machine
	i, j := 0, 0
	for _, d := range engine.DiffMainRunes(old, new, false) {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			i += n
		case diffmatchpatch.DiffInsert:
			j += n
		case diffmatchpatch.DiffEqual:
			for range n {
				pairs = append(pairs, pair{i, j})
				i, j = i+1, j+1
			}
		}
	}
	return pairs
}

// fewRunes is how many words are held against each other one by one, before the engine is
// asked: most gaps between two words that stayed have fewer, and nothing in common.
const fewRunes = 8

func shareAny(old, new []rune) bool {
	return slices.ContainsFunc(old, func(r rune) bool { return slices.Contains(new, r) })
}

// firstRune numbers words from the supplementary planes on, because the
// engine works on runes and the surrogate range below is no valid text.
const firstRune = 0x10000

// haveRunes reports that the numbers of tokens are small enough for runes, as they are
// unless an edition has a million different words.
func haveRunes(tokens []token) bool {
	return !slices.ContainsFunc(tokens, func(t token) bool { return t.number > utf8.MaxRune-firstRune })
}

// runes writes the kept tokens as a string of runes, one for each distinct word, with
// the index of each. The words are numbered anew unless ids is nil.
func runes(tokens []token, keep func(token) bool, ids *wordNumbers) (out []rune, at []int) {
	out, at = make([]rune, 0, len(tokens)), make([]int, 0, len(tokens))
	for i, t := range tokens {
		if !keep(t) {
			continue
		}
		n := t.number
		if ids != nil {
			n = int32(ids.of(t.Text))
		}
		out, at = append(out, firstRune+n), append(at, i)
	}
	return out, at
}

// wordNumbers counts distinct words from 0. The first ones are found by looking at all.
type wordNumbers struct {
	few  [16]string
	n    int
	many map[string]int // of all, where there are more
}

// of is the number of a word.
func (n *wordNumbers) of(text string) int {
	if n.many == nil {
		for i := range n.n {
			if n.few[i] == text {
				return i
			}
		}
		if n.n < len(n.few) {
			n.few[n.n] = text
			n.n++
			return n.n - 1
		}
		n.many = make(map[string]int, 4*len(n.few))
		for i, s := range n.few {
			n.many[s] = i
		}
	}
	i, ok := n.many[text]
	if !ok {
		i = len(n.many)
		n.many[text] = i
	}
	return i
}

// edits lays out both token lists along the matched pairs, deletions before
// insertions. The last pair is the end of both lists.
func edits(old, new []token, pairs []pair) []edit {
	out := make([]edit, 0, len(old)+len(new)+1-len(pairs)+maxIsland) // see dropIslands
	i, j := 0, 0
	for _, p := range pairs {
		for ; i < p.old; i++ {
			out = append(out, edit{op: Delete, token: old[i]})
		}
		for ; j < p.new; j++ {
			out = append(out, edit{op: Insert, token: new[j]})
		}
		if p.old < len(old) {
			out = append(out, edit{op: Equal, token: new[j], oldSpace: old[i].space})
		}
		i, j = p.old+1, p.new+1
	}
	return out
}

func replaced(old, new []token) []edit {
	return edits(old, new, []pair{{len(old), len(new)}})
}

// mirrorEdits makes of a redline that of the texts exchanged.
func mirrorEdits(es []edit) []edit {
	for i := range es {
		e := &es[i]
		e.op = mirrorOp(e.op)
		if e.op == Equal {
			e.space, e.oldSpace = e.oldSpace, e.space
		}
	}
	return sortHunks(es)
}

// mirrorOp is what an operation is called when the other text is the old one.
func mirrorOp(op Op) Op {
	switch op {
	case Delete:
		return Insert
	case Insert:
		return Delete
	}
	return op
}

// sortHunks puts the deletions of each hunk before its insertions.
func sortHunks(es []edit) []edit {
	for start, end := range hunks(es) {
		sorted := start // how far they are
		for k := start; k < end; k++ {
			if es[k].op != Delete {
				continue
			}
			last := k + 1 // a run of deletions, which goes before the insertions
			for last < end && es[last].op == Delete {
				last++
			}
			rotate(es[sorted:last], k-sorted)
			sorted, k = sorted+last-k, last
		}
	}
	return es
}

// rotate puts the first n edits behind the others.
func rotate(es []edit, n int) {
	if n == 0 {
		return
	}
	slices.Reverse(es[:n])
	slices.Reverse(es[n:])
	slices.Reverse(es)
}

// hunks yields the half-open ranges of edits that differ.
func hunks(es []edit) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		for i := 0; i < len(es); i++ {
			start := i
			for i < len(es) && es[i].op != Equal && (i == start || !es[i].cut) {
				i++
			}
			if i > start && !yield(start, i) {
				return
			}
			if i < len(es) && es[i].cut {
				i--
			}
		}
	}
}

// maxIsland is how many kept function words between two replacements still
// read as part of one replacement.
const maxIsland = 2

// dropIslands makes one hunk of two replacements that a function word or two
// keep apart.
//
// One that was made so is held against the one behind it as any other: it has content
// on both sides.
func dropIslands(es []edit) []edit {
	found := false
	before, from := 0, 0 // the last hunk
	for start := 0; start < len(es); start++ {
		if es[start].op == Equal {
			continue
		}
		end := start
		for end < len(es) && es[end].op != Equal {
			end++
		}
		if from > before && start-from <= maxIsland && isIsland(es[from:start]) && replaces(es[before:from]) && replaces(es[start:end]) {
			n := start - from
			es = sinkIn(es, from, start)
			start, end, found = before, end+n, true
		}
		before, from = start, end
		start = end
	}
	if !found {
		return es
	}
	return sortHunks(es)
}

func isIsland(es []edit) bool {
	for i := range es {
		if es[i].content() {
			return false
		}
	}
	return true
}

// replaces reports that a hunk has content on both sides.
func replaces(es []edit) bool { return hasContent(es, Delete) && hasContent(es, Insert) }

func hasContent(es []edit, op Op) bool {
	for i := range es {
		if es[i].op == op && es[i].content() {
			return true
		}
	}
	return false
}

// sink turns kept tokens into a deletion and an insertion each. It leaves the redline as it is.
func sink(es []edit, from, to int) []edit {
	return sinkIn(append(make([]edit, 0, len(es)+to-from), es...), from, to)
}

// sinkIn is the same in a redline that nobody else has: most have room for it.
func sinkIn(es []edit, from, to int) []edit {
	n := to - from
	es = slices.Grow(es, n)[:len(es)+n]
	copy(es[to+n:], es[to:])
	for k := to - 1; k >= from; k-- { // from the end, so that none is lost
		deleted, inserted := es[k], es[k]
		deleted.op, deleted.space = Delete, es[k].oldSpace
		inserted.op = Insert
		es[k+k-from], es[k+k-from+1] = deleted, inserted
	}
	return es
}
