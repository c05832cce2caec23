package language

import (
	"fmt"
	"slices"
	"strings"
)

// Op says what became of a word.
type Op int

// The operations of a redline.
const (
	Kept Op = iota
	Gone
	Came
)

// Edit is a word or a mark of a redline between two texts.
type Edit struct {
	Op    Op
	Text  string // as published
	Lower string // in lower case; "" of a mark
	Stem  string // see [Rules.Stems]
	Leads bool   // the first word of a sentence, on its side
}

// Aspects of a reworded text, as package diff calls them.
const (
	VerbChanged      = "verb-changed"
	ItemAdded        = "item-added"
	ItemRemoved      = "item-removed"
	QualifierChanged = "qualifier-changed"
)

// Verdict says whether a reworded text asks for the same as before.
type Verdict struct {
	Same    bool     // as far as can be told
	Aspects []string // what was found
	Reasons []string // why: with Same what is light, else what is not
}

// Judge judges a text of which more changed than spelling and punctuation. What changes
// a word of content, or one of the closed lists, changes what is asked. The rules must be
// able to judge: see [Rules.Judges].
func (r *Rules) Judge(edits []Edit) Verdict {
	v := Verdict{Same: true}
	lost := r.unbalanced(edits, r.contentOf)
	for start, end := range hunks(edits) {
		v.hunk(r, edits[start:end], lost[start:end])
	}
	v.weighty(r, edits)
	slices.Sort(v.Aspects)
	v.Aspects = slices.Compact(v.Aspects)
	return v
}

// weighty says which words of the closed lists came and went.
func (v *Verdict) weighty(r *Rules, edits []Edit) {
	heavy := r.unbalanced(edits, r.weightOf)
	for _, what := range []string{"negation", "obligation", "extent"} {
		for _, op := range []Op{Gone, Came} {
			said := slices.DeleteFunc(pick(edits, heavy, op), func(e Edit) bool { return r.weighty[strings.TrimRight(e.Lower, "'’")] != what })
			if len(said) > 0 {
				v.say("%s: %q %s", what, inWords(said), fates[op])
			}
		}
	}
}

// fates say what became of a word.
var fates = map[Op]string{Gone: "was dropped", Came: "was added"}

func (v *Verdict) say(format string, args ...any) {
	v.Same = false
	if text := fmt.Sprintf(format, args...); !slices.Contains(v.Reasons, text) {
		v.Reasons = append(v.Reasons, text)
	}
}

// contentOf is what a word says, in a form that is the same for all that say it; "" where
// it says nothing of its own.
func (r *Rules) contentOf(e Edit) string {
	if e.Stem == "" || r.hollow[e.Lower] || r.weighty[e.Lower] != "" {
		return ""
	}
	return r.Sense(e.Stem)
}

// weightOf is the same of the words of the closed lists.
func (r *Rules) weightOf(e Edit) string {
	lower := strings.TrimRight(e.Lower, "'’")
	if lower == "" || r.weighty[lower] == "" {
		return ""
	}
	return r.Sense(r.Stem(lower))
}

// unbalanced marks what one side has and the other has nowhere, or less often.
func (r *Rules) unbalanced(edits []Edit, key func(Edit) string) []bool {
	balance := map[string]int{}
	sign := map[Op]int{Gone: 1, Came: -1}
	for _, e := range edits {
		balance[key(e)] += sign[e.Op]
	}
	marks := make([]bool, len(edits))
	for i, e := range edits {
		if k := key(e); k != "" && sign[e.Op]*balance[k] > 0 {
			marks[i] = true
			balance[k] -= sign[e.Op]
		}
	}
	return marks
}

// hunk says what changed between two words that were kept.
func (v *Verdict) hunk(r *Rules, edits []Edit, lost []bool) {
	gone, came := pick(edits, lost, Gone), pick(edits, lost, Came)
	switch {
	case len(gone)+len(came) == 0:
	case len(gone) > 0 && len(came) > 0 && gone[0].Leads && came[0].Leads:
		v.Aspects = append(v.Aspects, VerbChanged)
		v.say("%q became %q", inWords(gone), inWords(came))
	case len(gone) > 0 && len(came) > 0:
		v.say("%q became %q", inWords(gone), inWords(came))
	case len(gone) > 0:
		v.Aspects = append(v.Aspects, aspectOf(r, edits, Gone, ItemRemoved))
		v.say("%q was dropped", inWords(gone))
	default:
		v.Aspects = append(v.Aspects, aspectOf(r, edits, Came, ItemAdded))
		v.say("%q was added", inWords(came))
	}
}

// aspectOf tells a member of a list, which goes or comes with what joins it, from what
// narrows another word.
func aspectOf(r *Rules, edits []Edit, op Op, item string) string {
	if slices.ContainsFunc(edits, func(e Edit) bool {
		return e.Op == op && (r.IsJoint(e.Lower) || strings.Contains(",;、，；・/", e.Text))
	}) {
		return item
	}
	return QualifierChanged
}

func pick(edits []Edit, lost []bool, op Op) []Edit {
	var out []Edit
	for i, e := range edits {
		if lost[i] && e.Op == op {
			out = append(out, e)
		}
	}
	return out
}

func inWords(edits []Edit) string {
	var words []string
	for _, e := range edits {
		words = append(words, e.Text)
	}
	return strings.Join(words, " ")
}

// hunks yields the half-open ranges of edits that were not kept.
func hunks(edits []Edit) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		for i := 0; i < len(edits); i++ {
			start := i
			for i < len(edits) && edits[i].Op != Kept {
				i++
			}
			if i > start && !yield(start, i) {
				return
			}
		}
	}
}
