package report

import (
	"bytes"
	"fmt"

	"compdiff/framework"
)

// rulesText lists the rules as a table, their meanings wrapped beside them.
func rulesText(rules []framework.Rule, s Style) ([]byte, error) {
	p := &printer{style: s}
	if len(rules) == 1 {
		p.rule(rules[0])
		return p.out.Bytes(), nil
	}
	wide := 0
	for _, r := range rules {
		wide = max(wide, len(r.ID))
	}
	for _, r := range rules {
		lead := fmt.Sprintf("%-*s  %-15s ", wide, r.ID, severity(r))
		p.item(0, piece{severityInk[r.Severity], lead}, piece{text: r.Meaning})
	}
	return p.out.Bytes(), nil
}

// rule explains one rule, with an example.
func (p *printer) rule(r framework.Rule) {
	p.line(0, piece{strong, r.ID}, piece{text: ": "}, piece{text: r.Meaning})
	p.blank()
	p.item(2, piece{faint, "weighs   "}, piece{severityInk[r.Severity], severity(r)}, piece{text: ": " + severityMeans[r.Severity]})
	p.item(2, piece{faint, "said by  "}, piece{text: "compdiff " + string(r.Scope)})
	p.item(2, piece{faint, "example  "}, piece{text: ruleExamples[r.ID]})
}

// rulesMarkdown lists the rules as a table for documentation.
func rulesMarkdown(rules []framework.Rule, _ Style) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("| Rule | Severity | Said by | When |\n|---|---|---|---|\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", r.ID, severity(r), r.Scope, markdown(r.Meaning))
	}
	return b.Bytes(), nil
}

// severity is what a rule weighs, and what it can rise to.
func severity(r framework.Rule) string {
	if r.ByClass {
		return fmt.Sprintf("%s or %s", r.Severity, framework.Warning)
	}
	return string(r.Severity)
}
