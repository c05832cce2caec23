package carry

import (
	"cmp"
	"fmt"
	"strings"

	"compdiff/diff"
)

// Cause is one thing that bears on an assessment.
type Cause struct {
	ID      string  `json:"id"` // never changes once released
	Verdict Verdict `json:"verdict"`
	Meaning string  `json:"meaning"` // one line

	one, many string // as a reason has it, for one and, with %d, for several
	row       string // as the row of a skill has it, with "%level" for the levels or "%sizes" for how much it is at each; "" for one
	aside     bool   // worth knowing, and no duty is touched: with a note, assessments are not affected
	within    string // the cause that it is a part of: who gives that one a verdict means this one too
}

// inRow is the cause as the row of a skill has it.
func (c Cause) inRow() string { return cmp.Or(c.row, c.one) }

// The causes that the code itself speaks of.
const (
	causeRespelt    = "text-respelt"
	causeReworded   = "text-reworded"
	causeRenamed    = "skill-renamed"
	causeRecoded    = "skill-recoded"
	causeRenumbered = "level-renumbered"
	causeSplit      = "skill-split"
	causeMerged     = "skill-merged"
	causeDescribed  = "description-changed"
	causeDefined    = "level-redefined"
	causeDropped    = "duty-dropped"
	causeLeft       = "duty-left"
	causeCame       = "duty-came"
	causeAdded      = "duty-added"
	causeChanged    = "duty-changed"
	causeMore       = "duty-asks-more"
	causeLess       = "duty-asks-less"
	causeLowered    = "verb-lowered"
	causeOtherVerb  = "verb-changed"
	causeRaised     = "verb-raised"
	causeShorter    = "list-shorter"
	causeLonger     = "list-longer"
	causePurpose    = "purpose-changed"
	causeScope      = "scope-changed"
	causeMuchNew    = "much-is-new"
	causeLittleLeft = "little-is-left"
	causePart       = "part-elsewhere"
	causeWeak       = "pair-is-weak"
	causeNoLevel    = "level-removed"
	causeNoSkill    = "skill-removed"
	causeBeside     = "level-beside"
	causeRewritten  = "text-rewritten"
	causeDoubt      = "in-doubt"
	causeNotStated  = "not-stated"
	causeAmbiguous  = "code-ambiguous"
	causeUnjudged   = "not-judged"
)

// The causes that those who follow levels over several editions speak of.
const (
	Returned   = "returned"
	Restored   = "text-restored"
	Drifted    = "drifted"
	CodeReused = "code-reused"
	TakenOver  = "skill-taken-over"
)

// Causes is the one table of what bears on an assessment. Where several have one
// verdict, the first in this order decides, and reasons name them in it. Every
// answer to whether assessments are affected, of a role, of a level or of a
// whole skill, is read off it.
var Causes = []Cause{
	{causeNoSkill, Gone, "the new edition does not have the skill, nor its duties elsewhere", "the skill is gone", "", "", false, ""},
	{CodeReused, Gone, "the code stands for another skill now, and nothing has the duties of the old one", "the code is another skill's now", "", "", false, ""},
	{causeNoLevel, Gone, "the skill is no longer defined at this level", "the skill is no longer defined at this level", "", "%level removed", false, ""},
	{TakenOver, Reassess, "the skill is gone; some duties of the level stand in another skill", "the skill is gone, and another has duties of it", "", "", false, ""},
	{causePart, Reassess, "duties of the level stand elsewhere: the assessment speaks for a part of that place alone", "a duty stands here now", "%d duties stand here now", "", false, ""},
	{causeMuchNew, Reassess, "a third or more of what the level asks is new, or half or more where duties that ask more or something else count half", "much of what is asked is new", "", "much is new at %sizes", false, ""},
	{causeLittleLeft, Reassess, "half or more of what the level asked is asked no longer, and of what it asks now less than half stood there", "little is left of what was asked", "", "little is left of %sizes", false, ""},
	{causeRaised, Reassess, "a verb says more responsibility than any duty of the old level does", "a duty asks for more responsibility", "%d duties ask for more responsibility", "a duty asks for more responsibility at %level", false, ""},
	{causeWeak, Reassess, "it is not sure that the two skills are one: the confidence is under 0.6", "it is not sure that it is the same skill", "", "", false, ""},
	{causeDoubt, Unknown, "the text was not read for certain, so it was not compared", "the text was not read for certain", "", "the text of %level was not read for certain", false, ""},
	{causeNotStated, Unknown, "a source marks the level, and does not give its text", "the text of the level is not given", "", "the text of %level is not given", false, ""},
	{causeAmbiguous, Unknown, "several skills of an edition have the code", "several skills of an edition have the code", "", "", false, ""},
	{causeUnjudged, Unknown, "a duty was reworded in a language of which no rules tell whether it is still the same", "whether a reworded duty is the same is not judged in its language", "whether %d reworded duties are the same is not judged in their language", "whether duties of %level are the same is not judged in their language", false, ""},
	{Drifted, Note, "every edition changed little; the first and the last, compared with each other, differ more", "little by little it became another text", "", "", false, ""},
	{causeAdded, Note, "a duty that the old text does not have", "a duty is new", "%d duties are new", "a duty came to %level", false, ""},
	{causeCame, Note, "a duty that stood at another level, or in another skill", "a duty came from elsewhere", "%d duties came from elsewhere", "a duty came to %level from elsewhere", false, ""},
	{causeDropped, Note, "a duty of the old text is asked no longer", "a duty is no longer asked", "%d duties are no longer asked", "a duty left %level", false, ""},
	{causeLeft, Note, "a duty stands at another level or in another skill now", "a duty went elsewhere", "%d duties went elsewhere", "", false, ""},
	{causeMore, Note, "a duty asks something besides", "a duty asks something besides", "%d duties ask something besides", "a duty asks something besides at %level", false, causeAdded},
	{causeLess, Note, "a part of a duty is asked no longer", "part of a duty is no longer asked", "parts of %d duties are no longer asked", "part of a duty left %level", false, causeDropped},
	{causeOtherVerb, Note, "a verb became another, and neither says more responsibility", "a verb changed", "%d verbs changed", "a verb changed at %level", false, ""},
	{causeChanged, Note, "a duty is about something else", "a duty changed", "%d duties changed", "a duty changed at %level", false, ""},
	{causeLowered, Note, "a verb says less responsibility", "a duty asks for less responsibility", "%d duties ask for less responsibility", "a duty asks for less responsibility at %level", false, ""},
	{causePurpose, Note, "what a duty is for changed", "a purpose changed", "%d purposes changed", "a purpose changed at %level", false, ""},
	{causeScope, Note, "a scope, a condition or another qualifier changed", "a scope or condition changed", "scopes or conditions changed in %d duties", "a scope or condition changed at %level", false, ""},
	{causeLonger, Note, "a list has a member more", "a list in a duty names more", "lists in %d duties name more", "a list in a duty names more at %level", false, ""},
	{causeShorter, Note, "a list has a member less", "a list in a duty names less", "lists in %d duties name less", "a list in a duty names less at %level", false, ""},
	{causeBeside, Note, "a level came next to this one, and it is no entry level below all others", "a level came next to this one", "%d levels came next to this one", "%level added", false, ""},
	{causeRewritten, Note, "the level has other words, in a skill of which a quarter or more of the words are others", "much of the skill has other words", "", "", false, ""},
	{causeSplit, Note, "the skill was split: it is about less than it was", "the skill was split", "", "", false, ""},
	{causeMerged, Note, "another skill was merged into this one: it is about more than it was", "another skill was merged into it", "", "", false, ""},
	{causeRenumbered, Note, "the levels of the skill were numbered anew", "the level has another number", "", "the levels shifted", false, ""},
	{causeRecoded, Note, "the skill has another code", "the skill has another code", "", "other code", false, ""},
	{causeRenamed, Note, "the skill has another name", "the skill has another name", "", "the new name says something else", false, ""},
	{Returned, Note, "it was not defined for a while, and is again", "it was gone for a while", "", "", false, ""},
	{Restored, Note, "an edition between said something else; the last one says what the first did", "the text is back as it was", "", "", true, ""},
	{causeDefined, Note, "the framework defines the level otherwise", "the framework defines the level otherwise", "", "", true, ""},
	{causeDescribed, Note, "the description of the skill says something else", "the description says something else", "", "", true, ""},
	{causeReworded, Carries, "other words, the same duty", "other words for a duty", "other words for %d duties", "", false, ""},
	{causeRespelt, Carries, "equal but for spelling, punctuation or number", "spelling or punctuation", "spelling or punctuation of %d texts", "", false, ""},
}

// sizes stands in the row of a cause for the levels and how much it is at each.
const sizes = "%sizes"

// CauseByID finds a cause in the table.
func CauseByID(id string) (Cause, bool) {
	for _, c := range Causes {
		if c.ID == id {
			return c, true
		}
	}
	return Cause{}, false
}

// Rules are verdicts that an organisation gives to causes, by their ids, in place
// of those of the table.
type Rules map[string]Verdict

// Of is the verdict of a cause.
func (r Rules) Of(id string) Verdict {
	if v, ok := r[id]; ok {
		return v
	}
	c, _ := CauseByID(id)
	if v, ok := r[c.within]; ok {
		return v
	}
	return c.Verdict
}

// Check refuses causes and verdicts that nobody knows; the key is the cause in
// question.
func (r Rules) Check() (key string, err error) {
	for _, c := range Causes {
		if v, ok := r[c.ID]; ok && v.weight() == len(Verdicts) {
			return c.ID, fmt.Errorf("unknown verdict %q; expected %s", v, choiceOf(Verdicts))
		}
	}
	unknown := ""
	for id := range r {
		if _, ok := CauseByID(id); !ok && (unknown == "" || id < unknown) {
			unknown = id
		}
	}
	if unknown != "" {
		return unknown, fmt.Errorf("there is no such cause; docs/carry-over.md lists them")
	}
	return "", nil
}

func choiceOf(verdicts []Verdict) string {
	var names []string
	for _, v := range verdicts {
		names = append(names, `"`+string(v)+`"`)
	}
	return strings.Join(names, ", ")
}

// aspectCauses says which cause each aspect of a reworded text is. Aspects that
// are not here change no duty.
var aspectCauses = map[diff.Aspect]string{
	diff.VerbRaised:       causeRaised,
	diff.VerbLowered:      causeLowered,
	diff.VerbChanged:      causeOtherVerb,
	diff.VerbAdded:        causeMore,
	diff.VerbRemoved:      causeLess,
	diff.DutyAdded:        causeMore,
	diff.DutyRemoved:      causeLess,
	diff.ItemAdded:        causeLonger,
	diff.ItemRemoved:      causeShorter,
	diff.PurposeChanged:   causePurpose,
	diff.QualifierChanged: causeScope,
}

// demanding are the causes that ask more than the old text did, or something
// else, of a duty that is in both texts.
var demanding = map[string]bool{causeRaised: true, causeOtherVerb: true, causeMore: true, causeChanged: true}
