package layouts

import (
	"regexp"
	"slices"
)

// linePutIn sets a line of the page between two items of guidance.
func linePutIn(w *wound) bool {
	i := w.pick(func(b block) bool { return b.form == item && b.part == "guidance" && b.depth == 1 && b.label != "lost" })
	if i < 1 {
		return false
	}
	b := w.page.blocks[i]
	above := w.page.blocks[i-1]
	if above.form != item || above.depth != b.depth || w.layout.is("files", "one for each skill") {
		return false
	}
	text := oneOf(w.chooser, []string{"Draft for comment", "The Skills Council – confidential", "7 | Catalogue of skills"})
	w.page.blocks = slices.Insert(w.page.blocks, i, block{form: raw, part: "put in", skill: b.skill, file: b.file, text: text})
	return w.hit(text, above.text, b.text)
}

// brokenEnding is a word of a text with an ending that no word is: "plan" and "ning".
var brokenEnding = regexp.MustCompile(`([a-z]{4,})((?:[nprtd]ing|ment|ness)\b)`)

// wordBroken breaks a word of a description or a level over two lines, its hyphen kept.
func wordBroken(w *wound) bool {
	i := w.pick(func(b block) bool {
		return b.form == prose && (b.part == "description" || numberOf(b.part) > 0) && brokenEnding.MatchString(b.text)
	})
	if i < 0 {
		return false
	}
	b := &w.page.blocks[i]
	whole := b.text
	at := brokenEnding.FindStringSubmatchIndex(whole)
	if at[3] != at[4] {
		return false
	}
	b.text = whole[:at[4]] + "-\n" + whole[at[4]:]
	return w.hit(whole, b.text[:at[4]])
}
