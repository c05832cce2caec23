package skill

import (
	"cmp"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// A title has the form of one, and is followed by what follows titles. Many
// lines have the form: entries of a contents list, running heads, breadcrumbs,
// links to related skills, and sentences such as "Works to ABCD". So the form
// makes a candidate only, and what stands between it and the next candidate
// decides.

// candidate is a line that has the form of a title.
type candidate struct {
	dialect.Title
	at     int  // its line, as an index
	last   int  // its last line: titles can be wrapped
	ranked bool // the source marks it as a heading
	parted bool // a blank line, a rule or nothing stands before it
	noted  bool // a status or a mark stands beside it or below
	// labelled is set where labels say what name and code are. Documents that
	// explain how skills are laid out have such titles as an example, so they
	// count only where there are no others.
	labelled bool
	// apart is set where name and code stand on lines of their own.
	apart bool
	// category is what the headings above it say that the skill is of, the outermost
	// first.
	category []string
	evidence
}

// key tells the skill from others: its code or, without one, its name.
func (c *candidate) key() string { return cmp.Or(c.Code, framework.Fold(c.Name)) }

// evidence is what stands between a candidate and the next one.
type evidence struct {
	text     bool   // a description, or what may be one, before any heading
	sections bool   // guidance or coverage before the first level
	guidance bool   // guidance anywhere
	levels   []int  // in the order of their headings
	prefix   string // the name in the first level heading, folded
}

func (e evidence) structured() bool { return e.sections || e.guidance || len(e.levels) > 0 }

// findCandidates lists the lines that have the form of a title.
func (d *Document) findCandidates() {
	d.candidates = d.candidateLines()
	for k := range d.candidates {
		c := &d.candidates[k]
		c.noted = c.NotesBeside != (dialect.NotesBeside{}) || d.notedBelow(c.last+1)
	}
}

// findTitles decides which candidates are titles.
func (d *Document) findTitles() {
	all := d.candidates
	if d.BareTitles() {
		all = d.pickTitles(all)
	}
	labelled := func(c candidate) bool { return c.labelled }
	plain := slices.DeleteFunc(slices.Clone(all), labelled)
	titles := d.confirmed(plain)
	if len(titles) == 0 && len(plain) < len(all) {
		titles = d.confirmed(slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return !c.labelled }))
	}
	if len(titles) == 0 {
		titles = d.confirmed(d.codeFirst())
	}
	for _, t := range titles {
		for i := t.at; i <= t.last; i++ {
			d.Heads[i] = nil
		}
	}
	cutNumbers(titles)
	d.skillTitles = titles
}

func (d *Document) confirmed(some []candidate) []candidate {
	d.gatherEvidence(some)
	return d.confirm(some)
}

// cutNumbers takes the numbers of sections off the names of skills, where all
// have one and each has another.
func cutNumbers(titles []candidate) {
	seen := dialect.Set{}
	for _, t := range titles {
		number := dialect.SectionNumber.FindString(t.Name)
		if number == "" || seen[number] || len(titles) == 1 && !strings.Contains(number, ".") {
			return
		}
		seen[number] = true
	}
	for i := range titles {
		titles[i].Name = dialect.WithoutNumber(titles[i].Name)
	}
}

// candidateLines lists the lines that have the form of a title.
func (d *Document) candidateLines() []candidate {
	var all []candidate
	for i := range d.Lines {
		l := &d.Lines[i]
		if t, last, ok := d.labelledTitle(i); ok {
			all = append(all, candidate{Title: t, at: i, last: last, parted: true, labelled: true})
		}
		if t, ok := d.numberedTitle(i); ok {
			all = append(all, candidate{Title: t, at: i, last: i, parted: true})
		}
		if l.Shape != source.Prose || l.Bullet != "" && !d.numbersSkill(l) || l.LinkOnly && l.Rank == 0 || d.Heads[i] != nil {
			continue
		}
		text, strong := d.headingText(l)
		if l.Bullet != "" {
			text = l.Bullet + " " + text
		}
		if t, ok := d.Title(text, l.Rank > 0 || strong); ok {
			if l.Rank == 0 && !strong && t.NotesBeside == (dialect.NotesBeside{}) && d.runsOn(i) {
				continue
			}
			all = append(all, candidate{Title: t, at: i, last: i, ranked: l.Rank > 0 || strong, parted: d.partedAbove(i)})
		} else if t, ok := d.wrappedTitle(i); ok {
			all = append(all, candidate{Title: t, at: i, last: i + 1, parted: true})
		} else if t, last, ok := d.partedTitle(i); ok && (len(all) == 0 || all[len(all)-1].last < i) {
			all = append(all, candidate{Title: t, at: i, last: last, ranked: l.Rank > 0 || strong, parted: true, apart: true})
		}
	}
	return all
}

// numberedTitle recognises a title with the number of its section before it,
// which items of lists may have the form of: a text stands below it, and below
// that what skills have.
func (d *Document) numberedTitle(i int) (dialect.Title, bool) {
	l := &d.Lines[i]
	if l.Shape != source.Prose || !source.UncertainBullet(l.Bullet) || d.numbersSkill(l) || l.LinkOnly || !d.EndsInCode() || !d.partedAbove(i) {
		return dialect.Title{}, false
	}
	t, ok := d.Title(strings.TrimSpace(l.Text), false)
	if !ok || t.Code == "" {
		return dialect.Title{}, false
	}
	t.Name = l.Bullet + " " + t.Name // see cutNumbers
	text := d.nextText(i)
	if text == len(d.Lines) || !d.mayDescribe(&d.Lines[text]) || d.Heads[text] != nil {
		return dialect.Title{}, false
	}
	for text < len(d.Lines) && d.Heads[text] == nil && !source.UncertainBullet(d.Lines[text].Bullet) {
		text++
	}
	return t, text < len(d.Lines) && d.Heads[text] != nil && d.Heads[text].OfSkill()
}

// codeFirst lists the lines that begin with a code and go on with a name. Any
// sentence may begin with an acronym, so they count only where a source has no
// other titles.
func (d *Document) codeFirst() []candidate {
	var all []candidate
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Shape != source.Prose || l.Bullet != "" || d.Heads[i] != nil || d.Code == "" || !d.partedAbove(i) || lexical.EndsSentence(l.Text) {
			continue
		}
		text, _ := d.headingText(l)
		if t, ok := d.Title(text, true); ok && dialect.BeginsAsName(t.Name) && strings.HasPrefix(strings.TrimLeft(text, "(["), t.Code) {
			all = append(all, candidate{Title: t, at: i, last: i, parted: true})
		}
	}
	return all
}

// numbersSkill reports that what looks like the number of a list item is the
// code of a skill.
func (d *Document) numbersSkill(l *source.Line) bool {
	return unicode.IsDigit(rune(l.Bullet[0])) && d.IsCode(l.Bullet)
}

// longLine is the width, in characters, from which on a line may have been
// broken by wrapping.
const longLine = 50

// runsOn reports that a long line has no end: the line directly below begins
// with a small letter, as when wrapping breaks a sentence behind an acronym.
func (d *Document) runsOn(i int) bool {
	if i+1 == len(d.Lines) || d.Lines[i].Width() < longLine {
		return false
	}
	next := &d.Lines[i+1]
	if _, mark := d.MarkLine(next.Text); mark {
		return false
	}
	return next.Shape == source.Prose && next.Bullet == "" && next.Rank == 0 && lexical.StartsLower(next.Text)
}

// headingText is the text of a line without emphasis, for headings in bold.
func (d *Document) headingText(l *source.Line) (text string, strong bool) {
	if d.Literal {
		return strings.TrimSpace(l.Text), l.Strong
	}
	if !strings.ContainsAny(l.Raw, "*_\\`&") {
		return trimRank(l.Rank, l.Text), l.Strong
	}
	rich := source.Resolve(l.Raw, l.Body, true)
	return trimRank(l.Rank, rich.Text), rich.Strong
}

// trimRank takes the number signs that may close a Markdown heading.
func trimRank(rank int, text string) string {
	text = strings.TrimSpace(text)
	if bare := strings.TrimRight(text, "#"); rank > 0 && strings.HasSuffix(bare, " ") {
		return strings.TrimSpace(bare)
	}
	return text
}

// wrappedTitle recognises a title that was broken over two lines: the first
// is long, stands on its own, and the second completes it.
func (d *Document) wrappedTitle(i int) (dialect.Title, bool) {
	if i+1 >= len(d.Lines) || !d.partedAbove(i) {
		return dialect.Title{}, false
	}
	first, second := &d.Lines[i], &d.Lines[i+1]
	if second.Shape != source.Prose || second.Bullet != "" || second.Rank > 0 || d.Heads[i+1] != nil ||
		len(second.Text) > 60 || lexical.EndsSentence(first.Text) {
		return dialect.Title{}, false
	}
	if w := d.wrappingAround(i); !lexical.LeftOpen(first.Text) && (utf8.RuneCountInString(first.Text) < 40 || !w.soft(first, second)) {
		return dialect.Title{}, false
	}
	return d.Title(strings.TrimSpace(first.Text)+" "+strings.TrimSpace(second.Text), false)
}

// wrappingAround judges how the lines after i are wrapped.
func (d *Document) wrappingAround(i int) Wrapping {
	end := min(len(d.Lines), i+80)
	return measure(d.Lines[i:end], d.Heads[i:end])
}

// notedBelow reports that the next line of text is nothing but a mark.
func (d *Document) notedBelow(i int) bool {
	for i < len(d.Lines) && d.Lines[i].Shape == source.Blank {
		i++
	}
	if i == len(d.Lines) || d.Lines[i].Shape != source.Prose {
		return false
	}
	_, ok := d.MarkLine(d.Lines[i].Text)
	return ok
}

// partedAbove reports that line i starts something: no text stands directly
// above it.
func (d *Document) partedAbove(i int) bool {
	return i == 0 || d.Lines[i-1].Shape == source.Blank || d.Lines[i-1].Shape == source.Rule
}

// gatherEvidence looks at what stands between candidates, from the last line
// to the first.
func (d *Document) gatherEvidence(all []candidate) {
	end := len(d.Lines)
	for k := len(all) - 1; k >= 0; k-- {
		all[k].evidence = d.evidenceIn(all[k].last+1, end)
		end = all[k].at
	}
}

func (d *Document) evidenceIn(from, to int) evidence {
	var e evidence
	headed := false
	for i := from; i < to; i++ {
		h := d.Heads[i]
		if h == nil {
			headed = headed || d.Lines[i].Rank > 0
			e.text = e.text || !headed && d.mayDescribe(&d.Lines[i])
			continue
		}
		if h.Kind == dialect.IdentitySection || h.Kind == dialect.CategorySection { // fields; the text may follow
			continue
		}
		headed = true
		switch h.Kind {
		case dialect.GuidanceSection:
			e.guidance = true
			e.sections = e.sections || len(e.levels) == 0
		case dialect.CoverageSection:
			e.sections = e.sections || len(e.levels) == 0
		case dialect.LevelSection:
			if len(e.levels) == 0 {
				e.prefix = framework.Fold(h.Name)
			}
			e.levels = append(e.levels, h.Levels...)
		}
	}
	return e
}

// mayDescribe reports that a line can be the beginning of a description.
func (d *Document) mayDescribe(l *source.Line) bool {
	return l.Shape == source.Prose && l.Bullet == "" && !l.LinkOnly && !lexical.HasAddress(l.Raw) &&
		(utf8.RuneCountInString(l.Text) >= 25 || lexical.EndsSentence(l.Text)) && !d.IsFurniture(l.Text)
}

// confirm picks the candidates that are titles.
func (d *Document) confirm(all []candidate) []candidate {
	better := map[string]bool{} // codes with a candidate that has structure
	for _, c := range all {
		better[c.key()] = better[c.key()] || c.structured()
	}
	starts := d.statementStarts()
	var titles []candidate
	for k, c := range all {
		inRun := k > 0 && !all[k-1].text && !all[k-1].structured()
		weak := !c.structured() && (better[c.key()] || inRun && !c.ranked)
		switch {
		case !c.text && !c.structured(), weak, c.apart && !c.ranked && !c.structured():
		case len(titles) == 0, titles[len(titles)-1].opensAfter(c, starts):
			titles = append(titles, c)
			continue
		}
		if len(titles) > 0 { // what stands below it belongs to the page above
			titles[len(titles)-1].absorb(c.evidence)
		}
	}
	return titles
}

// absorb adds the evidence of a candidate that turned out to be text.
func (c *candidate) absorb(e evidence) {
	c.guidance = c.guidance || e.guidance
	c.sections = c.sections || e.sections
	c.levels = append(c.levels, e.levels...)
}

// opensAfter decides whether next is the title of a new skill after the open
// one, or a line of it.
func (c *candidate) opensAfter(next candidate, starts dialect.Set) bool {
	restarts := c.restartedBy(next.levels)
	switch {
	case next.key() == c.key(): // a running head, unless the skill begins again
		return restarts || next.guidance && c.guidance
	case next.ranked || next.noted || !c.structured():
		return true
	case next.prefix != "" && len(next.levels) > 0:
		return next.prefix == framework.Fold(next.Name) || next.prefix != framework.Fold(c.Name)
	case next.sections || restarts:
		return true
	case next.apart:
		return false
	}
	// It has the form, but so have sentences: "Follows ABCD". A title stands
	// on its own and does not begin as statements do.
	first, _, _ := strings.Cut(next.Name, " ")
	return next.parted && (next.text || len(next.levels) > 0 && !strings.HasSuffix(first, "s")) && !starts[framework.Fold(first)]
}

// restartedBy reports that a row of levels does not go on where the skill's
// levels ended: it has one of them again, or runs the other way.
func (c *candidate) restartedBy(levels []int) bool {
	if len(levels) == 0 || len(c.levels) == 0 {
		return false
	}
	if slices.ContainsFunc(levels, func(n int) bool { return slices.Contains(c.levels, n) }) {
		return true
	}
	step := direction(append(c.levels[len(c.levels)-1:len(c.levels):len(c.levels)], levels[0]))
	for _, row := range [][]int{c.levels, levels} {
		if d := direction(row); d != 0 && d != step {
			return true
		}
	}
	return false
}

// direction is 1 for a row of levels that runs up, -1 for one that runs down.
func direction(levels []int) int {
	return cmp.Compare(levels[len(levels)-1], levels[0])
}

// statementStarts are the first words of the lines below level headings.
func (d *Document) statementStarts() dialect.Set {
	starts, inLevel := dialect.Set{}, false
	for i := range d.Lines {
		if h := d.Heads[i]; h != nil {
			inLevel = h.Kind == dialect.LevelSection
			continue
		}
		l := &d.Lines[i]
		if inLevel && l.Shape == source.Prose && lexical.EndsSentence(l.Text) {
			first, _, _ := strings.Cut(strings.TrimSpace(l.Text), " ")
			starts[framework.Fold(first)] = true
		}
	}
	return starts
}
