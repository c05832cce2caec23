package source

import (
	"testing"

	"golang.org/x/net/html/atom"
)

// Every word of the list of elements is known, and so is every element.
func TestElements(t *testing.T) {
	others := map[string]bool{"void": true, "around": true, "breaks": true, "unseen": true}
	for word, names := range elementLists {
		if _, ok := roleWords[word]; !ok && !others[word] {
			t.Errorf("nobody reads the list %q", word)
		}
		for _, name := range names {
			if word != "around" && atom.Lookup([]byte(name)) == 0 {
				t.Errorf("%s: there is no element %q", word, name)
			}
		}
	}
	for word := range roleWords {
		if len(elementLists[word]) == 0 {
			t.Errorf("the list %q is empty", word)
		}
	}
}
