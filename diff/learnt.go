package diff

import (
	"math"
	"slices"
)

// learnt is a text that was cut into words to learn how rare they are, as little of it as
// tells its tokens again: these take three times as much memory, and memory that is used for
// the first time costs more than words do.
type learnt struct {
	stems []int
	words []cutWord // nil where the text must be cut again
}

// cutWord is a word or a mark of a text.
type cutWord struct {
	word  *word
	start uint32 // in bytes
	bytes uint16
	is    cutBits
}

// cutBits are what of a token is true or false.
type cutBits uint8

const (
	isWord cutBits = 1 << iota
	isFunctional
	isJoint
	isStop
)

// learn is [lexicon.stemsOf], which is remembered with the words: forks know them too, so that a
// text is cut once to learn from and to compare. They must not be at work.
func (l *lexicon) learn(text string) []int {
	known, ok := l.learnt[text]
	if !ok {
		l.hand.stems = l.stemsOf(text, l.hand.stems[:0])
		known = learnt{slices.Clone(l.hand.stems), l.keepCut(text, l.scratch)}
		if l.learnt == nil {
			l.learnt = map[string]learnt{}
		}
		l.learnt[text] = known
	}
	return known.stems
}

// roomOfCut is how many words room is made for at a time.
const roomOfCut = 1 << 12

// keepCut keeps the tokens of a text. Those of other languages are not always parts of it.
func (l *lexicon) keepCut(text string, tokens []token) []cutWord {
	if l.verbs.rules != nil || len(text) > math.MaxUint16 {
		return nil
	}
	if len(tokens) > len(l.room) {
		l.room = make([]cutWord, max(roomOfCut, len(tokens)))
	}
	kept := l.room[:len(tokens):len(tokens)]
	l.room = l.room[len(tokens):]
	at := 0
	for i := range tokens {
		t := &tokens[i]
		at += len(t.space)
		kept[i] = cutWord{t.word, uint32(at), uint16(len(t.Text)), bitsOf(t)}
		at += len(t.Text)
	}
	return kept
}

func bitsOf(t *token) (is cutBits) {
	if t.Word {
		is |= isWord
	}
	if t.function {
		is |= isFunctional
	}
	if t.joint {
		is |= isJoint
	}
	if t.stop {
		is |= isStop
	}
	return is
}

// again are the tokens of a text that was learnt from.
func (l *lexicon) again(text string, words []cutWord) []token {
	tokens := l.hand.room(len(words))
	end := uint32(0)
	for i := range words {
		w, t := &words[i], &tokens[i]
		*t = token{Text: text[w.start : w.start+uint32(w.bytes)], word: w.word, space: text[end:w.start], number: w.word.number,
			Word: w.is&isWord != 0, function: w.is&isFunctional != 0, joint: w.is&isJoint != 0, stop: w.is&isStop != 0}
		if !t.Word {
			t.number = l.numberOf(t.Text)
		}
		end = w.start + uint32(w.bytes)
	}
	return tokens
}
