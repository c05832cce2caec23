package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// What goes by English alone says so of texts in another language, on standard error and in
// the document, in every form that people read, and of English ones nothing.
func TestCommandsSayWhatTheyKnowNoRulesOf(t *testing.T) {
	const german, english = "../../testdata/languages/de/", "../../testdata/quick/"
	for _, c := range []struct {
		args []string
		said bool
	}{
		{[]string{"themes", german + "skills.txt", german + "new.txt"}, true},
		{[]string{"audit", german + "skills.txt", german + "new.txt"}, true},
		{[]string{"impact", german + "skills.txt", german + "new.txt", "../../testdata/quayside/roles.md"}, true},
		{[]string{"themes", english + "old.txt", english + "new.txt"}, false},
		{[]string{"audit", english + "old.txt", english + "new.txt"}, false},
	} {
		var out, err bytes.Buffer
		run(c.args, strings.NewReader(""), &out, &err)
		if said := strings.Contains(err.String(), "only English has rules"); said != c.said {
			t.Errorf("%v: said so: %v; standard error: %s", c.args, said, err.String())
		}
		for _, format := range []string{"text", "markdown", "json"} {
			out.Reset()
			run(append(slices.Clone(c.args), "--format", format), strings.NewReader(""), &out, &err)
			if said := strings.Contains(out.String(), "only English has rules"); said != c.said {
				t.Errorf("%v --format %s: the document says so: %v", c.args, format, said)
			}
		}
	}
}
