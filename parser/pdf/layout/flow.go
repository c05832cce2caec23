package layout

import (
	"math"
	"sort"
	"strings"

	"compdiff/parser/lexical"
)

// flow is the text of a document, line by line, with what its lines have in
// common.
type flow struct {
	lines   []*line
	columns map[*line]*column
	tables  map[*table]int   // their numbers, in the order in which they are read
	body    float64          // the size of most of the text
	steps   map[pace]float64 // from line to line within a paragraph
	exact   bool             // lines are filled: one ends only where the next word did not fit
	slack   float64          // how much room lines of a paragraph leave at most, where they are not
	endings map[bool]bool    // in cells and outside: a line that ends with a sentence mostly ends its paragraph

	longParagraphs bool // of several sentences, mostly

	indented int // above 0 where first lines of paragraphs are indented

	words       map[string]bool
	breakSign   rune // a hyphen that only breaks words; 0 where there is none of its own
	breaksWords bool // hyphens at line ends mostly break words
}

// newFlow strings the lines of all leaves together and measures them.
func newFlow(leaves []*leaf, body float64) *flow {
	t := &flow{columns: map[*line]*column{}, tables: map[*table]int{}, body: body, steps: map[pace]float64{}}
	for _, f := range leaves {
		for l, c := range f.columns() {
			t.columns[l] = c
		}
		t.lines = append(t.lines, f.lines...)
	}
	t.moveItems()
	t.measureSteps()
	t.measureSlack()
	t.takeGluedNumbers()
	t.giveBulletsBack()
	t.measureEndings()
	return t
}

// bodySize is the size of most of the text.
func bodySize(leaves []*leaf) float64 {
	width := map[float64]float64{}
	for _, f := range leaves {
		for _, l := range f.lines {
			width[math.Round(l.size*4)/4] += l.Width() / l.size
		}
	}
	best := 0.0
	for size, w := range width {
		if w > width[best] || w == width[best] && size < best {
			best = size
		}
	}
	return best
}

// follows reports that b stands under a in the same column.
func (t *flow) follows(a, b *line) bool {
	return a.leaf == b.leaf && t.columns[a] == t.columns[b] && a.Y0-b.Y0 > 0.3*a.size
}

// alike reports that two lines have the same type.
func alike(a, b *line) bool { return math.Abs(a.size-b.size) <= 0.06*math.Max(a.size, b.size) }

// certain reports that b must go on with a: nothing ends with a, and b begins
// in the middle of a sentence.
func (t *flow) certain(a, b *line) bool {
	return b.bullet == "" && alike(a, b) && a.bold == b.bold && (a.soft || !lexical.EndsSentence(a.text) && lexical.StartsLower(b.text))
}

// sure is like certain, for measuring: list items that lost their bullets are
// no sentences either, but they begin with small letters one and all.
func (t *flow) sure(a, b *line) bool {
	return t.follows(a, b) && t.certain(a, b) && !lexical.StartsLower(a.text)
}

// measureSteps finds, for every size, how far it is from line to line of a
// paragraph: the usual distance of lines that certainly belong together.
func (t *flow) measureSteps() {
	found := map[pace][]float64{}
	for i := 1; i < len(t.lines); i++ {
		a, b := t.lines[i-1], t.lines[i]
		if t.sure(a, b) && a.Y0-b.Y0 < 2.2*a.size {
			key := a.pace()
			found[key] = append(found[key], a.Y0-b.Y0)
		}
	}
	for key, steps := range found {
		sort.Float64s(steps)
		if len(steps) >= 3 {
			t.steps[key] = steps[len(steps)/2]
		}
	}
}

// pace is what lines have in common that follow each other at one distance:
// their size, in quarters of a point, and whether they stand in a table.
type pace struct {
	size int
	cell bool
}

func (l *line) pace() pace { return pace{int(math.Round(l.size * 4)), l.cell != nil} }

// step is how far it is from line to line of a paragraph.
func (t *flow) step(l *line) float64 {
	if s, ok := t.steps[l.pace()]; ok {
		return s
	}
	if s, ok := t.steps[pace{int(math.Round(t.body * 4)), false}]; ok && t.body > 0 {
		return math.Max(l.size*1.1, math.Min(s/t.body, 1.4)*l.size)
	}
	return 1.25 * l.size
}

// room is how much of the line is left after the first word of the next would
// have been put on it; negative where that did not fit.
func (t *flow) room(a, b *line) float64 {
	right := math.Min(t.columns[a].right, a.beside-a.size/2)
	return right - a.X1 - a.space*0.8 - b.first
}

// countIndent notes whether the first lines of paragraphs are indented, from
// two lines of one: the second begins further left, or at the same place.
func (t *flow) countIndent(a, b *line) {
	const slack = 2
	switch {
	case a.bullet != "" || t.relative(a) < slack:
	case b.X0 < a.X0-slack:
		t.indented++
	case b.X0 < a.X0+slack:
		t.indented--
	}
}

// fitSlack is how exactly widths agree, in points.
const fitSlack = 1.0

// measureSlack finds out whether lines are filled, from those that certainly
// belong together.
func (t *flow) measureSlack() {
	var rooms []float64
	for i := 1; i < len(t.lines); i++ {
		a, b := t.lines[i-1], t.lines[i]
		if t.sure(a, b) && a.Y0-b.Y0 < 1.15*t.step(a) && t.columns[a].lines > 3 {
			rooms = append(rooms, t.room(a, b))
			t.countIndent(a, b)
		}
	}
	if len(rooms) == 0 {
		t.exact = true
		return
	}
	sort.Float64s(rooms)
	filled := sort.SearchFloat64s(rooms, fitSlack)
	t.exact = filled*100 >= len(rooms)*96
	t.slack = math.Max(fitSlack, rooms[(len(rooms)-1)*98/100])
}

// fits reports that the first word of b would have had its place at the end of
// a, so that the line was ended on purpose.
func (t *flow) fits(a, b *line) bool {
	if t.exact {
		return t.room(a, b) > fitSlack
	}
	return t.room(a, b) > t.slack
}

// measureEndings finds out what the end of a sentence at the end of a line
// means, for breaks that both wrapping and a new paragraph would explain. It
// is a new paragraph where more sentences are followed by a line that was
// ended on purpose than by another sentence. At the end of a page the spaces
// between paragraphs count, too.
func (t *flow) measureEndings() {
	forced, within, spaces := map[bool]int{}, map[bool]int{}, 0
	for i, l := range t.lines {
		within[l.cell != nil] += strings.Count(l.text, ". ")
		if i == 0 {
			continue
		}
		a := t.lines[i-1]
		switch {
		case !t.follows(a, l) || !alike(a, l) || !lexical.EndsSentence(a.text) || lexical.StartsLower(l.text) || l.bullet != "":
		case t.spaceBetween(a, l):
			spaces++
		case t.fits(a, l):
			forced[l.cell != nil]++
		}
	}
	t.endings = map[bool]bool{true: forced[true] > within[true], false: forced[false] > within[false]}
	t.longParagraphs = within[false] > 2*(spaces+forced[false])
}
