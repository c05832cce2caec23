package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// Cut parts the tokens of a text, as package framework cuts them, where the language
// writes two words as one: "l'équipe" is "l'" and "équipe".
func (r *Rules) Cut(tokens []framework.Token) []framework.Token {
	if len(r.elided) == 0 {
		return tokens
	}
	out := make([]framework.Token, 0, len(tokens)+4)
	for _, t := range tokens {
		n := 0
		if t.Word {
			n = r.elision(t.Text)
		}
		if n > 0 && n < len(t.Text) {
			out = append(out, framework.Token{Text: t.Text[:n], Start: t.Start, End: t.Start + n, Word: true})
			t.Text, t.Start = t.Text[n:], t.Start+n
		}
		out = append(out, t)
	}
	return out
}

// elision is the length of an elided word, with its apostrophe, that a word begins with.
func (r *Rules) elision(word string) int {
	at := strings.IndexAny(word, "'’")
	if at <= 0 || !r.elided[strings.ToLower(word[:at])] {
		return 0
	}
	_, n := utf8.DecodeRuneInString(word[at:])
	return at + n
}

// IsFunction reports that a word in lower case carries grammar and no content. In
// Japanese all that is written in Hiragana does.
func (r *Rules) IsFunction(word string) bool {
	bare := strings.TrimRight(word, "'’")
	if r.function[bare] || bare != word && r.elided[bare] {
		return true
	}
	return r.Unspaced && !strings.ContainsFunc(word, func(c rune) bool { return !unicode.Is(unicode.Hiragana, c) && c != 'ー' })
}

// IsAnd knows the words that join the last member to a list; IsJoint those that join any.
func (r *Rules) IsAnd(word string) bool { return r.and[word] }

// IsJoint knows the words that join members of a list.
func (r *Rules) IsJoint(word string) bool { return r.join[word] }

// Stems are the forms by which the words of a text are compared, one for each; "" for
// what is no word or carries no content. Where words have no spaces between them a form
// is two characters that stand next to each other.
func (r *Rules) Stems(tokens []framework.Token) []string {
	stems := make([]string, len(tokens))
	for i, t := range tokens {
		lower := strings.ToLower(t.Text)
		switch {
		case !t.Word || r.IsFunction(lower):
		case r.Unspaced && isIdeograph(t.Text):
			stems[i] = r.pair(tokens, i)
		default:
			stems[i] = r.Stem(lower)
		}
	}
	return stems
}

// pair is a character with the one behind it; or, at the end of a row of them, with the
// one before it.
func (r *Rules) pair(tokens []framework.Token, i int) string {
	joins := func(a, b int) bool {
		return b < len(tokens) && a >= 0 && tokens[a].End == tokens[b].Start &&
			isIdeograph(tokens[a].Text) && isIdeograph(tokens[b].Text) && !r.function[tokens[a].Text] && !r.function[tokens[b].Text]
	}
	switch {
	case joins(i, i+1):
		return tokens[i].Text + tokens[i+1].Text
	case joins(i-1, i):
		return tokens[i-1].Text + tokens[i].Text
	}
	return tokens[i].Text
}

// isIdeograph knows a single character that stands for a syllable or a word.
func isIdeograph(text string) bool {
	c, n := utf8.DecodeRuneInString(text)
	return n == len(text) && (unicode.Is(unicode.Han, c) || c == '々' || c == '〆')
}
