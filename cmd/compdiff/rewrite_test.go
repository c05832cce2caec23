package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/profile"
	"compdiff/report"

	"github.com/xuri/excelize/v2"
)

// roleFiles are the profiles of testdata, in every format that a patch can be made
// of.
var roleFiles = []string{"roles.csv", "roles.json", "roles.html", "roles.md"}

// TestRewrite brings profiles of all formats up to the new edition of an invented
// framework: the patch is the one that was read, it applies, and what comes out names
// nothing that is gone.
func TestRewrite(t *testing.T) {
	dir := t.TempDir()
	for _, name := range roleFiles {
		if err := copyTo(filepath.Join("testdata", "roles", name), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	quayside, err := filepath.Abs("../../testdata/quayside")
	if err != nil {
		t.Fatal(err)
	}
	old, new := filepath.Join(quayside, "edition-1"), filepath.Join(quayside, "edition-2")
	patch := rewritten30(t, dir, old, new, roleFiles)
	wanted := filepath.Join("testdata", "roles", "wanted.patch")
	if *golden.Update {
		if err := os.WriteFile(filepath.Join(projectFolder, "cmd", "compdiff", wanted), []byte(patch), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(filepath.Join(projectFolder, "cmd", "compdiff", wanted))
	if err != nil || string(want) != patch {
		t.Errorf("the patch is not that of %s (%v); -update writes it:\n%s", wanted, err, patch)
	}
	namesNothingGone(t, dir, read(t, old), read(t, new), roleFiles)
}

// rewritten30 runs impact with --rewrite in a folder and applies the patch there.
func rewritten30(t *testing.T, dir, old, new string, files []string) string {
	t.Helper()
	t.Chdir(dir)
	args := append([]string{"impact", old, new}, files...)
	if code, _, stderr := ran(append(args, "--rewrite", "roles.patch")...); code != exitFine {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	patch, err := os.ReadFile("roles.patch")
	if err != nil {
		t.Fatal(err)
	}
	apply(t, "git", "apply", "roles.patch")
	return string(patch)
}

func apply(t *testing.T, words ...string) {
	t.Helper()
	if _, err := exec.LookPath(words[0]); err != nil {
		t.Skipf("there is no %s", words[0])
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(t.TempDir()))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%q: %v: %s", words, err, out)
	}
}

// namesNothingGone looks in profiles for skills and levels that the new edition does not
// have.
func namesNothingGone(t *testing.T, dir string, old, new *framework.Edition, files []string) {
	t.Helper()
	is := map[string]*framework.Skill{}
	for i := range new.Skills {
		is[new.Skills[i].Code] = &new.Skills[i]
	}
	var gone []string
	for _, s := range old.Skills {
		if is[s.Code] == nil {
			gone = append(gone, regexp.QuoteMeta(s.Code))
		}
	}
	lost := regexp.MustCompile(`\b(` + strings.Join(gone, "|") + `)\b`)
	pair := regexp.MustCompile(`\b([A-Z]{4})\b[",\s]+(?:level"?[:\s]+)?(\d)\b`)
	for _, name := range files {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if code := lost.Find(text); len(gone) > 0 && code != nil {
			t.Errorf("%s names %s, which is gone:\n%s", name, code, text)
		}
		for _, p := range pair.FindAllStringSubmatch(string(text), -1) {
			if s := is[p[1]]; s != nil && s.Level(int(p[2][0]-'0')) == nil {
				t.Errorf("%s names %s level %s, which is gone", name, p[1], p[2])
			}
		}
	}
}

// TestRewriteThirtyRoles takes a profile of thirty invented roles through two editions
// of a real framework, as a table, a workbook and a Word document: all three say the same
// of every reference, and the patch of the table applies.
func TestRewriteThirtyRoles(t *testing.T) {
	old, new := inCorpus(t, "sfia-7", "*.csv")[0], inCorpus(t, "sfia-8", "*.csv")[0]
	text, err := os.ReadFile(filepath.Join("testdata", "roles", "thirty.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, data := range map[string][]byte{"thirty.csv": text, "thirty.xlsx": bookOf(t, rows), "thirty.docx": wordOf(t, rows)} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	was, is := read(t, old), read(t, new)
	said := map[string]string{}
	for _, name := range []string{"thirty.csv", "thirty.xlsx", "thirty.docx"} {
		said[name] = references30(t, was, is, filepath.Join(dir, name), len(rows)-1)
	}
	if said["thirty.csv"] != said["thirty.xlsx"] || said["thirty.csv"] != said["thirty.docx"] {
		t.Errorf("the three say different things:\n%s\n%s\n%s", said["thirty.csv"], said["thirty.xlsx"], said["thirty.docx"])
	}
	patch := rewritten30(t, dir, old, new, []string{"thirty.csv", "thirty.xlsx", "thirty.docx"})
	for _, remark := range []string{"# thirty.xlsx:Sheet1!B", "# thirty.docx:table row"} {
		if !strings.Contains(patch, remark) {
			t.Errorf("nothing begins with %q in\n%s", remark, patch)
		}
	}
	namesNothingGone(t, dir, was, is, []string{"thirty.csv"})
}

// references30 is what impact says of each reference of a profile, without places.
func references30(t *testing.T, old, new *framework.Edition, name string, want int) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := profile.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	log, step, err := (&console{}).compareJudged(old, new, doubtsOfBoth(old, new), comparing{})
	if err != nil {
		t.Fatal(err)
	}
	impacts := report.NewImpacts(log, step, old, []report.Profile{p})
	if len(impacts) != want {
		t.Errorf("%s: %d references, want %d", name, len(impacts), want)
	}
	roles, all := map[string]bool{}, ""
	for _, i := range impacts {
		roles[i.Role] = true
		all += fmt.Sprintln(i.Role, i.Code, i.Level, i.Verdict, i.Why)
	}
	if len(roles) != 30 {
		t.Errorf("%s: %d roles, want 30", name, len(roles))
	}
	return all
}

func bookOf(t *testing.T, rows [][]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for y, row := range rows {
		for x, text := range row {
			cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
			if err := f.SetCellStr("Sheet1", cell, text); err != nil {
				t.Fatal(err)
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wordOf is a Word document with a table.
func wordOf(t *testing.T, rows [][]string) []byte {
	t.Helper()
	body := `<w:tbl>`
	for _, row := range rows {
		body += `<w:tr>`
		for _, text := range row {
			body += `<w:tc><w:p><w:r><w:t>` + html.EscapeString(text) + `</w:t></w:r></w:p></w:tc>`
		}
		body += `</w:tr>`
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = w.Write([]byte(`<w:document xmlns:w="urn:w"><w:body>` + body + `</w:tbl></w:body></w:document>`))
	}
	if err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
