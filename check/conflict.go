package check

import "strings"

// The marks that a merge leaves around what is in conflict.
const (
	conflictBegins = "<<<<<<< "
	conflictEnds   = ">>>>>>>"
)

// conflictMarks reports the texts in which a merge left two versions between marks.
func conflictMarks(r *reading) []fault {
	var out []fault
	for _, p := range r.passages {
		if strings.Contains(p.Text.Text, conflictBegins) && strings.Contains(p.Text.Text, conflictEnds) {
			out = append(out, fault{p, p.Text.Text, "a merge left both versions here; keep one of them, without the marks"})
		}
	}
	return out
}
