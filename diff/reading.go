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
}

// note is what is known of one edit.
type note struct {
	verb    bool // a verb of responsibility that begins a duty
	purpose bool // inside a clause that says what a duty is for
	gone    bool // content that the other side has in no form: really deleted or inserted
	told    bool // explained by an observation already
}

func (l *lexicon) newReading(old, new sentence, around surroundings, edits []edit) *reading {
	r := &reading{l, old, new, around, edits, make([]note, len(edits))}
	r.annotate(old, Insert)
	r.annotate(new, Delete)
	r.markGone()
	return r
}

// annotate carries what the grammar of one side says over to the edits: all
// but those of the other side's op.
func (r *reading) annotate(s sentence, other Op) {
	verb := r.lex.duties(s.tokens)
	purpose := r.lex.purposes(s.tokens, verb)
	i := 0
	for k, e := range r.edits {
		if e.op == other {
			continue
		}
		r.notes[k].verb = r.notes[k].verb || verb[i]
		r.notes[k].purpose = r.notes[k].purpose || purpose[i]
		i++
	}
}

// markGone finds the content that was really deleted or inserted. A word that
// was deleted in one place and inserted in another, in whatever form, is not.
func (r *reading) markGone() {
	balance := map[int]int{} // by stem: deletions less insertions
	for _, e := range r.edits {
		if e.content() {
			balance[e.stem] += sign[e.op]
		}
	}
	for k, e := range r.edits {
		if e.content() && sign[e.op]*balance[e.stem] > 0 && !r.fits(k) {
			r.notes[k].gone = true
			balance[e.stem] -= sign[e.op]
		}
	}
	for start, end := range hunks(r.edits) {
		if r.compound(start, end, Delete) == r.compound(start, end, Insert) || r.abbreviates(start, end) {
			for k := start; k < end; k++ {
				r.notes[k].gone = false
			}
		}
	}
	r.keepGlosses(Delete)
	r.keepGlosses(Insert)
}

// fits reports that a word only says that something is fit for its purpose, and
// is no condition ("where appropriate").
func (r *reading) fits(k int) bool {
	if !fitting[r.edits[k].lower] {
		return false
	}
	before := r.neighbour(k, -1, r.edits[k].op)
	return before < 0 || !conditions[r.edits[before].lower]
}

// compound is what is gone on one side of a hunk, written as one word: life
// cycle and lifecycle are the same.
func (r *reading) compound(start, end int, op Op) string {
	s := ""
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone {
			s += r.edits[k].canon
		}
	}
	return s
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

// isAbbreviation reports that a single word is the initials of several, in
// capitals: "SLA", or "SLAs" for more than one.
func isAbbreviation(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	initials := ""
	for _, w := range long {
		initials += strings.ToUpper(firstLetter(w))
	}
	return strings.TrimSuffix(short[0], "s") == initials
}

func firstLetter(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	return w[:n]
}

// shared is how much of the content of both texts is not gone, in thousandths.
func (r *reading) shared() int {
	all, gone := 0, 0
	for k, e := range r.edits {
		switch {
		case !e.content():
		case e.op == Equal:
			all += 2
		default:
			all++
			if r.notes[k].gone {
				gone++
			}
		}
	}
	if all == 0 {
		return 1000
	}
	return 1000 * (all - gone) / all
}

var sign = map[Op]int{Delete: 1, Insert: -1, Equal: 0}

// duties marks the verbs of responsibility: the first word of a sentence, and
// the verbs that go on from it ("Selects, adopts and adapts methods, and
// reviews them").
func (l *lexicon) duties(tokens []token) []bool {
	verb := make([]bool, len(tokens))
	chain := true // only verbs and separators since the sentence began
	for i, t := range tokens {
		if !t.Word {
			chain = chain || endsSentence(t)
			continue
		}
		switch {
		case i == 0 || endsSentence(tokens[i-1]):
			verb[i] = t.verb
			chain = verb[i]
		case !isThirdPerson(t.lower) || !t.verb:
			chain = chain && (separators[t.lower] || isAdverb(t))
		case chain:
			verb[i] = joins(tokens[i-1]) || isAdverb(tokens[i-1])
			chain = verb[i]
		default:
			verb[i] = joins(tokens[i-1]) && i+1 < len(tokens) && !closes(tokens[i+1])
		}
	}
	return verb
}

func isAdverb(t token) bool { return len(t.lower) > 4 && strings.HasSuffix(t.lower, "ly") }

// joins reports whether what follows the token may be another member of a list.
func joins(t token) bool { return separators[t.lower] || !t.Word && separators[t.Text] }

// closes reports whether the token ends what stands before it, so that the
// word there is the member of a list and no verb with an object.
func closes(t token) bool { return !t.Word || t.lower == "and" || t.lower == "or" || t.lower == "of" }

func endsSentence(t token) bool { return !t.Word && strings.ContainsAny(t.Text, ".!?") }

// purposes marks the clauses that say what a duty is for: from "to" and a
// verb, or "so that", up to the next duty or the end of the sentence.
func (l *lexicon) purposes(tokens []token, duty []bool) []bool {
	inside := false
	marks := make([]bool, len(tokens))
	for i, t := range tokens {
		switch {
		case duty[i] || endsSentence(t) || t.Text == ";":
			inside = false
		case purposeMarkers[t.lower] && i+1 < len(tokens):
			inside = inside || l.opensPurpose(t, tokens[i+1])
		}
		marks[i] = inside
	}
	return marks
}

func (l *lexicon) opensPurpose(marker, next token) bool {
	if marker.lower == "so" {
		return next.lower == "that"
	}
	return !hasAnySuffix(next.lower, "s", "ing", "ed") && next.verb
}

// clause is the range of edits from a duty's verb to the next duty on the
// same side or the end of the sentence.
func (r *reading) clause(k int) (start, end int) {
	other := mirrorOp[r.edits[k].op]
	end = k + 1
	for ; end < len(r.edits); end++ {
		e := r.edits[end]
		if e.op != other && (r.notes[end].verb || endsSentence(e.token)) {
			break
		}
	}
	return k, end
}

// quote quotes what stands in a range of edits on the side that op belongs to,
// a long text without its middle.
func (r *reading) quote(start, end int, op Op) string {
	var b strings.Builder
	start, end = r.bracketed(start, end, op)
	for _, e := range r.edits[start:end] {
		switch {
		case e.op == Equal && op == Delete:
			b.WriteString(e.oldSpace + e.Text)
		case e.op == Equal || e.op == op:
			b.WriteString(e.space + e.Text)
		}
	}
	return `"` + unbracketed(shortened(strings.Trim(b.String(), " ,;"))) + `"`
}

// bracketed widens a range of edits by a bracket next to it on the side that op
// belongs to, where the range holds the other one alone.
func (r *reading) bracketed(start, end int, op Op) (int, int) {
	open := 0
	for _, e := range r.edits[start:end] {
		if e.op != mirrorOp[op] {
			open += brackets[e.Text]
		}
	}
	before, after := r.neighbour(start, -1, op), r.neighbour(end-1, 1, op)
	switch {
	case open > 0 && after >= 0 && brackets[r.edits[after].Text] < 0:
		return start, after + 1
	case open < 0 && before >= 0 && brackets[r.edits[before].Text] > 0:
		return before, end
	}
	return start, end
}

var brackets = map[string]int{"(": 1, ")": -1}

// unbracketed takes out brackets that have no other half.
func unbracketed(s string) string {
	var open, lone []int
	for i, c := range []byte(s) {
		switch {
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) > 0:
			open = open[:len(open)-1]
		case c == ')':
			lone = append(lone, i)
		}
	}
	out := []byte(s)
	for _, i := range append(lone, open...) {
		out[i] = 0
	}
	return strings.Trim(strings.ReplaceAll(string(out), "\x00", ""), " ,;")
}

// A quotation of more words than this loses its middle.
const (
	quotedWords = 12
	quotedHead  = 6
	quotedTail  = 4
)

func shortened(s string) string {
	w := strings.Fields(s)
	if len(w) <= quotedWords {
		return s
	}
	return strings.Join(w[:quotedHead], " ") + " … " + strings.Join(w[len(w)-quotedTail:], " ")
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
