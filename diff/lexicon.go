package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"

	"github.com/kljensen/snowball/english"
)

// lexicon knows the words of a comparison. It caches what it finds out about
// each, so that a word is stemmed once however often it stands in the texts.
// It is not safe for concurrent use.
type lexicon struct {
	words map[string]*word
	stems map[string]int
	spelt []string            // the stems by their numbers
	known map[string]sentence // the texts of the skills at hand
	verbs *verbs
}

// word is what a lexicon knows of a word, whatever text it stands in.
type word struct {
	lower    string
	canon    string // neutral in spelling and number: see canonical
	stem     int    // identifies the Porter2 stem
	function bool   // grammar rather than content: see functionWords
	verb     bool   // some form of a verb of responsibility
}

func newLexicon(v *verbs) *lexicon {
	return &lexicon{words: map[string]*word{}, stems: map[string]int{}, known: map[string]sentence{}, verbs: v}
}

// forget drops the texts that were looked up, and keeps their words.
func (l *lexicon) forget() { clear(l.known) }

func (l *lexicon) word(s string) *word {
	if w := l.words[s]; w != nil {
		return w
	}
	w := &word{lower: strings.ToLower(typed(s))}
	w.canon = canonical(w.lower)
	stem := stemOf(w.lower)
	id, ok := l.stems[stem]
	if !ok {
		id = len(l.stems)
		l.stems[stem] = id
		l.spelt = append(l.spelt, stem)
	}
	w.stem = id
	w.function = functionWords[w.lower] || isNegation(w.lower)
	w.verb = l.verbs.stems[stem] && !l.verbs.isNominal(w.lower)
	l.words[s] = w
	return w
}

// stemOf is the Porter2 stem of a lower-case word, without a possessive
// ending; irregular forms have the stem of their verb, and what is made by
// "-ification" that of "-ify".
func stemOf(w string) string {
	w = strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s")
	stem := english.Stem(cmp.Or(irregular[w], w), true)
	if strings.HasSuffix(stem, "ifi") {
		return strings.TrimSuffix(stem, "i")
	}
	return stem
}

// sentence is a text with its words looked up.
type sentence struct {
	text   string
	tokens []token
	stems  []int // the distinct stems of its content words, ascending
}

// token is a word or punctuation mark with the white space before it.
type token struct {
	framework.Token
	*word
	space    string
	function bool // as of the word, or because of the words around it
}

// noWord is what is known of a punctuation mark.
var noWord = &word{}

// content reports whether the token is a word that carries content.
func (t token) content() bool { return t.Word && !t.function }

// sentence looks a text up. The result is shared, and not to be changed.
func (l *lexicon) sentence(text string) sentence {
	s, ok := l.known[text]
	if !ok {
		s = l.read(text)
		l.known[text] = s
	}
	return s
}

func (l *lexicon) read(text string) sentence {
	words := framework.Words(text)
	s := sentence{text: text, tokens: make([]token, 0, len(words)+1), stems: make([]int, 0, len(words))}
	end := 0
	for _, t := range words {
		tok := token{Token: t, word: noWord, space: text[end:t.Start]}
		if t.Word {
			tok.word = l.word(t.Text)
			tok.function = tok.word.function || inPhrase(s.tokens, tok) || len(s.tokens) > 0 && opensPlural(s.tokens[len(s.tokens)-1].Token, t)
		}
		if tok.content() {
			s.stems = append(s.stems, tok.stem)
		}
		s.tokens = append(s.tokens, tok)
		end = t.End
	}
	if end < len(text) { // a lone mark on a space, which is no token of its own
		s.tokens = append(s.tokens, token{Token: framework.Token{Text: text[end:], Start: end, End: len(text)}, word: noWord})
	}
	slices.Sort(s.stems)
	s.stems = slices.Compact(s.stems)
	return s
}

// stemsOf appends the distinct stems of the content words of a text, as
// [lexicon.sentence] has them, and keeps nothing of it.
func (l *lexicon) stemsOf(text string, stems []int) []int {
	before, last := "", framework.Token{}
	for _, t := range framework.Words(text) {
		lower := ""
		if t.Word {
			w := l.word(t.Text)
			lower = w.lower
			if first, ok := setPhrases[lower]; !w.function && !(ok && before == first) && !opensPlural(last, t) {
				stems = append(stems, w.stem)
			}
		}
		before, last = lower, t
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// inPhrase reports whether a word belongs to a set phrase with the word
// before it, in which it carries no content of its own.
func inPhrase(before []token, t token) bool {
	first, ok := setPhrases[t.lower]
	return ok && len(before) > 0 && before[len(before)-1].lower == first
}

// opensPlural reports whether a word is the ending of a plural in brackets, as
// in "lamp(s)", which carries no content.
func opensPlural(before, t framework.Token) bool {
	return before.Text == "(" && before.End == t.Start && (t.Text == "s" || t.Text == "es")
}

func (l *lexicon) sentences(texts []string) []sentence {
	out := make([]sentence, len(texts))
	for i, t := range texts {
		out[i] = l.sentence(t)
	}
	return out
}

// similarity is Dice's coefficient over content stems, in thousandths.
func similarity(a, b sentence) int { return dice(a.stems, b.stems) }

func dice(a, b []int) int {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2000 * common(a, b) / (len(a) + len(b))
}

// common counts the members two ascending lists share.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// union is the ascending list of the members of either.
func union(a, b []int) []int {
	u := slices.Concat(a, b)
	slices.Sort(u)
	return slices.Compact(u)
}

// without is the ascending list of the members of a that b lacks.
func without(a, b []int) []int {
	var rest []int
	for _, x := range a {
		if _, found := slices.BinarySearch(b, x); !found {
			rest = append(rest, x)
		}
	}
	return rest
}
