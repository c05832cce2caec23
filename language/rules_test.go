package language

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/yamlfile"
)

// TestRulesAreRead reads the file of every language, and looks for the lists without
// which nothing can be compared in it.
func TestRulesAreRead(t *testing.T) {
	if len(Codes()) != 10 {
		t.Errorf("there are rules of %v; want ten languages", Codes())
	}
	for _, code := range Codes() {
		r := For(code)
		if r == nil || r.Name == "" || len(r.function) < 20 || len(r.and) == 0 {
			t.Errorf("%s: a name, function words or the word for \"and\" are missing", code)
			continue
		}
		if r.Stemmer != "" && r.stem == nil {
			t.Errorf("%s: there is no stemmer %q", code, r.Stemmer)
		}
		if r.Judging == nil {
			continue
		}
		for _, list := range []string{r.Judging.Negations, r.Judging.Modals, r.Judging.Extents, r.Judging.Hollow, r.Judging.Same} {
			if strings.TrimSpace(list) == "" {
				t.Errorf("%s: a list of what classes are judged by is empty", code)
			}
		}
	}
}

// TestOnlyThreeJudge names the languages of which classes are judged.
func TestOnlyThreeJudge(t *testing.T) {
	var judging []string
	for _, code := range Codes() {
		if For(code).Judges() {
			judging = append(judging, code)
		}
	}
	if got := strings.Join(judging, " "); got != "de es fr" {
		t.Errorf("classes are judged in %q", got)
	}
	if For("en") != nil || For("") != nil || For("fi").Judges() || For(Other).Judges() {
		t.Error("English has rules of its own, and what has none judges nothing")
	}
}

// TestKeyedIsYAML holds what is read of the files of rules against a YAML library.
func TestKeyedIsYAML(t *testing.T) {
	for _, code := range Codes() {
		data, err := ruleFiles.ReadFile(ruleFile(code))
		if err != nil {
			t.Fatal(err)
		}
		got, err := keyed(string(data))
		if err != nil {
			t.Errorf("%s: %v", code, err)
			continue
		}
		var tree map[string]any
		if err := yamlfile.ReadOwn(data, &tree); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		for key, value := range tree {
			below, ok := value.(map[string]any)
			if !ok {
				want[key] = fmt.Sprint(value)
				continue
			}
			want[key] = ""
			for k, v := range below {
				want[key+"."+k] = fmt.Sprint(v)
			}
		}
		for key := range want {
			if strings.TrimSpace(got[key]) != strings.TrimSpace(want[key]) {
				t.Errorf("%s, %s: got %q, want %q", code, key, got[key], want[key])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: got %d keys, want %d", code, len(got), len(want))
		}
	}
}

// What is not of that form is refused, with its line.
func TestKeyedRefuses(t *testing.T) {
	for file, want := range map[string]string{
		"name: N\nwords":             "line 2: expected a key, a colon and a text",
		"name: N\n  and: et":         "line 2: expected a key, a colon and a text",
		"name: N\nnmae: M":           `there is no key "nmae"`,
		"judging:\n  negation: none": `there is no key "judging.negation"`,
	} {
		if err := (&Rules{}).read(file); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", file, err, want)
		}
	}
}
