package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// pageSketch is a dialect for texts: how titles and levels look, which headings come
// again, which lines are furniture.
type pageSketch struct {
	code      string
	codeSeen  string
	titleForm string
	labels    []*head
	forms     []form
	again     []*head // headings that come again and are none of levels
	named     bool    // those of them that the source does not mark are guidance
	furniture []*head // lines that come again and head nothing
	beside    []*head // headers of tables among the lines that nobody knows
	edition   string  // the form of the line that names the edition
	framework string
}

// form is the form of the headings of levels.
type form struct {
	text string
	seen string
}

// pageSketches are the dialects that texts may be in: levels with names or with numbers
// of their own, skills with codes or without.
func (g *guesser) pageSketches(seen []parser.Seen) (out []sketch) {
	var lines []source.Line
	for _, s := range seen {
		lines = append(lines, s.Lines...)
	}
	heads := headsOf(lines)
	base := &pageSketch{}
	base.edition, base.framework = editionForm(lines)
	again := repeated(heads)
	base.furniture = repeatedLines(lines, heads)
	base.code, base.titleForm, base.codeSeen = codeOf(heads)
	forms := g.numberedForms(heads)
	called, short := g.labelsIn(again)
	for _, s := range []pageSketch{{forms: forms}, {labels: called}, {labels: short}, {}} {
		if s.labels == nil && s.forms == nil && (called != nil || short != nil || forms != nil) && len(out) == 0 {
			continue
		}
		s.edition, s.framework, s.furniture, s.beside = base.edition, base.framework, base.furniture, g.besideTexts(lines)
		s.again = g.otherThan(again, s.labels)
		if s.forms != nil {
			s.again = slices.DeleteFunc(s.again, func(h *head) bool { _, _, ok := numbered(h.text); return ok })
		}
		out = append(out, s.inTwo()...)
		if base.code != "" {
			coded := s
			coded.code, coded.titleForm, coded.codeSeen = base.code, base.titleForm, base.codeSeen
			out = append(out, coded.inTwo()...)
		}
	}
	return out
}

// inTwo is a sketch that leaves headings that come again to be found and, where it has
// any that the source does not mark, one that names them.
func (s *pageSketch) inTwo() []sketch {
	if !slices.ContainsFunc(s.again, func(h *head) bool { return h.rank == 0 }) {
		return []sketch{s}
	}
	named := *s
	named.named = true
	return []sketch{s, &named}
}

// besideTexts are the headers that tables among the lines have again and again beside
// those of texts, and that say nothing to anybody.
func (g *guesser) besideTexts(lines []source.Line) (out []*head) {
	index := map[string]*head{}
	for i := range lines {
		if lines[i].Table == nil || len(lines[i].Table.Rows) == 0 {
			continue
		}
		for _, cell := range lines[i].Table.Rows[0] {
			text := framework.Clean(cell)
			if !isForm(text) {
				continue
			}
			switch g.Column(text).Kind {
			case dialect.UnknownColumn, dialect.RowColumn:
			default:
				continue
			}
			if key := framework.Fold(text); index[key] != nil {
				index[key].lines = append(index[key].lines, i)
			} else if key != "" {
				index[key] = &head{text: text, key: key, lines: []int{i}}
				out = append(out, index[key])
			}
		}
	}
	return slices.DeleteFunc(out, func(h *head) bool { return len(h.lines) < 3 })
}

// repeated are the heads that come again as often as those of parts of skills do.
func repeated(heads []*head) (out []*head) {
	most := 0
	for _, h := range heads {
		most = max(most, len(h.lines))
	}
	for _, h := range heads {
		if n := len(h.lines); n > 1 && n*6 >= most {
			out = append(out, h)
		}
	}
	return out
}

// labelsIn are the heads that are what levels are called: those with a word for a
// level, and all short ones that no dialect knows and that open no list. nil where
// everybody knows how the levels look.
func (g *guesser) labelsIn(again []*head) (called, short []*head) {
	for _, h := range again {
		kind, known := g.Heading(h.text)
		switch {
		case known && kind.Kind == dialect.LevelSection:
			return nil, nil
		case known:
			continue
		case g.isLevel(h.text):
			called = append(called, h)
			short = append(short, h)
		case len(strings.Fields(h.text)) < 3 && !h.colon && !strings.HasSuffix(h.text, "?"):
			short = append(short, h)
		}
	}
	return severalOf(called), severalOf(short)
}

// maxLabels is how many levels a ladder with names has at most.
const maxLabels = 20

// severalOf are heads in the order of their skills; nil for a single one, and for more than levels are.
func severalOf(heads []*head) []*head {
	if len(heads) < 2 || len(heads) > maxLabels {
		return nil
	}
	return precedes(heads)
}

// otherThan are heads that are none of some others, and that no dialect knows.
func (g *guesser) otherThan(heads, others []*head) (out []*head) {
	for _, h := range heads {
		if _, known := g.Heading(h.text); !known && !slices.Contains(others, h) {
			out = append(out, h)
		}
	}
	return out
}

// numberedForms are the forms of headings that differ by a number, and that no dialect
// knows: "Niveau 2", "D1 - Developer 1".
func (g *guesser) numberedForms(heads []*head) (out []form) {
	type family struct {
		before string
		after  bool // something stands behind the number
		lines  int
		kinds  map[string]bool
		first  string
	}
	var all []*family
	for _, h := range heads {
		before, after, ok := numbered(h.text)
		if _, known := g.Heading(h.text); !ok || known || len(strings.Fields(before)) > 2 {
			continue
		}
		rest := strings.TrimSpace(after) != ""
		i := slices.IndexFunc(all, func(f *family) bool { return framework.Fold(f.before) == framework.Fold(before) && f.after == rest })
		if i < 0 {
			i = len(all)
			all = append(all, &family{before: before, after: rest, kinds: map[string]bool{}, first: h.text})
		}
		all[i].lines += len(h.lines)
		all[i].kinds[h.text[len(before):len(h.text)-len(after)]] = true
	}
	sorting.By(all, func(a, b *family) int { return cmp.Compare(b.lines, a.lines) })
	for _, f := range all {
		if len(f.kinds) < 2 || strings.TrimSpace(f.before) == "" && !f.after {
			continue
		}
		text := f.before + "{levels}"
		if f.after {
			text += separatorOf(f.first, f.before) + "{label}"
		}
		out = append(out, form{text, fmt.Sprintf("%s, with %d numbers: %s", times(f.lines), len(f.kinds), sample(f.first))})
	}
	return out
}

// separatorOf is what stands between the number of a heading and what the level is
// called.
func separatorOf(text, before string) string {
	rest := strings.TrimLeft(text[len(before):], "0123456789")
	end := strings.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune(" -–—:.)|/", r) })
	if end < 0 {
		return " "
	}
	return rest[:end]
}

// codeOf finds the codes in the headings of one rank: a word that has the same form in
// most of them. It gives its expression, the form of the titles, and what was seen.
func codeOf(heads []*head) (code, title, seen string) {
	ranks := map[int][]*head{}
	for _, h := range heads {
		if len(h.lines) == 1 {
			ranks[h.rank] = append(ranks[h.rank], h)
		}
	}
	for rank := 0; rank <= 6; rank++ {
		for _, end := range []bool{false, true} {
			var codes []string
			for _, h := range ranks[rank] {
				if c := codeIn(h.text, end); c != "" {
					codes = append(codes, c)
				}
			}
			if len(codes)*10 < len(ranks[rank])*6 {
				continue
			}
			if code = patternOf(codes); code != "" {
				return code, titleForm(ranks[rank][0].text, codeIn(ranks[rank][0].text, end), end), fmt.Sprintf("%d headings have one, such as %s", len(codes), sample(codes[0]))
			}
		}
	}
	return "", "", ""
}

// codeIn is the first or the last word of a heading, where it may be a code: capitals or
// digits, without brackets around.
func codeIn(text string, end bool) string {
	words := strings.Fields(text)
	if len(words) < 2 {
		return ""
	}
	word := words[0]
	if end {
		word = words[len(words)-1]
	}
	word = strings.Trim(word, "()[]:.|")
	if len(word) < 2 || strings.ToUpper(word) != word || strings.Trim(word, "0123456789") == "" {
		return ""
	}
	return word
}

// titleForm is the form of titles like one; "" where the common forms have it.
func titleForm(text, code string, end bool) string {
	if code == "" {
		return ""
	}
	form := strings.Replace(text, code, "{code}", 1)
	if end {
		at := strings.LastIndex(text, code)
		form = text[:at] + "{code}" + text[at+len(code):]
	}
	before, after, _ := strings.Cut(form, "{code}")
	if end {
		cut := strings.TrimRight(before, " -–—:([|")
		return "{name}" + before[len(cut):] + "{code}" + after
	}
	cut := strings.TrimLeft(after, " -–—:)]|.")
	return before + "{code}" + after[:len(after)-len(cut)] + "{name}"
}

// repeatedLines are whole lines that come again and again and head nothing.
func repeatedLines(lines []source.Line, heads []*head) (out []*head) {
	index := map[string]*head{}
	var all []*head
	for i := range lines {
		l := &lines[i]
		text := framework.Clean(l.Text)
		if l.Shape != source.Prose || text == "" || !isForm(text) || len(text) > maxHead || l.Rank > 0 || l.Bullet != "" {
			continue
		}
		key := framework.Fold(text)
		if index[key] == nil {
			index[key] = &head{text: text, key: key}
			all = append(all, index[key])
		}
		index[key].lines = append(index[key].lines, i)
	}
	for _, h := range all {
		if len(h.lines) > 1 && strings.HasSuffix(h.text, ":") && !slices.ContainsFunc(heads, func(o *head) bool { return o.key == h.key && o.rank > 0 }) {
			out = append(out, h)
		}
	}
	return out
}

// editionWords stand before the name of an edition.
var editionWords = []string{"edition", "version", "release", "v"}

// editionForm is the form of the line near the top that names the edition, and what it
// calls the framework.
func editionForm(lines []source.Line) (form, name string) {
	for i := range lines[:min(len(lines), 12)] {
		fields := strings.Fields(framework.Clean(lines[i].Text))
		for k := 1; k+1 < len(fields) && len(fields) < 12; k++ {
			number := strings.Trim(fields[k+1], ".,;:()")
			if !isForm(lines[i].Text) || !slices.Contains(editionWords, framework.Fold(fields[k])) || number == "" || strings.Trim(number, "0123456789.") != "" {
				continue
			}
			name = strings.Trim(strings.Join(fields[:k], " "), " ,;:–—-(")
			return strings.Replace(strings.Join(fields[:k+2], " "), number, "{edition}", 1), name
		}
	}
	return "", ""
}

// write writes the dialect.
func (s *pageSketch) write(p *page) {
	if s.framework != "" {
		p.line(0, "framework: "+quoted(s.framework), "")
		p.list(0, "mentions", []string{s.edition}, "a line near the top")
	}
	if s.code != "" {
		p.line(0, "code: "+quoted(s.code), s.codeSeen)
		p.list(0, "titles", []string{s.titleForm}, "")
	}
	if len(s.labels) > 0 {
		p.line(0, "levels:", "the lowest first: change their order if it is another")
		p.line(1, "labels:", "")
		for _, h := range s.labels {
			p.line(1, "- "+quoted(h.text), times(len(h.lines)))
		}
	}
	if len(s.forms) > 0 {
		p.line(0, "levelHeadings:", "")
		for _, f := range s.forms {
			p.line(0, "- "+quoted(f.text), f.seen)
		}
	}
	s.writeSections(p)
	if len(s.furniture) > 0 {
		p.line(0, "furniture:", "whole lines that are no text of a skill")
		for _, h := range s.furniture {
			p.line(0, "- "+quoted(h.text), times(len(h.lines)))
		}
	}
}

// writeSections writes the headings that come again: as sections of their own they need
// nothing said, so they are remarks.
func (s *pageSketch) writeSections(p *page) {
	if s.named {
		p.line(0, "sections:", "headings that come again")
		for _, h := range s.again {
			if h.rank == 0 {
				p.line(0, "- {kind: guidance, headings: ["+quoted(h.text)+"]}", times(len(h.lines)))
			}
		}
		if len(s.beside) > 0 {
			p.line(0, "columns:", "of the tables below them")
		}
		for _, h := range s.beside {
			p.line(0, "- {kind: furniture, headers: ["+quoted(h.text)+"]}", times(len(h.lines)))
		}
		return
	}
	if len(s.again) == 0 {
		return
	}
	p.remark("Headings that come again are sections of their own. To make one the description,")
	p.remark("guidance or something else of a skill, say it:")
	p.remark("sections:")
	for i, h := range s.again {
		if i == 12 {
			p.remark("  (and %d more)", len(s.again)-i)
			return
		}
		p.remark("  - {kind: guidance, headings: [%s]}  # %s", quoted(h.text), times(len(h.lines)))
	}
}
