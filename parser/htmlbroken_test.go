package parser

import (
	"strings"
	"testing"
)

// TestBrokenPages reads pages of which a part is lost or put where nobody sees it, and pages
// that look alike and are whole: what is wrong is said of the skill in which it stands.
func TestBrokenPages(t *testing.T) {
	const page = "<html><head><title>Lamps</title></head><body><main>\n<article><h2>Lamp keeping LAMP</h2>\n<p>Keeping lamps.</p>\n<h3>Level 1</h3>\n<p>Trims the wicks.</p>\n</article>\n" +
		"<article><h2>Oil buying OILS</h2>\n<p>Buying oil.</p>\n<h3>Level 1</h3>\n<p>Counts the barrels.</p>\n<h3>Level 3</h3>\n<p>Plans the year.</p>\n<h3>Level 2</h3>\n<p>Orders the oil.</p>\n</article></main></body></html>\n"
	before := func(mark string) string { return page[:strings.Index(page, mark)] }
	wicks := func(page string) string {
		return strings.Replace(page, "<p>Trims the wicks.</p>", strings.Repeat("<p>Trims the wicks.</p>", 4), 1)
	}
	edited := func(edits ...string) string { return strings.NewReplacer(edits...).Replace(page) }
	for name, c := range map[string]struct{ page, skill, want string }{
		"a level as a picture":           {edited("<p>Orders the oil.</p>", "<p><img src=oil.png alt='Orders the oil.'></p>"), "OILS", "a picture is all that stands below its heading"},
		"a picture beside a text":        {edited("<p>Orders the oil.</p>", "<p><img src=oil.png></p><p>Orders the oil.</p>"), "", ""},
		"a picture of the page":          {edited("<main>", "<main><h1>Lamps</h1><img src=sea.png alt='The sea'>"), "", ""},
		"whole":                          {page, "", ""},
		"cut between two blocks":         {before("<h3>Level 2"), "OILS", "the page breaks off here"},
		"cut, and nothing around":        {wicks(edited("<main>", "", "<article>", "", "</article>", ""))[:strings.Index(wicks(edited("<main>", "", "<article>", "", "</article>", "")), "<h3>Level 2")], "OILS", "the page breaks off here"},
		"cut, and few ends":              {edited("<main>", "", "<article>", "", "</article>", "")[:strings.Index(edited("<main>", "", "<article>", "", "</article>", ""), "<h3>Level 2")], "", ""},
		"a piece of a page":              {page[strings.Index(page, "<article>"):strings.LastIndex(page, "</main>")], "", ""},
		"ends left out":                  {edited("</p>", "", "</article></main></body></html>", "", "<article>", "", "</article>", "", "<main>", ""), "", ""},
		"the end of the head":            {edited("</head>", ""), "", ""},
		"put into a list to choose from": {edited("<h3>Level 2", "<select><h3>Level 2"), "OILS", "the element <select> that begins here does not end"},
		"a list to choose from":          {edited("<h3>Level 2", "<select><option>All levels</option></select><h3>Level 2"), "", ""},
	} {
		e, err := Parse("lamps.html", []byte(c.page), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, p := range e.Problems {
			got = append(got, p.Skill+": "+p.Message)
		}
		if c.want == "" && len(got) > 0 || c.want != "" && !strings.Contains(strings.Join(got, "\n"), c.want) || c.want != "" && !strings.HasPrefix(got[0], c.skill+":") {
			t.Errorf("%s: got %q, want %s: %q", name, got, c.skill, c.want)
		}
	}
}

// TestTableGoesOn reads a table of skills that goes on in another one without headers. One
// with headers of its own, one of another shape and one of other codes are none.
func TestTableGoesOn(t *testing.T) {
	const head = "<html><body><h1>Lamps</h1><table><tr><th>Code</th><th>Skill</th><th>Level 1</th></tr><tr><td>LAMP</td><td>Keeping</td><td>Trims the wicks.</td></tr>"
	for name, c := range map[string]struct {
		rest   string
		skills int
	}{
		"goes on":              {"</table>\n<table><tr><td>OILS</td><td>Buying</td><td>Counts the barrels.</td></tr></table>", 2},
		"goes on below a line": {"</table><p>Page 2</p><table><tr><td>OILS</td><td>Buying</td><td>Counts the barrels.</td></tr></table>", 2},
		"headed":               {"</table>\n<table><tr><td>DOCK</td><th>Tides</th><th>High water</th></tr></table>", 1},
		"wider":                {"</table>\n<table><tr><td>OILS</td><td>Buying</td><td>Oil</td><td>Barrels</td></tr></table>", 1},
		"no codes":             {"</table>\n<table><tr><td>Oil 7</td><td>Buying</td><td>Counts the barrels.</td></tr></table>", 1},
	} {
		e, err := Parse("lamps.html", []byte(head+c.rest+"</body></html>"), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if len(e.Skills) != c.skills {
			t.Errorf("%s: %d skills", name, len(e.Skills))
		}
	}
}

// TestPagesOfPrograms reads what programs for wikis and notes export: boxes that open, facts
// with the status of a page, pictures beside a text, the title of the page above it.
func TestPagesOfPrograms(t *testing.T) {
	for name, page := range map[string]string{
		"boxes": `<ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro><h1>Lamp keeping (LAMP)</h1><p>Keeping lamps.</p>` +
			`<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">Level 1</ac:parameter><ac:rich-text-body><p>Trims the wicks.</p></ac:rich-text-body></ac:structured-macro>`,
		"facts":    `<html><body><h1>Lamp keeping (LAMP)</h1><table><tbody><tr><th>Category</th><td>Light</td></tr><tr><th>Status</th><td>AGREED</td></tr></tbody></table><p>Keeping lamps.</p><h2>Level 1</h2><p>Trims the wicks.</p></body></html>`,
		"pictures": `<html><body><h1>Lamp keeping (LAMP)</h1><p>Keeping lamps.</p><div>💡</div><h2>Level 1</h2><div>🧯</div><p>Trims the wicks.</p></body></html>`,
		"title":    `<html><head><title>All about lamps - Sheets of the sea</title></head><body><div><span>All about lamps</span></div><h1>Lamp keeping (LAMP)</h1><p>Keeping lamps.</p><h2>Level 1</h2><p>Trims the wicks.</p></body></html>`,
	} {
		e, err := Parse("lamp.html", []byte(page), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		s := e.Skills[0]
		if s.Description.Text != "Keeping lamps." || len(s.Levels) != 1 || s.Levels[0].Statements[0].Text != "Trims the wicks." {
			t.Errorf("%s: got %+v", name, s)
		}
		if len(e.Unaccounted)+len(e.Problems) > 0 {
			t.Errorf("%s: without a place %v, problems %v", name, e.Unaccounted, e.Problems)
		}
	}
}
