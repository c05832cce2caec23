package skill

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
	"slices"
	"strings"

	"compdiff/framework"
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
}

// findSiblings recognises the headings that every skill has.
func (d *Document) findSiblings() {
	pages := d.pageLines()
	if len(pages) < 2 {
		return
	}
	shape := d.siblingShape(pages)
	all := d.siblings(pages)
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
	d.findIntros(pages, shape)
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
	first    []int    // by page: the first line that a known heading stands on, or the end
	guidance bool     // some page has a heading of guidance
	notes    *sibling // the heading that stands in its place
	opened   map[framework.Part]bool
}

func (d *Document) siblingShape(pages [][2]int) *siblingShape {
	s := &siblingShape{opened: map[framework.Part]bool{}}
	for _, p := range pages {
		first := p[1]
		for i := p[0]; i < p[1]; i++ {
			h := d.Heads[i]
			if h == nil {
				continue
			}
			if h.OfSkill() && h.Kind != dialect.TitleSection && first == p[1] {
				first = i
			}
			s.guidance = s.guidance || h.Kind == dialect.GuidanceSection
		}
		s.first = append(s.first, first)
	}
	return s
}

// siblings lists the lines that may head something, the likes of them together, in
// the order of their first places.
func (d *Document) siblings(pages [][2]int) []*sibling {
	var list []*sibling
	known := map[string]*sibling{}
	before := d.keysBefore(pages[0][0])
	for page, p := range pages {
		inLevel, top, above := false, true, dialect.UnknownSection
		for i := p[0]; i < p[1]; i++ {
			if h := d.Heads[i]; h != nil {
				inLevel, top, above = h.Kind == dialect.LevelSection, false, h.Kind
				continue
			}
			if above == dialect.FurnitureSection || isAside[above] && d.Lines[i].Rank == 0 {
				continue // more of the same: see sections
			}
			key, label := d.siblingKey(i, p[1], inLevel, top)
			if key == "" || before[key] {
				continue
			}
			s := known[key]
			if s == nil {
				s = &sibling{key: key, label: label}
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
	return list
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

// Bounds of what can be a heading that nobody knows.
const (
	maxSibling      = 60 // bytes
	maxSiblingWords = 6
)

// siblingKey is what a line says that may head something, and how long its label is
// where the text stands behind it; "" for any other line.
func (d *Document) siblingKey(i, end int, inLevel, top bool) (key string, label int) {
	l := &d.Lines[i]
	if l.Shape != source.Prose || l.Bullet != "" || l.LinkOnly || l.Class != source.Unplaced || l.Framed > 0 {
		return "", 0
	}
	text, strong := d.headingText(l)
	marked := l.Rank > 0 || strong
	if !dialect.BeginsAsName(text) || d.isKnown(l, text) {
		return "", 0
	}
	if at := strings.IndexByte(text, ':'); top && !marked && at > 0 && at <= dialect.MaxLabel && strings.TrimSpace(text[at+1:]) != "" {
		if len(strings.Fields(text[:at])) > 3 || !d.standsApart(i) {
			return "", 0
		}
		return framework.Fold(text[:at]) + ":", at + 1
	}
	if len(text) > maxSibling || len(strings.Fields(text)) > maxSiblingWords || lexical.EndsSentence(text) && !marked || inLevel && !marked && !d.inSentences(70) {
		return "", 0
	}
	if !marked && !d.standsApart(i) || !d.headsText(i, end) {
		return "", 0
	}
	return framework.Fold(text), 0
}

// isKnown reports that a line is something already.
func (d *Document) isKnown(l *source.Line, text string) bool {
	_, mark := d.MarkLine(text)
	return mark || d.IsFurniture(text) || d.IsDialectFurniture(text) || d.IsUndefined(text) || d.Ladder.IsList(text) ||
		d.Names[framework.Fold(text)] || d.echoOfTitle(text)
}

// echoOfTitle reports that a line repeats the title of a skill.
func (d *Document) echoOfTitle(text string) bool {
	return slices.ContainsFunc(d.skillTitles, func(c candidate) bool { return c.repeatedBy(text) })
}

// standsApart reports that a line begins something: a blank line, a heading or the
// end of a sentence is above it.
func (d *Document) standsApart(i int) bool {
	if d.partedAbove(i) {
		return true
	}
	above := &d.Lines[i-1]
	if slices.ContainsFunc(d.skillTitles, func(c candidate) bool { return c.last == i-1 }) || isField(above.Text) {
		return true
	}
	return d.Heads[i-1] != nil || above.Shape != source.Prose || lexical.EndsSentence(above.Text) && !strings.HasSuffix(strings.TrimSpace(above.Text), ":")
}

// isField reports that a line is a label with its value: "Owner: Ada Quill".
func isField(text string) bool {
	at := strings.IndexByte(text, ':')
	return at > 0 && at <= dialect.MaxLabel && strings.TrimSpace(text[at+1:]) != "" && len(strings.Fields(text[:at])) <= 3 && dialect.BeginsAsName(text)
}

// headsText reports that a text follows a line, which heads it.
func (d *Document) headsText(i, end int) bool {
	next := d.nextText(i)
	if next >= end || d.Heads[next] != nil {
		return false
	}
	below := &d.Lines[next]
	return below.Shape == source.Prose && !below.LinkOnly && !below.Joined && !lexical.StartsLower(below.Text) || below.Bullet != ""
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
			h.Title, h.Inline = framework.Clean(strings.TrimSuffix(text[:s.label], ":")), true
			h.Size = max(0, strings.IndexByte(d.Lines[i].Raw[d.Lines[i].Body:], ':')+1)
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

// siblingPart is the part that a heading opens which stands in every skill: what is
// missing otherwise, in its place.
func (d *Document) siblingPart(s *sibling, shape *siblingShape) dialect.SectionKind {
	described, before := false, true
	for k, i := range s.lines {
		start := d.skillTitles[s.pages[k]].last + 1
		before = before && i < shape.first[s.pages[k]]
		for at := start; at < i; at++ {
			described = described || d.Lines[at].Shape == source.Prose && d.Heads[at] == nil && d.Lines[at].Class == source.Unplaced && !d.Lines[at].LinkOnly
		}
	}
	switch {
	case before && !described && !shape.opened[framework.PartDescription]:
		shape.opened[framework.PartDescription] = true
		return dialect.TitleSection
	case before && s == shape.notes:
		shape.opened[framework.PartGuidance] = true
		return dialect.GuidanceSection
	}
	return dialect.NamedSection
}

// chooseGuidance finds the heading that stands in the place of guidance, where no
// page has a known one: the only one between the description and the levels that
// every skill has, or the one that is nearly spelt as a known one.
func (d *Document) chooseGuidance(all []*sibling, pages int, shape *siblingShape) {
	if shape.guidance {
		return
	}
	var some []*sibling
	for _, s := range all {
		if s.label > 0 || len(s.pages) < pages || s.again || !d.belowDescription(s, shape) {
			continue
		}
		if d.nearlyGuidance(s.key) {
			shape.notes = s
			return
		}
		some = append(some, s)
	}
	if len(some) == 1 {
		shape.notes = some[0]
	}
}

// belowDescription reports that lines stand before the levels of their skills, and
// that a text stands above them.
func (d *Document) belowDescription(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		if i >= shape.first[s.pages[k]] || !d.textBetween(d.skillTitles[s.pages[k]].last+1, i) {
			return false
		}
	}
	return true
}

func (d *Document) textBetween(from, to int) bool {
	for at := from; at < to; at++ {
		if l := &d.Lines[at]; l.Shape == source.Prose && d.Heads[at] == nil && l.Class == source.Unplaced && !l.LinkOnly && lexical.EndsSentence(l.Text) {
			return true
		}
	}
	return false
}

// maxMisspelt is how many letters of a heading may be wrong.
const maxMisspelt = 2

// nearlyGuidance reports that a text is nearly the heading of guidance.
func (d *Document) nearlyGuidance(key string) bool {
	return d.AnyHeading(dialect.GuidanceSection, func(heading string) bool {
		return len(heading) > 4 && editDistance(key, heading, maxMisspelt) <= maxMisspelt
	})
}

// editDistance is how many letters must be put in, taken out or changed to make one
// text of another; more than limit where that is clear.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for k := range len(b) {
			cost := above
			if a[i] != b[k] {
				cost = 1 + min(above, row[k], row[k+1])
			}
			above, row[k+1] = row[k+1], cost
		}
	}
	return row[len(b)]
}

// isNotice reports that a line stands alone below a description, before the first
// heading, and a list or a paragraph below it: what it heads is no description.
func (d *Document) isNotice(s *sibling, shape *siblingShape) bool {
	i, page := s.lines[0], s.pages[0]
	text, _ := d.headingText(&d.Lines[i])
	return i < shape.first[page] && d.partedAbove(i) && i+1 < len(d.Lines) && d.Lines[i+1].Shape == source.Blank &&
		len(strings.Fields(text)) >= 3 && d.textBetween(d.skillTitles[page].last+1, i)
}

// partOff keeps what stands below a line that nobody knows out of the text above.
func (d *Document) partOff(i int) {
	if d.Lines[i].Rank == 0 {
		d.Lines[i].Rank = maxRank
	}
}

// findIntros recognises guidance that has no heading but begins, in every skill, with
// the intro of a list below the description.
func (d *Document) findIntros(pages [][2]int, shape *siblingShape) {
	if shape.guidance || shape.opened[framework.PartGuidance] {
		return
	}
	var intros []int
	for k, p := range pages {
		at := d.introIn(p[0], shape.first[k])
		if at < 0 {
			return
		}
		intros = append(intros, at)
	}
	for _, i := range intros {
		d.Heads[i] = &dialect.Heading{Kind: dialect.GuidanceSection, Inline: true}
	}
}

// introIn is the line below a text that ends in a colon and has items below; -1 for
// none.
func (d *Document) introIn(from, to int) int {
	text := false
	for i := from; i < to; i++ {
		l := &d.Lines[i]
		if h := d.Heads[i]; h != nil && isAside[h.Kind] {
			return -1
		}
		if l.Shape != source.Prose || d.Heads[i] != nil {
			continue
		}
		next := d.nextText(i)
		if text && l.Bullet == "" && strings.HasSuffix(strings.TrimSpace(l.Text), ":") && next < to && (d.Lines[next].Bullet != "" || lexical.StartsLower(d.Lines[next].Text)) && d.standsApart(i) {
			return i
		}
		text = text || l.Bullet == "" && lexical.EndsSentence(l.Text)
	}
	return -1
}
