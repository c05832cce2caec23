package diff

import "testing"

// TestRegionOfNoPhrase holds that a region of which a side has nothing but a preposition is judged.
func TestRegionOfNoPhrase(t *testing.T) {
	l := newLexicon(learnVerbs())
	old, new := l.sentence("Trims sails with shift measures near a crew ignored masts to include."), l.sentence("Trims sails with shift measures near a crew ignored masts ignored include.")
	if v := l.classify(old, new, surroundings{level: true}, redline(old, new)); v.reason == "" {
		t.Error("no reason")
	}
}
