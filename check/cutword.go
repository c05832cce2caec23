package check

import (
	"fmt"
	"strings"
	"unicode"
)

// A cell that was cut ends in the middle of a word. Where texts end in no full stop, the
// word alone shows it: nothing else in the edition has it, and what stands before it has a
// longer one behind it elsewhere that begins so.

// notCut are the endings in which words differ that are whole, both of them.
var notCut = words("s es ed d r er ers ing ings ly y al ally e en ies ment ments ist ists ion ions ional ionally able ably ive ance ence or ors ness ship")

// minCut is how many letters are left of a word at least.
const minCut = 2

// cutInWord reports texts of parts that end in the middle of a word.
func cutInWord(r *reading) []fault {
	ends := r.loneEnds()
	if len(ends) == 0 {
		return nil
	}
	whole, forms := map[*passage]string{}, map[*passage]int{}
	for _, p := range r.passages {
		for i := 1; i < len(p.tokens); i++ {
			for _, q := range ends[p.tokens[i-1].lower] {
				longer, end := p.tokens[i].lower, q.tokens[len(q.tokens)-1].lower
				switch {
				case q == p || whole[q] != "":
				case restOf(longer, end) != "":
					whole[q] = longer
				case longer != end && strings.HasPrefix(longer, end) && i+1 < len(p.tokens):
					if forms[q]++; forms[q] > 1 { // another form of the word, and the text goes on
						whole[q] = longer
					}
				}
			}
		}
	}
	var out []fault
	for _, l := range r.lines() {
		if w := whole[l.passage]; w != "" {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the text ends in %q, which is no other word here and begins one (%q): it may have been cut off", lastWord(l.Text.Text), w)})
		}
	}
	return out
}

// loneEnds are the last texts of parts that end in a word of small letters which stands
// nowhere else, by the word before it.
func (r *reading) loneEnds() map[string][]*passage {
	out := map[string][]*passage{}
	for _, l := range r.lines() {
		n := len(l.tokens)
		if l.owner == nil || !l.last || n < minCutText || r.habitOf(l.passage).sentences() {
			continue
		}
		end := l.tokens[n-1]
		if end.uses == 1 && !neverLast[end.lower] && len(end.lower) >= minCut && isSmallWord(l.Text.Text[end.start:end.end]) && l.tokens[n-2].letters {
			out[l.tokens[n-2].lower] = append(out[l.tokens[n-2].lower], l.passage)
		}
	}
	return out
}

// minCutText is how many words a text has at least that may be cut.
const minCutText = 3

func isSmallWord(word string) bool {
	return !strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsLower(c) })
}

// restOf is the longer word that begins with another one, where the two are no forms of
// one; "" where it does not.
func restOf(word, begin string) string {
	rest, ok := strings.CutPrefix(word, begin)
	if !ok || rest == "" || notCut[rest] {
		return ""
	}
	return word
}

// minSound is how many texts of a sort end as sentences do, where the one that does not
// may be cut.
const minSound = 2

// cutParts reports the one description, or the one paragraph of a guidance, that ends in
// no mark, where its last word stands nowhere else and begins another one.
func cutParts(r *reading) []fault {
	var out []fault
	for _, sort := range []string{"description", "guidance"} {
		var open []line
		sound := 0
		for _, l := range r.lines() {
			switch {
			case l.sort() != sort || !l.last && sort != "guidance" || l.item || l.owner == nil || l.introduces():
			case l.ended:
				sound++
			default:
				open = append(open, l)
			}
		}
		if len(open) == 1 && sound >= minSound && (r.endsInHalf(open[0]) || r.endsAsElsewhere(open[0])) {
			l := open[0]
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the text ends in no mark, where all others of its kind do, and in %q, which begins another word: it may have been cut off", lastWord(l.Text.Text))})
		}
	}
	return out
}

// endsAsElsewhere reports that the last word of a text stands nowhere else, and a longer
// one that begins so behind the same word in another text: whatever the two are.
func (r *reading) endsAsElsewhere(l line) bool {
	n := len(l.tokens)
	if n < minCutText || l.tokens[n-1].uses != 1 || len(l.tokens[n-1].lower) < minCut || !isSmallWord(lastWord(l.Text.Text)) {
		return false
	}
	before, last := l.tokens[n-2].lower, l.tokens[n-1].lower
	for _, p := range r.passages {
		for i := 1; p != l.passage && i < len(p.tokens); i++ {
			if p.tokens[i-1].lower == before && strings.HasPrefix(p.tokens[i].lower, last) {
				return true
			}
		}
	}
	return false
}

// endsInHalf reports that the last word of a text stands nowhere else in the edition and
// that another word begins so, which is no form of it.
func (r *reading) endsInHalf(l line) bool {
	n := len(l.tokens)
	if n < minCutText || !l.tokens[n-1].letters || l.tokens[n-1].uses != 1 || !isSmallWord(lastWord(l.Text.Text)) {
		return false
	}
	for word := range r.words {
		if restOf(word, l.tokens[n-1].lower) != "" {
			return true
		}
	}
	return false
}
