package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"compdiff/internal/sorting"
)

// A phrase is a pattern from so many changes on, over so many skills; it has no more words
// than phraseWords. A longer one stands for a part of it unless that recurs without it: the
// longer one must have phraseShare of its changes, in thousandths. Of a large edition it must be
// in one of phraseOf skills, and no more than maxPhrases of one length are looked at.
const (
	phraseTimes, phraseSkills = 5, 5
	phraseWords               = 16
	phraseShare               = 600
	phraseOf                  = 50
	maxPhrases                = 200
)

// phrasePatterns finds the phrases that came or went in many skills among more that did, and
// of which the other side of the change has nothing.
func phrasePatterns(changes []Change) []Pattern {
	var found []Pattern
	went, came := newGrams(changes, Delete).recurring(), newGrams(changes, Insert).recurring()
	for _, p := range went {
		if !p.isAnswered(came) {
			found = append(found, p.seen.pattern(PatternPhrase, p.text, ""))
		}
	}
	for _, p := range came {
		if !p.isAnswered(went) {
			found = append(found, p.seen.pattern(PatternPhrase, "", p.text))
		}
	}
	return found
}

// gramPhrase is a phrase as it is first written and by its words alone, with the changes that
// it came or went in.
type gramPhrase struct {
	text, words string
	letters     string // of the words
	seen        *recurring
}

// isAnswered reports that a phrase came elsewhere half as often as it went, or the other way
// round: it is what the framework is about, and no style.
func (p gramPhrase) isAnswered(others []gramPhrase) bool {
	return slices.ContainsFunc(others, func(o gramPhrase) bool { return o.words == p.words && 2*o.seen.count >= p.seen.count })
}

// grams counts rows of words in what went, or in what came. A longer row is looked at only
// where the row without its last word recurs.
type grams struct {
	changes []Change
	op      Op
	words   []gramWord
	known   map[string]int // a word by its text
	runs    []gramRun
	rows    int            // how many rows there are of the length that is looked at
	skills  int            // in how many a phrase must be
	others  map[int]string // the letters of the other side of a change, once somebody asked
}

// gramWord is a word as phrases have it: in lower case, without marks.
type gramWord struct {
	text    string
	content bool
}

// gramRun is the words of a span up to the end of a sentence, and the rows of words that begin
// at each of them and recur.
type gramRun struct {
	change int
	fields []string
	words  []int
	rows   []int // -1 where no row does
}

func newGrams(changes []Change, op Op) *grams {
	g := &grams{changes: changes, op: op, known: map[string]int{}, others: map[int]string{}}
	var all inChanges
	for i, c := range changes {
		if len(c.Old) == 0 || len(c.New) == 0 {
			continue
		}
		all.add(i, c.Skill)
		for _, s := range c.Spans {
			if s.Op == op {
				g.addRuns(i, s.Text)
			}
		}
	}
	g.skills = max(phraseSkills, all.skills/phraseOf)
	return g
}

// addRuns cuts a span into runs of several words; one with a hyphen or a slash is several.
func (g *grams) addRuns(change int, text string) {
	r := gramRun{change: change}
	end := func() {
		if len(r.words) > 1 || len(r.words) == 1 && isCompound(g.words[r.words[0]].text) {
			g.runs = append(g.runs, r)
		}
		r = gramRun{change: change}
	}
	for f := range strings.FieldsSeq(text) {
		r.fields, r.words = append(r.fields, f), append(r.words, g.word(f))
		if strings.TrimRight(f, ".;:") != f {
			end()
		}
	}
	end()
}

// isCompound reports that a word is several, with a hyphen or a slash between.
func isCompound(word string) bool {
	i := strings.IndexAny(word, "-/")
	return i > 0 && i < len(word)-1
}

func (g *grams) word(field string) int {
	n, known := g.known[field]
	if known {
		return n
	}
	bare := strings.ToLower(strings.Trim(field, ".,;:()\"'“”‘’"))
	n, known = g.known[bare]
	if g.known[field] = n; !known {
		n = len(g.words)
		g.known[bare], g.known[field] = n, n
		g.words = append(g.words, gramWord{bare, bare != "" && !functionWords[bare] && !prepositions[bare]})
	}
	return n
}

// recurring lists the phrases that recur, none of them only a part of a longer one.
func (g *grams) recurring() []gramPhrase {
	var found []gramPhrase
	for i := range g.runs {
		g.runs[i].rows = slices.Clone(g.runs[i].words)
	}
	g.rows = len(g.words)
	g.keepFrequent()
	for n := 1; n <= phraseWords; n++ {
		longer := g.phrases(n)
		found = slices.DeleteFunc(found, func(p gramPhrase) bool { return p.isPartOf(longer) })
		found = append(found, longer...)
		if !g.lengthen(n) {
			break
		}
		g.keepFrequent()
	}
	return slices.DeleteFunc(slices.Clone(found), func(p gramPhrase) bool { return p.isBeside(found) })
}

// isBeside reports that a phrase never came or went without another one, which did so as well
// without it, or is longer: the two are one edit.
func (p gramPhrase) isBeside(all []gramPhrase) bool {
	return slices.ContainsFunc(all, func(q gramPhrase) bool {
		more := cmp.Or(cmp.Compare(len(q.seen.changes), len(p.seen.changes)), cmp.Compare(len(q.words), len(p.words)), cmp.Compare(q.words, p.words))
		return more > 0 && areAmong(p.seen.changes, q.seen.changes)
	})
}

// isPartOf reports that a phrase seldom stands without a longer one.
func (p gramPhrase) isPartOf(longer []gramPhrase) bool {
	return slices.ContainsFunc(longer, func(l gramPhrase) bool {
		return 1000*l.seen.count >= phraseShare*p.seen.count && strings.Contains(" "+l.words+" ", " "+p.words+" ")
	})
}

// lengthen makes the rows of n words longer by the next word, and reports whether there are any.
func (g *grams) lengthen(n int) bool {
	type gram struct{ row, word int }
	known := map[gram]int{}
	for _, r := range g.runs {
		for i, row := range r.rows {
			if r.rows[i] = -1; row < 0 || i+n >= len(r.words) {
				continue
			}
			key := gram{row, r.words[i+n]}
			id, seen := known[key]
			if !seen {
				id = len(known)
				known[key] = id
			}
			r.rows[i] = id
		}
	}
	g.rows = len(known)
	return g.rows > 0
}

// keepFrequent drops the rows that stand in too few changes or skills.
func (g *grams) keepFrequent() {
	seen := make([]inChanges, g.rows)
	for _, r := range g.runs {
		for _, row := range r.rows {
			if row >= 0 {
				seen[row].add(r.change, g.changes[r.change].Skill)
			}
		}
	}
	for _, r := range g.runs {
		for i, row := range r.rows {
			if row >= 0 && (seen[row].changes < phraseTimes || seen[row].skills < g.skills) {
				r.rows[i] = -1
			}
		}
	}
	g.runs = slices.DeleteFunc(g.runs, func(r gramRun) bool { return !slices.ContainsFunc(r.rows, func(row int) bool { return row >= 0 }) })
}

// inChanges counts changes and skills, which come one after the other.
type inChanges struct {
	change          int
	skill           string
	changes, skills int
}

func (f *inChanges) add(change int, skill string) {
	if f.changes == 0 || change != f.change {
		f.change, f.changes = change, f.changes+1
	}
	if f.skills == 0 || skill != f.skill {
		f.skill, f.skills = skill, f.skills+1
	}
}

// phrases lists the rows of n words that are phrases: they begin and end with a word that
// carries content, have two of them, and the other side of the change says nothing of the kind.
func (g *grams) phrases(n int) []gramPhrase {
	times, first := tally[int]{}, map[int]gramPhrase{}
	var order []int
	for _, r := range g.runs {
		for i, row := range r.rows {
			if row < 0 || !g.isPhrase(r.words[i:i+n]) {
				continue
			}
			p, known := first[row]
			if !known {
				p = g.phrase(r, i, n)
				first[row] = p
				order = append(order, row)
			}
			if !g.says(r.change, p.letters) {
				times.add(row, g.changes[r.change])
			}
		}
	}
	var found []gramPhrase
	for _, row := range order {
		if seen := times[row]; seen != nil && seen.recurs(phraseTimes, g.skills) {
			p := first[row]
			p.seen = seen
			found = append(found, p)
		}
	}
	sorting.By(found, func(x, y gramPhrase) int {
		return cmp.Or(cmp.Compare(y.seen.count, x.seen.count), cmp.Compare(x.words, y.words))
	})
	return found[:min(len(found), maxPhrases)]
}

func (g *grams) isPhrase(words []int) bool {
	content := 0
	for _, w := range words {
		if g.words[w].content {
			if content++; isCompound(g.words[w].text) {
				content++
			}
		}
	}
	return content > 1 && g.words[words[0]].content && g.words[words[len(words)-1]].content
}

func (g *grams) phrase(r gramRun, from, n int) gramPhrase {
	var words []string
	for _, w := range r.words[from : from+n] {
		words = append(words, g.words[w].text)
	}
	plain := strings.Join(words, " ")
	return gramPhrase{words: plain, letters: letters(plain), text: bracketed(strings.Trim(lowerFirst(strings.Join(r.fields[from:from+n], " ")), ".,;:"))}
}

// bracketed closes or drops the brackets that a phrase was cut in.
func bracketed(text string) string {
	open, close := strings.Count(text, "("), strings.Count(text, ")")
	switch {
	case open > close && strings.HasPrefix(text, "("):
		return text[1:]
	case open > close:
		return text + ")"
	case close > open:
		return strings.TrimSuffix(text, ")")
	}
	return text
}

// says reports that the other side of a change has a phrase as well, however it is written.
func (g *grams) says(change int, phrase string) bool {
	text, known := g.others[change]
	if !known {
		other := g.changes[change].New
		if g.op == Insert {
			other = g.changes[change].Old
		}
		text = letters(strings.Join(texts(other), " "))
		g.others[change] = text
	}
	return strings.Contains(text, phrase)
}

// letters is a text in lower case, without spaces and marks.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
