package report

import (
	"os"
	"strings"
	"testing"
)

func TestReadSaysWhatIsWrong(t *testing.T) {
	for source, want := range map[string]string{
		"":                         "the file is empty; expected JSON that compdiff wrote",
		"Level 3":                  "1:1: not JSON",
		"{\n  \"schema\": 3\n}":    "2:13: \"schema\" cannot be JSON number",
		"{\n\"schema\": \"x\",\n}": "3:1: not JSON",
		"[]":                       "not a saved document",
		"{}":                       `not a saved document: it has no "schema"`,
		`{"schema": "other/v1"}`:   `unknown schema "other/v1"`,
		`{"schema": "compdiff/changelog/v1", "changes": [{"severity": "info"}, {"severity": "grave"}]}`:                      `changes[1]: unknown severity "grave"`,
		`{"schema": "compdiff/changelog/v1", "changes": [{"severity": "info", "class": "big"}]}`:                             `changes[0]: unknown class "big"`,
		`{"schema": "compdiff/changelog/v1", "changes": [{"severity": "info", "spans": [{"op": "equal"}, {"op": "keep"}]}]}`: `changes[0]: spans[1]: unknown op "keep"`,
		`{"schema": "compdiff/findings/v1", "findings": [{"severity": ""}]}`:                                                 `findings[0]: unknown severity ""`,
		`{"schema": "compdiff/merge/v1"}`:                                                  "not a saved merge: it has no edition",
		`{"schema": "compdiff/merge/v1", "edition": {}, "theirs": [{"severity": "dire"}]}`: `theirs[0]: unknown severity "dire"`,
		`{"schema": "compdiff/changelog/v1", "changes": "none"}`:                           `1:53: "changes" cannot be JSON string`,
	} {
		_, err := Read("saved.json", []byte(source))
		if err == nil || !strings.HasPrefix(err.Error(), "saved.json:") || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want it to say %q", source, err, want)
		}
	}
}

// TestSavedMergesAreReadAgain wants the same bytes in every format from what was saved.
func TestSavedMergesAreReadAgain(t *testing.T) {
	saved, err := os.ReadFile("testdata/merge.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read("merge.json", saved)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "markdown", "json"} {
		want, err := os.ReadFile("testdata/merge." + format)
		if err != nil {
			t.Fatal(err)
		}
		if got := written(t, format, d, Style{}); string(got) != string(want) {
			t.Errorf("%s differs:\n%s", format, got)
		}
	}
	if n := len(d.Severities()); n == 0 {
		t.Error("the conflicts weigh nothing")
	}
}

func TestReadChangelogWantsAChangelog(t *testing.T) {
	_, err := ReadChangelog("saved.json", []byte(`{"schema": "compdiff/edition/v1"}`))
	if err == nil || !strings.Contains(err.Error(), `its schema is "compdiff/edition/v1"`) {
		t.Errorf("error %v does not name the schema", err)
	}
}

func TestFindFormat(t *testing.T) {
	for _, c := range []struct {
		name string
		kind Kind
		want string
	}{
		{"yaml", KindChangelog, `unknown format "yaml"; expected ` + choice(KindChangelog)},
		{"markdown", KindEdition, `the format "markdown" cannot show an edition; expected text, csv, xlsx, case, ctdl, skos or json`},
	} {
		_, err := Find(c.name, c.kind)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s for %s: error %v, want %s", c.name, c.kind, err, c.want)
		}
	}
}

func TestEveryFormatHasHelpAndShowsSomething(t *testing.T) {
	for _, f := range Formats {
		if f.Name == "" || f.Help == "" || strings.Contains(f.Help, "\n") {
			t.Errorf("%q: a format needs a name and one line of help, has %q", f.Name, f.Help)
		}
		shown := 0
		for _, d := range samples() {
			if f.Shows(d.Kind()) {
				shown++
			} else if _, err := f.Write(d, Style{}); err == nil {
				t.Errorf("%s shows %s without a writer for it", f.Name, d.Kind())
			}
		}
		if shown == 0 {
			t.Errorf("%s shows no kind of document", f.Name)
		}
	}
}

func TestColumns(t *testing.T) {
	for text, want := range map[string]int{"": 0, "bread": 5, "é": 1, "e\u0301": 1, "漢字": 4, "a\u200db": 2} {
		if got := columns(text); got != want {
			t.Errorf("columns(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"bread":              "bread",
		"a\x1b[31mred\a":     "a<U+001B>[31mred<U+0007>",
		"a\nb\tc":            "a b c",
		"\u202eevil\u2066":   "<U+202E>evil<U+2066>",
		"\xff\xfe":           "\ufffd\ufffd",
		"\u009b31m":          "<U+009B>31m",
		"soft\u00adhyphen":   "soft\u00adhyphen",
		"tag\U000e0041":      "tag<U+E0041>",
		"two\u2028lines":     "two<U+2028>lines",
		"\u0646\u200c\u0647": "\u0646\u200c\u0647",
	} {
		if got := Visible(text); got != want {
			t.Errorf("Visible(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLinesKeepToTheWidth(t *testing.T) {
	for _, width := range []int{40, 60, 80} {
		out, err := changelogText(bakehouse(), Style{Width: width})
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(out), "\n") {
			if columns(line) > width {
				t.Errorf("at width %d: %q has %d columns", width, line, columns(line))
			}
		}
	}
}

func TestReadUndoesRedirection(t *testing.T) {
	plain := `{"schema": "compdiff/findings/v1", "findings": []}`
	wide := "\xff\xfe"
	for _, c := range []byte(plain) {
		wide += string([]byte{c, 0})
	}
	for _, source := range []string{"\ufeff" + plain, wide} {
		if _, err := Read("saved.json", []byte(source)); err != nil {
			t.Errorf("%.20q: %v", source, err)
		}
	}
}
