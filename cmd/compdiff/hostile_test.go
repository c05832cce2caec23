package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"compdiff/internal/tinypdf"
)

// hostile are files made to hurt: small ones that unpack to much, deep ones,
// wide ones, files that refer to themselves. The program refuses each, or reads
// it, within a gigabyte and ten seconds of work; says is what it writes to
// standard error, "" for files that are merely odd.
var hostile = []struct {
	file, says string
	make       func(w io.Writer)
}{
	{"bomb.xlsx", `of more than`, func(w io.Writer) {
		z := workbook(w)
		sheet, _ := z.Create("xl/worksheets/sheet1.xml")
		io.WriteString(sheet, "<worksheet><sheetData>")
		repeat(sheet, `<row><c t="str"><v>aaaaaaaa</v></c></row>`, 1<<21)
		z.Close()
	}},
	{"files.xlsx", `of more than`, func(w io.Writer) {
		z := workbook(w)
		for i := range 20_000 {
			z.Create(fmt.Sprintf("xl/%d.xml", i))
		}
		z.Close()
	}},
	{"entities.xlsx", `document type`, func(w io.Writer) {
		entities := `<!ENTITY a0 "aaaaaaaaaa">`
		for i := range 20 {
			entities += fmt.Sprintf(`<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%d;", i), 10))
		}
		z := workbook(w)
		sheet, _ := z.Create("xl/worksheets/sheet1.xml")
		fmt.Fprint(sheet, `<?xml version="1.0"?><!DOCTYPE a [`+entities+`]><worksheet>&a20;</worksheet>`)
		z.Close()
	}},
	{"outside.xlsx", `document type`, func(w io.Writer) {
		z := workbook(w)
		sheet, _ := z.Create("xl/worksheets/sheet1.xml")
		fmt.Fprint(sheet, `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>`)
		z.Close()
	}},
	{"wide.csv", `columns`, func(w io.Writer) {
		io.WriteString(w, "Code,Skill,Description,Level 1\nLAMP,Lamp keeping,Keeping lamps.")
		repeat(w, ",", 1_000_000)
	}},
	{"rows.csv", `lines`, func(w io.Writer) {
		io.WriteString(w, "Code,Skill,Description\n")
		repeat(w, ",,\n", 2_200_000)
	}},
	{"quote.csv", `lines|quote`, func(w io.Writer) {
		io.WriteString(w, "Code,Skill,Description\n\"")
		repeat(w, "a,b\n", 2_200_000)
	}},
	{"deep.html", `nested`, func(w io.Writer) {
		io.WriteString(w, "<html><body>")
		repeat(w, "<div>", 10_000)
	}},
	{"tables.html", `nested`, func(w io.Writer) {
		io.WriteString(w, "<html><body>")
		repeat(w, "<table><tr><td>", 5_000)
	}},
	{"spans.html", "", func(w io.Writer) {
		io.WriteString(w, "<html><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 2</h2><p>Lights lamps.</p><table>")
		repeat(w, "<tr>"+strings.Repeat("<td colspan=1000 rowspan=1000>a", 100)+"\n", 1000)
	}},
	{"deep.md", `nested`, func(w io.Writer) {
		io.WriteString(w, lampPage)
		repeat(w, "> ", 100_000)
		io.WriteString(w, "a\n")
	}},
	{"lists.md", `nested`, func(w io.Writer) {
		io.WriteString(w, lampPage)
		for i := range 3_000 {
			io.WriteString(w, strings.Repeat(" ", 2*i)+"- a\n")
		}
	}},
	{"brackets.md", "", func(w io.Writer) {
		io.WriteString(w, lampPage)
		repeat(w, strings.Repeat("[", 900)+"\n", 1_000)
	}},
	{"line.txt", `bytes`, func(w io.Writer) {
		io.WriteString(w, "Lamp keeping LAMP\n")
		repeat(w, "a", 2<<20)
	}},
	{"lines.txt", `lines`, func(w io.Writer) {
		io.WriteString(w, "Lamp keeping LAMP\n")
		repeat(w, "a\n", 2_200_000)
	}},
	{"titles.txt", "", func(w io.Writer) {
		io.WriteString(w, "Lamp keeping LAMP\n\nLevel 2\n\nLights lamps.\n\n")
		repeat(w, "Lamp keeping LAMP\n", 100_000)
	}},
	{"circle.pdf", `circular`, func(w io.Writer) { document(w, `<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>`) }},
	{"counts.pdf", `nothing`, func(w io.Writer) {
		document(w, `<</Type/Pages/Count 999999999999/Kids[3 0 R 3 0 R]>>`, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999999999999999999999999999999999 99999999999999999999999999999999999999]>>`)
	}},
	{"endless.pdf", `nothing|no skill`, func(w io.Writer) {
		document(w, `<</Type/Pages/Count 1/Kids[3 0 R]>>`, `<</Type/Page/Parent 2 0 R/Contents 4 0 R>>`,
			"<</Length 99999999999>>stream\n"+strings.Repeat("q ", 1<<20))
	}},
	{"deep.json", `not a saved edition`, func(w io.Writer) {
		io.WriteString(w, `{"schema": "compdiff/edition/v1", "skills": `)
		repeat(w, "[", 5_000_000)
	}},
	{"bell.txt", `no skill`, func(w io.Writer) { repeat(w, "\x07\x1b[2J\u202e\n", 100_000) }},
}

const lampPage = "# Lamp keeping LAMP\n\nKeeping lamps.\n\n## Level 2\n\nLights lamps.\n\n"

func repeat(w io.Writer, piece string, times int) {
	const most = 4096
	many := strings.Repeat(piece, most)
	for ; times >= most; times -= most {
		io.WriteString(w, many)
	}
	io.WriteString(w, strings.Repeat(piece, times))
}

// workbook begins a spreadsheet with one sheet, which is still to be written.
func workbook(w io.Writer) *zip.Writer {
	z := zip.NewWriter(w)
	for name, content := range map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Skills" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	} {
		part, _ := z.Create(name)
		io.WriteString(part, content)
	}
	return z
}

// document writes a PDF of objects: 1 is the catalog, 2 the root of its pages.
func document(w io.Writer, objects ...string) { w.Write(tinypdf.Of(objects...)) }

// TestHostileFiles runs the program on every hostile file.
func TestHostileFiles(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the memory of a program is measured on Linux alone")
	}
	program := filepath.Join(t.TempDir(), "compdiff")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, h := range hostile {
		t.Run(h.file, func(t *testing.T) { survives(t, program, h.file, h.make, h.says) })
	}
}

// peak is the most memory that a program held, in bytes, as [measured] wrote it.
func peak(t *testing.T, name string) int64 {
	t.Helper()
	said, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	bytes, err := strconv.ParseInt(string(said), 10, 64)
	if err != nil || bytes == 0 {
		t.Fatalf("no memory was measured: %q, %v", said, err)
	}
	return bytes
}

func survives(t *testing.T, program, name string, make func(io.Writer), says string) {
	dir := t.TempDir()
	file, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(file)
	make(out)
	if err := cmp.Or(out.Flush(), file.Close()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	memory := filepath.Join(dir, "memory")
	run := exec.CommandContext(ctx, "measured", memory, program, "check", "--format", "text", name)
	run.Dir = dir
	var problems bytes.Buffer
	run.Stderr = &problems
	err = run.Run()
	used := peak(t, memory)
	work := run.ProcessState.UserTime() + run.ProcessState.SystemTime()
	t.Logf("exit %d, %v of work, %d MB: %.300s", run.ProcessState.ExitCode(), work.Round(time.Millisecond), used>>20, problems.String())
	switch {
	case ctx.Err() != nil:
		t.Error("it hangs")
	case strings.Contains(problems.String(), "goroutine "):
		t.Errorf("it panics: %v", err)
	case used > 1<<30:
		t.Errorf("it took %d MB of memory", used>>20)
	case work > 10*time.Second:
		t.Errorf("it took %v of work", work)
	}
	if says == "" {
		return
	}
	if run.ProcessState.ExitCode() != 3 || !strings.Contains(problems.String(), name) || !regexp.MustCompile(says).MatchString(problems.String()) {
		t.Errorf("exit %d, and it says %.500q; want an error that names the file and matches %q", run.ProcessState.ExitCode(), problems.String(), says)
	}
}
