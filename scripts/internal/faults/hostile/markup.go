package hostile

import "strings"

const (
	lampMarkdown = "# Lamp keeping LAMP\n\nKeeping lamps.\n\n## Level 2\n\nLights lamps.\n\n"
	lampPage     = "<html><body><h1>Lamp keeping LAMP</h1>\n<p>Keeping lamps.</p>\n<h2>Level 2</h2>\n<p>Lights lamps.</p>\n"
)

// markdownPieces are repeated in a Markdown page.
var markdownPieces = []piece{
	{"autolinks", "<http://a.example/>\n"}, {"definitions", "[a%d]: http://a.example/%d\n"}, {"images", "!["},
	{"images-open", "![a]("}, {"links-open", "[a]("}, {"links-angle", "[a](<b"}, {"links-title", "[a](b \"c"}, {"references", "[a][b]"},
	{"emphasis", "*a **b "}, {"underscores", "_a __b"}, {"ticks", "`a ``b "}, {"entities", "&a"}, {"tags", "<a "}, {"comments", "a <!-- "},
	{"instructions", "a <?"}, {"declarations", "a <!X "}, {"cdata", "<![CDATA["}, {"strikes", "~~a "}, {"escapes", "\\*"},
	{"headings", "# Lamp {#a}\n"}, {"attributes", "# a {#b .c d=e}\n"}, {"quotes", "> > > a\n"}, {"items", "- a\n"}, {"items-loose", "1. a\n\n"},
	{"terms", "a\n: b\n\n"}, {"tasks", "- [ ] a\n"}, {"fences", "```\n"}, {"code", "    a\n"}, {"rows", "| a | b |\n"},
	{"rules", "***\n"}, {"breaks", "a  \n"}, {"html", "<div>\n\na\n\n"}, {"parens", "[a](((("}, {"front", "a: b\n"},
}

func markdowns() []Input {
	var all []Input
	for _, p := range markdownPieces {
		all = append(all, Input{Name: "markdown/" + p.kind + ".md", Size: 4000, Make: repeated(lampMarkdown, p.text, "\n")})
	}
	return append(all,
		Input{Name: "markdown/many-items.md", Size: 1 << 20, Fixed: true, Make: repeated(lampMarkdown, "- a\n", "")},
		Input{Name: "markdown/wide-table.md", Size: 2000, Make: func(n int) []byte {
			head := "|" + strings.Repeat("a|", n) + "\n|" + strings.Repeat("-|", n) + "\n"
			return []byte(lampMarkdown + head + strings.Repeat("|a|\n", n))
		}},
		Input{Name: "markdown/deep-list.md", Size: 300, Make: func(n int) []byte {
			var b strings.Builder
			b.WriteString(lampMarkdown)
			for i := range n {
				b.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
			}
			return []byte(b.String())
		}},
		Input{Name: "markdown/deep-quote.md", Size: 4000, Make: repeated(lampMarkdown, "> ", "a\n")},
		Input{Name: "markdown/front-matter.md", Size: 4000, Make: repeated("---\n", "a%d: b\n", "---\n"+lampMarkdown)},
		Input{Name: "markdown/growing-ticks.md", Size: 300, Make: func(n int) []byte {
			var b strings.Builder
			b.WriteString(lampMarkdown)
			for i := range n {
				b.WriteString(strings.Repeat("`", i) + "a")
			}
			return []byte(b.String())
		}},
	)
}

// pagePieces are repeated in a saved page.
var pagePieces = []piece{
	{"paragraphs", "<p>a\n"}, {"divs", "<div>"}, {"divs-closed", "<div></div>\n"}, {"spans", "<span>"}, {"bold", "<b>a</b>\n"}, {"formatting", "<b><i><a href=x>\n"},
	{"items", "<li>a\n"}, {"lists", "<ul><li>"}, {"tables", "<table><tr><td>"}, {"cells", "<td>a"}, {"rows", "<tr><td>a</td><td>b</td></tr>\n"},
	{"spans-wide", "<td colspan=1000 rowspan=1000>a\n"}, {"headings", "<h2>Level %l</h2>\n"}, {"titles", "<h1>Lamp keeping %c</h1>\n"}, {"links", "<a href=x>a</a>\n"},
	{"entities", "&amp;&#x1F600;&nosuch;\n"}, {"entities-long", "&#00000000000000000065;\n"}, {"comments", "<!-- a -->\n"}, {"comments-open", "<!-- "}, {"scripts", "<script>a</script>\n"},
	{"ends", "</x>\n"}, {"ends-of-table", "</table>\n"}, {"breaks", "<br>a\n"}, {"pre", "<pre>a\n\nb</pre>\n"}, {"terms", "<dt>a<dd>b\n"}, {"frames", "<nav>a</nav>\n"},
	{"hidden", "<div aria-hidden=true>"}, {"buttons", "<button>a\n"}, {"captions", "<table><caption>a\n"}, {"forms", "<select><option>a\n"}, {"svg", "<svg><text>a</text>\n"},
	{"word-items", "<p style='mso-list:l0 level%l lfo1'>a\n"}, {"attributes", "<p a%d=1 b=2>\n"}, {"quotes", "<p title=\"a\n"}, {"cdata", "<![CDATA[a]]>\n"}, {"processing", "<?a\n"}, {"lone", "< <"}, {"titles-open", "<title>a"},
}

func pages() []Input {
	var all []Input
	for _, p := range pagePieces {
		all = append(all, Input{Name: "html/" + p.kind + ".html", Size: 1900, Make: repeated(lampPage, p.text, "")})
	}
	return append(all,
		Input{Name: "html/many-items.html", Size: 1 << 20, Fixed: true, Make: repeated(lampPage+"<ul>", "<li>a\n", "</ul>")},
		Input{Name: "html/million-cells.html", Size: 100, Make: func(n int) []byte {
			row := "<tr>" + strings.Repeat("<td>a</td>", n) + "</tr>\n"
			return []byte(lampPage + "<table>" + strings.Repeat(row, n))
		}},
		Input{Name: "html/long-attribute.html", Size: 50_000, Make: repeated(lampPage+"<p class=\"", "a ", "\">b")},
		Input{Name: "html/long-tag.html", Size: 50_000, Make: repeated(lampPage+"<", "a", ">b")},
	)
}
