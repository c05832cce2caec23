package parser_test

import (
	"flag"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser"
)

var chromium = flag.String("chromium", "", "make the PDF files of testdata/pdf anew with this program")

// print is a layout of the invented framework on paper. Its file is
// testdata/pdf/NAME.pdf.
type print struct {
	name    string
	edition string
	levels  string // as in a web page
	css     string
	dress   func(body string, skills []refSkill) string
}

const (
	headAndFoot = `@page { @top-left { content: "The quayside framework"; font-size: 8pt } @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 8pt } }`
	foot        = `@page { @bottom-center { content: "– " counter(page) " –"; font-size: 8pt } }`
	otherSides  = `@page :left { @bottom-left { content: counter(page) "   Quayside skills"; font-size: 8pt } @top-left { content: "Harbour trust"; font-size: 8pt } }
		@page :right { @bottom-right { content: "Second edition   " counter(page); font-size: 8pt } @top-right { content: "The quayside framework"; font-size: 8pt } }`
	ruled = `table { border-collapse: collapse } th, td { border: 1px solid; padding: 4px; text-align: left; vertical-align: top }`
	open  = `table { border-collapse: collapse } th, td { padding: 0 9px 4px 0; text-align: left; vertical-align: top }`
)

var prints = []print{
	{"book", "1", "headings", `@page { size: A5; margin: 15mm } body { text-align: justify; hyphens: auto; font-size: 10pt } .apart { break-after: page }`, asBook},
	{"columns", "1", "columns", headAndFoot + ruled + `@page { size: A4 landscape; margin: 12mm } body { font-size: 9pt }`, nil},
	{"rows", "1", "rows", headAndFoot + ruled + `@page { size: A5; margin: 14mm } body { font-size: 9pt }`, nil},
	{"two-columns", "1", "headings", headAndFoot + `@page { size: A4; margin: 18mm } section { columns: 2; text-align: justify } h2 { column-span: all }`, withSoftHyphens},
	{"pocket", "2", "headings", `@page { size: A6; margin: 10mm 9mm 12mm; @bottom-center { content: counter(page); font-size: 7pt } } body { font-size: 9pt }`, nil},
	{"open-columns", "2", "columns", headAndFoot + open + `@page { size: A4 landscape; margin: 12mm } body { font-size: 9pt } section { break-after: page }`, nil},
	{"open-rows", "2", "rows", foot + open + `@page { size: A5; margin: 14mm } tr { border-bottom: 1px solid #ccc }`, nil},
	{"small-capitals", "2", "headings", otherSides + `@page { size: A4; margin: 20mm } h2 { font-variant: small-caps; color: #06c } h2 span { float: right; font-variant: normal } h3 { font-weight: normal; letter-spacing: 2px } ul { list-style: "–  " }`, withCodeAtRight},
	{"sheet", "1", "", ruled + `@page { size: A3 landscape; margin: 10mm } body { font-size: 7pt }`, asSheet(tableRows)},
	{"sheet-foot", "2", "", foot + ruled + `@page { size: A3 landscape; margin: 12mm 10mm 40mm } body { font-size: 7.5pt }`, asSheet(func(skills []refSkill) [][]string { return inverted(tableRows(skills)) })},
	{"sheet-rows", "1", "", headAndFoot + ruled + `@page { size: A4 landscape; margin: 14mm } body { font-size: 8pt }`, asSheet(func(skills []refSkill) [][]string { return levelRows(skills, true) })},
}

// TestQuaysidePDF reads the invented framework from PDF files, set by Chromium
// in many layouts, and wants the same skills from each as from a table.
func TestQuaysidePDF(t *testing.T) {
	all := editions(t)
	for _, p := range prints {
		t.Run(p.name, func(t *testing.T) {
			skills := all[p.edition]
			file := filepath.Join("testdata", "pdf", p.name+".pdf")
			if *chromium != "" {
				p.make(t, file, skills)
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := normalised(t, asCSV(t, tableRows(skills), ',', false), skills)
			got := normalised(t, data, skills)
			if p.levels == "" { // in narrow cells nobody can tell a paragraph's end from a sentence's
				got, want = paragraphs.ReplaceAllString(got, ""), paragraphs.ReplaceAllString(want, "")
			}
			if got != want {
				a, b := apart(want, got)
				t.Errorf("want %s\n got %s", a, b)
			}
			e, err := parser.Parse("source", data, parser.Options{})
			if err != nil || len(e.Sources) != 1 || e.Sources[0].Format != "pdf" || len(e.Problems) > 0 {
				t.Errorf("not read as PDF, or with problems: %v, %v", err, e.Problems)
			}
		})
	}
}

// make has Chromium print the skills.
func (p *print) make(t *testing.T, file string, skills []refSkill) {
	t.Helper()
	page := (&webPage{levels: p.levels}).page(skills)
	if p.dress != nil {
		page = p.dress(page, skills)
	}
	page = strings.Replace(page, "<head>", `<head><meta charset="utf-8"><style>body { font: 11pt "Liberation Serif"; margin: 0 } h2, h3, th { font-weight: normal } `+p.css+"</style>", 1)
	source := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(source, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	target, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(*chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-pdf-tagging", "--no-pdf-header-footer", "--print-to-pdf="+target, source).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// asBook adds a cover, a table of contents and a page before every part.
func asBook(page string, skills []refSkill) string {
	contents := `<div class="apart"><h2>Contents</h2>`
	for i, s := range skills {
		contents += fmt.Sprintf(`<div style="display: flex"><span>%s %s</span><span style="flex: 1; border-bottom: 1px dotted"></span><span>%d</span></div>`, html.EscapeString(s.Name), s.Code, i+4)
	}
	front := `<div class="apart" style="font-size: 30pt; padding-top: 50mm">The quayside framework</div>` + contents + "</div>"
	parts := strings.SplitAfter(page, "</section>")
	for i, name := range []string{"On the quay", "On the water", "In the office"} {
		parts[4*i] = `<div class="apart" style="font-size: 26pt; padding-top: 60mm">` + name + "</div>" + parts[4*i]
	}
	return strings.Replace(strings.Join(parts, ""), "<main>", "<main>"+front, 1)
}

// asSheet prints a table of the skills as spreadsheet programs do, its headers on each page.
func asSheet(of func([]refSkill) [][]string) func(string, []refSkill) string {
	return func(_ string, skills []refSkill) string {
		rows := of(skills)
		var b strings.Builder
		b.WriteString("<html><head></head><body><table>")
		for i, row := range rows {
			cell := "td"
			if i == 0 {
				cell = "th"
				b.WriteString("<thead>")
			}
			b.WriteString("<tr>")
			for _, text := range row {
				fmt.Fprintf(&b, "<%s>%s</%[1]s>", cell, strings.ReplaceAll(html.EscapeString(text), "\n", "<br>"))
			}
			b.WriteString("</tr>")
			if i == 0 {
				b.WriteString("</thead>")
			}
		}
		b.WriteString("</table></body></html>")
		return b.String()
	}
}

var (
	paragraphs = regexp.MustCompile(`"paragraph": \d+,\s*`)
	between    = regexp.MustCompile(`>[^<]+<`)
	within     = regexp.MustCompile(`([a-z]{3})([bcdfglmnprst][aeiou][a-z]{2})`)
	titles     = regexp.MustCompile(`<h2>([^<]+) ([A-Z]{4})</h2>`)
)

func withSoftHyphens(page string, _ []refSkill) string {
	return between.ReplaceAllStringFunc(page, func(text string) string { return within.ReplaceAllString(text, "$1\u00AD$2") })
}

func withCodeAtRight(page string, _ []refSkill) string {
	return titles.ReplaceAllString(page, "<h2><span>$2</span>$1</h2>")
}

// bareLists are the rows of a table whose lists have no bullets, in columns so narrow that
// items are wrapped.
func bareLists(skills []refSkill) [][]string {
	rows := tableRows(skills)
	guidance := slices.Index(rows[0], "Guidance notes")
	for _, row := range rows[1:] {
		row[guidance] = strings.NewReplacer("• ", "", "◦ ", "").Replace(row[guidance])
	}
	return rows
}

// TestPrintedLists reads a printed table whose lists have no bullets: two items that look
// like one are said to be in doubt, and nothing else is lost.
func TestPrintedLists(t *testing.T) {
	skills := editions(t)["1"]
	p := print{"sheet-bare", "1", "", ruled + `@page { size: A3 landscape; margin: 10mm } body { font-size: 7pt }`, asSheet(bareLists)}
	file := filepath.Join("testdata", "pdf", p.name+".pdf")
	if *chromium != "" {
		p.make(t, file, skills)
	}
	got, err := parser.Read([]string{file}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := parser.Parse("source", asCSV(t, bareLists(skills), ',', false), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doubted := map[string]bool{}
	for _, problem := range got.Problems {
		doubted[problem.Skill] = problem.Rule == "source-damaged" && problem.Part == "guidance"
	}
	glued := 0
	for i, s := range got.Skills {
		same := texts(s.Guidance) == texts(want.Skills[i].Guidance)
		if !same {
			glued++
		}
		if !same && !doubted[s.Code] {
			t.Errorf("%s: items look like one, and nothing is said:\n got %s\nwant %s", s.Code, texts(s.Guidance), texts(want.Skills[i].Guidance))
		}
	}
	if glued == 0 || len(doubted) == len(skills) {
		t.Errorf("%d of %d skills have items that look like one, %d are doubted: the print shows nothing", glued, len(skills), len(doubted))
	}
}

// texts are those of notes, one a line.
func texts(notes []framework.Note) string {
	var out strings.Builder
	for _, u := range framework.Units(notes) {
		out.WriteString(u.Text.Text + "\n")
	}
	return out.String()
}
