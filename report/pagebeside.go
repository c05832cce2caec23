package report

import (
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
)

// besideLevel says of a level of which no text changed, but for its spelling, what else of the skill its holders
// are to read, and which change that is: "the description was shortened". It is "" where
// something of the level did, or where the judgement rests on more than is said here.
func (s section) besideLevel(level int, held Impact, noted diff.Letter) (said, change string) {
	if held.Standing != carry.Note || held.Doubt != "" || held.undefined != "" || !s.onlySpelt(level, noted, s.row.Letters[level]) {
		return "", ""
	}
	var grave []Change
	for _, c := range held.Changes {
		switch {
		case c.Level != 0 && c.Class != string(diff.Editorial):
			return "", ""
		case c.severity().AtLeast(framework.Warning):
			grave = append(grave, c)
		}
	}
	if len(grave) == 0 || len(strings.Split(held.Why, "; ")) != len(grave) {
		return "", ""
	}
	for _, c := range grave {
		if !slices.Contains(besideRules, c.Rule) {
			return "", ""
		}
		said = joined("; ", said, besideWords(c))
		if change == "" || strings.HasPrefix(c.Rule, "description-") {
			change = c.Fingerprint
		}
	}
	return said, change
}

// onlySpelt reports that no text of a level changed but in spelling or punctuation; the letters
// of the level say whether any did.
func (s section) onlySpelt(level int, letters ...diff.Letter) bool {
	for _, c := range s.changes() {
		if c.Level == level && c.Class != diff.Editorial {
			return false
		}
	}
	return !slices.ContainsFunc(letters, func(l diff.Letter) bool { return l != "" && l != diff.Low })
}

// besideRules are what may happen to a skill and leaves its levels as they are.
var besideRules = []string{"description-reworded", "description-added", "description-removed", "skill-renamed", "skill-recoded"}

// besideWords says a change of a skill as a whole in a few words.
func besideWords(c Change) string {
	switch c.Rule {
	case "description-reworded":
		return "the description " + lengthened(c.Redline)
	case "description-added":
		return "a description came"
	case "description-removed":
		return "the description went"
	}
	return c.Message
}

// fewOfOthers is how many times as many words go as come where a text was shortened, and
// the other way round where it was extended.
const fewOfOthers = 4

// lengthened says whether a text was shortened, extended, or is another.
func lengthened(redline []Span) string {
	count := map[string]int{}
	for _, s := range redline {
		count[s.Op] += len(strings.Fields(s.Text))
	}
	went, came := count[string(diff.Delete)], count[string(diff.Insert)]
	switch {
	case went > 0 && went >= fewOfOthers*came:
		return "was shortened"
	case came > 0 && came >= fewOfOthers*went:
		return "was extended"
	}
	return "was changed"
}
