package diff

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// The table is held against a map, with words of every length that differ in one byte,
// a length or a zero byte.
func TestWordTable(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var table wordTable
	known := map[string]*word{}
	for i := range 40_000 {
		text := []byte(strings.Repeat("a", r.IntN(20)))
		for range r.IntN(3) {
			if len(text) > 0 {
				text[r.IntN(len(text))] = byte(r.IntN(256))
			}
		}
		s := string(text)
		if table.get(s) != known[s] {
			t.Fatalf("%q: another word than the map has", s)
		}
		if known[s] == nil {
			known[s] = &word{stem: i}
			table.put(s, known[s])
		}
	}
	fork := table.clone()
	fork.put("of the fork", &word{})
	fork.put("of the fork alone, and long", &word{})
	if table.get("of the fork") != nil || table.get("of the fork alone, and long") != nil {
		t.Error("the table knows what its clone was told")
	}
	for s, w := range known {
		if table.get(s) != w || fork.get(s) != w {
			t.Errorf("%q: another word than the map has", s)
		}
	}
}

// Numbers of different words differ, at the lengths where they are made otherwise.
func TestLettersOf(t *testing.T) {
	seen := map[[2]uint64]string{}
	for n := range longestShort + 1 {
		for at := range n + 1 {
			text := []byte(strings.Repeat("x", n))
			if at < n {
				text[at] = 0
			}
			a, b := lettersOf(string(text))
			if before, ok := seen[[2]uint64{a, b}]; ok {
				t.Errorf("%q has the numbers of %q", text, before)
			}
			seen[[2]uint64{a, b}] = string(text)
		}
	}
}
