package skill

import (
	_ "embed"
	"strings"
	"sync"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// What documents are called and speak of themselves with stands in documentwords.txt.

//go:embed documentwords.txt
var documentWordLines string

// documentWords are the lists of documentwords.txt, by their names.
var documentWords = sync.OnceValue(func() map[string]dialect.Set {
	lists := map[string]dialect.Set{}
	for line := range strings.Lines(documentWordLines) {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] == "#" {
			continue
		}
		if lists[words[0]] == nil {
			lists[words[0]] = dialect.Set{}
		}
		for _, w := range words[1:] {
			lists[words[0]][framework.Fold(w)] = true
		}
	}
	return lists
})

// saysOfDocument reports that a text is about the document that it stands in.
func saysOfDocument(text string) bool {
	for _, w := range strings.Fields(framework.Fold(text)) {
		if documentWords()["notice"][strings.Trim(w, ".,;:()[]")] {
			return true
		}
	}
	return strings.Contains(text, "©")
}

// isDocumentName reports that a name is one of a document about levels.
func isDocumentName(name string) bool {
	notInWord := func(r rune) bool { return !lexical.IsWordRune(r) }
	for w := range strings.FieldsFuncSeq(name, notInWord) {
		if documentWords()["called"][framework.Fold(w)] {
			return true
		}
	}
	return false
}
