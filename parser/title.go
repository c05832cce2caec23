package parser

import (
	"cmp"
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
	skillTitle
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
func (c *candidate) key() string { return cmp.Or(c.code, framework.Fold(c.name)) }

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
func (d *document) findCandidates() {
	d.candidates = d.candidateLines()
	for k := range d.candidates {
		c := &d.candidates[k]
		c.noted = c.notesBeside != (notesBeside{}) || d.notedBelow(c.last+1)
	}
}

// findTitles decides which candidates are titles.
func (d *document) findTitles() {
	all := d.candidates
	if d.bareTitles() {
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
			d.heads[i] = nil
		}
	}
	cutNumbers(titles)
	d.skillTitles = titles
}

func (d *document) confirmed(some []candidate) []candidate {
	d.gatherEvidence(some)
	return d.confirm(some)
}

// cutNumbers takes the numbers of sections off the names of skills, where all
// have one and each has another.
func cutNumbers(titles []candidate) {
	seen := set{}
	for _, t := range titles {
		number := sectionNumber.FindString(t.name)
		if number == "" || seen[number] || len(titles) == 1 && !strings.Contains(number, ".") {
			return
		}
		seen[number] = true
	}
	for i := range titles {
		titles[i].name = withoutNumber(titles[i].name)
	}
}

// candidateLines lists the lines that have the form of a title.
func (d *document) candidateLines() []candidate {
	var all []candidate
	for i := range d.lines {
		l := &d.lines[i]
		if t, last, ok := d.labelledTitle(i); ok {
			all = append(all, candidate{skillTitle: t, at: i, last: last, parted: true, labelled: true})
		}
		if t, ok := d.numberedTitle(i); ok {
			all = append(all, candidate{skillTitle: t, at: i, last: i, parted: true})
		}
		if l.shape != prose || l.bullet != "" && !d.numbersSkill(l) || l.linkOnly && l.rank == 0 || d.heads[i] != nil {
			continue
		}
		text, strong := d.headingText(l)
		if l.bullet != "" {
			text = l.bullet + " " + text
		}
		if t, ok := d.title(text, l.rank > 0 || strong); ok {
			if l.rank == 0 && !strong && t.notesBeside == (notesBeside{}) && d.runsOn(i) {
				continue
			}
			all = append(all, candidate{skillTitle: t, at: i, last: i, ranked: l.rank > 0 || strong, parted: d.partedAbove(i)})
		} else if t, ok := d.wrappedTitle(i); ok {
			all = append(all, candidate{skillTitle: t, at: i, last: i + 1, parted: true})
		} else if t, last, ok := d.partedTitle(i); ok && (len(all) == 0 || all[len(all)-1].last < i) {
			all = append(all, candidate{skillTitle: t, at: i, last: last, ranked: l.rank > 0 || strong, parted: true, apart: true})
		}
	}
	return all
}

// numberedTitle recognises a title with the number of its section before it,
// which items of lists may have the form of: a text stands below it, and below
// that what skills have.
func (d *document) numberedTitle(i int) (skillTitle, bool) {
	l := &d.lines[i]
	if l.shape != prose || !uncertainBullet(l.bullet) || d.numbersSkill(l) || l.linkOnly || !d.endsInCode() || !d.partedAbove(i) {
		return skillTitle{}, false
	}
	t, ok := d.title(strings.TrimSpace(l.text), false)
	if !ok || t.code == "" {
		return skillTitle{}, false
	}
	t.name = l.bullet + " " + t.name // see cutNumbers
	text := d.nextText(i)
	if text == len(d.lines) || !d.mayDescribe(&d.lines[text]) || d.heads[text] != nil {
		return skillTitle{}, false
	}
	for text < len(d.lines) && d.heads[text] == nil && !uncertainBullet(d.lines[text].bullet) {
		text++
	}
	return t, text < len(d.lines) && d.heads[text] != nil && d.heads[text].ofSkill()
}

// codeFirst lists the lines that begin with a code and go on with a name. Any
// sentence may begin with an acronym, so they count only where a source has no
// other titles.
func (d *document) codeFirst() []candidate {
	var all []candidate
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != prose || l.bullet != "" || d.heads[i] != nil || d.Code == "" || !d.partedAbove(i) || endsSentence(l.text) {
			continue
		}
		text, _ := d.headingText(l)
		if t, ok := d.title(text, true); ok && beginsAsName(t.name) && strings.HasPrefix(strings.TrimLeft(text, "(["), t.code) {
			all = append(all, candidate{skillTitle: t, at: i, last: i, parted: true})
		}
	}
	return all
}

// numbersSkill reports that what looks like the number of a list item is the
// code of a skill.
func (d *document) numbersSkill(l *line) bool {
	return unicode.IsDigit(rune(l.bullet[0])) && d.isCode(l.bullet)
}

// longLine is the width, in characters, from which on a line may have been
// broken by wrapping.
const longLine = 50

// runsOn reports that a long line has no end: the line directly below begins
// with a small letter, as when wrapping breaks a sentence behind an acronym.
func (d *document) runsOn(i int) bool {
	if i+1 == len(d.lines) || d.lines[i].width() < longLine {
		return false
	}
	next := &d.lines[i+1]
	if _, mark := d.markLine(next.text); mark {
		return false
	}
	return next.shape == prose && next.bullet == "" && next.rank == 0 && startsLower(next.text)
}

// headingText is the text of a line without emphasis, for headings in bold.
func (d *document) headingText(l *line) (text string, strong bool) {
	if d.literal {
		return strings.TrimSpace(l.text), l.strong
	}
	if !strings.ContainsAny(l.raw, "*_\\`&") {
		return trimRank(l.rank, l.text), l.strong
	}
	rich := resolve(l.raw, l.body, true)
	return trimRank(l.rank, rich.text), rich.strong
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
func (d *document) wrappedTitle(i int) (skillTitle, bool) {
	if i+1 >= len(d.lines) || !d.partedAbove(i) {
		return skillTitle{}, false
	}
	first, second := &d.lines[i], &d.lines[i+1]
	if second.shape != prose || second.bullet != "" || second.rank > 0 || d.heads[i+1] != nil ||
		len(second.text) > 60 || endsSentence(first.text) {
		return skillTitle{}, false
	}
	if w := d.wrappingAround(i); !leftOpen(first.text) && (utf8.RuneCountInString(first.text) < 40 || !w.soft(first, second)) {
		return skillTitle{}, false
	}
	return d.title(strings.TrimSpace(first.text)+" "+strings.TrimSpace(second.text), false)
}

// wrappingAround judges how the lines after i are wrapped.
func (d *document) wrappingAround(i int) wrapping {
	end := min(len(d.lines), i+80)
	return measure(d.lines[i:end], d.heads[i:end])
}

// notedBelow reports that the next line of text is nothing but a mark.
func (d *document) notedBelow(i int) bool {
	for i < len(d.lines) && d.lines[i].shape == blank {
		i++
	}
	if i == len(d.lines) || d.lines[i].shape != prose {
		return false
	}
	_, ok := d.markLine(d.lines[i].text)
	return ok
}

// partedAbove reports that line i starts something: no text stands directly
// above it.
func (d *document) partedAbove(i int) bool {
	return i == 0 || d.lines[i-1].shape == blank || d.lines[i-1].shape == rule
}

// gatherEvidence looks at what stands between candidates, from the last line
// to the first.
func (d *document) gatherEvidence(all []candidate) {
	end := len(d.lines)
	for k := len(all) - 1; k >= 0; k-- {
		all[k].evidence = d.evidenceIn(all[k].last+1, end)
		end = all[k].at
	}
}

func (d *document) evidenceIn(from, to int) evidence {
	var e evidence
	headed := false
	for i := from; i < to; i++ {
		h := d.heads[i]
		if h == nil {
			headed = headed || d.lines[i].rank > 0
			e.text = e.text || !headed && d.mayDescribe(&d.lines[i])
			continue
		}
		if h.kind == identitySection || h.kind == categorySection { // fields; the text may follow
			continue
		}
		headed = true
		switch h.kind {
		case guidanceSection:
			e.guidance = true
			e.sections = e.sections || len(e.levels) == 0
		case coverageSection:
			e.sections = e.sections || len(e.levels) == 0
		case levelSection:
			if len(e.levels) == 0 {
				e.prefix = framework.Fold(h.name)
			}
			e.levels = append(e.levels, h.levels...)
		}
	}
	return e
}

// mayDescribe reports that a line can be the beginning of a description.
func (d *document) mayDescribe(l *line) bool {
	return l.shape == prose && l.bullet == "" && !l.linkOnly && !hasAddress(l.raw) &&
		(utf8.RuneCountInString(l.text) >= 25 || endsSentence(l.text)) && !d.isFurniture(l.text)
}

// confirm picks the candidates that are titles.
func (d *document) confirm(all []candidate) []candidate {
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
func (c *candidate) opensAfter(next candidate, starts set) bool {
	restarts := c.restartedBy(next.levels)
	switch {
	case next.key() == c.key(): // a running head, unless the skill begins again
		return restarts || next.guidance && c.guidance
	case next.ranked || next.noted || !c.structured():
		return true
	case next.prefix != "" && len(next.levels) > 0:
		return next.prefix == framework.Fold(next.name) || next.prefix != framework.Fold(c.name)
	case next.sections || restarts:
		return true
	case next.apart:
		return false
	}
	// It has the form, but so have sentences: "Follows ABCD". A title stands
	// on its own and does not begin as statements do.
	first, _, _ := strings.Cut(next.name, " ")
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
func (d *document) statementStarts() set {
	starts, inLevel := set{}, false
	for i := range d.lines {
		if h := d.heads[i]; h != nil {
			inLevel = h.kind == levelSection
			continue
		}
		l := &d.lines[i]
		if inLevel && l.shape == prose && endsSentence(l.text) {
			first, _, _ := strings.Cut(strings.TrimSpace(l.text), " ")
			starts[framework.Fold(first)] = true
		}
	}
	return starts
}
