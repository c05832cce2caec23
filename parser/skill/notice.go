package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// What publishers say on every page belongs to no skill: a notice that the next
// edition is in development, a remark below the last level, what a level means in
// general. It comes again to the letter where the skills' own texts never do: below
// the description, at the end of the page, or first in every section of a level.
// Guidance is left alone: its intros are alike by nature.

// repeat is a paragraph or an item by its words.
type repeat struct {
	lines []int
	pages []int // that have it, each once
}

// findRepeats takes out what stands on every page.
func (d *Document) findRepeats() {
	pages := d.pageLines()
	if len(pages) < 2 {
		return
	}
	d.putNoticesAway(pages)
	d.putTailsAway(pages)
	d.findGenericTexts(pages)
}

// minRepeat is how many words a paragraph has at least that is no notice by chance.
const minRepeat = 4

// paragraphKey is what a line says that may come again; "" for a heading, a link and
// what was understood already.
func (d *Document) paragraphKey(i int) string {
	l := &d.Lines[i]
	if !l.IsUnread() || l.Rank > 0 || l.LinkOnly || d.Heads[i] != nil {
		return ""
	}
	return framework.Fold(l.Text)
}

// putNoticesAway takes out what stands between the description and the first heading
// of every page: from a sentence or an intro on the document that all have, the lines
// that all have. What says nothing of the document stays: it may be the skill's.
func (d *Document) putNoticesAway(pages [][2]int) {
	found := map[string]*repeat{}
	for k, p := range pages {
		described, seen, notice := false, false, false
		for i := p[0]; i < p[1] && (d.Heads[i] == nil || d.Heads[i].Kind == dialect.TitleSection); i++ {
			key := d.paragraphKey(i)
			if key == "" {
				continue
			}
			if l := &d.Lines[i]; l.Bullet == "" && !l.Joined && d.standsApart(i) {
				notice = notice && !d.partedAbove(i) || saysOfDocument(d.paragraph(i, p[1]))
				described = seen
			}
			if described && notice {
				note(found, key, i, k)
			}
			seen = true
		}
	}
	d.takeRepeats(found, func(r *repeat) bool { return len(r.pages) == len(pages) })
}

// putTailsAway takes out paragraphs at the end of pages that all of them have, the
// last one or the first aside, and that are surely none of their texts.
func (d *Document) putTailsAway(pages [][2]int) {
	found := map[string]*repeat{}
	for k, p := range pages {
		for i := p[1] - 1; i >= p[0] && d.Heads[i] == nil; i-- {
			key := d.paragraphKey(i)
			if key == "" {
				continue
			}
			if strings.Count(key, " ")+1 < minRepeat || d.Lines[i].Bullet != "" || !d.standsApart(i) {
				break
			}
			if above := d.aboveRules(i); above < p[0] || d.Heads[above] != nil {
				break // what stands first below a heading is no tail
			}
			note(found, key, i, k)
		}
	}
	var own ownTexts
	d.takeRepeats(found, func(r *repeat) bool {
		if len(r.pages) < max(2, len(pages)-1) {
			return false
		}
		if own.said == nil { // nothing was taken out yet
			own = d.ownTexts(pages, found)
		}
		return !own.has(d, r)
	})
}

// aboveRules is the text above a line, the rule below a heading aside; -1 for none.
func (d *Document) aboveRules(i int) int {
	above := d.textAbove(i)
	for above >= 0 && d.Lines[above].Shape == source.Rule {
		above = d.textAbove(above)
	}
	return above
}

func note(found map[string]*repeat, key string, line, page int) {
	r := found[key]
	if r == nil {
		r = &repeat{}
		found[key] = r
	}
	r.lines = append(r.lines, line)
	if !slices.Contains(r.pages, page) {
		r.pages = append(r.pages, page)
	}
}

// takeRepeats makes furniture of the lines that come again often enough.
func (d *Document) takeRepeats(found map[string]*repeat, often func(*repeat) bool) {
	for _, r := range found {
		if !often(r) {
			continue
		}
		for _, i := range r.lines {
			d.Lines[i].Classify(source.Furniture)
			d.Lines[i].Shape = source.Blank
		}
	}
}

// findGenericTexts notes the paragraphs that stand first in every section of a level,
// where there are several and other text follows: what the level means in general.
// A level whose sections begin with texts of their own shows that there is none.
func (d *Document) findGenericTexts(pages [][2]int) {
	d.general = map[int]bool{}
	levels := d.levelOpenings(pages)
	shared, ok := sharedOpenings(levels)
	if !ok {
		return
	}
	for _, o := range levels {
		alone := len(o.first) == 1 && o.followed == 1 // a level that one skill has alone
		if len(o.first) > 1 || alone && shared > 1 {
			for _, i := range o.first {
				d.general[i] = true
			}
		}
	}
}

// opening is how the sections of a level begin, in all skills.
type opening struct {
	first    []int // their first lines
	same     bool  // which say the same
	followed int   // how many of them another paragraph follows
}

// levelOpenings finds out how the sections of each level begin.
func (d *Document) levelOpenings(pages [][2]int) map[int]*opening {
	levels := map[int]*opening{}
	for _, p := range pages {
		for i := p[0]; i < p[1]; i++ {
			h := d.Heads[i]
			if !h.IsOneLevel() || h.Inline {
				continue
			}
			first := d.nextText(i)
			if first >= p[1] || d.paragraphKey(first) == "" || d.Lines[first].Bullet != "" {
				continue
			}
			o := levels[h.Levels[0]]
			if o == nil {
				o = &opening{same: true}
				levels[h.Levels[0]] = o
			}
			d.addOpening(o, first, p[1])
		}
	}
	return levels
}

// addOpening notes the first line of one more section, on a page that has an end.
func (d *Document) addOpening(o *opening, first, end int) {
	o.same = o.same && (len(o.first) == 0 || d.paragraphKey(o.first[0]) == d.paragraphKey(first))
	o.first = append(o.first, first)
	if next := d.nextText(first); next < end && d.Heads[next] == nil && d.partedAbove(next) {
		o.followed++
	}
}

// sharedOpenings counts the levels whose sections all begin with the same text; ok is
// false where those of one begin with texts of their own. Sections that have nothing
// else show it only where those of two other levels do.
func sharedOpenings(levels map[int]*opening) (n int, ok bool) {
	bare := false
	for _, o := range levels {
		switch {
		case len(o.first) < 2:
		case !o.same:
			return 0, false
		case o.followed == 0:
			bare = true
		default:
			n++
		}
	}
	return n, !bare || n > 1
}
