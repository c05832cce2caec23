package check

import (
	"math/rand/v2"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestCheapTests wants every text that a pattern matches to pass the cheap tests
// before it, on random texts of the marks that the patterns know.
func TestCheapTests(t *testing.T) {
	pieces := strings.Split("Page ¦age ¦PAGE ¦Seite ¦pagina ¦ of ¦manages ¦3¦27¦ | ¦|¦ |¦. ¦.¦a)¦b) ¦c)¦2. ¦3.¦1. ¦the lamp¦Lamps¦x¦''¦'¦**¦*¦_¦__¦#¦=¦==¦-¦–¦<b>¦</¦style='¦<!--¦&amp;¦[[¦]]¦{{¦}¦]( ¦[1]¦¹¦•¦©¦(c) ¦2020¦All rights reserved¦copyright ¦>¦||¦!!¦h2. ¦<¦!¦lamp: ¦- ¦+ lamp¦Loading...¦Photo 3¦Fig. 1¦Image 2¦This page is intentionally¦Was this page¦Please log in¦Thank you for visiting¦Note to editors:¦Advertisement¦Subscribe to¦The rest of this page", "¦")
	r := rand.New(rand.NewPCG(3, 5))
	matched := map[string]bool{}
	for range 20_000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(3) == 0 {
				b.WriteString(" ")
			}
		}
		text := framework.Clean(b.String())
		if text == "" {
			continue
		}
		for _, kinds := range [][]leftover{markup, page} {
			for _, k := range kinds {
				if k.pattern().String() == `.+` || !k.pattern().MatchString(text) {
					continue
				}
				matched[k.what] = true
				if bytes := bytesOf(text); !bytes.meets(k.bytes) {
					t.Errorf("%s in %q: the bytes are not there", k.what, text)
				}
				if k.may != nil && !k.may(text) && !k.goesOn(text) {
					t.Errorf("%s in %q: the cheap test fails", k.what, text)
				}
			}
		}
	}
	if len(matched) < 17 {
		t.Errorf("only %d patterns were tried: %v", len(matched), matched)
	}
}

// goesOn reports a text that counts from its first item on, which is no leftover.
func (k leftover) goesOn(text string) bool {
	return k.what == "the mark of an item" && (strings.Contains(text, "a)") || strings.Contains(text, "1."))
}
