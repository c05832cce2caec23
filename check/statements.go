package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// A habit of an edition is what at least habitShare in a hundred of its
// statements do, if there are habitEvidence of them.
const (
	habitShare    = 80
	habitEvidence = 8
)

// isHabit reports that most statements do what some do not.
func isHabit(statements, exceptions int) bool {
	return statements >= habitEvidence && (statements-exceptions)*100 >= statements*habitShare
}

// exceptions gives the statements that do not what most do, and none if there
// is no such habit.
func (r *reading) exceptions(does func(*passage) bool) []*passage {
	all := r.statements()
	var out []*passage
	for _, p := range all {
		if len(p.tokens) > 0 && !does(p) {
			out = append(out, p)
		}
	}
	if !isHabit(len(all), len(out)) {
		return nil
	}
	return out
}

// duplicateStatements reports statements that the same skill has before, at
// whatever level. One that stands once in the source and counts for several
// levels ("Levels 2-3") is no duplicate, and neither is what introduces a list.
func duplicateStatements(r *reading) []fault {
	type key struct {
		*framework.Skill
		text string
	}
	var out []fault
	seen := map[key]*passage{}
	for _, p := range r.passages {
		if p.kind != statement || strings.HasSuffix(p.Text.Text, ":") {
			continue
		}
		k := key{p.owner, framework.Fold(p.Text.Text)}
		switch first := seen[k]; {
		case k.text == "":
		case first == nil:
			seen[k] = p
		case first.part == p.part:
			out = append(out, fault{p, p.Text.Text, "the statement stands twice in this level"})
		case first.From != p.From || p.From == (framework.From{}):
			out = append(out, fault{p, p.Text.Text, "the statement stands at " + first.part + " as well"})
		}
	}
	return out
}

// unfinished reports statements that end in no mark that ends a sentence, in
// editions that end theirs, and those that run on into the next. Where columns
// were mixed no statement is whole, and that is reported instead.
func unfinished(r *reading) []fault {
	torn := map[*passage]bool{}
	for _, part := range r.parts() {
		_, ok := r.torn(part)
		for _, p := range part {
			torn[p] = ok
		}
	}
	closed := func(p *passage) bool {
		text := p.Text.Text
		return endsSentence(text) || strings.HasSuffix(text, ":") || strings.HasSuffix(text, ".,") // two marks: see punctuation
	}
	var out []fault
	for _, p := range r.exceptions(closed) {
		out = append(out, fault{p, p.end(4), "the statement does not end; expected a full stop"})
	}
	for _, p := range r.statements() {
		if at, ok := r.breaksOff(p); ok {
			out = append(out, fault{p, p.end(3), fmt.Sprintf("the statement breaks off after %q", p.between(at, at))})
		}
		for i := range p.tokens {
			if p.newDuty(i) && p.tokens[i].leads > 1 {
				out = append(out, fault{p, p.between(i-1, i), fmt.Sprintf("no full stop before %q", p.between(i, i))})
			}
		}
	}
	return slices.DeleteFunc(out, func(f fault) bool { return torn[f.at] })
}

// breaksOff finds a full stop after a word that no sentence ends in: "cuts
// stone with a." A capital is a name or a grade: "vitamin A."
func (r *reading) breaksOff(p *passage) (at int, ok bool) {
	at = len(p.tokens) - 2
	ok = r.english && at > 0 && p.is(at+1, ".") && neverLast[p.tokens[at].lower] && !p.capital(at) && p.wordAt(at-1) && p.apart(at)
	return at, ok
}

// notDuties reports statements that do not begin with a verb in the third
// person ("Plans the work"), in editions where they do.
func notDuties(r *reading) []fault {
	if !r.english {
		return nil
	}
	var out []fault
	usual := r.usualStart()
	startsWithVerb := func(p *passage) bool { return isThirdPerson(p.tokens[p.firstWord()].lower) }
	for _, p := range r.exceptions(startsWithVerb) {
		if !r.isDuty(p) && !clitics[p.begin(1)] { // a piece of a word: see its encoding
			out = append(out, fault{p, p.begin(3), fmt.Sprintf(
				"the statement begins with %q; expected a verb such as %q", p.begin(1), usual)})
		}
	}
	return out
}

// firstWord is the token that ends the first word, which may have hyphens.
func (p *passage) firstWord() int {
	i := p.pastNumber()
	for p.hyphenAt(i + 1) {
		i += 2
	}
	return i
}

// enumerator reports that token i can number a list: digits or one letter.
func (p *passage) enumerator(i int) bool {
	t := p.tokens[i]
	return strings.Trim(t.lower, "0123456789.") == "" || t.letters && utf8.RuneCountInString(t.lower) == 1
}

// isDuty finds the verb of a statement that begins with something else: an
// adverb ("Actively seeks") or a phrase ("Within a team, plans"). In doubt, a
// word that has the form of the verb is one.
func (r *reading) isDuty(p *passage) bool {
	first := p.firstWord()
	opened := opensPhrase(p.tokens[first].lower)
	for i := first + 1; i < len(p.tokens); i++ {
		if !isThirdPerson(p.tokens[i].lower) {
			continue
		}
		before := p.tokens[i-1].lower
		adverb := isAdverb(before) || midAdverbs[before]
		if adverb && i == first+1 || opened && before == "," || p.tokens[i].leads > 0 && (opened || adverb || before == ",") {
			return true
		}
	}
	return false
}

// opensPhrase knows the words that begin a phrase before the verb: "Within a
// team", "Using charts", "Given a plan".
func opensPhrase(w string) bool {
	return prepositions[w] || conjunctions[w] || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en")
}

// usualStart is the word that begins most statements.
func (r *reading) usualStart() string {
	var best *word
	for _, p := range r.statements() {
		if len(p.tokens) == 0 || !p.tokens[0].startsDuties() {
			continue
		}
		if w := p.tokens[0].word; best == nil || cmp.Or(w.leads-best.leads, strings.Compare(best.lower, w.lower)) > 0 {
			best = w
		}
	}
	if best == nil {
		return ""
	}
	return best.lower
}
