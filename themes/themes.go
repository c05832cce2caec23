// Package themes says which terms came to a framework and which went: the name of a role
// that was dropped from every skill, a technology that arrives in a dozen.
//
// Each edition is taken as its skills (counts.go): a term counts once in a skill, however
// often it stands there, so that one skill that is in love with a word makes no theme. How
// surely the share of skills with a term differs is weighed by Dunning's log-likelihood
// (weight), and what chance may have made is left out. A term is one word to three,
// known by their stems; of terms that hold one another the weightiest is told.
//
// Only what both editions state is counted: an edition that is the first to have guidance has
// not dropped or gained the words of it.
package themes

import (
	"cmp"
	"math"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// The floors of a theme. Floor is the weight that chance reaches once in a thousand terms that
// did not change (chi-square with one degree of freedom); LeastSkills is in how many
// skills more, or fewer, a term must stand.
const (
	Floor       = 10.83
	LeastSkills = 4
)

// Themes is what came and what went.
type Themes struct {
	OldSkills int // skills of either edition
	NewSkills int
	Came      []Term // the weightiest first
	Went      []Term
	Remarks   []string // what a reader must know of how they were counted; nil where there is nothing
}

// Term is a word or a phrase whose share of skills changed.
type Term struct {
	Text   string    `json:"text"`   // as it is mostly written
	Old    int       `json:"old"`    // skills with it
	New    int       `json:"new"`    // skills with it
	Weight float64   `json:"weight"` // Dunning's log-likelihood
	Skills []InSkill `json:"skills"` // those that have it in either edition, by code
	Levels []AtLevel `json:"levels"` // those at which it stands, ascending

	stems []string
}

// InSkill is how often a term stands in a skill.
type InSkill struct {
	Skill string `json:"skill"` // code, or name where there is none
	Old   int    `json:"old"`
	New   int    `json:"new"`
}

// AtLevel is how often a term stands at a level, over all skills.
type AtLevel struct {
	Level int `json:"level"`
	Old   int `json:"old"`
	New   int `json:"new"`
}

// Compare says what came and went from one edition to the other.
func Compare(old, new *framework.Edition) Themes {
	parts := shared(old, new)
	was, is := count(old, parts), count(new, parts)
	var terms []Term
	for key := range is.terms {
		was.get(key)
	}
	for key, w := range was.terms {
		if t, ok := theme(w, is.get(key), was.skills, is.skills); ok {
			terms = append(terms, t)
		}
	}
	sorting.By(terms, func(x, y Term) int {
		return cmp.Or(-cmp.Compare(x.Weight, y.Weight), -cmp.Compare(len(x.stems), len(y.stems)), slices.Compare(x.stems, y.stems))
	})
	t := Themes{OldSkills: was.skills, NewSkills: is.skills, Came: []Term{}, Went: []Term{}}
	for _, term := range terms {
		into := &t.Came
		if term.share(t, true) < term.share(t, false) {
			into = &t.Went
		}
		if !slices.ContainsFunc(*into, func(o Term) bool { return within(term.stems, o.stems) || within(o.stems, term.stems) }) {
			*into = append(*into, term)
		}
	}
	return t
}

// share is the share of skills that have a term, in the new edition or the old.
func (t Term) share(all Themes, new bool) float64 {
	if new {
		return float64(t.New) / float64(max(1, all.NewSkills))
	}
	return float64(t.Old) / float64(max(1, all.OldSkills))
}

// theme is a term of which chance does not explain how its share of skills changed.
func theme(was, is *counted, oldSkills, newSkills int) (Term, bool) {
	t := Term{Old: len(was.bySkill), New: len(is.bySkill), stems: was.stems}
	if t.stems == nil {
		t.stems = is.stems
	}
	t.Weight = weight(t.Old, oldSkills, t.New, newSkills)
	if t.Weight < Floor || max(t.Old-t.New, t.New-t.Old) < LeastSkills {
		return t, false
	}
	t.Text = mostly(was, is)
	t.Skills, t.Levels = skillsOf(was, is), levelsOf(was, is)
	return t, true
}

// weight is Dunning's log-likelihood that two shares are not one: a of n and b of m.
func weight(a, n, b, m int) float64 {
	sum := 0.0
	add := func(seen int, expected float64) {
		if seen > 0 && expected > 0 {
			sum += float64(seen) * math.Log(float64(seen)/expected)
		}
	}
	all := float64(n + m)
	for _, x := range []struct{ has, of int }{{a, n}, {b, m}} {
		add(x.has, float64(x.of)*float64(a+b)/all)
		add(x.of-x.has, float64(x.of)*(all-float64(a+b))/all)
	}
	return math.Round(2*sum*100) / 100
}

// within reports that a term stands in another.
func within(short, long []string) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(short, long[i:i+len(short)]) {
			return true
		}
	}
	return false
}
