package diff

import (
	"slices"
	"strings"

	"compdiff/internal/quoting"
)

// quote quotes what stands in a range of edits on the side that op belongs to:
// whole words inside one sentence, from a word that carries content to another;
// a long text without its middle.
func (r *reading) quote(start, end int, op Op) string {
	at := r.tidy(r.oneSentence(r.onSide(r.bracketed(start, end, op)), op))
	if len(at) == 0 { // nothing but small words
		at = r.onSide(start, end, op)
	}
	at = r.withParticle(r.wholeWords(r.withoutOpenVerb(at, op), op), op)
	var b strings.Builder
	for n, k := range at {
		if n > 0 {
			b.WriteString(r.spaceBefore(k, op))
		}
		b.WriteString(r.edits[k].Text)
	}
	said := strings.Trim(b.String(), " ,;:.!?")
	return `"` + unbracketed(shortened(strings.ReplaceAll(said, `"`, "'"))) + `"`
}

// withoutOpenVerb takes "to" and a verb off the end of a quotation that has none of what the verb is
// done to, where something else is quoted: "ropes to meet", of "ropes to meet the rules".
func (r *reading) withoutOpenVerb(at []int, op Op) []int {
	n := len(at)
	if n < 3 || r.notes[at[0]].verb || r.edits[at[n-2]].lower != "to" || !r.edits[at[n-1]].verb || !isBase(r.edits[at[n-1]].lower) || !r.takesObjectAt(at[n-1], op) {
		return at
	}
	if left := r.tidy(at[: n-2 : n-2]); len(left) > 0 {
		return left
	}
	return at
}

// onSide lists the edits of a range that belong to a side.
func (r *reading) onSide(start, end int, op Op) []int {
	var at []int
	for k := start; k < end; k++ {
		if r.edits[k].op != mirrorOp(op) {
			at = append(at, k)
		}
	}
	return at
}

// spaceBefore is the white space before an edit on a side.
func (r *reading) spaceBefore(k int, op Op) string {
	if e := r.edits[k]; e.op == Equal && op == Delete {
		return e.oldSpace
	}
	return r.edits[k].space
}

// oneSentence keeps of several sentences the one with the most that is gone, or
// new.
func (r *reading) oneSentence(at []int, op Op) []int {
	var best []int
	most := -1
	for len(at) > 0 {
		n := slices.IndexFunc(at, func(k int) bool { return endsSentence(r.edits[k].token) }) + 1
		if n == 0 {
			n = len(at)
		}
		gone := 0
		for _, k := range at[:n] {
			if r.edits[k].op == op && r.notes[k].gone {
				gone++
			}
		}
		if gone > most {
			best, most = at[:n], gone
		}
		at = at[n:]
	}
	return best
}

// tidy takes marks, joining words and what leads nowhere off both ends.
func (r *reading) tidy(at []int) []int {
	for len(at) > 0 && (!r.edits[at[0]].Word && brackets[r.edits[at[0]].Text] == 0 || dangling(r.edits[at[0]].token, true)) {
		at = at[1:]
	}
	for len(at) > 0 && (!r.edits[at[len(at)-1]].Word && brackets[r.edits[at[len(at)-1]].Text] == 0 || dangling(r.edits[at[len(at)-1]].token, false)) {
		at = at[:len(at)-1]
	}
	return at
}

// dangling reports that a word at the beginning, or at the end, of a quotation
// belongs to what is not quoted.
func dangling(t token, begins bool) bool {
	switch {
	case begins && leadingIn[t.lower], !begins && pointingOn[t.lower]:
		return true
	case t.content() || t.in(inParticles) || weightyWords[weight(t.lower)]:
		return false
	case begins:
		return t.in(inSeparators) || t.in(inArticles) && t.lower != "that" || t.lower == "but" || t.lower == "nor"
	}
	return t.Word && t.function && !t.in(inManners) && !emptyTails[t.lower] && !pronouns[t.lower]
}

// leadingIn are words that lead to what a quotation is of.
var leadingIn = set(`include includes`)

// wholeWords widens a quotation by the rest of words with hyphens that it cuts.
func (r *reading) wholeWords(at []int, op Op) []int {
	if len(at) == 0 {
		return at
	}
	for {
		k := r.neighbour(at[0], -1, op)
		if k < 0 || r.spaceBefore(at[0], op) != "" || !isHyphen(r.edits[k].token) && !isHyphen(r.edits[at[0]].token) {
			break
		}
		at = append([]int{k}, at...)
	}
	for {
		k := r.neighbour(at[len(at)-1], 1, op)
		if k < 0 || r.spaceBefore(k, op) != "" || !isHyphen(r.edits[k].token) && !isHyphen(r.edits[at[len(at)-1]].token) {
			return at
		}
		at = append(at, k)
	}
}

// withParticle widens a quotation that ends in a verb by its particle: "carried out".
func (r *reading) withParticle(at []int, op Op) []int {
	if len(at) == 0 || !r.edits[at[len(at)-1]].verb {
		return at
	}
	next := r.neighbour(at[len(at)-1], 1, op)
	if next >= 0 && r.edits[next].op == op && r.edits[next].in(inParticles) {
		return append(at, next)
	}
	return at
}

// bracketed widens a range of edits by a bracket next to it on the side that op
// belongs to, where the range holds the other one alone.
func (r *reading) bracketed(start, end int, op Op) (int, int, Op) {
	open := 0
	for _, e := range r.edits[start:end] {
		if e.op != mirrorOp(op) {
			open += brackets[e.Text]
		}
	}
	before, after := r.neighbour(start, -1, op), r.neighbour(end-1, 1, op)
	switch {
	case open > 0 && after >= 0 && brackets[r.edits[after].Text] < 0:
		return start, after + 1, op
	case open < 0 && before >= 0 && brackets[r.edits[before].Text] > 0:
		return before, end, op
	}
	return start, end, op
}

// unbracketed takes out brackets that have no other half, and marks at the ends.
func unbracketed(s string) string { return strings.Trim(quoting.WithoutLoneBrackets(s), " ,;") }

// weight is what a word that decides by itself counts as.
func weight(lower string) string {
	if isNegation(lower) {
		return "not"
	}
	return lower
}
