package skill

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// siblingPart is the part that a heading opens which stands in every skill: what is
// missing otherwise, in its place.
func (d *Document) siblingPart(s *sibling, shape *siblingShape) dialect.SectionKind {
	described, before := 0, true
	for k, i := range s.lines {
		before = before && i < shape.first[s.pages[k]]
		if d.describedBetween(d.skillTitles[s.pages[k]].last+1, i, shape.shared) {
			described++
		}
	}
	free := !shape.headed && !shape.opened[framework.PartDescription] && s != shape.notes
	switch {
	case before && free && (described*3 <= len(s.lines) || d.nearlyHeads(dialect.TitleSection, s.key)):
		shape.opened[framework.PartDescription] = true
		return dialect.TitleSection
	case before && s == shape.notes:
		shape.opened[framework.PartGuidance] = true
		d.doubtNotes(s, shape)
		return dialect.GuidanceSection
	}
	return dialect.NamedSection
}

// doubtNotes says that the heading which was taken for that of the guidance may be
// another one: nobody knows it, and on every page several paragraphs stand above it.
func (d *Document) doubtNotes(s *sibling, shape *siblingShape) {
	if d.nearlyGuidance(s.key) {
		return
	}
	if d.headsIntros(s, shape) {
		if !d.doubtNames(s, shape) {
			d.doubtBelowNames(s, shape)
		}
		return
	}
	d.doubtBelowNames(s, shape)
	var second []int
	for k, i := range s.lines {
		at := d.secondText(d.skillTitles[s.pages[k]].last+1, i)
		if at < 0 {
			return
		}
		second = append(second, at)
	}
	for k, at := range second {
		text, _ := d.headingText(&d.Lines[s.lines[k]])
		d.doubtHeading(s.pages[k], at, framework.PartGuidance,
			fmt.Sprintf("nobody knows %q, which was taken for the heading of the guidance, and several paragraphs stand above it in every skill: from the second on they may be the guidance", framework.Clean(text)))
	}
}

// secondText is the line that begins the second paragraph among some lines below a title;
// -1 for none.
func (d *Document) secondText(from, to int) int {
	seen := false
	for at := from; at < to; at++ {
		if h := d.Heads[at]; h != nil && !h.Inline {
			seen = false
		}
		if !d.mayDescribeAt(at) || d.Lines[at].Bullet != "" {
			continue
		}
		if seen && d.partedAbove(at) {
			return at
		}
		seen = true
	}
	return -1
}

// describedBetween reports that a text stands in some lines below a title that is none of
// those which skills share.
func (d *Document) describedBetween(from, to int, shared map[string]bool) bool {
	for at := from; at < to; at++ {
		if d.mayDescribeAt(at) && !shared[framework.Fold(d.Lines[at].Text)] {
			return true
		}
	}
	return false
}

// sharedTexts are the lines above the first parts that most pages have to the letter: what
// the publisher says on every page describes no skill.
func (d *Document) sharedTexts(pages [][2]int, first []int) map[string]bool {
	last, uses, shared := map[string]int{}, map[string]int{}, map[string]bool{}
	for k, p := range pages {
		for at := p[0]; at < first[k]; at++ {
			key := d.paragraphKey(at)
			if on, seen := last[key]; key == "" || seen && on == k {
				continue
			}
			last[key] = k
			if uses[key]++; uses[key] > 1 && uses[key]*2 > len(pages) {
				shared[key] = true
			}
		}
	}
	return shared
}

// chooseGuidance finds the heading that stands in the place of guidance, where no
// page has a known one: the only one between the description and the levels that
// every skill has, or the one that is nearly spelt as a known one.
func (d *Document) chooseGuidance(all []*sibling, pages int, shape *siblingShape) {
	if shape.guidance {
		return
	}
	var some []*sibling
	if slices.ContainsFunc(all, func(s *sibling) bool {
		return s.label == 0 && len(s.pages) == pages && !s.again && d.nearlyGuidance(s.key) && s.isBelow(shape)
	}) {
		return // below the levels: see doubtLate
	}
	for _, s := range all {
		if s.label > 0 || len(s.pages) < pages || s.again || !d.mayGuide(s, shape) || d.holdsNames(s, shape) {
			continue
		}
		if d.nearlyGuidance(s.key) {
			shape.notes = s
			return
		}
		if !d.nearlyHeads(dialect.TitleSection, s.key) {
			some = append(some, s)
		}
	}
	shape.perhaps = slices.Clone(some)
	if len(some) > 1 {
		some = slices.DeleteFunc(some, func(s *sibling) bool { return !d.headsIntros(s, shape) })
	}
	if len(some) == 1 {
		shape.notes = some[0]
	}
}

// mayGuide reports that lines stand where the guidance does: before the levels, below the
// description and no intro of a list, or above the known heading of the description and
// above such an intro.
func (d *Document) mayGuide(s *sibling, shape *siblingShape) bool {
	if d.belowDescription(s, shape) {
		return !d.belowIntros(s)
	}
	return shape.headed && s.isAbove(shape) && (d.nearlyGuidance(s.key) || d.headsIntros(s, shape))
}

// doubtGuidance says that one of several headings may be that of the guidance, where no
// page has another and nobody can tell which.
func (d *Document) doubtGuidance(pages [][2]int, shape *siblingShape) {
	if shape.guidance || shape.opened[framework.PartGuidance] || len(shape.perhaps) < 2 || !d.hasLevelHeadings() {
		return
	}
	for k := range pages {
		i := shape.perhaps[0].lines[k]
		text, _ := d.headingText(&d.Lines[i])
		d.doubtHeading(k, i, framework.PartGuidance,
			fmt.Sprintf("no skill has guidance, and %q is one of %d headings that nobody knows between the description and the levels; one of them may be that of the guidance", framework.Clean(text), len(shape.perhaps)))
	}
}

// headsIntros reports that the intro of a list stands below a heading on every page,
// and no other heading of its kind between the two.
func (d *Document) headsIntros(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		end := shape.first[s.pages[k]]
		for at := i + 1; at < end; at++ {
			if shape.heads[at] {
				end = at
			}
		}
		if d.firstIntro(i+1, end) < 0 {
			return false
		}
	}
	return true
}

// belowDescription reports that lines stand before the levels of their skills, and
// that a text stands above them, but for one in three at most.
func (d *Document) belowDescription(s *sibling, shape *siblingShape) bool {
	bare := 0
	for k, i := range s.lines {
		if i >= shape.first[s.pages[k]] {
			return false
		}
		if !d.textBetween(d.skillTitles[s.pages[k]].last+1, i, shape.shared) {
			bare++
		}
	}
	return bare*3 <= len(s.lines)
}

// mayDescribeAt reports that a line is text, also behind the heading of a description
// in the same line, no mark of its publisher's ("(new)", "(updated May 2024)"), no web
// address alone, no way from category to category and no line of the site.
func (d *Document) mayDescribeAt(i int) bool {
	if d.IsFurniture(d.Lines[i].Text) || d.isMark(d.Lines[i].Text) || isAddress(d.Lines[i].Text) || isPath(d.Lines[i].Text) || !hasLetters(d.Lines[i].Text) {
		return false
	}
	h := d.Heads[i]
	return d.isUnreadText(i) || h != nil && h.Inline && h.Kind == dialect.TitleSection
}

// belowIntros reports that the intro of a list stands between the description and each
// of these lines: that is where the guidance begins, and what they head follows it.
func (d *Document) belowIntros(s *sibling) bool {
	for k, i := range s.lines {
		if d.introIn(d.skillTitles[s.pages[k]].last+1, i) < 0 {
			return false
		}
	}
	return true
}

// textBetween reports that a sentence stands in some lines that is none of those which
// skills share.
func (d *Document) textBetween(from, to int, shared map[string]bool) bool {
	for at := from; at < to; at++ {
		if d.mayDescribeAt(at) && lexical.EndsSentence(d.Lines[at].Text) && !shared[framework.Fold(d.Lines[at].Text)] {
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
		return isNearly(key, heading) || len(heading) > 4 && hasWordOf(key, heading)
	})
}

// nearlyHeads reports that a text is the heading of a section but for a slip of the pen.
func (d *Document) nearlyHeads(kind dialect.SectionKind, key string) bool {
	return d.AnyHeading(kind, func(heading string) bool { return isNearly(key, heading) })
}

// isNearly reports that a text is a heading, but for a slip of the pen.
func isNearly(key, heading string) bool {
	return len(heading) > 4 && editDistance(key, heading, maxMisspelt) <= maxMisspelt
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

// isAbove reports that a heading stands above the first known one, that of the description
// aside, on every page.
func (s *sibling) isAbove(shape *siblingShape) bool {
	for k, i := range s.lines {
		if i >= shape.first[s.pages[k]] {
			return false
		}
	}
	return true
}

// isBelow reports that a heading stands below the first known one on every page.
func (s *sibling) isBelow(shape *siblingShape) bool {
	for k, i := range s.lines {
		if i < shape.first[s.pages[k]] {
			return false
		}
	}
	return true
}

// hasWordOf reports that a heading of several words has one that is a heading of its own:
// "notes for assessors".
func hasWordOf(key, heading string) bool {
	words := strings.Fields(key)
	return len(words) > 1 && len(words) <= maxNameWords && slices.Contains(words, heading)
}
