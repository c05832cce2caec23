package report

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/diff"
)

// Pattern is an edit that recurs all over the edition: a house style that changed, and not
// many decisions.
type Pattern struct {
	Words  string // what the edit is: "“whilst” became “while”"
	Old    string // the words that went; "" where some only came
	New    string // the words that came; "" where some only went
	Count  int    // how often
	Skills int    // in how many skills

	changes []int // that hold it, among all changes
	small   bool  // nothing but this happened in one place
}

// smallKinds are the kinds of patterns that are all that happened in one place of a text. An
// older changelog names none.
var smallKinds = []string{"", diff.PatternWords, diff.PatternEnding, diff.PatternNoun}

// newPatterns lists the recurring edits of the changes that are reported, those of most skills first.
func newPatterns(c *diff.Changelog) []Pattern {
	at := map[string]int{}
	for i, change := range c.Changes {
		at[change.Fingerprint] = i
	}
	var all []Pattern
	for _, p := range c.Patterns {
		out := Pattern{Words: patternWords(p), Old: Visible(p.Old), New: Visible(p.New), Count: p.Count, small: slices.Contains(smallKinds, p.Kind)}
		skills := map[string]bool{}
		for _, print := range p.Changes {
			if i, reported := at[print]; reported {
				out.changes = append(out.changes, i)
				skills[c.Changes[i].Skill] = true
			}
		}
		if out.Skills = len(skills); len(out.changes) > 0 && !isScrap(p, c, out.changes) {
			all = append(all, out)
		}
	}
	return all
}

// timesAlone is how often a phrase must be what an edit is about for the edits to recur.
const timesAlone = 3

// isScrap reports of a phrase that it recurs within other edits: what they have in common besides is told by
// them, and the phrase is no edit of its own.
func isScrap(p diff.Pattern, c *diff.Changelog, in []int) bool {
	if p.Kind != diff.PatternPhrase {
		return false
	}
	op, phrase := diff.Delete, bareWords(p.Old)
	if p.Old == "" {
		op, phrase = diff.Insert, bareWords(p.New)
	}
	alone := 0
	for _, i := range in {
		alone += oneIf(slices.ContainsFunc(c.Changes[i].Spans, func(s diff.Span) bool {
			words := bareWords(s.Text)
			return s.Op == op && runAt(words, phrase) >= 0 && 2*countTelling(phrase) >= countTelling(words) && countTelling(phrase) > 0
		}))
	}
	return alone < timesAlone
}

// patternWords says an edit as an editor would: "a comma was put before
// “and”". Marks alone are named, as they are hard to see.
func patternWords(p diff.Pattern) string {
	if words := frameWords(p); words != "" {
		return words
	}
	old, new := mention(p.Old), mention(p.New)
	switch {
	case p.Old == "":
		return new + " was added"
	case p.New == "":
		return old + " was dropped"
	case markNames[p.New] != "" || markNames[p.Old] != "":
		return new + " took the place of " + old
	case strings.HasPrefix(p.Old, "-") && strings.HasPrefix(p.New, "-"):
		return "words in " + old + " are now written in " + new
	}
	if name, place := markBeside(p.Old, p.New); place != "" {
		return "the " + withoutArticle(name) + " " + place + " " + new + " was dropped"
	}
	if name, place := markBeside(p.New, p.Old); place != "" {
		return name + " was put " + place + " " + old
	}
	if bare(p.Old) == bare(p.New) {
		return old + " is now written " + new
	}
	return old + " became " + new
}

// frameWords says of an edit of many words what they have in common; "" for edits of a few.
func frameWords(p diff.Pattern) string {
	switch p.Kind {
	case diff.PatternOpening:
		return openingParts[p.Part] + " that began with " + openingWords[p.Old] + " begin with " + openingWords[p.New]
	case diff.PatternNoun:
		return nounWords[p.Old]
	case diff.PatternPassed:
		return "what the " + p.Old + " said stands in the " + p.New + " now"
	}
	return ""
}

// openingParts name the texts whose beginning changed, and openingWords what they begin with.
var (
	openingParts = map[string]string{"description": "descriptions", "level": "statements", "guidance": "notes"}
	nounWords    = map[string]string{"the … of": "a noun with “of”, such as “the …ing of”, became a verb in “-ing”", "…ing": "a verb in “-ing” became a noun with “of”, such as “the …ing of”"}
	openingWords = map[string]string{"The …": "“the” or “a”", "…ing": "a verb in “-ing”", "…s": "a verb in “-s”", "…": "a verb in its base form"}
)

// markBeside names the mark that one text has before or after the other, and
// says which; "" where that is not all the difference.
func markBeside(marked, words string) (name, place string) {
	if rest, ends := strings.CutSuffix(marked, words); ends {
		return markNames[strings.TrimSpace(rest)], besideIf(rest, "before")
	}
	if rest, begins := strings.CutPrefix(marked, words); begins {
		return markNames[strings.TrimSpace(rest)], besideIf(rest, "after")
	}
	return "", ""
}

// besideIf is the place, if what stands there is a mark.
func besideIf(rest, place string) string {
	if markNames[strings.TrimSpace(rest)] == "" {
		return ""
	}
	return place
}

func withoutArticle(name string) string {
	_, rest, _ := strings.Cut(name, " ")
	return rest
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
