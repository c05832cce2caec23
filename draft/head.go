package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// head is a line that may head something, by its text; one that comes again is one head.
type head struct {
	text  string
	key   string // folded
	rank  int    // as the source marks it; 0 where it does not
	lines []int  // where it stands, ascending
	colon bool   // a colon ends it, and nothing marks it: it may open a list
}

// headsOf are the lines of a page that may head something, in the order of the first of
// each: those that the source marks, and short ones that stand alone; where it marks
// headings, such ones count when they come again.
func headsOf(lines []source.Line) []*head {
	marked := 0
	for i := range lines {
		if lines[i].Rank > 0 {
			marked++
		}
	}
	index := map[string]*head{}
	var out []*head
	for i := range lines {
		l := &lines[i]
		if text := headText(lines, i); text != "" {
			key := fmt.Sprint(l.Rank, framework.Fold(text))
			h := index[key]
			if h == nil {
				h = &head{text: text, key: framework.Fold(text), rank: l.Rank, colon: l.Rank == 0 && strings.HasSuffix(strings.TrimSpace(l.Text), ":")}
				index[key] = h
				out = append(out, h)
			}
			h.lines = append(h.lines, i)
		}
	}
	if marked > 2 {
		out = slices.DeleteFunc(out, func(h *head) bool { return h.rank == 0 && len(h.lines) < 3 })
	}
	return out
}

// maxHead is how long a line is that heads something, in characters.
const maxHead = 80

// headText is the text of a line that may head something; "" for any other.
func headText(lines []source.Line, i int) string {
	l := &lines[i]
	text := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(l.Text), ":："))
	if l.Shape != source.Prose || text == "" || !isForm(text) || utf8.RuneCountInString(text) > maxHead || !strings.ContainsFunc(text, unicode.IsLetter) {
		return ""
	}
	alone := (i == 0 || lines[i-1].Shape != source.Prose) && (i+1 == len(lines) || lines[i+1].Shape != source.Prose)
	switch {
	case l.Rank > 0:
		return framework.Clean(text)
	case l.Bullet != "" && !l.Strong, lexical.EndsSentence(text), !alone && !l.Strong:
		return ""
	}
	return framework.Clean(text)
}

// precedes sorts heads by which stands before which more often: the order that they have
// in most skills.
func precedes(heads []*head) []*head {
	out := slices.Clone(heads)
	won := map[*head]int{}
	for _, a := range heads {
		for _, b := range heads {
			if a != b && before(a, b) > before(b, a) {
				won[a]++
			}
		}
	}
	sorting.By(out, func(a, b *head) int { return cmp.Compare(won[b], won[a]) })
	return out
}

// before is how often one head is followed by another before it comes again.
func before(a, b *head) (n int) {
	for k, at := range a.lines {
		end := int(^uint(0) >> 1)
		if k+1 < len(a.lines) {
			end = a.lines[k+1]
		}
		i, _ := slices.BinarySearch(b.lines, at)
		if i < len(b.lines) && b.lines[i] < end {
			n++
		}
	}
	return n
}

// numbered takes a heading with a number apart: what stands before the number, and
// behind it.
func numbered(text string) (before, after string, ok bool) {
	at := strings.IndexAny(text, "0123456789")
	if at < 0 {
		return "", "", false
	}
	end := at
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	return text[:at], text[end:], end-at < 3
}
