package check

import (
	"fmt"
	"strings"
)

// listsBeforeIntros reports guidance that begins with a list, where what introduces one
// stands below it and no list follows: the two have changed places.
func listsBeforeIntros(r *reading) []fault {
	var out []fault
	listed := false // the part at hand begins with items, and nothing else stands below them yet
	lines := r.lines()
	for i, l := range lines {
		if l.sort() != "guidance" || l.owner == nil {
			continue
		}
		if l.item {
			listed = listed || l.first
			continue
		}
		follows := i+1 < len(lines) && lines[i+1].owner == l.owner && lines[i+1].item
		if listed && !l.first && strings.HasSuffix(l.Text.Text, ":") && !follows {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%q introduces a list, and none follows it; one without an introduction stands above", l.Text.Text)})
		}
		listed = false
	}
	return out
}
