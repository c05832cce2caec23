package source

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestStartsOfFormats holds the tests by which formats are told against their expressions
// alone, on files of pieces that these look at.
func TestStartsOfFormats(t *testing.T) {
	pieces := []string{"\n", "\r\n", " ", "\t", "#", "# a\n", "---", "---\n", "%YAML 1.2\n", "%x: y", "- ", "a: b", "a:", "'k':\n", "title", "=", " = 1", "[a]\n", "[[a.b]]\n", "[", "{", "\"a\"", "}",
		"\ufeff", "@prefix ", "@base ", "PREFIX a: <", "base <", "p", "<html>", "<!-- c -->", "<?xml a?>", "<p ", "<", "é", "...", "\r"}
	r := rand.New(rand.NewPCG(4, 2))
	var matched [6]int
	for range 200_000 {
		var b strings.Builder
		for range r.IntN(7) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		data := []byte(text)
		for i, c := range []struct {
			name       string
			got, plain bool
		}{
			{"YAML", MayBeYAML(data), yamlStart().Match(data)},
			{"TOML", MayBeTOML(data), tomlStart().Match(data)},
			{"Turtle", IsTurtle(data), turtleStart().Match(data)},
			{"HTML", IsHTML(data), htmlStart().MatchString(strings.TrimPrefix(text, "\ufeff"))},
			{"front matter", readFront(text) != nil, frontMatter().FindString(text) != ""},
			{"JSON", startsJSON(data), jsonStart().Match(data)},
		} {
			if c.got != c.plain {
				t.Fatalf("%s: %q: %v, by the expression %v", c.name, text, c.got, c.plain)
			}
			if c.plain {
				matched[i]++
			}
		}
	}
	for i, n := range matched {
		if n < 100 {
			t.Errorf("format %d: only %d files matched", i, n)
		}
	}
}
