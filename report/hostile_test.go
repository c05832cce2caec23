package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"html"
	"regexp"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"

	"github.com/xuri/excelize/v2"
)

// attacks are what a published text can carry against those who read a report
// of it.
var attacks = []string{
	"<script>alert(1)</script>", "]]>", "::error::x", "%0A::error::y", "=cmd|' /C calc'!A0", "\x1b[31mred\x1b]0;t\a", "\u202eright to left\u202c", "a | b", "`code` ```fence```",
	"</title></style></script><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "[x](javascript:alert(1))", "::stop-commands::x", "##[error]x", "##vso[task.complete result=Failed]x", "##teamcity[message text=x]", "{{.Releases}}", "${jndi:x}", "@everyone #1 ![i](http://a.example/x.png)", strings.Repeat("long", 50),
}

// hostileFramework compares two editions of a framework whose every text is an
// attack.
func hostileFramework(t *testing.T) *diff.Changelog {
	t.Helper()
	c, _ := compared(t, hostileEdition(t, "Keep"), hostileEdition(t, "Mend"))
	if len(c.Changes) < len(attacks) {
		t.Fatalf("the hostile framework has %d changes alone", len(c.Changes))
	}
	return c
}

// hostileStep is the judgement of that comparison.
func hostileStep(t *testing.T) carry.Step {
	t.Helper()
	_, step := compared(t, hostileEdition(t, "Keep"), hostileEdition(t, "Mend"))
	return step
}

// hostileEdition is such an edition, as read from a spreadsheet: the old one
// keeps, the new one mends.
func hostileEdition(t *testing.T, verb string) *framework.Edition {
	t.Helper()
	rows := [][]string{{"Code", "Skill", "Overall description", "Guidance notes", "Level 1 description", "Level 2 description"}}
	for i, a := range attacks {
		code := "HOS" + string(rune('A'+i))
		rows = append(rows, []string{code, a + " " + verb + " skill", a + " being " + verb + ".", a + " " + verb + " guidance.", verb + "s " + a + " in the harbour.", a})
	}
	name, label := "<b>old|`.csv", ""
	if verb == "Mend" {
		name, label = "=new::.csv", attacks[4]
		rows = append(rows, []string{"HOSZ", attacks[0] + " whole", attacks[3] + " described.", "", attacks[5] + " is done.", ""})
	}
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	e, err := parser.Parse(name, b.Bytes(), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e.Framework, e.Edition = attacks[0], label
	for i := range e.Skills {
		for k := range e.Skills[i].Levels {
			e.Skills[i].Levels[k].Label = attacks[i%len(attacks)] + " label"
		}
	}
	return e
}

// inertBy says for each format how to see that no text of a report acts.
var inertBy = map[string]func(*testing.T, *diff.Changelog, []byte){
	"text":       linesAreInert,
	"singleline": linesAreInert,
	"markdown":   markdownIsInert,
	"matrix":     markdownIsInert,
	"html":       htmlIsInert,
	"csv":        csvIsInert,
	"xlsx":       xlsxIsInert,
	"docx":       docxIsInert,
	"github":     githubIsInert,
	"gitlab":     jsonIsInert,
	"sarif":      jsonIsInert,
	"json":       jsonIsInert,
	"case":       jsonIsInert,
	"junit":      xmlIsInert,
}

func TestEveryFormatWithstandsAHostileFramework(t *testing.T) {
	c := hostileFramework(t)
	for _, f := range FormatsFor(KindChangelog) {
		t.Run(f.Name, func(t *testing.T) {
			check, ok := inertBy[f.Name]
			if !ok {
				t.Fatal("nothing says how this format is attacked")
			}
			check(t, c, written(t, f.Name, Changelog{c}, Style{FailOn: "info"}))
		})
	}
	roles := []Profile{profileOf("::error::roles.md", "HOSA, HOSB 1, HOSC 1, HOSD 2, HOSE, HOSF, HOSG 1, HOSH 1, HOSI 1, HOSP 1, HOSQ 1")}
	for _, f := range FormatsFor(KindImpacts) {
		t.Run("impacts."+f.Name, func(t *testing.T) {
			inert := inertBy[f.Name]
			if f.Name == "xlsx" {
				inert = bookIsInert
			}
			inert(t, c, written(t, f.Name, Impacts{Impacts: NewImpacts(c, hostileStep(t), hostileEdition(t, "Keep"), roles)}, Style{}))
		})
	}
	for _, f := range FormatsFor(KindEdition) {
		t.Run("edition."+f.Name, func(t *testing.T) {
			out := written(t, f.Name, Edition{hostileEdition(t, "Keep")}, Style{})
			switch f.Name {
			case "csv":
				out = bytes.ReplaceAll(out, []byte("\r\n"), []byte("\n"))
			case "xlsx":
				bookIsInert(t, c, out)
				return
			}
			if bytes.ContainsAny(out, "\x1b\a\r\x00\u202e\u202c") {
				t.Errorf("an escape sequence acts:\n%q", out)
			}
		})
	}
	t.Run("releases", func(t *testing.T) {
		markdownIsInert(t, c, written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))
	})
}

// commands are lines that the log reader of a CI service obeys: those that
// begin with ::, and those that have ##[, ##vso[ or ##teamcity[ anywhere.
var commands = regexp.MustCompile(`(?m)^[ \t]*::.*|.*##[a-zA-Z]*\[.*`)

// linesAreInert wants no character that acts on a terminal, and no line that
// acts in a log.
func linesAreInert(t *testing.T, _ *diff.Changelog, out []byte) {
	if command := commands.Find(out); command != nil {
		t.Errorf("a text becomes a command: %q", command)
	}
	linesAreVisible(t, out)
}

func linesAreVisible(t *testing.T, out []byte) {
	if bytes.ContainsAny(out, "\x1b\a\r\x00\u202e\u202c") || !bytes.Contains(out, []byte("<U+001B>[31mred")) {
		t.Errorf("an escape sequence acts, or is lost:\n%q", out)
	}
}

var element = regexp.MustCompile(`<(\w+)`)

func markdownIsInert(t *testing.T, c *diff.Changelog, out []byte) {
	linesAreVisible(t, append(bytes.ReplaceAll(out, []byte(`\`), nil), "<U+001B>[31mred"...)) // which a redline may tear
	page := ownLink.ReplaceAllString(rendered(t, out), "")
	for _, name := range element.FindAllStringSubmatch(page, -1) {
		if !strings.Contains(" h1 h2 h3 h4 p table thead tbody tr th td ul li strong em del ", " "+name[1]+" ") {
			t.Errorf("a text becomes a <%s>", name[1])
		}
	}
}

// ownLink is a link to a heading of the document itself, as release notes have.
var ownLink = regexp.MustCompile(`<a href="#[^":/?]*">`)

func htmlIsInert(t *testing.T, c *diff.Changelog, out []byte) {
	linesAreVisible(t, []byte(html.UnescapeString(string(out))))
	text := strings.ReplaceAll(string(out), htmlScript(), "")
	for tag, want := range map[string]int{"<script": 2 * strings.Count(text, `id="data"`), "</script": 2 * strings.Count(text, `id="data"`), "<style": 1, "</style": 1, "<title": 1, "<img": 0, "<b>": 0, "onerror=alert(1)>": 0} {
		if got := strings.Count(text, tag); got != want {
			t.Errorf("the page has %d of %s, want %d", got, tag, want)
		}
	}
	for _, path := range element.FindAllStringSubmatch(strings.ReplaceAll(text, htmlStyle, ""), -1) {
		if path[1] == "svg" && strings.Contains(text, "<svg onload") {
			t.Error("a text becomes a drawing")
		}
	}
}

func csvIsInert(t *testing.T, _ *diff.Changelog, out []byte) {
	for _, row := range readCSV(t, out) {
		for _, field := range row {
			if field != "" && strings.ContainsRune("=+-@|%\t\r", rune(field[0])) {
				t.Errorf("%q is a formula", field)
			}
			if commands.MatchString(field) {
				t.Errorf("%q is a command", field)
			}
		}
	}
}

// bookIsInert wants no cell of a workbook to begin as a formula does.
func bookIsInert(t *testing.T, _ *diff.Changelog, out []byte) {
	book := openBook(t, out)
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x := range row {
				cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
				if formula, _ := book.GetCellFormula(sheet, cell); formula != "" {
					t.Errorf("%s!%s is the formula %q", sheet, cell, formula)
				}
			}
		}
	}
}

func xlsxIsInert(t *testing.T, c *diff.Changelog, out []byte) {
	f := openBook(t, out)
	rows, err := f.GetRows(changesSheet)
	if err != nil || len(rows) != len(c.Changes)+1 {
		t.Fatalf("%d rows for %d changes: %v", len(rows)-1, len(c.Changes), err)
	}
	text := legible(t, Format{Binary: true}, out)
	if !bytes.Contains(text, []byte("=cmd|' /C calc'!A0")) || bytes.ContainsAny(text, "\x1b\a\u202e") {
		t.Error("a formula is lost, or a control character is left")
	}
}

func githubIsInert(t *testing.T, c *diff.Changelog, out []byte) {
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(lines) != len(c.Changes)+1 {
		t.Errorf("%d lines for %d changes", len(lines), len(c.Changes))
	}
	for i, line := range lines[:len(lines)-1] {
		a, ok := readCommand(line)
		if !ok || a.command != githubCommands[c.Changes[i].Severity] || a.properties["title"] != c.Changes[i].Rule || strings.ContainsAny(a.message, "\r\n\x1b") {
			t.Errorf("change %d is read as %v", i, a)
		}
	}
	if last := lines[len(lines)-1]; strings.Contains(last, "::") {
		t.Errorf("the last line is a command: %q", last)
	}
}

func jsonIsInert(t *testing.T, _ *diff.Changelog, out []byte) {
	if !json.Valid(out) || bytes.ContainsAny(out, "\x1b\a\x00\u202e\u202c") {
		t.Error("no JSON, or control characters in it")
	}
}

func xmlIsInert(t *testing.T, c *diff.Changelog, out []byte) {
	if err := strictXML(out); err != nil {
		t.Error(err)
	}
	var suites junitSuites
	if err := xml.Unmarshal(out, &suites); err != nil || suites.Tests != len(c.Changes) {
		t.Errorf("%d tests for %d changes: %v", suites.Tests, len(c.Changes), err)
	}
	linesAreVisible(t, []byte(html.UnescapeString(string(out))))
}
