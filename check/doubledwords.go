package check

import "fmt"

// mayDouble are the words that English repeats.
var mayDouble = words(`had that very so no bye`)

// doubledWords reports words, and pairs of words, that stand twice in a row.
func doubledWords(r *reading) []fault {
	var out []fault
	for _, p := range r.passages {
		for i := 1; i < len(p.tokens); i++ {
			switch {
			case p.doubled(i, 1) && !mayDouble[p.tokens[i].lower]:
				out = append(out, fault{p, p.between(i-1, i+1), fmt.Sprintf("%q stands twice", p.tokens[i].lower)})
			case p.doubled(i, 2) && !conjunctions[p.tokens[i-1].lower] && p.kind != label && !mirrors(p, i):
				out = append(out, fault{p, p.between(i-3, i), fmt.Sprintf("%q stands twice", p.between(i-1, i))})
			}
		}
	}
	return out
}

// doubled reports that the n words up to token i are the n before them. A
// capital in the second is a name ("Baden Baden") unless it is a function word.
func (p *passage) doubled(i, n int) bool {
	if i+1 < 2*n {
		return false
	}
	for k := i; k > i-n; k-- {
		t := p.tokens[k]
		if t.word != p.tokens[k-n].word || !t.letters || !p.apart(k) || !p.apart(k-n) && k-n > i+1-2*n {
			return false
		}
		if p.capital(k) && !functionWords()[t.lower] {
			return false
		}
	}
	return true
}

// mirrors knows "step by step by step" and "more and more and more", where the
// doubled pair is a word on both sides of a small one.
func mirrors(p *passage, i int) bool {
	return i+1 < len(p.tokens) && p.tokens[i+1].word == p.tokens[i-1].word ||
		i >= 4 && p.tokens[i-4].word == p.tokens[i].word
}
