package layouts

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// chooser draws what is left to chance.
type chooser struct{ *rand.Rand }

// newChooser is the source of chance of one document.
func newChooser(seed, document uint64) chooser {
	return chooser{rand.New(rand.NewPCG(seed, document*2654435761+1))}
}

// oneOf draws from a list.
func oneOf[T any](c chooser, from []T) T { return from[c.IntN(len(from))] }

// chance reports true in n of a hundred draws.
func (c chooser) chance(n int) bool { return c.IntN(100) < n }

// writer makes sentences of one domain.
type writer struct {
	chooser
	domain
	voice string // of the levels: third, base, can
}

// thing is a noun phrase.
func (w writer) thing() string {
	switch {
	case w.chance(25):
		return oneOf(w.chooser, w.stuff)
	case w.chance(35):
		return oneOf(w.chooser, w.kinds) + " " + oneOf(w.chooser, w.things)
	}
	return oneOf(w.chooser, w.things)
}

// twoThings are two noun phrases that differ.
func (w writer) twoThings() (string, string) {
	a := w.thing()
	for {
		if b := w.thing(); b != a && !strings.HasSuffix(a, b) && !strings.HasSuffix(b, a) {
			return a, b
		}
	}
}

// act is a verb in the voice of the levels.
func (w writer) act() string {
	v := oneOf(w.chooser, verbs)
	if w.voice == "third" {
		return v.third
	}
	return v.base
}

// s gives a verb the ending of the voice: "ensure" with "s", or without.
func (w writer) s(base string) string {
	if w.voice == "third" {
		return base + "s"
	}
	return base
}

// duty is one sentence of a level.
func (w writer) duty(level int) string {
	a, b := w.twoThings()
	person, place := oneOf(w.chooser, w.people), oneOf(w.chooser, w.places)
	forms := []string{
		w.act() + " " + a + " for " + place + ".",
		w.act() + " and " + w.act() + " " + a + ", " + supervision[min(level, 7)-1] + ".",
		w.act() + " " + a + ", " + b + " and what " + person + " need.",
		w.s("take") + " responsibility for " + a + " and " + b + ".",
		w.s("report") + " to " + person + " on " + a + "; " + w.act() + " " + b + " where needed.",
		w.s("ensure") + " that " + a + " and " + b + " are ready before they reach " + place + ".",
		w.s("advise") + " " + person + " on " + a + " (for example " + b + ") and their limits.",
		w.s("lead") + " the work of " + person + " in " + place + " and " + w.act() + " " + a + ".",
		w.act() + " " + a + " in line with the agreed level of service.",
		w.s("help") + " " + person + " to understand " + a + ", whether in " + place + " or elsewhere.",
		w.s("set") + " the rules by which " + person + " handle " + a + ", and " + w.s("keep") + " them up to date.",
	}
	text := oneOf(w.chooser, forms)
	if w.voice == "can" {
		return "Can " + text
	}
	return capital(text)
}

// capital writes the first letter large.
func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// what describes a skill.
func (w writer) what(topic string) string {
	a, b := w.twoThings()
	v, u := oneOf(w.chooser, verbs), oneOf(w.chooser, verbs)
	forms := []string{
		"The " + v.ing + " and " + u.ing + " of " + a + " so that " + oneOf(w.chooser, w.people) + " can rely on " + b + ".",
		capital(v.ing) + " " + a + " and " + b + " in " + oneOf(w.chooser, w.places) + ".",
		capital(v.ing) + ", " + u.ing + " and explaining " + a + " on behalf of " + oneOf(w.chooser, w.people) + ".",
		"Everything that " + strings.ToLower(topic) + " asks of those who work with " + a + " and " + b + ".",
	}
	text := oneOf(w.chooser, forms)
	if w.chance(25) {
		text += " " + w.remark()
	}
	return text
}

// remark is a sentence of prose, for descriptions and guidance.
func (w writer) remark() string {
	a, b := w.twoThings()
	return oneOf(w.chooser, []string{
		"It covers " + a + " as well as " + b + ".",
		"It is often combined with other skills, especially where " + oneOf(w.chooser, w.people) + " share " + a + ".",
		"In smaller teams the same person may also look after " + a + ".",
		capital(a) + " are treated like " + b + ", whatever their origin.",
		"The skill applies to " + oneOf(w.chooser, w.places) + " and to any place where " + a + " matter.",
		"Methods and tools for " + a + " change, and with them the need for " + b + ".",
	})
}

// intros stand above the lists of guidance.
var intros = []string{
	"Activities may include, but are not limited to:", "Typical activities include:", "This skill includes, for example:",
	"Those who have this skill may work on:", "Examples are:",
}

// activity is an item of a list of guidance.
func (w writer) activity() string {
	a, b := w.twoThings()
	v := oneOf(w.chooser, verbs).ing
	return oneOf(w.chooser, []string{
		v + " " + a,
		v + " " + a + " and " + b,
		v + " " + a + " with " + oneOf(w.chooser, w.people),
		v + " " + a + " for use in " + oneOf(w.chooser, w.places) + ", including " + b,
	})
}

// distinct draws until there are n that differ.
func distinct(n int, draw func() string) []string {
	var out []string
	for len(out) < n {
		if text := draw(); !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}
