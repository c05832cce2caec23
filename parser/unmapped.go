package parser

import (
	"fmt"
	"strings"

	"compdiff/parser/source"
)

// shownKeys is how many keys of a tree are named where nobody knows what they mean.
const shownKeys = 8

// formatNames are what people call formats.
var formatNames = map[string]string{
	"markdown": "Markdown", "html": "an HTML page", "mhtml": "a saved HTML page", "docx": "a Word document", "json": "JSON", "yaml": "YAML", "toml": "TOML", "turtle": "Turtle", "front matter": "YAML front matter before a page",
}

// unmapped is the error for a tree of values whose keys no dialect knows.
func unmapped(name, format string, root *source.Node) error {
	e := &source.Error{
		Name: name, Problem: "this is " + formatNames[format] + ", and no mapping fits it", Foreign: true,
		Hint: hintMapping,
	}
	if keys := root.Keys(shownKeys); len(keys) > 0 {
		e.Problem += fmt.Sprintf("; its keys are %s", strings.Join(keys, ", "))
	}
	return e
}
