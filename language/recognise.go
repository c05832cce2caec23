package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed functionwords.txt
var functionWordLines string

// tongues are the languages that can be recognised, and in which of them, by its place
// in the list, a function word is one.
type tongues struct {
	codes []string
	of    map[string][]int
}

var known = sync.OnceValue(func() *tongues {
	t := &tongues{of: map[string][]int{}}
	for line := range strings.Lines(functionWordLines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		words := strings.Fields(line)
		for _, word := range words[1:] {
			t.of[word] = append(t.of[word], len(t.codes))
		}
		t.codes = append(t.codes, words[0])
	}
	return t
})

// commonest are the words of a language in that list.
func commonest(code string) []string {
	for line := range strings.Lines(functionWordLines) {
		if rest, ok := strings.CutPrefix(line, code+" "); ok {
			return strings.Fields(rest)
		}
	}
	return nil
}

// Other is the language of a text that is long enough to tell that it is in none of
// those which can be recognised; the code of ISO 639 for "undetermined".
const Other = "und"

// Counter counts what a text says of its language. The zero value is ready.
type Counter struct {
	words   int
	grammar []int // by language: function words
	seen    map[string]bool
	several []int // by language: how many different ones
	letters int
	kana    int
	han     int
	hangul  int
	size    int
}

// enough is how many bytes of a text tell its language.
const enough = 16 << 10

// Full reports that more text would say no more.
func (c *Counter) Full() bool { return c.size > enough }

// Add counts the words of a text.
func (c *Counter) Add(text string) {
	c.size += len(text)
	if c.grammar == nil {
		c.grammar, c.several, c.seen = make([]int, len(known().codes)), make([]int, len(known().codes)), map[string]bool{}
	}
	for chunk := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(chunk, unicode.IsDigit) {
			continue // "c0a8-d1" is an identifier
		}
		for word := range strings.FieldsFuncSeq(chunk, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
			c.word(word)
		}
	}
}

func (c *Counter) word(word string) {
	c.words++
	for _, r := range word {
		c.letter(r)
	}
	word = strings.ToLower(word)
	in := known().of[word]
	for _, i := range in {
		c.grammar[i]++
		if !c.seen[word] {
			c.several[i]++
		}
	}
	if in != nil {
		c.seen[word] = true
	}
}

func (c *Counter) letter(r rune) {
	c.letters++
	switch {
	case r < 0x1100:
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		c.kana++
	case unicode.Is(unicode.Han, r):
		c.han++
	case unicode.Is(unicode.Hangul, r):
		c.hangul++
	}
}

// What tells a language by its function words, in hundredths of all words: a text has so
// many of them, and so many times as many as of any other language. One that has fewer
// of all is in another one, if it is long enough.
const (
	leastHits  = 4
	leastWords = 3 // different ones
	leastShare = 10
	leastLead  = 120
	otherShare = 3
	otherWords = 150
)

// Language is the code of ISO 639 of the language that the texts are in, as far as can
// be told: "" where too little says so, [Other] where it is none of those known here.
func (c *Counter) Language() string {
	if code := c.byScript(); code != "" {
		return code
	}
	best, second := -1, 0
	for i, n := range c.grammar {
		switch {
		case best < 0 || n > c.grammar[best]:
			if best >= 0 {
				second = c.grammar[best]
			}
			best = i
		case n > second:
			second = n
		}
	}
	switch {
	case best < 0:
		return ""
	case c.words >= otherWords && c.grammar[best]*100 < c.words*otherShare:
		return Other
	case c.grammar[best] < leastHits, c.several[best] < leastWords, c.grammar[best]*100 < c.words*leastShare:
		return ""
	case c.grammar[best]*100 >= second*leastLead:
		return known().codes[best]
	case c.words >= otherWords && c.grammar[best]*100 >= c.grammar[0]*leastLead: // the first is English
		return Other // Danish and Norwegian are too much alike
	}
	return ""
}

// Shares, in hundredths of letters, that tell a script: of characters of East Asia among
// all, and of kana among these.
const (
	leastScript = 30
	leastKana   = 5
	leastWide   = 8 // characters
)

// byScript tells the languages that have a script of their own.
func (c *Counter) byScript() string {
	wide := c.kana + c.han
	switch {
	case c.hangul >= leastWide && c.hangul*100 > c.letters*leastScript:
		return "ko"
	case wide < leastWide || wide*100 < c.letters*leastScript:
		return ""
	case c.kana*100 >= wide*leastKana:
		return "ja"
	}
	return "zh"
}

// Recognise is the language of a text: see [Counter.Language].
func Recognise(text string) string {
	var c Counter
	c.Add(text)
	return c.Language()
}

// Base is the language of a tag of BCP 47 without region and script, in lower case: "pt"
// of "pt-BR".
func Base(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	return base
}
