package language

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

var (
	//go:embed functionwords.txt
	functionWordLines string
	//go:embed headwords.txt
	headWordLines string
)

// tongues are the languages that can be recognised, and in which of them, by its place
// in the list, a word is a function word, or heads a part of a framework.
type tongues struct {
	codes []string
	of    map[string][]int
	heads map[string][]int
}

var known = sync.OnceValue(func() *tongues {
	t := &tongues{of: map[string][]int{}, heads: map[string][]int{}}
	eachLanguage(functionWordLines, func(code string, words []string) {
		for _, word := range words {
			t.of[word] = append(t.of[word], len(t.codes))
		}
		t.codes = append(t.codes, code)
	})
	eachLanguage(headWordLines, func(code string, words []string) {
		at := slices.Index(t.codes, code)
		for _, word := range words {
			t.heads[word] = append(t.heads[word], at)
		}
	})
	return t
})

// eachLanguage reads lists with a language a line, after its code.
func eachLanguage(lines string, do func(code string, words []string)) {
	for line := range strings.Lines(lines) {
		if words := strings.Fields(line); words[0] != "#" {
			do(words[0], words[1:])
		}
	}
}

// commonest are the words of a language in that list.
func commonest(code string) (list []string) {
	eachLanguage(functionWordLines, func(of string, words []string) {
		if of == code {
			list = words
		}
	})
	return list
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
	heads   []int // by language: words that head parts
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
	c.start()
	for chunk := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(chunk, unicode.IsDigit) && !strings.ContainsFunc(chunk, isWide) {
			continue // "c0a8-d1" is an identifier
		}
		for word := range strings.FieldsFuncSeq(chunk, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
			c.word(word)
		}
	}
}

// AddWord counts a word that stands alone, as headers of columns do: that it has some
// meaning in a language as well says little else.
func (c *Counter) AddWord(word string) {
	c.start()
	for _, r := range word {
		c.letter(r)
	}
	c.head(strings.ToLower(word))
}

func (c *Counter) start() {
	if n := len(known().codes); c.grammar == nil {
		c.grammar, c.several, c.heads, c.seen = make([]int, n), make([]int, n), make([]int, n), map[string]bool{}
	}
}

func (c *Counter) head(word string) {
	for _, i := range known().heads[word] {
		c.heads[i]++
	}
}

func (c *Counter) word(word string) {
	c.words++
	for _, r := range word {
		c.letter(r)
	}
	word = strings.ToLower(word)
	c.head(word)
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
	best, second := lead(c.grammar)
	switch {
	case best < 0:
		return ""
	case c.words >= otherWords && c.grammar[best]*100 < c.words*otherShare:
		return Other
	case c.grammar[best] < leastHits, c.several[best] < leastWords, c.grammar[best]*100 < c.words*leastShare:
		return c.byHeads()
	case c.grammar[best]*100 >= second*leastLead:
		return known().codes[best]
	case c.words >= otherWords && c.grammar[best]*100 >= c.grammar[0]*leastLead: // the first is English
		return Other // Danish and Norwegian are too much alike
	}
	return c.byHeads()
}

// What tells the language of a short text: so many words that head parts of frameworks in
// it, each of which says as much as so many function words.
const (
	leastHeads = 2
	headWeight = 3
)

// byHeads tells the language of a text that has few function words. English need not be
// told from what nobody can tell.
func (c *Counter) byHeads() string {
	score := make([]int, len(c.heads))
	for i, n := range c.heads {
		score[i] = c.grammar[i] + headWeight*n
	}
	best, second := lead(score)
	if best <= 0 || c.heads[best] < leastHeads || score[best]*100 < second*leastLead {
		return ""
	}
	return known().codes[best]
}

// lead is the place of the highest of some numbers, and the one below it; -1 where there
// are none.
func lead(numbers []int) (best, second int) {
	best = -1
	for i, n := range numbers {
		switch {
		case best < 0 || n > numbers[best]:
			if best >= 0 {
				second = max(second, numbers[best])
			}
			best = i
		case n > second:
			second = n
		}
	}
	return best, second
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

// isWide knows the letters of scripts that have no spaces between words.
func isWide(r rune) bool { return r > 0x2fff }
