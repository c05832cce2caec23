package dialect

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Ladder is a framework's ladder of levels: how they are written, and read.
// Levels are counted, the lowest first, also where the framework calls them by
// words and not by numbers.
type Ladder struct {
	Lowest, Highest int            // its ends; counted from 1 where levels have labels
	labels          []string       // as published, the lowest first; nil where levels are numbers
	hole            string         // the expression of what fits {levels}
	token           *expression    // a level, or what stands between the ends of a range
	list            *expression    // nothing but levels and what parts them
	numbers         map[string]int // by word, in lower case
	short           []string       // short words for a level: see LevelWords
	startsOnce      sync.Once
	begins          *starts // what a level begins with: see starts
}

// A level is a number, also in words and in Roman numerals. What stands between
// levels in a row of them are these signs or a word of the dialect; a row that stands
// on its own may have more of them.
const (
	roman        = `(?-i:[IVX]{1,5})`
	betweenMarks = gaps + `[-‐‑–—−,;&|/+]` + gaps
	listMarks    = `[\s\pZ|:,;&/.+\-‐‑–—−]`
	rangeMarks   = `[-‐‑–—−]`
	numberSigns  = "#№ \u00a0" // may stand before a number
)

// romans are the levels in Roman numerals.
var romans = map[string]int{"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}

// maxLevels bounds the ladder of a framework.
const maxLevels = 99

// compileLadder makes a dialect's ladder ready, with the words of its levels. An
// error says which key is wrong.
func compileLadder(l Levels, w LevelWords) (*Ladder, error) {
	s := &Ladder{Lowest: 1, Highest: cmp.Or(l.Highest, 9), labels: l.Labels, numbers: map[string]int{}, short: w.Short}
	if l.Lowest != nil {
		s.Lowest = *l.Lowest
	}
	if err := w.check(); err != nil {
		return nil, err
	}
	for _, word := range w.numberWords() {
		s.numbers[strings.ToLower(word)] = w.Numbers[word]
	}
	digits := `(?:` + oneOf(w.Short) + `|#|№[\s\pZ]?)?\d{1,2}`
	level := `(?:` + digits + `|` + roman + `|` + oneOf(w.numberWords()) + `)`
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
	between := `(?:` + betweenMarks + `|` + w.between() + `|` + gap + `)`
	ranges := rangeMarks + `|` + wholeWord(w.Ranges)
	s.hole = level + `(?:` + between + level + `)*`
	s.token = &expression{text: `(?i)` + level + `|` + ranges}
	if len(l.Labels) == 0 {
		number := `\b(?:\d{1,3}|` + digits + `|` + roman + `)\b|` + wholeWord(w.numberWords())
		s.token, level = &expression{text: `(?i)` + number + `|` + ranges}, `\d{1,2}`
	}
	s.list = &expression{text: `(?i)^(?:` + level + `|` + oneOf(w.Alone) + `|` + listMarks + `)*$`}
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
	longest := sorting.Collect(slices.Values(texts), longerFirst)
	for i, text := range longest {
		longest[i] = quoteForm(text)
	}
	return `(?:` + strings.Join(longest, "|") + `)`
}

// KnowsLadder reports that the dialect says which levels there are.
func (d *Dialect) KnowsLadder() bool { return d.Levels.Highest > 0 || len(d.Levels.Labels) > 0 }

// hintWords are words in lower case of which every text that names a level has
// one, unless it has a digit.
func (s *Ladder) hintWords() []string {
	var words []string
	for _, label := range s.labels {
		words = append(words, longestRun(strings.ToLower(label)))
	}
	if s.labels == nil {
		for word := range romans {
			words = append(words, strings.ToLower(word))
		}
		for word := range s.numbers {
			words = append(words, longestRun(word))
		}
	}
	return words
}

// starts are what a level begins with, whatever its case; nil where that may be anything.
func (s *Ladder) starts() *starts {
	s.startsOnce.Do(func() { s.begins = s.findStarts() })
	return s.begins
}

func (s *Ladder) findStarts() *starts {
	characters, words := "", s.labels
	if s.labels == nil {
		characters = "0123456789#ivx"
		words = slices.Concat(slices.Collect(maps.Keys(s.numbers)), s.short)
	}
	for _, word := range words {
		first := firstByte(strings.ToLower(word))
		if !isASCIILetter(first) && first < utf8.RuneSelf {
			return nil
		}
		characters += string(rune(first))
	}
	return startsWith(characters)
}

// Size is the number of levels.
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
	if n, err := strconv.Atoi(s.withoutShort(token)); err == nil {
		return n
	}
	if n, ok := romans[token]; ok {
		return n
	}
	if n, ok := s.numbers[strings.ToLower(token)]; ok {
		return n
	}
	return -1
}

// withoutShort takes the short word for a level, or a sign, off a number.
func (s *Ladder) withoutShort(token string) string {
	if token == "" || token[0] >= '0' && token[0] <= '9' {
		return token
	}
	for _, short := range s.short {
		if len(token) > len(short) && strings.EqualFold(token[:len(short)], short) && token[len(short)] <= '9' {
			token = token[len(short):]
			break
		}
	}
	return strings.TrimLeft(token, numberSigns)
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
// A number of three figures or more is no level: that of a year, in a date, is none.
func (s *Ladder) IsList(text string) bool {
	return len(text) <= MaxHeading && s.list.get().MatchString(text) && !hasLongNumber(text)
}

// hasLongNumber reports that three figures stand in a row.
func hasLongNumber(text string) bool {
	n := 0
	for i := 0; i < len(text) && n < 3; i++ {
		if n++; text[i] < '0' || text[i] > '9' {
			n = 0
		}
	}
	return n == 3
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
