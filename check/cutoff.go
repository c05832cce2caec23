package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// A source that was cut off ends in the middle of a word or a phrase, or in the middle of
// the last skill. Where texts end in no full stop by habit, that alone shows nothing.

// cutOff reports texts that end in the middle.
func cutOff(r *reading) []fault {
	var out []fault
	for _, l := range r.lastOfSources() {
		if whole := r.cutWord(l); whole != "" {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the source ends in %q, which is no other word here and begins one (%q): it may have been cut off", lastWord(l.Text.Text), whole)})
		}
	}
	for _, f := range cutInWord(r) {
		if !slices.ContainsFunc(out, func(g fault) bool { return g.at == f.at }) {
			out = append(out, f)
		}
	}
	for _, l := range r.lines() {
		if l.last && r.endsInPhrase(l) {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the text ends in %q, as no text does: it may have been cut off", lastWord(l.Text.Text))})
		}
	}
	return append(out, fewLevelsLast(r)...)
}

// lastWord is what stands behind the last space of a text.
func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

// cutWord is the word that the last one of a text begins, where it is nowhere in the
// edition itself, and the word before has the longer one behind it elsewhere.
func (r *reading) cutWord(l line) string {
	if l.owner == nil || r.habitOf(l.passage).sentences() {
		return ""
	}
	words := lastFields(l.Text.Text, 3)
	if len(words) < 3 {
		return ""
	}
	last := words[len(words)-1]
	if strings.ContainsFunc(last, func(c rune) bool { return !unicode.IsLower(c) }) {
		return ""
	}
	whole, before := "", " "+words[len(words)-2]+" "
	for _, p := range r.passages {
		if p == l.passage {
			continue
		}
		if p.hasWord(last) {
			return ""
		}
		if whole == "" {
			whole = wordBehind(p.Text.Text, before, last)
		}
	}
	return whole
}

// lastFields are the last n words of a text, or all of them, as strings.Fields parts them.
func lastFields(text string, n int) []string {
	var words []string
	for text = strings.TrimSpace(text); text != "" && len(words) < n; {
		at := strings.LastIndexFunc(text, unicode.IsSpace)
		_, size := utf8.DecodeRuneInString(text[max(at, 0):])
		if at < 0 {
			at, size = 0, 0
		}
		words = append(words, text[at+size:])
		text = strings.TrimSpace(text[:at])
	}
	slices.Reverse(words)
	return words
}

// hasWord reports that a word stands in the passage with no letter at either side.
func (p *passage) hasWord(word string) bool {
	text := p.Text.Text
	for at := range allOf(text, word) {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
	}
	return false
}

// wordBehind is the longer word that begins with some letters and stands behind others
// in a text; "" where there is none.
func wordBehind(text, before, begin string) string {
	_, rest, found := strings.Cut(text, before+begin)
	if !found {
		return ""
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) })
	if end < 0 {
		end = len(rest)
	}
	if end == 0 {
		return ""
	}
	return begin + rest[:end]
}

// endsInPhrase reports that a text ends in a word that no sentence ends in. Items may
// end in one that leads to the next.
func (r *reading) endsInPhrase(l line) bool {
	return r.english && l.owner != nil && strings.Contains(l.Text.Text, " ") && neverLast[lastWord(l.Text.Text)]
}

// minFullSkills is how many other skills show how many levels a skill has.
const minFullSkills = 3

// fewLevelsLast reports the last skill of a flowing source where it has less than half the
// levels that each other one has: the others may have been cut off.
func fewLevelsLast(r *reading) []fault {
	skills := r.edition.Skills
	if len(skills) <= minFullSkills {
		return nil
	}
	last := &skills[len(skills)-1]
	for i := range skills[:len(skills)-1] {
		if len(skills[i].Levels) <= 2*len(last.Levels) || skills[i].From.File != last.From.File {
			return nil
		}
	}
	if last.From.Cell != "" || last.From.File == "" || len(last.Levels) == 0 {
		return nil
	}
	return []fault{{whole(last, string(framework.PartLevels)), last.Title(), fmt.Sprintf("the last skill of the source has %d of the levels, and each other skill more than twice as many: the source may have been cut off", len(last.Levels))}}
}
