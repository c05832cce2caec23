package dialect

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// Ladder is a framework's ladder of levels: how they are written, and read.
// Levels are counted, the lowest first, also where the framework calls them by
// words and not by numbers.
type Ladder struct {
	Lowest, Highest int
	labels          []string    // as published, the lowest first; nil where levels are numbers
	hole            string      // the expression of what fits {levels}
	token           *expression // a level, or what stands between the ends of a range
	list            *expression // nothing but levels and what parts them
}

// A level is a number, also in words and in Roman numerals. What parts levels
// in a row of them is betweenLevels; listMarks are the signs of a row that
// stands on its own.
const (
	numeral       = `(?:(?:L(?:vl)?|#|№[\s\pZ]?)?\d{1,2}|(?-i:[IVX]{1,5})|one|two|three|four|five|six|seven|eight|nine|ten)`
	betweenLevels = `(?:` + gaps + `[-‐‑–—−,;&|/+]` + gaps + `|` + gap + `(?:to|and|or|through|until)` + gap + `|` + gap + `)`
	listMarks     = `levels?|to|and|[\s\pZ|:,;&/.+\-‐‑–—−]`
	rangeMarks    = `[-‐‑–—−]|\b(?:to|through|until)\b`
)

// numerals are the levels that are not written in digits.
var numerals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
}

// maxLevels bounds the ladder of a framework.
const maxLevels = 99

// compileScale makes a dialect's ladder ready. An error says which key of it
// is wrong.
func compileScale(l Levels) (*Ladder, error) {
	s := &Ladder{Lowest: 1, Highest: cmp.Or(l.Highest, 9), labels: l.Labels}
	if l.Lowest != nil {
		s.Lowest = *l.Lowest
	}
	level := numeral
	if len(l.Labels) > 0 {
		if l.Lowest != nil || l.Highest != 0 {
			return nil, &keyError{"levels", "levels have labels, or numbers from lowest to highest, not both"}
		}
		s.Lowest, s.Highest = 1, len(l.Labels)
		if err := checkLabels(l.Labels); err != nil {
			return nil, err
		}
		level = alternatives(l.Labels)
	}
	if s.Lowest < 0 || s.Highest < s.Lowest || s.Highest > maxLevels {
		return nil, &keyError{"levels", fmt.Sprintf("expected lowest and highest to be numbers from 0 to %d, the lowest first", maxLevels)}
	}
	s.hole = level + `(?:` + betweenLevels + level + `)*`
	s.token = &expression{text: `(?i)` + level + `|` + rangeMarks}
	if len(l.Labels) == 0 {
		s.token, level = &expression{text: `(?i)\b(?:\d{1,3}|` + numeral + `)\b|` + rangeMarks}, `\d{1,2}`
	}
	s.list = &expression{text: `(?i)^(?:` + level + `|` + listMarks + `)*$`}
	return s, nil
}

func checkLabels(labels []string) error {
	seen := Set{}
	for i, label := range labels {
		key := framework.Fold(label)
		if key == "" || seen[key] {
			return &keyError{fmt.Sprintf("levels.labels[%d]", i), "every level needs a label of its own with a letter in it"}
		}
		seen[key] = true
	}
	return nil
}

// alternatives is the expression of one of several texts, the longest first
// because a label may begin as another does.
func alternatives(texts []string) string {
	longest := slices.Clone(texts)
	slices.SortStableFunc(longest, func(a, b string) int { return len(b) - len(a) })
	for i, text := range longest {
		longest[i] = quoteForm(text)
	}
	return `(?:` + strings.Join(longest, "|") + `)`
}

// KnowsLadder reports that the dialect says which levels there are.
func (d *Dialect) KnowsLadder() bool { return d.Levels.Highest > 0 || len(d.Levels.Labels) > 0 }

// words are words in lower case of which every text that names a level has
// one, unless it has a digit.
func (s *Ladder) words() []string {
	var words []string
	for _, label := range s.labels {
		words = append(words, longestRun(strings.ToLower(label)))
	}
	if s.labels == nil {
		for word := range numerals {
			words = append(words, strings.ToLower(word))
		}
	}
	return words
}

// Size is the number of rungs.
func (s *Ladder) Size() int { return s.Highest - s.Lowest + 1 }

// Has reports that the framework has all these levels.
func (s *Ladder) Has(levels []int) bool {
	return len(levels) > 0 && slices.Min(levels) >= s.Lowest && slices.Max(levels) <= s.Highest
}

// Label is what the framework calls a level; "" where that is its number.
func (s *Ladder) Label(n int) string {
	if n < 1 || n > len(s.labels) {
		return ""
	}
	return s.labels[n-1]
}

// number gives the level that a token stands for; -1 where it is none.
func (s *Ladder) number(token string) int {
	if len(s.labels) > 0 {
		key := framework.Fold(token)
		if i := slices.IndexFunc(s.labels, func(l string) bool { return framework.Fold(l) == key }); i >= 0 {
			return i + 1
		}
		return -1
	}
	if n, err := strconv.Atoi(strings.TrimLeft(token, "LlVv#№ \u00a0")); err == nil {
		return n
	}
	for _, spelt := range []string{token, strings.ToLower(token)} {
		if n, ok := numerals[spelt]; ok {
			return n
		}
	}
	return -1
}

// Levels reads "3", "1-2", "3, 4 and 5", "3 | 4 | 5", "Working to Expert". ok is
// false for what is no ladder: a range that runs backwards or far.
func (s *Ladder) Levels(text string) (levels []int, ok bool) {
	ranged := false
	for _, token := range s.token.get().FindAllString(text, -1) {
		n := s.number(token)
		switch {
		case n < 0:
			ranged = len(levels) > 0
			continue
		case n > maxLevels, ranged && n < levels[len(levels)-1]:
			return nil, false
		case ranged:
			for k := levels[len(levels)-1] + 1; k < n; k++ {
				levels = append(levels, k)
			}
		}
		levels, ranged = append(levels, n), false
	}
	return levels, len(levels) > 0 && len(levels) <= maxLevels
}

// IsList knows a text that is nothing but a row of levels, or of the signs
// between them.
func (s *Ladder) IsList(text string) bool {
	return len(text) <= MaxHeading && s.list.get().MatchString(text)
}

// Written counts the characters of a row of levels that say which they are.
func (s *Ladder) Written(text string) int {
	n := 0
	for _, token := range s.token.get().FindAllString(text, -1) {
		if s.number(token) >= 0 {
			n += framework.NonSpace(token)
		}
	}
	return n
}

// One reads a text that is one level and nothing else.
func (s *Ladder) One(text string) (level int, ok bool) {
	if text == "" || len(s.labels) == 0 && strings.Trim(text, "0123456789") != "" || !s.IsList(text) {
		return 0, false
	}
	levels, ok := s.Levels(text)
	if !ok || len(levels) != 1 || !s.Has(levels) {
		return 0, false
	}
	return levels[0], true
}

// IsLabelled reports that levels have labels in the place of numbers.
func (s *Ladder) IsLabelled() bool { return s.labels != nil }
