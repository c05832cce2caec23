package main

import (
	"bytes"
	"strings"
	"testing"
)

// What goes by English alone says so of texts in another language, and of English ones
// nothing.
func TestCommandsSayWhatTheyKnowNoRulesOf(t *testing.T) {
	const german, english = "../../testdata/languages/de/", "../../testdata/quick/"
	for _, c := range []struct {
		args []string
		said bool
	}{
		{[]string{"themes", german + "skills.txt", german + "new.txt"}, true},
		{[]string{"audit", german + "skills.txt", german + "new.txt"}, true},
		{[]string{"themes", english + "old.txt", english + "new.txt"}, false},
		{[]string{"audit", english + "old.txt", english + "new.txt"}, false},
	} {
		var out, err bytes.Buffer
		run(c.args, strings.NewReader(""), &out, &err)
		if said := strings.Contains(err.String(), "only English has rules"); said != c.said {
			t.Errorf("%v: said so: %v; standard error: %s", c.args, said, err.String())
		}
	}
}
