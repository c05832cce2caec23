package parser

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"

	"golang.org/x/text/encoding/unicode"
)

const hedging = "Hedging HEDG\n\nLaying hedges in winter.\n\nLevel 2\n\nLays a hedge – neatly.\n"

func TestRefusedSources(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "copy: the source is empty; give a text with at least one skill"},
		{"white space", " \n\t\r\n", "copy: there is nothing but white space; expected a title"},
		{"no skill", "A letter.\n\nIt says nothing.\n", `copy: no skill was found; expected a title line such as "Name CODE"`},
		{"NUL", "Hedging HEDG\x00\n", "copy: this looks like binary data (it has a NUL byte), not like text; "},
		{"endless lines", strings.Repeat("\n", 1<<20+1), "copy:1048577: the text has more than 1048576 lines"},
		{"PDF", "%PDF-1.7\n", "copy: the file is damaged and could not be repaired"},
		{"zip", "PK\x03\x04", "copy: this looks like a zip archive"},
		{"Windows-1252", "Hedging HEDG\n\nA farmer\x92s hedge\n", "copy:3:9: byte 0x92 is not UTF-8; it may be Windows-1252; convert it: iconv -f WINDOWS-1252 -t UTF-8 'copy'"},
		{"after CRLF", "Hedging\r\n\r\nA\x92", "copy:3:2: byte 0x92"},
		{"not Windows-1252", "Hedging HEDG \x81\n", "copy:1:14: byte 0x81 is not UTF-8; save the file as UTF-8"},
		{"half a character", "\xff\xfeA\x00B", "copy: UTF-16 text with half a character at its end"},
		{"long line", hedging + strings.Repeat("a", 2<<20), "copy:8: the line has 2097152 bytes; a line of text has at most 1048576"},
		{"other JSON", `{"schema": "other/v1"}`, `copy: not a saved edition: its schema is "other/v1"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("copy", []byte(c.data), Options{})
			var refused *source.Error
			if !errors.As(err, &refused) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	utf16 := func(e unicode.Endianness) string {
		text, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().String(hedging)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	want := skillsOf(t, hedging)
	for name, text := range map[string]string{
		"BOM":       "\ufeff" + hedging,
		"CRLF":      strings.ReplaceAll(hedging, "\n", "\r\n"),
		"CR":        strings.ReplaceAll(hedging, "\n", "\r"),
		"UTF-16 LE": utf16(unicode.LittleEndian),
		"UTF-16 BE": utf16(unicode.BigEndian),
	} {
		if got := skillsOf(t, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
}

func skillsOf(t *testing.T, text string) []framework.Skill {
	t.Helper()
	e, err := Parse("copy", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e.Skills
}

// TestReadNames reads the same two skills through every kind of name.
func TestReadNames(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a/hedging.txt", hedging)
	write(t, dir, "b.txt", strings.ReplaceAll(hedging, "Hedging HEDG", "Ditching DITC"))
	write(t, dir, "picture.png", "\x89PNG\r\n")
	write(t, dir, ".hidden", "no skill")
	var warnings []string
	opts := Options{Warn: func(s string) { warnings = append(warnings, s) }}
	for _, names := range [][]string{
		{dir},
		{filepath.Join(dir, "a"), filepath.Join(dir, "b.txt")},
		{filepath.Join(dir, "a"), filepath.Join(dir, "*.txt")},
	} {
		e, err := Read(names, opts)
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Skills) != 2 || len(e.Sources) != 2 || e.Skills[0].Code != "HEDG" || e.Skills[1].Code != "DITC" {
			t.Errorf("%v: %d skills, %d sources", names, len(e.Skills), len(e.Sources))
		}
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0], "picture.png: this looks like a PNG image") {
		t.Errorf("warnings %q, want one about the picture", warnings)
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestUnreadableNames(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "sub/picture", "\x89PNG\r\n")
	for _, c := range []struct{ name, want string }{
		{filepath.Join(dir, "none.txt"), "none.txt: no such file or folder; check the name"},
		{filepath.Join(dir, "*.txt"), "*.txt: no file matches"},
		{filepath.Join(dir, "[.txt"), "[.txt: not a valid glob"},
		{dir, "the folder has no readable text"},
		{"-", "-: there is no standard input to read"},
	} {
		_, err := Read([]string{c.name}, Options{})
		var refused *source.Error
		if !errors.As(err, &refused) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
	if _, err := Read([]string{filepath.Join(dir, "none")}, Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file gives %v, want fs.ErrNotExist underneath", err)
	}
	if _, err := Read(nil, Options{}); err == nil {
		t.Error("no name at all is accepted")
	}
}

func TestStandardInput(t *testing.T) {
	e, err := Read([]string{"-"}, Options{Stdin: strings.NewReader(hedging)})
	if err != nil || len(e.Skills) != 1 || e.Sources[0].Name != "-" {
		t.Errorf("got %+v, %v", e, err)
	}
	if _, err := Read([]string{"-"}, Options{Stdin: iotest.ErrReader(errors.New("torn cable"))}); err == nil || !strings.Contains(err.Error(), "torn cable") {
		t.Errorf("got %v, want the reason", err)
	}
}

// TestSavedEdition gives a parsed edition back as JSON: nothing changes.
func TestSavedEdition(t *testing.T) {
	e, err := Parse("copy", []byte(hedging), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var saved strings.Builder
	if err := e.WriteJSON(&saved); err != nil {
		t.Fatal(err)
	}
	again, err := Parse("saved.json", []byte(saved.String()), Options{})
	if err != nil || !reflect.DeepEqual(e, again) {
		t.Errorf("got %+v, %v, want %+v", again, err, e)
	}
}

// TestUnknownGuidance checks that a skill without guidance is said to have
// none only where others of the same sources have some.
func TestUnknownGuidance(t *testing.T) {
	if s := skillsOf(t, hedging)[0]; s.Knows(framework.PartGuidance) || s.Knows(framework.PartCategory) || !s.Knows(framework.PartLevels) {
		t.Errorf("unknown are %v", s.Unknown)
	}
	both := skillsOf(t, hedging+"\nDitching DITC\n\nDigging.\n\nGuidance notes\n\nDig deep.\n")
	if len(both) != 2 || !both[0].Knows(framework.PartGuidance) || both[1].Knows(framework.PartLevels) {
		t.Errorf("got %+v", both)
	}
}

// TestStatus checks that an edition is a beta only if every title says so.
func TestStatus(t *testing.T) {
	beta := strings.ReplaceAll(hedging, "HEDG", "HEDG Beta")
	for text, want := range map[string]framework.Status{
		beta: framework.StatusBeta, hedging: "", beta + "\nDitching DITC\n\nDigging ditches.\n\nLevel 1\n\nDigs.\n": "",
	} {
		e, err := Parse("copy", []byte(text), Options{})
		if err != nil || e.Status != want {
			t.Errorf("got %q, %v, want %q for\n%s", e.Status, err, want, text)
		}
	}
}

func TestBadDialect(t *testing.T) {
	for _, c := range []struct {
		dialect dialect.Dialect
		want    string
	}{
		{dialect.Dialect{Name: "d", Code: "("}, "dialect d: code: "},
		{dialect.Dialect{Name: "d", Titles: []string{"{nome}"}}, `dialect d: titles[0]: form "{nome}": {nome} is no hole; expected {name}`},
		{dialect.Dialect{Name: "d", Sections: []dialect.SectionForms{{Kind: "other"}}}, `dialect d: sections[0].kind: kind "other" is not known; expected `},
	} {
		if _, err := Parse("copy", []byte(hedging), Options{Dialect: &c.dialect}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// TestFolderWithBadText refuses a folder rather than pass over a text in
// another encoding.
func TestFolderWithBadText(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", hedging)
	write(t, dir, "b.txt", "Ditching DITC\n\nA farmer\x92s ditch.\n")
	if _, err := Read([]string{dir}, Options{}); err == nil || !strings.Contains(err.Error(), "b.txt:3:9: byte 0x92") {
		t.Errorf("got %v, want the place of the byte", err)
	}
}

// TestOwnDialect reads another framework's layout with a dialect of a few
// lines.
func TestOwnDialect(t *testing.T) {
	d := &dialect.Dialect{
		Name: "trades", Code: `[A-Z]{2}\d{2}`, Titles: []string{"{code} {name}"}, LevelHeadings: []string{"Stage {levels}"},
		Sections: []dialect.SectionForms{{Kind: "guidance", Headings: []string{"Hints"}}}, Undefined: []string{"Not done at this stage"},
	}
	e, err := Parse("copy", []byte("HE01 Hedging\n\nLaying hedges.\n\nHints\n\nDo it in winter.\n\nStage 1\n\nNot done at this stage.\n\nStage 2\n\nLays a hedge.\n"), Options{Dialect: d})
	if err != nil {
		t.Fatal(err)
	}
	s := e.Skills[0]
	if e.Dialect != "trades" || s.Code != "HE01" || s.Name != "Hedging" || len(s.Guidance) != 1 || len(s.Levels) != 1 || s.Levels[0].Number != 2 {
		t.Errorf("got %+v", e)
	}
}

// TestGlobPassesOver names a pattern that a device matches as well: it is said, and not read.
func TestGlobPassesOver(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink(os.DevNull, filepath.Join(dir, "pipe.txt")); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	var warnings []string
	opts := Options{Warn: func(s string) { warnings = append(warnings, s) }}
	if _, err := Read([]string{filepath.Join(dir, "*.txt")}, opts); err == nil || !strings.Contains(err.Error(), "nothing that matches is a file or a folder") {
		t.Errorf("a device alone: %v", err)
	}
	write(t, dir, "hedging.txt", hedging)
	if e, err := Read([]string{filepath.Join(dir, "*.txt")}, opts); err != nil || len(e.Skills) != 1 {
		t.Errorf("%+v, %v", e, err)
	}
	if len(warnings) != 2 || !strings.Contains(warnings[1], "passed over") || !strings.Contains(warnings[1], "pipe.txt") {
		t.Errorf("warnings %q, want two about pipe.txt", warnings)
	}
}
