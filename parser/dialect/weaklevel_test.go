package dialect

import (
	"strings"
	"testing"
)

// weakKind is the place of the kind with a form.
func weakKind(t *testing.T, g *Grammar, form string) int {
	t.Helper()
	for i, w := range g.WeakLevels() {
		for _, f := range w.Forms {
			if f == form {
				return i
			}
		}
	}
	t.Fatalf("%s: no kind with the form %q", g.Name, form)
	return 0
}

// TestWeakLevels asks for every kind of weak heading what is one and what is none, in two
// languages: the words are the dialect's.
func TestWeakLevels(t *testing.T) {
	for yaml, words := range map[string]struct{ own, other string }{
		"name: d\ncode: '[A-Z]{4}'\n": {"Level", "Niveau"},
		niveau:                        {"Niveau", "Level"},
	} {
		g := compiled(t, yaml)
		for _, test := range []struct{ form, bullet, text, want string }{
			{"{bullet} {heading}", "-", words.own + " 2", "2"},
			{"{bullet} {heading}", "", words.own + " 2", ""},
			{"{bullet} {heading}", "-", words.own + " 2 Plans the work.", ""},
			{"{word} {levels} {text}", "", words.own + " 2 Plans the work.", "2|Plans the work."},
			{"{word} {levels} {text}", "", strings.ToLower(words.own) + " 2. Plans the work.", "2|Plans the work."},
			{"{word} {levels} {text}", "", words.own + " 2 plans the work.", ""},
			{"{word} {levels} {text}", "", words.other + " 2 Plans the work.", ""},
			{"{word} {levels} {text}", "-", words.own + " 2 Plans the work.", ""},
			{"{code} {levels}", "", "ABCD 3", "3|ABCD"},
			{"{code} {levels}", "", "ABCD-3", "3|ABCD"},
			{"{code} {levels}", "", "ABCD3", "3|ABCD"},
			{"{code} {levels}", "", "abcd 3", ""},
			{"{code} {levels}", "", "ABCD 3 plans", ""},
			{"{levels}", "", "4", "4"},
			{"{levels}", "", "4. Enable", "4|Enable"},
			{"{levels}", "", "4) - Enable", "4|Enable"},
			{"{levels}", "", "4. enable", ""},
			{"{levels}", "", "44 Enable", ""},
			{"{levels}", "", "Enable (4)", "4|Enable"},
			{"{levels}", "", "Enable [4]", "4|Enable"},
			{"{levels}", "", "enable (4)", ""},
		} {
			h, ok := g.WeakHeading(weakKind(t, g, test.form), test.bullet, test.text)
			got := ""
			if ok {
				got = strings.TrimRight(strings.Join([]string{h.Numbers, h.Text + h.Code + h.Label}, "|"), "|")
			}
			if got != test.want {
				t.Errorf("%s: %s: %q %q: got %q, want %q", g.Name, test.form, test.bullet, test.text, got, test.want)
			}
		}
	}
}

// TestOwnWeakLevels takes forms of a dialect's own in place of the common ones, and says
// where one is wrong.
func TestOwnWeakLevels(t *testing.T) {
	g := compiled(t, "name: d\nweakLevels:\n  - {forms: ['Step {levels} of the ladder {text}'], lines: 1, levels: 1}\n")
	if h, ok := g.WeakHeading(0, "", "Step 3 of the ladder Plans."); !ok || h.Numbers != "3" || h.Text != "Plans." {
		t.Errorf("got %+v %v", h, ok)
	}
	for yaml, want := range map[string]string{
		"name: d\nweakLevels: [{forms: ['{levels}']}]\n":                     "nothing says when it counts",
		"name: d\nweakLevels: [{forms: ['{text}'], every: true}]\n":          "neither {levels} nor {heading}",
		"name: d\nweakLevels: [{forms: ['{levels} {name}'], every: true}]\n": "{name} is no hole here",
	} {
		if _, err := Read("d.yaml", []byte(yaml)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", yaml, err, want)
		}
	}
}
