package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"compdiff/yamlfile"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

// configurations are texts of configurations, and whether they are right.
var configurations = map[string]bool{
	"":                    true,
	"# nothing settled\n": true,
	"fail-on: warning\n":  true,
	"severities:\n  skill-added: off\n  statement-reworded: error\n": true,
	"labels:\n  framework: Quayside\n  edition-old: \"1\"\n":         true,
	"dialect: sfia\n": true,
	"accepted:\n- fingerprint: abc\n  reason: agreed\n":                                                              true,
	"accepted:\n  - rule: level-added\n    skill: FERY\n    level: 1\n    reason: agreed\n    expires: 2026-12-31\n": true,
	"accepted: []\n":                                                      true,
	"fail-on: sometimes\n":                                                false,
	"fail_on: error\n":                                                    false,
	"severities:\n  skill-added: fatal\n":                                 false,
	"labels:\n  status: nonsense\n":                                       false,
	"labels:\n  status-old: beta\n":                                       true,
	"accepted:\n- fingerprint: abc\n  reason: x\n  level: -1\n":           false,
	"labels:\n  colour: red\n":                                            false,
	"accepted:\n- fingerprint: abc\n":                                     false, // no reason
	"accepted:\n- fingerprint: abc\n  reason: ' '\n":                      false,
	"accepted:\n- rule: level-added\n  reason: agreed\n":                  false, // which skill?
	"accepted:\n- fingerprint: abc\n  reason: x\n  expires: tomorrow\n":   false,
	"accepted:\n- fingerprint: abc\n  reason: x\n  level: one\n":          false,
	"remarks:\n- text: Ask the board.\n":                                  true,
	"remarks:\n- skill: FERY\n  edition: \"2\"\n  text: Ask the board.\n": true,
	"remarks:\n- skill: FERY\n":                                           false,
	"remarks:\n- text: ' '\n":                                             false,
	"remarks:\n- text: Ask the board.\n  skil: FERY\n":                    false,
	"carry:\n  duty-dropped: reassess\n":                                  true,
	"carry:\n  duty-dropped: maybe\n":                                     false,
	"carry:\n  Duty: reassess\n":                                          false,
	"- a\n- list\n":                                                       false,
	"just words\n":                                                        false,
}

// everyKey adds to the configurations a right and a wrong one for every key.
func everyKey() map[string]bool {
	all := maps.Clone(configurations)
	for _, label := range labelNames {
		all["labels:\n  "+label+": beta\n"] = true
		all["labels:\n  "+label+": [beta]\n"] = false
	}
	for key, values := range map[string][2]string{
		"fingerprint": {"b", "[b]"}, "rule": {"level-added", "{a: b}"}, "skill": {"FERY", "[FERY]"}, "level": {"2", "2.5"}, "reason": {"agreed", "[agreed]"}, "expires": {"2026-12-31", "31.12.2026"}, "else": {"", "1"},
	} {
		entry := map[string]string{"fingerprint": "abc", "reason": "x"}
		for i, value := range values {
			if entry[key] = value; value == "" {
				continue
			}
			text := "accepted:\n- {"
			for _, k := range slices.Sorted(maps.Keys(entry)) {
				text += k + ": " + entry[k] + ", "
			}
			all[strings.TrimSuffix(text, ", ")+"}\n"] = i == 0
		}
	}
	for _, text := range []string{"dialect: [sfia]\n", "fail-on: [error]\n", "severities: [error]\n", "labels: beta\n", "accepted: {a: b}\n", "else: 1\n"} {
		all[text] = false
	}
	return all
}

func TestConfigurations(t *testing.T) {
	for text, right := range everyKey() {
		_, err := parseConfig([]byte(text))
		if (err == nil) != right {
			t.Errorf("%q: %v", text, err)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: the error has several lines: %v", text, err)
		}
	}
	for _, text := range []string{"severities:\n  no-such-rule: error\n", "accepted:\n- rule: no-such-rule\n  skill: A\n  reason: x\n"} { // the schema knows no ids
		if _, err := parseConfig([]byte(text)); err == nil || !strings.Contains(err.Error(), "compdiff rules lists them") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestConfigurationsSayWhereTheyAreWrong wants the line of what is refused.
func TestConfigurationsSayWhereTheyAreWrong(t *testing.T) {
	for text, want := range map[string]string{
		"dialect: sfia\nfail-on: eror\n":                                    `line 2: fail-on: unknown value "eror"; expected error, warning, info or never`,
		"severities:\n  skill-added: off\n  skill-ad: off\n":                `line 3: severities.skill-ad: there is no such rule; compdiff rules lists them`,
		"# a\n\nseverities:\n  skill-added: warn\n":                         `line 4: severities.skill-added: unknown severity "warn"; expected error, warning, info or off`,
		"labels:\n  status: nonsense\n":                                     `line 2: labels.status: unknown status "nonsense"; expected draft, beta or published`,
		"accepted:\n- fingerprint: a\n  reason: x\n- fingerprint: b\n":      `line 4: accepted[1]: a reason is missing: why is it accepted?`,
		"accepted:\n- fingerprint: a\n  reason: x\n  expires: 2026-13-01\n": `line 4: accepted[0].expires: "2026-13-01" is no day; expected one like 2026-12-31`,
		"accepted:\n- fingerprint: a\n  reason: x\n  level: two\n":          `line 4: "two" cannot stand here; expected a whole number; compdiff schema config lists what can stand here`,
		"accepted: all\n":                   `line 1: a word cannot stand here; expected a list; compdiff schema config lists what can stand here`,
		"fail-on: error\naccepted: !!seq\n": `line 2: this is tagged !!seq and is none; take the tag out; compdiff schema config lists what can stand here`,
		"severities: !!map\n":               `line 1: this is tagged !!map and is none; take the tag out; compdiff schema config lists what can stand here`,
		"fail_on: error\n":                  `line 1: unknown field "fail_on"; compdiff schema config lists what can stand here`,
	} {
		if _, err := parseConfig([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// TestTheSchemaOfConfigurationsAgrees holds the same texts against the schema.
func TestTheSchemaOfConfigurationsAgrees(t *testing.T) {
	decoded, err := jsonschema.UnmarshalJSON(bytes.NewReader(configSchema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("config.json", decoded); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("config.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, right := range everyKey() {
		var value any
		if err := yaml.Unmarshal([]byte(text), &value); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		instance := asJSON(t, value)
		if err := schema.Validate(instance); (err == nil) != right {
			t.Errorf("%q: the schema says %v", text, err)
		}
	}
}

// asJSON is a value of YAML as JSON has it, where a day is a text.
func asJSON(t *testing.T, value any) any {
	t.Helper()
	written, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(bytes.ReplaceAll(written, []byte("T00:00:00Z"), nil)))
	if err != nil {
		t.Fatal(err)
	}
	return instance
}

func TestTheSchemaOfConfigurationsHasEveryKey(t *testing.T) {
	var root struct {
		Properties map[string]struct {
			Properties map[string]any
			Items      struct{ Properties map[string]any }
		}
	}
	if err := yaml.Unmarshal(configSchema, &root); err != nil {
		t.Fatal(err)
	}
	sameKeys(t, "the configuration", reflect.TypeFor[config](), root.Properties)
	sameKeys(t, "accepted", reflect.TypeFor[acceptance](), root.Properties["accepted"].Items.Properties)
	if labels := root.Properties["labels"].Properties; len(labels) != len(labelNames) {
		t.Errorf("the schema has the labels %v, want %v", labels, labelNames)
	}
}

func sameKeys[T any](t *testing.T, what string, of reflect.Type, properties map[string]T) {
	t.Helper()
	n := 0
	for i := range of.NumField() {
		key, _, _ := strings.Cut(of.Field(i).Tag.Get("yaml"), ",")
		if key == "" {
			continue
		}
		n++
		if _, ok := properties[key]; !ok {
			t.Errorf("%s: %q is not in the schema", what, key)
		}
	}
	if n != len(properties) {
		t.Errorf("%s: the schema has %d keys and Go %d", what, len(properties), n)
	}
}

// TestAcceptingKeepsTheRest adds to configurations in every layout.
func TestAcceptingKeepsTheRest(t *testing.T) {
	fresh := []acceptance{{Fingerprint: "one", Reason: "it's \"fine\": yes #1"}, {Fingerprint: "two", Reason: "- [x] {y}"}}
	for _, c := range []struct{ before, after string }{
		{"", "accepted:\nFRESH"},
		{"# ours\nfail-on: error", "# ours\nfail-on: error\n\naccepted:\nFRESH"},
		{"accepted:\n- fingerprint: old\n  reason: x", "accepted:\n- fingerprint: old\n  reason: x\nFRESH"},
		{"accepted: # by hand\n  - fingerprint: old\n    reason: x # why\nfail-on: error\n", "accepted: # by hand\n  - fingerprint: old\n    reason: x # why\nINDENTEDfail-on: error\n"},
		{"accepted: []\nfail-on: error\n", "accepted: \nFRESHfail-on: error\n"},
	} {
		got, err := withAccepted(c.before, fresh)
		if err != nil {
			t.Errorf("%q: %v", c.before, err)
			continue
		}
		list, _ := yamlfile.Write(fresh)
		want := strings.ReplaceAll(strings.ReplaceAll(c.after, "FRESH", string(list)), "INDENTED", indented(string(list), "  "))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: - want, + got\n%s", c.before, diff)
		}
		cfg, err := parseConfig([]byte(got))
		if err != nil || cfg.Accepted[len(cfg.Accepted)-1].Reason != fresh[1].Reason {
			t.Errorf("%q reads back as %v, %v", c.before, cfg, err)
		}
	}
	if _, err := withAccepted("accepted: [{fingerprint: old, reason: x}]\n", fresh); err == nil {
		t.Error("a list on one line was added to, it seems")
	}
}

func TestTodayIsWhatBuildsSay(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "86400")
	if got := today().Format("2006-01-02"); got != "1970-01-02" {
		t.Errorf("today is %s", got)
	}
}

func FuzzConfig(f *testing.F) {
	for text := range configurations {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cfg, err := parseConfig([]byte(text))
		if err != nil {
			return
		}
		added, err := withAccepted(text, []acceptance{{Fingerprint: "new", Reason: "x"}})
		if err != nil {
			return
		}
		again, err := parseConfig([]byte(added))
		if err != nil || len(again.Accepted) != len(cfg.Accepted)+1 {
			t.Errorf("%q becomes %q: %v", text, added, err)
		}
	})
}

// TestNoConfigurationIsFoundHere keeps the tests of this package from being
// settled by a file above it.
func TestNoConfigurationIsFoundHere(t *testing.T) {
	if cfg, err := findConfig(""); err != nil || cfg.path != "" {
		dir, _ := os.Getwd()
		t.Errorf("%s has the configuration %q, %v", dir, cfg.path, err)
	}
}

func TestLongSummariesEndAtAParagraph(t *testing.T) {
	short := []byte("## Changes\n\nNone.\n")
	if got := shortened(short); string(got) != string(short) {
		t.Errorf("a short summary becomes %q", got)
	}
	long := bytes.Repeat([]byte("a paragraph\n\n"), maxSummary/10)
	got := string(shortened(long))
	if len(got) > maxSummary || !strings.HasSuffix(got, "the report in another format has the rest.\n") || !strings.Contains(got, "a paragraph\n\nThe summary ends here") {
		t.Errorf("a long summary has %d bytes and ends in %q", len(got), got[len(got)-200:])
	}
}
