package interchange_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/interchange"
	"compdiff/parser"
	"compdiff/parser/dialect"
	_ "compdiff/readers" // of all formats

	"github.com/google/go-cmp/cmp"
)

// writers are the formats with the names that sources of them have.
var writers = []struct {
	format, file string
	write        func(*framework.Edition) ([]byte, error)
}{
	{"case", "edition.json", interchange.CASE},
	{"ctdl", "edition.jsonld", interchange.CTDL},
	{"skos", "edition.ttl", interchange.SKOS},
	{"csv", "edition.csv", func(e *framework.Edition) ([]byte, error) { return interchange.CSV(e, nil) }},
	{"xlsx", "edition.xlsx", func(e *framework.Edition) ([]byte, error) { return interchange.XLSX(e, nil) }},
}

// invented are the editions of testdata, with the dialect of those that have one.
func invented(t *testing.T) map[string]*dialect.Dialect {
	t.Helper()
	sources := map[string]*dialect.Dialect{}
	for _, pattern := range []string{"*/*.txt", "*/edition-?", "orchard/*.csv"} {
		found, err := filepath.Glob(filepath.Join("..", "testdata", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			sources[name] = nil
			if strings.Contains(name, "orchard") {
				sources[name] = orchard(t)
			}
		}
	}
	if len(sources) < 20 {
		t.Fatalf("only %d invented editions were found", len(sources))
	}
	return sources
}

func orchard(t *testing.T) *dialect.Dialect {
	t.Helper()
	d, err := parser.LoadDialect("../testdata/orchard/dialect.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestRoundTrip writes every invented edition in every format and reads it back: it is
// the same edition, less what the format says that it loses.
func TestRoundTrip(t *testing.T) {
	for name, d := range invented(t) {
		e, err := parser.Read([]string{name}, parser.Options{Dialect: d})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		t.Run(filepath.Base(filepath.Dir(name))+"/"+filepath.Base(name), func(t *testing.T) { everyFormat(t, e, d) })
	}
}

// TestRoundTripOfAll writes an edition that has everything there is.
func TestRoundTripOfAll(t *testing.T) {
	everyFormat(t, everything(), &dialect.Dialect{Name: "tide", Code: "[A-Z]{4}", Levels: dialect.Levels{Highest: 12}})
}

func everyFormat(t *testing.T, e *framework.Edition, d *dialect.Dialect) {
	for _, w := range writers {
		data, err := w.write(e)
		if err != nil {
			t.Fatalf("%s: %v", w.format, err)
		}
		opts := parser.Options{}
		if w.format == "csv" || w.format == "xlsx" { // trees say themselves what they are
			opts.Dialect = d
		}
		back, err := parser.Parse(w.file, data, opts)
		if err != nil {
			t.Errorf("%s: %v\n%.2000s", w.format, err, data)
			continue
		}
		if diff := cmp.Diff(facts(t, e, w.format), facts(t, back, w.format)); diff != "" {
			t.Errorf("%s (-written +read):\n%s", w.format, diff)
		}
		if n := back.Ledger.Unaccounted; n > 0 {
			t.Errorf("%s: %d characters are read as nothing: %v", w.format, n, back.Unaccounted[0])
		}
		for _, said := range interchange.Lost(w.format, back) {
			if !strings.HasPrefix(said, "chapters") && !strings.HasPrefix(said, "general") && !strings.HasPrefix(said, "the names") {
				t.Errorf("%s brought back what it cannot carry: %s", w.format, said)
			}
		}
	}
}

// facts are what an edition says, without places and without what a format loses.
func facts(t *testing.T, e *framework.Edition, format string) any {
	t.Helper()
	copied := copyOf(t, e)
	copied.Sources, copied.Inferred, copied.InferredFrom, copied.Problems, copied.Unaccounted, copied.Ladder = nil, nil, nil, nil, nil, nil
	copied.Dialect, copied.Ledger = "", framework.Ledger{}
	if format != "csv" && format != "xlsx" && copied.Framework == "" {
		copied.Framework = interchange.Untitled
	}
	interchange.Bare(format, copied)
	for i := range copied.Skills {
		copied.Skills[i].Unknown = nil
	}
	slices.SortStableFunc(copied.Skills, func(a, b framework.Skill) int { return strings.Compare(a.Code+a.Name, b.Code+b.Name) })
	var all any
	data, err := json.Marshal(copied)
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err != nil {
		t.Fatal(err)
	}
	return withoutPlaces(all)
}

func copyOf(t *testing.T, e *framework.Edition) *framework.Edition {
	t.Helper()
	var b strings.Builder
	if err := e.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	copied, err := framework.ReadJSON([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return copied
}

// withoutPlaces takes what stands under "from" out of a value, and empty lists.
func withoutPlaces(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "from")
		for key, in := range v {
			v[key] = withoutPlaces(in)
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
		for i := range v {
			v[i] = withoutPlaces(v[i])
		}
	}
	return v
}

// everything is an edition that has all that there is, and texts that try to be marks.
func everything() *framework.Edition {
	text := func(s string) framework.Text { return framework.Text{Text: s} }
	return &framework.Edition{
		Schema: framework.Schema, Framework: `The "Tide" \ framework`, Edition: "2.1", Status: framework.StatusBeta, Language: "en-GB",
		GenericLevels: []framework.GenericLevel{{Number: 1, Title: "Follow", Texts: []framework.Text{text("Works under guidance.")}}},
		Matter:        []framework.Matter{{Title: "Foreword", Texts: []framework.Text{text("How this came to be.")}}},
		Skills: []framework.Skill{
			{
				Code: "TIDE", ID: "9f3c1e9e-0000-4000-8000-0123456789ab", Name: "Tide reading", Status: "Beta", Category: []string{"Water", "Sea & shore"},
				Description: text("Reading tide tables; telling \"high\" from 'low' water."),
				Guidance: []framework.Note{
					{Kind: framework.Paragraph, Text: "Tables are of no use in a storm. Look out of the window."},
					{Kind: framework.List, Text: "Water comes from:", Items: []framework.Note{{Kind: framework.Item, Text: "the sea", Items: []framework.Note{{Kind: framework.Item, Text: "of the east"}}}, {Kind: framework.Item, Text: "rivers"}}},
				},
				Levels: []framework.Level{
					{Number: 2, Statements: []framework.Statement{{Text: "Reads a table.", Paragraph: 1, ID: "S-1", Kind: "Task"}, {Text: "Tells a neap from a spring.", Paragraph: 2, ID: "S-2"}}},
					{Number: 3, Statements: []framework.Statement{{Text: "Makes a table.", Paragraph: 1}, {Text: "Checks it.", Paragraph: 1}, {Text: "Hands it on.", Paragraph: 2}}},
				},
				Declared:  []int{2, 3},
				Keywords:  []framework.Text{text("ebb"), text("flow")},
				Revisions: []framework.Revision{{Title: "Revision notes", Text: "Level 3 is new."}},
				Marks:     []framework.Mark{{Part: "level 3", Text: "new"}},
				Sections: []framework.Section{
					{Title: "Typical roles", Text: "Pilot\nHarbour master"},
					{Title: "Knowledge", Text: "Knows the moon.\nKnows the shore.", Statements: []framework.Statement{{Text: "Knows the moon.", Paragraph: 1, ID: "K-1", Kind: "Knowledge"}, {Text: "Knows the shore.", Paragraph: 2, ID: "K-2", Kind: "Knowledge"}}},
				},
				Relations: []framework.Relation{{Kind: "precedes", To: "WAVE"}, {Kind: "isTranslationOf", To: "urn:other:1"}, {Kind: "goes with", To: "WAVE"}},
			},
			{Code: "WAVE", Name: "Wave watching", Category: []string{"Water"}, Levels: []framework.Level{{Number: 12, Statements: []framework.Statement{{Text: "Watches waves.", Paragraph: 1}}}}},
		},
	}
}

// TestLostIsSaid holds what an edition with everything loses in each format.
func TestLostIsSaid(t *testing.T) {
	for format, want := range map[string]string{
		"case": "general texts on levels (1); chapters about the framework (1); the publisher's marks (1); the publisher's notes on changes (1)",
		"csv":  "the names of framework and edition (4); general texts on levels (1); chapters about the framework (1); the publisher's marks (1); the publisher's notes on changes (1); relations between skills (3); ids and kinds of statements (4); that a skill stands in no category where one above it does (1)",
	} {
		if got := strings.Join(interchange.Lost(format, everything()), "; "); got != want {
			t.Errorf("%s: got %q, want %q", format, got, want)
		}
	}
}

// TestSameBytes writes an edition twice.
func TestSameBytes(t *testing.T) {
	for _, w := range writers {
		one, err := w.write(everything())
		if err != nil {
			t.Fatal(err)
		}
		two, _ := w.write(everything())
		if string(one) != string(two) {
			t.Errorf("%s: two runs differ", w.format)
		}
	}
}
