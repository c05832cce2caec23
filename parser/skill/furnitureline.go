package skill

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Copies of web pages have the site's buttons among the text: "Share this page". A button
// has nothing below it but links; where the part above goes on, only the line itself is
// furniture. Other headings of what belongs to no skill may have texts of their own, so
// that texts like those of the part above are in doubt there.

// partStarts are the first words of the lines below headings, by the kind of the part.
type partStarts map[dialect.SectionKind]dialect.Set

// goesOnIn are the parts that may go on below a line of the page.
var goesOnIn = map[dialect.SectionKind]bool{dialect.LevelSection: true, dialect.GuidanceSection: true}

// asideHeads are the parts that swallow what stands below their heading.
var asideHeads = map[dialect.SectionKind]bool{dialect.FurnitureSection: true, dialect.RevisionSection: true}

// splitFurniture gives back to its part what goes on below a button, and doubts what
// goes on below another heading of furniture.
func (d *Document) splitFurniture() {
	starts := d.partStarts()
	for _, p := range d.pageLines() {
		over := -1 // the heading of the part above
		for i := p[0]; i < p[1]; i++ {
			switch h := d.Heads[i]; {
			case h == nil:
			case asideHeads[h.Kind]:
				if over >= 0 && !h.Inline {
					d.splitAt(over, i, p[1], starts)
				}
				if d.Heads[i] != nil {
					over = -1
				}
			case goesOnIn[h.Kind]:
				over = i
			default:
				over = -1
			}
		}
	}
}

// partStarts looks at the lines of all pages below the headings of parts. Below a line
// that stands alone on half of the pages something else begins, though nobody knows it.
func (d *Document) partStarts() partStarts {
	starts := partStarts{dialect.LevelSection: {}, dialect.GuidanceSection: {}}
	pages := d.pageLines()
	again := d.againAlone(pages)
	for _, p := range pages {
		kind := dialect.UnknownSection
		for i := p[0]; i < p[1]; i++ {
			if d.Heads[i] == nil && d.mayHeadAlone(i) && again[d.Lines[i].Text]*2 > len(pages) {
				kind = dialect.UnknownSection
			}
			if h := d.Heads[i]; h != nil {
				kind = h.Kind
				if !h.Inline {
					continue
				}
			}
			if l := &d.Lines[i]; starts[kind] != nil && isTextLine(l) && (d.partedAbove(i) || !d.goesOnBelow(i)) {
				starts[kind][firstWordOf(l.Text)] = true
			}
		}
	}
	return starts
}

// againAlone counts on how many pages a line stands by itself that may be a heading.
func (d *Document) againAlone(pages [][2]int) map[string]int {
	count := map[string]int{}
	for _, p := range pages {
		seen := map[string]bool{}
		for i := p[0]; i < p[1]; i++ {
			if text := d.Lines[i].Text; d.Heads[i] == nil && d.mayHeadAlone(i) && !seen[text] {
				seen[text] = true
				count[text]++
			}
		}
	}
	return count
}

// mayHeadAlone reports that a line has the form of a heading between blank lines.
func (d *Document) mayHeadAlone(i int) bool {
	l := &d.Lines[i]
	return l.IsUnbulleted() && isNameLine(l.Text) && d.partedAbove(i) && (i+1 == len(d.Lines) || d.Lines[i+1].Shape != source.Prose)
}

// minTextWords is how many words a line has at least that is text and no link.
const minTextWords = 3

func isTextLine(l *source.Line) bool {
	return l.Shape == source.Prose && !l.LinkOnly && l.Rank == 0 && lexical.HasWords(l.Text, minTextWords)
}

// splitAt judges what stands below the line at, which heads furniture within the part
// that another line heads.
func (d *Document) splitAt(over, at, end int, starts partStarts) {
	next, sure := d.goingOn(over, at, end, starts)
	if next < 0 {
		return
	}
	l := &d.Lines[at]
	if sure && d.IsFurniture(l.Text) {
		for k := at; k < next; k++ {
			if d.Lines[k].Shape == source.Prose || d.Lines[k].Shape == source.Rule {
				d.Lines[k].Classify(source.Furniture)
				d.Lines[k].Shape = source.Blank
			}
			d.Heads[k] = nil
		}
		return
	}
	d.problems = append(d.problems, framework.Problem{
		Rule: "heading-suspect", From: d.Lines[next].From(d.Place), Skill: d.skillOn(at), Part: d.Heads[over].Part(),
		Message: fmt.Sprintf("what stands below %q was put aside, and reads like the text above it: it may belong to that", framework.Clean(l.Text)),
	})
}

// goingOn is the first line below a heading of furniture that goes on with the part
// above; -1 for none. It is sure where it begins as texts of such parts do elsewhere.
func (d *Document) goingOn(over, at, end int, starts partStarts) (line int, sure bool) {
	bullet := d.lastBullet(over, at)
	for i := at + 1; i < end && d.Heads[i] == nil && d.Lines[i].Rank == 0; i++ {
		l := &d.Lines[i]
		if !isTextLine(l) || !l.IsUnread() || d.IsFurniture(l.Text) || lexical.HasAddress(l.Raw) {
			continue
		}
		if saysOfDocument(d.paragraph(i, end)) {
			return -1, false
		}
		alike := l.Bullet != "" && source.BulletKind(l.Bullet) == bullet || l.Bullet == "" && lexical.EndsSentence(l.Text)
		first := firstWordOf(l.Text)
		kind := d.Heads[over].Kind
		if alike && starts[kind][first] {
			return i, true
		}
		if alike && kind == dialect.LevelSection && isThirdPerson(first) || starts.isDuty(l) {
			return i, false
		}
		return -1, false
	}
	return -1, false
}

// isDuty reports that a line is a sentence and begins as the texts of levels do, or with a
// verb, where nearly all of these do.
func (s partStarts) isDuty(l *source.Line) bool {
	first, all, verbs := firstWordOf(l.Text), 0, 0
	if !lexical.EndsSentence(l.Text) || lexical.StartsLower(l.Text) {
		return false
	}
	for word := range s[dialect.LevelSection] {
		all++
		if isThirdPerson(word) {
			verbs++
		}
	}
	return s[dialect.LevelSection][first] || isThirdPerson(first) && verbs*10 >= all*9
}

// lastBullet is the kind of the bullet of the last text above a line; "" for none.
func (d *Document) lastBullet(from, to int) string {
	for i := to - 1; i > from; i-- {
		if l := &d.Lines[i]; l.Shape == source.Prose && l.IsUnread() {
			if l.Bullet == "" {
				return ""
			}
			return source.BulletKind(l.Bullet)
		}
	}
	return ""
}

// isThirdPerson reports that a word has the form of duties: "counts". Some nouns have it
// as well.
func isThirdPerson(word string) bool {
	return len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us")
}

// skillOn is what the skill is called on whose page a line stands.
func (d *Document) skillOn(line int) string {
	found := ""
	for _, t := range d.skillTitles {
		if t.at <= line {
			found = SkillID(&framework.Skill{Code: t.Code, Name: t.Name})
		}
	}
	return found
}
