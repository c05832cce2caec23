package draft_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/draft"
	"compdiff/internal/golden"
	"compdiff/parser"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
	_ "compdiff/readers" // of all formats

	"github.com/rogpeppe/go-internal/txtar"
)

// TestNew drafts a dialect from each source of testdata: what it finds there is said by
// the file expected, and holds without an edit.
func TestNew(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { testDraft(t, file) })
	}
}

func testDraft(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	input, want := archive.Files[0], ""
	for _, f := range archive.Files[1:] {
		if f.Name == "expected" {
			want = string(f.Data)
		}
	}
	name := filepath.Join(t.TempDir(), input.Name)
	if err := os.WriteFile(name, input.Data, 0o666); err != nil {
		t.Fatal(err)
	}
	d, err := draft.New([]string{name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Err != nil {
		t.Fatalf("%v\n%s", d.Err, d.YAML)
	}
	if got := outline(d); got != want {
		t.Errorf("got\n%swant\n%sfrom\n%s", got, want, d.YAML)
	}
}

// outline is what an edition has, a line for each skill.
func outline(d *draft.Draft) string {
	var b strings.Builder
	for _, s := range d.Edition.Skills {
		fmt.Fprintf(&b, "%s %v:", s.Title(), s.Category)
		for _, l := range s.Levels {
			fmt.Fprintf(&b, " %d%s=%d", l.Number, l.Label, len(l.Statements))
		}
		for _, n := range s.Declared {
			fmt.Fprintf(&b, " +%d", n)
		}
		for _, section := range s.Sections {
			fmt.Fprintf(&b, " %s", section.Title)
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "unknown %d\n", d.Edition.Ledger.Unaccounted)
	return b.String()
}

// TestOrchard drafts from the text and from the table of an invented framework what
// somebody wrote by hand for it.
func TestOrchard(t *testing.T) {
	for _, name := range []string{"edition-1.txt", "edition-1.csv"} {
		d, err := draft.New([]string{filepath.Join("..", "testdata", "orchard", name)}, parser.Options{})
		if err != nil || d.Err != nil {
			t.Fatal(err, d.Err)
		}
		if got := len(d.Edition.Skills); got != 3 {
			t.Errorf("%s: %d skills", name, got)
		}
		for _, label := range []string{"Helper", "Hand", "Keeper", "Master keeper"} {
			if !strings.Contains(string(d.YAML), label) {
				t.Errorf("%s: the draft has no level %q:\n%s", name, label, d.YAML)
			}
		}
	}
}

// TestHostileTexts drafts from texts that try to be YAML: a draft is a dialect all the
// same, and says nothing that it was not asked to say.
func TestHostileTexts(t *testing.T) {
	for _, data := range []string{
		"'a: [b\",#x: 'y,\"z\nalone: true\"\n1,2,3\n4,5,6\n7,8,9\n",
		"# a'b: c # d\n\n## x\u2028alone: true\n\ntext\n\n## x\u0085alone: true\n\ntext\n\n## {levels} {bad}\n",
		`{"a'b": [{"name": "x\nalone: true", "level": "' # "}, {"name": "y", "level": "]"}], "]": {"'": 1}}`,
		"Skill,{code} {x},{levels\nA,B,C\nD,E,F\n",
		"## Step 1 (\n\n## Step 2 (\n\n## Step 3 [\n\ntext\n",
	} {
		draftsOrNothing(t, []byte(data))
	}
}

// draftsOrNothing drafts a dialect, which a dialect must be.
func draftsOrNothing(t *testing.T, data []byte) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "source")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	d, err := draft.New([]string{name}, parser.Options{})
	var wrong *dialect.Error
	if errors.As(err, &wrong) {
		t.Fatalf("the draft is no dialect: %v", err)
	}
	if err != nil {
		return
	}
	again, err := dialect.Read("draft", d.Says())
	if err != nil {
		t.Fatalf("the draft is no dialect: %v\n%s", err, d.Says())
	}
	if again.Alone {
		t.Errorf("a text of the source became a key of the draft:\n%s", d.Says())
	}
}

func FuzzNew(f *testing.F) {
	for _, seed := range []string{"Skill,Level 1\nA,b\nC,d\n", "# A\n\n## Basic\n\nx\n\n# B\n\n## Basic\n\ny\n", `{"skills":[{"name":"a","levels":{"1":"x"}},{"name":"b"}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { draftsOrNothing(t, data) })
}

// TestTrial says of every line of a page what it is.
func TestTrial(t *testing.T) {
	d, err := dialect.Read("dialect.yaml", must(os.ReadFile("../testdata/orchard/dialect.yaml")))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"edition-1.txt", "edition-1.csv"} {
		var pieces []source.Traced
		e, err := parser.Read([]string{"../testdata/orchard/" + name}, parser.Options{Dialect: d, Trace: func(p source.Traced) { pieces = append(pieces, p) }})
		if err != nil {
			t.Fatal(err)
		}
		trial := draft.NewTrial(e, pieces)
		var got strings.Builder
		for _, row := range trial.Rows {
			fmt.Fprintf(&got, "%d %s | %.40s\n", row.From.Line, row.What, row.Text)
		}
		golden.Match(t, filepath.Join("testdata", "trial-"+name+".golden"), got.String())
		if trial.Unknown() > 0 {
			t.Errorf("%s: %d pieces are unknown", name, trial.Unknown())
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
