package redact

import (
	"math/rand/v2"
	"strings"
	"testing"

	"compdiff/diff"
)

// TestNothingGetsThrough redacts texts of a few words, which repeat all the time, in every
// way there is, and looks for runs that are too long.
func TestNothingGetsThrough(t *testing.T) {
	vocabulary := strings.Fields("lamps tides boats ropes charts light guards winter")
	g := rand.New(rand.NewPCG(3, 5))
	sentence := func(n int) string {
		var words []string
		for range n {
			words = append(words, vocabulary[g.IntN(len(vocabulary))])
		}
		return strings.Join(words, " ")
	}
	for n := Least; n <= 8; n++ {
		r, err := New(n)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for range 20 {
			texts = append(texts, sentence(1+g.IntN(14)))
		}
		r.Learn(texts...)
		for _, text := range texts {
			for how, out := range map[string]string{
				"Text": r.Text(text), "Name": r.Name(text), "Cut": r.Cut("it says " + text + " here"), "Message": r.Message(`it quotes "` + text + `", as ever`),
			} {
				if long := longest(out, r); long > n {
					t.Errorf("%s leaves %d words of %q, of which %d may stand: %q", how, long, text, n, out)
				}
			}
		}
		spans, _ := r.Spans([]diff.Span{{Op: diff.Equal, Text: texts[0] + " "}, {Op: diff.Delete, Text: texts[1] + " "}, {Op: diff.Insert, Text: texts[2]}})
		all := ""
		for _, s := range spans {
			all += s.Text
		}
		if long := longest(all, r); long > n {
			t.Errorf("%d words of the redline stand in a row, of which %d may: %q", long, n, all)
		}
	}
}

// longest is the longest run of words that the redactor knows: one more than may stand, or as
// many.
func longest(text string, r *Redactor) int {
	if len(r.excess(text)) > 0 {
		return r.words + 1
	}
	return r.words
}

func TestTexts(t *testing.T) {
	r, err := New(4)
	if err != nil {
		t.Fatal(err)
	}
	one, two := r.Text("Lights a lamp in the tower."), r.Text("Lights a lamp in the yard.")
	if one != "[6 words] Lights a lamp…" || two == one {
		t.Errorf("%q and %q", one, two)
	}
	if again := r.Text("Lights a lamp in the tower."); again != one {
		t.Errorf("%q, and then %q", one, again)
	}
	for _, n := range []int{Least - 1, Most + 1} {
		if _, err := New(n); err == nil {
			t.Errorf("%d words may stand in a row, it seems", n)
		}
	}
}
