package carry

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// tally counts what changes made of the statements of a level.
type tally struct {
	link     *Link
	old, new string                // the skill
	duties   []framework.Statement // of the old level
	e        Evidence
	found    []finding
	half     int          // what is new, in half duties: a duty that asks more is one half
	grown    bool         // a duty of both texts asks something besides
	first    *diff.Change // of what is new
	gone     *diff.Change // the first of what is asked no longer
	unsure   float64      // what is missing to certainty, summed over the old statements
}

// change takes in a change, where it is one of the level.
func (t *tally) change(c *diff.Change) {
	was, is := t.count(c.Old, t.old, t.link.From.Level, c), t.count(c.New, t.new, t.link.To.Level, c)
	switch {
	case was+is == 0:
	case c.Rule == "statement-added":
		t.e.Added += is
		t.asks(causeAdded, c, 2*is)
	case c.Rule == "statement-removed":
		t.leaves(causeDropped, c, was)
	case c.Moves():
		t.moved(c, was, is)
	case c.Rule == "statement-reworded" || c.Rule == "statement-split" || c.Rule == "statement-merged":
		t.reworded(c, was)
	}
}

// count counts the texts of a side that stand in the level.
func (t *tally) count(texts []diff.Text, skill string, level int, c *diff.Change) int {
	n := 0
	for _, x := range texts {
		own := x.Skill == "" && c.Skill == t.new || x.Skill == skill
		if own && x.Level == level {
			n++
		}
	}
	return n
}

// moved takes in a statement that came to the level or left it.
func (t *tally) moved(c *diff.Change, was, is int) {
	switch {
	case was > 0 && is > 0: // it is at home
		t.reworded(c, was)
	case is > 0:
		t.e.Added += is
		t.asks(causeCame, c, 2*is)
	default:
		t.leaves(causeLeft, c, was)
	}
}

// reworded takes in a statement that became another one, or several.
func (t *tally) reworded(c *diff.Change, was int) {
	t.unsure += float64(was) * (1 - c.Confidence)
	if !c.MayMatter() || c.Unjudged {
		t.e.Worded += was
		t.found = append(t.found, finding{cause: causesOf(c)[0], change: c})
		return
	}
	t.e.Changed += was
	half := 0
	for _, cause := range causesOf(c) {
		if cause == causeRaised && t.asked(c) {
			cause = causeOtherVerb
		}
		if demanding[cause] {
			half = 1
		}
		t.grown = t.grown || cause == causeMore
		t.found = append(t.found, finding{cause: cause, change: c})
	}
	t.half += half
	if half > 0 && t.first == nil {
		t.first = c
	}
}

// asked reports that the old level asks elsewhere for what a raised verb says: who
// was assessed against it was assessed for that responsibility.
func (t *tally) asked(c *diff.Change) bool {
	if len(c.New) == 0 {
		return false
	}
	raised := firstWord(c.New[0].Text.Text)
	return slices.ContainsFunc(t.duties, func(s framework.Statement) bool {
		return firstWord(s.Text) == raised && !slices.ContainsFunc(c.Old, func(o diff.Text) bool { return o.Text.Text == s.Text })
	})
}

// firstWord is the word that a duty begins with, folded.
func firstWord(text string) string {
	word, _, _ := strings.Cut(framework.Fold(text), " ")
	return word
}

// ofStatement lists what a change of one statement is.
func ofStatement(c *diff.Change) []string {
	switch {
	case len(c.New) == 0:
		return []string{causeDropped}
	case c.Moves():
		return []string{causeLeft}
	}
	return causesOf(c)
}

// causesOf lists what a reworded text is, every cause once.
func causesOf(c *diff.Change) []string {
	switch {
	case c.Class == diff.Editorial:
		return []string{causeRespelt}
	case c.Unjudged:
		return []string{causeUnjudged}
	case c.Class != diff.Substantive:
		return []string{causeReworded}
	}
	var causes []string
	for _, a := range c.Aspects {
		if cause := aspectCauses[a]; cause != "" && !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	if len(causes) == 0 {
		causes = []string{causeChanged}
	}
	return causes
}

// asks takes in a statement that the level did not have.
func (t *tally) asks(cause string, c *diff.Change, half int) {
	t.half += half
	t.found = append(t.found, finding{cause: cause, change: c})
	if t.first == nil || t.first.Rule != "statement-added" && c.Rule == "statement-added" {
		t.first = c
	}
}

// leaves takes in a statement that the level no longer has.
func (t *tally) leaves(cause string, c *diff.Change, n int) {
	t.e.Gone += n
	t.found = append(t.found, finding{cause: cause, change: c})
	if t.gone == nil {
		t.gone = c
	}
}

// asksMuch reports that a large share of what the level asks is new. One duty
// that only asks more is never much, nor are several that ask something else
// where nothing is new.
func (t *tally) asksMuch() bool {
	if t.e.Added > 0 && muchNew*t.e.Added >= t.e.New {
		return true
	}
	return (t.e.Added > 0 || t.grown) && t.half >= 2 && muchMore*t.half >= 2*t.e.New
}

// keepsLittle reports that much of the level is gone, and that what it asks now
// is for the most part something else.
func (t *tally) keepsLittle() bool {
	return t.e.Gone > 0 && littleLeft*t.e.Gone >= t.e.Old && littleLeft*(t.e.Same+t.e.Worded) < t.e.New
}

// anew says what is new.
func (t *tally) anew() string {
	more := t.half - 2*t.e.Added
	switch {
	case more <= 0:
		return t.newShare()
	case t.e.Added == 0:
		return fmt.Sprintf("%s %s more or something else", t.newShare(), askAsks(more))
	}
	return fmt.Sprintf("%s, and %d %s more or something else", t.newShare(), more, askAsks(more))
}

// newShare is how many of the duties are new, or ask more where none is.
func (t *tally) newShare() string {
	n := t.e.Added
	if n == 0 {
		n = t.half
	}
	return fmt.Sprintf("%d of %s", n, count(t.e.New, "duty", "duties"))
}

// goneShare is how many of the old duties are asked no longer.
func (t *tally) goneShare() string {
	return fmt.Sprintf("%d of %s", t.e.Gone, count(t.e.Old, "duty", "duties"))
}

// sureness is how sure it is on the whole that statements were taken for the
// right ones.
func (t *tally) sureness() float64 {
	if t.e.Old == 0 {
		return 1
	}
	return max(0, 1-t.unsure/float64(t.e.Old))
}
