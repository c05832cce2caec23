package dialect

import (
	"fmt"
	"strings"
	"testing"
)

// niveau is a dialect in another language: with forms and words of its own and, but
// for its name, nothing else.
const niveau = `name: niveau
code: '[A-Z]{4}'
levels: {lowest: 1, highest: 5}
levelHeadings: ['Niveau {levels}', 'N{levels}', 'Niveau {levels} - {label}']
levelWords:
  numbers: {un: 1, deux: 2, três: 3}
  short: [N, Niv]
  between: [à, et]
  ranges: [à]
  alone: [niveaux, à, et]
nothing: [à préciser]
`

func compiled(t *testing.T, yaml string) *Grammar {
	t.Helper()
	d, err := Read("d.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	g, err := Compile(d)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestLevelWords reads levels in English and in another language: each has its own
// words and not those of the other.
func TestLevelWords(t *testing.T) {
	for yaml, texts := range map[string]map[string]string{
		"name: d\n": {
			"2 to 4": "[2 3 4]", "Levels 2 and 3": "[2 3]", "two": "[2]", "Two or three": "[2 3]", "L2": "[2]", "Lvl 3, IV": "[3 4]", "#2": "[2]",
			"deux": "[]", "2 à 4": "[2 4]",
		},
		niveau: {
			"2 à 4": "[2 3 4]", "Niveaux 2 et 3": "[2 3]", "deux": "[2]", "un à três": "[1 2 3]", "N2": "[2]", "niv2": "[2]", "IV": "[4]",
			"two": "[]", "2 to 4": "[2 4]",
		},
	} {
		g := compiled(t, yaml)
		for text, want := range texts {
			levels, _ := g.Ladder.Levels(text)
			if got := "[" + strings.Trim(fmt.Sprint(levels), "[]") + "]"; got != want {
				t.Errorf("%s: %q: got %s, want %s", g.Name, text, got, want)
			}
		}
	}
}

// TestShortLevels asks in two languages which headings have a short word, and which lines
// write a level out.
func TestShortLevels(t *testing.T) {
	for yaml, words := range map[string]struct{ long, short, other string }{
		"name: d\n": {"Level", "L", "Niveau"},
		niveau:      {"Niveau", "N", "Level"},
	} {
		g := compiled(t, yaml)
		for heading, want := range map[string]bool{words.short + "2": true, words.short + " 2": true, words.long + " 2": false, "Lives 2": false} {
			if got := g.IsShortLevel(heading); got != want {
				t.Errorf("%s: short: %q: got %v", g.Name, heading, got)
			}
		}
		for line, want := range map[string]bool{words.long + " 2": true, "- " + words.long + " 2 plans": true, words.other + " 2": false, "A " + words.long + " 2": false, words.short + "2": false} {
			if got := g.WritesLevelOut(line); got != want {
				t.Errorf("%s: written out: %q: got %v", g.Name, line, got)
			}
		}
	}
}

// TestSaysNothing asks what stands for no text: the signs of programs in every
// dialect, words in those of their language.
func TestSaysNothing(t *testing.T) {
	english, other, alone := compiled(t, "name: d\n"), compiled(t, niveau), compiled(t, "name: d\nalone: true\n")
	for text, want := range map[string][3]bool{
		"NULL":       {true, true, true},
		"—":          {true, true, true},
		"TBC.":       {true, true, false},
		"À préciser": {false, true, false},
		"Nothing":    {false, false, false},
		"":           {false, false, false},
	} {
		for i, g := range []*Grammar{english, other, alone} {
			if got := g.SaysNothing(text); got != want[i] {
				t.Errorf("%d: %q: got %v", i, text, got)
			}
		}
	}
}

// TestLevelWordErrors gives words that no level can have.
func TestLevelWordErrors(t *testing.T) {
	for yaml, want := range map[string]string{
		"name: d\nlevelWords:\n  numbers: {two: 200}\n": `d.yaml:3: levelWords.numbers: "two" cannot be the level 200`,
		"name: d\nlevelWords:\n  short: [L, '']\n":      "d.yaml:3: levelWords.short[1]: a word is empty",
	} {
		if _, err := Read("d.yaml", []byte(yaml)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
