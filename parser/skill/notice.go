package skill

import (
	"compdiff/parser/dialect"
	"compdiff/parser/source"
	"slices"
	"strings"

	"compdiff/framework"
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
	if l.Shape != source.Prose || l.Rank > 0 || l.LinkOnly || l.Class != source.Unplaced || d.Heads[i] != nil {
		return ""
	}
	return framework.Fold(l.Text)
}

// putNoticesAway takes out what stands between the description and the first heading
// of every page: from a sentence or an intro that all have, the lines that all have.
func (d *Document) putNoticesAway(pages [][2]int) {
	found := map[string]*repeat{}
	for k, p := range pages {
		described := false
		for i := p[0]; i < p[1] && (d.Heads[i] == nil || d.Heads[i].Kind == dialect.TitleSection); i++ {
			key := d.paragraphKey(i)
			if key == "" {
				continue
			}
			if described {
				note(found, key, i, k)
			}
			described = true
		}
	}
	d.takeRepeats(found, func(r *repeat) bool { return len(r.pages) == len(pages) })
}

// putTailsAway takes out paragraphs at the end of pages that all of them have, the
// last one or the first aside.
func (d *Document) putTailsAway(pages [][2]int) {
	found := map[string]*repeat{}
	for k, p := range pages {
		for i := p[1] - 1; i >= p[0] && d.Heads[i] == nil; i-- {
			key := d.paragraphKey(i)
			if key == "" {
				continue
			}
			above := d.textAbove(i)
			if strings.Count(key, " ")+1 < minRepeat || d.Lines[i].Bullet != "" || !d.standsApart(i) || above < p[0] || d.Heads[above] != nil {
				break // what stands first below a heading is no tail
			}
			note(found, key, i, k)
		}
	}
	d.takeRepeats(found, func(r *repeat) bool { return len(r.pages) >= max(2, len(pages)-1) })
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
			d.Lines[i].Place(source.Furniture)
			d.Lines[i].Shape = source.Blank
		}
	}
}

// findGenericTexts notes the paragraphs that stand first in every section of a level,
// where there are several and other text follows: what the level means in general.
// A level whose sections begin with texts of their own shows that there is none.
func (d *Document) findGenericTexts(pages [][2]int) {
	d.general = map[int]bool{}
	type level struct {
		first    []int
		same     bool
		followed int
	}
	levels := map[int]*level{}
	for _, p := range pages {
		for i := p[0]; i < p[1]; i++ {
			h := d.Heads[i]
			if h == nil || h.Kind != dialect.LevelSection || len(h.Levels) != 1 || h.Inline {
				continue
			}
			first := d.nextText(i)
			if first >= p[1] || d.paragraphKey(first) == "" || d.Lines[first].Bullet != "" {
				continue
			}
			l := levels[h.Levels[0]]
			if l == nil {
				l = &level{same: true}
				levels[h.Levels[0]] = l
			}
			l.same = l.same && (len(l.first) == 0 || d.paragraphKey(l.first[0]) == d.paragraphKey(first))
			l.first = append(l.first, first)
			if next := d.nextText(first); next < p[1] && d.Heads[next] == nil && d.partedAbove(next) {
				l.followed++
			}
		}
	}
	shared := 0
	for _, l := range levels {
		switch {
		case len(l.first) < 2:
		case !l.same || l.followed == 0:
			return
		default:
			shared++
		}
	}
	for _, l := range levels {
		alone := len(l.first) == 1 && l.followed == 1 // a level that one skill has alone
		if len(l.first) > 1 || alone && shared > 1 {
			for _, i := range l.first {
				d.general[i] = true
			}
		}
	}
}
