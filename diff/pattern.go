package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// An edit is a pattern from so many times on, over so many skills: fewer where
// it says the same in another spelling. Longer ones are no style.
const (
	patternTimes, patternSkills = 5, 3
	styleTimes, styleSkills     = 3, 2
	patternWords                = 4
)

// Kinds of patterns.
const (
	PatternWords   = "words"   // words took the place of others, came or went; nothing else happened there
	PatternEnding  = "ending"  // the ending of words is spelt in another way
	PatternOpening = "opening" // texts begin with another kind of word
	PatternNoun    = "noun"    // a noun of action and "of" became its verb in "-ing", or the other way round
	PatternPhrase  = "phrase"  // a phrase came or went, among more
	PatternPassed  = "passed"  // what one part of a skill said stands in another
)

// patterns finds the edits that recur over the changes: those of most skills first.
func patterns(lex *lexicon, changes []Change) []Pattern {
	found := slices.Concat(edited(lex, changes), openings(lex, changes), nounFrames(lex, changes), phrasePatterns(changes), passedParts(changes))
	found = slices.DeleteFunc(found, func(p Pattern) bool { return p.isPartOf(found) })
	sorting.By(found, func(x, y Pattern) int {
		return cmp.Or(cmp.Compare(y.Skills, x.Skills), cmp.Compare(y.Count, x.Count),
			cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Part, y.Part), cmp.Compare(x.Old, y.Old), cmp.Compare(x.New, y.New))
	})
	return append([]Pattern{}, found...)
}

// isPartOf reports that an edit is told by another one: words as one of many nouns that became
// verbs, and a phrase as the words that took the place of others.
func (p Pattern) isPartOf(all []Pattern) bool {
	return slices.ContainsFunc(all, func(q Pattern) bool {
		tells := p.Kind == PatternWords && q.Kind == PatternNoun ||
			p.Kind == PatternPhrase && q.Kind == PatternWords && strings.Contains(q.Old, p.Old) && strings.Contains(q.New, p.New)
		return tells && areAmong(p.Changes, q.Changes)
	})
}

// areAmong reports that all changes of a list are in another one; both are in the order of the
// changelog.
func areAmong(some, all []string) bool {
	for _, c := range all {
		if len(some) > 0 && some[0] == c {
			some = some[1:]
		}
	}
	return len(some) == 0
}

// edited finds the small edits that recur.
func edited(lex *lexicon, changes []Change) []Pattern {
	times := tally[smallEdit]{}
	for _, c := range changes {
		for _, e := range smallEdits(c.Spans) {
			r := times.add(e.kind(), c)
			if r.count == 1 {
				r.first = e
			}
			r.varies = r.varies || lowerFirst(e.old) != lowerFirst(r.first.old)
		}
	}
	var found []Pattern
	for k, r := range times {
		if r.isStyle(lex) {
			found = append(found, r.edit(k))
		}
	}
	return found
}

// smallEdit is what went and what came in one place.
type smallEdit struct{ old, new string }

// endings are what is spelt in two ways inside a word.
var endings = []smallEdit{
	{"isation", "ization"}, {"ising", "izing"}, {"ise", "ize"}, {"is", "iz"}, {"ys", "yz"}, {"our", "or"}, {"tre", "ter"}, {"tred", "tered"},
	{"ogue", "og"}, {"amme", "am"}, {"ll", "l"}, {"ence", "ense"}, {"ctice", "ctise"},
}

// kind is what edits of one style share: the ending, where one word is spelt in
// two ways, or else the words, the letter case of the first aside.
func (e smallEdit) kind() smallEdit {
	old, new := strings.ToLower(e.old), strings.ToLower(e.new)
	if strings.ContainsAny(old+new, " -") || old == new || spelled(old) != spelled(new) {
		return smallEdit{lowerFirst(e.old), lowerFirst(e.new)}
	}
	for _, x := range endings {
		if strings.Replace(old, x.old, x.new, 1) == new {
			return x.ending()
		}
		if strings.Replace(old, x.new, x.old, 1) == new {
			return smallEdit{x.new, x.old}.ending()
		}
	}
	return smallEdit{old, new}
}

// ending is the edit as one of many words. All forms of a verb count as one.
func (e smallEdit) ending() smallEdit {
	forms := map[string]string{"isation": "ise", "ising": "ise", "is": "ise", "ization": "ize", "izing": "ize", "iz": "ize", "ys": "yse", "yz": "yze"}
	return smallEdit{"-" + cmp.Or(forms[e.old], e.old), "-" + cmp.Or(forms[e.new], e.new)}
}

// lowerFirst is a text with its first word in lower case, unless that is an
// abbreviation.
func lowerFirst(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if len(first) > 1 && first == strings.ToUpper(first) {
		return s
	}
	return strings.TrimSpace(strings.ToLower(first) + " " + rest)
}

// recurring is an edit with where it was seen.
type recurring struct {
	first   smallEdit
	varies  bool // not always the same words
	count   int
	changes []string
	skills  map[string]bool
}

// tally is where edits of each kind were seen.
type tally[K comparable] map[K]*recurring

// add notes that a change has an edit.
func (t tally[K]) add(kind K, c Change) *recurring {
	r := t[kind]
	if r == nil {
		r = &recurring{skills: map[string]bool{}}
		t[kind] = r
	}
	r.count++
	r.skills[c.Skill] = true
	if n := len(r.changes); n == 0 || r.changes[n-1] != c.Fingerprint {
		r.changes = append(r.changes, c.Fingerprint)
	}
	return r
}

// isStyle reports that an edit was made often enough, and in enough skills, to be a style. What it
// says is read only where that decides.
func (r *recurring) isStyle(lex *lexicon) bool {
	return r.recurs(patternTimes, patternSkills) ||
		r.recurs(styleTimes, styleSkills) && editorial(lex.sentence(r.first.old), lex.sentence(r.first.new)) != nil
}

func (r *recurring) recurs(times, skills int) bool {
	return r.count >= times && len(r.skills) >= skills
}

// pattern is the edit as a changelog tells it.
func (r *recurring) pattern(kind, old, new string) Pattern {
	return Pattern{Kind: kind, Old: old, New: new, Count: r.count, Skills: len(r.skills), Changes: r.changes}
}

// edit is a small edit as a changelog tells it: by its words where they always are the same.
func (r *recurring) edit(of smallEdit) Pattern {
	if !r.varies {
		return r.pattern(PatternWords, lowerFirst(r.first.old), lowerFirst(r.first.new))
	}
	kind := PatternWords
	if strings.HasPrefix(of.old, "-") && strings.HasPrefix(of.new, "-") {
		kind = PatternEnding
	}
	return r.pattern(kind, of.old, of.new)
}

// smallEdits lists the hunks of a redline that may be a matter of style, as
// whole words.
func smallEdits(spans []Span) []smallEdit {
	var all []smallEdit
	for _, h := range spanHunks(spans) {
		if e := h.whole(h.before, h.after); e.isSmall() {
			all = append(all, e)
		}
	}
	return all
}

// spanHunk is what went and came in one place of a redline, between what stayed.
type spanHunk struct {
	smallEdit
	before, after string
}

func spanHunks(spans []Span) []spanHunk {
	var all []spanHunk
	for i := 0; i < len(spans); i++ {
		if spans[i].Op == Equal {
			continue
		}
		var h spanHunk
		if i > 0 {
			h.before = spans[i-1].Text
		}
		for ; i < len(spans) && spans[i].Op != Equal; i++ {
			if spans[i].Op == Delete {
				h.old += spans[i].Text
			} else {
				h.new += spans[i].Text
			}
		}
		if i < len(spans) {
			h.after = spans[i].Text
		}
		all = append(all, h)
	}
	return all
}

// isSmall reports that an edit is a matter of a few words. What only came or only
// went is no style where it says something.
func (e smallEdit) isSmall() bool {
	says := func(t framework.Token) bool {
		lower := strings.ToLower(t.Text)
		return t.Word && !functionWords[lower] && !fitting[lower] && !attributive[lower] && setPhrases[lower] == "" && lower != "s"
	}
	if e.old == e.new || !hasFewWords(e.old) || !hasFewWords(e.new) {
		return false
	}
	return e.old != "" && e.new != "" || !slices.ContainsFunc(framework.Words(e.old+e.new), says)
}

// hasFewWords reports that a text has no more words than a pattern may have.
func hasFewWords(text string) bool {
	n := 0
	for range strings.FieldsSeq(text) {
		if n++; n > patternWords {
			return false
		}
	}
	return true
}

// whole widens an edit to whole words. A mark alone is told with the small word
// behind it, as in the comma before "and".
func (e smallEdit) whole(before, after string) smallEdit {
	onlyMarks := !hasWord(e.old + e.new)
	head := before[strings.LastIndex(before, " ")+1:]
	tail, _, _ := strings.Cut(after, " ")
	switch {
	case onlyMarks && tail != "" && head != "": // inside a word
		e = smallEdit{head + e.old + tail, head + e.new + tail}
	case onlyMarks:
		next, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
		if functionWords[strings.ToLower(next)] {
			e = smallEdit{e.old + " " + next, e.new + " " + next}
		}
	case !strings.HasPrefix(e.old+e.new, " ") && head != "" && !strings.HasSuffix(before, " "):
		e = smallEdit{head + e.old, head + e.new}
	case tail != "" && isLetterOf(after):
		e = smallEdit{e.old + tail, e.new + tail}
	}
	return smallEdit{trimmed(e.old), trimmed(e.new)}
}

// hasWord reports that a text has a word, and not marks alone. A letter or digit of
// ASCII is of one.
func hasWord(text string) bool {
	for i := range len(text) {
		if c := text[i]; 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			return true
		}
	}
	return slices.ContainsFunc(framework.Words(text), func(t framework.Token) bool { return t.Word })
}

// isLetterOf reports that a text goes on in the middle of a word.
func isLetterOf(after string) bool {
	return strings.IndexFunc(after, func(r rune) bool { return r == '-' || r == '\'' || r == '’' }) == 0
}

func trimmed(s string) string {
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s), ".;"))
}
