package skill

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// The pages of a source have the same headings. Where one page lacks a heading that the
// others have, and a text there begins or ends with its very words, the heading ran into
// that text: what follows it was read as part of the wrong section.

// gluedKinds are the sections whose headings are looked for in texts, and the part that
// each is.
var gluedKinds = map[dialect.SectionKind]framework.Part{
	dialect.TitleSection:    framework.PartDescription,
	dialect.GuidanceSection: framework.PartGuidance,
	dialect.NamedSection:    "sections",
	dialect.RevisionSection: "revisions",
}

// minHeading is how many bytes a heading has at least that is looked for in texts.
const minHeading = 4

// doubtGlued says where the heading that a page lacks stands at the end of a text of it.
func (d *Document) doubtGlued() {
	if len(d.skillTitles) < 2 {
		return
	}
	uses, kinds := map[string]int{}, map[string]dialect.SectionKind{}
	own := make([]map[string]bool, len(d.skillTitles))
	pages := d.pageLines()
	for k, p := range pages {
		own[k] = map[string]bool{}
		for i := p[0]; i < p[1]; i++ {
			title, kind := d.headedBy(i)
			if len(title) < minHeading || gluedKinds[kind] == "" || own[k][title] {
				continue
			}
			own[k][title] = true
			uses[title]++
			kinds[title] = kind
		}
	}
	for title, n := range uses {
		if n*2 <= len(pages) {
			delete(uses, title) // not every page has it
		}
	}
	for k, p := range pages {
		for _, title := range slices.Sorted(maps.Keys(uses)) {
			if !own[k][title] {
				d.doubtGluedOn(k, p, title, gluedKinds[kinds[title]])
			}
		}
	}
}

// headedBy is what a line says that heads a section, and of which kind; one that nobody knows
// counts too.
func (d *Document) headedBy(i int) (title string, kind dialect.SectionKind) {
	switch h, l := d.Heads[i], &d.Lines[i]; {
	case h != nil && (h.Inline || h.Name != ""):
	case h != nil:
		return h.Title, h.Kind
	case l.Rank > 0 && l.Shape == source.Prose && len(l.Text) <= maxSibling && !lexical.EndsSentence(l.Text):
		return framework.Clean(dialect.TrimColon(l.Text)), dialect.NamedSection
	}
	return "", dialect.UnknownSection
}

// doubtGluedOn looks for a heading at the ends of the texts of a page.
func (d *Document) doubtGluedOn(page int, p [2]int, title string, part framework.Part) {
	for i := p[0]; i < p[1]; i++ {
		if h := d.Heads[i]; h != nil && !h.Inline || d.Lines[i].Rank > 0 {
			continue
		}
		if text := framework.Clean(d.Lines[i].Text); gluedTo(text, title) {
			d.doubtHeading(page, i, part, fmt.Sprintf("the text has %q at one end, which heads a part of the other skills and none of this one: the heading ran into it", title))
			return
		}
	}
}

// gluedTo reports that a text begins with a heading and goes on as a text begins, or ends in
// one behind the end of a sentence.
func gluedTo(text, title string) bool {
	if rest, ok := strings.CutPrefix(text, title); ok {
		rest = strings.TrimLeft(rest, " :")
		next, _ := utf8.DecodeRuneInString(rest)
		return rest != "" && unicode.IsUpper(next)
	}
	before, ok := strings.CutSuffix(strings.TrimSuffix(text, ":"), " "+title)
	return ok && strings.ContainsAny(before[max(0, len(before)-1):], ".!?:;")
}
