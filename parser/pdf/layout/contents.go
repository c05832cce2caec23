package layout

import (
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// Contents, indexes and the pages that part chapters repeat names, codes and
// numbers, and are not what they announce. They are known by their shape.

// leader is an entry of a table of contents: dots that lead to a page number.
var leader = pattern.New(`(\.\s?){4,}\s*\d{1,4}$|…\s*\d{1,4}$`)

func isEntry(s string) bool { return endsInDigit(s) && leader().MatchString(s) }

func endsInDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// lastNumber is the number at the end of an entry.
var lastNumber = pattern.New(`(?:^|[\s.,…])(\d{1,4})$`)

// minEntries is how many entries a table of contents has at least.
const minEntries = 5

// takeContents moves the lines of contents and divider pages aside.
func takeContents(leaves []*leaf, body float64) {
	for _, f := range leaves {
		switch {
		case f.isContents(len(leaves)):
			f.takeAll(Contents)
		case len(leaves) > minEntries && f.isDivider(body):
			f.takeAll(Divider)
		default:
			f.takeLeaders()
		}
	}
}

// takeAll makes all lines of a leaf lines of one kind.
func (f *leaf) takeAll(k Kind) {
	for _, l := range f.lines {
		l.kind = k
	}
	f.listed, f.lines, f.tables = f.lines, nil, nil
}

// takeLeaders takes single entries with dots out of other text.
func (f *leaf) takeLeaders() {
	kept := f.lines[:0:0]
	for _, l := range f.lines {
		if isEntry(l.text) {
			l.kind = Contents
			f.listed = append(f.listed, l)
		} else {
			kept = append(kept, l)
		}
	}
	f.lines = kept
}

// row is all that stands at one height of a leaf.
type row struct {
	y     float64
	lines []*line
	text  string
}

// rows lists the rows of a leaf from the top.
func (f *leaf) rows() []row {
	lines := append([]*line(nil), f.lines...)
	sort.SliceStable(lines, func(i, k int) bool { return lines[i].Y0 > lines[k].Y0 })
	var out []row
	for _, l := range lines {
		if n := len(out); n > 0 && math.Abs(out[n-1].y-l.Y0) < 0.4*l.size {
			out[n-1].lines = append(out[n-1].lines, l)
			continue
		}
		out = append(out, row{y: l.Y0, lines: []*line{l}})
	}
	for i := range out {
		r := &out[i]
		sort.SliceStable(r.lines, func(i, k int) bool { return r.lines[i].X0 < r.lines[k].X0 })
		var parts []string
		for _, l := range r.lines {
			parts = append(parts, l.text)
		}
		r.text = strings.Join(parts, " ")
	}
	return out
}

// isContents reports that most rows of a leaf end with the number of a page,
// and that these numbers, or the names, go upwards.
func (f *leaf) isContents(leaves int) bool {
	var numbers []int
	var names []string
	rows := f.rows()
	for _, r := range rows {
		if n := r.pageNumber(); n >= 1 && n <= leaves*2+40 {
			numbers = append(numbers, n)
			names = append(names, strings.ToLower(r.text))
		}
	}
	if len(numbers) < minEntries || len(numbers)*5 < len(rows)*3 {
		return false
	}
	return mostlyRises(len(numbers), func(i int) bool { return numbers[i] >= numbers[i-1] }) && spread(numbers) ||
		mostlyRises(len(names), func(i int) bool { return names[i] >= names[i-1] })
}

// pageNumber is the number at the end of an entry, 0 where a row is none: a
// sentence, or nothing but numbers.
func (r *row) pageNumber() int {
	if !endsInDigit(r.text) || !strings.ContainsFunc(r.text, unicode.IsLetter) {
		return 0
	}
	m := lastNumber().FindStringSubmatch(r.text)
	if m == nil || lexical.EndsSentence(strings.TrimSuffix(r.text, m[1])) && !isEntry(r.text) {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// mostlyRises reports that n things are in order, a few aside.
func mostlyRises(n int, inOrder func(i int) bool) bool {
	rises := 0
	for i := 1; i < n; i++ {
		if inOrder(i) {
			rises++
		}
	}
	return rises*5 >= (n-1)*4
}

// spread reports that numbers differ, as those of pages do.
func spread(numbers []int) bool {
	different := map[int]bool{}
	for _, n := range numbers {
		different[n] = true
	}
	return len(different)*2 > len(numbers)
}

// Bounds of a page that only parts chapters.
const (
	maxDivider     = 8  // lines
	maxDividerLine = 60 // characters
)

// isDivider reports that a leaf has little more than a large title: no
// sentence, and nothing that a title is followed by.
func (f *leaf) isDivider(body float64) bool {
	if len(f.lines) == 0 || len(f.lines) > maxDivider {
		return false
	}
	large := false
	for _, l := range f.lines {
		if lexical.EndsSentence(l.text) || l.bullet != "" || utf8.RuneCountInString(l.text) > maxDividerLine {
			return false
		}
		large = large || l.size > body*1.6
	}
	return large
}
