// Package check looks at one edition and says what is wrong with its source
// text. It knows editions and their ledgers, and no formats.
//
// Defects of a document are data: [Run] returns findings and never an error.
//
// # How it works
//
// [Run] first lays the edition out as a reading: its passages (a name, a
// description, a unit of guidance, a statement) in order, cut into words that
// know how often and in which places the edition uses them. Then every rule
// of one table looks at the reading and returns faults; a fault becomes a
// [Finding] by what framework.Rules says of its rule.
//
// # What a careless reading leaves
//
// Some rules look at how the skills of an edition are laid out, because what
// was read wrongly shows there: a line that stands in several skills is no text
// of any (repeated.go, notices.go), a short line among sentences is a heading (headings.go),
// a skill unlike all others has lost a heading or a title (template.go,
// misplaced.go, rungs.go), a mark or a page number was left over (leftovers.go).
// They need several skills that agree, and say what was expected. A comparison
// compares no part that they doubt.
//
// # Where rules get their knowledge
//
// From the text itself, as far as it goes. Whether statements begin with a
// verb, which words those verbs are, whether sentences end in a full stop,
// which word is an adjective: the edition shows all that, and a rule that
// needs such a habit says nothing where the edition does not have it. Only
// closed classes of English (determiners, prepositions, modal verbs) are
// tables, in english.go, and the rules that need them are silent on other
// languages. In doubt a rule is silent too: a check that cries wolf is turned
// off.
//
// # Which file to open
//
// rules.go has the rules by name, each with the function that looks.
//
//	levels: how far they go, gaps, what is declared      ladder.go
//	a level that is there twice                          duplicatelevel.go
//	levels unlike those of the other skills              rungs.go, template.go
//	words: doubled, misspelt, without their verb         doubledwords.go, spelling.go, modal.go
//	text at the wrong place                              misplaced.go, headings.go, notices.go, repeated.go
package check

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// Run applies every rule to an edition, or only those named. Findings stand in
// source order, those of one place in the order of framework.Rules.
func Run(e *framework.Edition, only ...string) Findings {
	wanted := selected(only)
	r := read(e)
	if slices.ContainsFunc(wanted, func(rule rule) bool { return rule.words }) {
		r.countWords()
	}
	var found []Finding
	for _, rule := range wanted {
		for _, f := range listed(rule.id, rule.look(r), mostOfRule) {
			found = append(found, f.finding(rule.id))
		}
	}
	sortBySource(found, e.Sources)
	identify(found)
	return Findings{Schema: Schema, Findings: append([]Finding{}, found...)}
}

// ofEdition are the rules whose findings are about the edition as a whole; the
// place they show is an example.
var ofEdition = words("spelling-inconsistent")

// identify gives every finding its fingerprint. The second of two that are
// alike is told from the first by a count, so fingerprints are unique. What the
// edition as a whole is at fault for has no place in its fingerprint: other
// text decides which place is shown.
func identify(found []Finding) {
	seen := map[[4]string]int{}
	for i := range found {
		f := &found[i]
		key := [4]string{f.Rule, f.Skill, f.Part, framework.Fold(f.Text)}
		if ofEdition[f.Rule] {
			key[1], key[2] = "", ""
		}
		f.Fingerprint = fingerprint(key, seen[key])
		seen[key]++
	}
}

func fingerprint(key [4]string, before int) string {
	parts := key[:]
	if before > 0 {
		parts = append(parts, strconv.Itoa(before))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
