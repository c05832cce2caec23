package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Page is the text under one title while its skill is being read.
type Page struct {
	*Document
	Skill          framework.Skill // what was read so far
	seenBody       bool            // guidance or a level was read
	hasGuidance    bool            // there is a guidance heading
	hasLevels      bool            // there is a level heading or a coverage line
	describedBelow bool            // a heading stands above the description
	describedFirst bool            // and no other part stands above that
}

// section is a heading and what stands under it.
type section struct {
	kind   dialect.SectionKind
	head   *dialect.Heading
	line   *source.Line
	blocks []*Block
}

// readers says who reads which section.
var readers = map[dialect.SectionKind]func(*Page, section){
	dialect.TitleSection:     (*Page).readDescription,
	dialect.GuidanceSection:  (*Page).readGuidance,
	dialect.CoverageSection:  (*Page).readCoverage,
	dialect.LevelsSection:    (*Page).readCoverage,
	dialect.LevelSection:     (*Page).readLevel,
	dialect.IdentitySection:  (*Page).readIdentity,
	dialect.CategorySection:  (*Page).readCategory,
	dialect.RevisionSection:  (*Page).readRevision,
	dialect.KeywordSection:   (*Page).readKeywords,
	dialect.FurnitureSection: (*Page).readFurniture,
	dialect.NamedSection:     (*Page).readNamed,
	dialect.UnknownSection:   func(p *Page, s section) { p.readOutside(s.blocks) },
}

// readPage reads the skill of a title, whose text is in the lines from and up
// to, but not including, to.
func (d *Document) readPage(t candidate, from, to int) {
	p := &Page{Document: d}
	p.readTitle(t)
	p.readFacts(from, to)
	if !d.Literal && hasMarks(t, d.Lines[from:to], d.Heads[from:to]) {
		for i := from; i < to; i++ {
			d.Lines[i].ResolveMarkdown()
		}
	}
	d.firstIsCoverage(from, to)
	d.joinHeadings(t.Name, from, to)
	d.joinKnown(from, to)
	w := measure(d.Lines[from:to], d.Heads[from:to])
	w.breaksWords = d.breaksWords(d.Lines[from:to], w)
	sections := d.sections(d.Blocks(from, to, w), t, &d.Lines[t.at])
	if over := d.levelOver(t.at); over != nil {
		first := &sections[0]
		first.kind, first.head, first.line = dialect.LevelSection, over.head, &d.Lines[over.at]
	}
	p.describedBelow = slices.ContainsFunc(sections, func(s section) bool { return s.kind == dialect.TitleSection && s.head != nil })
	p.describedFirst = describedFirst(sections)
	for _, s := range sections {
		p.noteHeading(s)
		readers[s.kind](p, s)
	}
	p.doubtTitles(sections)
	p.finish()
	d.Skills = append(d.Skills, p.Skill)
}

// describedFirst reports that the heading of the description, with a text below it,
// stands above all other parts of the skill: what stands above it is none.
func describedFirst(sections []section) bool {
	for _, s := range sections[1:] {
		if s.head != nil && s.head.OfSkill() && s.kind != dialect.CoverageSection {
			return s.kind == dialect.TitleSection && len(s.blocks) > 0
		}
	}
	return false
}

// hasMarks looks for marks on the headings of a page: there they cannot be
// anything else.
func hasMarks(t candidate, lines []source.Line, heads []*dialect.Heading) bool {
	if t.ranked {
		return true
	}
	for i := range lines {
		if heads[i] != nil && (lines[i].Rank > 0 || strings.HasPrefix(strings.TrimSpace(lines[i].Text), "**")) {
			return true
		}
	}
	return false
}

// readTitle takes code, name and what stands beside them from the title.
func (p *Page) readTitle(t candidate) {
	l := &p.Lines[t.at]
	p.Skill = framework.Skill{Code: t.Code, Name: t.Name, Status: t.Status, Category: t.category, From: l.From(p.Place)}
	p.mark("skill", t.Mark, p.Skill.From)
	left := framework.NonSpace(t.Code + t.Name + t.Status + t.Mark)
	for i := t.at; i <= t.last; i++ {
		l := &p.Lines[i]
		n := min(left, framework.NonSpace(l.Text))
		l.ClassifyLabel(n)
		left -= n
	}
}

// mark stores the publisher's mark on a part.
func (p *Page) mark(part, text string, from framework.From) {
	if text != "" {
		p.Skill.Marks = append(p.Skill.Marks, framework.Mark{Part: part, Text: text, From: from})
	}
}

// sections cuts blocks at headings. A Markdown heading that nobody knows opens
// a section of its own, except in furniture, where it is more of the same unless it
// ranks above the heading of that.
func (d *Document) sections(blocks []*Block, t candidate, at *source.Line) []section {
	out := []section{{kind: dialect.TitleSection, line: at}}
	for _, b := range blocks {
		last := &out[len(out)-1]
		switch {
		case b.head != nil:
			classifyHeading(b, d.Ladder)
			out = append(out, section{kind: b.head.Kind, head: b.head, line: b.Line})
		case b.Rank > 0 && (last.kind != dialect.FurnitureSection || b.Rank < last.line.Rank):
			out = append(out, section{kind: dialect.UnknownSection, line: b.Line, blocks: []*Block{b}})
		case b.Shape == source.Rule && last.line.Underlined && b.Number == last.line.Number+1:
			b.Classify(source.Structure) // the marks that underline the heading
		default:
			last.blocks = append(last.blocks, b)
		}
	}
	return out
}

// classifyHeading accounts for a heading: its words are structure, what the
// edition stores of it is content.
func classifyHeading(b *Block, levels *dialect.Ladder) {
	h := b.head
	stored := framework.NonSpace(h.Mark + h.Label)
	switch h.Kind {
	case dialect.RevisionSection, dialect.NamedSection:
		stored = framework.NonSpace(h.Title)
	case dialect.CoverageSection:
		stored += levels.Written(h.Numbers)
	}
	for _, l := range b.lines {
		n := min(stored, framework.NonSpace(l.Text))
		l.ClassifyLabel(n)
		stored -= n
	}
}

// notes reads the mark line that may stand first in a section, and gives the
// blocks after it.
func (p *Page) notes(part string, s section) []*Block {
	if s.head != nil {
		p.mark(part, s.head.Mark, s.line.From(p.Place))
	}
	blocks := s.blocks
	for len(blocks) > 0 && len(blocks[0].lines) == 1 && blocks[0].Bullet == "" {
		if p.underlines(blocks) {
			blocks[0].Classify(source.Structure)
			blocks = blocks[1:]
		}
		note, ok := p.MarkLine(blocks[0].Text)
		if !ok && part == "skill" && (len(blocks) > 1 || s.head == nil && p.describedBelow) {
			note.Mark, ok = bracketed(blocks[0].Text)
		}
		if !ok {
			break
		}
		p.mark(part, note.Mark, blocks[0].from(p.Place, 0))
		if part == "skill" && p.Skill.Status == "" {
			p.Skill.Status = note.Status
		}
		blocks[0].Classify(source.Content)
		blocks = blocks[1:]
	}
	return blocks
}

// underlines reports that the blocks begin with the line under a heading, and
// that a mark stands below it.
func (p *Page) underlines(blocks []*Block) bool {
	if blocks[0].Shape != source.Rule || len(blocks) == 1 {
		return false
	}
	if _, ok := p.MarkLine(blocks[1].Text); ok {
		return true
	}
	_, ok := bracketed(blocks[1].Text)
	return ok
}

// body gives the blocks of a section that are text. Running heads inside it
// are put away; the first site line or bare link ends it, and what follows is
// outside.
func (p *Page) body(blocks []*Block) []*Block {
	var text []*Block
	for i, b := range blocks {
		switch {
		case p.runningHead(b):
			b.Classify(source.Furniture)
		case b.Shape == source.TableRow && p.readNumbers(b): // which levels there are, wherever it is said
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
func (p *Page) runningHead(b *Block) bool {
	if b.Bullet != "" || len(b.Text) > dialect.MaxHeading {
		return false
	}
	return p.isOwnTitle(b.Text) || p.IsDialectFurniture(b.Text) || p.isStrapline(b.Text)
}

func (p *Page) isOwnTitle(text string) bool {
	if text == p.Skill.Code || !strings.Contains(text, p.Skill.Code) {
		return text == p.Skill.Code
	}
	t, ok := p.Title(text, true)
	return ok && t.Code == p.Skill.Code && framework.Fold(t.Name) == framework.Fold(p.Skill.Name)
}

func (p *Page) endsText(b *Block) bool {
	return b.LinkOnly && len(b.lines) == 1 && b.Bullet == "" || p.IsFurniture(b.Text)
}

// belowLinks puts links and site text directly under a title away, where a text
// follows: "Edit this page", a list of the page's parts.
func (p *Page) belowLinks(blocks []*Block) []*Block {
	first, rules := 0, 0
	for first < len(blocks) && (blocks[first].Shape == source.Rule || blocks[first].LinkOnly || p.IsFurniture(blocks[first].Text) || isAddress(blocks[first].Text)) {
		if blocks[first].Shape == source.Rule {
			rules++
		}
		first++
	}
	if first == rules || first == len(blocks) && !p.describedBelow || first < len(blocks) && !p.mayDescribe(blocks[first].Line) {
		return blocks
	}
	for _, b := range blocks[:first] {
		if b.Shape == source.Rule {
			b.Classify(source.Structure)
			continue
		}
		b.Classify(source.Furniture)
	}
	return blocks[first:]
}

// readDescription reads what stands under the title.
func (p *Page) readDescription(s section) {
	var rest []*Block
	for _, b := range p.body(p.belowLinks(p.notes("skill", s))) {
		switch {
		case b.Shape == source.Rule:
			b.Classify(source.Structure)
		case b.Shape == source.TableRow:
			p.readNumbers(b)
		default:
			rest = append(rest, b)
		}
	}
	if p.describedFirst && s.head == nil {
		p.readOutside(rest)
		return
	}
	p.describedFirst = false
	p.Describe(rest)
}

// Describe takes blocks as the description, or as more of it; every paragraph
// is a line of its own.
func (p *Page) Describe(blocks []*Block) {
	d := &p.Skill.Description
	var more strings.Builder // there may be a million
	for _, b := range blocks {
		if p.SaysNothing(b.Text) {
			b.Classify(source.Structure)
			continue
		}
		if !b.HasWords() {
			continue
		}
		t := b.stored(p.Place)
		if d.Text == "" {
			*d = t
			continue
		}
		more.WriteString("\n" + t.Text)
	}
	d.Text += more.String()
}

// finish sorts what was read and lists what the page does not state. A page without
// a description states that there is none: levels follow its title.
func (p *Page) finish() {
	s := &p.Skill
	sorting.By(s.Levels, func(a, b framework.Level) int { return a.Number - b.Number })
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
func (p *Page) doubtTitles(sections []section) {
	guidance := map[string]bool{} // headings
	seen := map[int]bool{}
	for i, s := range sections {
		twice := false
		switch s.kind {
		case dialect.GuidanceSection:
			key := framework.Fold(s.head.Title)
			twice = guidance[key] && key != ""
			guidance[key] = true
		case dialect.LevelSection:
			for _, n := range s.head.Levels {
				twice = twice || seen[n] && len(s.blocks) > 0 && !echoes(sections, i)
				seen[n] = seen[n] || len(s.blocks) > 0 || len(s.head.Levels) == 1 // of several without a text nothing is said
			}
		}
		if twice {
			p.problems = append(p.problems, framework.Problem{
				Rule: "source-damaged", From: s.line.From(p.Place), Skill: SkillID(&p.Skill),
				Message: "the skill has this section twice; the title of another skill may be missing above it: see that each title stands on a line of its own",
			})
			return
		}
	}
}

// echoes reports that the heading of a level stands directly below another one of the same
// level, with nothing between.
func echoes(sections []section, i int) bool {
	if i == 0 || sections[i-1].kind != dialect.LevelSection {
		return false
	}
	above := sections[i-1]
	return len(above.blocks) == 0 && slices.Equal(above.head.Levels, sections[i].head.Levels)
}

// cutMarks takes the publisher's marks off the texts of a part that begin with
// one in brackets: "[NEW] Inspects hives.".
func (p *Page) cutMarks(part string, blocks []*Block) {
	for _, b := range blocks {
		label, word := p.MarkBefore(b.Text)
		if word == "" || b.Shape != source.Prose || !strings.HasPrefix(b.Raw[b.Body:], label) {
			continue
		}
		from := b.from(p.Place, 0)
		b.CutLabel(len(label), p.Literal)
		b.Text = strings.TrimSpace(b.Text[len(label):])
		p.Skill.Marks = append(p.Skill.Marks, framework.Mark{Part: part, Text: word, From: from})
	}
}
