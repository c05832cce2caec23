package parser_test

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"compdiff/parser"
)

// webPage writes skills as web pages do.
type webPage struct {
	strings.Builder
	levels string // "headings", "rows", "columns", "terms" or "divs"
	framed bool   // with menus, a cookie bar and a foot
	open   bool   // without the end tags that may be left out
}

func (p *webPage) tag(name, text string) {
	end := "</" + name + ">"
	if p.open && (name == "p" || name == "li" || name == "td" || name == "dt" || name == "dd") {
		end = "\n"
	}
	fmt.Fprintf(p, "<%s>%s%s", name, html.EscapeString(text), end)
}

func (p *webPage) page(skills []refSkill) string {
	p.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Skills &amp; levels</title><script>if (1 < 2) { say('Level 3') }</script></head>\n<body>\n")
	if p.framed {
		p.WriteString(`<div id="cookie-notice"><p>We count visitors, see our rules.</p><button>Fine</button></div><header><nav><ul><li><a href="/a">All skills</a></li><li><a href="/b">News</a></li></ul></nav></header>`)
	}
	p.WriteString("<main>")
	for _, s := range skills {
		p.skill(s)
	}
	p.WriteString("</main>")
	if p.framed {
		p.WriteString("<aside><h2>News</h2><p>The harbour fair is on.</p></aside><footer><p>Harbour Street 1</p></footer>")
	}
	p.WriteString("</body></html>\n")
	return p.String()
}

func (p *webPage) skill(s refSkill) {
	title := "h2"
	if p.levels == "divs" {
		title = "div"
	}
	p.WriteString("<section>")
	p.tag(title, s.Name+" "+s.Code)
	p.tag("p", s.Description)
	p.tag("p", "Defined at these levels: "+strings.Trim(fmt.Sprint(s.numbers()), "[]"))
	if len(s.Guidance) > 0 {
		p.tag(strings.Replace(title, "2", "3", 1), "Guidance notes")
		p.guidance(s.Guidance)
	}
	p.skillLevels(s)
	p.WriteString("</section>\n")
}

// guidance writes paragraphs and nested lists.
func (p *webPage) guidance(lines []string) {
	open := 0
	to := func(depth int) {
		for ; open < depth; open++ {
			p.WriteString("<ul>\n")
		}
		for ; open > depth; open-- {
			p.WriteString("</ul>\n")
		}
	}
	for _, line := range lines {
		depth, text := guidanceLine(line)
		to(depth)
		p.tag([]string{"p", "li", "li"}[depth], text)
	}
	to(0)
}

func (p *webPage) skillLevels(s refSkill) {
	switch p.levels {
	case "rows":
		p.WriteString("<table><tr><th>Level</th><th>What is asked</th></tr>")
		for _, n := range s.numbers() {
			fmt.Fprintf(p, "<tr><td>%d</td><td>", n)
			p.paragraphs(s.Levels[n])
			p.WriteString("</td></tr>\n")
		}
		p.WriteString("</table>")
	case "columns":
		p.WriteString("<table><tr>")
		for _, n := range s.numbers() {
			p.tag("th", fmt.Sprint("Level ", n))
		}
		p.WriteString("</tr><tr>")
		for _, n := range s.numbers() {
			p.WriteString("<td>")
			p.paragraphs(s.Levels[n])
			p.WriteString("</td>")
		}
		p.WriteString("</tr></table>")
	default:
		label := map[string]string{"headings": "h3", "terms": "dt", "divs": "div"}[p.levels]
		for _, n := range s.numbers() {
			p.tag(label, fmt.Sprintf("%s: Level %d", s.Name, n))
			p.paragraphs(s.Levels[n])
		}
	}
}

func (p *webPage) paragraphs(texts []string) {
	for _, text := range texts {
		p.tag("p", text)
	}
}

// recordsTable writes a table with a row for each skill.
func recordsTable(rows [][]string) string {
	var b strings.Builder
	b.WriteString("<table>")
	for i, row := range rows {
		b.WriteString("<tr>")
		for k, text := range row {
			switch {
			case i == 0 && k == 1:
				b.WriteString(`<th colspan="7">Levels</th>`)
			case i == 0 && k > 1 && k < 8:
			default:
				b.WriteString("<td>")
				for line := range strings.SplitSeq(text, "\n") {
					fmt.Fprintf(&b, "%s<br/>", html.EscapeString(line))
				}
				b.WriteString("</td>")
			}
		}
		b.WriteString("</tr>\n")
	}
	return b.String() + "</table>"
}

// TestQuaysidePages writes the invented framework as web pages of every kind and
// wants the same skills from each as from a table.
func TestQuaysidePages(t *testing.T) {
	for edition, skills := range editions(t) {
		rows := tableRows(skills)
		want := normalised(t, asCSV(t, rows, ',', false), skills)
		pages := map[string]string{"records": recordsTable(rows)}
		for _, levels := range []string{"headings", "rows", "columns", "terms", "divs"} {
			pages[levels] = (&webPage{levels: levels}).page(skills)
			pages[levels+" framed"] = (&webPage{levels: levels, framed: true}).page(skills)
			pages[levels+" open"] = (&webPage{levels: levels, open: true}).page(skills)
		}
		for name, source := range pages {
			t.Run(edition+" "+name, func(t *testing.T) {
				if got := normalised(t, []byte(source), skills); got != want {
					a, b := apart(want, got)
					t.Errorf("want %s\n got %s", a, b)
				}
				e, err := parser.Parse("source", []byte(source), parser.Options{})
				if err != nil || len(e.Sources) != 1 || e.Sources[0].Format != "html" {
					t.Errorf("not read as HTML: %v", err)
				}
			})
		}
	}
}
