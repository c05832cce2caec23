package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
)

// Levels may be headed in a form that nobody knows: "[2/5] Assist", "{{< level 2 >}}". Such
// lines stand in the texts of the skills, and what stands before their numbers is the same
// in all. A source without a level that has them in most of its skills has levels.

// countedAsLevels says of every skill that its levels were not found.
func (r *reading) countedAsLevels() []fault {
	numbers := map[string]map[*framework.Skill]set{} // by what stands before the first number
	first := map[string]line{}
	for _, l := range r.lines() {
		before, number := beforeNumber(l)
		if number == "" {
			continue
		}
		if numbers[before] == nil {
			numbers[before], first[before] = map[*framework.Skill]set{}, l
		}
		if numbers[before][l.owner] == nil {
			numbers[before][l.owner] = set{}
		}
		numbers[before][l.owner][number] = true
	}
	for _, before := range slices.Sorted(maps.Keys(numbers)) {
		by, counting := numbers[before], 0
		for _, of := range by {
			if len(of) > 1 {
				counting++
			}
		}
		if counting > 1 && counting*2 >= len(r.edition.Skills) {
			return r.withoutLevels(fmt.Sprintf("no skill of the source has a level, and lines of most of them count as headings of levels do (%q): they may be those", first[before].Text.Text))
		}
	}
	return nil
}

// withoutLevels says the same of the levels of every skill.
func (r *reading) withoutLevels(message string) (out []fault) {
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		out = append(out, fault{whole(s, "levels"), s.Title(), message})
	}
	return out
}

// mostBefore is how many bytes stand before the number in such a line at most.
const mostBefore = 20

// beforeNumber is what stands before the first number in a line that has the form of a
// heading, and that number; "" for any other line.
func beforeNumber(l line) (before, number string) {
	if l.owner == nil || !l.brief || l.ended || !l.bytes.meets(digits) {
		return "", ""
	}
	at := strings.IndexAny(l.Text.Text, "0123456789")
	if at < 1 || at > mostBefore {
		return "", ""
	}
	rest := l.Text.Text[at:]
	end := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if end > 2 {
		return "", ""
	}
	return l.sort() + " " + strings.ToLower(l.Text.Text[:at]), rest[:end]
}
