package report

import (
	"strings"

	"compdiff/check"
	"compdiff/framework"
)

// findingsText writes a line for each finding, as compilers and linters do,
// and how many there are.
func findingsText(f *check.Findings, s Style) ([]byte, error) {
	p := &printer{style: Style{Color: s.Color}} // a finding is one line, or editors cannot jump to it
	n := map[framework.Severity]int{}
	for _, finding := range f.Findings {
		n[finding.Severity]++
		if !s.Stat {
			p.finding(finding)
		}
	}
	said := piece{text: "no findings"}
	if len(f.Findings) > 0 {
		said = piece{strong, plural(len(f.Findings), "finding") + ": " + weights(n)}
	}
	p.line(0, said)
	for _, line := range visible(f.Remarks) {
		p.line(0, piece{faint, line})
	}
	return p.out.Bytes(), nil
}

// findingsMarkdown writes a table of findings.
func findingsMarkdown(f *check.Findings, _ Style) ([]byte, error) {
	r := runOfFindings(f)
	var n notes
	n.printf("## Findings\n\n%s.\n", capital(r.headline))
	n.asides(r.remarks)
	if len(r.problems) > 0 {
		n.printf("\n| Severity | Where | What | Rule |\n|---|---|---|---|\n")
	}
	for _, p := range r.problems {
		at := p.at
		at.within = "" // the sentence has it
		n.printf("| %s | %s | %s | %s |\n", p.severity, markdown(at.String()), markdown(p.sentence()), markdown(p.rule))
	}
	return n.Bytes(), nil
}

// FindingLine is a finding on one line, without colour: file:line:column:
// severity: skill: message: "text" [rule].
func FindingLine(f check.Finding) string {
	p := &printer{}
	p.finding(f)
	return strings.TrimSuffix(p.out.String(), "\n")
}

func (p *printer) finding(f check.Finding) {
	message := f.Message
	if f.Skill != "" && !strings.Contains(f.Message, f.Skill) {
		message = f.Skill + ": " + message
	}
	pieces := []piece{{severityInk[f.Severity], string(f.Severity) + ": "}, {text: message}}
	if f.Text != "" {
		pieces = append(pieces, piece{text: `: "` + excerpt(f.Text) + `"`})
	}
	pieces = append(pieces, piece{faint, " [" + f.Rule + "]"})
	if place := f.From.String(); place != "" {
		pieces = append([]piece{{strong, place + ":"}, {text: " "}}, pieces...)
	}
	p.line(0, pieces...)
}

// findingsXLSX writes a workbook of findings.
func findingsXLSX(f *check.Findings, _ Style) ([]byte, error) {
	b := newBook()
	b.sheet(findingsSheet, findingRows(f), nil)
	b.remarks(f.Remarks)
	return b.Bytes()
}

// findingsSheet is the sheet of findings.
const findingsSheet = "Findings"
