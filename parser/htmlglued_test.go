package parser

import "testing"

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
