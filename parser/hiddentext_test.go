package parser

import (
	"strings"
	"testing"
)

// A paragraph that a page hides among others that it shows is said, in its skill; panels
// that are hidden until somebody opens them are not, nor are hidden menus and what is
// empty.
func TestHiddenTextsAreSaid(t *testing.T) {
	const page = "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 1</h2><p>Trims wicks.</p><p>Fills lamps.</p>" +
		"<h2>Level 2</h2><p>Orders oil.</p>"
	for tail, want := range map[string]int{
		"<p style='Display: none'>Counts lamps of old.</p>": 1,
		"<p hidden>Counts lamps of old.</p>":                1,
		"<p hidden></p><p style='color:red'>Counts.</p>":    0,
		"<nav><p hidden>Menu</p></nav>":                     0,
		"<div hidden><p>Counts lamps.</p></div>":            0,
		"<p hidden>Counts.</p><p hidden>Lights.</p>":        0, // half of them: panels
	} {
		e, err := Parse("lamp.html", []byte(page+tail+"</body></html>"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		said := 0
		for _, p := range e.Problems {
			if strings.Contains(p.Message, "is hidden in the page") && p.Skill == "LAMP" {
				said++
			}
		}
		if said != want {
			t.Errorf("%s: said %d times, not %d", tail, said, want)
		}
	}
}
