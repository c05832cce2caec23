package layout

import (
	"testing"

	"compdiff/parser/pdf/glyph"
)

// leafOf is a leaf of lines, with nothing known of them but their text.
func leafOf(lines ...string) *leaf {
	f := &leaf{sheet: &glyph.Sheet{}}
	for _, s := range lines {
		f.lines = append(f.lines, &line{text: s})
	}
	return f
}

func TestNoteGarbled(t *testing.T) {
	for _, c := range []struct {
		name   string
		lines  []string
		doubts bool
	}{
		{"plain", []string{"Keeps the lamp clean", "and the café open"}, false},
		{"a capital in a word", []string{"Plans acƟviƟes"}, true},
		{"a capital that is at home", []string{"Ɵira lit the lamp", "and acƟve it was"}, false},
		{"a capital that stands in words in capitals", []string{"THE SHIP OF ŌSAKA", "aŌer dark"}, false},
		{"ordinary capitals in a word", []string{"uses JavaScript and McÄdam"}, false},
		{"another script on both sides", []string{"Plans acტiviტies"}, true},
		{"another script that is at home", []string{"Plans acტiviტies", "ტბა"}, false},
		{"a script at the end of a word", []string{"in Tokyo東 by night"}, false},
		{"what may be a swapped letter, at the end", []string{"goes ou琀 by night"}, true},
		{"Greek and Cyrillic", []string{"10 kΩm and 5 μm, aжb"}, false},
		{"no meaning at the start of a line", []string{"\uFFFDlights lamps"}, false},
		{"no meaning at the start of a word", []string{"It \uFFFDnds lamps"}, true},
		{"no meaning by itself", []string{"Level \uFFFD of four"}, true},
		{"a sign of a font by itself", []string{"Level \uE001 of four"}, false},
	} {
		f := leafOf(c.lines...)
		noteGarbled([]*leaf{f})
		if got := len(f.sheet.Problems) > 0; got != c.doubts {
			t.Errorf("%s: said %v, want %v", c.name, f.sheet.Problems, c.doubts)
		}
	}
}

// A sheet of two leaves says it once, with the count of both.
func TestNoteGarbledOnce(t *testing.T) {
	a, b := leafOf("Plans acƟviƟes"), leafOf("aŌer dark")
	b.sheet = a.sheet
	noteGarbled([]*leaf{a, b})
	if p := a.sheet.Problems; len(p) != 1 || p[0].Text[:len("2 words")] != "2 words" {
		t.Errorf("said %v", p)
	}
}

func TestCutHeaders(t *testing.T) {
	at := func(s string, x0, x1, y float64) *line {
		return &line{text: s, Box: glyph.Box{X0: x0, Y0: y, X1: x1, Y1: y + 10}, size: 10}
	}
	head := at("Level What is done", 40, 140, 60)
	head.joints = []joint{{"Level", "What is done", 66, 72}}
	a := &leaf{lines: []*line{at("Keeps lamps.", 40, 100, 400), head}}
	b := &leaf{lines: []*line{at("1", 40, 46, 700), at("Lights the lamp.", 72, 200, 700)}}
	cutHeaders([]*leaf{a, b})
	if n := len(a.lines); n != 3 || a.lines[1].text != "Level" || a.lines[2].text != "What is done" || a.lines[2].X0 != 72 || a.lines[1].X1 != 66 {
		t.Errorf("got %d lines, the last %+v", n, a.lines[n-1])
	}
}
