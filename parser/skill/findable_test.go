package skill

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// TestContentIsFindable reads every fixture, and the corpus where it is at hand:
// what the ledger counts as content must stand in the edition.
func TestContentIsFindable(t *testing.T) {
	for _, name := range sources(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			continue // a folder
		}
		for _, g := range grammars(t) {
			if d := recognised(name, data, g); d != nil {
				findable(t, filepath.Base(name), d)
			}
		}
	}
}

// FuzzContentIsFindable reads anything as a text copy.
func FuzzContentIsFindable(f *testing.F) {
	for _, name := range sources(f) {
		if data, err := os.ReadFile(name); err == nil && filepath.Ext(name) == ".txt" {
			f.Add(data)
		}
	}
	g := grammars(f)[0]
	f.Fuzz(func(t *testing.T, data []byte) {
		if d := recognised("copy.txt", data, g); d != nil {
			findable(t, "copy.txt", d)
		}
	})
}

// recognised is a source on its way to skills, at its end; nil for one that is no
// lines.
func recognised(name string, data []byte, g *dialect.Grammar) *read {
	reader := map[string]func(string, []byte) (*source.Document, error){
		".txt": source.ReadText, ".md": source.ReadMarkdown, ".html": source.ReadHTML, ".pdf": source.ReadPDF,
	}[filepath.Ext(name)]
	if reader == nil {
		return nil
	}
	o, err := reader(name, data)
	if err != nil {
		return nil
	}
	d := NewDocument(o, slices.Clone(o.Lines), g, func(*dialect.Grammar, *source.Table) (Header, bool) { return Header{}, false })
	return &read{d, d.Recognise()}
}

// read is a document and what became of it.
type read struct {
	*Document
	edition *framework.Edition
}

// findable looks for each line of content, white space aside, in what the edition
// stores. The hyphen of a broken word is gone.
func findable(t *testing.T, name string, d *read) {
	t.Helper()
	stored := storedStrings(d.edition)
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Class != source.Content {
			continue
		}
		text := tight(l.Text)
		if cut := strings.TrimRight(text, "-‐"); !strings.Contains(stored, text) && !strings.Contains(stored, cut) {
			t.Errorf("%s:%d: nothing in the edition says %q", name, l.Number, l.Text)
		}
	}
}

// storedStrings are all texts of an edition in their order, with nothing between
// them: a line can be several statements.
func storedStrings(e *framework.Edition) string {
	var all strings.Builder
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			all.WriteString(tight(v.String()))
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Field(i); f.Type() != reflect.TypeFor[framework.From]() {
					walk(f)
				}
			}
		}
	}
	for _, part := range []any{e.Skills, e.GenericLevels, e.Matter} {
		walk(reflect.ValueOf(part))
	}
	return all.String()
}

// tight is a text without white space, what nobody sees, and the marks around
// keywords and notes.
func tight(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' || r == '\ufeff' || strings.ContainsRune(",;|()[]", r) {
			return -1
		}
		return unicode.ToLower(r) // a status is what the dialect calls it
	}, text)
}

func grammars(tb testing.TB) (all []*dialect.Grammar) {
	tb.Helper()
	for _, name := range dialect.Forms() {
		g, err := dialect.BuiltInGrammar(name)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, g)
	}
	return all
}

// sources are the fixtures, and the corpus where COMPDIFF_CORPUS names it.
func sources(tb testing.TB) (names []string) {
	tb.Helper()
	for _, pattern := range []string{"../testdata/copies/*", "../testdata/pages/*", "../testdata/pdf/*", "../../testdata/*/*", "../../testdata/*/*/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		names = append(names, found...)
	}
	if corpus := os.Getenv("COMPDIFF_CORPUS"); corpus != "" {
		found, err := filepath.Glob(filepath.Join(corpus, "*", "*"))
		if err != nil {
			tb.Fatal(err)
		}
		names = append(names, found...)
	} else {
		tb.Log("COMPDIFF_CORPUS is not set: the corpus is left out")
	}
	return names
}
