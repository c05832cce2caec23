package report

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"compdiff/diff"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// Anchors are those of GitHub's github-slugger, in whose tests most of these stand.
func TestHeadingAnchors(t *testing.T) {
	var o outline
	for i, c := range []struct{ heading, want string }{
		{"Rope work ROPE", "rope-work-rope"},
		{"Rope work ROPE", "rope-work-rope-1"},
		{"Rope work ROPE", "rope-work-rope-2"},
		{"Rope-work/net mending", "rope-worknet-mending"},
		{"Harbour / Quay, basin & slip", "harbour--quay-basin--slip"},
		{"Rope work ROPE 1", "rope-work-rope-1-1"},
		{"Éclusier à quai", "éclusier-à-quai"},
		{"snake_case and `code`", "snake_case-and-code"},
		{"Привет", "привет"},
		{"…", ""},
	} {
		of := fmt.Sprint(i)
		if o.add(c.heading, of); o.anchors[of] != c.want {
			t.Errorf("%q: %q, want %q", c.heading, o.anchors[of], c.want)
		}
	}
}

var (
	madeHeading = regexp.MustCompile(`<h[1-6] id="([^"]*)">(.*?)</h[1-6]>`)
	madeLink    = regexp.MustCompile(`<a href="#([^"]*)">(.*?)</a>`)
)

// Every link of release notes leads to a heading, as another program makes their anchors,
// and that of a skill to its own.
func TestNotesLinkToTheirHeadings(t *testing.T) {
	old, new := quayside(t), bakehouse()
	for name, logs := range map[string][]*diff.Changelog{"one": {old}, "two": {old, new}, "one twice": {old, old}, "published": {published(t)}} {
		out := written(t, "markdown", Releases{Logs: logs}, Style{})
		var page bytes.Buffer
		md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
		if err := md.Convert(out, &page); err != nil {
			t.Fatal(err)
		}
		headings := map[string]string{}
		for _, m := range madeHeading.FindAllStringSubmatch(page.String(), -1) {
			headings[m[1]] = html.UnescapeString(m[2])
		}
		links := madeLink.FindAllStringSubmatch(page.String(), -1)
		if len(links) < 10 {
			t.Errorf("%s: only %d links", name, len(links))
		}
		for _, m := range links {
			text, heading := html.UnescapeString(m[2]), headings[m[1]]
			if heading == "" {
				t.Errorf("%s: %q leads to %s, and no heading has that", name, text, m[1])
			}
			if !leadsTo(text, heading) {
				t.Errorf("%s: %q leads to %q", name, text, heading)
			}
		}
	}
}

// andMore is the link behind a list that was cut short.
var andMore = regexp.MustCompile(`^and \d+ more$`)

// leadsTo reports that a link says where it leads: the heading, a skill by its name without the code, a category
// by itself or before its subcategories, or the table of all.
func leadsTo(text, heading string) bool {
	rest, begins := strings.CutPrefix(heading, text)
	return begins && (rest == "" || codeBehind.MatchString(rest) || strings.HasPrefix(rest, " / ")) ||
		strings.HasSuffix(heading, " / "+text) || text == "their table" || text == "all of them" || strings.HasSuffix(heading, "in a table") && (strings.HasSuffix(text, "table") || andMore.MatchString(text))
}

// codeBehind is the code of a skill behind its name.
var codeBehind = regexp.MustCompile(`^ [A-Z]{3,5}$`)
