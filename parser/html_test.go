package parser

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/source"
)

// TestPages reads the pages in testdata/pages and compares what was understood
// with the golden file beside each.
func TestPages(t *testing.T) {
	for _, name := range pageFiles(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			e, err := Parse("page", data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, data, e)
			compareGolden(t, strings.TrimSuffix(name, filepath.Ext(name))+".golden", outline(e))
		})
	}
}

// pageFiles lists the pages in testdata/pages: HTML and Markdown.
func pageFiles(tb testing.TB) []string {
	tb.Helper()
	names, err := filepath.Glob("testdata/pages/*.[hm]*")
	if err != nil || len(names) == 0 {
		tb.Fatal("no pages found", err)
	}
	return names
}

// TestDeepPage wants a clear error for elements without end in each other.
func TestDeepPage(t *testing.T) {
	_, err := Parse("deep.html", []byte("<html><body>\n"+strings.Repeat("<div>", 10_000)), Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "deep.html:2:") || !strings.Contains(err.Error(), "nested more than") {
		t.Errorf("got %v", err)
	}
}

// TestEncodingOfPages reads pages that say which encoding they have, or leave
// it to their bytes.
func TestEncodingOfPages(t *testing.T) {
	for name, said := range map[string]string{"said": `<meta charset="iso-8859-1">`, "unsaid": ""} {
		page := []byte("<html><head>" + said + "</head><h1>Hedge laying HEDG</h1><p>The hedger\x92s craft, caf\xe9 and all.</p><h2>Level 2</h2><p>Lays hedges.</p></html>")
		e, err := Parse("page.html", page, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := e.Skills[0].Description.Text; got != "The hedger’s craft, café and all." {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// FuzzHTML reads anything as a page: nothing may be lost, and nothing panics.
func FuzzHTML(f *testing.F) {
	f.Add([]byte("<p><table/>0"))
	f.Add([]byte("<p></p></p></br><table><td>a<tr><td colspan=3>b</table></table>"))
	fuzzPages(f, source.ReadHTML)
}

// FuzzMarkdown reads anything as Markdown.
func FuzzMarkdown(f *testing.F) { fuzzPages(f, source.ReadMarkdown) }

// fuzzPages wants the ledger of whatever is read to have every character.
func fuzzPages(f *testing.F, read func(string, []byte) (*source.Document, error)) {
	for _, name := range pageFiles(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	g, err := builtIn()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = bytes.ToValidUTF8(data, []byte("?"))
		text, err := plainText(data)
		if err != nil {
			return
		}
		o, err := read("page", data)
		if err != nil {
			return
		}
		e := (&reading{Document: o}).recognise(g, nil)
		if got, want := e.Ledger.Total(), framework.NonSpace(text); got != want {
			t.Errorf("the ledger has %d characters, the source %d: %+v", got, want, e.Ledger)
		}
	})
}
