package dialect

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// LevelRow is a text that names levels in a row, behind a word for them: "Applies to
// levels 2 and 3."
type LevelRow struct {
	Before, After string // what stands around the word and the row, as it stands there
	Levels        []int
	Numbers       string // the row, as it stands there
}

// minRowWord is how many letters a word has at least that introduces a row of levels.
const minRowWord = 3

// rowWords are the words that may stand before a row of levels in a sentence: those of
// the headings of levels, and those of a row that stands alone but what parts its levels.
func (g *Grammar) rowWords() []string {
	parts := newSet(slices.Concat(g.LevelWords.Between, g.LevelWords.Ranges, g.LevelWords.Short))
	var words []string
	for _, word := range slices.Concat(g.levelWords, g.LevelWords.Alone) {
		if !parts.has(word) && utf8.RuneCountInString(longestRun(strings.ToLower(word))) >= minRowWord {
			words = append(words, word)
		}
	}
	return words
}

// LevelRow reads a short text that names levels in a row. What it says of them the
// caller must judge.
func (g *Grammar) LevelRow(text string) (row LevelRow, ok bool) {
	text = PlainSpaces(text)
	if len(text) > MaxHeading || g.hints(text)&levelHint == 0 {
		return row, false
	}
	m := g.levelRow.get().FindStringSubmatch(text)
	if m == nil {
		return row, false
	}
	row = LevelRow{Before: m[1], After: m[3], Numbers: m[2]}
	row.Levels, ok = g.Ladder.Levels(row.Numbers)
	return row, ok
}
