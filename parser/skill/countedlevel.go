package skill

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some sources head their levels in a form that no dialect knows: "Stage 2: Plans the
// work.", "(2) Plans ...", "At level 2:" on a line of its own. What tells such a form is
// that lines of every skill begin with it and count: up in all skills, or down in all.
// Steps, examples and the items of a list count as well, but begin with 1 in every skill
// and leave nothing out. Where that is so, or not every skill has the form, it is only
// said that these may be the levels that nobody found.

// countedLine is a line that begins with a label and a number.
type countedLine struct {
	line, level int
	form        string // the label, with a sign for the number; the same wherever it comes again
	size        int    // the bytes of the line, behind its layout, that are label
}

// countedForm takes the beginning of a line apart: an opening mark, words, the number in
// figures, closing marks, or what leads to the text: ", you will:". romanForm is the same with
// the number in Roman figures, one of which is a word as well: "What do I do at level 2?".
var (
	countedForm = pattern.New(countedBefore + `(\d{1,2})(?:/\d{1,2})?` + countedBehind)
	romanForm   = pattern.New(countedBefore + `([IVX]{1,4})` + countedBehind)
)

const (
	countedBefore = `^([(\[§#*:]*[\s\pZ]*)((?:\pL[\pL.]*[\s\pZ]+){0,5}?)(\pL{0,5}?\.?[\s\pZ]*[§#*]*)`
	countedBehind = `([)\]*.:?]+(?:[\s\pZ]*[-–—:|])?|,?[\s\pZ]+(?:\p{Ll}+[\s\pZ]+){0,5}\p{Ll}+:$|[\s\pZ]+[-–—:|]|\t|[\s\pZ]|$)[\s\pZ]*(.*)$`
)

// maxCounted bounds such a label, in bytes.
const maxCounted = 40

// findCountedLevels recognises levels in such lines, where a source has no heading of a
// level at all.
func (d *Document) findCountedLevels() {
	if d.Ladder.IsLabelled() || d.definesLevels() || len(d.skillTitles) < 2 {
		return
	}
	forms := d.countedLines()
	for _, form := range slices.Sorted(forms.names()) {
		pages := forms[form]
		switch {
		case !pages.countOneWay():
			if !d.isLevelWord(form) || !pages.mostCount() {
				continue
			}
			d.doubtCounted(pages) // a page that has a skill twice, or a number that is wrong
			return
		case pages.all() && !pages.isList(), pages.all() && d.isLevelWord(form):
			d.headCounted(pages)
			return
		case pages.most():
			d.doubtCounted(pages)
			return
		}
	}
	d.doubtCalledLevels()
}

// countedPages are the lines of one form, by page.
type countedPages [][]countedLine

// countedForms are the lines of all forms.
type countedForms map[string]countedPages

// names are the forms.
func (f countedForms) names() func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range f {
			if !yield(name) {
				return
			}
		}
	}
}

// countedLines finds the lines of each page that begin with a label and a number, below
// the first text of the page.
func (d *Document) countedLines() countedForms {
	found := map[string]map[int][]countedLine{}
	pages := d.pageLines()
	for k, p := range pages {
		described := false
		for i := p[0]; i < p[1]; i++ {
			c, ok := d.countedLine(i, d.skillTitles[k].Code)
			if ok && strings.HasPrefix(c.form, "[") && d.refersTo("["+strconv.Itoa(c.level)+"]", i) {
				return nil // notes
			}
			if !ok || !described {
				described = described || d.Lines[i].Shape == source.Prose && d.Heads[i] == nil
				continue
			}
			if found[c.form] == nil {
				found[c.form] = map[int][]countedLine{}
			}
			found[c.form][k] = append(found[c.form][k], c)
		}
	}
	return byPage(found, len(pages))
}

// Of a source of many skills a form that fewer than one in so many have is not that of
// its levels: were each laid out by page, forms that every skill has of its own would
// fill the memory.
const (
	manyPages = 512
	rarePages = 64
)

// byPage lays the lines of each form out by page.
func byPage(found map[string]map[int][]countedLine, pages int) countedForms {
	forms := countedForms{}
	for form, on := range found {
		if pages > manyPages && len(on)*rarePages < pages {
			continue
		}
		forms[form] = make(countedPages, pages)
		for k, lines := range on {
			forms[form][k] = lines
		}
	}
	return forms
}

// countedLine takes a line apart; ok is false for any that does not begin so.
func (d *Document) countedLine(i int, code string) (c countedLine, ok bool) {
	l := &d.Lines[i]
	if !l.IsUnread() || d.Heads[i] != nil || l.LinkOnly {
		return c, false
	}
	text := d.afterBullet(l)
	if l.Bullet != "" {
		text = l.Bullet + " " + text
	}
	in := countedForm().FindStringSubmatch(text)
	if in == nil {
		in = romanForm().FindStringSubmatch(text)
	}
	if in == nil {
		return c, false
	}
	rest := in[6]
	c = countedLine{line: i, size: len(text) - len(rest)}
	if rest != "" && d.isLevelWord(rest) && len(strings.Fields(rest)) == 1 { // "2. level"
		in[5], rest, c.size = in[5]+rest, "", len(text)
	}
	n, sign := romanOrNumber(in[4])
	parted := in[1] != "" || strings.Trim(in[5], " \u00a0") != "" || d.standsApart(i) // "2 Plans the work." may be any sentence
	if c.size > maxCounted || !parted || rest != "" && !beginsText(rest) {
		return c, false
	}
	if !d.Ladder.Has([]int{n}) {
		return c, false
	}
	words := framework.Fold(strings.ReplaceAll(in[2]+in[3], "*", ""))
	if code != "" && words == framework.Fold(code) {
		words = "{code}"
	}
	c.level, c.form = n, strings.Join([]string{strings.TrimSpace(in[1]), words, sign, strings.TrimSpace(in[5])}, " ")
	if rest == "" {
		c.form += " alone"
	}
	return c, true
}

// afterBullet is the text of a line behind its bullet, with the marks that it may have.
func (d *Document) afterBullet(l *source.Line) string {
	if d.Literal {
		return l.Text
	}
	return l.Raw[l.Body:]
}

// romanOrNumber reads a number in figures or in Roman ones; sign is the same for all that
// are written in one way.
func romanOrNumber(text string) (n int, sign string) {
	if n := lexical.Number(text); n > 0 || text == "0" {
		return n, "1"
	}
	for i, r := range []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"} {
		if r == text {
			return i + 1, "I"
		}
	}
	return -1, "I"
}

// beginsText reports that a text begins as a sentence does.
func beginsText(text string) bool {
	first := []rune(text)[0]
	return unicode.IsLetter(first) && !unicode.IsLower(first)
}

// all reports that every page has such lines, and some of them two.
func (p countedPages) all() bool {
	return !slices.ContainsFunc(p, func(lines []countedLine) bool { return len(lines) == 0 })
}

// most reports that half of the pages have two such lines or more.
func (p countedPages) most() bool {
	n := 0
	for _, lines := range p {
		if len(lines) > 1 {
			n++
		}
	}
	return n >= 2 && n*2 >= len(p)
}

// countOneWay reports that the numbers of each page go one way, the same on all, and that
// two pages have one in common.
func (p countedPages) countOneWay() bool {
	way, pages := 0, map[int]int{}
	for _, lines := range p {
		for i, c := range lines {
			pages[c.level]++
			if i == 0 {
				continue
			}
			step := direction([]int{lines[i-1].level, c.level})
			if step == 0 || way != 0 && step != way {
				return false
			}
			way = step
		}
	}
	shared := false
	for _, n := range pages {
		shared = shared || n > 1
	}
	return way != 0 && shared
}

// mostCount reports that most of the pages with several such lines count one way.
func (p countedPages) mostCount() bool {
	several, good := 0, 0
	for _, lines := range p {
		if len(lines) < 2 {
			continue
		}
		several++
		if (countedPages{lines, lines[:1]}).countOneWay() { // a page shares its first number with itself
			good++
		}
	}
	return several > 1 && good*2 > several
}

// isList reports that the lines count as the items of lists do: from 1 on every page, and
// without a gap.
func (p countedPages) isList() bool {
	for _, lines := range p {
		for i, c := range lines {
			if c.level != i+1 {
				return false
			}
		}
	}
	return true
}

// isLevelWord reports that a form has a word that headings of levels are written with.
func (d *Document) isLevelWord(form string) bool {
	for _, word := range strings.FieldsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if c := d.Column(word); (c.Kind == dialect.CoverageColumn || c.Kind == dialect.LevelColumn) && len(c.Levels) == 0 {
			return true
		}
	}
	return false
}

// headCounted makes headings of the lines: a text behind the label is that of the level, or
// what the level is called where it is the same in all skills.
func (d *Document) headCounted(pages countedPages) {
	called := d.countedNames(pages)
	for _, c := range slices.Concat(pages...) {
		l := &d.Lines[c.line]
		text := d.afterBullet(l)
		label := framework.Clean(l.Bullet + " " + text)
		if l.Bullet != "" {
			c.size, l.Bullet = max(0, c.size-len(l.Bullet)-1), ""
		}
		h := &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{c.level}, Numbers: strconv.Itoa(c.level), Title: label}
		d.Heads[c.line] = h
		if called {
			h.Label = framework.Clean(text[min(c.size, len(text)):])
			continue
		}
		if c.size < len(text) {
			h.Title = framework.Clean(strings.TrimSuffix(label, framework.Clean(text[c.size:])))
			h.Inline, h.Size = true, c.size
			l.CutLabel(c.size, d.Literal)
		}
	}
}

// maxCountedName is how many words the name of such a level has at most.
const maxCountedName = 4

// countedNames reports that a few words stand behind each label that are no sentence, the same
// in all skills, and others at other levels: that is what the levels are called.
func (d *Document) countedNames(pages countedPages) bool {
	names, levels, again := map[int]string{}, map[string]int{}, false
	for _, c := range slices.Concat(pages...) {
		whole := d.afterBullet(&d.Lines[c.line])
		text := framework.Clean(whole[min(c.size, len(whole)):])
		if text == "" || lexical.EndsSentence(text) || len(strings.Fields(text)) > maxCountedName {
			return false
		}
		was, seen := names[c.level]
		if at, used := levels[text]; seen && was != text || used && at != c.level {
			return false
		}
		again = again || seen
		names[c.level], levels[text] = text, c.level
	}
	return again && len(names) > 1
}

// doubtCounted says that the lines may be levels.
func (d *Document) doubtCounted(pages countedPages) {
	for _, lines := range pages {
		if len(lines) > 0 {
			first := lines[0].line
			d.levelsMissing(first, "no level of any skill was found, and lines of the skills count as those of levels do, beginning with "+strconv.Quote(framework.Clean(d.Lines[first].Raw)))
			return
		}
	}
}
