package report

import (
	"fmt"
	"strings"
	"unicode"

	"compdiff/diff"
)

// Pattern is an edit of a few words that recurs all over the edition: a house
// style that changed, and not many decisions.
type Pattern struct {
	Words  string // what the edit is: "“whilst” became “while”"
	Old    string // the words that went; "" where some only came
	New    string // the words that came; "" where some only went
	Count  int    // how often
	Skills int    // in how many skills

	changes []int // that hold it, among all changes
}

// newPatterns lists the recurring edits of the changes that are reported, the
// most frequent first.
func newPatterns(c *diff.Changelog) []Pattern {
	at := map[string]int{}
	for i, change := range c.Changes {
		at[change.Fingerprint] = i
	}
	var all []Pattern
	for _, p := range c.Patterns {
		out := Pattern{Words: patternWords(p), Old: Visible(p.Old), New: Visible(p.New), Count: p.Count}
		skills := map[string]bool{}
		for _, print := range p.Changes {
			if i, reported := at[print]; reported {
				out.changes = append(out.changes, i)
				skills[c.Changes[i].Skill] = true
			}
		}
		if out.Skills = len(skills); len(out.changes) > 0 {
			all = append(all, out)
		}
	}
	return all
}

// patternWords says an edit in words. Marks alone are named, as they are hard
// to see.
func patternWords(p diff.Pattern) string {
	switch old, new := mention(p.Old), mention(p.New); {
	case p.Old == "":
		return fmt.Sprintf("%s was added", new)
	case p.New == "":
		return fmt.Sprintf("%s was dropped", old)
	case strings.EqualFold(p.Old, p.New):
		return fmt.Sprintf("%s became %s (capital letters)", old, new)
	case bare(p.Old) == bare(p.New):
		return fmt.Sprintf("%s became %s (written otherwise)", old, new)
	default:
		return fmt.Sprintf("%s became %s", old, new)
	}
}

// bare is a text without its marks and spaces.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// markNames name the marks that a reader could overlook.
var markNames = map[string]string{
	",": "a comma", ".": "a full stop", ";": "a semicolon", ":": "a colon", "-": "a hyphen", "–": "a dash", "—": "a long dash",
	"/": "a slash", "(": "an opening bracket", ")": "a closing bracket", "'": "an apostrophe", "’": "an apostrophe", `"`: "a quotation mark",
}

// mention quotes words, and names a mark that stands alone.
func mention(text string) string {
	if name := markNames[text]; name != "" {
		return name
	}
	return Visible("“" + text + "”")
}
