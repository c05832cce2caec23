package skill

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// The skills of a source are laid out alike. So a line that heads something can be
// told by its siblings: where the same short line stands in every skill, it is the
// heading of a part that every skill has, whether anybody knows the word or not.
// Its place says which part: between the title and the levels, where there is no
// description or no guidance otherwise, it heads that; elsewhere it opens a section
// of its own. What stands in some skills alone is no part of the others' texts
// either, but nobody knows what it is: it stays unaccounted.

// sibling is a line that may head something, by what it says.
type sibling struct {
	key   string
	lines []int // one for each time, ascending
	pages []int // the pages that have it, each once
	again bool  // a page has it twice
	label int   // the bytes of the line that are label, where a text stands behind it; else 0
	asks  bool  // it is a question
}

// findSiblings recognises the headings that every skill has.
func (d *Document) findSiblings() {
	pages := d.pageLines()
	if len(pages) < 2 {
		return
	}
	shape := d.siblingShape(pages)
	all := d.siblings(pages, shape)
	for _, s := range all {
		for _, i := range s.lines {
			shape.heads[i] = len(s.pages) == len(pages)
		}
	}
	d.chooseGuidance(all, len(pages), shape)
	for _, s := range all {
		switch {
		case s.label == 0 && len(s.pages) == 1 && d.isNotice(s, shape):
			d.partOff(s.lines[0])
		case len(s.pages) == len(pages) && !s.again:
			d.headSibling(s, shape)
		case s.label == 0 && len(s.pages) > 1:
			for _, i := range s.lines {
				d.partOff(i)
			}
		}
	}
	if !d.findIntros(pages, shape) {
		d.doubtGuidance(pages, shape)
		d.doubtLate(all, len(pages), shape)
	}
}

// pageLines are the lines of each skill, from the one behind its title to the one
// before the next.
func (d *Document) pageLines() [][2]int {
	var pages [][2]int
	for k, t := range d.skillTitles {
		end := len(d.Lines)
		if k+1 < len(d.skillTitles) {
			end = d.skillTitles[k+1].at
		}
		pages = append(pages, [2]int{t.last + 1, end})
	}
	return pages
}

// siblingShape is what the pages of a source have and lack.
type siblingShape struct {
	first    []int      // by page: the first line that a known heading stands on, or the end
	guidance bool       // some page has a heading of guidance
	headed   bool       // every page has one of the description
	notes    *sibling   // the heading that stands in its place
	perhaps  []*sibling // all that stand there
	opened   map[framework.Part]bool
	shared   map[string]bool // texts above the first headings that most pages have
	heads    map[int]bool    // the lines that every page has
}

func (d *Document) siblingShape(pages [][2]int) *siblingShape {
	s := &siblingShape{opened: map[framework.Part]bool{}, heads: map[int]bool{}, headed: true}
	for _, p := range pages {
		first, headed := p[1], false
		for i := p[0]; i < p[1]; i++ {
			h := d.Heads[i]
			if h == nil {
				continue
			}
			if h.OfSkill() && h.Kind != dialect.TitleSection && first == p[1] && !d.isCoverLine(i) {
				first = i
			}
			s.guidance = s.guidance || h.Kind == dialect.GuidanceSection
			headed = headed || h.Kind == dialect.TitleSection && !h.Inline
		}
		s.first = append(s.first, first)
		s.headed = s.headed && headed
	}
	s.shared = d.sharedTexts(pages, s.first)
	return s
}

// isCoverLine reports that a line says which levels there are, and heads nothing: the
// description may stand below it.
func (d *Document) isCoverLine(i int) bool {
	h := d.Heads[i]
	return h.Kind == dialect.CoverageSection && (h.Inline || len(h.Levels) > 0 || d.headsNumbers(i))
}

// headsNumbers reports that nothing but numbers stands below a heading, up to the next
// paragraph.
func (d *Document) headsNumbers(i int) bool {
	at := d.nextText(i)
	return at < len(d.Lines) && !hasLetters(d.Lines[at].Text)
}

// hasLetters reports that a text has a letter.
func hasLetters(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }

// siblings lists the lines that may head something, the likes of them together, in
// the order of their first places.
func (d *Document) siblings(pages [][2]int, shape *siblingShape) []*sibling {
	var list []*sibling
	known := map[string]*sibling{}
	before := d.keysBefore(pages[0][0])
	opening := map[string][]lineOnPage{} // lines that are the first below the heading of a level
	for page, p := range pages {
		at := overLine{top: true, line: -1}
		for i := p[0]; i < p[1]; i++ {
			if h := d.Heads[i]; h != nil {
				at = overLine{inLevel: h.Kind == dialect.LevelSection, kind: h.Kind, line: i, top: at.top && isFact(h)}
				continue
			}
			if d.staysAside(i, at.kind, shape) {
				continue // more of the same: see sections
			}
			key, label := d.siblingKey(i, p[1], at)
			if key == "" && d.opensLevel(i, at) {
				if first, _ := d.siblingKey(i, p[1], overLine{inLevel: true, kind: at.kind, line: -1}); first != "" {
					opening[first] = append(opening[first], lineOnPage{i, page})
				}
			}
			if key == "" || before[key] || label == 0 && d.staysInGuidance(i, at) {
				continue
			}
			s := known[key]
			if s == nil {
				s = &sibling{key: key, label: label, asks: label == 0 && isQuestion(d.Lines[i].Text)}
				known[key] = s
				list = append(list, s)
			}
			s.again = s.again || slices.Contains(s.pages, page)
			s.lines = append(s.lines, i)
			if !slices.Contains(s.pages, page) {
				s.pages = append(s.pages, page)
			}
		}
	}
	for _, s := range list {
		s.addOpening(opening[s.key])
	}
	return slices.DeleteFunc(list, func(s *sibling) bool { return s.asks && len(s.pages) < len(pages) })
}

// lineOnPage is a line and the page that it stands on.
type lineOnPage struct{ line, page int }

// addOpening adds the lines that are the first below the heading of a level where that is
// left without a text: on other pages they are not, so that they head something here too.
func (s *sibling) addOpening(opening []lineOnPage) {
	if s.label > 0 || s.again || len(opening) == 0 {
		return
	}
	for k, at := range opening {
		if slices.Contains(s.pages, at.page) || k > 0 && opening[k-1].page == at.page {
			return
		}
	}
	for _, at := range opening {
		i, _ := slices.BinarySearch(s.pages, at.page)
		s.pages = slices.Insert(s.pages, i, at.page)
		s.lines = slices.Insert(s.lines, i, at.line)
	}
}

// staysAside reports that a line is more of the aside section above it. Among keywords no
// sentence stands, so that what heads one ends them.
func (d *Document) staysAside(i int, above dialect.SectionKind, shape *siblingShape) bool {
	switch {
	case above == dialect.FurnitureSection:
		return true
	case !isAside[above] || d.Lines[i].Rank > 0:
		return false
	case above == dialect.RevisionSection:
		return shape.guidance
	}
	below := d.nextText(i)
	return !d.partedAbove(i) || below == i+1 || below == len(d.Lines) || !lexical.EndsSentence(d.Lines[below].Text)
}

// isFact reports that a heading is the label of a fact in the same line.
func isFact(h *dialect.Heading) bool {
	if h.Kind == dialect.CoverageSection {
		return h.Inline || len(h.Levels) > 0
	}
	return h.Inline && (h.Kind == dialect.CategorySection || h.Kind == dialect.IdentitySection)
}

// isAside are the sections that hold what they like: lines in them head nothing.
var isAside = map[dialect.SectionKind]bool{dialect.FurnitureSection: true, dialect.RevisionSection: true, dialect.KeywordSection: true}

// keysBefore are the keys of the lines before the first skill: what stands there as
// well leads to titles.
func (d *Document) keysBefore(end int) map[string]bool {
	keys := map[string]bool{}
	for i := range d.Lines[:end] {
		keys[framework.Fold(d.Lines[i].Text)] = true
	}
	return keys
}

// headSibling makes headings of the lines that every skill has.
func (d *Document) headSibling(s *sibling, shape *siblingShape) {
	kind := dialect.NamedSection
	if s.label == 0 && !d.marksLevels(s) {
		kind = d.siblingPart(s, shape)
	}
	for _, i := range s.lines {
		text, _ := d.headingText(&d.Lines[i])
		h := &dialect.Heading{Kind: kind, Title: framework.Clean(dialect.TrimColon(text))}
		if s.label > 0 {
			h.Title, h.Inline = framework.Clean(dialect.TrimColon(text[:s.label])), true
			if at, size := lexical.Colon(d.Lines[i].Raw[d.Lines[i].Body:]); at >= 0 {
				h.Size = at + size
			}
			d.Heads[i] = h
			d.Lines[i].CutLabel(h.Size, d.Literal)
			continue
		}
		d.Heads[i] = h
	}
}

// marksLevels reports that the lines are the headings of levels in words that
// nobody knows: a number in them.
func (d *Document) marksLevels(s *sibling) bool { return strings.ContainsAny(s.key, "0123456789") }

// minNotice is how many words a line has at least that heads a notice.
const minNotice = 3

// isNotice reports that a line stands alone below a description, before the first
// heading, and a list or a paragraph below it: what it heads is no description.
func (d *Document) isNotice(s *sibling, shape *siblingShape) bool {
	i, page := s.lines[0], s.pages[0]
	if i >= shape.first[page] || !d.partedAbove(i) || i+1 == len(d.Lines) || d.Lines[i+1].Shape != source.Blank {
		return false
	}
	text, _ := d.headingText(&d.Lines[i])
	return len(strings.Fields(text)) >= minNotice && d.textBetween(d.skillTitles[page].last+1, i, nil)
}

// partOff keeps what stands below a line that nobody knows out of the text above.
func (d *Document) partOff(i int) {
	if d.Lines[i].Rank == 0 {
		d.Lines[i].Rank = maxRank
	}
}
