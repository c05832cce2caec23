package yamlfile

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// garden is what plain files of the tests are read into.
type garden struct {
	Name   string            `yaml:"name"`
	Beds   []bed             `yaml:"beds"`
	Signs  []string          `yaml:"signs"`
	Words  map[string]string `yaml:"words"`
	Counts map[string]int    `yaml:"counts"`
	Open   map[string]bool   `yaml:"open"`
	Lowest *int              `yaml:"lowest"`
	Shed   *bed              `yaml:"shed"`
	bed    `yaml:",inline"`
}

type bed struct {
	Kind  string   `yaml:"kind"`
	Rows  []string `yaml:"rows"`
	Deep  bool     `yaml:"deep"`
	Wide  int      `yaml:"wide"`
	Inner []bed    `yaml:"inner"`
}

// plainTexts are files that are plain, with all that may stand in one.
var plainTexts = []string{
	"", "# nothing\n", "name: a\n", "name: 'it''s' # said\n", "name: \"a \\\"b\\\" \\\\ c\\td\"\n", "name:\nsigns:\n", "name: a#b\n", "name: http://a.b/c\n",
	"signs: []\nwords: {}\n", "signs: [a, 'b, c', \"d]\", e f]\n", "signs: [a,\n  b, # one\n  c,\n]\n", "signs:\n- a\n- b c\n", "signs:\n  - 'a: b'\n  - \"c\"\n\n  # more\n  - d\nname: x\n",
	"words:\n  a: b\n  no: 'no'\n  'c d': e\n  7: 8.50\ncounts: {one: 1, two: 2}\nopen:\n  x: true\n  no: false\n",
	"lowest: 0\nshed:\n  kind: big\n  rows: [a]\n", "kind: inline\nrows: [r]\ndeep: true\nwide: 12\n",
	"beds:\n  - kind: a\n    rows: [b, c]\n    inner:\n      - {kind: d, rows: [e, f], deep: false}\n      - kind: g\n  - {kind: h}\nname: last\n",
	"name: &n some name\nbeds:\n  - kind: &k a b # one\n    rows: &r [x, y]\n    inner: &i\n      - kind: in\n        deep: true\n  - {kind: *n, rows: *r, inner: *i}\n  - kind: *k\n    inner: *i\n",
}

// TestPlainFiles are read without the library, and say the same with it.
func TestPlainFiles(t *testing.T) {
	for _, text := range plainTexts {
		var quick, library garden
		if !readPlain([]byte(text), &quick) {
			t.Errorf("%q is not read", text)
		}
		if err := yaml.Unmarshal([]byte(text), &library); err != nil || !reflect.DeepEqual(quick, library) {
			t.Errorf("%q: read as %+v, the library (%v) as %+v", text, quick, err, library)
		}
	}
}

// TestOddFiles are left to the library: here nothing may be guessed.
func TestOddFiles(t *testing.T) {
	for _, text := range []string{
		"name: a\n  b\n", "name: |\n  a\n", "name: >-\n  a\n", "name: !!str a\n", "name: ~\n", "name: null\n", "name: a: b\n", "name: 'a\n  b'\n", "name: \"a\\x41\"\n", "name: *a\n",
		"signs: [a\n", "signs: [a b\n  c]\n", "signs: a\n", "signs:\n  - a\n    b\n", "signs:\n  -\n    a\n", "name: [a]\n", "name: {a: b}\n", "\tname: a\n", "name: a\n---\nname: b\n", "--- \nname: a\n",
		"other: a\n", "name: a\nname: b\n", "words: {a: b, a: c}\n", "lowest: one\n", "lowest: 0x10\n", "lowest: 01\n", "deep: yes\n", "name: @a\n", "name: %a\n", "name: 'a' b\n", "? a\n: b\n", "shed: &s\nkind: x\n", "beds:\n- shed: &s\n  kind: x\n", "&n name: x\n",
		"signs: [a,, b]\n", "words: {a}\n", "words:\n  a:\n", "beds:\n- kind: a\n   rows: [b]\n", "name: a\n kind: b\n", "a\n", "[a]\n", "- a\n",
	} {
		if readPlain([]byte(text), new(garden)) {
			t.Errorf("%q is read", text)
		}
	}
}

// TestPlainFilesThatAreBroken changes plain files at random: what is still read says
// what the library says.
func TestPlainFilesThatAreBroken(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 60_000 {
		text := broken(r, plainTexts[r.IntN(len(plainTexts))])
		var quick, library garden
		if !readPlain([]byte(text), &quick) {
			continue
		}
		read++
		if err := yaml.Unmarshal([]byte(text), &library); err != nil || !reflect.DeepEqual(quick, library) {
			t.Errorf("%q: read as %+v, the library (%v) as %+v", text, quick, err, library)
		}
	}
	if read < 5_000 {
		t.Errorf("only %d of the files were read", read)
	}
}

// broken is a text with one to three of its bytes gone, or others in their place.
func broken(r *rand.Rand, text string) string {
	const marks = " \n:-#,[]{}'\"&*!|>~?%@\\ab0"
	for range 1 + r.IntN(3) {
		if text == "" {
			return text
		}
		at := r.IntN(len(text))
		c := marks[r.IntN(len(marks))]
		switch r.IntN(4) {
		case 0:
			text = text[:at] + text[at+1:]
		case 1:
			text = text[:at] + string(c) + text[at:]
		case 2:
			text = text[:at] + string(c) + text[at+1:]
		default:
			to := min(len(text), at+r.IntN(12))
			text = text[:at] + text[to:] + strings.Repeat(" ", r.IntN(2))
		}
	}
	return text
}
