package source

import (
	"errors"
	"strings"
	"testing"
)

// TestManyBlocks refuses more items, paragraphs and headings than any framework has, and
// reads as many lines that go on with the one above.
func TestManyBlocks(t *testing.T) {
	const head = "# Lamp keeping LAMP\n\n"
	for _, c := range []struct {
		name string
		read func(name string, data []byte) (*Document, error)
		text string
		many bool
	}{
		{"items.txt", ReadText, strings.Repeat("- a\n", maxBlocks+1), true},
		{"items.md", ReadMarkdown, head + strings.Repeat("- a\n", maxBlocks+1), true},
		{"items.html", ReadHTML, "<ul>" + strings.Repeat("<li>a", maxBlocks+1), true},
		{"paragraphs.html", ReadHTML, strings.Repeat("<p>a</p>", maxBlocks/4*3), false}, // the gaps between them are none
		{"lines.txt", ReadText, strings.Repeat("a\n", maxBlocks+1), false},
		{"lines.md", ReadMarkdown, head + strings.Repeat("a\n", maxBlocks+1), false},
		{"blank.md", ReadMarkdown, head + strings.Repeat("\n", maxBlocks+1), false},
	} {
		_, err := c.read(c.name, []byte(c.text))
		if many := errors.Is(err, ErrTooLarge); many != c.many || !many && err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
