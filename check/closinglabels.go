package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// What every skill says in one level alone, a line or a label that ends in a colon and is
// no duty, heads a part of its own there: "Tools used: hammer and rasp" behind the last
// level, "Further reading: ..." at the end of the guidance. A duty with a list below it
// ("Decides upon:") begins as duties do; so does "Applies to: keepers", which is told by
// ending in no full stop among sentences.

// closingLabels reports such labels.
func closingLabels(r *reading) []fault {
	if len(r.edition.Skills) < 2 {
		return nil
	}
	lines, keys := r.lines(), map[int]string{}
	skills, uses, begins := spread{}, map[string]int{}, map[string]int{}
	for i, l := range lines {
		if key := closingLabel(lines, i); key != "" {
			keys[i] = key
			uses[key]++
			skills.add(key, l.passage)
		} else if l.sort() == "levels" {
			begins[l.lead]++
		}
	}
	with := r.skillsWith()
	var out []fault
	for i, l := range lines {
		key := keys[i]
		if n := len(skills[key]); key == "" || n < 2 || n != uses[key] || n < with[l.sort()] || begins[l.lead] > 0 || l.mayBeDuty(r) {
			continue
		}
		out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%q stands in the %s of every skill and is no duty: it heads a part of its own, it seems", labelText(l), l.sort())})
	}
	return out
}

// mayBeDuty reports that a label has the form of a duty, and that the texts of the source end
// as this one does: "Applies to: keepers" is none among sentences.
func (l line) mayBeDuty(r *reading) bool {
	first := strings.ToLower(l.lead)
	return l.sort() == "levels" && isThirdPerson(first) && !notVerbs[first] && !r.habitOf(l.passage).sentences()
}

// skillsWith counts the skills that have each sort of part.
func (r *reading) skillsWith() map[string]int {
	n := map[string]int{}
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		n["description"] += min(len(s.Description.Text), 1)
		n["guidance"] += min(len(s.Guidance), 1)
		n["levels"] += min(len(s.Levels), 1)
	}
	return n
}

// closingLabel is the key of a line that is or begins with such a label: in a level, or
// below the first text of the guidance, where a text and no list follows; "" for any other.
func closingLabel(lines []line, i int) string {
	l := lines[i]
	text := labelText(l)
	if l.owner == nil || l.item || text == "" || l.remarksBy(text) {
		return ""
	}
	alone := strings.HasSuffix(l.Text.Text, ":")
	if first := strings.ToLower(firstWord(text)); isThirdPerson(first) && !notVerbs[first] && (alone || l.ended || !l.last) {
		return ""
	}
	switch l.sort() {
	case "levels":
		return "levels " + framework.Fold(text)
	case "guidance":
		if l.first || alone && lines[i+1].item || !alone && !l.last {
			return ""
		}
		return "guidance " + framework.Fold(text)
	}
	return ""
}

// labelText is the label that a line is, or that stands before its text.
func labelText(l line) string {
	if before, ok := strings.CutSuffix(l.Text.Text, ":"); ok {
		if !l.brief || l.last {
			return ""
		}
		return before
	}
	return labelBefore(l.Text.Text)
}
