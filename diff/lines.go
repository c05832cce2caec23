package diff

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// byLine is the redline of two sections whose lines have identifiers of their own: a line
// is compared with the one that has the same, and is gone or new where none does. It is
// nil where the lines do not say which is which.
func (l *lexicon) byLine(old, new framework.Section) []edit {
	was, is := lineTexts(old), lineTexts(new)
	pairs := sameIDs(was, is)
	if len(pairs) == 0 {
		return nil
	}
	o, n := linesOf(l.sentence(old.Text), len(was)), linesOf(l.sentence(new.Text), len(is))
	if o == nil || n == nil {
		return nil
	}
	var es []edit
	i, j := 0, 0
	for a, b := range inOrderPairs(len(o), len(n), func(a, b int) bool { return slices.Contains(pairs, pair{a, b}) }) {
		es = append(es, replaced(slices.Concat(o[i:a]...), slices.Concat(n[j:b]...))...)
		es = append(es, redline(sentence{text: was[a].Text.Text, tokens: o[a]}, sentence{text: is[b].Text.Text, tokens: n[b]})...)
		i, j = a+1, b+1
	}
	return append(es, replaced(slices.Concat(o[i:]...), slices.Concat(n[j:]...))...)
}

// lineTexts are the lines of a section as texts with their identifiers.
func lineTexts(s framework.Section) []Text {
	texts := make([]Text, len(s.Statements))
	for i, st := range s.Statements {
		texts[i] = Text{Text: framework.Text{Text: st.Text, From: st.From}, Index: i, ID: st.ID}
	}
	return texts
}

// linesOf are the tokens of a text by its lines; nil where it has not as many as wanted.
func linesOf(s sentence, want int) [][]token {
	var lines [][]token
	from := 0
	for i, t := range s.tokens {
		if i > 0 && strings.Contains(t.space, "\n") {
			lines = append(lines, s.tokens[from:i])
			from = i
		}
	}
	if lines = append(lines, s.tokens[from:]); len(lines) != want {
		return nil
	}
	return lines
}
