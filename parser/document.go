package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// document is one text on its way to skills.
type document struct {
	*grammar
	file    string
	place   placer
	literal bool         // characters that could be Markdown marks are text
	lines   []line       // the recogniser's own: what it takes out or apart is so here alone
	said    []*heading   // by line: what tables and fields say that it heads; nil for nothing, or empty
	heads   []*heading   // by line; nil where the line is no heading
	tables  []*pageTable // of skills, a row each: read as spreadsheets are
	front   *front
	paged   bool // the lines are those of printed pages
	done    int  // passes

	longLevels bool         // levels are written out: "Level 2", and not "L2"
	echoes     map[int]echo // labels that repeat the heading of a level, by line
	// echoesParted is set where a rule stands below one of them.
	echoesParted bool
	general      map[int]bool // lines that say what a level means in general
	candidates   []candidate  // lines that have the form of a title
	skillTitles  []candidate  // those of them that are titles
	titleEchoes  set          // what repeats one of them; nil until somebody asks

	names      set            // what titles say: names, codes, and both together
	words      set            // the words of the source, when somebody asked for them
	sentences  *sentenceCount // below levels; nil until somebody asks
	firstWords set            // see starts
	strapline  string         // the single line above the first title, folded

	generic  genericLevels
	skills   []framework.Skill
	pages    []extent // of the skills, in their order
	matter   []framework.Matter
	problems []framework.Problem
}

// findHeadings recognises the headings that stand on a line of their own.
func (d *document) findHeadings() {
	d.heads = make([]*heading, len(d.lines))
	for i := range d.lines {
		l := &d.lines[i]
		if d.heads[i] = d.saidHead(i); d.heads[i] != nil || l.shape != prose || l.bullet != "" {
			continue
		}
		text, _ := d.headingText(l)
		if startsLower(text) && l.rank == 0 && !d.partedAbove(i) {
			continue // the rest of a sentence
		}
		h, ok := d.heading(text)
		if (!ok || sectionNumber.MatchString(h.name+" ")) && (l.rank > 0 || dottedNumber.MatchString(text)) {
			h, ok = d.heading(withoutNumber(text))
		}
		if ok {
			d.heads[i] = &h
			d.openLabel(i, &h)
		}
	}
}

// openLabel gives what looks like the name of a level back to the text, where the
// text goes on below: "Level 5: Estimates the need, under" / "broad direction."
func (d *document) openLabel(i int, h *heading) {
	if h.kind != levelSection || h.label == "" || i+1 == len(d.lines) {
		return
	}
	l, next := &d.lines[i], &d.lines[i+1]
	at := strings.LastIndex(l.raw[min(l.body, len(l.raw)):], h.label)
	if next.shape != prose || next.bullet != "" || next.rank > 0 || !startsLower(next.text) || at <= 0 || l.rank > 0 {
		return
	}
	h.title, h.label = "Level "+h.numbers, ""
	h.inline, h.size = true, at
}

// saidHead is what a table or a field says that a line heads; nil for nothing.
func (d *document) saidHead(i int) *heading {
	if i >= len(d.said) {
		return nil
	}
	return d.said[i]
}

// dropFalseHeadings takes back level headings whose first words are no
// skill's name: "Works as in: Level 3". A name is that of a title, or one that
// several headings share.
func (d *document) dropFalseHeadings() {
	names, seen := set{}, map[string]int{}
	for _, c := range d.candidates {
		names[framework.Fold(c.name)] = true
		names[framework.Fold(c.code)] = true
	}
	for _, h := range d.heads {
		if h != nil && h.name != "" {
			seen[framework.Fold(h.name)]++
		}
	}
	for i, h := range d.heads {
		if h == nil || h.name == "" || d.lines[i].rank > 0 {
			continue
		}
		if key := framework.Fold(h.name); !names[key] && !(h.parted && seen[key] > 1) {
			d.heads[i] = nil
		}
	}
}

// readPages reads the pages that the titles begin, and what stands before the
// first of them.
func (d *document) readPages() {
	titles := d.skillTitles
	d.nameSkills(titles)
	end := len(d.lines)
	if len(titles) > 0 {
		end = titles[0].at
		d.findStrapline(end)
	}
	m := d.matterOf(titles)
	m.read(0, end)
	for k, t := range titles {
		end := len(d.lines)
		if k+1 < len(titles) {
			end = d.leadIn(t.last+1, titles[k+1])
		}
		body := m.pageEnd(t, end)
		if !m.marked {
			body = d.aboveHeadings(t.last+1, end)
		}
		d.readPage(t, t.last+1, body)
		d.pages = append(d.pages, extent{t.at, body, map[bool]int{true: body, false: end}[m.marked]})
		m.read(body, end)
	}
}

// findStrapline takes a single line above the first title, no sentence, for
// the site's strapline, which may be repeated above other titles.
func (d *document) findStrapline(end int) {
	var only *line
	for i := range d.lines[:end] {
		if d.lines[i].shape == blank {
			continue
		}
		if only != nil {
			return
		}
		only = &d.lines[i]
	}
	if only == nil || only.shape != prose || only.bullet != "" || endsSentence(only.text) || len(only.text) > maxHeading {
		return
	}
	key := framework.Fold(only.text)
	again := slices.ContainsFunc(d.lines[end:], func(l line) bool { return l.shape == prose && framework.Fold(l.text) == key })
	if again || len(d.skillTitles) < 2 || only.rank > 0 {
		d.strapline = key
		return
	}
	if only.class == unplaced && !d.isFurniture(only.text) && !d.isDialectFurniture(only.text) { // the title of the document
		only.place(content)
		d.matter = append(d.matter, framework.Matter{Title: framework.Clean(only.text), From: only.from(d.place)})
	}
}

// isStrapline knows the site's strapline again.
func (d *document) isStrapline(text string) bool {
	return d.strapline != "" && len(text) <= 2*maxHeading && framework.Fold(text) == d.strapline
}

// nameSkills remembers what titles say, to know repetitions of them.
func (d *document) nameSkills(titles []candidate) {
	d.names = set{}
	for _, t := range titles {
		for _, said := range []string{t.name, t.code, t.name + " " + t.code, t.code + " " + t.name} {
			if key := framework.Fold(said); key != "" {
				d.names[key] = true
			}
		}
	}
}

// leadIn finds where the page of a skill ends and the menus, breadcrumbs and
// teasers that lead to the next title begin, and puts these to the furniture.
func (d *document) leadIn(from int, next candidate) int {
	start := next.at
	for i := next.at - 1; i >= from; i-- {
		l := &d.lines[i]
		switch {
		case d.heads[i] != nil || l.rank > 0:
			return d.keepOwn(i, start, next.at)
		case l.shape == blank:
		case d.leadsTo(l, next):
			start = i
		default:
			return d.putAway(start, next.at)
		}
	}
	return d.putAway(start, next.at)
}

// aboveHeadings finds where the text of a skill ends and lines begin that stand
// over the next one, a category that nothing marks as a heading, or at the foot
// of the page. They look like names, each on its own below a sentence, where a
// source's texts are sentences. What they are about is not known, so they stay
// unaccounted.
func (d *document) aboveHeadings(from, end int) int {
	cut := end
	for i := end - 1; i >= from && d.inSentences(85); i-- {
		l := &d.lines[i]
		switch {
		case l.shape == blank || l.class == furniture || d.isFurniture(l.text):
		case d.heads[i] == nil && d.overSkills(i):
			cut = i
		case d.heads[i] == nil && l.shape == prose && endsSentence(l.text):
			return cut
		default:
			return end
		}
	}
	return end
}

// maxOver is how many words a heading over skills, or a foot, has at most.
const maxOver = 10

// overSkills reports that a line may head a group of skills.
func (d *document) overSkills(i int) bool {
	l := &d.lines[i]
	return l.shape == prose && l.bullet == "" && l.rank == 0 && !l.linkOnly && !endsSentence(l.text) && d.partedAbove(i) &&
		(i+1 == len(d.lines) || d.lines[i+1].shape == blank) &&
		d.canBeName(l.text, false) && !d.readsAsStatement(l.text) && !d.isUndefined(l.text) && !d.isFurniture(l.text)
}

// readsAsStatement reports that a line without a full stop may be a statement all
// the same: it begins as others do, or with what may be a verb and goes on in
// small letters.
func (d *document) readsAsStatement(text string) bool {
	words := strings.Fields(text)
	small := 0
	for _, w := range words {
		if startsLower(w) && !d.functionWords[framework.Fold(w)] {
			small++
		}
	}
	first := framework.Fold(words[0])
	return len(words) > maxOver || d.starts()[first] || small > 2 || small > 0 && strings.HasSuffix(first, "s") && len(words) > 3
}

// starts are the first words of the lines below level headings.
func (d *document) starts() set {
	if d.firstWords == nil {
		d.firstWords = d.statementStarts()
	}
	return d.firstWords
}

// inSentences reports that so many hundredths of the paragraphs directly below the
// headings of levels end as sentences do.
func (d *document) inSentences(share int) bool {
	if d.sentences == nil {
		d.sentences = &sentenceCount{}
		below := false
		for i := range d.lines {
			l := &d.lines[i]
			last := i+1 == len(d.lines) || d.lines[i+1].shape == blank
			switch {
			case d.heads[i] != nil:
				below = d.heads[i].kind == levelSection
			case below && l.shape == prose && last:
				below = false
				if next := d.nextText(i); next == len(d.lines) || !d.lines[next].joined {
					d.countSentence(l.text)
				}
			}
		}
	}
	return d.sentences.all > 2 && d.sentences.ended*100 >= d.sentences.all*share
}

// sentenceCount counts paragraphs, and those that end as sentences do.
type sentenceCount struct{ ended, all int }

func (d *document) countSentence(text string) {
	switch {
	case endsSentence(text):
		d.sentences.ended++
		d.sentences.all++
	case !d.isUndefined(text):
		d.sentences.all++
	}
}

// keepOwn ends the search for a lead-in at a heading: the lines that follow it
// directly are its own, links or not.
func (d *document) keepOwn(heading, start, end int) int {
	own := heading + 1
	for own < end && d.lines[own].shape == blank {
		own++
	}
	for own < end && d.lines[own].shape != blank {
		own++
	}
	return d.putAway(max(own, start), end)
}

// putAway makes lines furniture and gives the first of them.
func (d *document) putAway(from, to int) int {
	for i := from; i < to; i++ {
		d.lines[i].place(furniture)
	}
	return from
}

// leadsTo reports that a line outside of headings belongs to what leads to a
// title: links, addresses, rules, the title's own words, site text.
func (d *document) leadsTo(l *line, next candidate) bool {
	return l.shape == rule || l.linkOnly || isBreadcrumb(l.text) || d.isPathTo(l.text, next) || d.isFurniture(l.text) || d.isStrapline(l.text) || d.isDialectFurniture(l.text) ||
		isAddress(l.text) || next.titledBy(l.text) ||
		hasAddress(l.raw) && strings.HasPrefix(framework.Fold(l.text), framework.Fold(next.name)) ||
		l.bullet == "" && next.repeatedBy(l.text)
}

// titledBy reports that a line is the title of a browser's window: the skill's
// name and, behind a mark, that of the site.
func (c *candidate) titledBy(text string) bool {
	at := strings.IndexAny(text, "|·–—-")
	return at > 0 && c.name != "" && !endsSentence(text) && len(text) <= maxHeading && c.repeatedBy(text[:at])
}

// repeatedBy reports that a line is nothing but the title's words or some of
// them, as in a breadcrumb.
func (c *candidate) repeatedBy(text string) bool {
	if endsSentence(text) || startsLower(text) {
		return false
	}
	key := framework.Fold(text)
	return key != "" && (key == framework.Fold(c.name) || key == framework.Fold(c.code) || key == framework.Fold(c.name+" "+c.code))
}

// edition is what the document says, before it is put together with others.
func (d *document) edition() *framework.Edition {
	e := &framework.Edition{
		Dialect:       d.Name,
		GenericLevels: d.generic.sorted(),
		Skills:        d.skills,
		Matter:        d.matter,
		Problems:      d.problems,
	}
	d.mention(e)
	for i := range d.lines {
		d.lines[i].account(&e.Ledger)
	}
	e.Unaccounted = d.unaccounted()
	return e
}
