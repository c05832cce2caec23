package parser

import (
	"fmt"
	"testing"
)

// TestApartInHeading parts the elements of a heading that a page draws apart, and none
// that stand within a word.
func TestApartInHeading(t *testing.T) {
	for heading, want := range map[string]string{
		`<span>Rope care</span><span class="code">ROPE</span>`:                "ROPE Rope care",
		`<span>Rope care</span><span>ROPE</span>`:                             "ROPE Rope care",
		`Rope care<span class="skill-code badge">ROPE</span>`:                 "ROPE Rope care",
		`Rope care (<span class="code">ROPE</span>)`:                          "ROPE Rope care",
		`<span>Rope ca</span><span>re ROPE</span>`:                            "ROPE Rope care",
		`<span class="big">R</span>ope care ROPE`:                             "ROPE Rope care",
		`<span>Rope care</span> <span>RO</span><span>PE</span>`:               "ROPE Rope care",
		`<span class="c1">Rope care R</span><span class="c2">OPE</span>`:      "ROPE Rope care",
		`<span class="c1">Rope care&nbsp;</span><span class="c2">ROPE</span>`: "ROPE Rope care",
	} {
		page := fmt.Sprintf("<html><body><h1>%s</h1><p>All the work on a rope of a boat, from first to last.</p><h2>Guidance notes</h2><p>Rope is dear.</p>"+
			"<h3>Level 2</h3><p>Mends a rope.</p><h3>Level 3</h3><p>Plans a rope.</p></body></html>", heading)
		e, err := Parse("page.html", []byte(page), Options{})
		if err != nil || len(e.Skills) != 1 {
			t.Errorf("%s: %v", heading, err)
			continue
		}
		if got := e.Skills[0].Code + " " + e.Skills[0].Name; got != want {
			t.Errorf("%s: got %q", heading, got)
		}
	}
}
