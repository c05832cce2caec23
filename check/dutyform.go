package check

import (
	"strings"

	"compdiff/framework"
)

// beginsAsDuty reports that a text begins as statements of other skills do and as no
// other text of others.
func (r *reading) beginsAsDuty(l line) bool {
	s := r.starts()[l.lead]
	return s.statements.without(l.owner) >= r.enough() && s.descriptions.without(l.owner)+s.guidance.without(l.owner) == 0
}

// isDutyByForm reports that each sentence of a text begins with a word in the form of
// the duties, one of them with a word that begins duties of another skill and no other
// text, and that no sentence of other skills outside their levels has that form. Few
// skills show no more.
func (l line) isDutyByForm(r *reading) bool {
	if !l.ended || l.item || l.hasNounFirst() || r.outsideInForm(l.owner) {
		return false
	}
	shown := false
	for _, sentence := range framework.Sentences(l.Text.Text) {
		word := firstWord(sentence)
		s := r.starts()[word]
		if !r.looksLikeDuty(word) || s.descriptions.without(l.owner)+s.guidance.without(l.owner) > 0 {
			return false
		}
		shown = shown || s.statements.without(l.owner) > 0
	}
	return shown
}

// hasDutyForm reports that each sentence of a text begins with a word in the form of the
// duties, and no sentence of other skills outside their levels does.
func (l line) hasDutyForm(r *reading) bool {
	if l.item && !l.upper || l.hasNounFirst() || r.outsideInForm(l.owner) {
		return false
	}
	for _, sentence := range framework.Sentences(l.Text.Text) {
		if !r.looksLikeDuty(firstWord(sentence)) {
			return false
		}
	}
	return true
}

// isDutyThroughout reports that each sentence of a text begins as duties of
// other skills do. Beside one that surely does, a duty of one other skill is enough.
func (l line) isDutyThroughout(r *reading) bool {
	if !l.ended || l.hasNounFirst() {
		return false
	}
	sure, all := 0, framework.Sentences(l.Text.Text)
	for _, sentence := range all {
		word := firstWord(sentence)
		switch s := r.starts()[word]; {
		case r.mayBeDuty(word, l):
			sure++
		case s.statements.without(l.owner) == 0 || s.descriptions.without(l.owner)+s.guidance.without(l.owner) > 0:
			return false
		}
	}
	return sure*2 >= len(all)
}

// mayBeDuty reports that a word with which a sentence of the guidance begins does so in
// statements of other skills and in no other text of others. Below a list, where no
// other skill has a paragraph, the form of the word is enough in which nearly all
// statements begin.
func (r *reading) mayBeDuty(word string, l line) bool {
	s := r.starts()[word]
	if s.descriptions.without(l.owner)+s.guidance.without(l.owner) > 0 {
		return false
	}
	if s.statements.without(l.owner) >= r.enough() {
		return true
	}
	if !r.belowListAlone(l) {
		return false
	}
	return s.statements.without(l.owner) > 0 || r.looksLikeDuty(word)
}

// notVerbs end in "s", begin sentences and are no verbs.
var notVerbs = words("as this its his always sometimes perhaps besides those these others methods tools examples activities tasks skills levels")

// inThirdPerson reports that nearly all statements begin with a word in "s", and that
// nearly no description does.
func (r *reading) inThirdPerson() bool {
	if r.third == 0 {
		statements, ended, others := 0, 0, 0
		for word, s := range r.starts() {
			statements += s.statements.skills
			if isThirdPerson(word) {
				ended += s.statements.skills
			}
		}
		for _, f := range r.forms() {
			if len(f.description) > 0 && isThirdPerson(f.description[0].lead) {
				others++
			}
		}
		r.third = 1
		if statements >= enoughTexts && ended*10 >= statements*9 && others*10 <= statements {
			r.third = 2
		}
	}
	return r.third == 2
}

// hasNounFirst reports that an auxiliary or a modal verb follows the first words of a text:
// it is no duty then ("Orders are taken by telephone", "Papers about flour should be kept").
// Behind a word that begins a clause of its own one says nothing, but for "who", which
// stands behind a noun where no verb in the third person follows ("Patients who need help").
// A bare word between the first one and an article is the verb: "Rinds tell the truth".
func (l line) hasNounFirst() bool { return hasNounFirst(l.Text.Text) }

func hasNounFirst(text string) bool {
	i, before, longest := -1, "", maxSubjectWords
	for word := range strings.FieldsSeq(text) {
		i++
		key := strings.ToLower(strings.Trim(word, ",;:"))
		if i == 1 && key == "of" { // as behind few verbs
			longest *= 2
		}
		if i == 2 && (before == "who" && !isThirdPerson(key) && !auxiliaries[key] && !modals[key] || articles[key] && isBareWord(before)) {
			return true
		}
		before = word
		switch {
		case i == 0, i == 1 && key == "who":
		case i > longest || clauseWords[key] || strings.HasSuffix(word, ","):
			return false
		case auxiliaries[key] || modals[key]:
			return true
		}
	}
	return false
}

// isBareWord reports a word in small letters of no closed class that has no ending: the form
// of a verb behind a plural, and of few nouns without an article.
func isBareWord(word string) bool {
	return len(word) > 2 && startsSmall(word) && !functionWords()[word] && !particles[word] && !isThirdPerson(word) && !isAdverb(word) && !strings.HasSuffix(word, "ing") && strings.Trim(word, ",;:") == word
}

// maxSubjectWords is within how many words behind the first the verb of a sentence stands
// whose first word is a noun.
const maxSubjectWords = 5

// clauseWords begin clauses with a verb of their own.
var clauseWords = words("that which who whom whose what how when where why whether if because while so")
