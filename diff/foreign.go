package diff

import (
	"strings"

	"compdiff/framework"
	"compdiff/language"
)

// English is known here word by word. Of other languages package language knows as much
// as its rules have: their words are cut, stemmed and judged by these, and by nothing
// that was made for English.

// rulesOf are the rules of the language of two editions; nil for English. Where each is in
// another one, and somebody wants their words compared all the same, none are known.
func rulesOf(old, new *framework.Edition) *language.Rules {
	code, differ := language.Between(old, new)
	if differ {
		code = language.Other
	}
	return language.For(code)
}

// foreignTokens appends the words and marks of a text in another language, looked up.
func (l *lexicon) foreignTokens(text string, tokens []token) []token {
	rules := l.verbs.rules
	cut := rules.Cut(framework.Words(text))
	stems := rules.Stems(cut)
	end := 0
	for i, t := range cut {
		tok := token{Token: t, word: noWord, space: text[end:t.Start]}
		if t.Word {
			tok.word = l.foreignWord(t.Text, stems[i])
			tok.function = tok.word.function
		} else {
			tok.stop = strings.ContainsAny(t.Text, ".!?。！？")
		}
		tokens = append(tokens, tok)
		end = t.End
	}
	if end < len(text) {
		tokens = append(tokens, token{Token: framework.Token{Text: text[end:], Start: end, End: len(text)}, word: noWord})
	}
	return tokens
}

// foreignWord is a word by its text and its stem, which may depend on the word behind it;
// "" is that of a word without content.
func (l *lexicon) foreignWord(text, stem string) *word {
	key := text + "\x00" + stem
	if w := l.words[key]; w != nil {
		return w
	}
	rules := l.verbs.rules
	w := &word{lower: strings.ToLower(typed(text)), foreign: true, function: stem == ""}
	w.canon, w.and = rules.Canon(w.lower), rules.IsAnd(w.lower)
	if stem == "" {
		stem = w.lower
	}
	w.stem, w.sense = l.number(stem), l.number(rules.Sense(stem))
	l.words[key] = w
	return w
}

// classifyForeign judges a text that was reworded in more than spelling and punctuation.
func (l *lexicon) classifyForeign(old, new sentence, redline []edit) verdict {
	rules := l.verbs.rules
	switch {
	case closed(old.tokens, unmarkedCapital) == closed(new.tokens, unmarkedCapital):
		return verdict{class: Editorial, aspects: []Aspect{Spelling}, reason: "equal but for " + aspectNames[Spelling]}
	case !rules.Judges():
		return verdict{class: Wording, aspects: []Aspect{}, unjudged: true,
			reason: "other words; whether they ask for the same is not judged in " + rules.Name}
	}
	v := rules.Judge(l.foreignEdits(redline))
	if v.Same {
		return verdict{class: Wording, aspects: []Aspect{}, reason: reason(Wording, nil, nil)}
	}
	aspects := []Aspect{}
	for _, a := range v.Aspects {
		aspects = append(aspects, Aspect(a))
	}
	return verdict{class: Substantive, aspects: aspects, reason: reason(Substantive, v.Reasons, nil)}
}

// unmarkedCapital is plain, with the first letter of a word in a capital without its
// mark: French and others leave it out there.
func unmarkedCapital(t token) string {
	if !t.Word || t.Text == t.lower {
		return plain(t)
	}
	return language.WithoutFirstMark(t.canon)
}

// foreignOps are the operations of a redline, as package language calls them.
var foreignOps = map[Op]language.Op{Equal: language.Kept, Delete: language.Gone, Insert: language.Came}

// foreignEdits are the edits of a redline, as package language judges them.
func (l *lexicon) foreignEdits(redline []edit) []language.Edit {
	out := make([]language.Edit, len(redline))
	begins := map[Op]bool{Delete: true, Insert: true}
	for i, e := range redline {
		out[i] = language.Edit{Op: foreignOps[e.op], Text: e.Text}
		for _, side := range []Op{Delete, Insert} {
			if e.op == mirrorOp[side] {
				continue
			}
			out[i].Leads = e.Word && begins[side]
			begins[side] = !e.Word && (begins[side] || e.stop)
		}
		if e.Word {
			out[i].Lower = e.lower
		}
		if e.content() {
			out[i].Stem = l.spelt[e.stem]
		}
	}
	return out
}
