package check

import (
	"fmt"
	"strings"

	"compdiff/internal/pattern"
)

// suspectPunctuation reports marks that stand wrongly: doubled, badly spaced,
// without their counterpart, or a comma that parts a word from what it needs.
func suspectPunctuation(r *reading) []fault {
	var out []fault
	for _, p := range r.passages {
		if p.kind == label {
			continue
		}
		for i := range p.tokens {
			if f, ok := p.judgeMark(i); ok {
				out = append(out, f)
			}
		}
	}
	return append(out, unbalanced(r)...)
}

// markRules look at one mark and its neighbours; the first that objects is heard.
var markRules = []func(p *passage, i int) (fault, bool){
	leadingMark, doubledMark, spaceBeforeMark, spaceInBrackets, noSpaceAfterMark, stopInside, strandedComma,
}

func (p *passage) judgeMark(i int) (fault, bool) {
	if p.tokens[i].letters {
		return gluedSentences(p, i)
	}
	for _, look := range markRules {
		if f, ok := look(p, i); ok {
			return f, true
		}
	}
	return fault{}, false
}

// free reports that white space or the end of the text follows token i.
func (p *passage) free(i int) bool { return i+1 == len(p.tokens) || p.apart(i+1) }

func leadingMark(p *passage, i int) (fault, bool) {
	if i > 0 || !p.is(0, ",;:.)!?") || p.is(1, ".") || len(p.tokens) > 1 && !p.free(0) {
		return fault{}, false
	}
	return fault{p, p.between(0, 1), fmt.Sprintf("the text begins with %q", p.tokens[0].lower)}, true
}

// doubledMark finds ",," and the like; a full stop before another mark may
// belong to an abbreviation, an ellipsis is three or more.
func doubledMark(p *passage, i int) (fault, bool) {
	switch {
	case !p.is(i, ",;:."), p.is(i+1, ".") && p.is(i, ".") && !p.isPairOfStops(i):
		return fault{}, false
	case !p.is(i+1, ",;:."), !p.free(i + 1), p.is(i, ".") && !p.is(i+1, ".") && p.abbreviated(i-1):
		return fault{}, false
	case p.is(i, ".") && !p.is(i+1, ".") && p.is(i-1, "."), p.is(i+1, ".") && p.is(i+2, "."):
		return fault{}, false
	}
	return fault{p, p.between(i-1, i+1), fmt.Sprintf("two marks in a row: %q", p.between(i, i+1))}, true
}

// isPairOfStops reports that token i begins a run of two full stops.
func (p *passage) isPairOfStops(i int) bool { return !p.is(i-1, ".") && !p.is(i+2, ".") }

func spaceBeforeMark(p *passage, i int) (fault, bool) {
	if !p.is(i, ",.") || !p.apart(i) || !p.free(i) || !p.wordAt(i-1) && !p.is(i-1, ")]”") {
		return fault{}, false
	}
	return fault{p, p.between(i-1, i), fmt.Sprintf("a space before %q", p.tokens[i].lower)}, true
}

func spaceInBrackets(p *passage, i int) (fault, bool) {
	switch {
	case p.is(i, "([") && i+1 < len(p.tokens) && p.apart(i+1):
		return fault{p, p.between(i, i+1), "a space after the opening bracket"}, true
	case p.is(i, ")]") && p.apart(i) && p.wordAt(i-1):
		return fault{p, p.between(i-1, i), "a space before the closing bracket"}, true
	}
	return fault{}, false
}

func noSpaceAfterMark(p *passage, i int) (fault, bool) {
	if !p.is(i, ",;") || p.free(i) || !p.wordAt(i-1) || !p.wordAt(i+1) || p.apart(i) ||
		len(p.tokens[i-1].lower) < 2 || len(p.tokens[i+1].lower) < 2 {
		return fault{}, false
	}
	return fault{p, p.between(i-1, i+1), fmt.Sprintf("no space after %q", p.tokens[i].lower)}, true
}

var glued = pattern.New(`^\p{Ll}{3,}\.\p{Lu}\p{Ll}{2,}$`)

// gluedSentences finds "lamps.Trims", which word boundaries do not part.
func gluedSentences(p *passage, i int) (fault, bool) {
	text := p.between(i, i)
	if !strings.Contains(text, ".") || !glued().MatchString(text) {
		return fault{}, false
	}
	return fault{p, text, "no space after the full stop"}, true
}

// stopInside finds a full stop before a small letter.
func stopInside(p *passage, i int) (fault, bool) {
	if !p.strayStop(i) {
		return fault{}, false
	}
	return fault{p, p.between(i-1, i+1), "a small letter after a full stop"}, true
}

// announces are the words that examples follow directly, with no preposition.
var announces = words(`as comprise comprises comprising include included includes including like`)

// strandedComma finds a remark between commas whose second comma parts a
// participle from its preposition. Without the remark, "such as, but not
// limited, to oil" is "such as to oil", but "relates, but is not limited, to
// oil" is sound.
func strandedComma(p *passage, i int) (fault, bool) {
	if !p.is(i, ",") || !p.wordAt(i-1) || !p.wordAt(i+1) || !prepositions[p.tokens[i+1].lower] || !strings.HasSuffix(p.tokens[i-1].lower, "ed") {
		return fault{}, false
	}
	for k := i - 1; k > 0 && k >= i-6; k-- {
		if conjunctions[p.tokens[k].lower] && announces[p.tokens[k-1].lower] {
			return fault{p, p.between(k, i+1), "the comma parts a word from its preposition"}, true
		}
		if p.is(k, ",") || p.is(k, "–—-") && p.apart(k) {
			if k+1 < i && conjunctions[p.tokens[k+1].lower] && announces[p.tokens[k-1].lower] {
				return fault{p, p.between(k+1, i+1), "the comma parts a word from its preposition"}, true
			}
			break
		}
	}
	return fault{}, false
}
