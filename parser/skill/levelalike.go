package skill

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A ladder of names knows the steps of its own framework. A source that has the first of
// them and others above, "L1 - Foundation", "L2 - Intermediate", "L3 - Leading", writes all
// its headings in one form: the number tells a level whose name nobody knows.

// alikeForm takes the heading of a level apart: a word at most, a number, a mark and what
// the level is called.
var alikeForm = pattern.New(`^(\pL*\.?[\s\pZ]*)(\d{1,2})([\s\pZ]*[-–—:.|)]*[\s\pZ]+)(\pL.*)$`)

// maxAlikeName is how many words the name of such a level has at most.
const maxAlikeName = 4

// minAlike is how many levels show the form of their headings.
const minAlike = 2

// findLevelsAlike recognises headings that are written as those of levels are, with the
// numbers that come next to theirs.
func (d *Document) findLevelsAlike() {
	forms := map[string]map[int]bool{}
	for i, h := range d.Heads {
		if !h.IsOneLevel() {
			continue
		}
		if form, n, _ := d.alike(i); form != "" && n == h.Levels[0] {
			if forms[form] == nil {
				forms[form] = map[int]bool{}
			}
			forms[form][n] = true
		}
	}
	for form, known := range forms {
		if len(known) < minAlike {
			delete(forms, form)
		}
	}
	if len(forms) > 0 {
		d.headAlike(forms)
	}
}

// headAlike makes headings of the lines in such a form whose number stands next to a known
// one: from the highest of these upwards, from the lowest downwards.
func (d *Document) headAlike(forms map[string]map[int]bool) {
	found := map[string]map[int][]int{} // lines by form and number
	for i := range d.Lines {
		if l := &d.Lines[i]; d.Heads[i] != nil || l.Shape != source.Prose || l.Rank == 0 && !d.partedAbove(i) {
			continue
		}
		if form, n, _ := d.alike(i); forms[form] != nil && !forms[form][n] {
			if found[form] == nil {
				found[form] = map[int][]int{}
			}
			found[form][n] = append(found[form][n], i)
		}
	}
	for form, numbers := range found {
		known := slices.Sorted(maps.Keys(forms[form]))
		for n := known[len(known)-1] + 1; len(numbers[n]) > 0; n++ {
			d.headNumbered(numbers[n], n)
		}
		for n := known[0] - 1; len(numbers[n]) > 0; n-- {
			d.headNumbered(numbers[n], n)
		}
	}
}

func (d *Document) headNumbered(lines []int, n int) {
	for _, i := range lines {
		text, _ := d.headingText(&d.Lines[i])
		_, _, name := d.alike(i)
		d.Heads[i] = &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{n}, Numbers: strconv.Itoa(n), Title: framework.Clean(text), Label: name}
	}
}

// alike is the form of a line that is written as the heading of a level with its number
// and name; "" for any other line.
func (d *Document) alike(i int) (form string, n int, name string) {
	l := &d.Lines[i]
	text, strong := d.headingText(l)
	if !strings.ContainsAny(text, "0123456789") {
		return "", 0, ""
	}
	in := alikeForm().FindStringSubmatch(text)
	if in == nil || l.Bullet != "" || lexical.EndsSentence(text) || len(strings.Fields(in[4])) > maxAlikeName {
		return "", 0, ""
	}
	form = strings.Join([]string{strconv.Itoa(l.Rank), strconv.FormatBool(strong), framework.Fold(in[1]), framework.Clean(in[3])}, " ")
	return form, lexical.Number(in[2]), framework.Clean(in[4])
}
