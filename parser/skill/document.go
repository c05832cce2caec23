package skill

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
	"slices"
	"strings"

	"compdiff/framework"
)

// Document is one text on its way to skills.
type Document struct {
	*dialect.Grammar
	File     string
	Place    source.Placer
	Literal  bool               // characters that could be Markdown marks are text
	Lines    []source.Line      // the recogniser's own: what it takes out or apart is so here alone
	said     []*dialect.Heading // by line: what tables and fields say that it heads; nil for nothing, or empty
	Heads    []*dialect.Heading // by line; nil where the line is no heading
	Tables   []*PageTable       // of skills, a row each: read as spreadsheets are
	front    *source.Front
	headOf   headFinder       // of tables
	language string           // BCP 47; "" where the source does not say
	marks    framework.Ledger // what stands in no line: tags, scripts, marks
	paged    bool             // the lines are those of printed pages
	done     int              // passes

	longLevels bool         // levels are written out: "Level 2", and not "L2"
	echoes     map[int]echo // labels that repeat the heading of a level, by line
	// echoesParted is set where a rule stands below one of them.
	echoesParted bool
	general      map[int]bool // lines that say what a level means in general
	candidates   []candidate  // lines that have the form of a title
	skillTitles  []candidate  // those of them that are titles

	Names      dialect.Set    // what titles say: names, codes, and both together
	words      dialect.Set    // the words of the source, when somebody asked for them
	sentences  *sentenceCount // below levels; nil until somebody asks
	firstWords dialect.Set    // see starts
	strapline  string         // the single line above the first title, folded

	Generic  GenericLevels
	Skills   []framework.Skill
	pages    []extent // of the skills, in their order
	matter   []framework.Matter
	problems []framework.Problem
}

// findHeadings recognises the headings that stand on a line of their own.
func (d *Document) findHeadings() {
	d.Heads = make([]*dialect.Heading, len(d.Lines))
	for i := range d.Lines {
		l := &d.Lines[i]
		if d.Heads[i] = d.saidHead(i); d.Heads[i] != nil || l.Shape != source.Prose || l.Bullet != "" {
			continue
		}
		text, _ := d.headingText(l)
		if lexical.StartsLower(text) && l.Rank == 0 && !d.partedAbove(i) {
			continue // the rest of a sentence
		}
		h, ok := d.Heading(text)
		if (!ok || dialect.SectionNumber.MatchString(h.Name+" ")) && (l.Rank > 0 || dialect.DottedNumber.MatchString(text)) {
			h, ok = d.Heading(dialect.WithoutNumber(text))
		}
		if ok {
			d.Heads[i] = &h
			d.openLabel(i, &h)
		}
	}
}

// openLabel gives what looks like the name of a level back to the text, where the
// text goes on below: "Level 5: Estimates the need, under" / "broad direction."
func (d *Document) openLabel(i int, h *dialect.Heading) {
	if h.Kind != dialect.LevelSection || h.Label == "" || i+1 == len(d.Lines) {
		return
	}
	l, next := &d.Lines[i], &d.Lines[i+1]
	at := strings.LastIndex(l.Raw[min(l.Body, len(l.Raw)):], h.Label)
	if next.Shape != source.Prose || next.Bullet != "" || next.Rank > 0 || !lexical.StartsLower(next.Text) || at <= 0 || l.Rank > 0 {
		return
	}
	h.Title, h.Label = "Level "+h.Numbers, ""
	h.Inline, h.Size = true, at
}

// saidHead is what a table or a field says that a line heads; nil for nothing.
func (d *Document) saidHead(i int) *dialect.Heading {
	if i >= len(d.said) {
		return nil
	}
	return d.said[i]
}

// dropFalseHeadings takes back level headings whose first words are no
// skill's name: "Works as in: Level 3". A name is that of a title, or one that
// several headings share.
func (d *Document) dropFalseHeadings() {
	names, seen := dialect.Set{}, map[string]int{}
	for _, c := range d.candidates {
		names[framework.Fold(c.Name)] = true
		names[framework.Fold(c.Code)] = true
	}
	for _, h := range d.Heads {
		if h != nil && h.Name != "" {
			seen[framework.Fold(h.Name)]++
		}
	}
	for i, h := range d.Heads {
		if h == nil || h.Name == "" || d.Lines[i].Rank > 0 {
			continue
		}
		if key := framework.Fold(h.Name); !names[key] && !(h.Parted && seen[key] > 1) {
			d.Heads[i] = nil
		}
	}
}

// readPages reads the pages that the titles begin, and what stands before the
// first of them.
func (d *Document) readPages() {
	titles := d.skillTitles
	d.nameSkills(titles)
	end := len(d.Lines)
	if len(titles) > 0 {
		end = titles[0].at
		d.findStrapline(end)
	}
	m := d.matterOf(titles)
	m.read(0, end)
	for k, t := range titles {
		end := len(d.Lines)
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
func (d *Document) findStrapline(end int) {
	var only *source.Line
	for i := range d.Lines[:end] {
		if d.Lines[i].Shape == source.Blank {
			continue
		}
		if only != nil {
			return
		}
		only = &d.Lines[i]
	}
	if only == nil || only.Shape != source.Prose || only.Bullet != "" || lexical.EndsSentence(only.Text) || len(only.Text) > dialect.MaxHeading {
		return
	}
	key := framework.Fold(only.Text)
	again := slices.ContainsFunc(d.Lines[end:], func(l source.Line) bool { return l.Shape == source.Prose && framework.Fold(l.Text) == key })
	if again || len(d.skillTitles) < 2 || only.Rank > 0 {
		d.strapline = key
		return
	}
	if only.Class == source.Unplaced && !d.IsFurniture(only.Text) && !d.IsDialectFurniture(only.Text) { // the title of the document
		only.Place(source.Content)
		d.matter = append(d.matter, framework.Matter{Title: framework.Clean(only.Text), From: only.From(d.Place)})
	}
}

// isStrapline knows the site's strapline again.
func (d *Document) isStrapline(text string) bool {
	return d.strapline != "" && len(text) <= 2*dialect.MaxHeading && framework.Fold(text) == d.strapline
}

// nameSkills remembers what titles say, to know repetitions of them.
func (d *Document) nameSkills(titles []candidate) {
	d.Names = dialect.Set{}
	for _, t := range titles {
		for _, said := range []string{t.Name, t.Code, t.Name + " " + t.Code, t.Code + " " + t.Name} {
			if key := framework.Fold(said); key != "" {
				d.Names[key] = true
			}
		}
	}
}

// leadIn finds where the page of a skill ends and the menus, breadcrumbs and
// teasers that lead to the next title begin, and puts these to the furniture.
func (d *Document) leadIn(from int, next candidate) int {
	start := next.at
	for i := next.at - 1; i >= from; i-- {
		l := &d.Lines[i]
		switch {
		case d.Heads[i] != nil || l.Rank > 0:
			return d.keepOwn(i, start, next.at)
		case l.Shape == source.Blank:
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
func (d *Document) aboveHeadings(from, end int) int {
	cut := end
	for i := end - 1; i >= from && d.inSentences(85); i-- {
		l := &d.Lines[i]
		switch {
		case l.Shape == source.Blank || l.Class == source.Furniture || d.IsFurniture(l.Text):
		case d.Heads[i] == nil && d.overSkills(i):
			cut = i
		case d.Heads[i] == nil && l.Shape == source.Prose && lexical.EndsSentence(l.Text):
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
func (d *Document) overSkills(i int) bool {
	l := &d.Lines[i]
	return l.Shape == source.Prose && l.Bullet == "" && l.Rank == 0 && !l.LinkOnly && !lexical.EndsSentence(l.Text) && d.partedAbove(i) &&
		(i+1 == len(d.Lines) || d.Lines[i+1].Shape == source.Blank) &&
		d.CanBeName(l.Text, false) && !d.readsAsStatement(l.Text) && !d.IsUndefined(l.Text) && !d.IsFurniture(l.Text)
}

// readsAsStatement reports that a line without a full stop may be a statement all
// the same: it begins as others do, or with what may be a verb and goes on in
// small letters.
func (d *Document) readsAsStatement(text string) bool {
	words := strings.Fields(text)
	small := 0
	for _, w := range words {
		if lexical.StartsLower(w) && !d.IsFunctionWord(w) {
			small++
		}
	}
	first := framework.Fold(words[0])
	return len(words) > maxOver || d.starts()[first] || small > 2 || small > 0 && strings.HasSuffix(first, "s") && len(words) > 3
}

// starts are the first words of the lines below level headings.
func (d *Document) starts() dialect.Set {
	if d.firstWords == nil {
		d.firstWords = d.statementStarts()
	}
	return d.firstWords
}

// inSentences reports that so many hundredths of the paragraphs directly below the
// headings of levels end as sentences do.
func (d *Document) inSentences(share int) bool {
	if d.sentences == nil {
		d.sentences = &sentenceCount{}
		below := false
		for i := range d.Lines {
			l := &d.Lines[i]
			last := i+1 == len(d.Lines) || d.Lines[i+1].Shape == source.Blank
			switch {
			case d.Heads[i] != nil:
				below = d.Heads[i].Kind == dialect.LevelSection
			case below && l.Shape == source.Prose && last:
				below = false
				if next := d.nextText(i); next == len(d.Lines) || !d.Lines[next].Joined {
					d.countSentence(l.Text)
				}
			}
		}
	}
	return d.sentences.all > 2 && d.sentences.ended*100 >= d.sentences.all*share
}

// sentenceCount counts paragraphs, and those that end as sentences do.
type sentenceCount struct{ ended, all int }

func (d *Document) countSentence(text string) {
	switch {
	case lexical.EndsSentence(text):
		d.sentences.ended++
		d.sentences.all++
	case !d.IsUndefined(text):
		d.sentences.all++
	}
}

// keepOwn ends the search for a lead-in at a heading: the lines that follow it
// directly are its own, links or not.
func (d *Document) keepOwn(heading, start, end int) int {
	own := heading + 1
	for own < end && d.Lines[own].Shape == source.Blank {
		own++
	}
	for own < end && d.Lines[own].Shape != source.Blank {
		own++
	}
	return d.putAway(max(own, start), end)
}

// putAway makes lines furniture and gives the first of them.
func (d *Document) putAway(from, to int) int {
	for i := from; i < to; i++ {
		d.Lines[i].Place(source.Furniture)
	}
	return from
}

// leadsTo reports that a line outside of headings belongs to what leads to a
// title: links, addresses, rules, the title's own words, site text.
func (d *Document) leadsTo(l *source.Line, next candidate) bool {
	return l.Shape == source.Rule || l.LinkOnly || isBreadcrumb(l.Text) || d.IsPathTo(l.Text, next.repeatedBy) || d.IsFurniture(l.Text) || d.isStrapline(l.Text) || d.IsDialectFurniture(l.Text) ||
		isAddress(l.Text) || next.titledBy(l.Text) ||
		lexical.HasAddress(l.Raw) && strings.HasPrefix(framework.Fold(l.Text), framework.Fold(next.Name)) ||
		l.Bullet == "" && next.repeatedBy(l.Text)
}

// titledBy reports that a line is the title of a browser's window: the skill's
// name and, behind a mark, that of the site.
func (c *candidate) titledBy(text string) bool {
	at := strings.IndexAny(text, "|·–—-")
	return at > 0 && c.Name != "" && !lexical.EndsSentence(text) && len(text) <= dialect.MaxHeading && c.repeatedBy(text[:at])
}

// repeatedBy reports that a line is nothing but the title's words or some of
// them, as in a breadcrumb.
func (c *candidate) repeatedBy(text string) bool {
	if lexical.EndsSentence(text) || lexical.StartsLower(text) {
		return false
	}
	key := framework.Fold(text)
	return key != "" && (key == framework.Fold(c.Name) || key == framework.Fold(c.Code) || key == framework.Fold(c.Name+" "+c.Code))
}

// edition is what the document says, before it is put together with others.
func (d *Document) edition() *framework.Edition {
	e := &framework.Edition{
		Dialect:       d.Name,
		GenericLevels: d.Generic.Sorted(),
		Skills:        d.Skills,
		Matter:        d.matter,
		Problems:      d.problems,
	}
	d.Mention(e)
	for i := range d.Lines {
		d.Lines[i].Account(&e.Ledger)
	}
	e.Unaccounted = d.Unaccounted()
	return e
}
