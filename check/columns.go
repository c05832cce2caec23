package check

import (
	"fmt"
	"strings"
)

// cutByColumn reports texts into which another column ran, because the page
// was read straight across.
func cutByColumn(r *reading) []fault {
	var out []fault
	for _, part := range r.parts() {
		if f, ok := r.torn(part); ok {
			out = append(out, f)
		}
	}
	return out
}

// torn looks for what is left where columns were mixed. One of these is
// enough: a duty that begins after a word that cannot stand last ("checks the
// Reports"), a level heading inside a sentence, a text that breaks off where
// another begins in the middle. Of those that are slips when they stand alone,
// a duty that begins inside a sentence and a full stop before a small letter,
// it takes two in one part.
func (r *reading) torn(part []*passage) (fault, bool) {
	if !r.english || part[0].kind == label {
		return fault{}, false
	}
	var seams []mark
	for _, p := range part {
		for i := range p.tokens {
			switch {
			case p.isHeading(i):
				return fault{p, p.between(i, i+2), "a level heading stands inside the text; columns may have been read across"}, true
			case !p.newDuty(i) && !p.strayStop(i):
				continue
			case p.seam(i):
				return fault{p, p.between(i-1, i), "another text begins after an unfinished phrase; columns may have been read across"}, true
			}
			seams = append(seams, mark{p, i})
		}
		if rest := r.continuation(p); rest != nil {
			return fault{p, p.end(3), fmt.Sprintf("the text breaks off and %s goes on with %q; another column may stand between", rest.part, rest.begin(2))}, true
		}
	}
	if len(seams) < 2 {
		return fault{}, false
	}
	p, at := seams[0].p, seams[0].at
	return fault{p, p.between(at-1, at+1), "sentences begin or end inside others; columns may have been read across"}, true
}

// seam reports that the duty or full stop at token i begins after a phrase that
// goes on. A verb with an object is one; another may be a name ("for Records").
func (p *passage) seam(i int) bool {
	before := p.tokens[i-1].lower
	if dangling[before] && p.tokens[i].leads > 1 {
		return true
	}
	return p.newDuty(i) && determiners[p.tokens[i+1].lower] && (dangling[before] || prepositions[before] || conjunctions[before])
}

// newDuty reports that a duty begins at token i, inside a sentence: a verb that
// begins other duties stands there with a capital and goes on as a verb does.
func (p *passage) newDuty(i int) bool {
	if i == 0 || i+1 >= len(p.tokens) || !p.capital(i) || p.capital(i-1) || !p.tokens[i-1].letters || !p.apart(i) {
		return false
	}
	before, next := p.tokens[i-1].lower, p.tokens[i+1]
	return p.tokens[i].startsDuties() && before != "and" && before != "or" && next.letters &&
		!prepositions[next.lower] && !conjunctions[next.lower] && !auxiliaries[next.lower] && !modals[next.lower]
}

// strayStop reports that token i is a full stop before a small letter, and
// ends no abbreviation.
func (p *passage) strayStop(i int) bool {
	return p.is(i, ".") && p.wordAt(i-1) && !p.abbreviated(i-1) && p.wordAt(i+1) && p.apart(i+1) && startsSmall(p.between(i+1, i+1))
}

// isHeading reports that a level heading stands at token i, inside a sentence
// and before a duty.
func (p *passage) isHeading(i int) bool {
	if i == 0 || i+2 >= len(p.tokens) || p.tokens[i].lower != "level" || !p.capital(i) {
		return false
	}
	return isNumber(p.tokens[i+1].lower) && p.tokens[i+2].startsDuties() && p.capital(i+2)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// dangling are the words after which a phrase goes on.
var dangling = words(`a an the their its of for with from to and or`)

// continuation is a statement of the same skill that begins in small letters,
// where p breaks off after a word that cannot be last. Where p begins in small letters
// itself, that is how the duties of the skill are written.
func (r *reading) continuation(p *passage) *passage {
	if p.owner == nil || len(p.tokens) == 0 || startsSmall(p.Text.Text) || !dangling[p.tokens[len(p.tokens)-1].lower] {
		return nil
	}
	for _, q := range r.midway[p.owner] {
		if q != p {
			return q
		}
	}
	return nil
}
