package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Two items on one line, "proving times - allergen labels", have the mark of the list
// between them. Authors write dashes too: before an explanation ("doors - front and
// rear"), between figures, or throughout. Told is the one item of an edition that has the
// mark, with a phrase at both sides, and is longer than all others of its list.

// listSeams are the marks of lists that may be written between words.
var listSeams = []string{" - ", " * ", " + "}

// itemParts is how many words each of two such items has at most.
const itemParts = 8

// loneSeams reports such items.
func loneSeams(r *reading) []fault {
	var out []fault
	for _, mark := range listSeams {
		lines := r.lines()
		at := -1
		for i, l := range lines {
			if !strings.Contains(l.Text.Text, mark) {
				continue
			}
			if at >= 0 {
				at = -1
				break
			}
			at = i
		}
		if at < 0 || !lines[at].item || lines[at].owner == nil || !areTwoItems(lines[at].Text.Text, mark) || !isLongest(lines, at) {
			continue
		}
		l := lines[at]
		out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the item has %q between two phrases, as no other text has, and is longer than all others of its list: two items may stand on one line", strings.TrimSpace(mark))})
	}
	return out
}

// explains are words that a phrase behind a dash has which says more of what stands before.
var explains = words("and or which that who for with including such not also e.g i.e")

// areTwoItems reports that phrases stand at both sides of a mark, neither of which says
// more of the other.
func areTwoItems(text, mark string) bool {
	before, after, _ := strings.Cut(text, mark)
	first, _ := utf8.DecodeRuneInString(after)
	if strings.Contains(after, mark) || !unicode.IsLower(first) || strings.ContainsAny(text, ",;:()") || strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	for _, side := range []string{before, after} {
		fields := strings.Fields(side)
		if len(fields) == 0 || len(fields) > itemParts {
			return false
		}
	}
	for _, word := range strings.Fields(after) {
		if mark == " - " && explains[word] {
			return false
		}
	}
	return true
}

// isLongest reports that an item has more words than every other of its list, of which
// there is one at least.
func isLongest(lines []line, at int) bool {
	words := func(i int) int { return len(strings.Fields(lines[i].Text.Text)) - 1 }
	others := 0
	for _, step := range []int{-1, 1} {
		for i := at + step; i >= 0 && i < len(lines) && lines[i].owner == lines[at].owner && lines[i].item; i += step {
			if others++; words(i)+1 >= words(at) {
				return false
			}
		}
	}
	return others > 0
}
