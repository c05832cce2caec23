package interchange_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/interchange"
	"compdiff/parser"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestCaseStructure holds CASE packages against the structure that 1EdTech publishes of
// version 1.1: which parts there are, of what kind, and which must be there.
func TestCaseStructure(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("testdata/case-1.1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	editions := []*framework.Edition{everything()}
	for name, d := range invented(t) {
		e, err := parser.Read([]string{name}, parser.Options{Dialect: d})
		if err != nil {
			t.Fatal(err)
		}
		editions = append(editions, e)
	}
	for _, e := range editions {
		data, err := interchange.CASE(e)
		if err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(document); err != nil {
			t.Errorf("%s %s: %v", e.Framework, e.Edition, err)
		}
		wholeGraph(t, data)
	}
	wrong, _ := jsonschema.UnmarshalJSON(strings.NewReader(`{"CFDocument": {"identifier": "x"}, "CFItems": [{}]}`))
	if schema.Validate(wrong) == nil {
		t.Error("the schema lets anything pass")
	}
}

// wholeGraph reports identifiers that come twice, and associations that lead nowhere.
func wholeGraph(t *testing.T, data []byte) {
	t.Helper()
	var p interchange.CasePackage
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{p.CFDocument.Identifier: true}
	for _, it := range p.CFItems {
		if known[it.Identifier] {
			t.Errorf("two items have the identifier %s", it.Identifier)
		}
		known[it.Identifier] = true
	}
	for _, a := range p.CFAssociations {
		if !known[a.OriginNodeURI.Identifier] || a.AssociationType == "isChildOf" && !known[a.DestinationNodeURI.Identifier] {
			t.Errorf("an association leads nowhere: %+v", a)
		}
	}
}

// TestForeignTurtle reads SKOS with rapper, of the Raptor RDF library: it is Turtle to
// others, and says to them what the edition says.
func TestForeignTurtle(t *testing.T) {
	program, err := exec.LookPath("rapper")
	if err != nil {
		t.Skip("no reader of Turtle: rapper is not installed (Debian: raptor2-utils)")
	}
	for name, d := range invented(t) {
		e, err := parser.Read([]string{name}, parser.Options{Dialect: d})
		if err != nil {
			t.Fatal(err)
		}
		foreignTurtle(t, program, e)
	}
	foreignTurtle(t, program, everything())
}

var triple = regexp.MustCompile(`^(\S+) <([^>]*)> (?:<([^>]*)>|_:\S+|("(?:[^"\\]|\\.)*")(?:@[\w-]+|\^\^<[^>]*>)?) \.$`)

func foreignTurtle(t *testing.T, program string, e *framework.Edition) {
	t.Helper()
	data, err := interchange.SKOS(e)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "edition.ttl")
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	run := exec.Command(program, "-q", "-i", "turtle", "-o", "ntriples", file)
	run.Stderr = &stderr
	out, err := run.Output()
	if err != nil {
		t.Fatalf("rapper: %v: %s", err, stderr.String())
	}
	texts := map[string]int{} // how often each text is that of a property
	for line := range strings.Lines(string(out)) {
		found := triple.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if found == nil {
			t.Fatalf("rapper wrote %q", line)
		}
		if found[4] == "" {
			continue
		}
		text, err := strconv.Unquote(found[4])
		if err != nil {
			t.Fatalf("%v: %s", err, found[4])
		}
		texts[found[2][strings.LastIndexAny(found[2], "#/:")+1:]+" "+text]++
	}
	said := func(property, text string) {
		t.Helper()
		if text == "" {
			return
		}
		if key := property + " " + text; texts[key] == 0 {
			t.Errorf("rapper did not read %q", key)
		} else {
			texts[key]--
		}
	}
	for _, s := range e.Skills {
		said("prefLabel", s.Name)
		said("notation", s.Code)
		said("definition", s.Description.Text)
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				said("prefLabel", st.Text)
			}
		}
	}
}
