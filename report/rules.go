package report

import (
	"bytes"
	"fmt"

	"compdiff/framework"
)

// rulesText lists the rules as a table, their meanings wrapped beside them.
func rulesText(rules []framework.Rule, s Style) ([]byte, error) {
	p := &printer{style: s}
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
