package parser

import (
	"fmt"
	"testing"
)

// Tags whose ends are lost reach to the next one, and hide nothing.
func TestTagsThatDoNotEnd(t *testing.T) {
	const want = "2 Lights lamps. Trims wicks."
	marker := func(close string) string {
		return "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span>" + close + "Lights lamps.</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Trims wicks.</p>"
	}
	for name, body := range map[string]string{
		"sound":             "<ul><li>Lights lamps.</li><li>Trims wicks.</li></ul>",
		"an end, a start":   "<ul><li>Lights lamps.</li<li>Trims wicks.</li></ul>",
		"two ends":          "<ul><li>Lights lamps.</li><li>Trims <b>wicks.</b</li></ul>",
		"two starts":        "<ul<li>Lights lamps.</li><li>Trims wicks.</li></ul>",
		"marker, sound":     marker("</span>"),
		"marker, two ends":  marker("</span</span>"),
		"marker not closed": marker(""),
	} {
		page := "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 2</h2>" + body + "</body></html>"
		if got, _ := levelsOf(t, "lamp.html", page); got != want {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// What a tag swallows whose end is lost is said: its words look like attributes. Rows whose
// own tag is lost begin with the first cell behind the row above.
func TestTagsThatSwallow(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want string
		said bool
	}{
		"sound":           {"<ul><li>Lights lamps.</li><li>Trims wicks.</li></ul>", "2 Lights lamps. Trims wicks.", false},
		"text in a tag":   {"<ul><li>Lights lamps.</li><litrims each wick.</li><li>Trims wicks.</li></ul>", "2 Lights lamps. Trims wicks.", true},
		"in a value":      {`<ul><li title="a < b">Lights lamps.</li><li>Trims wicks.</li></ul>`, "2 Lights lamps. Trims wicks.", false},
		"unknown element": {"<x-box open wide><ul><li>Lights lamps.</li><li>Trims wicks.</li></ul></x-box>", "2 Lights lamps. Trims wicks.", false},
	} {
		got, said := levelsOf(t, "lamp.html", "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 2</h2>"+c.body+"</body></html>")
		if got != c.want || (said != "") != c.said {
			t.Errorf("%s: got %q, said %q", name, got, said)
		}
	}
}

// TestRowsWithoutTag reads a row whose own tag is lost.
func TestRowsWithoutTag(t *testing.T) {
	const page = "<h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><table><tr><th>Level</th><th>Description</th></tr>" +
		"%s<td>Level 2</td><td>Lights lamps.</td></tr><tr><td>Level 3</td><td>Trims wicks.</td></tr></table>"
	for _, tag := range []string{"<tr>", ""} {
		if got, _ := levelsOf(t, "lamp.html", fmt.Sprintf(page, tag)); got != "2 Lights lamps. / 3 Trims wicks." {
			t.Errorf("with %q: got %q", tag, got)
		}
	}
}

// TestZeroWidthSpaces reads places where a line may break: they are no spaces, inside a
// word or beside one.
func TestZeroWidthSpaces(t *testing.T) {
	for text, want := range map[string]string{
		"Lights la&#8203;mps.":        "2 Lights lamps.",
		"Lights&#8203; lamps.":        "2 Lights lamps.",
		"Lights &#xFEFF;lamps.":       "2 Lights lamps.",
		"Lights lamps and/&#8203;or.": "2 Lights lamps and/or.",
		"Lights la<wbr>mps.":          "2 Lights lamps.",
	} {
		page := "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 2</h2><p>" + text + "</p></body></html>"
		if got, _ := levelsOf(t, "lamp.html", page); got != want {
			t.Errorf("%s: got %q", text, got)
		}
	}
}
