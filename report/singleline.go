package report

import (
	"bytes"
	"fmt"
)

// singleline writes a line for each problem, which editors, problem matchers
// and grep understand: file:line:column: severity: text [rule].
func singleline(r run, _ Style) ([]byte, error) {
	var b bytes.Buffer
	for _, p := range r.problems {
		at := p.at
		at.within = "" // the sentence has it
		line := fmt.Sprintf("%s: %s [%s]", p.severity, p.sentence(), Visible(p.rule))
		if place := at.String(); place != "" {
			line = Visible(place) + ": " + line
		}
		fmt.Fprintln(&b, unheard(line))
	}
	return b.Bytes(), nil
}
