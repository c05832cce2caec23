package dialect

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// LevelWords are the words with which the language of a framework writes levels. A
// list that is given takes the place of the common one.
type LevelWords struct {
	// Numbers are the numbers that are written as words: "two" is 2.
	Numbers map[string]int `yaml:"numbers"`
	// Short are short words for a level, as in "L2", which texts have as well: a
	// heading with one counts only where the source writes no level out.
	Short []string `yaml:"short"`
	// Between are the words between the levels in a row of them: "and", "to".
	Between []string `yaml:"between"`
	// Ranges are those of them that stand between the ends of a range: "to".
	Ranges []string `yaml:"ranges"`
	// Alone are the words that a row of levels may have which stands in a line or a
	// cell of its own: "levels", "and".
	Alone []string `yaml:"alone"`
}

// or fills what is not given from other words.
func (w LevelWords) or(o LevelWords) LevelWords {
	if w.Numbers == nil {
		w.Numbers = o.Numbers
	}
	for _, list := range []struct{ own, common *[]string }{
		{&w.Short, &o.Short}, {&w.Between, &o.Between}, {&w.Ranges, &o.Ranges}, {&w.Alone, &o.Alone},
	} {
		if *list.own == nil {
			*list.own = *list.common
		}
	}
	return w
}

// check looks for words that are none, and for numbers that no level has.
func (w LevelWords) check() error {
	for _, word := range slices.Sorted(maps.Keys(w.Numbers)) {
		if n := w.Numbers[word]; n < 0 || n > maxLevels || longestRun(word) == "" {
			return &keyError{"levelWords.numbers", fmt.Sprintf("%q cannot be the level %d; expected a word, and a number from 0 to %d", word, n, maxLevels)}
		}
	}
	for _, list := range []struct {
		key   string
		words []string
	}{{"short", w.Short}, {"between", w.Between}, {"ranges", w.Ranges}, {"alone", w.Alone}} {
		for i, word := range list.words {
			if strings.TrimSpace(word) == "" {
				return &keyError{fmt.Sprintf("levelWords.%s[%d]", list.key, i), "a word is empty"}
			}
		}
	}
	return nil
}

// numberWords are the words for numbers.
func (w LevelWords) numberWords() []string { return slices.Sorted(maps.Keys(w.Numbers)) }

// oneOf is the expression of one of some words, or of what nothing matches where
// there are none.
func oneOf(words []string) string {
	if len(words) == 0 {
		return noCode
	}
	return alternatives(words)
}

// wholeWord is the expression of one of some words that stands for itself. The
// boundary of a word is known to expressions only where its letter is one of ASCII.
func wholeWord(words []string) string {
	if len(words) == 0 {
		return noCode
	}
	var whole []string
	for _, word := range sorting.Collect(slices.Values(words), longerFirst) {
		expr := quoteForm(word)
		if isASCIILetter(word[0]) {
			expr = `\b` + expr
		}
		if isASCIILetter(word[len(word)-1]) {
			expr += `\b`
		}
		whole = append(whole, expr)
	}
	return `(?:` + strings.Join(whole, "|") + `)`
}

// between is the expression of a word between two levels. Words of scripts without spaces
// have none around them here either.
func (w LevelWords) between() string {
	var spaced, unspaced []string
	for _, word := range w.Between {
		if longestRun(word) == "" || isWideText(word) {
			unspaced = append(unspaced, word)
		} else {
			spaced = append(spaced, word)
		}
	}
	expr := gap + oneOf(spaced) + gap
	if unspaced != nil {
		expr += `|` + gaps + oneOf(unspaced) + gaps
	}
	return expr
}

// longerFirst orders texts, because one may begin as another does.
func longerFirst(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) }

// compileLevelWords makes the matchers of headings by the word for a level: what
// stands before the number in the forms of headings, and the short words.
func (g *Grammar) compileLevelWords() {
	for _, form := range g.LevelHeadings {
		if word, ok := strings.CutSuffix(form, " {levels}"); ok && !strings.Contains(word, "{") {
			g.levelWords = append(g.levelWords, word)
		}
	}
	short := newSet(g.LevelWords.Short)
	long := slices.DeleteFunc(slices.Clone(g.levelWords), func(word string) bool { return short.has(word) })
	g.shortLevel = &expression{text: `^(?i:` + oneOf(g.LevelWords.Short) + `)[\s\pZ]*\d`}
	g.longLevel = &expression{text: `(?i)^[^\pL\d]*` + oneOf(long) + `[\s\pZ]+\d`}
	g.compileLevelRow()
}

// inlineForms are the forms of levels that share a line with their texts, as they
// follow from the forms of headings that are a word and a level: "Niveau {levels}".
func inlineForms(headings []string) (forms []string) {
	for _, heading := range headings {
		word, ok := strings.CutSuffix(heading, "{levels}")
		if ok && longestRun(word) != "" && !strings.Contains(word, "{") {
			forms = append(forms, heading+": {text}", heading+" - {text}")
		}
	}
	return forms
}

// IsShortLevel knows a heading with the short word for a level: "L2", "Lvl 2".
func (g *Grammar) IsShortLevel(heading string) bool {
	return strings.ContainsAny(heading, "0123456789") && g.shortLevel.get().MatchString(heading)
}

// WritesLevelOut knows a line that begins with a whole word for a level, and its
// number.
func (g *Grammar) WritesLevelOut(text string) bool {
	return strings.ContainsAny(text, "0123456789") && g.longLevel.get().MatchString(text)
}

// compileLevelRow makes the expression of a sentence that names levels.
func (g *Grammar) compileLevelRow() {
	row := g.Ladder.hole + `(?:` + gaps + `,` + g.LevelWords.between() + g.Ladder.hole + `)*` // "2, 3, and 4"
	g.levelRow = &expression{text: `(?i)^(.*?)` + wholeWord(g.rowWords()) + gap + `(` + row + `)((?:[^\pL\pN].*)?)$`}
}

// IsBetweenLevels knows the words between the levels in a row of them: "to", "and".
func (g *Grammar) IsBetweenLevels(word string) bool {
	return newSet(g.LevelWords.Between).has(word)
}
