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
		if place := at.String(); place != "" {
			fmt.Fprintf(&b, "%s: ", Visible(place))
		}
		fmt.Fprintf(&b, "%s: %s [%s]\n", p.severity, p.sentence(), Visible(p.rule))
	}
	return b.Bytes(), nil
}
