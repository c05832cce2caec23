package diff

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// lexicon knows the words of a comparison. It caches what it finds out about
// each, so that a word is stemmed once however often it stands in the texts.
// It is not safe for concurrent use.
type lexicon struct {
	words   wordTable
	foreign map[string]*word // words of other languages, with their stems
	stems   map[string]int
	numbers map[string]int32    // of marks, and of texts in other languages
	last    int32               // the last number that was given to a text
	spelt   []string            // the stems by their numbers
	known   map[string]sentence // the texts of the skills at hand
	learnt  map[string]learnt   // the texts that the words were learnt from
	verbs   *verbs

	room    []cutWord         // for texts that are learnt from
	scratch []token           // of a text that is read and not kept
	cut     []framework.Token // of the text that is read
	hand    hand              // what was found out of the skills at hand
}

func newLexicon(v *verbs) *lexicon {
	return &lexicon{foreign: map[string]*word{}, stems: map[string]int{}, numbers: map[string]int32{}, last: utf8.RuneSelf, known: map[string]sentence{}, verbs: v}
}

// fork is a lexicon of its own that knows the same words and no texts. Forks may be
// made at the same time, while the lexicon itself is not used.
func (l *lexicon) fork() *lexicon {
	return &lexicon{words: l.words.clone(), foreign: maps.Clone(l.foreign), stems: maps.Clone(l.stems), numbers: maps.Clone(l.numbers), last: l.last, spelt: slices.Clone(l.spelt), known: map[string]sentence{}, learnt: l.learnt, verbs: l.verbs}
}

// forget drops the texts that were looked up, and keeps their words.
func (l *lexicon) forget() {
	clear(l.known)
	l.hand.forget()
}

func (l *lexicon) word(s string) *word {
	if w := l.words.get(s); w != nil {
		return w
	}
	l.last++
	w := &word{lower: strings.ToLower(typed(s)), number: l.last}
	w.canon = canonical(w.lower)
	stem := stemOf(w.lower)
	w.root, w.stem = stem, l.number(stem)
	w.sense = w.stem
	if first, ok := synonyms()[stem]; ok {
		w.sense = l.number(first)
	}
	w.lists = listsOf(w.lower)
	w.function = w.in(inFunctionWords)
	w.verb = l.verbs.stems[stem] && !l.verbs.isNominal(w.lower)
	w.role, w.and = w.roleOf(s), w.lower == "and"
	if w.in(inFrames) {
		w.frames = frames[w.lower]
	}
	if w.in(inSetPhrases) {
		w.behind = setPhrases[w.lower]
	}
	l.words.put(s, w)
	return w
}

// number identifies a stem.
func (l *lexicon) number(stem string) int {
	id, ok := l.stems[stem]
	if !ok {
		id = len(l.stems)
		l.stems[stem] = id
		l.spelt = append(l.spelt, stem)
	}
	return id
}

// numberOf identifies a text that is no English word. Marks of ASCII, which nearly all
// are, have the number of their character.
func (l *lexicon) numberOf(text string) int32 {
	if len(text) == 1 && text[0] < utf8.RuneSelf && l.verbs.rules == nil {
		return int32(text[0])
	}
	n, ok := l.numbers[text]
	if !ok {
		l.last++
		n = l.last
		l.numbers[text] = n
	}
	return n
}

// noWord is what is known of a punctuation mark.
var noWord = &word{}

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
	s := sentence{text: text, known: &remembered{}}
	learnt, ok := l.learnt[text]
	if ok && learnt.words != nil {
		s.tokens, s.stems = l.again(text, learnt.words), learnt.stems
		return s
	}
	l.scratch = l.tokens(text, l.scratch[:0])
	s.tokens = l.hand.keep(l.scratch)
	if s.stems = learnt.stems; !ok {
		l.hand.stems = contentStems(s.tokens, l.hand.stems[:0])
		s.stems = slices.Clone(l.hand.stems)
	}
	return s
}

// tokens appends the words and marks of a text, looked up, and settles which of
// the words carry content among the others.
func (l *lexicon) tokens(text string, tokens []token) []token {
	if l.verbs.rules != nil {
		return l.foreignTokens(text, tokens)
	}
	end := 0
	l.cut = framework.AppendWords(l.cut[:0], text)
	for _, t := range l.cut {
		tok := token{Text: t.Text, Word: t.Word, word: noWord, space: text[end:t.Start]}
		if t.Word {
			tok.word = l.word(t.Text)
			tok.number = tok.word.number
			tok.function = tok.word.function || inPhrase(tokens, tok) || len(tokens) > 0 && opensPlural(tokens[len(tokens)-1], tok)
		} else {
			tok.number = l.numberOf(t.Text)
			tok.stop = mayStop(t.Text) && !abbreviated(tokens)
		}
		tokens = append(tokens, tok)
		end = t.End
	}
	if end < len(text) { // a lone mark on a space, which is no token of its own
		tokens = append(tokens, token{Text: text[end:], word: noWord, number: l.numberOf(text[end:])})
	}
	settle(tokens)
	return tokens
}

// mayStop reports that a mark is one that ends a sentence.
func mayStop(mark string) bool {
	if len(mark) == 1 {
		return mark[0] == '.' || mark[0] == '!' || mark[0] == '?'
	}
	return strings.ContainsAny(mark, ".!?")
}

// abbreviated reports that the last of the tokens is an abbreviation, so that the
// full stop behind it ends no sentence.
func abbreviated(tokens []token) bool {
	return len(tokens) > 0 && tokens[len(tokens)-1].in(inAbbreviations)
}

// contentStems appends the distinct stems of the words that carry content,
// ascending.
func contentStems(tokens []token, stems []int) []int {
	for _, t := range tokens {
		if t.content() {
			stems = append(stems, t.stem)
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// stemsOf appends the distinct stems of the content words of a text, as
// [lexicon.sentence] has them, and keeps nothing of it.
func (l *lexicon) stemsOf(text string, stems []int) []int {
	l.scratch = l.tokens(text, l.scratch[:0])
	return contentStems(l.scratch, stems)
}

// inPhrase reports whether a word belongs to a set phrase with the word
// before it, in which it carries no content of its own.
func inPhrase(before []token, t token) bool {
	return t.behind != "" && len(before) > 0 && before[len(before)-1].lower == t.behind
}

// opensPlural reports whether a word is the ending of a plural in brackets, as
// in "lamp(s)", which carries no content.
func opensPlural(before, t token) bool {
	return before.Text == "(" && t.space == "" && (t.Text == "s" || t.Text == "es")
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

// diceOfBoth is that of the members of either of two lists and those of another one.
func diceOfBoth(x, y, with []int) int {
	all, shared, i, j := len(x)+len(y)-common(x, y)+len(with), 0, 0, 0
	for _, w := range with {
		for i < len(x) && x[i] < w {
			i++
		}
		for j < len(y) && y[j] < w {
			j++
		}
		shared += one(i < len(x) && x[i] == w || j < len(y) && y[j] == w)
	}
	if all == 0 {
		return 0
	}
	return 2000 * shared / all
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

// English is known here word by word. Of other languages package language knows as much
// as its rules have: their words are cut, stemmed and judged by these, and by nothing
// that was made for English.

// foreignTokens appends the words and marks of a text in another language, looked up.
func (l *lexicon) foreignTokens(text string, tokens []token) []token {
	rules := l.verbs.rules
	cut := rules.Cut(framework.Words(text))
	stems := rules.Stems(cut)
	end := 0
	for i, t := range cut {
		tok := token{Text: t.Text, Word: t.Word, word: noWord, space: text[end:t.Start], number: l.numberOf(t.Text)}
		if t.Word {
			tok.word = l.foreignWord(t.Text, stems[i])
			tok.function = tok.word.function
		} else {
			tok.stop = strings.ContainsAny(t.Text, ".!?。！？")
		}
		tokens = append(tokens, tok)
		end = t.End
	}
	if end < len(text) {
		tokens = append(tokens, token{Text: text[end:], word: noWord, number: l.numberOf(text[end:])})
	}
	return tokens
}

// foreignWord is a word by its text and its stem, which may depend on the word behind it;
// "" is that of a word without content.
func (l *lexicon) foreignWord(text, stem string) *word {
	key := text + "\x00" + stem
	if w := l.foreign[key]; w != nil {
		return w
	}
	rules := l.verbs.rules
	w := &word{lower: strings.ToLower(typed(text)), foreign: true, function: stem == ""}
	w.canon, w.and, w.lists = rules.Canon(w.lower), rules.IsAnd(w.lower), listsOf(w.lower)
	if stem == "" {
		stem = w.lower
	}
	w.stem, w.sense = l.number(stem), l.number(rules.Sense(stem))
	l.foreign[key] = w
	return w
}

// contentOf is the stems of a sentence, for those who need nothing else of it.
func (l *lexicon) contentOf(text string) []int {
	if s, ok := l.known[text]; ok {
		return s.stems
	}
	if learnt, ok := l.learnt[text]; ok {
		return learnt.stems
	}
	stems, ok := l.hand.content[text]
	if !ok {
		l.hand.stems = l.stemsOf(text, l.hand.stems[:0])
		stems = slices.Clone(l.hand.stems)
		if l.hand.content == nil {
			l.hand.content = map[string][]int{}
		}
		l.hand.content[text] = stems
	}
	return stems
}

// unitsOf is the guidance of a skill.
func (l *lexicon) unitsOf(s *framework.Skill) []framework.Unit {
	units, ok := l.hand.units[s]
	if !ok {
		units = framework.Units(s.Guidance)
		if l.hand.units == nil {
			l.hand.units = map[*framework.Skill][]framework.Unit{}
		}
		l.hand.units[s] = units
	}
	return units
}
