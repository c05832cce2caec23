package profile

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func read(t *testing.T, name, text string) Profile {
	t.Helper()
	p, err := Read(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPlaces wants every byte of a line to be the byte of the file that it came from,
// or a blank, whatever the format.
func TestPlaces(t *testing.T) {
	for name, text := range map[string]string{
		"a.md":   "# Mate\r\n\r\n- FERY level 3\r\n",
		"a.csv":  "Role,Level,Skill\nMate,3,FERY\n\"Deck, hand\",2,FERY\n",
		"a.html": "<html><h1>M\u00e4te</h1><table><tr><td>FERY</td>\n<td>3</td></tr></table><script>FERY 9</script><p>Research &amp; more</p>",
		"a.json": `{"role": "Mate", "skills": [{"code": "FERY", "years": 9, "level": 3}, "CRAN 2"]}`,
	} {
		p := read(t, name, text)
		for _, l := range p.Lines {
			for i := range len(l.Text) {
				if at := text[l.Offset+i]; l.Text[i] != at && l.Text[i] != ' ' && l.Text[i] != '|' && l.Text[i] != '?' {
					t.Errorf("%s: byte %d of %q is %q in the file", name, i, l.Text, at)
				}
			}
		}
		if len(p.Lines) == 0 {
			t.Errorf("%s has no lines", name)
		}
	}
}

// shown are the lines of a profile, with what is known of them.
func shown(p Profile) string {
	var out []string
	for _, l := range p.Lines {
		line := strings.Join(strings.Fields(l.Text), " ")
		if l.Level[1] > 0 {
			line += " <" + l.Text[l.Level[0]:l.Level[1]] + ">"
		}
		if l.Role != "" {
			line += " (" + l.Role + ")"
		}
		out = append(out, line)
	}
	return string(p.Format) + "\n" + strings.Join(out, "\n")
}

func TestFormats(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"prose":           {"The mate, who leads,\nloads the ferry; and sails.\n", "text\nThe mate, who leads,\nloads the ferry; and sails."},
		"table":           {"Role;Level;Skill\nMate;3;FERY\nHand;2;FERY\n", "csv\nRole;Level;Skill\nMate;3;FERY <3>\nHand;2;FERY <2>"},
		"two level heads": {"Level;Level;Skill\n1;3;FERY\n2;2;FERY\n", "csv\nLevel;Level;Skill\n1;3;FERY\n2;2;FERY"},
		"page":            {"<p>Mate of the\nferry<p>FERY <b>3</b>", "html\nMate of the ferry\nFERY 3"},
		"page of rows":    {"<table><tr>\n<td>Mate</td>\n<td><p>FERY</p></td>\n<td>3</td></tr><tr><td>Cook</table>", "html\n| Mate | FERY | 3\n| Cook"},
		"hidden":          {"<html><style>FERY 3</style><p>Mate", "html\nMate"},
		"json":            {"{\"role\": \"Mate\",\n \"skills\": [{\"level\": 3, \"code\": \"FERY\", \"years\": 12}, {\"code\": \"CRAN\"}]}", "json\n\"Mate\",\n, \"FERY\", <3> (Mate)\n,\n\"CRAN\" (Mate)"},
		"not json":        {"{curly} words", "text\n{curly} words"},
	} {
		got := shown(read(t, name, c.text))
		if name == "json" {
			if !strings.Contains(got, "\"FERY\",") || !strings.Contains(got, "<3> (Mate)") || strings.Contains(got, "12") {
				t.Errorf("%s: %s", name, got)
			}
			continue
		}
		if got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestOfficeDocuments(t *testing.T) {
	f := excelize.NewFile()
	for cell, text := range map[string]string{"A1": "Role", "B1": "Level", "C1": "Skill", "A2": "Mate", "B2": "3", "C2": "FERY"} {
		if err := f.SetCellStr("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	book, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	p := read(t, "a.xlsx", book.String())
	if got := shown(p); got != "xlsx\nRole Level Skill\nMate 3 FERY <3>" {
		t.Errorf("the workbook is\n%s", got)
	}
	if at := p.Lines[1].At(strings.Index(p.Lines[1].Text, "FERY")).String(); at != "a.xlsx:Sheet1!C2" {
		t.Errorf("the skill is at %s", at)
	}
	p = read(t, "a.docx", wordOf(t, `<w:p><w:r><w:t>Mate</w:t></w:r></w:p><w:p><w:r><w:t>FE</w:t></w:r><w:r><w:t>RY</w:t></w:r><w:del><w:r><w:delText>x</w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:tab/><w:t>3</w:t></w:r></w:p>`+
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Level</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Skill</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>CRAN</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`))
	if got := shown(p); got != "docx\nMate\nFERY 3\nLevel Skill\n2 CRAN <2>" {
		t.Errorf("the document is\n%s", got)
	}
	for name, data := range map[string]string{"broken": "PK\x03\x04 word/document.xml", "archive": "PK\x03\x04\x00", "bomb": wordOf(t, strings.Repeat(" ", maxUnpacked+1))} {
		if _, err := Read(name, []byte(data)); err == nil || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// wordOf is a Word document with a body.
func wordOf(t *testing.T, body string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = w.Write([]byte(`<w:document xmlns:w="urn:w"><w:body>` + body + `</w:body></w:document>`))
	}
	if err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestPatchApplies has an independent program apply what Patch makes.
func TestPatchApplies(t *testing.T) {
	if _, err := exec.LookPath("patch"); err != nil {
		t.Skip("there is no patch to ask")
	}
	text := strings.Repeat("one\ntwo\nthree\nfour\r\nfive\nsix\nseven\neight\nnine\nten\n", 2) + "last"
	p := read(t, "roles/a.txt", text)
	var edits []Edit
	for i, l := range p.Lines {
		switch i {
		case 0, 3, 4, 13, len(p.Lines) - 1:
			edits = append(edits, Edit{i, 1, 2, "[" + l.Text[1:2] + "]"}, Edit{i, 3, 3, "!"}, Edit{i, 1, 3, "overlaps"})
		}
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "roles"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "roles", "a.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	patch := exec.Command("patch", "-p1", "--binary", "--fuzz=0")
	patch.Dir, patch.Stdin = dir, strings.NewReader("# a remark\n"+Patch(p, edits))
	if out, err := patch.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s\n%s", err, out, Patch(p, edits))
	}
	got, err := os.ReadFile(filepath.Join(dir, "roles", "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(text, "\n")
	for _, i := range []int{0, 3, 4, 13, 20} {
		lines[i] = lines[i][:1] + "[" + lines[i][1:2] + "]" + lines[i][2:3] + "!" + lines[i][3:]
	}
	if string(got) != strings.Join(lines, "") {
		t.Errorf("applied, it gives\n%q\nwant\n%q", got, strings.Join(lines, ""))
	}
}

func TestNothingToPatch(t *testing.T) {
	p := read(t, "a.txt", "FERY 3\n")
	if got := Patch(p, []Edit{{0, 0, 4, "FERY"}}); got != "" {
		t.Errorf("a patch that changes nothing: %q", got)
	}
	if p := read(t, "a.txt", "\xff\xfeF\x00E\x00"); p.Source != nil || p.Lines[0].Text != "FE" {
		t.Errorf("UTF-16 cannot be patched: %+v", p)
	}
}
