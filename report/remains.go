package report

import (
	"strings"

	"compdiff/diff"
)

// remains say of a duty that was not found again which words of it other duties of the skill have,
// by what is said of these.
func (s SkillNotes) remains(c Change) []string {
	if c.Kind != notFoundAgain || len(c.Old) != 1 {
		return nil
	}
	var all []string
	for _, p := range s.Parts {
		for _, other := range p.Changes {
			if other.Level == 0 {
				continue
			}
			for _, t := range diff.ReadReason(other.Reason) {
				if t.Op == diff.Insert && t.IsFrom(c.Old[0].Text) {
					all = append(all, curly(t.Words)+" stands at "+strings.ToLower(other.Part)+" now")
				}
			}
		}
	}
	return all
}
