package report

import (
	"bytes"
	"fmt"

	"compdiff/diff"

	template "github.com/DataDog/datadog-agent/pkg/template/html"
)

// says is the verdict of a reference in words.
func (i Impact) says() string { return capital(i.verdictOf()) + "." }

// impactsHTML writes a page for holders of skills: each role with its verdict,
// and what decides it.
func impactsHTML(d Impacts, _ Style) ([]byte, error) {
	var b bytes.Buffer
	err := htmlTemplate().ExecuteTemplate(&b, "impacts", struct {
		Policy  string
		Style   template.CSS
		Between string
		Counts  string
		Asides  []string
		Doubts  []string
		Roles   []Role
	}{
		fmt.Sprintf("default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'", hash(htmlStyle)),
		template.CSS(htmlStyle), Visible(d.between(" to ")), capital(impactCounts(d.Impacts)), d.asides(), unread(&diff.Changelog{Doubts: d.Doubts}), newRoles(d.Impacts),
	})
	return b.Bytes(), err
}
