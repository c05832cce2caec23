package dialect

import (
	"strings"
	"testing"
)

// TestHints holds the walk over a text against the words that it looks for.
func TestHints(t *testing.T) {
	g := sfia(t)
	for text, want := range map[string]hints{
		"Plans the work of others.":               g.always,
		"LEVEL 3":                                 g.always | g.digitHints,
		"Assist (two)":                            g.always | levelHint,
		"the chapter IV of this":                  g.always | levelHint,
		"Übernimmt die Leitung „level“":           g.always | g.hintWords["level"],
		"zero\u00a0width\u200bDEFINED\u2019s":     g.always | g.hintWords["defined"],
		"indefinedly":                             g.always,
		"Arabic digits ٣":                         g.always | g.digitHints,
		"This skill is not observed or practised": g.always | g.hintWords["skill"] | g.hintWords["observed"] | g.hintWords["practised"],
	} {
		if got := g.hints(text); got&want != want {
			t.Errorf("%q: got %b, want %b in it", text, got, want)
		}
	}
	if got := g.hints("Plans the work of others."); got != g.always {
		t.Errorf("plain text hints at %b", got)
	}
}

// TestHintsAllowMatches proves on every form of the built-in dialects that what
// it matches hints at it.
func TestHintsAllowMatches(t *testing.T) {
	for _, name := range builtIns {
		g, err := BuiltInGrammar(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range g.LevelHeadings {
			text := fillHoles(f)
			if g.hints(text)&levelHint == 0 {
				t.Errorf("%s: %q hints at no level", g.Name, text)
			}
		}
		for _, list := range []struct {
			forms []string
			hint  hints
		}{{g.Undefined, undefinedHint}, {g.Essence, essenceHint}, {g.Furniture, furnitureHint}, {g.Mentions, mentionHint}} {
			for _, f := range list.forms {
				if text := fillHoles(f); g.hints(text)&list.hint == 0 {
					t.Errorf("%s: %q does not hint at its form", g.Name, text)
				}
			}
		}
	}
}

// fillHoles makes a text that a form matches.
func fillHoles(form string) string {
	for hole, text := range map[string]string{"{levels}": "3", "{number}": "3", "{edition}": "9", "{name}": "Xx", "{label}": "Xx", "{text}": "Xx", "{any}": "", "{code}": "XXXX"} {
		form = strings.ReplaceAll(form, hole, text)
	}
	return form
}
