package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
)

// marks are what a redline puts around deleted and inserted words in plain
// text; git, dwdiff and wdiff use the same.
var marks = map[diff.Op][2]string{
	diff.Delete: {"[-", "-]"},
	diff.Insert: {"{+", "+}"},
}

var spanInk = map[diff.Op]ink{diff.Equal: plain, diff.Delete: deleted, diff.Insert: inserted}

// redline writes spans with their marks. Spaces at the ends of a span stand
// outside its marks, save where they are part of what differs.
func redline(spans []diff.Span) []piece {
	var out []piece
	for i, s := range spans {
		mark, marked := marks[s.Op]
		text := unmarked.Replace(Visible(s.Text))
		if !marked {
			out = append(out, piece{plain, text})
			continue
		}
		before, body, after := gaps(text)
		if s.Op == diff.Delete && i+1 < len(spans) && spans[i+1].Op == diff.Insert {
			before, body, after = abut(before, body, after, spans[i+1].Text)
		}
		out = append(out, piece{plain, before}, piece{spanInk[s.Op], mark[0] + body + mark[1]}, piece{plain, after})
	}
	return out
}

// markedText is a redline in plain text.
func markedText(spans []diff.Span) string {
	var b strings.Builder
	for _, p := range redline(spans) {
		b.WriteString(p.text)
	}
	return b.String()
}

// unspanned is the plain text of a change without a redline: what both sides
// say once, a text and what took its place with marks, and else all texts.
func unspanned(old, new []string) string {
	switch {
	case slices.Equal(old, new):
		return strings.Join(new, " ")
	case len(old) == 1 && len(new) == 1:
		return markedText([]diff.Span{{Op: diff.Delete, Text: old[0]}, {Op: diff.Insert, Text: new[0]}})
	}
	return strings.Join(slices.Concat(old, new), " ")
}

// gaps takes the spaces off the ends of a text. Where the text is nothing
// else, it becomes a visible sign for the space.
func gaps(text string) (before, body, after string) {
	body = strings.TrimLeft(text, " ")
	if body == "" {
		return "", "␣", ""
	}
	before = text[:len(text)-len(body)]
	body = strings.TrimRight(body, " ")
	return before, body, text[len(before)+len(body):]
}

// abut fits a deletion to the insertion that replaces it, so that the two read
// as one: [-old-]{+new+}. Spaces that only the deletion has stay inside it.
func abut(before, body, after, insertion string) (string, string, string) {
	if before != "" && !strings.HasPrefix(insertion, " ") {
		before, body = "", before+body
	}
	if after != "" && !strings.HasSuffix(insertion, " ") {
		body += after
	}
	return before, body, ""
}

// unmarked keeps published text from looking like a mark.
var unmarked = strings.NewReplacer("[-", `\[-`, "-]", `-\]`, "{+", `\{+`, "+}", `+\}`)

// differs reports whether a redline marks anything.
func differs(spans []diff.Span) bool {
	return slices.ContainsFunc(spans, func(s diff.Span) bool { return s.Op != diff.Equal })
}

// wholeWords redraws a redline so that every span ends at a space: a comma
// added to a word becomes a changed word. Rendered Markdown needs that, where a
// lone bold comma cannot be seen and emphasis inside a word does not work
// everywhere. Its spans are joined by single spaces.
func wholeWords(spans []diff.Span) []diff.Span {
	var out []diff.Span
	var old, new strings.Builder
	flush := func() {
		out = appendChange(out, strings.Fields(old.String()), strings.Fields(new.String()))
		old.Reset()
		new.Reset()
	}
	for _, s := range spans {
		if s.Op == diff.Delete {
			old.WriteString(s.Text)
		}
		if s.Op == diff.Insert {
			new.WriteString(s.Text)
		}
		if s.Op != diff.Equal {
			continue
		}
		for part := range strings.SplitAfterSeq(s.Text, " ") {
			old.WriteString(part)
			new.WriteString(part)
			if strings.HasSuffix(part, " ") {
				flush()
			}
		}
	}
	flush()
	return out
}

// appendChange adds what became of a few words, less those that both sides
// begin or end with.
func appendChange(spans []diff.Span, old, new []string) []diff.Span {
	head := 0
	for head < min(len(old), len(new)) && old[head] == new[head] {
		head++
	}
	tail := 0
	for tail < min(len(old), len(new))-head && old[len(old)-1-tail] == new[len(new)-1-tail] {
		tail++
	}
	spans = appendWords(spans, diff.Equal, old[:head])
	spans = appendWords(spans, diff.Delete, old[head:len(old)-tail])
	spans = appendWords(spans, diff.Insert, new[head:len(new)-tail])
	return appendWords(spans, diff.Equal, old[len(old)-tail:])
}

// appendWords adds words to the hunk or the kept text that the spans end in,
// deletions before insertions.
func appendWords(spans []diff.Span, op diff.Op, words []string) []diff.Span {
	if len(words) == 0 {
		return spans
	}
	text := strings.Join(words, " ")
	n := len(spans)
	switch {
	case n > 0 && spans[n-1].Op == op:
		spans[n-1].Text += " " + text
	case n > 1 && op == diff.Delete && spans[n-1].Op == diff.Insert && spans[n-2].Op == diff.Delete:
		spans[n-2].Text += " " + text
	case n > 0 && op == diff.Delete && spans[n-1].Op == diff.Insert:
		spans = slices.Insert(spans, n-1, diff.Span{Op: op, Text: text})
	default:
		spans = append(spans, diff.Span{Op: op, Text: text})
	}
	return spans
}

// marksAlone redraws a redline of whole words: of words that differ in nothing but the mark
// behind them, only the mark is struck or added.
func marksAlone(spans []diff.Span) []diff.Span {
	var out []diff.Span
	for i := 0; i < len(spans); i++ {
		if spans[i].Op != diff.Delete || i+1 == len(spans) || spans[i+1].Op != diff.Insert {
			out = append(out, spans[i])
			continue
		}
		out = append(out, apart(strings.Fields(spans[i].Text), strings.Fields(spans[i+1].Text))...)
		i++
	}
	return out
}

// apart is a hunk without the words that both sides begin or end with, marks aside. Where one
// side would have nothing but marks left and the other words, it stays whole.
func apart(old, new []string) []diff.Span {
	head := 0
	for head < min(len(old), len(new)) && unpunctuated(old[head]) == unpunctuated(new[head]) {
		head++
	}
	tail := 0
	for tail < min(len(old), len(new))-head && unpunctuated(old[len(old)-1-tail]) == unpunctuated(new[len(new)-1-tail]) {
		tail++
	}
	if (head+tail == len(old)) != (head+tail == len(new)) {
		return []diff.Span{{Op: diff.Delete, Text: strings.Join(old, " ")}, {Op: diff.Insert, Text: strings.Join(new, " ")}}
	}
	var out []diff.Span
	for k := range head {
		out = appendMark(out, old[k], new[k])
	}
	out = appendWords(out, diff.Delete, old[head:len(old)-tail])
	out = appendWords(out, diff.Insert, new[head:len(new)-tail])
	for k := tail; k > 0; k-- {
		out = appendMark(out, old[len(old)-k], new[len(new)-k])
	}
	return out
}

// appendMark adds a word that both sides have, with the marks behind it.
func appendMark(spans []diff.Span, old, new string) []diff.Span {
	if old == new {
		return append(spans, diff.Span{Op: diff.Equal, Text: old})
	}
	word := unpunctuated(old)
	spans = append(spans, diff.Span{Op: diff.Equal, Text: word})
	for _, one := range []diff.Span{{Op: diff.Delete, Text: old[len(word):]}, {Op: diff.Insert, Text: new[len(word):]}} {
		if one.Text != "" {
			spans = append(spans, one)
		}
	}
	return spans
}

// unpunctuated is a word without the marks behind it that part a sentence; what is nothing
// but marks stays. A full stop belongs to its word: by itself it would be overlooked.
func unpunctuated(word string) string {
	return cmp.Or(strings.TrimRight(word, ",;:"), word)
}
