package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
)

// Programs that read printed pages take letters for the digits that look like them:
// "dr1vers", "w0rk". The word itself stands elsewhere in the edition.

// lookAlikes are the letters that a digit may stand for.
var lookAlikes = map[rune]string{'0': "o", '1': "li", '5': "s"}

// minMisread is how many letters such a word has at least besides.
const minMisread = 3

// misreadWords reports words of small letters with a digit in them that are other words of the
// edition with a letter in its place.
func misreadWords(r *reading) []fault {
	var known set
	var out []fault
	for _, p := range r.passages {
		if !p.bytes.meets(digits) {
			continue
		}
		for word := range strings.FieldsFuncSeq(p.Text.Text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
			if strings.ContainsAny(word[len(word)-1:], "0123456789") {
				continue // "form1" is a name
			}
			meant := readings(word)
			if len(meant) > 0 && known == nil {
				known = r.smallWords()
			}
			for _, m := range meant {
				if known[m] {
					out = append(out, fault{p, word, fmt.Sprintf("%q has a digit where other texts have a letter (%q): the text was read from a picture, it seems", word, m)})
					break
				}
			}
		}
	}
	return out
}

// readings are the words that one with digits behind or between small letters may be.
func readings(word string) []string {
	digits, letters := 0, 0
	for i, c := range word {
		switch {
		case unicode.IsLower(c) || i == 0 && unicode.IsUpper(c):
			letters++
		case i > 0 && lookAlikes[c] != "":
			digits++
		default:
			return nil
		}
	}
	if digits == 0 || digits > 2 || letters < minMisread {
		return nil
	}
	out := []string{""}
	for _, c := range strings.ToLower(word) {
		options := lookAlikes[c]
		if options == "" {
			options = string(c)
		}
		var next []string
		for _, o := range out {
			for _, option := range options {
				next = append(next, o+string(option))
			}
		}
		out = next
	}
	return out
}

// smallWords are all words of the edition, in small letters.
func (r *reading) smallWords() set {
	words := set{}
	for _, p := range r.passages {
		for word := range strings.FieldsFuncSeq(framework.Fold(p.Text.Text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
			words[word] = true
		}
	}
	return words
}

// misreadLevel reports that a title is a word for levels with a digit in the place of a
// letter, and what may be a number: "Leve1 3".
func misreadLevel(title string) bool {
	word, number, found := strings.Cut(title, " ")
	return found && len(number) <= 2 && slices.ContainsFunc(readings(word), func(w string) bool { return slices.Contains(levelWords, w) })
}
