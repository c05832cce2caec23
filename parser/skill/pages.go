package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

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
	d.Skills, d.levelUses = slices.Grow(d.Skills, len(titles)), slices.Grow(d.levelUses, d.countLevels())
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
		d.pages = append(d.pages, extent{k, t.at, body, map[bool]int{true: body, false: end}[m.marked]})
		m.doubtChapter(k, body, end)
		m.read(body, end)
	}
	d.joinAreas()
}

// countLevels is how many lines head one level.
func (d *Document) countLevels() (n int) {
	for _, h := range d.Heads {
		if h.IsOneLevel() {
			n++
		}
	}
	return n
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
			return d.keepOwn(i, start, next)
		case l.Shape == source.Blank:
		case !d.endsSentenceAbove(i) && d.leadsTo(l, next):
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
		case (d.Heads[i] == nil || d.Heads[i].IsLevel() && d.Heads[i].Inline) && l.Shape == source.Prose && lexical.EndsSentence(l.Text):
			return cut
		default:
			return end
		}
	}
	return end
}

// overSkills reports that a line may head a group of skills.
func (d *Document) overSkills(i int) bool {
	l := &d.Lines[i]
	switch {
	case !l.IsPlain(), l.LinkOnly:
		return false
	case !d.partedAbove(i), i+1 < len(d.Lines) && d.Lines[i+1].Shape != source.Blank: // does not stand alone
		return false
	case lexical.EndsSentence(l.Text), !d.CanBeName(l.Text, false), d.readsAsStatement(l.Text):
		return false
	}
	return !d.IsUndefined(l.Text) && !d.IsFurniture(l.Text)
}

// keepOwn ends the search for a lead-in at a heading: the lines that follow it
// directly are its own, links or not, but for the path to the next title.
func (d *Document) keepOwn(heading, start int, next candidate) int {
	own, end := heading+1, next.at
	for own < end && d.Lines[own].Shape == source.Blank && !d.isInline(heading) {
		own++
	}
	for own < end && d.Lines[own].Shape != source.Blank && !isPathToTitle(d.Lines[own].Text, next) && !(d.isInline(heading) && d.Lines[own].LinkOnly) {
		own++
	}
	return d.putAway(max(own, start), end)
}

// isInline reports that a heading has its text on its own line.
func (d *Document) isInline(heading int) bool {
	return d.Heads[heading] != nil && d.Heads[heading].Inline
}

// putAway makes lines furniture and gives the first of them.
func (d *Document) putAway(from, to int) int {
	for i := from; i < to; i++ {
		d.Lines[i].Classify(source.Furniture)
	}
	return from
}

// leadsTo reports that a line outside of headings belongs to what leads to a
// title: links, addresses, rules, the title's own words, site text.
func (d *Document) leadsTo(l *source.Line, next candidate) bool {
	switch {
	case l.Shape == source.Rule, l.LinkOnly, isAddress(l.Text):
		return true
	case isBreadcrumb(l.Text), d.IsPathTo(l.Text, next.repeatedBy):
		return true
	case d.IsFurniture(l.Text), d.IsDialectFurniture(l.Text), d.isStrapline(l.Text):
		return true
	case next.titledBy(l.Text), l.Bullet == "" && next.repeatedBy(l.Text):
		return true
	}
	return lexical.HasAddress(l.Raw) && strings.HasPrefix(framework.Fold(l.Text), framework.Fold(next.Name))
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
