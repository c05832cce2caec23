package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// brackets are the marks that come in pairs, the opening one first.
var brackets = []string{"()", "[]", "{}", "“”"}

func unmatched(part []*passage, pair string) []fault {
	opening, size := utf8.DecodeRuneInString(pair)
	var open, stray []mark
	for _, p := range part {
		switch text := p.Text.Text; {
		case p.kind == label, opening == '“' && strings.ContainsAny(text, "„«"):
			return nil
		case !strings.Contains(text, pair[:size]) && !strings.Contains(text, pair[size:]):
			continue
		}
		for i := range p.tokens {
			switch {
			case p.is(i, pair[:size]):
				open = append(open, mark{p, i})
			case !p.is(i, pair[size:]):
			case len(open) > 0:
				open = open[:len(open)-1]
			case p.enumerates(i):
			default:
				stray = append(stray, mark{p, i})
			}
		}
	}
	return lonely(slices.Concat(stray, open))
}

// enumerates knows "a)" and "1)", whose bracket was never opened.
func (p *passage) enumerates(i int) bool {
	return p.is(i, ")") && i > 0 && p.enumerator(i-1) && (i == 1 || p.apart(i-1))
}

func oddQuotes(part []*passage) []fault {
	var quotes []mark
	for _, p := range part {
		if p.kind == label {
			return nil
		}
		if !strings.Contains(p.Text.Text, `"`) {
			continue
		}
		for i := range p.tokens {
			if p.is(i, `"`) && (i == 0 || p.wordAt(i-1) || p.apart(i) || !isNumber(p.tokens[i-1].lower)) {
				quotes = append(quotes, mark{p, i})
			}
		}
	}
	if len(quotes)%2 == 0 {
		return nil
	}
	return lonely(quotes[len(quotes)-1:])
}

func lonely(marks []mark) []fault {
	var out []fault
	for _, m := range marks {
		t := m.p.tokens[m.at]
		if len(encodingSlips(m.p.around(int(t.start), int(t.end)))) > 0 { // no mark at all
			continue
		}
		out = append(out, fault{m.p, m.p.around(int(t.start), int(t.end)), fmt.Sprintf("%q has no counterpart", m.p.between(m.at, m.at))})
	}
	return out
}
