package report

import (
	"os"
	"reflect"
	"regexp"
	"slices"
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
	out, err := Fill(Releases{Logs: logs}, parsed)
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
		if _, err := Fill(Changelog{bakehouse()}, parsed); err == nil || !strings.Contains(err.Error(), "own.md") {
			t.Errorf("%s gives %v", text, err)
		}
	}
	if _, err := Fill(Edition{bakehouseEdition()}, Template{}); err == nil {
		t.Error("a template shows an edition")
	}
}

func TestReleasesAreNewestFirst(t *testing.T) {
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{quayside(t), bakehouse()}}, Style{}))
	older, newer := strings.Index(notes, "## Quayside 2"), strings.Index(notes, "## Bakehouse")
	if newer < 0 || older < newer {
		t.Errorf("the newest release does not come first:\n%s", notes)
	}
}

// TestTheDataOfTemplatesIsDocumented wants every field and method that a
// template can use in the documentation, and nothing there that is not.
func TestTheDataOfTemplatesIsDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/templates.md")
	if err != nil {
		t.Fatal(err)
	}
	_, data, _ := strings.Cut(string(page), "\n## Data\n")
	documented := map[string]bool{}
	for _, name := range regexp.MustCompile("`([A-Z][A-Za-z]*)`").FindAllStringSubmatch(data, -1) {
		documented[name[1]] = false
	}
	for _, of := range []any{Release{}, Side{}, Weight{}, Count{}, Notes{}, SkillNotes{}, PartNotes{}, Change{}, Line{}, Span{}, WholePart{}, Evidence{}, Matrix{}, MatrixLevel{}, MatrixRow{}, MatrixCell{}, Highlight{}, HighlightItem{}, Category{}, Dropped{}, Pattern{}} {
		kind := reflect.TypeOf(of)
		var names []string
		for i := range kind.NumField() {
			if kind.Field(i).IsExported() {
				names = append(names, kind.Field(i).Name)
			}
		}
		for i := range kind.NumMethod() {
			names = append(names, kind.Method(i).Name)
		}
		for _, name := range names {
			if _, ok := documented[name]; !ok && name != "ID" { // of the HTML report alone
				t.Errorf("%s of %s is not documented", name, kind.Name())
			}
			documented[name] = true
		}
	}
	for name, there := range documented {
		if !there && !slices.Contains([]string{"NEW", "DELETE", "L", "M", "H"}, name) && !strings.Contains(data, "`Heading` ("+name) {
			t.Errorf("%s is documented, and nothing has it", name)
		}
	}
}
