package report

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"path"
	"strings"
	"sync"

	"compdiff/diff"

	template "github.com/DataDog/datadog-agent/pkg/template/html"
)

// The parts of the page. They travel inside it, so that it needs no network.
var (
	//go:embed html/*.gohtml
	htmlTemplates embed.FS
	//go:embed html/style.css
	htmlStyle string
	//go:embed html/script/*.js
	htmlScripts embed.FS

	htmlScript = sync.OnceValue(func() string { return oneScript(htmlScripts) })
)

var htmlTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page.gohtml").Funcs(template.FuncMap{
		"sizeWords": MatrixRow.sizeWords, "uncertainty": Change.uncertainty,
		"severity": Impact.Severity, "action": Impact.Action, "says": Impact.says, "decisive": Impact.Decisive,
		"letter": letterName, "shared": sharedHTML, "percent": percent, "lang": textLanguage,
		"shown": shownItems, "more": moreItems, "lossOf": lossOf, "anchor": anchorOf, "heading": titleOf, "counted": countedIn, "thing": thingOf, "briefly": briefly, "about": aboutHighlight, "itemsIn": itemsIn, "aboutSkills": aboutSkills, "aboutOthers": aboutOthers, "kindsOf": kindsOf, "isOffPaper": isOffPaper, "offPaper": offPaper, "leading": leading, "following": following, "bars": newBars, "chartLegend": func() []segment { return segments },
	}).ParseFS(htmlTemplates, "html/*.gohtml"))
})

// oneScript joins the scripts in the order of their names, in one scope of
// their own.
func oneScript(files embed.FS) string {
	var b strings.Builder
	b.WriteString("\"use strict\";\n(() => {\n")
	entries, _ := files.ReadDir("html/script") // what is embedded can be read
	for _, e := range entries {
		text, _ := files.ReadFile("html/script/" + e.Name())
		b.Write(text)
	}
	b.WriteString("})();\n")
	return b.String()
}

// changelogHTML writes one page that stands alone: what matters first, views
// that its scripts draw from data inside it, and for readers without scripts
// everything as one text.
func changelogHTML(c *diff.Changelog, _ Style) ([]byte, error) {
	r := newRelease(c)
	data, err := pageJSON(c, r)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = htmlTemplate().Execute(&b, struct {
		Release
		Policy string
		Style  template.CSS
		Script template.JS
		Data   template.JS
		Legend string
		Same   string
		Files  []pageFile
		Unread []string // what could not be compared
		// Inferred says which labels of the editions no text says, and what does.
		Inferred []string
		Codes    bool // any skill has one
		// Brief are the highlights, and the edits that recur most.
		Brief []Highlight
		// Grave is what breaks references, by what happened.
		Grave string
		// Read says how well the sources were read.
		Read string
		// Paired says how sure it is which text became which, Unsure of how many it is a guess,
		// and Alone how many skills have changes that are good to know, and no others.
		Paired string
		Unsure int
		Alone  string
	}{
		r, policy(), template.CSS(htmlStyle), template.JS(htmlScript()), template.JS(data), legend, sameSkills(c), newFiles(c), unread(c), inferredLabels(c), r.Matrix.coded(), withRecurring(r), graveKinds(c), readWell(c), pairedSo(c), unsurely(c), knownAlone(c),
	})
	return b.Bytes(), err
}

// unread says what could not be compared, with places by the names of files
// alone.
func unread(c *diff.Changelog) []string {
	var all []string
	for _, g := range groupDoubts(c.Doubts) {
		at := Line{From: g.places[0].String()}.short()
		all = append(all, Visible(capital(g.line())+joined(" ", " ("+at, g.more())+")"))
	}
	return all
}

func (m Matrix) coded() bool {
	for _, r := range m.Rows {
		if r.Code != "" {
			return true
		}
	}
	return false
}

// pageFile is a source, by the name of its file alone.
type pageFile struct{ Side, Name, Sum string }

func newFiles(c *diff.Changelog) []pageFile {
	var all []pageFile
	for side, e := range []diff.Edition{c.Old, c.New} {
		for _, s := range e.Sources {
			all = append(all, pageFile{[]string{"old", "new"}[side], Visible(path.Base(strings.ReplaceAll(s.Name, `\`, "/"))), Visible(s.SHA256)})
		}
	}
	return all
}

// policy is the Content-Security-Policy of the page: nothing is loaded, and
// nothing runs or styles but what was built in.
func policy() string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", hash(htmlStyle), hash(htmlScript()))
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
