package check

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"compdiff/internal/sorting"
)

// inconsistentSpelling reports terms that the edition spells in two ways: a
// compound as one word, with a hyphen or as two ("lifecycle", "life cycle"),
// and words that are British here and American there. Which terms those are is
// found from the text: both spellings have to stand in it. There is one
// finding for a term, at the rarer spelling.
func inconsistentSpelling(r *reading) []fault {
	if !r.english {
		return nil
	}
	terms := map[string]term{}
	r.compounds(terms)
	r.hyphens(terms)
	r.variants(terms)
	var out []fault
	for _, key := range slices.Sorted(maps.Keys(terms)) {
		if t := terms[key]; len(t) > 1 {
			out = append(out, t.fault())
		}
	}
	return out
}

// term is what is written in several ways, by the way it is written.
type term map[way]*spelling

type way string

const (
	closed   way = "as one word"
	hyphened way = "with a hyphen"
	open     way = "as two words"
	british  way = "British"
	american way = "American"
)

// spelling is one way to write a term, and where it stands.
type spelling struct {
	text  string // in small letters, as first or most often met
	uses  int
	first *passage
}

// note counts a spelling of the term named key.
func note(terms map[string]term, key string, w way, s spelling) {
	if terms[key] == nil {
		terms[key] = term{}
	}
	if known := terms[key][w]; known != nil {
		known.uses += s.uses
		return
	}
	terms[key][w] = &s
}

// ways is the order in which the spellings of a term are listed. It does not
// depend on how often they are used, which other text changes.
var ways = []way{closed, hyphened, open, british, american}

// fault lists the spellings of a term and shows the rarest.
func (t term) fault() fault {
	var rarest *spelling
	var texts, counts []string
	for _, w := range ways {
		s := t[w]
		if s == nil {
			continue
		}
		if rarest == nil || s.uses < rarest.uses {
			rarest = s
		}
		texts = append(texts, s.text)
		counts = append(counts, fmt.Sprintf("%q %s", s.text, times(s.uses)))
	}
	return fault{rarest.first, strings.Join(texts, " / "), "one term, spelt differently: " + strings.Join(counts, ", ")}
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// A pair is two words that follow each other, parted by a space or a hyphen.
type pair struct {
	p          *passage
	at, end    int // its tokens
	left, last *word
	way        way
}

// pairs gives the pairs of words of sentences and guidance, left to right.
func (r *reading) pairs(look func(pair)) {
	for _, p := range r.passages {
		for i := 0; i+1 < len(p.tokens); i++ {
			if pr, ok := p.pairAt(i); ok {
				look(pr)
			}
		}
	}
}

func (p *passage) pairAt(i int) (pair, bool) {
	t := p.tokens
	switch {
	case !t[i].letters:
		return pair{}, false
	case t[i+1].letters && p.apart(i+1):
		return pair{p, i, i + 1, t[i].word, t[i+1].word, open}, !p.hyphenAt(i-1) && !p.hyphenAt(i+2)
	case i+2 < len(t) && p.hyphenAt(i+1) && t[i+2].letters:
		return pair{p, i, i + 2, t[i].word, t[i+2].word, hyphened}, !p.hyphenAt(i-1) && !p.hyphenAt(i+3)
	}
	return pair{}, false
}

// hyphenAt reports that token i is a hyphen inside a word.
func (p *passage) hyphenAt(i int) bool {
	return i > 0 && i+1 < len(p.tokens) && (p.tokens[i].lower == "-" || p.tokens[i].lower == "‐") && !p.apart(i) && !p.apart(i+1)
}

func (pr pair) spelling() spelling {
	return spelling{strings.ToLower(pr.p.between(pr.at, pr.end)), 1, pr.p}
}

// compounds finds pairs that also stand as one word. The plural counts as the
// same term.
func (r *reading) compounds(terms map[string]term) {
	singles := map[string][]*word{}
	for _, w := range r.commonFirst() {
		singles[singular(w.lower)] = append(singles[singular(w.lower)], w)
	}
	r.pairs(func(pr pair) {
		if !pr.compounds() {
			return
		}
		key := singular(pr.left.lower + pr.last.lower)
		whole := singles[key]
		if len(whole) == 0 {
			return
		}
		if terms[key] == nil {
			for _, w := range whole {
				note(terms, key, closed, spelling{w.lower, w.uses, w.first})
			}
		}
		note(terms, key, pr.way, pr.spelling())
	})
}

// compounds reports that a pair can be one term. Two words of which one is a
// function word or a particle are not: "set up" is a verb and "setup" a noun.
// A prefix with a hyphen is, save "re-" before other letters than e, i, o and
// u: "re-form" is not "reform", but "re-use" is "reuse".
func (pr pair) compounds() bool {
	if pr.way == hyphened && (pr.left.lower != "re" || strings.ContainsAny(pr.last.lower[:1], "eiou")) {
		return !particles[pr.last.lower]
	}
	return pr.isContent() && len(pr.left.lower) > 2 && len(pr.last.lower) > 2
}

// isContent reports that no word of a pair is a function word or a particle.
func (pr pair) isContent() bool {
	return !pr.left.isSmall() && !pr.last.isSmall()
}

func singular(w string) string {
	if isThirdPerson(w) && len(w) > 4 {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// hyphens finds pairs with a hyphen and without one before the same noun: only
// there do they have the same role in the sentence.
func (r *reading) hyphens(terms map[string]term) {
	before := map[string]term{}
	r.pairs(func(pr pair) {
		if pr.end+1 == len(pr.p.tokens) || !pr.isContent() {
			return
		}
		noun := pr.p.tokens[pr.end+1]
		if noun.letters && pr.p.apart(pr.end+1) && !noun.isSmall() {
			key := singular(pr.left.lower + pr.last.lower)
			note(before, key+" "+singular(noun.lower), pr.way, pr.spelling())
		}
	})
	found := map[string]term{}
	for _, key := range slices.Sorted(maps.Keys(before)) {
		pair, _, _ := strings.Cut(key, " ")
		if t := before[key]; len(t) > 1 && len(terms[pair]) == 0 {
			note(found, pair, hyphened, *t[hyphened])
			note(found, pair, open, *t[open])
		}
	}
	maps.Copy(terms, found)
}

// commonFirst lists the longer words, the commonest first.
func (r *reading) commonFirst() []*word {
	var all []*word
	for _, w := range r.words {
		if w.letters && len(w.lower) >= 5 {
			all = append(all, w)
		}
	}
	sorting.By(all, func(a, b *word) int { return cmp.Or(cmp.Compare(b.uses, a.uses), cmp.Compare(a.lower, b.lower)) })
	return all
}

// britishAmerican are the endings that British and American spelling differ in. The
// stem that both share is the first group of the pattern.
var britishAmerican = []struct{ pattern, british, american string }{
	{`^(\p{L}{3,})i([sz])(?:e|ed|es|er|ers|ing|able|ation|ations)$`, "s", "z"},
	{`^(\p{L}{2,})y([sz])(?:e|ed|er|ers|ing)$`, "s", "z"},
	{`^(\p{L}{3,})(our|or)(?:s|ed|ing|al|ally|able|ful|less)?$`, "our", "or"},
	{`^(\p{L}{3,})(tre|ter)(?:s|d|ed)?$`, "tre", "ter"},
	{`^(\p{L}*[aeiou]\p{L}*[ae])(ll|l)(?:ed|ing|er|ers)$`, "ll", "l"},
	{`^(\p{L}{3,})(ogue|og)s?$`, "ogue", "og"},
	{`^(\p{L}{3,}[iou])(l|ll)$`, "l", "ll"},
	{`^(\p{L}{2,}[iou])(l|ll)(?:ful|fully|ment|ments)$`, "l", "ll"}, // apart: British has "skill" and "skilful"
	{`^(\p{L}+(?:ef|ff|et))(ence|ense)s?$`, "ence", "ense"},
	{`^(\p{L}{2,})(dgement|dgment)s?$`, "dgement", "dgment"},
}

// britishAmericanPatterns are compiled when an edition is first checked for them.
var britishAmericanPatterns = sync.OnceValue(func() []*regexp.Regexp {
	var patterns []*regexp.Regexp
	for _, d := range britishAmerican {
		patterns = append(patterns, regexp.MustCompile(d.pattern))
	}
	return patterns
})

// variants finds words of which the edition has the British and the American
// spelling.
func (r *reading) variants(terms map[string]term) {
	for _, w := range r.commonFirst() {
		for i, pattern := range britishAmericanPatterns() {
			m := pattern.FindStringSubmatch(w.lower)
			if m == nil {
				continue
			}
			way := british
			if m[2] == britishAmerican[i].american {
				way = american
			}
			note(terms, fmt.Sprint(i, m[1]), way, spelling{w.lower, w.uses, w.first})
		}
	}
}
