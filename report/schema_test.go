package report

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas are the JSON Schemas by kind of document, with the Go type each
// describes.
var schemas = map[Kind]struct {
	schema []byte
	of     reflect.Type
}{
	KindEdition:   {framework.JSONSchema, reflect.TypeFor[framework.Edition]()},
	KindChangelog: {diff.JSONSchema, reflect.TypeFor[diff.Changelog]()},
	KindMap:       {lineage.MapJSONSchema, reflect.TypeFor[lineage.Map]()},
	KindHistory:   {lineage.HistoryJSONSchema, reflect.TypeFor[lineage.History]()},
	KindFindings:  {check.JSONSchema, reflect.TypeFor[check.Findings]()},
}

// validate checks a JSON document against the schema of its kind.
func validate(t *testing.T, k Kind, document []byte) {
	t.Helper()
	follows(t, k, schemas[k].schema, document)
}

func follows(t *testing.T, k Kind, described, document []byte) {
	t.Helper()
	decoded, err := jsonschema.UnmarshalJSON(bytes.NewReader(described))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", decoded); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(instance); err != nil {
		t.Errorf("%s does not follow its schema: %v", k, err)
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	json, _ := Find("json", KindChangelog)
	documents := []Document{
		Changelog{bakehouse()},
		Changelog{&diff.Changelog{Summary: bakehouse().Summary}}, // no list is null
		Changelog{diff.Compare(&framework.Edition{}, bakehouseEdition())},
		Edition{bakehouseEdition()},
		Edition{&framework.Edition{}},
		Findings{bakehouseFindings()},
		Findings{&check.Findings{}},
		mapDocument(beacon()),
		livesDocument(beacon(), "BELL"),
	}
	for _, document := range documents {
		out, err := json.Write(document, Style{})
		if err != nil {
			t.Fatal(err)
		}
		validate(t, document.Kind(), out)
	}
}

// node is a JSON Schema, or a part of one.
type node map[string]any

func (n node) child(keys ...string) node {
	for _, key := range keys {
		n, _ = n[key].(map[string]any)
	}
	return n
}

// TestSchemasDescribeEveryField walks Go types and schemas side by side.
func TestSchemasDescribeEveryField(t *testing.T) {
	for kind, s := range schemas {
		var root node
		if err := json.Unmarshal(s.schema, &root); err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		w := walker{t: t, root: root, seen: map[reflect.Type]bool{}}
		w.walk(string(kind), s.of, root)
	}
}

type walker struct {
	t    *testing.T
	root node
	seen map[reflect.Type]bool
}

func (w walker) walk(path string, of reflect.Type, schema node) {
	if ref, ok := schema["$ref"].(string); ok {
		schema = w.root.child("$defs", strings.TrimPrefix(ref, "#/$defs/"))
	}
	switch of.Kind() {
	case reflect.Pointer:
		w.walk(path, of.Elem(), schema)
	case reflect.Slice:
		w.walk(path+"[]", of.Elem(), schema.child("items"))
	case reflect.Struct:
		if !w.seen[of] {
			w.seen[of] = true
			w.fields(path, of, schema)
		}
	}
}

func (w walker) fields(path string, of reflect.Type, schema node) {
	if schema["additionalProperties"] != false {
		w.t.Errorf("%s: additionalProperties is %v, want false", path, schema["additionalProperties"])
	}
	properties := schema.child("properties")
	var required []string
	for _, f := range flattened(of) {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		property := properties.child(name)
		if property["description"] == nil && property["$ref"] == nil {
			w.t.Errorf("%s.%s has no description in the schema", path, name)
		}
		if option != "omitempty" {
			required = append(required, name)
		}
		delete(properties, name)
		w.walk(path+"."+name, f.Type, property)
	}
	for name := range properties {
		w.t.Errorf("%s.%s is in the schema and not in Go", path, name)
	}
	w.required(path, schema, required)
}

// flattened lists the fields of a struct with those of embedded structs, as
// encoding/json sees them.
func flattened(of reflect.Type) []reflect.StructField {
	var fields []reflect.StructField
	for i := range of.NumField() {
		f := of.Field(i)
		if f.Anonymous {
			fields = append(fields, flattened(f.Type)...)
			continue
		}
		if !f.IsExported() {
			continue
		}
		fields = append(fields, f)
	}
	return fields
}

func (w walker) required(path string, schema node, want []string) {
	var got []string
	list, _ := schema["required"].([]any)
	for _, name := range list {
		got = append(got, name.(string))
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		w.t.Errorf("%s: required differs, - Go, + schema\n%s", path, diff)
	}
}

// TestSchemasAgree keeps what several schemas define alike: each stands alone,
// so that a program needs one file only.
func TestSchemasAgree(t *testing.T) {
	var edition, changelog, findings node
	for schema, into := range map[string]*node{string(framework.JSONSchema): &edition, string(diff.JSONSchema): &changelog, string(check.JSONSchema): &findings} {
		if err := json.Unmarshal([]byte(schema), into); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"from", "text", "source", "status", "inferred", "note", "statement", "level", "revision", "mark", "skill"} {
		if diff := cmp.Diff(edition.child("$defs", name), changelog.child("$defs", name)); diff != "" {
			t.Errorf("%s differs, - edition, + changelog\n%s", name, diff)
		}
	}
	if diff := cmp.Diff(edition.child("$defs", "from"), findings.child("$defs", "from")); diff != "" {
		t.Errorf("from differs, - edition, + findings\n%s", diff)
	}
}
