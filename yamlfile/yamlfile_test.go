package yamlfile

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// notes is what the tests read.
type notes struct {
	Title  string            `yaml:"title"`
	Count  Whole             `yaml:"count"`
	Draft  bool              `yaml:"draft"`
	Labels map[string]string `yaml:"labels"`
	Items  []item            `yaml:"items"`
}

type item struct {
	Name string   `yaml:"name"`
	Tags []string `yaml:"tags"`
}

// TestWrongFilesAreRefused wants the line and what to do, of files that are wrong
// and of files made to harm.
func TestWrongFilesAreRefused(t *testing.T) {
	for text, want := range map[string]string{
		"title: a\ntitel: b\n":                          `line 2: unknown field "titel"`,
		"title: a\ncount: 1.5\n":                        `line 2: "1.5" cannot stand here; expected a whole number`,
		"title: a\ncount: [1]\n":                        `line 2: a list cannot stand here; expected a whole number`,
		"items: all\n":                                  `line 1: a word cannot stand here; expected a list`,
		"items:\n- name: a\n- [b]\n":                    `line 3: a list cannot stand here; expected keys with values below it`,
		"title: {a: b}\n":                               `line 1: a key with a value cannot stand here; expected a word`,
		"draft: perhaps\n":                              `line 1: a word cannot stand here; expected true or false`,
		"title: a\ntitle: b\n":                          `line 2: the key "title" stands here again; expected each once`,
		"labels:\n  a: b\n  a: c\n":                     `line 3: the key "a" stands here again; expected each once`,
		"title: !!seq\n":                                `line 1: this is tagged !!seq and is none; take the tag out`,
		"count: 1\nitems: !!seq\n":                      `line 2: this is tagged !!seq and is none; take the tag out`,
		"items: !!map x\n":                              `line 1: this is tagged !!map and is none; take the tag out`,
		"items:\n- !own name\n":                         `line 2: a value tagged !own cannot stand here; expected keys with values below it`,
		"title: a\nlabels: {a: *b}\n":                   `line 2: the alias *b has no anchor &b above it`,
		"title: [\n":                                    `line 1: `,
		"a\n":                                           `line 1: a word cannot stand here; expected keys with values below it`,
		"title: a\n---\ntitle: b\n":                     `line 3: a second document begins here; expected one, with no line of three dashes in it`,
		"title: a\nitems: &a [*a]\n":                    `line 2: lists and keys lie more than 100 deep in each other; expected a few levels`,
		"title: a\nlabels: " + strings.Repeat("[", 300): `line 2: `,
		"title: a\nitems: " + nested("[", "]", 200):     `line 2: lists and keys lie more than 100 deep in each other; expected a few levels`,
		"title: a\nitems: " + nested("[", "]", 15000):   `line 2: lists and keys lie more than 100 deep in each other; expected a few levels`,
		"items:\n" + nested("- ", "", 200) + "x\n":      `line 2: lists and keys lie more than 100 deep in each other; expected a few levels`,
		stairs(150):                                     `line 100: lists and keys lie more than 100 deep in each other; expected a few levels`,
		laughs(8):                                       `line 2: aliases stand for more than 65536 values; write out what is meant`,
		strings.Repeat("# a\n", MaxSize/4) + "#":        `larger than 64 KiB; expected a file that somebody wrote by hand`,
	} {
		var n notes
		_, err := Read([]byte(text), &n)
		var refused *Error
		if !errors.As(err, &refused) || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.60q: got %v, want %s", text, err, want)
		}
	}
}

func nested(open, end string, n int) string {
	return strings.Repeat(open, n) + strings.Repeat(end, n)
}

// stairs has a key below a key below a key.
func stairs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "labels:\n")
	}
	return b.String()
}

// laughs has lists of eight aliases to a list of eight aliases.
func laughs(n int) string {
	b := "a0: &a0 x\n"
	for i := range n {
		b += fmt.Sprintf("a%d: &a%d [%s*a%d]\n", i+1, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 7), i)
	}
	return b
}

// TestHarmfulFilesCostLittle repeats whatever means something in YAML up to the
// size of a file.
func TestHarmfulFilesCostLittle(t *testing.T) {
	for _, part := range []string{"[", "{", "- ", "? ", "a: {", "!!seq ", "!!seq\n", "&a ", "*a ", "a:\n", "|\n", "title: >\n \n", " \n", "\"", "'", "#\n", "---\n", "...\n", "a\n\n", ",", ": ", "\t", "<<: ", "\\", "%YAML 1.1\n", "\xff", "\x00", "\ufeff"} {
		for _, head := range []string{"", "title: ", "labels: >\n"} {
			text := head + strings.Repeat(part, (MaxSize-len(head))/len(part))
			start := time.Now()
			var n notes
			_, err := Read([]byte(text), &n)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%q, repeated %q: took %v (%v)", head, part, took, err)
			}
		}
	}
}

// TestFilesAreRead wants what a file says, and where it stands.
func TestFilesAreRead(t *testing.T) {
	for _, text := range []string{"", "# nothing\n", "---\n", "---\n# nothing\n...\n", "\ufeff"} {
		n := notes{Title: "as it was"}
		if f, err := Read([]byte(text), &n); err != nil || n.Title != "as it was" || f.Line("title") > 3 {
			t.Errorf("%q: %v, %v", text, n, err)
		}
	}
	var n notes
	f, err := Read([]byte("title: 1e6\ncount: 3\ndraft: yes\nlabels: &l {off: on}\nitems:\n- name: a\n  tags:\n  - b\n  - 'c: d'\n"), &n)
	if err != nil {
		t.Fatal(err)
	}
	if n.Title != "1e6" || n.Count != 3 || !n.Draft || n.Labels["off"] != "on" || n.Items[0].Tags[1] != "c: d" {
		t.Errorf("read as %+v", n)
	}
	for _, c := range []struct {
		path []any
		line int
	}{{nil, 1}, {[]any{"draft"}, 3}, {[]any{"items", 0, "tags", 1}, 9}, {[]any{"items", 0, "tags", 7}, 8}, {[]any{"items", "x"}, 6}, {[]any{"none"}, 1}} {
		if got := f.Line(c.path...); got != c.line {
			t.Errorf("%v stands on line %d, want %d", c.path, got, c.line)
		}
	}
}

// TestAFewAliasesAreFine wants what anchors are for.
func TestAFewAliasesAreFine(t *testing.T) {
	var n notes
	if _, err := Read([]byte("items:\n- name: &a x\n  tags: &t [b, c]\n- {name: *a, tags: *t}\n"), &n); err != nil || n.Items[1].Name != "x" || len(n.Items[1].Tags) != 2 {
		t.Errorf("%+v, %v", n, err)
	}
}

// TestWhatIsWrittenIsRead writes texts that mean something in YAML.
func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, title := range []string{"2026-12-31", "no", "[x]", "a: b # c", "\"'", "- a\n- b\n", "1e6", "~", "\u2028", "&a *b !c"} {
		data, err := Write(notes{Title: title})
		if err != nil {
			t.Fatal(err)
		}
		var n notes
		if _, err := Read(data, &n); err != nil || n.Title != title {
			t.Errorf("%q is written as %q and read as %q, %v", title, data, n.Title, err)
		}
	}
}

// FuzzRead reads anything: a file is understood, or refused with what is wrong.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"title: a\ncount: 2\nitems: [{name: b, tags: [c]}]\n", "a: &a [*a]", "items: !!seq", "? a\n: >\n b", "<<: *a", "labels: {a: &b c, <<: *b}"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var n notes
		_, err := Read(data, &n)
		var refused *Error
		if err != nil && (!errors.As(err, &refused) || refused.Problem == "" || strings.Contains(err.Error(), "\n")) {
			t.Errorf("%q: %v", data, err)
		}
	})
}
