package report

import (
	"slices"
	"strings"

	"compdiff/diff"
)

// matrixMarkdown writes the summary table that publishers print.
func matrixMarkdown(c *diff.Changelog, _ Style) ([]byte, error) {
	var n notes
	m := NewMatrix(c)
	old, new := sides(c)
	n.printf("## Summary of changes from %s to %s\n\n", markdown(old), markdown(new))
	if lines := slices.Concat(DoubtLines(c.Doubts), unstated(c)); len(lines) > 0 {
		n.printf("**Not compared**\n\n")
		for _, line := range lines {
			n.printf("- %s\n", markdown(line))
		}
		n.printf("\n")
	}
	if len(m.Rows) == 0 {
		n.printf("%s\n", map[bool]string{true: "No skill changed.", false: "No skill changed in what was compared."}[len(c.Doubts) == 0])
		return n.Bytes(), nil
	}
	n.printf("| Skill | Code |")
	for _, l := range m.Levels {
		n.printf(" %s |", markdown(l.Label))
	}
	n.printf(" Overall | Affects assessments? |\n|---|---|%s:-:|---|\n", strings.Repeat(":-:|", len(m.Levels)))
	for _, r := range m.Rows {
		n.printf("| %s | %s |", markdown(r.Name), markdown(r.Code))
		for _, cell := range r.Cells {
			n.printf(" %s |", cell.Letter)
		}
		n.printf(" %s | %s |\n", r.sizeWords(), markdown(r.affected()))
	}
	n.printf("\n%s\n", legend)
	for _, line := range inferredLabels(c) {
		n.printf("\n%s\n", markdown(line))
	}
	if same := c.Summary.Skills.Identical; same > 0 {
		n.printf("\n%s not listed: identical in both editions.\n", capital(plural(same, "skill")))
	}
	return n.Bytes(), nil
}
