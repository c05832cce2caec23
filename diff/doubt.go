package diff

import (
	"cmp"
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/language"
)

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

// with are these doubts and others.
func (d Doubts) with(more Doubts) Doubts {
	return Doubts{slices.Concat(d.Old, more.Old), slices.Concat(d.New, more.New)}
}

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

// mask is what is hidden of two editions.
type mask struct {
	old, new *framework.Edition // without what is in doubt
	found    []Doubt            // in the order of [byPlace]
	doubted  map[string]bool    // skills of both editions with a part in doubt, by the new one's id
	hidden   struct{ skills, levels, statements int }
}

// has reports that a part of a pair of skills is in doubt.
func (m *mask) has(p skillPair) bool { return m != nil && p.new != nil && m.doubted[id(p.new)] }

// doubts lists what was not compared, and counts it.
func (m *mask) doubts(sum *Summary) []Doubt {
	if m == nil {
		return []Doubt{}
	}
	sum.Skills.NotCompared += m.hidden.skills
	sum.Levels.NotCompared += m.hidden.levels
	sum.Statements.NotCompared += m.hidden.statements
	return append([]Doubt{}, m.found...)
}
