package table

import (
	_ "embed"
	"strings"
	"sync"

	"compdiff/framework"
)

//go:embed bookkeeping.txt
var bookkeepingLines string

// bookkeepingWords are the words of that list: true where one heads a column. Those that
// only head a row above the table are in propertyWords.
var bookkeepingWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	eachBookkeepingWord(func(kind, word string) {
		if kind != "above" {
			words[word] = words[word] || kind == "heads"
		}
	})
	return words
})

var propertyWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	eachBookkeepingWord(func(kind, word string) {
		if kind == "above" {
			words[word] = true
		}
	})
	return words
})

// eachBookkeepingWord goes through the words of the list, with what stands before the colon
// in the note above them.
func eachBookkeepingWord(see func(kind, word string)) {
	kind := ""
	for line := range strings.Lines(bookkeepingLines) {
		if note, isNote := strings.CutPrefix(line, "#"); isNote {
			kind, _, _ = strings.Cut(strings.TrimSpace(note), ":")
			continue
		}
		for word := range strings.FieldsSeq(line) {
			see(kind, word)
		}
	}
}

// keepsBooks reports that a header is that of a column of bookkeeping.
func keepsBooks(header string) bool {
	known, head := bookkeepingWords(), false
	for word := range strings.FieldsSeq(framework.Fold(header)) {
		word = strings.Trim(word, "():,/")
		heads, ok := known[word]
		if !ok && word != "" {
			return false
		}
		head = head || heads
	}
	return head
}
