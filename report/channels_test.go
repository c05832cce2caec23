package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"

	"github.com/google/go-cmp/cmp"
)

func TestEveryFormatIsAChannel(t *testing.T) {
	for _, f := range Formats {
		if how, ok := channels[f.Name]; !ok || (how == silencing{}) != f.Binary {
			t.Errorf("%s: nothing says how commands of a log are broken up in it", f.Name)
		}
	}
	if len(channels) != len(Formats)+1 {
		t.Errorf("%d channels for %d formats and standard error", len(channels), len(Formats))
	}
}

// logCommand is what the readers of logs obey, each in its way.
var logCommand = regexp.MustCompile(`(?m)^[ \t]*::|##[A-Za-z]*\[`)

// commandsFor are those of a format that may stand in it: its own.
func commandsFor(format string) *regexp.Regexp {
	switch format {
	case "github":
		return regexp.MustCompile(`##[A-Za-z]*\[|(?m)^[ \t]*::(?:stop|add|set|group|debug|vso)`)
	case "html": // of which a line may be a selector of a style: ::before
		return regexp.MustCompile(`##[A-Za-z]*\[`)
	}
	return logCommand
}

// TestNoFormatSpeaksToALog shows every kind of document with commands in every
// text in every format.
func TestNoFormatSpeaksToALog(t *testing.T) {
	log := hostileFramework(t)
	edition := hostileEdition(t, "Keep")
	for i := range edition.Skills {
		edition.Skills[i].Description.Text = "::error file=a::x\n##vso[a]b\n ##teamcity[c]"
	}
	for _, d := range []Document{Changelog{log}, Edition{edition}, Releases{Logs: []*diff.Changelog{log}}} {
		for _, f := range FormatsFor(d.Kind()) {
			if f.Binary {
				continue
			}
			out := written(t, f.Name, d, Style{FailOn: "info"})
			if found := commandsFor(f.Name).Find(out); found != nil {
				at := bytes.Index(out, found)
				t.Errorf("%s of %s speaks to a log: %q", f.Name, d.Kind(), out[at:min(at+60, len(out))])
			}
		}
	}
}

// TestCommandsAreBrokenUpWithoutALoss wants those whom a format is for to read
// the same.
func TestCommandsAreBrokenUpWithoutALoss(t *testing.T) {
	texts := []string{"##vso[a]", `\##[b]`, "x ##teamcity[c] ##[d", "::e\n  ::f", "##", "a::b", "# #[g]", "\\u0023#vso[h]"}
	slashed, _ := json.Marshal(texts)
	var read []string
	if err := json.Unmarshal(unheardIn("json", slashed), &read); err != nil || !slices.Equal(read, texts) {
		t.Errorf("%v: %q becomes %q", err, texts, read)
	}
	type list struct {
		Text []string `xml:"t"`
	}
	marked, _ := xml.Marshal(list{texts})
	var again list
	if err := xml.Unmarshal(unheardIn("junit", marked), &again); err != nil || !slices.Equal(again.Text, texts) {
		t.Errorf("%v: %q becomes %q", err, texts, again.Text)
	}
	page := "<p>##vso[a]</p>\n<style>\n::before{}</style><script>x = \"##vso[b]\"</script><p>##[c]</p><script>\"##[d]\"</script>"
	want := "<p>#&#35;vso[a]</p>\n<style>\n::before{}</style><script>x = \"#\\u0023vso[b]\"</script><p>#&#35;[c]</p><script>\"#\\u0023[d]\"</script>"
	if d := cmp.Diff(want, string(unheardIn("html", []byte(page)))); d != "" {
		t.Error(d)
	}
}

func TestLogLines(t *testing.T) {
	for text, want := range map[string]string{
		"::error::x":                           ": :error::x",
		"a ##vso[b]":                           "a ##vso [b]",
		"##teamcity[c]\n::d":                   "##teamcity [c] ::d",
		"##[group]":                            "## [group]",
		"a::b # ## [c]":                        "a::b # ## [c]",
		"a\u200eb\u3164c\u061cd\u180ee\u200ff": "a<U+200E>b<U+3164>c<U+061C>d<U+180E>e<U+200F>f",
		"क्\u200dष":                            "क्\u200dष", // a joiner that the script is written with
		"\x1b[31m":                             "<U+001B>[31m",
	} {
		if got := LogLine(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if strings.Contains(LogLine(text), "\n") {
			t.Errorf("%q has several lines", text)
		}
	}
}
