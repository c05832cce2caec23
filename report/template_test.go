package report

import (
	"os"
	"strings"
	"testing"

	"compdiff/diff"
)

// TestDocumentedTemplates fills in the templates that the documentation shows,
// so that the data it lists is there.
func TestDocumentedTemplates(t *testing.T) {
	page, err := os.ReadFile("../docs/templates.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(page), "```gotemplate\n")[1:]
	if len(blocks) == 0 {
		t.Fatal("the page shows no template")
	}
	for _, block := range blocks {
		text, _, _ := strings.Cut(block, "```")
		for name, log := range map[string]*diff.Changelog{"quayside": quayside(t), "bakehouse": bakehouse(), "nothing": nothingDifferent(), "hostile": hostileChangelog()} {
			if out := filledIn(t, text, log); out == "" {
				t.Errorf("%s: this template writes nothing:\n%s", name, text)
			}
		}
	}
}

func filledIn(t *testing.T, text string, logs ...*diff.Changelog) string {
	t.Helper()
	parsed, err := ParseTemplate("own.md", text)
	if err != nil {
		t.Fatal(err)
	}
	out, err := Document{Releases: logs}.Fill(parsed)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestTemplatesSayWhatIsWrong(t *testing.T) {
	if _, err := ParseTemplate("own.md", "{{.Releases"); err == nil || !strings.Contains(err.Error(), "own.md: not a template") {
		t.Errorf("a broken template gives %v", err)
	}
	for _, text := range []string{"{{range .Releases}}{{.Nonsense}}{{end}}", `{{define "x"}}{{template "x"}}{{end}}{{template "x"}}`, "{{index .Releases 9}}"} {
		parsed, err := ParseTemplate("own.md", text)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := (Document{Changelog: bakehouse()}).Fill(parsed); err == nil || !strings.Contains(err.Error(), "own.md") {
			t.Errorf("%s gives %v", text, err)
		}
	}
	if _, err := (Document{Edition: bakehouseEdition()}).Fill(Template{}); err == nil {
		t.Error("a template shows an edition")
	}
}

func TestReleasesAreNewestFirst(t *testing.T) {
	notes := string(written(t, "markdown", Document{Releases: []*diff.Changelog{quayside(t), bakehouse()}}, Style{}))
	older, newer := strings.Index(notes, "## Quayside 2"), strings.Index(notes, "## Bakehouse")
	if newer < 0 || older < newer {
		t.Errorf("the newest release does not come first:\n%s", notes)
	}
}
