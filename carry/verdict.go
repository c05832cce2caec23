package carry

// Verdict says whether an assessment against an old text stands.
type Verdict string

// The verdicts.
const (
	Same     Verdict = "same"                     // it carries over: the text is the same
	Carries  Verdict = "carries over"             // other words, the same duties
	Note     Verdict = "carries over with a note" // it stands; somebody should know what changed
	Unknown  Verdict = "not known"                // the text was not read for certain, or not given
	Reassess Verdict = "reassess"                 // it cannot stand without a look at the person
	Gone     Verdict = "no longer defined"        // nothing is there to hold it against
)

// Verdicts lists the verdicts, the lightest first. What is not known is lighter
// than a reason to assess again: that holds whatever else is true.
var Verdicts = []Verdict{Same, Carries, Note, Unknown, Reassess, Gone}

// weight orders verdicts, the lightest first.
func (v Verdict) weight() int {
	for i, w := range Verdicts {
		if v == w {
			return i
		}
	}
	return len(Verdicts)
}

// Stands reports that an assessment carries over, with a note or without.
func (v Verdict) Stands() bool { return v.weight() <= Note.weight() }

// Graver reports that v weighs more than w.
func (v Verdict) Graver(w Verdict) bool { return v.weight() > w.weight() }

// Worst is the graver of two verdicts.
func Worst(v, w Verdict) Verdict {
	if w.Graver(v) {
		return w
	}
	return v
}
