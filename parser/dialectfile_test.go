package parser

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/dialect"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

// orchardFolder has an invented framework without codes whose levels have labels.
const orchardFolder = "../testdata/orchard/"

// TestTaughtFramework reads a framework that nobody knows, as a text and as a
// spreadsheet, with a dialect file of at most thirty lines, and wants the same
// skills from both.
func TestTaughtFramework(t *testing.T) {
	data, err := os.ReadFile(orchardFolder + "dialect.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte("\n")); n > 30 {
		t.Errorf("the dialect has %d lines", n)
	}
	d, err := LoadDialect(orchardFolder + "dialect.yaml")
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string) *framework.Edition {
		e, err := Read([]string{orchardFolder + name}, Options{Dialect: d})
		if err != nil {
			t.Fatal(err)
		}
		if e.Ledger.Unaccounted > 0 {
			t.Errorf("%s: unaccounted: %v", name, e.Unaccounted)
		}
		return e
	}
	text, table := read("edition-1.txt"), read("edition-1.csv")
	if text.Framework != "Orchard" || text.Edition != "1" {
		t.Errorf("read as %q %q, want Orchard 1", text.Framework, text.Edition)
	}
	places := cmpopts.IgnoreTypes(framework.From{}, []framework.Part{})
	if diff := cmp.Diff(text.Skills, table.Skills, places, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the text and the table differ:\n%s", diff)
	}
	if got := labelsOf(text); got != "Pruning: Helper Hand Keeper; Picking and storing: Helper Hand Master keeper; Bee care: Keeper Master keeper; " {
		t.Errorf("got %s", got)
	}
}

func labelsOf(e *framework.Edition) string {
	var b strings.Builder
	for _, s := range e.Skills {
		b.WriteString(s.Name + ":")
		for _, l := range s.Levels {
			b.WriteString(" " + l.Label)
		}
		b.WriteString("; ")
	}
	return b.String()
}

// TestDialectErrors gives dialects with one fault each.
func TestDialectErrors(t *testing.T) {
	for yaml, want := range map[string]string{
		"name: d\ntitels: [x]\n":                                           `d.yaml:2: unknown field "titels"`,
		"name: d\nlevels: {lowest: one}\n":                                 "d.yaml:2: ",
		"code: '[A-Z]'\n":                                                  "d.yaml: name: a dialect needs a name",
		"name: d\ncode: '['\n":                                             "d.yaml:2: code: error parsing regexp",
		"name: d\ntitles:\n  - '{name}'\n  - '{nam}'\n":                    `d.yaml:4: titles[1]: form "{nam}": {nam} is no hole; expected {name}`,
		"name: d\ntitles: ['{name} {code}']\n":                             `d.yaml:2: titles[0]: form "{name} {code}": {code} stands for a code`,
		"name: d\nlevelHeadings: [Stage]\n":                                `d.yaml:2: levelHeadings[0]: form "Stage" has no {levels}`,
		"name: d\nlevels:\n  labels: [Hand, Hand]\n":                       "d.yaml:3: levels.labels[1]: every level needs a label of its own",
		"name: d\nlevels:\n  labels: [Hand]\n  highest: 4\n":               "d.yaml:3: levels: levels have labels, or numbers",
		"name: d\nlevels: {lowest: 5, highest: 2}\n":                       "d.yaml:2: levels: expected lowest and highest",
		"name: d\nstatus: {wip: unfinished}\n":                             `d.yaml:2: status: "unfinished" is no status; expected draft, beta or published`,
		"name: d\nsections:\n  - kind: guidence\n    headings: [x]\n":      `d.yaml:3: sections[0].kind: kind "guidence" is not known; expected one of category, coverage, `,
		"name: d\nsections:\n  - kind: guidance\n    headings: [x, '{y}']": `d.yaml:4: sections[0].headings[1]: form "{y}": {y} is no hole`,
		"name: d\ncolumns:\n  - kind: cost\n    headers: [x]\n":            `d.yaml:3: columns[0].kind: kind "cost" is not known; expected one of address, `,
		"name: [\n": "d.yaml:1: ",
	} {
		_, err := dialect.Read("d.yaml", []byte(yaml))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", yaml, err, want)
		}
	}
}

// TestDialectSchema validates the dialects that compdiff brings, and the one
// of the invented framework, against the schema.
func TestDialectSchema(t *testing.T) {
	var document any
	if err := json.Unmarshal(dialect.Schema, &document); err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("dialect.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("dialect.json")
	if err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob(orchardFolder + "*.yaml")
	for _, name := range append(names, "dialect/sfia.yaml", "dialect/e-cf.yaml") {
		var value any
		if data, err := os.ReadFile(name); err != nil {
			t.Error(err)
		} else if err := yaml.Unmarshal(data, &value); err != nil {
			t.Error(name, err)
		} else if err := schema.Validate(value); err != nil {
			t.Error(name, err)
		}
	}
}

// FuzzDialect reads anything as a dialect: it is understood, or refused with the
// line that is at fault; what is understood can be read with.
func FuzzDialect(f *testing.F) {
	for _, name := range []string{"dialect/e-cf.yaml", "dialect/sfia.yaml", "../testdata/orchard/dialect.yaml"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("a: &a [*a, *a]\nname: x"))
	f.Add([]byte("name: x\ncode: '(a*)*b'\ntitles: ['{name}{name}{code}']"))
	text := []byte("Hedging HEDG\n\nLaying hedges.\n\nLevel 2\n\nLays a hedge.\n")
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := dialect.Read("d.yaml", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "d.yaml") {
				t.Errorf("the error names no file: %v", err)
			}
			return
		}
		if e, err := Parse("copy.txt", text, Options{Dialect: d}); err == nil {
			checkInvariants(t, text, e)
		}
	})
}
