package diff

import (
	"reflect"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestLearntAgain holds the tokens of texts that were learnt from against those of texts that
// are cut.
func TestLearntAgain(t *testing.T) {
	for _, text := range []string{
		"", " ", "Mends nets.", "  Plans, in line with the rules of the yard, the in-depth care of boat(s)! ", "Co-ordinates “repairs” – e.g. of sails; and 3.5 t of ropes",
		"Führt die Prüfung durch.", "a \u0301", "x\u00a0y", "Is responsible for the conduct and management of regattas, as part of the ability to sail?", "RULES ARE RULES", strings.Repeat("long ", 20000),
	} {
		lex := newLexicon(learnVerbs(&framework.Edition{}, &framework.Edition{}))
		want := append([]token{}, lex.tokens(text, nil)...)
		stems := lex.learn(text)
		fork := lex.fork()
		got := fork.sentence(text)
		if !reflect.DeepEqual(append([]token{}, got.tokens...), want) || !reflect.DeepEqual(append([]int{}, got.stems...), append([]int{}, stems...)) {
			t.Errorf("of %.60q\nagain %v\ncut   %v", text, got.tokens, want)
		}
	}
}

// TestFramesOfSeveralWords asks that a frame takes two words at least: the second one is asked
// first, whether any does.
func TestFramesOfSeveralWords(t *testing.T) {
	for first, all := range frames {
		for _, f := range all {
			least := 0
			for _, s := range f {
				least += one(!s.optional)
			}
			if least < 2 {
				t.Errorf("a frame that begins with %q may be of one word", first)
			}
		}
	}
}
