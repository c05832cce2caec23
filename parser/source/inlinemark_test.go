package source

import (
	"fmt"
	"testing"
)

func TestInlineMarks(t *testing.T) {
	for _, c := range []struct{ raw, plain, rich string }{
		{"no marks", "no marks", "no marks"},
		{"a [link](http://a.b/c_d) here", "a link here", "a link here"},
		{"[a](b(c)d) [e][f] [g]", "a [e][f] [g]", "a [e][f] [g]"},
		{"![picture](p.png) of a hedge", " of a hedge", " of a hedge"},
		{"[![logo](l.png)](home) text", " text", " text"},
		{"<https://a.b> and <me@a.b> and <b>", "https://a.b and me@a.b and <b>", "https://a.b and me@a.b and <b>"},
		{"**bold**, *slanted* and `code`", "**bold**, *slanted* and `code`", "bold, slanted and code"},
		{"snake_case_name and _word_", "snake_case_name and _word_", "snake_case_name and word"},
		{"2 * 3 * 4", "2 * 3 * 4", "2 * 3 * 4"},
		{`a\_b \* c\`, `a\_b \* c\`, "a_b * c"},
		{"salt &amp; pepper &c; AT&T", "salt &amp; pepper &c; AT&T", "salt & pepper &c; AT&T"},
		{"one<br>two", "one<br>two", "one two"},
		{"~~gone~~ ~ here", "~~gone~~ ~ here", "gone ~ here"},
		{"an *open mark", "an *open mark", "an *open mark"},
	} {
		if got := Resolve(c.raw, 0, false).Text; got != c.plain {
			t.Errorf("%q as plain text: got %q, want %q", c.raw, got, c.plain)
		}
		if got := Resolve(c.raw, 0, true).Text; got != c.rich {
			t.Errorf("%q as Markdown: got %q, want %q", c.raw, got, c.rich)
		}
	}
}

func TestLinkOnly(t *testing.T) {
	for raw, want := range map[string]bool{
		"[a](b)": true, "[a](b) | [c](d) »": true, "- [a](b)": true, "[![](x)](y)": true, "<https://a.b>": true,
		"[a](b) c": false, "a": false, "|": false,
	} {
		if got := Resolve(raw, 0, false).LinkOnly; got != want {
			t.Errorf("%q: got %v, want %v", raw, got, want)
		}
	}
}

// TestLineLayout takes lines apart: indent, rank, bullet and text.
func TestLineLayout(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                 `prose 0 0 "" "plain"`,
		"  - item":              `prose 2 0 "-" "item"`,
		"\t• item":              `prose 4 0 "•" "item"`,
		"•item":                 `prose 0 0 "•" "item"`,
		"-item":                 `prose 0 0 "" "-item"`,
		"## Head ##":            `prose 0 2 "" "Head ##"`,
		"#tag":                  `prose 0 0 "" "#tag"`,
		"1. one\n2. two":        `prose 0 0 "1." "one"`,
		"1. only":               `prose 0 0 "" "1. only"`,
		"o one\no two":          `prose 0 0 "o" "one"`,
		"o alone":               `prose 0 0 "" "o alone"`,
		"- - -":                 `rule 0 0 "" "- - -"`,
		"====":                  `rule 0 0 "" "===="`,
		"| 3 | 4 |":             `row 0 0 "" "| 3 | 4 |"`,
		"\u00a0\t ":             `blank 5 0 "" ""`,
		"> quoted":              `prose 0 0 "" "quoted"`,
		">> - twice\n>> quoted": `prose 0 0 "-" "twice"`,
	} {
		l := SplitLines(text)[0]
		got := fmt.Sprintf("%s %d %d %q %q", [...]string{"blank", "prose", "rule", "row"}[l.Shape], l.Indent, l.Rank, l.Bullet, l.Text)
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
