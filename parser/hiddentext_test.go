package parser

import (
	"strings"
	"testing"
)

// A paragraph that a page hides among others that it shows is said, in its skill, and so
// are hidden words in a line and a hidden block; panels that are hidden until somebody
// opens them are not, nor are hidden menus and what is empty.
func TestHiddenTextsAreSaid(t *testing.T) {
	const page = "<html><head><style>.x, p.gone, .gone { display : none } @media print { .print { display: none } }</style></head><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 1</h2><p>Trims wicks.</p><p>Fills lamps.</p>" +
		"<h2>Level 2</h2><p>Orders oil.</p>"
	for tail, want := range map[string]int{
		"<p style='Display: none'>Counts lamps of old.</p>":                        1,
		"<p hidden>Counts lamps of old.</p>":                                       1,
		"<p hidden></p><p style='color:red'>Counts.</p>":                           0,
		"<nav><p hidden>Menu</p></nav>":                                            0,
		"<div hidden><p>Counts lamps.</p></div>":                                   1,
		"<ul hidden><li>Counts lamps.</li></ul>":                                   1,
		"<p>Lights <span hidden>old </span>lamps.</p>":                             1,
		"<div class=gone><p>Counts lamps.</p></div>":                               1,
		"<div class=print><p>Counts lamps.</p></div>":                              0, // shown but on paper
		"<h2>Level 3</h2><div hidden><p>Counts lamps.</p></div>":                   0, // panels, with what opens them
		"<div hidden><h2>Level 3</h2><p>Counts lamps.</p></div>":                   0,
		"<p><b>Level 3</b></p><div hidden><p>Counts lamps.</p></div>":              0,
		"<button class=accordion>Level 3</button><div hidden><p>Counts.</p></div>": 0,
		"<p hidden=until-found>Counts lamps of old.</p>":                           0,
		"<p hidden>Counts.</p><p hidden>Lights.</p>":                               0, // half of them: panels
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
