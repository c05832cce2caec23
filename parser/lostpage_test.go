package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A page of a folder that a server answered in place of the one that was asked for is
// said, and so is an empty one; a page about the framework is nothing strange.
func TestPagesThatAreNone(t *testing.T) {
	skill := func(name, code string) string {
		return "<html><body><h1>" + name + " " + code + "</h1><p>Keeping " + name + ".</p><h2>Level 1</h2><p>Counts them.</p>"
	}
	const end = "</body></html>"
	for page, want := range map[string]string{
		"<html><body><h1>Page not found</h1><p>There is no such page.</p>" + end: `"page not found"`,
		"<html><body><h1>Anmelden</h1><p>Bitte zuerst anmelden.</p>" + end:       `"anmelden"`,
		"":                     "is empty",
		skill("Buoys", "BUOY"): "does not end",
		"<html><body><h1>About us</h1><p>The harbour publishes these pages.</p>" + end:            "",
		"<html><body><h1>Terms</h1><p>Catalogin is no word, and nothing is found.</p>" + end:      "",
		skill("Buoys", "BUOY") + "<p>Says that the page was not found where it is not.</p>" + end: "",
	} {
		folder := t.TempDir()
		for name, text := range map[string]string{
			"a.html": skill("Lamps", "LAMP") + end, "b.html": page, "c.html": skill("Nets", "NETS") + end, "d.html": skill("Ropes", "ROPE") + end,
		} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		e, err := Read([]string{folder}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, p := range e.Problems {
			said += filepath.Base(p.From.File) + ": " + p.Message
		}
		if want == "" && said != "" || !strings.Contains(said, want) || want != "" && !strings.HasPrefix(said, "b.html") {
			t.Errorf("%s: says %q, want %q", page, said, want)
		}
	}
}
