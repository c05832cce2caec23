package report

import (
	"strings"

	"compdiff/internal/pattern"
)

// remain is a clause that says of words of a duty which other duty had them before.
var remain = pattern.New(`^[^"]*"((?:[^"\\]|\\.)*)" .*\bstood\b.* before.*, "((?:[^"\\]|\\.)*)"$`)

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
			for _, clause := range clausesOf(other.Reason) {
				if m := remain().FindStringSubmatch(clause); m != nil && isExcerpt(m[2], c.Old[0].Text) {
					all = append(all, "“"+m[1]+"” stands at "+strings.ToLower(other.Part)+" now")
				}
			}
		}
	}
	return all
}

// isExcerpt reports that a quotation, of which the middle may be left out, is that of a text.
func isExcerpt(quote, text string) bool {
	start, end, _ := strings.Cut(quote, " … ")
	return strings.HasPrefix(text, start) && strings.HasSuffix(text, end)
}
