package language

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed rules/*.yaml
var ruleFiles embed.FS

// Rules are what is known of a language.
type Rules struct {
	// Code is that of ISO 639; Name is English.
	Code string
	Name string
	// Stemmer is the algorithm of Snowball that stems the words; "" for none.
	Stemmer string
	// After are the endings that are taken off what the stemmer leaves, as long as one
	// fits: it knows nouns better than verbs.
	After string
	// Endings are taken off words where there is no stemmer, the first that fits.
	Endings string
	// Elided are the words that lose their last letter before an apostrophe: "l" of
	// "l'équipe".
	Elided string
	// Unspaced is set where there are no spaces between words.
	Unspaced bool
	// FunctionWords carry grammar and not content, besides those by which the language
	// is recognised.
	FunctionWords string
	// And are the words that join the last member to a list.
	And string
	// Join are those, and all others that join members.
	Join string
	// Judging is what classes are judged by; nil where nothing is known.
	Judging *Judging
	// Spellings are words that are spelt in several ways, a group a line.
	Spellings string
	// Letters are written in another way by some, a letter and that way a line: "ß ss".
	Letters string

	function, and, join, elided map[string]bool
	endings, after              []string
	spelt                       map[string]string // the first of the group
	letters                     *strings.Replacer
	stem                        func(string) string
	weighty                     map[string]string // what decides by itself, by the word: what it says
	hollow                      map[string]bool
	same                        map[string]string // by stem: that of the first of the group
}

// Judging is the closed lists by which a reworded text is judged. All are words in
// lower case; a word may be one of several lists.
type Judging struct {
	// Negations say that something is not done, or without something.
	Negations string
	// Modals say whether something must be done, or may.
	Modals string
	// Extents say of how much a duty is: all, only, each.
	Extents string
	// Hollow words say that something is as it should be, which every duty asks, or
	// that there is something.
	Hollow string
	// Same are groups of words, a group a line, of which each asks for the same.
	Same string
}

// Name of the file of a language's rules.
func ruleFile(code string) string { return "rules/" + code + ".yaml" }

var (
	ready   = map[string]*Rules{}
	readyMu sync.Mutex
)

// For is what is known of a language; nil for English, of which package diff knows more,
// and where nobody says which language it is. Of a language without rules only its code
// is known, so that nothing is judged by the rules of another. Rules are not changed by
// their users.
func For(code string) *Rules {
	if code == "" || code == "en" {
		return nil
	}
	readyMu.Lock()
	defer readyMu.Unlock()
	if r := ready[code]; r != nil {
		return r
	}
	r := &Rules{Name: nameless(code)}
	if data, err := ruleFiles.ReadFile(ruleFile(code)); err == nil {
		if err := r.read(string(data)); err != nil {
			panic(fmt.Sprintf("%s: %v", ruleFile(code), err)) // a test reads the files
		}
	}
	r.Code = code
	r.prepare()
	ready[code] = r
	return r
}

// nameless is what a language without rules is called.
func nameless(code string) string {
	if code == Other {
		return "a language that is not known here"
	}
	return fmt.Sprintf("%q", code)
}

// Codes are the languages with rules, in the order of the alphabet.
func Codes() []string {
	files, err := ruleFiles.ReadDir("rules")
	if err != nil {
		panic(err) // it is in the program
	}
	var codes []string
	for _, f := range files {
		codes = append(codes, strings.TrimSuffix(f.Name(), ".yaml"))
	}
	return codes
}

func (r *Rules) prepare() {
	r.function, r.and, r.join, r.elided = set(r.FunctionWords), set(r.And), set(r.Join), set(r.Elided)
	for _, w := range commonest(r.Code) {
		r.function[w] = true
	}
	for w := range r.and {
		r.join[w] = true
	}
	r.endings, r.after = strings.Fields(r.Endings), strings.Fields(r.After)
	r.spelt = groups(r.Spellings, func(w string) string { return w })
	r.letters = strings.NewReplacer(strings.Fields(r.Letters)...)
	r.stem = stemmers[r.Stemmer]
	r.weighty, r.hollow = map[string]string{}, map[string]bool{}
	if j := r.Judging; j != nil {
		for w := range set(j.Extents) {
			r.weighty[w] = "extent"
		}
		for w := range set(j.Modals) {
			r.weighty[w] = "obligation"
		}
		for w := range set(j.Negations) {
			r.weighty[w] = "negation"
		}
		r.hollow = set(j.Hollow)
		r.same = groups(j.Same, r.Stem)
	}
}

// Judges reports that the rules can tell whether a reworded text asks for the same.
func (r *Rules) Judges() bool { return r.Judging != nil }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// groups gives for every word of a line, in the form in which it is looked up, the first
// of the line.
func groups(lines string, form func(string) string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		for _, w := range words {
			m[form(w)] = form(words[0])
		}
	}
	return m
}
