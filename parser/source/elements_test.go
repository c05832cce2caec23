package source

import (
	"testing"

	"golang.org/x/net/html/atom"
)

// Every word of the list of elements is known, and so is every element.
func TestElements(t *testing.T) {
	others := map[string]bool{"void": true, "around": true, "breaks": true, "unseen": true, "framewords": true, "frameclass": true, "apartwords": true, "openwords": true, "tipclass": true, "presswords": true}
	noElements := map[string]bool{"around": true, "framewords": true, "frameclass": true, "apartwords": true, "openwords": true, "tipclass": true, "presswords": true}
	for word, names := range elementLists {
		if _, ok := roleWords[word]; !ok && !others[word] {
			t.Errorf("nobody reads the list %q", word)
		}
		for _, name := range names {
			if !noElements[word] && atom.Lookup([]byte(name)) == 0 {
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

// Names of classes are known whole, or by a word in them, and not by a part of a word.
func TestHasName(t *testing.T) {
	for value, want := range map[string][2]bool{
		"page_footer":              {true, false},
		"x cookie-banner":          {true, false},
		"CookieBanner":             {true, false},
		"footer-note":              {false, false},
		"tocsin decode":            {false, false},
		"skill-code":               {false, true},
		"skill Status-lozenge big": {false, true},
		"":                         {false, false},
	} {
		got := [2]bool{hasName(value, frameClasses, frameWords), hasName(value, nil, apartWords)}
		if got != want {
			t.Errorf("%q: got %v, want %v", value, got, want)
		}
	}
}
