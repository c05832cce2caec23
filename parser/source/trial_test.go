package source

import (
	"strings"
	"testing"
)

// What people make is read at once; what is larger or stranger is tried first.
func TestWhatIsStrange(t *testing.T) {
	page := "<h1>Lamp keeping LAMP</h1><p>Keeping <b>lamps</b>.</p>\n"
	text := "# Lamp keeping LAMP\n\nKeeping [lamps](#lamps) *well*.\n\n"
	for _, c := range []struct {
		name    string
		strange bool
		is      func([]byte) bool
		data    string
	}{
		{"a page", false, isStrangePage, strings.Repeat(page, 10_000)},
		{"a page of many tags", true, isStrangePage, strings.Repeat("<b>", plainTags+1)},
		{"a text", false, isStrangeMarkdown, strings.Repeat(text, 50_000)},
		{"a text of many marks", true, isStrangeMarkdown, strings.Repeat("[", plainMarks+1)},
		{"a long text", true, isStrangeMarkdown, strings.Repeat("a ", plainPage)},
		{"no workbook", true, isStrangeWorkbook, "PK\x03\x04"},
	} {
		if got := c.is([]byte(c.data)); got != c.strange {
			t.Errorf("%s: strange is %v", c.name, got)
		}
	}
}

// Without a worker to be had, nothing is tried and nothing refused.
func TestNoTrialWithoutAWorker(t *testing.T) {
	if err := Tried("lamp.md", "markdown", []byte(strings.Repeat("[", plainMarks+1))); err != nil {
		t.Error(err)
	}
}

// TestMarkdownWork holds the counter against what people write and what they do
// not.
func TestMarkdownWork(t *testing.T) {
	head := "|" + strings.Repeat("a|", 2000) + "\n|" + strings.Repeat("-|", 2000) + "\n"
	for name, c := range map[string]struct {
		page    string
		tooMuch bool
	}{
		"list of links":           {strings.Repeat("- [Lamp keeping](#lamp)\n", 20_000), false},
		"definitions":             {strings.Repeat("[a]: https://lamp.example\n", 5_000), false},
		"table":                   {"| a | b |\n|---|---|\n" + strings.Repeat("| [a](b) | c |\n", 50_000), false},
		"links that end":          {strings.Repeat("[a](b) ", 50_000), false},
		"open links":              {strings.Repeat("[a](", 50_000), true},
		"definitions without end": {strings.Repeat("[a]: x\n", 60_000), true},
		"wide table":              {head + strings.Repeat("|a|\n", 200), true},
	} {
		if _, what := tooMuchMarkdown([]byte(c.page)); (what != "") != c.tooMuch {
			t.Errorf("%s: %q", name, what)
		}
	}
}
