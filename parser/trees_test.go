package parser

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/source"
)

// treeOutline shows what an edition has of a tree of values.
func treeOutline(e *framework.Edition) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %q edition %q %s %s by %s\n", e.Sources[0].Format, e.Framework, e.Edition, e.Language, e.Status, e.Dialect)
	for _, s := range e.Skills {
		fmt.Fprintf(&b, "\n%s id %q in %q declared %v unknown %v, line %d\n", s.Title(), s.ID, s.Category, s.Declared, s.Unknown, s.From.Line)
		if s.Description.Text != "" {
			fmt.Fprintf(&b, "  %q\n", s.Description.Text)
		}
		for _, k := range s.Keywords {
			fmt.Fprintf(&b, "  keyword %s\n", k.Text)
		}
		for _, l := range s.Levels {
			fmt.Fprintf(&b, "  level %d %s\n%s", l.Number, l.Label, statementLines(l.Statements))
		}
		for _, section := range s.Sections {
			fmt.Fprintf(&b, "  section %s: %q\n%s", section.Title, section.Text, statementLines(section.Statements))
		}
		for _, r := range s.Relations {
			fmt.Fprintf(&b, "  %s %s\n", r.Kind, r.To)
		}
	}
	for _, m := range e.Matter {
		fmt.Fprintf(&b, "\nmatter %q\n", m.Title)
		for _, t := range m.Texts {
			fmt.Fprintf(&b, "  %q, line %d\n", t.Text, t.From.Line)
		}
	}
	for _, s := range e.Unaccounted {
		fmt.Fprintf(&b, "\nunaccounted %q of %q, line %d: %s\n", s.Text.Text, s.Skill, s.From.Line, s.Cause)
	}
	return b.Bytes()
}

func statementLines(list []framework.Statement) string {
	var b strings.Builder
	for _, st := range list {
		fmt.Fprintf(&b, "    %d %s", st.Paragraph, st.Text)
		if st.ID != "" || st.Kind != "" {
			fmt.Fprintf(&b, " (%s %s)", st.Kind, st.ID)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestTrees reads trees of values by built-in mappings and by one of a user.
func TestTrees(t *testing.T) {
	files, err := filepath.Glob("testdata/trees/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, ".golden") || strings.HasSuffix(name, ".dialect.yaml") {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var opts Options
			if own := strings.TrimSuffix(name, filepath.Ext(name)) + ".dialect.yaml"; isThere(own) {
				if opts.Dialect, err = LoadDialect(own); err != nil {
					t.Fatal(err)
				}
			}
			e, err := Parse(filepath.Base(name), data, opts)
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, name+".golden", treeOutline(e))
			if filepath.Ext(name) != ".yaml" { // aliases stand for more than they are
				checkLedger(t, string(data), e.Ledger.Total())
			}
		})
	}
}

// TestForeignTrees: names and descriptions are in every list of things, and are no
// skills where nothing says so.
func TestForeignTrees(t *testing.T) {
	for name, text := range map[string]string{
		"packages":     `[{"name": "pad", "description": "Pads a string."}, {"name": "hue", "description": "Colours text."}]`,
		"a manifest":   `{"name": "shop", "description": "A shop.", "version": "1.0.0", "keywords": ["till"]}`,
		"a menu":       `{"title": "Menu", "categories": [{"name": "Mains", "description": "Large.", "groups": []}], "items": [{"name": "Soup", "description": "Hot."}]}`,
		"groups":       `{"name": "Team", "groups": [{"name": "Ops", "description": "Runs it.", "topics": [{"name": "Rota", "description": "Who is called."}]}]}`,
		"a log":        "{\"name\": \"web\", \"level\": \"info\", \"description\": \"started\"}\n{\"name\": \"web\", \"level\": \"warn\", \"description\": \"slow\"}\n",
		"pages":        `[{"title": "Home", "content": "Welcome.", "description": "The first page."}]`,
		"a site":       "name: site\ndescription: A blog.\nlevels: 3\n",
		"a CV's words": `{"name": "Ann", "skills": [{"name": "Weaving", "keywords": ["loom"]}]}`,
	} {
		if e, err := Parse("source", []byte(text), Options{}); err == nil {
			t.Errorf("%s: read as %d skills of %s", name, len(e.Skills), e.Dialect)
		}
	}
}

func isThere(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// TestRefusedTrees: a tree that cannot be read is called by its format, with its
// keys or the place of what is wrong.
func TestRefusedTrees(t *testing.T) {
	deep := strings.Repeat(`{"a":`, 300)
	for _, c := range []struct{ name, data, want string }{
		{"unknown keys", `{"alpha": [1], "beta": {"c": "d"}}`, "tree: this is JSON, and no mapping fits it; its keys are alpha, beta; a dialect says what"},
		{"a list", `[{"x": 1, "y": 2}]`, "its keys are x, y; a dialect says"},
		{"cut off", `{"skills": [{"name": "a", `, "tree:1:"},
		{"twice the same key", `{"a": 1, "a": 2}`, "not well-formed JSON"},
		{"not UTF-8", "{\"a\": \"\xff\"}", "is not UTF-8"},
		{"deep", deep, "deep in each other"},
		{"deep lists", strings.Repeat("[", 300) + `{"a":1}` + strings.Repeat("]", 300), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("tree", []byte(c.data), Options{})
			var refused *source.Error
			if !errors.As(err, &refused) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// FuzzTree reads anything as a tree: nothing panics, and what is read is the same
// each time.
func FuzzTree(f *testing.F) {
	files, _ := filepath.Glob("testdata/trees/*")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil && !strings.HasSuffix(name, ".golden") {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := Parse("tree", data, Options{})
		if err != nil || !e.Sources[0].IsTree() {
			return
		}
		again, _ := Parse("tree", data, Options{})
		if a, b := asJSON(t, e), asJSON(t, again); !bytes.Equal(a, b) {
			t.Error("two runs differ")
		}
	})
}

// TestOneLine reads JSON as programs write it, without any line break.
func TestOneLine(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"skills": [`)
	for i := range 12_000 {
		fmt.Fprintf(&b, `{"name": "Knot %d", "code": "K%d", "description": "Tying knot number %d, and untying it, in any weather."},`, i, i, i)
	}
	data := strings.TrimSuffix(b.String(), ",") + "]}"
	e, err := Parse("knots.json", []byte(data), Options{})
	if err != nil || len(e.Skills) != 12_000 || len(e.Unaccounted) != 0 {
		t.Fatalf("%v", err)
	}
	if from, want := e.Skills[11_999].From, strings.Index(data, `"Knot 11999"`)+1; from.Line != 1 || from.Column != want {
		t.Errorf("the last skill stands at %v, not at column %d", from, want)
	}
}
