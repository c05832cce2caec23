package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
	"compdiff/language"
)

// verdict is the class of a reworded text and what led to it.
type verdict struct {
	class   Class
	aspects []Aspect
	reason  string
	// anew is set where a text has so little in common with the old one that it is
	// shown whole.
	anew bool
	// unjudged is set where nobody can tell whether the text asks for the same.
	unjudged bool
}

// classify judges one reworded text. Old and new may each be several
// sentences, for a merge or a split. In doubt, a change is substantive.
func (l *lexicon) classify(old, new sentence, around surroundings, redline []edit) verdict {
	if aspects := editorial(old, new); aspects != nil {
		return verdict{class: Editorial, aspects: aspects, reason: editorialReason(old, new, aspects)}
	}
	if l.verbs.rules != nil {
		return l.classifyForeign(old, new, redline)
	}
	if isOverlong(old, new) {
		return overlong(old, new)
	}
	r := l.newReading(old, new, around, redline)
	seen := r.observe()
	v := verdict{class: Wording, aspects: []Aspect{}, anew: r.isAnew()}
	sorting.By(seen, func(x, y observation) int {
		return cmp.Compare(aspectRank(x.aspect), aspectRank(y.aspect))
	})
	var heavy, light []string
	for _, o := range seen {
		if o.aspect != "" && !slices.Contains(v.aspects, o.aspect) {
			v.aspects = append(v.aspects, o.aspect)
		}
		switch {
		case o.heavy:
			v.class = Substantive
			heavy = append(heavy, o.why)
		default:
			light = append(light, o.why)
		}
	}
	v.reason = reason(v.class, r.otherWords(), heavy, light)
	return v
}

// reason says what was seen, what weighs first: no word that carries content came
// or went unsaid. Words is what is said of one that is of other words alone.
func reason(class Class, words string, heavy, light []string) string {
	heavy, light = withoutEmpty(heavy), withoutEmpty(light)
	if class == Substantive {
		return strings.Join(slices.Compact(append(slices.Compact(heavy), slices.Compact(light)...)), "; ")
	}
	return strings.Join(append([]string{words}, slices.Compact(light)...), "; ")
}

// otherWords is what is said of texts that ask for the same in other words.
const otherWords = "other words, same duty"

// otherWords says what differs between two texts that ask for the same: an article, a mark or another
// word that carries no content is no other word for anything.
func (r *reading) otherWords() string {
	if said := r.onlyInBrackets(); said != "" {
		return said + ", same duty"
	}
	small, marks := "articles", ""
	for k, e := range r.edits {
		switch {
		case e.op == Equal:
		case !e.Word:
			if k < len(r.edits)-2 { // or one of them has no full stop
				marks = " and punctuation"
			}
		case e.content(), e.lower == "s": // "boat(s)"
			return otherWords
		case e.lower != "a" && e.lower != "an" && e.lower != "the":
			small = "small words"
		}
	}
	return "only " + small + marks + " differ, same duty"
}

// withoutEmpty leaves out what is told with others.
func withoutEmpty(said []string) []string {
	return slices.DeleteFunc(slices.Clone(said), func(s string) bool { return s == "" })
}

// overlong judges a text of more than [maxRedline] words and marks by how many of its words are the
// same: nobody reads a list of what changed in it, and finding that takes the square of its length.
func overlong(old, new sentence) verdict {
	shared := common(old.stems, new.stems)
	b := balance{old: len(old.stems), new: len(new.stems), oldGone: len(old.stems) - shared, newGone: len(new.stems) - shared}
	v := verdict{class: Substantive, aspects: []Aspect{}, anew: true}
	if similarity(old, new) < alikeFloor {
		v.aspects = append(v.aspects, b.extent())
	}
	v.reason = fmt.Sprintf("too long to be judged word by word: of the different words that carry content %d%% are the same", similarity(old, new)/10)
	return v
}

// observe collects everything that is worth saying about a reworded text.
func (r *reading) observe() []observation {
	if !r.tellsWords() {
		return append(r.tellPassed(), r.whole())
	}
	seen := append(append(r.verbs(), r.nearWords()...), r.straddled()...)
	for start, end := range r.places() {
		seen = append(seen, r.phrase(start, end)...)
	}
	seen = append(seen, r.weighty()...)
	seen = append(seen, r.exchanged()...)
	seen = append(seen, r.extentsOf()...)
	return r.capped(append(seen, r.tellPassed()...))
}

// classifyForeign judges a text that was reworded in more than spelling and punctuation.
func (l *lexicon) classifyForeign(old, new sentence, redline []edit) verdict {
	rules := l.verbs.rules
	switch {
	case sameClosed(old.tokens, new.tokens, unmarkedCapital):
		return verdict{class: Editorial, aspects: []Aspect{Spelling}, reason: "equal but for " + aspectNames[Spelling]}
	case !rules.Judges():
		return verdict{class: Wording, aspects: []Aspect{}, unjudged: true,
			reason: "other words; whether they ask for the same is not judged in " + rules.Name}
	}
	v := rules.Judge(l.foreignEdits(redline))
	if v.Same {
		return verdict{class: Wording, aspects: []Aspect{}, reason: otherWords}
	}
	aspects := []Aspect{}
	for _, a := range v.Aspects {
		aspects = append(aspects, Aspect(a))
	}
	return verdict{class: Substantive, aspects: aspects, reason: reason(Substantive, "", v.Reasons, nil)}
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
			if e.op == mirrorOp(side) {
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

// verbs observes what became of the verbs of responsibility.
func (r *reading) verbs() []observation {
	m := &deedMatch{r: r, old: r.deeds(Delete), new: r.deeds(Insert)}
	m.oldTo, m.newTo = make([]outcome, len(m.old)), make([]outcome, len(m.new))
	m.kept()
	m.followObjects()
	m.sameAct()
	m.sameVerbs()
	m.again()
	m.saidAround()
	m.carried()
	m.joined()
	m.elsewhere()
	m.served()
	m.aimed()
	m.helpedNow()
	m.replaced()
	m.lone()
	return append(m.seen, m.objects()...)
}
