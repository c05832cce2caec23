package redact

import (
	"strings"

	"compdiff/internal/pattern"
)

// Learn has the redactor know texts that stand behind one another: no run of their
// words that is too long gets through [Redactor.Cut].
func (r *Redactor) Learn(texts ...string) {
	all := strings.Join(texts, " ")
	words := wordsOf(all)
	for i := 0; i+r.words < len(words); i++ {
		r.net[gram(all, words[i:i+r.words+1])] = true
	}
}

// gram is a run of words in one form.
func gram(text string, words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(strings.ToLower(text[w.start:w.end]))
		b.WriteByte(' ')
	}
	return b.String()
}

// Cut leaves out a word of every run that is too long and stands in a text that the
// redactor knows.
func (r *Redactor) Cut(text string) string {
	done := 0
	var b strings.Builder
	for _, at := range r.excess(text) {
		b.WriteString(text[done:at] + "…")
		done = at + wordsOf(text[at:])[0].end
	}
	b.WriteString(text[done:])
	return b.String()
}

// excess is where the words begin without which no run is too long. What is left is looked
// at as if nothing were left out: that may be a run as well.
func (r *Redactor) excess(text string) []int {
	var out []int
	var kept []word
	for _, w := range wordsOf(text) {
		if n := len(kept); n >= r.words && r.net[gram(text, append(kept[n-r.words:n:n], w))] {
			out = append(out, w.start)
			continue
		}
		kept = append(kept, w)
	}
	return out
}

// quoted is what a message has between quotation marks.
var quoted = pattern.New(`"[^"]*"|“[^”]*”`)

// Message is a message in which nothing that it quotes, and no text that the redactor
// knows, goes on for too long.
func (r *Redactor) Message(message string) string {
	return r.Cut(quoted().ReplaceAllStringFunc(message, func(q string) string {
		open, end := q[:1], q[len(q)-1:]
		if !strings.HasPrefix(q, `"`) {
			open, end = "“", "”"
		}
		return open + r.first(q[len(open):len(q)-len(end)], r.words) + end
	}))
}

// Reason is the reason for a change, which stands behind its texts: it begins with no
// quotation, so that the two do not make one.
func (r *Redactor) Reason(reason string) string {
	if reason = r.Message(reason); strings.HasPrefix(reason, `"`) || strings.HasPrefix(reason, "“") {
		return "words: " + reason
	}
	return reason
}
