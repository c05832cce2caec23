package parser

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/parser/dialect"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestTableShapes reads the archives in testdata/tables/shapes: a dialect, sources of one
// shape and controls that look like it, and what is understood of each. The files below
// one name are one source: a folder, or the sheets of a workbook.
func TestTableShapes(t *testing.T) {
	names, err := filepath.Glob("testdata/tables/shapes/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives found", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := shapesRead(t, a)
			if want := string(archived(a, "want")); got != want && !*golden.Update {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if *golden.Update {
				a.Files = append(a.Files[:len(a.Files)-1:len(a.Files)-1], txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func archived(a *txtar.Archive, name string) []byte {
	for _, f := range a.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// shapesRead says what is understood of each source of an archive.
func shapesRead(t *testing.T, a *txtar.Archive) string {
	t.Helper()
	d, err := dialect.Read("dialect.yaml", archived(a, "dialect.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, s := range archivedSources(a) {
		var inputs []input
		if strings.HasSuffix(s.name, ".xlsx") {
			var sheets []sheet
			for _, f := range s.files {
				sheets = append(sheets, sheet{name: strings.TrimSuffix(filepath.Base(f.Name), ".csv"), rows: csvRows(t, f.Data)})
			}
			inputs = append(inputs, input{name: s.name, data: written(t, sheets...)})
		} else {
			for _, f := range s.files {
				inputs = append(inputs, input{name: f.Name, data: f.Data})
			}
		}
		e, err := readSources(s.name, inputs, Options{Dialect: d})
		fmt.Fprintf(&b, "%s\n%s", s.name, shapeRead(e, err))
	}
	return b.String()
}

// archivedSource is a source of an archive.
type archivedSource struct {
	name  string
	files []txtar.File
}

func archivedSources(a *txtar.Archive) (sources []archivedSource) {
	for _, f := range a.Files {
		name, _, _ := strings.Cut(f.Name, "/")
		switch n := len(sources); {
		case name == "dialect.yaml" || name == "want":
		case n > 0 && sources[n-1].name == name:
			sources[n-1].files = append(sources[n-1].files, f)
		default:
			sources = append(sources, archivedSource{name, []txtar.File{f}})
		}
	}
	return sources
}

func csvRows(t *testing.T, data []byte) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// shapeRead is an edition in a few lines: its skills, what nobody could place, and what
// is suspect; or why there is none.
func shapeRead(e *framework.Edition, err error) string {
	if err != nil {
		var refused *SourceError
		if errors.As(err, &refused) {
			return "  refused: " + refused.Problem + "\n"
		}
		return "  " + err.Error() + "\n"
	}
	var b strings.Builder
	for _, s := range e.Skills {
		fmt.Fprintf(&b, "  %s|%s|%s|%s\n", s.Code, s.Name, strings.Join(s.Category, "/"), s.Description.Text)
		for _, l := range s.Levels {
			fmt.Fprintf(&b, "    %d", l.Number)
			for _, st := range l.Statements {
				b.WriteString("|" + st.Text)
			}
			b.WriteString("\n")
		}
	}
	for _, level := range e.GenericLevels {
		for _, text := range level.Texts {
			fmt.Fprintf(&b, "  level %d in general: %s\n", level.Number, text.Text)
		}
	}
	for _, stray := range e.Unaccounted {
		fmt.Fprintf(&b, "  ? %s\n", stray.Text.Text)
	}
	for _, p := range e.Problems {
		fmt.Fprintf(&b, "  ! %s\n", p.Message)
	}
	return b.String()
}
