package diff

import (
	"cmp"
	"fmt"

	"compdiff/framework"
	"compdiff/language"
)

// Doubt is a part of an edition that was not compared, because it was not read
// for certain. Nothing of it counts as identical, added, removed or reworded.
type Doubt struct {
	Rule string `json:"rule"` // the rule of the check that speaks against the reading, an ID of framework.Rules
	// Severity is error, whatever the finding behind the doubt weighs: what was
	// not compared may be anything.
	Severity framework.Severity `json:"severity"`
	Side     Side               `json:"side"`
	Skill    string             `json:"skill"` // code, or name where there is none, on that side; "" for the source as a whole
	Part     string             `json:"part"`  // as in a [Change]; "" where it may be any
	Level    int                `json:"level"` // the number in Part; 0 where it has none
	From     framework.From     `json:"from"`
	Text     string             `json:"text"`    // what could not be placed, or shows the fault
	Message  string             `json:"message"` // why, in one line without a full stop
}

// Side is one of the two editions that are compared.
type Side string

// The sides of a comparison.
const (
	Old Side = "old"
	New Side = "new"
)

// Doubts is what speaks against the reading of the two editions. Severity, Side
// and Level need not be set.
type Doubts struct{ Old, New []Doubt }

// byPlace orders doubts: those of a source as a whole first, then by skill, as a
// reader meets its parts, the old side before the new.
func byPlace(x, y Doubt) int {
	return cmp.Or(
		cmp.Compare(x.Skill, y.Skill),
		cmp.Compare(order(Change{Part: x.Part}), order(Change{Part: y.Part})),
		cmp.Compare(x.Level, y.Level),
		-cmp.Compare(x.Side, y.Side),
		cmp.Compare(x.From.File, y.From.File), cmp.Compare(x.From.Page, y.From.Page),
		cmp.Compare(x.From.Line, y.From.Line), cmp.Compare(x.From.Column, y.From.Column), cmp.Compare(x.From.Cell, y.From.Cell),
		cmp.Compare(x.Rule, y.Rule),
	)
}

// inTwoLanguages is the doubt about two editions of which each is in another language; nil
// where they are not.
func inTwoLanguages(old, new *framework.Edition) *Doubt {
	if _, differ := language.Between(old, new); !differ {
		return nil
	}
	d := &Doubt{
		Rule: "edition-language-differs", Severity: framework.Error, Side: New,
		Message: fmt.Sprintf("the texts of the old edition are in %s, those of the new one in %s: nothing of them was compared; give editions in one language",
			language.Name(language.Of(old)), language.Name(language.Of(new))),
	}
	if len(new.Sources) > 0 {
		d.From = framework.From{File: new.Sources[0].Name}
	}
	return d
}
