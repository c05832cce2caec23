package framework_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"

	"github.com/google/go-cmp/cmp"
)

func TestJSONRoundTrip(t *testing.T) {
	e := &framework.Edition{
		Framework: "Lights", Edition: "2", Status: framework.StatusBeta,
		Skills: []framework.Skill{{
			Code: "LAMP", Name: "Lamp <keeping> & trimming", Guidance: guidance,
			Levels:  []framework.Level{{Number: 1, Statements: []framework.Statement{{Text: "Trims “wicks”."}}}},
			Unknown: []framework.Part{framework.PartCategory},
			From:    framework.From{File: "lamp.txt", Line: 3, Column: 2},
		}},
	}
	var first bytes.Buffer
	if err := e.WriteJSON(&first); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(first.String(), "null") || strings.Contains(first.String(), `\u003c`) {
		t.Errorf("null or escaped text in\n%s", first.String())
	}
	read, err := framework.ReadJSON(first.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var second bytes.Buffer
	if err := read.WriteJSON(&second); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(first.String(), second.String()); d != "" {
		t.Errorf("written (-), read and written again (+):\n%s", d)
	}
}

// TestWriteJSONAsStandardLibrary writes what libraries like to disagree on.
func TestWriteJSONAsStandardLibrary(t *testing.T) {
	for _, document := range []any{
		"<a> & 'b' \"c\" \\ / \u2028 \u2029 \u0000 \u001f \u007f \b\f\n\r\t é 🙂",
		map[int]string{2: "two", 10: "ten", -1: ""},
		map[string]int{"é": 1, "\U0001F642": 2, "\uffee": 3, "": 4},
		[]float64{0, 1, 0.1, 1.0 / 3, 1e21, 1e-7, 123456789.5, -0.5},
		struct {
			Nothing []string       `json:"nothing"`
			Empty   []string       `json:"empty"`
			Map     map[string]int `json:"map"`
			Zero    int            `json:"zero,omitempty"`
			Unset   *int           `json:"unset,omitempty"`
			Untold  string         `json:"untold,omitempty"`
			None    []int          `json:"none,omitempty"`
			Inner   framework.From `json:"inner"`
		}{Empty: []string{}},
	} {
		var want, got bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(document); err != nil {
			t.Fatal(err)
		}
		if err := framework.WriteJSON(&got, document); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want.String(), got.String()); d != "" {
			t.Errorf("encoding/json (-), WriteJSON (+):\n%s", d)
		}
	}
}

func TestReadJSONRefuses(t *testing.T) {
	for data, want := range map[string]string{
		`{"schema":"compdiff/changelog/v1"}`: `0:0: its schema is "compdiff/changelog/v1", expected "compdiff/edition/v1"`,
		`{"schema":`:                         "1:11: unexpected EOF (schema)",
		`[]`:                                 "1:1: the document is a list; expected an object",
		"{\n  \"skills\": [\n    {\"levels\": [{\"number\": \"3\"}]}]}": "3:28: skills[0].levels[0].number is a text; expected a whole number",
		"{\n  \"skills\": [{\"category\": [\"“é”\", 7]}]}":              "2:35: skills[0].category[1] is a number; expected a text",
		"{\n\n\"skills\": {}}":                                "3:11: skills is an object; expected a list",
		"{\"ladder\": [1, 9]}":                                "1:12: ladder is a list; expected an object",
		"{\"skills\": [{\"guidance\": [{\"inferred\": 1}]}]}": "1:40: skills[0].guidance[0].inferred is a number; expected true or false",
		"{\"language\": \"en\",\n \"language\": \"de\"}":      `2:2: duplicate object member name (language)`,
		"{\"language\": \"en\"}\n{}":                          "2:1: invalid character '{' after top-level value",
		"{\"language\": \"\xff\"}":                            "1:15: invalid UTF-8 (language)",
	} {
		_, err := framework.ReadJSON([]byte(data))
		var wrong *framework.SavedError
		if !errors.As(err, &wrong) {
			t.Errorf("%s: error %v", data, err)
			continue
		}
		if got := fmt.Sprintf("%d:%d: %s", wrong.Line, wrong.Column, wrong.Problem); got != want {
			t.Errorf("%s: got %s, want %s", data, got, want)
		}
	}
}

func TestPlace(t *testing.T) {
	for want, from := range map[string]framework.From{
		"a.txt:3:2":          {File: "a.txt", Line: 3, Column: 2},
		"a.txt:3":            {File: "a.txt", Line: 3},
		"a.pdf:page 7:12:1":  {File: "a.pdf", Page: 7, Line: 12, Column: 1},
		"a.xlsx:Skills!P42":  {File: "a.xlsx", Cell: "Skills!P42"},
		"standard input:1:1": {File: "standard input", Line: 1, Column: 1},
		"a.txt":              {File: "a.txt"},
	} {
		if got := from.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestRulesAreATable(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range framework.Rules {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if r.Meaning == "" || r.Severity == "" || r.Scope == "" {
			t.Errorf("%s lacks a meaning, a severity or a scope", r.ID)
		}
		if got, ok := framework.RuleByID(r.ID); !ok || got != r {
			t.Errorf("%s is not found by its id", r.ID)
		}
	}
}

// FuzzReadJSON reads anything as a saved edition; what is one is written and read
// again without a difference.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`{"schema": "compdiff/edition/v1", "skills": [{"code": "HEDG", "levels": [{"number": 2, "statements": [{"text": "Lays a hedge."}]}]}]}`))
	f.Add([]byte(`{"schema": "compdiff/edition/v1", "skills": [null], "matter": [{}], "ledger": {"content": -1}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := framework.ReadJSON(data)
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := e.WriteJSON(&once); err != nil {
			t.Fatal(err)
		}
		again, err := framework.ReadJSON(once.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if err := again.WriteJSON(&twice); err != nil || once.String() != twice.String() {
			t.Errorf("written again it is another: %v\n%s\n%s", err, &once, &twice)
		}
	})
}
