package report

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"compdiff/diff"
)

// The parts of the page. They travel inside it, so that it needs no network.
var (
	//go:embed html/page.gohtml
	htmlPage string
	//go:embed html/style.css
	htmlStyle string
	//go:embed html/script.js
	htmlScript string
)

var htmlTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"lower": strings.ToLower, "letter": letterName, "join": strings.Join, "shared": sharedHTML, "connectors": connectors, "unsaid": unsaid, "percent": percent, "lang": textLanguage,
}).Parse(htmlPage))

// changelogHTML writes one page that stands alone: for reading, for print, and
// for looking things up by filters where scripts may run.
func changelogHTML(c *diff.Changelog, _ Style) ([]byte, error) {
	var b bytes.Buffer
	err := htmlTemplate.Execute(&b, struct {
		Release
		Policy string
		Style  template.CSS
		Script template.JS
		Legend string
		Same   string
	}{
		newRelease(c), policy(), template.CSS(htmlStyle), template.JS(htmlScript), legend, sameSkills(c),
	})
	return b.Bytes(), err
}

// policy is the Content-Security-Policy of the page: nothing is loaded, and
// nothing runs or styles but what was built in.
func policy() string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", hash(htmlStyle), hash(htmlScript))
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func sameSkills(c *diff.Changelog) string {
	if n := c.Summary.Skills.Identical; n > 0 {
		return plural(n, "skill") + " are identical in both editions and not listed."
	}
	return ""
}

// letterName is what a screen reader says for a letter.
func letterName(l diff.Letter) string {
	return map[diff.Letter]string{diff.Low: "low", diff.Medium: "medium", diff.High: "high", diff.Appeared: "new", diff.Gone: "deleted"}[l]
}

// sharedHTML reports that the texts of a change are worth showing without
// marks: neither redlined nor quoted in the message.
func sharedHTML(c Change) bool { return len(c.Redline) == 0 && !c.Quoted && len(c.Whole) == 0 }

// languageTag is how a BCP 47 tag looks that browsers and screen readers know.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// textLanguage is the language of the published texts, which need not be that
// of the page; "" where the editions do not agree, or do not say.
func textLanguage(old, new string) string {
	tag := cmp.Or(new, old)
	if (old != "" && new != "" && old != new) || !languageTag.MatchString(tag) {
		return ""
	}
	return tag
}

// unsaid reports that the message does not name the class of the change.
func unsaid(c Change) bool { return c.Class != "" && !strings.Contains(c.Message, c.Class) }

func percent(of1 float64) string { return fmt.Sprintf("%.0f%%", 100*of1) }

// connector is a line of the drawing that joins old texts to new ones, in
// hundredths of its height.
type connector struct{ From, To int }

// connectors draws which texts became which: all of one side the one of the
// other.
func connectors(c Change) []connector {
	var all []connector
	for i := range c.Old {
		for k := range c.New {
			all = append(all, connector{middle(i, len(c.Old)), middle(k, len(c.New))})
		}
	}
	return all
}

func middle(i, of int) int { return (200*i + 100) / (2 * of) }
