package check

import (
	"fmt"
	"strings"
)

// Where copying lost the bullets of a list, the heading below it is an item as well, and so
// are the names that stand under it. Items that begin in small letters show it: what most
// lists go on with in the same words, with a capital, is no entry of theirs.

// repeatedItems reports such a line.
func repeatedItems(r *reading) []fault {
	var found []line
	where := spread{}
	lines := r.lines()
	for i, l := range lines {
		if l.item && l.sort() == "guidance" && l.upper && l.brief && !l.ended && !strings.HasSuffix(l.Text.Text, ":") && lines[i-1].item && lines[i-1].small {
			found = append(found, l)
			where.add(l.Text.Text, l.passage)
		}
	}
	if len(found) < 2 {
		return nil
	}
	with := r.skillsWith()["guidance"]
	var out []fault
	for _, l := range found {
		if n := len(where[l.Text.Text]); n > 1 && n*2 >= with {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%d skills go on with this line in a list whose items begin in small letters: a heading that was not recognised as one, it seems", n)})
		}
	}
	return out
}
