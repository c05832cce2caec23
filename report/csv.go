package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"compdiff/check"
	"compdiff/diff"
)

// The columns of a table of changes and of one of findings.
var (
	changeColumns = []string{
		"Skill", "Name", "Part", "Level", "Rule", "Severity", "Class", "Aspects", "Change", "Old text", "New text", "Redline", "Reason", "Confidence", "Old place", "New place", "Fingerprint",
	}
	findingColumns = []string{"Skill", "Part", "Rule", "Severity", "Message", "Text", "Place", "Fingerprint"}
)

// changelogCSV writes a row for each change, for spreadsheets.
func changelogCSV(c *diff.Changelog, _ Style) ([]byte, error) {
	rows := append([][]string{changeColumns}, doubtRows(c.Doubts)...)
	for _, s := range newRelease(c).Skills {
		for _, p := range s.Parts {
			for _, change := range p.Changes {
				rows = append(rows, changeRow(s, change))
			}
		}
	}
	return writeCSV(rows)
}

// doubtRows has a row for each part that could not be compared.
func doubtRows(doubts []diff.Doubt) [][]string {
	var rows [][]string
	for _, d := range doubts {
		level, old, new, oldPlace, newPlace := "", "", Visible(d.Text), "", Visible(d.From.String())
		if d.Level > 0 {
			level = fmt.Sprint(d.Level)
		}
		if d.Side == diff.Old {
			old, new, oldPlace, newPlace = new, "", newPlace, ""
		}
		rows = append(rows, []string{
			Visible(d.Skill), "", Visible(capital(d.Part)), level, d.Rule, string(d.Severity), "", "", "could not be compared", old, new, "", Visible(d.Message), "", oldPlace, newPlace, "",
		})
	}
	return rows
}

func changeRow(s SkillNotes, c Change) []string {
	level := ""
	if c.Level > 0 {
		level = fmt.Sprint(c.Level)
	}
	return []string{
		c.Code, s.Name, c.Part, level, c.Rule, c.Severity, c.Class, strings.Join(c.Aspects, ", "), c.Message,
		texted(c.Old), texted(c.New), plainRedline(c), c.Reason, fmt.Sprintf("%.2f", c.Confidence), placed(c.Old), placed(c.New), c.Fingerprint,
	}
}

// findingsCSV writes a row for each finding.
func findingsCSV(f *check.Findings, _ Style) ([]byte, error) { return writeCSV(findingRows(f)) }

func findingRows(f *check.Findings) [][]string {
	rows := [][]string{findingColumns}
	for _, finding := range f.Findings {
		row := []string{finding.Skill, finding.Part, finding.Rule, string(finding.Severity), finding.Message, finding.Text, finding.From.String(), finding.Fingerprint}
		for i := range row {
			row[i] = Visible(row[i])
		}
		rows = append(rows, row)
	}
	return rows
}

func writeCSV(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true // as RFC 4180 and spreadsheets have it
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, field := range row {
			safe[i] = inert(unheard(field))
		}
		if err := w.Write(safe); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// inert keeps a spreadsheet from taking a text for a formula: an apostrophe in
// front of it, which spreadsheets show or hide but never calculate. Some
// programs look behind spaces, and some take full-width signs for the others.
func inert(field string) string {
	first := strings.TrimLeft(field, " \t\r\n\u00a0'\"")
	if first != "" && strings.ContainsRune("=+-@|%＝＋－＠", []rune(first)[0]) {
		return "'" + field
	}
	return field
}

// csvField is a text as a template writes it into a CSV file of its own.
func csvField(text string) string {
	text = inert(text)
	if strings.ContainsAny(text, ",;\t\"\r\n") {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}
