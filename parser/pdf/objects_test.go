package pdf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file says the same whether its objects stand by themselves, under a table
// that is written out, or are packed, under a table that is packed as well, as
// another program did it.
func TestPackedObjects(t *testing.T) {
	files, err := filepath.Glob("testdata/packed/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		packed := readFile(t, file)
		if !bytes.Contains(packed, []byte("/ObjStm")) {
			t.Fatalf("%s is not packed", file)
		}
		doc, err := Read(packed, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		plain, err := Read(readFile(t, filepath.Join("testdata", filepath.Base(file))), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := outline(doc), outline(plain); got != want || allSaid(doc) != "" || doc.Repaired != "" {
			t.Errorf("%s: said %q, repaired %q, got\n%s\nwant\n%s", file, allSaid(doc), doc.Repaired, got, want)
		}
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// updated is a file of one page, changed by what is appended: objects, a table
// that says where they are, and more entries of the trailer. In each, @ stands
// for where the object is.
func updated(t *testing.T, table func(object, before int) string, object string) []byte {
	t.Helper()
	m := newMaker()
	m.page(at0(60, 780, "F1", 10, "Counts the stores."))
	data := m.bytes()
	before := bytes.LastIndex(data, []byte("xref\n0"))
	at := len(data)
	data = append(data, object+"\n"...)
	start := len(data)
	return append(data, fmt.Sprintf("%s\nstartxref\n%d\n%%%%EOF\n", table(at, before), start)...)
}

// content is the object that the page of updated shows.
const content = 5

func newContent(s string) string {
	s = at0(60, 780, "F1", 10, s)
	return fmt.Sprintf("%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj", content, len(s), s)
}

// The newest table counts; what it does not have is in the one before, and
// what it says is free is gone.
func TestObjectTables(t *testing.T) {
	trailer := func(before int, more string) string {
		return fmt.Sprintf("trailer\n<</Size 7/Root 2 0 R/Prev %d%s>>", before, more)
	}
	for _, c := range []struct {
		name, text, says string
		data             []byte
	}{
		{"a page is changed", "p Rows the boat.", "", updated(t, func(at, before int) string {
			return fmt.Sprintf("xref\n%d 1\n%010d 00000 n \n%s", content, at, trailer(before, ""))
		}, newContent("Rows the boat."))},
		{"by a packed table", "p Rows the boat.", "", updated(t, func(at, before int) string {
			return fmt.Sprintf("7 0 obj\n<</Type/XRef/Size 8/Root 2 0 R/Prev %d/W[1 3 1]/Index[%d 1]/Length 5>>\nstream\n%s\nendstream\nendobj", before, content, row(at))
		}, newContent("Rows the boat."))},
		{"by a hidden table", "p Rows the boat.", "", hidden(t)},
		{"its content is free", "", "missing", updated(t, func(at, before int) string {
			return fmt.Sprintf("xref\n%d 1\n0000000000 00001 f \n%s", content, trailer(before, ""))
		}, "")},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Read(c.data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(outline(doc)); got != c.text || !strings.Contains(allSaid(doc), c.says) {
				t.Errorf("said %q, got %q, want %q", allSaid(doc), got, c.text)
			}
		})
	}
}

// hidden is a file whose table for newer readers stands beside that for older
// ones, and knows of a change that those do not.
func hidden(t *testing.T) []byte {
	t.Helper()
	object := newContent("Rows the boat.") + "\n"
	return updated(t, func(at, before int) string {
		return fmt.Sprintf("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 7/Root 2 0 R/Prev %d/XRefStm %d>>", before, at+len(object))
	}, object+func() string {
		// The object begins where the page's own file ends.
		m := newMaker()
		m.page(at0(60, 780, "F1", 10, "Counts the stores."))
		return fmt.Sprintf("8 0 obj\n<</Type/XRef/Size 8/W[1 3 1]/Index[%d 1]/Length 5>>\nstream\n%s\nendstream\nendobj", content, row(len(m.bytes())))
	}())
}

// row is a row of a packed table: an object that stands at a place.
func row(at int) string { return string([]byte{1, byte(at >> 16), byte(at >> 8), byte(at), 0}) }
