package layout

import (
	"strings"
	"unicode"

	"compdiff/parser/pdf/glyph"
)

// A font may not say what a glyph means, or say it wrongly, above all where a
// ligature stands for several letters. Such a word has a character in it that
// its other letters do not go with. What it should be is not guessed; it is
// said.

// noteGarbled notes the words of each sheet that look garbled.
func noteGarbled(leaves []*leaf) {
	home := atHome(leaves)
	count, first := map[*glyph.Sheet]int{}, map[*glyph.Sheet]string{}
	for _, f := range leaves {
		for _, l := range f.lines {
			if isPlain(l.text) {
				continue
			}
			for i, word := range wordsIn(l.text) {
				if home.garbled(word, i == 0) {
					if count[f.sheet]++; count[f.sheet] == 1 {
						first[f.sheet] = string(word)
					}
				}
			}
		}
	}
	for _, f := range leaves {
		switch n := count[f.sheet]; n {
		case 0:
		case 1:
			f.sheet.Note("the word %q has a character in it that does not go with its letters; its font does not say what it means, or says it wrongly", first[f.sheet])
		default:
			f.sheet.Note("%d words, %q for one, have characters in them that do not go with their letters; their font does not say what these mean, or says it wrongly", n, first[f.sheet])
		}
		delete(count, f.sheet)
	}
}

// wordsIn are the words of a text. What has no meaning counts as a letter.
func wordsIn(s string) (out [][]rune) {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !isMute(r)
	}) {
		out = append(out, []rune(w))
	}
	return out
}

// isMute knows characters that say nothing: of glyphs without a meaning, and
// those that each font uses as it likes.
func isMute(r rune) bool { return string(r) == glyph.Unmapped || unicode.Is(unicode.Co, r) }

// atHomeIn is what a document has besides plain Latin letters.
type atHomeIn struct {
	foreign  bool          // words of another script
	capitals map[rune]bool // letters beyond ASCII that begin words, or stand in words in capitals
}

// atHome looks for the letters of which a document has whole words.
func atHome(leaves []*leaf) *atHomeIn {
	home := &atHomeIn{capitals: map[rune]bool{}}
	for _, f := range leaves {
		for _, l := range f.lines {
			if isPlain(l.text) {
				continue
			}
			for _, word := range wordsIn(l.text) {
				home.learn(word)
			}
		}
	}
	return home
}

func (home *atHomeIn) learn(word []rune) {
	foreign, small := 0, 0
	for _, r := range word {
		if glyph.IsForeign(r) {
			foreign++
		}
		if unicode.IsLower(r) {
			small++
		}
	}
	home.foreign = home.foreign || foreign == len(word)
	for i, r := range word {
		if unicode.IsUpper(r) && (i == 0 || small == 0) {
			home.capitals[r] = true
		}
	}
}

// garbled reports that a word has a character in it that cannot belong there.
func (home *atHomeIn) garbled(word []rune, beginsLine bool) bool {
	for i := 0; i < len(word); {
		end := i + 1
		for end < len(word) && strange(word[end]) == strange(word[i]) {
			end++
		}
		if strange(word[i]) {
			before, after := i > 0 && unicode.IsLower(word[i-1]), end < len(word) && unicode.IsLower(word[end])
			if home.doubts(word[i:end], before, after, beginsLine && i == 0) {
				return true
			}
		}
		i = end
	}
	return false
}

// isRareCapital knows capitals that stand within words of small letters only by
// mistake. Others may be units, or names that are written so.
func isRareCapital(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.IsUpper(r) && unicode.Is(unicode.Latin, r)
}

// isPlain reports that a text has no such characters, as nearly all have not.
func isPlain(s string) bool { return !strings.ContainsFunc(s, strange) }

// strange knows the characters that may be wrong in a word of Latin letters.
func strange(r rune) bool {
	return r > unicode.MaxLatin1 && (isMute(r) || glyph.IsForeign(r) || isRareCapital(r))
}

// doubts judges a run of such characters by what they are and whether small
// letters stand before and after them. A mute character that begins a line may
// be a bullet.
func (home *atHomeIn) doubts(run []rune, before, after, begins bool) bool {
	all := func(is func(rune) bool) bool {
		for _, r := range run {
			if !is(r) {
				return false
			}
		}
		return true
	}
	switch {
	case !begins && all(func(r rune) bool { return string(r) == glyph.Unmapped }):
		return true
	case !before && !after:
		return false
	case all(glyph.IsSwapped):
		return true
	case all(isMute):
		return before || !begins
	case all(glyph.IsForeign):
		return before && after && !home.foreign
	}
	return before && after && all(func(r rune) bool { return isRareCapital(r) && !home.capitals[r] })
}
