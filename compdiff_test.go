package compdiff_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"compdiff"
	"compdiff/framework"
	_ "compdiff/readers" // of all formats
)

const (
	oldText = "Ferry crewing FERY\n\nWorking on a ferry.\n\nLevel 2\nTies up the ferry. Checks tickets and passes.\n"
	newText = "Ferry crewing FERY\n\nWorking on a ferry.\n\nLevel 2\nTies up the ferry.\n"
)

// A comparison from files to what changed.
func Example() {
	ctx := context.Background()
	files := fstest.MapFS{"old.txt": {Data: []byte(oldText)}, "new.txt": {Data: []byte(newText)}}
	old, err := compdiff.Read(ctx, files, []string{"old.txt"}, compdiff.Edition("1"))
	if err != nil {
		panic(err)
	}
	new, err := compdiff.Read(ctx, files, []string{"new.txt"}, compdiff.Edition("2"))
	if err != nil {
		panic(err)
	}
	log, err := compdiff.Compare(ctx, old, new)
	if err != nil {
		panic(err)
	}
	for _, c := range log.Changes {
		fmt.Println(c.Skill, c.Part, c.Rule, c.Old[0].Text.Text)
	}
	// Output: FERY level 2 statement-removed Checks tickets and passes.
}

// One source from any reader.
func ExampleReadFrom() {
	e, err := compdiff.ReadFrom(context.Background(), strings.NewReader(oldText), "pasted", compdiff.Framework("Harbour"))
	if err != nil {
		panic(err)
	}
	fmt.Println(e.Framework, e.Skills[0].Code, len(e.Skills[0].Levels))
	// Output: Harbour FERY 1
}

// What a check says of a text.
func ExampleCheck() {
	draft := strings.Replace(oldText, "Ties up the", "Ties up the the", 1)
	e, err := compdiff.ReadFrom(context.Background(), strings.NewReader(draft), "draft.txt")
	if err != nil {
		panic(err)
	}
	findings, err := compdiff.Check(context.Background(), e)
	if err != nil {
		panic(err)
	}
	for _, f := range findings {
		fmt.Println(f.From, f.Severity, f.Rule)
	}
	// Output: draft.txt:6:1 warning word-doubled
}

// A document in any format.
func ExampleWrite() {
	e, err := compdiff.ReadFrom(context.Background(), strings.NewReader(newText), "new.txt")
	if err != nil {
		panic(err)
	}
	if err := compdiff.Write(os.Stdout, compdiff.Saved(e), "text"); err != nil {
		panic(err)
	}
	// Output:
	// Ferry crewing FERY
	//
	// Working on a ferry.
	//
	// Ferry crewing: Level 2
	//
	// Ties up the ferry.
}

var kinds = []error{compdiff.ErrNotFound, compdiff.ErrNotText, compdiff.ErrEncrypted, compdiff.ErrDamaged, compdiff.ErrTooLarge, compdiff.ErrNoSkill}

// Errors are told apart by their kinds, and name the source.
func TestErrors(t *testing.T) {
	encrypted, err := os.ReadFile("parser/pdf/testdata/encrypted/aes-256-secret.pdf")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{
		"picture.png":  {Data: []byte("\x89PNG\r\n\x1a\n\x00\x00")},
		"bad.txt":      {Data: []byte("Ferry crewing \xc3\x28\x81\x8d")},
		"locked.pdf":   {Data: encrypted},
		"damaged.pdf":  {Data: []byte("%PDF-1.7\nnothing of it is left\n%%EOF\n")},
		"damaged.xlsx": {Data: []byte("PK\x03\x04 [Content_Types].xml xl/workbook.xml")},
		"large.txt":    {Data: []byte(strings.Repeat(oldText, 100))},
		"no-skill.txt": {Data: []byte("To whom it may concern.\n")},
	}
	for _, c := range []struct {
		name string
		kind error
	}{
		{"gone.txt", compdiff.ErrNotFound}, {"gone-*.txt", compdiff.ErrNotFound},
		{"picture.png", compdiff.ErrNotText}, {"bad.txt", compdiff.ErrNotText},
		{"locked.pdf", compdiff.ErrEncrypted}, {"damaged.pdf", compdiff.ErrDamaged}, {"damaged.xlsx", compdiff.ErrDamaged},
		{"large.txt", compdiff.ErrTooLarge}, {"no-skill.txt", compdiff.ErrNoSkill},
	} {
		_, err := compdiff.Read(t.Context(), files, []string{c.name}, compdiff.MaxSize(5000))
		if !strings.Contains(fmt.Sprint(err), c.name) {
			t.Errorf("%s: the error does not name it: %v", c.name, err)
		}
		for _, kind := range kinds {
			if errors.Is(err, kind) != (kind == c.kind) {
				t.Errorf("%s: of the kind %q: %v; got %v", c.name, kind, errors.Is(err, kind), err)
			}
		}
	}
	_, err = compdiff.ReadFrom(t.Context(), strings.NewReader(strings.Repeat("x", 6000)), "x", compdiff.MaxSize(5000))
	if !errors.Is(err, compdiff.ErrTooLarge) {
		t.Errorf("a reader that gives too much: %v", err)
	}
}

// A folder is read with those below it; what is hidden or no text is passed over.
func TestReadFolder(t *testing.T) {
	files := fstest.MapFS{
		"e/a/one.txt":         {Data: []byte(oldText)},
		"e/b/two.txt":         {Data: []byte(strings.ReplaceAll(oldText, "Ferry crewing FERY", "Lamp keeping LAMP"))},
		"e/.hidden/three.txt": {Data: []byte(oldText)},
		"e/picture.png":       {Data: []byte("\x89PNG\r\n\x1a\n\x00\x00")},
	}
	var warned, told []string
	e, err := compdiff.Read(t.Context(), files, []string{"e"}, compdiff.Warn(func(m string) { warned = append(warned, m) }),
		compdiff.Progress(func(_, _ int, next string) { told = append(told, next) }), compdiff.Status(framework.StatusBeta), compdiff.Language("en"))
	if err != nil || len(e.Skills) != 2 || e.Status != framework.StatusBeta || e.Language != "en" {
		t.Fatalf("got %+v, %v", e, err)
	}
	if len(warned) != 1 || !strings.Contains(warned[0], "picture.png") || len(told) == 0 {
		t.Errorf("warned %q, told %q", warned, told)
	}
	if e, err := compdiff.Read(t.Context(), files, []string{"e/*/*.txt"}); err != nil || len(e.Skills) < 2 {
		t.Errorf("a glob: %v", err)
	}
	if _, err := compdiff.Read(t.Context(), files, []string{"e"}, compdiff.Dialect([]byte("name: [1"))); err == nil {
		t.Error("a dialect that is broken was taken")
	}
}

// A context that is done ends everything, also between the sources of a folder.
func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	files := fstest.MapFS{"a.txt": {Data: []byte(oldText)}, "b.txt": {Data: []byte(newText)}}
	read := 0
	_, err := compdiff.Read(ctx, files, []string{"a.txt", "b.txt"}, compdiff.Progress(func(int, int, string) { read++; cancel() }))
	if !errors.Is(err, context.Canceled) || read != 1 {
		t.Errorf("reading went on to %d sources: %v", read, err)
	}
	_, reading := compdiff.ReadFrom(ctx, strings.NewReader(oldText), "x")
	_, comparing := compdiff.Compare(ctx, &framework.Edition{}, &framework.Edition{})
	_, checking := compdiff.Check(ctx, &framework.Edition{})
	for what, err := range map[string]error{"ReadFrom": reading, "Compare": comparing, "Check": checking} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// What is written as JSON is read again, and is the same.
func TestSaved(t *testing.T) {
	e, err := compdiff.ReadFrom(t.Context(), strings.NewReader(oldText), "old.txt", compdiff.Edition("1"))
	if err != nil {
		t.Fatal(err)
	}
	var saved bytes.Buffer
	if err := compdiff.Write(&saved, compdiff.Saved(e), "json"); err != nil {
		t.Fatal(err)
	}
	again, err := compdiff.Read(t.Context(), fstest.MapFS{"old.json": {Data: saved.Bytes()}}, []string{"old.json"})
	if err != nil {
		t.Fatal(err)
	}
	log, err := compdiff.Compare(t.Context(), e, again)
	if err != nil || len(log.Changes) > 0 || again.Edition != "1" {
		t.Fatalf("got %v, %v", log, err)
	}
	for _, format := range []string{"text", "markdown", "html", "docx", "xlsx", "sarif", "json"} {
		var out bytes.Buffer
		if err := compdiff.Write(&out, compdiff.Changes(log), format); err != nil || out.Len() == 0 {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := compdiff.Write(&bytes.Buffer{}, compdiff.Findings(e), "tapestry"); err == nil || !strings.Contains(err.Error(), "markdown") {
		t.Errorf("an unknown format: %v", err)
	}
}
