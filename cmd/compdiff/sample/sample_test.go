package sample

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/parser"
	_ "compdiff/readers" // of all formats
)

// A sample is read as the text is: as many skills, levels, statements, and as much
// that is not understood. None of its longer words is one of the text.
func TestSampleIsReadAlike(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/[lqy]*/*.txt") // orchard has a dialect of its own
	if err != nil || len(files) < 6 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text, err := Text(string(data))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := shape(t, name, text), shape(t, name, string(data)); got != want {
			t.Errorf("%s: the sample has %+v, the text %+v", name, got, want)
		}
		if again, _ := Text(string(data)); again != text {
			t.Errorf("%s: two samples differ", name)
		}
	}
}

// counts is the shape of an edition.
type counts struct{ skills, levels, statements, unaccounted int }

func shape(t *testing.T, name, text string) (c counts) {
	t.Helper()
	e, err := parser.Parse(name, []byte(text), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c.skills, c.unaccounted = len(e.Skills), e.Ledger.Unaccounted
	for i := range e.Skills {
		c.levels += len(e.Skills[i].Levels)
		for _, l := range e.Skills[i].Levels {
			c.statements += len(l.Statements)
		}
	}
	return c
}

func TestWords(t *testing.T) {
	got, err := Text("Level 2\n- Keeps the lamp (LAMP), keeps it clean: Überwachung.\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, gone := range []string{"Keeps", "keeps", "lamp", "LAMP", "clean", "Überwachung"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q is still there: %q", gone, got)
		}
	}
	if !strings.HasPrefix(got, "Level 2\n- ") || len([]rune(got)) != len([]rune("Level 2\n- Keeps the lamp (LAMP), keeps it clean: Überwachung.\n")) || !strings.Contains(got, " the ") {
		t.Errorf("got %q", got)
	}
	words := strings.FieldsFunc(got, func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') })
	if !strings.EqualFold(words[1], words[5]) || !strings.EqualFold(words[3], words[4]) {
		t.Errorf("one word became two: %q", words)
	}
}
