package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// page is the text under one title while its skill is being read.
type page struct {
	*document
	skill       framework.Skill
	seenBody    bool // guidance or a level was read
	hasGuidance bool // there is a guidance heading
	hasLevels   bool // there is a level heading or a coverage line
}

// section is a heading and what stands under it.
type section struct {
	kind   sectionKind
	head   *heading
	line   *line
	blocks []*block
}

// readers says who reads which section.
var readers = map[sectionKind]func(*page, section){
	titleSection:     (*page).readDescription,
	guidanceSection:  (*page).readGuidance,
	coverageSection:  (*page).readCoverage,
	levelsSection:    (*page).readCoverage,
	levelSection:     (*page).readLevel,
	identitySection:  (*page).readIdentity,
	categorySection:  (*page).readCategory,
	revisionSection:  (*page).readRevision,
	keywordSection:   (*page).readKeywords,
	furnitureSection: (*page).readFurniture,
	namedSection:     (*page).readNamed,
	unknownSection:   func(p *page, s section) { p.readOutside(s.blocks) },
}

// readPage reads the skill of a title, whose text is in the lines from and up
// to, but not including, to.
func (d *document) readPage(t candidate, from, to int) {
	p := &page{document: d}
	p.readTitle(t)
	if !d.literal && hasMarks(t, d.lines[from:to], d.heads[from:to]) {
		for i := from; i < to; i++ {
			d.lines[i].resolveMarkdown()
		}
	}
	d.firstIsCoverage(from, to)
	d.joinHeadings(t.name, from, to)
	d.joinKnown(from, to)
	w := measure(d.lines[from:to], d.heads[from:to])
	w.breaksWords = d.breaksWords(d.lines[from:to], w)
	sections := d.sections(d.blocks(from, to, w), t, &d.lines[t.at])
	for _, s := range sections {
		readers[s.kind](p, s)
	}
	p.doubtTitles(sections)
	p.finish()
	d.skills = append(d.skills, p.skill)
}

// hasMarks looks for marks on the headings of a page: there they cannot be
// anything else.
func hasMarks(t candidate, lines []line, heads []*heading) bool {
	if t.ranked {
		return true
	}
	for i := range lines {
		if heads[i] != nil && (lines[i].rank > 0 || strings.HasPrefix(strings.TrimSpace(lines[i].text), "**")) {
			return true
		}
	}
	return false
}

// joinHeadings finds level headings that were broken over two lines after, or
// in, the skill's name.
func (d *document) joinHeadings(name string, from, to int) {
	key := framework.Fold(name)
	for i := from; i+1 < to; i++ {
		a, b := &d.lines[i], &d.lines[i+1]
		if a.shape != prose || b.shape != prose || d.heads[i] != nil || a.bullet != "" || b.bullet != "" || len(a.text) > maxHeading || len(b.text) > maxHeading {
			continue
		}
		start := framework.Fold(a.text)
		if start == "" || startsLower(a.text) || strings.HasSuffix(strings.TrimSpace(a.text), ".") || !strings.HasPrefix(key, start) && !strings.HasPrefix(start, key) {
			continue
		}
		h, ok := d.heading(strings.TrimSpace(a.text) + " " + strings.TrimSpace(b.text))
		if ok && h.kind == levelSection && framework.Fold(h.name) == key {
			a.place(structure)
			d.heads[i], d.heads[i+1] = &h, nil
			b.place(structure)
			b.shape = blank
		}
	}
}

// joinKnown marks the lines with which a known text goes on: a long heading, or
// the sentence about undefined levels, broken over two or three lines. That
// they belong together is certain, however lines are wrapped.
func (d *document) joinKnown(from, to int) {
	for i := from; i+1 < to; i++ {
		if !d.canOpen(i) {
			continue
		}
		text := strings.TrimSpace(d.lines[i].text)
		for k := i + 1; k < min(to, i+3) && d.lines[k].shape == prose && d.lines[k].bullet == "" && d.heads[k] == nil; k++ {
			text += " " + strings.TrimSpace(d.lines[k].text)
			if len(text) > 2*maxHeading {
				break
			}
			if h, ok := d.heading(text); ok && h.kind != levelSection || d.isUndefined(text) {
				d.lines[i].opens, d.lines[i+1].joined, d.lines[k].joined = true, true, true
				break
			}
		}
	}
}

// canOpen reports that a line may be the first of a known text.
func (d *document) canOpen(i int) bool {
	l := &d.lines[i]
	return l.shape == prose && l.bullet == "" && d.heads[i] == nil && len(l.text) >= 20 && len(l.text) <= maxHeading &&
		!endsSentence(l.text) && !startsLower(l.text)
}

// readTitle takes code, name and what stands beside them from the title.
func (p *page) readTitle(t candidate) {
	l := &p.lines[t.at]
	p.skill = framework.Skill{Code: t.code, Name: t.name, Status: t.status, Category: t.category, From: l.from(p.place)}
	p.mark("skill", t.mark, p.skill.From)
	left := framework.NonSpace(t.code + t.name + t.status + t.mark)
	for i := t.at; i <= t.last; i++ {
		l := &p.lines[i]
		n := min(left, framework.NonSpace(l.text))
		l.placePart(n)
		left -= n
	}
}

// mark stores the publisher's mark on a part.
func (p *page) mark(part, text string, from framework.From) {
	if text != "" {
		p.skill.Marks = append(p.skill.Marks, framework.Mark{Part: part, Text: text, From: from})
	}
}

// sections cuts blocks at headings. A Markdown heading that nobody knows opens
// a section of its own, except in furniture, where it is more of the same.
func (d *document) sections(blocks []*block, t candidate, at *line) []section {
	out := []section{{kind: titleSection, line: at}}
	for _, b := range blocks {
		last := &out[len(out)-1]
		switch {
		case b.head != nil:
			placeHeading(b, d.scale)
			out = append(out, section{kind: b.head.kind, head: b.head, line: b.line})
		case b.rank > 0 && last.kind != furnitureSection:
			out = append(out, section{kind: unknownSection, line: b.line, blocks: []*block{b}})
		default:
			last.blocks = append(last.blocks, b)
		}
	}
	return out
}

// placeHeading accounts for a heading: its words are structure, what the
// edition stores of it is content.
func placeHeading(b *block, levels *scale) {
	h := b.head
	stored := framework.NonSpace(h.mark + h.label)
	switch h.kind {
	case revisionSection, namedSection:
		stored = framework.NonSpace(h.title)
	case coverageSection:
		stored += levels.written(h.numbers)
	}
	for _, l := range b.lines {
		n := min(stored, framework.NonSpace(l.text))
		l.placePart(n)
		stored -= n
	}
}

// notes reads the mark line that may stand first in a section, and gives the
// blocks after it.
func (p *page) notes(part string, s section) []*block {
	if s.head != nil {
		p.mark(part, s.head.mark, s.line.from(p.place))
	}
	blocks := s.blocks
	for len(blocks) > 0 && len(blocks[0].lines) == 1 && blocks[0].bullet == "" {
		if p.underlines(blocks) {
			blocks[0].place(structure)
			blocks = blocks[1:]
		}
		note, ok := p.markLine(blocks[0].text)
		if !ok {
			break
		}
		p.mark(part, note.mark, blocks[0].from(p.place, 0))
		if part == "skill" && p.skill.Status == "" {
			p.skill.Status = note.status
		}
		blocks[0].place(content)
		blocks = blocks[1:]
	}
	return blocks
}

// underlines reports that the blocks begin with the line under a heading, and
// that a mark stands below it.
func (p *page) underlines(blocks []*block) bool {
	if blocks[0].shape != rule || len(blocks) == 1 {
		return false
	}
	_, ok := p.markLine(blocks[1].text)
	return ok
}

// body gives the blocks of a section that are text. Running heads inside it
// are put away; the first site line or bare link ends it, and what follows is
// outside.
func (p *page) body(blocks []*block) []*block {
	var text []*block
	for i, b := range blocks {
		switch {
		case p.runningHead(b):
			b.place(furniture)
		case b.shape == tableRow && p.readNumbers(b): // which levels there are, wherever it is said
		case p.endsText(b):
			p.readOutside(blocks[i:])
			return text
		default:
			text = append(text, b)
		}
	}
	return text
}

// runningHead knows the skill's own title or code, repeated, and the lines that
// the framework's documents repeat.
func (p *page) runningHead(b *block) bool {
	if b.bullet != "" || len(b.text) > maxHeading {
		return false
	}
	return p.isOwnTitle(b.text) || p.isDialectFurniture(b.text) || p.isStrapline(b.text)
}

func (p *page) isOwnTitle(text string) bool {
	if text == p.skill.Code || !strings.Contains(text, p.skill.Code) {
		return text == p.skill.Code
	}
	t, ok := p.title(text, true)
	return ok && t.code == p.skill.Code && framework.Fold(t.name) == framework.Fold(p.skill.Name)
}

func (p *page) endsText(b *block) bool {
	return b.linkOnly && len(b.lines) == 1 && b.bullet == "" || p.isFurniture(b.text)
}

// belowLinks puts links and site text directly under a title away, where a text
// follows: "Edit this page", a list of the page's parts.
func (p *page) belowLinks(blocks []*block) []*block {
	first := 0
	for first < len(blocks) && (blocks[first].linkOnly || p.isFurniture(blocks[first].text)) {
		first++
	}
	if first == 0 || first == len(blocks) || !p.mayDescribe(blocks[first].line) {
		return blocks
	}
	for _, b := range blocks[:first] {
		b.place(furniture)
	}
	return blocks[first:]
}

// readDescription reads what stands under the title.
func (p *page) readDescription(s section) {
	var rest []*block
	for _, b := range p.body(p.belowLinks(p.notes("skill", s))) {
		switch {
		case b.shape == rule:
			b.place(structure)
		case b.shape == tableRow:
			p.readNumbers(b)
		default:
			rest = append(rest, b)
		}
	}
	p.describe(rest)
}

// describe takes blocks as the description, or as more of it; every paragraph
// is a line of its own.
func (p *page) describe(blocks []*block) {
	d := &p.skill.Description
	for _, b := range blocks {
		if saysNothing(b.text) {
			b.place(structure)
			continue
		}
		if !b.hasWords() {
			continue
		}
		t := b.stored(p.place)
		if d.Text == "" {
			*d = t
			continue
		}
		d.Text += "\n" + t.Text
	}
}

// finish sorts what was read and lists what the page does not state. A page without
// a description states that there is none: levels follow its title.
func (p *page) finish() {
	s := &p.skill
	slices.SortStableFunc(s.Levels, func(a, b framework.Level) int { return a.Number - b.Number })
	slices.Sort(s.Declared)
	s.Declared = slices.Compact(s.Declared)
	s.Unknown = nil
	if len(s.Category) == 0 {
		s.Unknown = append(s.Unknown, framework.PartCategory)
	}
	if !p.hasGuidance {
		s.Unknown = append(s.Unknown, framework.PartGuidance)
	}
	if !p.hasLevels {
		s.Unknown = append(s.Unknown, framework.PartLevels)
	}
}

// doubtTitles says where a skill has two sections of guidance, or its levels begin
// again: the title of another skill may be missing between them.
func (p *page) doubtTitles(sections []section) {
	guidance := map[string]bool{} // headings
	seen := map[int]bool{}
	for _, s := range sections {
		twice := false
		switch s.kind {
		case guidanceSection:
			key := framework.Fold(s.head.title)
			twice = guidance[key] && key != ""
			guidance[key] = true
		case levelSection:
			for _, n := range s.head.levels {
				twice = twice || seen[n] && len(s.blocks) > 0
				seen[n] = true
			}
		}
		if twice {
			p.problems = append(p.problems, framework.Problem{
				Rule: "source-damaged", From: s.line.from(p.place), Skill: skillID(&p.skill),
				Message: "the skill has this section twice; the title of another skill may be missing above it: see that each title stands on a line of its own",
			})
			return
		}
	}
}

// cutMarks takes the publisher's marks off the texts of a part that begin with
// one in brackets: "[NEW] Inspects hives.".
func (p *page) cutMarks(part string, blocks []*block) {
	for _, b := range blocks {
		label, word := p.markBefore(b.text)
		if word == "" || b.shape != prose || !strings.HasPrefix(b.raw[b.body:], label) {
			continue
		}
		from := b.from(p.place, 0)
		b.cutLabel(len(label), p.literal)
		b.text = strings.TrimSpace(b.text[len(label):])
		p.skill.Marks = append(p.skill.Marks, framework.Mark{Part: part, Text: word, From: from})
	}
}
