package diff

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// reading is a reworded text with what the classifier found out about each of
// its tokens.
type reading struct {
	lex    *lexicon
	old    sentence
	new    sentence
	around surroundings
	edits  []edit
	notes  []note // one for each edit
	sides  struct{ old, new []int }
	have   struct{ old, new fact[stemSet] } // the stems of the content of a side
	quoted map[Op]map[int]bool              // the stems that both sides have, of a duty that is told to have come or gone
}

// note is what is known of one edit.
type note struct {
	verb    bool // a verb of responsibility that begins a duty
	purpose bool // inside a clause that says what a duty is for, on either side
	was, is bool // the same on the old side, and on the new one
	passed  bool // content that stands in the guidance on the other side: see passed.go
	over    bool // in a sentence of which most passed
	gone    bool // content that the other side has in no form: really deleted or inserted
	again   bool // said once more for another member of a list, which the other side leaves out
	told    bool // explained by an observation already
	covered bool // inside what a weighty observation of a phrase speaks of
}

// annotate carries what the grammar of one side says over to the edits: all
// but those of the other side's op.
func (r *reading) annotate(s sentence, other Op) {
	verb := r.lex.dutiesOf(s)
	purpose := r.lex.purposes(s.tokens, verb)
	i := 0
	for k, e := range r.edits {
		if e.op == other {
			continue
		}
		r.notes[k].verb = r.notes[k].verb || verb[i]
		r.notes[k].purpose = r.notes[k].purpose || purpose[i]
		if other == Insert {
			r.notes[k].was = purpose[i]
		} else {
			r.notes[k].is = purpose[i]
		}
		i++
	}
}

// lacks reports that content of one side is gone.
func (r *reading) lacks(op Op) bool {
	for k := range r.edits {
		if r.notes[k].gone && r.edits[k].op == op {
			return true
		}
	}
	return false
}

// stems are those of the content of a side, for all who ask.
func (r *reading) stems(op Op) stemSet {
	known := &r.have.old
	if op == Insert {
		known = &r.have.new
	}
	return known.or(func() stemSet {
		var found []int
		for _, k := range r.side(op) {
			if e := &r.edits[k]; e.content() {
				found = append(found, e.stem)
			}
		}
		slices.Sort(found)
		return slices.Compact(found)
	})
}

// stemSet are distinct stems, ascending.
type stemSet []int

func (s stemSet) has(stem int) bool {
	_, found := slices.BinarySearch(s, stem)
	return found
}

// abbreviates reports that one side of a hunk is the initials of the other.
func (r *reading) abbreviates(start, end int) bool {
	del, ins := r.goneWords(start, end, Delete), r.goneWords(start, end, Insert)
	return isAbbreviation(del, ins) || isAbbreviation(ins, del)
}

func (r *reading) goneWords(start, end int, op Op) []string {
	var words []string
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone {
			words = append(words, r.edits[k].Text)
		}
	}
	return words
}

// isAbbreviation reports that a single word abbreviates several, in capitals:
// "SLA", or "SLAs" for more than one. Every word gives its initial, and may give
// letters behind it: DBMS is a database management system.
func isAbbreviation(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 || short[0] != strings.ToUpper(strings.TrimSuffix(short[0], "s"))+short[0][len(strings.TrimSuffix(short[0], "s")):] {
		return false
	}
	return abbreviates(strings.TrimSuffix(short[0], "s"), long)
}

// abbreviates reports that letters are the initials of all words in turn, with
// letters of a word between.
func abbreviates(letters string, words []string) bool {
	if len(words) == 0 {
		return letters == ""
	}
	rest, ok := cutInitial(letters, words[0])
	if !ok {
		return false
	}
	inside := strings.ToUpper(words[0][len(firstLetter(words[0])):])
	for {
		if abbreviates(rest, words[1:]) {
			return true
		}
		n := len(firstLetter(rest))
		at := -1
		if n > 0 {
			at = strings.Index(inside, rest[:n])
		}
		if at < 0 {
			return false
		}
		inside, rest = inside[at+n:], rest[n:]
	}
}

// cutInitial takes the initial of a word off letters.
func cutInitial(letters, word string) (rest string, ok bool) {
	first := strings.ToUpper(firstLetter(word))
	return strings.CutPrefix(letters, first)
}

func firstLetter(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	return w[:n]
}

// shared is how much of the content of both texts the other has as well, in thousandths.
func (r *reading) shared() int {
	all, gone := 0, 0
	for k, e := range r.edits {
		switch {
		case !e.content():
		case e.op == Equal:
			all += 2
		default:
			all++
			if r.notes[k].gone || r.notes[k].passed {
				gone++
			}
		}
	}
	if all == 0 {
		return 1000
	}
	return 1000 * (all - gone) / all
}

// signOfOp is 1 for what went, -1 for what came, and 0 for what stayed.
func signOfOp(op Op) int {
	switch op {
	case Delete:
		return 1
	case Insert:
		return -1
	}
	return 0
}

// stemsGone lists the stems of what is really gone on one side of a hunk.
func (r *reading) stemsGone(start, end int, op Op) []int {
	var stems []int
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone && !r.notes[k].told {
			stems = append(stems, r.edits[k].stem)
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// side lists the edits that make up the text of one side. Nobody may change it.
func (r *reading) side(op Op) []int {
	if op == Delete {
		return r.sides.old
	}
	return r.sides.new
}

// findSides lists the edits of both sides, for all who ask.
func (r *reading) findSides() {
	both := make([]int, 2*len(r.edits))
	old, new := both[:0:len(r.edits)], both[len(r.edits):len(r.edits)]
	for k := range r.edits {
		if r.edits[k].op != Insert {
			old = append(old, k)
		}
		if r.edits[k].op != Delete {
			new = append(new, k)
		}
	}
	r.sides.old, r.sides.new = slices.Clip(old), slices.Clip(new)
}

// words are the texts of edits.
func (r *reading) words(at []int) []string {
	words := make([]string, len(at))
	for i, k := range at {
		words[i] = r.edits[k].Text
	}
	return words
}

// endsPhrase reports that an edit is no word of a phrase before it, or that there is
// none.
func (r *reading) endsPhrase(k int) bool { return k < 0 || !r.edits[k].Word || r.edits[k].function }

// joinsAt reports that an edit, if there is one, joins members of a list.
func (r *reading) joinsAt(k int) bool { return k >= 0 && joins(r.edits[k].token) }

// neighbour is the edit next to k, in the given direction, on the side that
// op belongs to; -1 where there is none.
func (r *reading) neighbour(k, step int, op Op) int {
	for k += step; k >= 0 && k < len(r.edits); k += step {
		if r.edits[k].op != mirrorOp(op) {
			return k
		}
	}
	return -1
}

func (r *reading) hasScopeWord(start, end int, op Op) bool {
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone && r.edits[k].in(inScope) {
			return true
		}
	}
	return false
}

// follows reports whether a word comes next on the side of edit k.
func (r *reading) follows(k int, lower string) bool {
	next := r.neighbour(k, 1, r.edits[k].op)
	return next >= 0 && r.edits[next].lower == lower
}

// hunkOf is the hunk that edit k belongs to.
func (r *reading) hunkOf(k int) (start, end int) {
	start, end = k, k+1
	for start > 0 && r.edits[start-1].op != Equal && !r.edits[start].cut {
		start--
	}
	for end < len(r.edits) && r.edits[end].op != Equal && !r.edits[end].cut {
		end++
	}
	return start, end
}

// isKept reports that a word of a phrase carries content that is not gone, and is no
// repetition of another one.
func (r *reading) isKept(k int, op Op) bool {
	return r.edits[k].op == op && r.edits[k].content() && !r.notes[k].gone && !r.notes[k].again && !r.notes[k].told && !r.notes[k].verb
}

// leadsToKept reports that a phrase stands right before a word that stayed.
func (r *reading) leadsToKept(last int, op Op) bool {
	next := r.neighbour(last-1, 1, op)
	return next >= 0 && r.edits[next].content() && !r.notes[next].verb && !r.notes[next].gone
}
