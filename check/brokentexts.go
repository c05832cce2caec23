package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// A line that was copied twice, or lost but for its last word, leaves a text that begins
// again in the middle, or goes on behind its end.

// Bounds of a beginning that nobody writes twice.
const (
	minAgain      = 15 // bytes
	wordsAgain    = 3
	smallerInThem = 2 // of them in small letters: names have capitals
)

// brokenTexts reports texts that begin again in the middle of a sentence, and those with
// words behind the end of their last sentence.
func brokenTexts(r *reading) []fault {
	var out []fault
	var ends map[string]int
	for _, l := range r.lines() {
		text := l.Text.Text
		if head := l.begin(wordsAgain); beginsAgain(text, head) {
			out = append(out, fault{l.passage, text, fmt.Sprintf("the text begins a second time in the middle (%q): a line of it may stand twice", head)})
			continue
		}
		before, behind := behindEnd(text)
		if behind == "" {
			continue
		}
		if ends == nil {
			ends = r.lastWords()
		}
		if ends[before] > 1 || before == behind {
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q stands behind the end of a sentence: what stood before it may be lost, or a line stands twice", behind)})
		}
	}
	return out
}

// behindEnd is the word or two in small letters that stand behind the end of a sentence at
// the end of a text, and the word before that; "" for none. An abbreviation ends no
// sentence: the caller must know the word.
func behindEnd(text string) (before, behind string) {
	whole, ended := strings.CutSuffix(text, ".")
	at := strings.LastIndex(whole, ". ")
	if !ended || at < 0 || !startsSmall(whole[at+2:]) || strings.Count(whole[at+2:], " ") > 1 {
		return "", ""
	}
	before = lastWord(whole[:at])
	if len(before) < minBefore || !isSmallWord(before) {
		return "", ""
	}
	return before, whole[at+2:]
}

// minBefore is how many letters such a word has at least: "etc" has less.
const minBefore = 4

// beginsAgain reports that the first words of a text stand in it again, behind a word.
func beginsAgain(text, head string) bool {
	if len(head) < minAgain || !startsCapital(head) {
		return false
	}
	words, small := 0, 0
	for w := range strings.FieldsSeq(head) {
		if words++; !startsCapital(w) {
			small++
		}
	}
	if words < wordsAgain || small < smallerInThem {
		return false
	}
	for at := range allOf(text[len(head):], " "+head+" ") {
		if before, _ := utf8.DecodeLastRuneInString(text[:len(head)+at]); unicode.IsLetter(before) {
			return true
		}
	}
	return false
}

// lastWords counts the words that end the sentences of the edition.
func (r *reading) lastWords() map[string]int {
	ends := map[string]int{}
	for _, l := range r.lines() {
		if l.ended {
			for _, sentence := range framework.Sentences(l.Text.Text) {
				ends[strings.TrimRight(lastWord(sentence), ".")]++
			}
		}
	}
	return ends
}
