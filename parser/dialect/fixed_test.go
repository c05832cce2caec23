package dialect

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestFixedOf takes forms apart.
func TestFixedOf(t *testing.T) {
	for form, want := range map[string]string{
		"Level {levels}":                    "^level",
		"{name}: Level {levels}":            "level",
		"{label} (Level {levels}) – {text}": "( level )",
		"({levels}) Level":                  "^( ) level",
		"Übersicht {number}, b":             "bersicht , b",
		"{name}":                            "",
	} {
		f := fixedOf(form, withoutHoles(strings.ToLower(form)), nil)
		var parts []string
		for _, p := range f.parts {
			parts = append(parts, p.text)
		}
		got := strings.Join(parts, " ")
		if f.first {
			got = "^" + got
		}
		if got != want {
			t.Errorf("%q: %q, want %q", form, got, want)
		}
	}
}

// TestFixedAllowsMatches holds the test against the expressions: of texts that were
// made from forms, in any case and with other letters and marks put in, none that an
// expression matches is refused.
func TestFixedAllowsMatches(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	matched := 0
	for _, name := range Forms() {
		g, err := BuiltInGrammar(name)
		if err != nil {
			t.Fatal(err)
		}
		all := []*Grammar{g}
		if name == "sfia" {
			for _, code := range []string{"de", "fr", "pl"} {
				all = append(all, tongue(t, name, code))
			}
		}
		for _, g := range all {
			matched += fixedAllows(t, g, r)
		}
	}
	if matched < 10_000 {
		t.Errorf("no more than %d texts had their form", matched)
	}
}

// fixedAllows counts the texts that have their form.
func fixedAllows(t *testing.T, g *Grammar, r *rand.Rand) (matched int) {
	levels := []string{"3", "III", "two", "L3", "#3", "№ 3", "3-4", "Iv to vi", "Lvl 2", "12"}
	for _, label := range g.Levels.Labels {
		levels = append(levels, label, strings.ToUpper(label))
	}
	for _, form := range allForms(g) {
		f, err := g.compileForm(form)
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			filled := strings.ReplaceAll(form, "{levels}", levels[r.IntN(len(levels))])
			text := disturbed(fillHoles(strings.ReplaceAll(filled, "{code}", "ABCD")), r)
			if !f.re.get().MatchString(text) {
				continue
			}
			lower := strings.ToLower(text)
			if matched++; !f.fixed.mayBegin(lower) || !hasWord(lower, f.word) || !f.fixed.within(lower) {
				t.Errorf("%s: %q fits %q and is refused", g.Name, text, form)
			}
		}
	}
	return matched
}

func allForms(g *Grammar) []string {
	all := append([]string{}, g.LevelHeadings...)
	for _, s := range g.Sections {
		all = append(all, s.Headings...)
	}
	for _, list := range [][]string{g.Titles, g.MarkedTitles, g.InlineLevels, g.Undefined, g.Essence, g.Furniture, g.Mentions} {
		all = append(all, list...)
	}
	return all
}

// disturbed changes letters of a text: their case, into another, or nothing.
func disturbed(text string, r *rand.Rand) string {
	runes := []rune(text)
	for range r.IntN(3) {
		at := r.IntN(len(runes))
		switch r.IntN(5) {
		case 0:
			runes[at] = []rune(strings.ToUpper(string(runes[at])))[0]
		case 1:
			runes[at] = []rune("\u212aſİs:：–( \u00a0\t")[r.IntN(11)]
		case 2:
			runes = append(runes[:at], append([]rune("long "), runes[at:]...)...)
		case 4:
			runes = append(runes[:at], append([]rune{[]rune(" \u00a0-–::")[r.IntN(6)]}, runes[at:]...)...)
		case 3:
			return strings.ToUpper(string(runes))
		}
	}
	return string(runes)
}

// TestWithoutHoles holds it against the expression.
func TestWithoutHoles(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 5000 {
		form := ""
		for range r.IntN(8) {
			form += []string{"{", "}", "name", "_9", " ", "é", "{any}", "-"}[r.IntN(8)]
		}
		if got, want := withoutHoles(form), holeName().ReplaceAllString(form, "\x00"); got != want {
			t.Fatalf("%q: %q, want %q", form, got, want)
		}
		for n, hole := range holeName().FindAllStringSubmatch(form, -1) {
			if got := holeAt(form, n); got != hole[1] {
				t.Fatalf("%q: hole %d is %q, want %q", form, n, got, hole[1])
			}
		}
	}
}
