package report

import (
	"slices"
	"strings"

	"compdiff/diff"
)

// A reason says of words that came or went where the other edition has them. Readers of notes, who
// get no reasons, are told so below the change.

// dutyKinds are what a reason calls parts of a duty that are missed where they went.
var dutyKinds = map[string]bool{"duty": true, "verb": true, "in a list": true, "means": true, "example": true}

// partsFound reports of a duty of which a part was left out that all such parts stand elsewhere.
func partsFound(c diff.Change) bool {
	parts := slices.DeleteFunc(diff.ReadReason(c.Reason), func(t diff.Told) bool { return !t.Here || t.Op != diff.Delete || !dutyKinds[t.Kind] })
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(t diff.Told) bool { return t.Place == "" || t.Some != "" })
}

// pointers say of the words of a duty that came or went where the other edition has them: “checks
// nets” stands in the guidance now.
func (c Change) pointers() []string {
	var all []string
	if c.Level == 0 {
		return nil
	}
	for _, t := range diff.ReadReason(c.Reason) {
		if t.Place == "" || !strings.Contains(t.Words, " ") { // a word alone says nothing
			continue
		}
		said := curly(t.Words) + " " + t.Stands()
		if t.Some != "" {
			said = "of " + curly(t.Words) + ", " + curly(t.Some) + " " + t.Stands()
		}
		if t.Text != "" {
			said += ", " + curly(t.Text)
		}
		all = append(all, said)
	}
	return all
}

// curly quotes a text as it is printed.
func curly(text string) string { return "“" + text + "”" }
