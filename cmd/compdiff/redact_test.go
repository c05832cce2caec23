package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// redactLeft is how many words of a text may stand in a row in the test.
const redactLeft = 4

// TestRedactedReportsHaveNoText writes every format of every command with --redact, and
// looks in all that is written, on either stream and inside of packed files, for runs of
// words of the sources.
func TestRedactedReportsHaveNoText(t *testing.T) {
	t.Chdir(exampleFolder(t))
	if err := os.WriteFile("faulty.txt", []byte(faulty+"\nA stray text that nobody can ever place anywhere at all\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	runs := runsOf(t, "old.txt", "new.txt", "tailored.txt", "faulty.txt", "edition-1", "skills", "yard", "loom", "notes")
	for command, formats := range withFormats() {
		for _, line := range redactLines[command] {
			for _, format := range formats {
				t.Run(command+"."+format+"."+line[1], func(t *testing.T) {
					args := append(append([]string{}, line...), "--format", format, fmt.Sprint("--redact=", redactLeft))
					code, stdout, stderr := ran(args...)
					if code > exitFound {
						if command == "report" && strings.Contains(stderr, "cannot show") {
							return
						}
						t.Fatalf("%q: exit code %d: %s", args, code, stderr)
					}
					for where, said := range readable(t, stdout, stderr) {
						for _, run := range found(said, runs) {
							t.Errorf("%q says, in %s: %q", args, where, run)
						}
					}
				})
			}
		}
		if command != "rules" && len(redactLines[command]) == 0 {
			t.Errorf("nothing tries %s with --redact", command)
		}
	}
}

// redactLines are the command lines to try, by command.
var redactLines = map[string][][]string{
	"diff":      {{"diff", "old.txt", "new.txt"}, {"diff", "edition-1", "skills"}, {"diff", "yard/old.txt", "yard/new.txt", "--defects"}, {"diff", "loom/old.txt", "loom/new.txt", "-v"}, {"diff", "old.txt", "faulty.txt", "-v"}},
	"parse":     {{"parse", "edition-1"}, {"parse", "faulty.txt"}},
	"check":     {{"check", "faulty.txt"}, {"check", "edition-1"}},
	"report":    {{"report", "changes.json"}},
	"apply":     {{"apply", "changes.json", "old.txt"}},
	"changelog": {{"changelog", "old.txt", "new.txt"}, {"changelog", "edition-1", "skills"}},
	"impact":    {{"impact", "old.txt", "new.txt", "roles.csv"}, {"impact", "edition-1", "skills", "old.txt"}},
	"map":       {{"map", "old.txt", "new.txt"}, {"map", "edition-1", "skills"}},
	"history":   {{"history", "FERY", "old.txt", "new.txt"}, {"history", "MOOR", "edition-1", "skills"}},
	"themes":    {{"themes", "edition-1", "skills"}},
	"audit":     {{"audit", "notes/old.txt", "notes/new.txt"}},
	"merge":     {{"merge", "old.txt", "tailored.txt", "new.txt"}, {"merge", "old.txt", "new.txt", "faulty.txt"}},
}

var (
	aWord  = regexp.MustCompile(`[\pL\pN]+`)
	markup = regexp.MustCompile(`<[^>]*>`)
	// anchors are made of the heading that a link names, and say it twice.
	anchors = regexp.MustCompile(`\]\(#[^)]*\)`)
	places  = regexp.MustCompile(`^(?:\d+|[Ll]evels?|\p{Lu}{4})$`)
)

// runsOf are the runs of words in files that are one word too long. Numbers, codes and the
// word for levels are no text: headings have them.
func runsOf(t *testing.T, names ...string) map[string]bool {
	t.Helper()
	runs := map[string]bool{}
	for _, name := range names {
		err := filepath.Walk(name, func(path string, info os.FileInfo, err error) error {
			if err != nil || info.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			words := aWord.FindAllString(string(data), -1)
			for i := 0; i+redactLeft < len(words); i++ {
				if run := words[i : i+redactLeft+1]; !slices.ContainsFunc(run, places.MatchString) {
					runs[strings.ToLower(strings.Join(run, " "))] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return runs
}

// ourWords are what reports say themselves, and a text says by chance.
var ourWords = []string{"says how sure it is"}

// found are the runs that stand in a text.
func found(text string, runs map[string]bool) []string {
	words := aWord.FindAllString(strings.ToLower(anchors.ReplaceAllString(text, "] ")), -1)
	var out []string
	for i := 0; i+redactLeft < len(words); i++ {
		if run := strings.Join(words[i:i+redactLeft+1], " "); runs[run] && !slices.Contains(ourWords, run) {
			out = append(out, run)
		}
	}
	return out
}

// readable is all text of an output: as it is, without its tags, and unpacked.
func readable(t *testing.T, stdout, stderr string) map[string]string {
	t.Helper()
	all := map[string]string{"standard output": stdout, "standard error": stderr, "the page": html.UnescapeString(markup.ReplaceAllString(stdout, " "))}
	if !strings.HasPrefix(stdout, "PK") {
		return all
	}
	z, err := zip.NewReader(bytes.NewReader([]byte(stdout)), int64(len(stdout)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = html.UnescapeString(markup.ReplaceAllString(string(data), " "))
		all[f.Name+" joined"] = html.UnescapeString(markup.ReplaceAllString(string(data), ""))
	}
	return all
}
