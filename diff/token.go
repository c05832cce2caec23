package diff

import (
	"cmp"
	"strings"

	"compdiff/internal/porter"
)

// word is what a lexicon knows of a word, whatever text it stands in.
type word struct {
	lower    string
	canon    string  // neutral in spelling and number: see canonical
	stem     int     // identifies the Porter2 stem
	root     string  // that stem, of an English word
	sense    int     // that of the first of the words that say the same: see synonyms
	function bool    // grammar rather than content: see functionWords
	verb     bool    // some form of a verb of responsibility
	role     role    // function depends on the words around it: see settle
	frames   []frame // that may begin with the word
	lists    lists
	number   int32  // identifies the text of the word: see [token.number]
	behind   string // the word behind which it carries no content: see setPhrases
	and      bool   // joins the last member to a list
	foreign  bool   // of another language than English: see [lexicon.foreignTokens]
}

// stemOf is the Porter2 stem of a lower-case word, without a possessive
// ending; irregular forms have the stem of their verb, and what is made by
// "-ification" that of "-ify".
func stemOf(w string) string {
	w = strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s")
	if own := strangers[w]; own != "" {
		return own
	}
	stem := porter.Stem(britishStem(cmp.Or(irregular[w], actNouns[strings.TrimSuffix(w, "s")], w)))
	if strings.HasSuffix(stem, "ifi") {
		return strings.TrimSuffix(stem, "i")
	}
	return stem
}

// sentence is a text with its words looked up.
type sentence struct {
	text   string
	tokens []token
	stems  []int // the distinct stems of its content words, ascending
	known  *remembered
}

// token is a word or punctuation mark with the white space before it. There are many,
// and each stands in redlines again, so that it has no more than it must.
type token struct {
	Text string
	*word
	space    string
	Word     bool // and no mark
	function bool // as of the word, or because of the words around it
	joint    bool // in a phrase that does what a preposition does
	stop     bool // a mark that ends a sentence
	// number identifies the text in its lexicon: tokens have the same one where they
	// have the same text.
	number int32
}

// content reports whether the token is a word that carries content.
func (t token) content() bool { return t.Word && !t.function }

// remembered is what the words of a text ask for, found out when somebody first asks,
// since a text is held against many others. Nobody may change it.
type remembered struct {
	duties  fact[[]bool]
	deed    fact[[2][]int] // its verbs and their objects
	clauses fact[[][]int]
	heads   fact[[]int]
	core    fact[[]int]
	aim     fact[aim]
}

// aim is what a duty is about: its first verbs, the last words of what they are done to, and
// what narrows these from before ("harbour rules") or behind ("rules for the harbour").
type aim struct{ families, heads, topic []int }

// fact is something that is found out once.
type fact[T any] struct {
	is    T
	known bool
}

// or is the fact, found out unless it is known.
func (f *fact[T]) or(find func() T) T {
	if !f.known {
		f.is, f.known = find(), true
	}
	return f.is
}

// facts is where what is found out of a sentence is remembered; a sentence that was not
// looked up has no such place.
func (s sentence) facts() *remembered {
	if s.known == nil {
		return &remembered{}
	}
	return s.known
}
