package parser

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/parser/dialect"
)

// TestCopies reads the texts in testdata/copies, one for each construct, and
// compares what was understood with the golden file beside it.
func TestCopies(t *testing.T) {
	names, err := filepath.Glob("testdata/copies/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no copies found", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			e, err := Parse("copy", data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, data, e)
			compareGolden(t, strings.TrimSuffix(name, ".txt")+".golden", outline(e))
		})
	}
}

func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *golden.Update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// outline shows an edition so that a person can check it against its source.
func outline(e *framework.Edition) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "edition %q %q %q inferred %v\nledger %+v\n", e.Framework, e.Edition, e.Status, e.Inferred, e.Ledger)
	for _, s := range e.Skills {
		fmt.Fprintf(&b, "\n%s = %s %q at %v\n  declared %v unknown %v\n", s.Code, s.Name, s.Status, s.From, s.Declared, s.Unknown)
		fmt.Fprintf(&b, "  description %q %v\n", s.Description.Text, s.Description.From)
		outlineNotes(&b, s.Guidance, "  ")
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				fmt.Fprintf(&b, "  level %d.%d %q %v\n", l.Number, st.Paragraph, st.Text, st.From)
			}
		}
		for _, m := range s.Marks {
			fmt.Fprintf(&b, "  mark %s %q\n", m.Part, m.Text)
		}
		for _, r := range s.Revisions {
			fmt.Fprintf(&b, "  revision %q %q\n", r.Title, r.Text)
		}
		for _, k := range s.Keywords {
			fmt.Fprintf(&b, "  keyword %q\n", k.Text)
		}
	}
	for _, g := range e.GenericLevels {
		fmt.Fprintf(&b, "\ngeneric %d %q %v\n", g.Number, g.Title, g.Texts)
	}
	for _, m := range e.Matter {
		fmt.Fprintf(&b, "\nmatter %q %v\n", m.Title, m.From)
		for _, text := range m.Texts {
			fmt.Fprintf(&b, "  %q\n", text.Text)
		}
	}
	for _, u := range e.Unaccounted {
		fmt.Fprintf(&b, "\nunaccounted %v %q\n", u.From, u.Text.Text)
	}
	return b.Bytes()
}

func outlineNotes(b *bytes.Buffer, notes []framework.Note, indent string) {
	for _, n := range notes {
		lost := ""
		if n.Inferred {
			lost = " (inferred)"
		}
		fmt.Fprintf(b, "%s%s%s %q %v\n", indent, n.Kind, lost, n.Text, n.From)
		outlineNotes(b, n.Items, indent+"    ")
	}
}

// builtIn is the first of the built-in dialects.
func builtIn() (*dialect.Grammar, error) {
	return dialect.BuiltInGrammar(dialect.Forms()[0])
}
