package check

import (
	"fmt"
	"slices"
	"strings"
)

// missingVerbs reports modal verbs without the verb they need ("can new
// opportunities") and with a form of it they cannot have ("will delivered").
//
// What follows a modal verb is known not to be a verb if it is an article, or
// an adjective. The edition shows which words are adjectives: they stand
// before nouns and nearly nowhere else, and have no forms.
func missingVerbs(r *reading) []fault {
	if !r.english {
		return nil
	}
	m := modalRule{r, map[*word]*usage{}}
	m.count()
	var out []fault
	for _, p := range r.passages {
		for i := range p.tokens {
			if f, ok := m.lacksVerb(p, i); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

type modalRule struct {
	*reading
	use map[*word]*usage
}

// usage counts the places in which a word stands.
type usage struct {
	beforeContent int // before a word that carries content, as adjectives do
	beforeOther   int // before a mark, a function word or nothing
	beforeArticle int // as verbs do
	leads         int // begins a passage in which it is before content, as verbs in the imperative do
	afterTo       int // or after another word of verbFollows
}

// verbFollows are the words that verbs follow and adjectives do not.
var verbFollows = words(`to can could may might must shall should will would i you we they who`)

// count counts the usage of all words but function words.
func (m modalRule) count() {
	for _, p := range m.passages {
		if p.kind == label {
			continue
		}
		for i, t := range p.tokens {
			if t.letters && !functionWords()[t.lower] {
				m.countOne(p, i)
			}
		}
	}
}

func (m modalRule) countOne(p *passage, i int) {
	u := m.use[p.tokens[i].word]
	if u == nil {
		u = &usage{}
		m.use[p.tokens[i].word] = u
	}
	if i > 0 && verbFollows[p.tokens[i-1].lower] {
		u.afterTo++
	}
	if i+1 == len(p.tokens) {
		u.beforeOther++
		return
	}
	switch next := p.tokens[i+1]; {
	case articles[next.lower]:
		u.beforeArticle++
	case next.lower == "and" || next.lower == "or": // both do
	case next.letters && !functionWords()[next.lower]:
		u.beforeContent++
		if i == p.pastNumber() {
			u.leads++
		}
	default:
		u.beforeOther++
	}
}

// articles are the determiners that stand where no verb can.
var articles = words(`a an the its their his her our your my`)

// pointers are those that point at several things. "This" can begin an adverb:
// "must this year report".
var pointers = words(`these those`)

// inverting are the words after which the subject follows the modal verb:
// "at no time may the keeper leave".
var inverting = words(`no not never nor neither only rarely seldom hardly how why where when whose what which`)

// lacksVerb decides whether the modal verb at token i lacks its verb.
func (m modalRule) lacksVerb(p *passage, i int) (fault, bool) {
	t := p.tokens[i]
	if i == 0 || !modals[t.lower] || p.capital(i) || p.kind == label || !m.hasSubject(p, i) {
		return fault{}, false
	}
	at := i + 1
	for at < len(p.tokens) && (midAdverbs[p.tokens[at].lower] || isAdverb(p.tokens[at].lower)) {
		at++
	}
	if at == len(p.tokens) || !p.tokens[at].letters {
		return fault{}, false
	}
	if m.isWrongForm(p.tokens[at].word) {
		return fault{p, p.between(i, at), fmt.Sprintf("%q is not the form of a verb that %q needs", p.between(at, at), t.lower)}, true
	}
	if (articles[p.tokens[at].lower] || pointers[p.tokens[at].lower]) && !p.inverts(i) || m.isAdjective(p, at) {
		return fault{p, p.between(i, at+1), fmt.Sprintf("no verb after %q", t.lower)}, true
	}
	return fault{}, false
}

// hasSubject reports that the word before a modal verb can be its subject, so
// that it is no noun ("the will") and asks no question ("how can the").
func (m modalRule) hasSubject(p *passage, i int) bool {
	before := p.tokens[i-1]
	return before.letters && (!functionWords()[before.lower] || pronouns[before.lower] || before.lower == "that" || before.lower == "which")
}

// inverts reports that the subject of the modal verb at token i may follow it.
// It does in "ask should the need arise" as well.
func (p *passage) inverts(i int) bool {
	return p.tokens[i].lower == "should" && !p.opens(i) || slices.ContainsFunc(p.tokens[:i], func(t token) bool { return inverting[t.lower] })
}

// opens reports that a determiner and a noun, and nothing else, stand before
// the modal verb at token i: its subject, which then does not follow it.
func (p *passage) opens(i int) bool { return i == 2 && determiners[p.tokens[0].lower] }

// isWrongForm knows "delivered", "delivering" and "delivers" if the edition
// has the verb in another form, or duties begin with it. The last may be a
// plural as well, which is no better.
func (m modalRule) isWrongForm(w *word) bool {
	form := w.lower
	switch {
	case len(form) < 5, len(form) < 6 && !isThirdPerson(form), strings.HasSuffix(form, "ss"), strings.HasSuffix(form, "us"):
		return false
	case w.startsDuties():
		return true
	}
	return slices.ContainsFunc(bases(form), func(base string) bool {
		others := slices.DeleteFunc(inflections(base), func(f string) bool { return f == form })
		return m.hasAny(append(others, base))
	})
}

// isAdjective reports that the word at token i is an adjective before a noun.
func (m modalRule) isAdjective(p *passage, i int) bool {
	w := p.tokens[i].word
	if functionWords()[w.lower] || i+1 == len(p.tokens) || !p.tokens[i+1].letters || functionWords()[p.tokens[i+1].lower] {
		return false
	}
	u := m.use[w]
	elsewhere := u.beforeContent - 1
	return elsewhere >= 2 && u.leads*3 <= elsewhere && w.leads*3 <= elsewhere && u.beforeOther*10 <= elsewhere && u.beforeArticle == 0 && (u.afterTo-1)*5 <= elsewhere &&
		!m.hasAny(inflections(w.lower)) && !m.hasAny(verbForms(p.tokens[i+1].lower))
}
