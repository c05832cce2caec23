package report

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// hostile are texts that mean something in Markdown, HTML, a terminal or on
// the sites that render them.
var hostile = []string{
	"*stars* and **more** of __them__ and ~~tildes~~ ~ one",
	"`code` and ``more`` and ```fences```",
	"<script>alert(1)</script> <b>bold</b> <!-- comment --> <https://a.example>",
	"&lt;b&gt; &amp; &#42; &copy;",
	"[link](https://a.example) ![image](x.png) [ref][1] [^note] [ ] [x] task",
	"https://a.example/path and www.a.example and me@a.example and ftp://a.example",
	"a | b \\| c || d",
	"# heading #",
	"## heading",
	"- item", "+ item", "* item", "1. item", "12) item", "> quote",
	"---", "===", "***", "- - -", ": definition", "~~~ fence",
	"    indented", "\\ backslash \\* \\",
	"$x$ and $$y$$ and ^up^ and ==mark== and {#id} {{ template }}",
	"@somebody #123 :smile: !123",
	"line one\nline two\n\n- a list",
	"]]> <![CDATA[ ::error:: %0A",
	"snake_case_word and 2*3*4 and a_b",
	"wide 漢字 and é and “quotes” – dash",
	"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1",
	"\x1b[31mred\x1b[0m \x1b]0;title\a \u202egnirts\u202c \u2066isolate\u2069",
	"100%0A::error file=x::no %25 ##[error]no",
	"</script></style></textarea><img src=x onerror=alert(1)> \" ' onload=alert(1)",
	"javascript:alert(1) data:text/html,<b>",
	"a\x00b\r\nc",
	"",
}

var tag = regexp.MustCompile(`<[^>]*>`)

// rendered is the HTML that GitHub's kind of Markdown renders to.
func rendered(t *testing.T, markdown []byte) string {
	t.Helper()
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote))
	if err := md.Convert(markdown, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestMarkdownTextsAreInert(t *testing.T) {
	for _, published := range hostile {
		for before, element := range map[string]string{"- ": "ul li", "- **Lead**: ": "ul li strong", "### ": "h3", "| h |\n|---|\n| ": "table thead tr th tbody td", "- ~~": "ul li del"} {
			after := map[string]string{"| h |\n|---|\n| ": " |", "- ~~": "~~"}[before]
			if after == "~~" && published == "" {
				continue // no redline has an empty span
			}
			page := rendered(t, []byte(before+markdown(published)+after+"\n"))
			content := folded(html.UnescapeString(tag.ReplaceAllString(page, " ")))
			want := folded(Visible(published))
			for _, lead := range []string{"Lead", "h"} {
				if strings.Contains(before, lead) {
					want = folded(strings.TrimSpace(lead + strings.Repeat(" :", strings.Count(before, "**:")) + " " + want))
				}
			}
			if content != want {
				t.Errorf("%q after %q renders as %q, want %q\n%s", published, before, content, want, page)
			}
			for _, name := range regexp.MustCompile(`<(\w+)`).FindAllStringSubmatch(page, -1) {
				if !strings.Contains(" "+element+" ", " "+name[1]+" ") {
					t.Errorf("%q after %q becomes a <%s>\n%s", published, before, name[1], page)
				}
			}
		}
	}
}

// TestMarkdownOfAnyText tries texts that nobody thought of, put together from
// what Markdown has a use for.
func TestMarkdownOfAnyText(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	signs := strings.Split("a b 1 . ) * ** _ __ ~ ~~ ` `` [ ] ( ) < > / ! # & ; : | \\ - + = $ @ ^ { } \" ' http:// www. é —", " ")
	signs = append(signs, " ", " ", " ")
	for range 5000 {
		var b strings.Builder
		for range 1 + r.IntN(9) {
			b.WriteString(signs[r.IntN(len(signs))])
		}
		published := folded(b.String())
		page := rendered(t, []byte("- "+markdown(published)+"\n"))
		if elements := tag.FindAllString(page, -1); strings.Join(elements, "") != "<ul><li></li></ul>" {
			t.Fatalf("%q becomes %s", published, page)
		}
		if content := folded(html.UnescapeString(tag.ReplaceAllString(page, " "))); content != published {
			t.Fatalf("%q renders as %q", published, content)
		}
	}
}

// hostileChangelog has every hostile text in every place that a report shows.
func hostileChangelog() *diff.Changelog {
	c := bakehouse()
	c.Old.Framework, c.New.Edition = "<b>*F*</b>", "|`9`|\x1b[31m"
	c.Changes = nil
	for _, h := range hostile {
		c.Changes = append(c.Changes, diff.Change{
			Rule: "statement-added", Severity: framework.Warning, Skill: "DOUG", Part: "level 1 " + h, Level: 1,
			Message: "statement added " + h, Reason: h, New: texts(h + "\x1b]0;title\a\u202e"), Confidence: 1,
		})
	}
	c.Skills[0].Name = hostile[2] + "\x07"
	return c
}

// hostileFindings has every hostile text in every field of a finding.
func hostileFindings() *check.Findings {
	f := &check.Findings{Schema: check.Schema}
	for i, h := range hostile {
		f.Findings = append(f.Findings, check.Finding{
			Rule: "word-doubled", Severity: framework.Severities[i%3], Skill: h, Part: "level 1 " + h, Text: h, Message: "said twice " + h,
			From: framework.From{File: "one.txt", Line: i + 1, Column: 2}, Fingerprint: fmt.Sprint(i),
		})
	}
	return f
}

// nothingDifferent is a changelog without a change.
func nothingDifferent() *diff.Changelog {
	return &diff.Changelog{Schema: diff.Schema, Old: bakehouse().Old, New: bakehouse().New}
}

func TestHostileChangelogIsInert(t *testing.T) {
	md, err := changelogMarkdown(hostileChangelog(), Style{})
	if err != nil {
		t.Fatal(err)
	}
	page := strings.ReplaceAll(rendered(t, md), "<li><em>", "<li>") // the lead of an entry
	allowed := " h2 h3 h4 p table thead tbody tr th td ul li strong del "
	for _, name := range regexp.MustCompile(`<(\w+)`).FindAllStringSubmatch(page, -1) {
		if !strings.Contains(allowed, " "+name[1]+" ") {
			t.Errorf("a text becomes a <%s>", name[1])
		}
	}
	plain, err := changelogText(hostileChangelog(), Style{})
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range [][]byte{md, plain} {
		if bytes.ContainsAny(out, "\x1b\a\u202e\r") {
			t.Errorf("control characters are left in\n%q", out)
		}
	}
}
