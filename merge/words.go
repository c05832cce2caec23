package merge

import (
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Woven is a text that both sides changed, each in other words of it, and that has
// the changes of both: somebody should read it.
type Woven struct {
	Skill string `json:"skill"` // as of a conflict
	Part  string `json:"part"`
	// Base, Ours and Theirs are what it was made of.
	Base   framework.Text `json:"base"`
	Ours   framework.Text `json:"ours"`
	Theirs framework.Text `json:"theirs"`
	Merged string         `json:"merged"`

	skill string // its key
}

// mostSteps bounds the table in which two texts are compared word by word; longer ones
// are in conflict, as they would be without.
const mostSteps = 1 << 20

// weaveWords merges two rewordings of a text, as diff3 merges lines: each side's words in
// place of those that it changed. It does so where no word of the one change touches
// one of the other, and where each side kept at least half of the text: of a text that
// was written anew nobody can say which words became which.
func weaveWords(base, ours, theirs string) (string, bool) {
	b, o, t := wordsOf(base), wordsOf(ours), wordsOf(theirs)
	if len(b)*max(len(o), len(t)) > mostSteps {
		return "", false
	}
	mine, other := hunksOf(b, o), hunksOf(b, t)
	if !keepsHalf(mine, len(b)) || !keepsHalf(other, len(b)) {
		return "", false
	}
	all := slices.Clone(mine)
	for _, h := range other {
		switch {
		case slices.ContainsFunc(mine, h.same):
		case slices.ContainsFunc(mine, h.touches):
			return "", false
		default:
			all = append(all, h)
		}
	}
	sorting.By(all, func(x, y hunk) int { return x.start - y.start })
	return framework.Clean(applied(b, all)), true
}

// wordsOf are the words and marks of a text, each with the space in front of it.
func wordsOf(text string) []string {
	var words []string
	at := 0
	for _, w := range framework.Words(text) {
		words = append(words, text[at:w.End])
		at = w.End
	}
	return words
}

// hunk says that words of the common text, from start up to end, became others.
type hunk struct {
	start, end int
	words      []string
}

func (h hunk) same(k hunk) bool {
	return h.start == k.start && h.end == k.end && slices.Equal(h.words, k.words)
}

// touches reports that no word that both sides kept stands between two hunks.
func (h hunk) touches(k hunk) bool { return h.start <= k.end && k.start <= h.end }

// keepsHalf reports that a side kept half of n words or more.
func keepsHalf(hunks []hunk, n int) bool {
	changed := 0
	for _, h := range hunks {
		changed += h.end - h.start
	}
	return 2*changed <= n
}

// hunksOf says what words became, by their longest common subsequence; of several, by
// the one that keeps words as early as it can.
func hunksOf(old, new []string) []hunk {
	length := make([][]int, len(old)+1)
	for i := range length {
		length[i] = make([]int, len(new)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(new) - 1; j >= 0; j-- {
			if old[i] == new[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var hunks []hunk
	open := hunk{}
	i, j := 0, 0
	for i < len(old) || j < len(new) {
		switch {
		case i < len(old) && j < len(new) && old[i] == new[j]:
			hunks = closed(hunks, open)
			i, j = i+1, j+1
			open = hunk{start: i, end: i}
		case j == len(new) || i < len(old) && length[i+1][j] >= length[i][j+1]:
			i++
			open.end = i
		default:
			open.words = append(open.words, new[j])
			j++
		}
	}
	return closed(hunks, open)
}

// closed appends a hunk that changes something.
func closed(hunks []hunk, h hunk) []hunk {
	if h.start == h.end && len(h.words) == 0 {
		return hunks
	}
	return append(hunks, h)
}

// applied is the common text with what became of its words.
func applied(base []string, hunks []hunk) string {
	text, at := "", 0
	for _, h := range hunks {
		for _, w := range slices.Concat(base[at:h.start], h.words) {
			text += w
		}
		at = h.end
	}
	for _, w := range base[at:] {
		text += w
	}
	return text
}

// woven is a text in which each side changed other words, in the place that both give
// it together.
func (m *merger) woven(base, ours, theirs []piece) (piece, bool) {
	if len(base) != 1 || len(ours) != 1 || len(theirs) != 1 {
		return piece{}, false
	}
	b, o, t := base[0], ours[0], theirs[0]
	at, placed := pick(b.place, o.place, t.place)
	form, formed := pick(b.Form, o.Form, t.Form)
	name, named := pick(b.id, o.id, t.id)
	if !placed || !formed || !named {
		return piece{}, false
	}
	text, ok := weaveWords(b.Text.Text, o.Text.Text, t.Text.Text)
	if !ok {
		return piece{}, false
	}
	merged := piece{t.unit, at}
	merged.Text.Text, merged.Form, merged.id = text, form, name
	if text != o.Text.Text && text != t.Text.Text {
		m.weaves = append(m.weaves, Woven{skill: at.skill, Part: partOf(at.level), Base: b.Text, Ours: o.Text, Theirs: t.Text, Merged: text})
	}
	return merged, true
}
