package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// hidden says how many changes are not shown, and why; "" where all are. Those
// of order and typography, and of rules that are off, weigh nothing; others
// weigh what they did before somebody accepted them, or did not ask for them.
func hidden(c *diff.Changelog) string {
	var why wordCounts
	for _, change := range c.Hidden {
		switch {
		case isUnstated(change): // told as such
		case change.Accepted:
			why.add(wasAccepted)
		case change.Severity == framework.Off:
			why.add(offWords(change))
		default:
			why.add(notAskedFor)
		}
	}
	sorting.By(why, func(a, b count) int { return slices.Index(lastHidden, a.word) - slices.Index(lastHidden, b.word) })
	switch all := why.sum(); {
	case all == 0:
		return ""
	case len(why) == 1:
		return fmt.Sprintf("%s not shown: %s", moreAre(all), why[0].word)
	default:
		return fmt.Sprintf("%s not shown: %s", moreAre(all), became(why...))
	}
}

// What would weigh if it were shown is told last, in this order.
const (
	wasAccepted = "accepted"
	notAskedFor = "not asked for"
)

var lastHidden = []string{wasAccepted, notAskedFor}

func moreAre(n int) string {
	if n == 1 {
		return "1 more change is"
	}
	return fmt.Sprintf("%d more changes are", n)
}

// offWords is what happened in a change that weighs nothing: whoever reads that it is not
// shown can tell whether it would have mattered.
func offWords(c diff.Change) string {
	switch {
	case strings.HasSuffix(c.Rule, "-reordered"):
		return "of order alone"
	case c.Class == diff.Editorial:
		return "of typography alone"
	}
	return "of no weight (" + ruleWords(c.Rule) + ")"
}

// wordCounts counts things by a word, in the order in which they come.
type wordCounts []count

func (t *wordCounts) add(word string) {
	for i := range *t {
		if (*t)[i].word == word {
			(*t)[i].n++
			return
		}
	}
	*t = append(*t, count{1, word})
}

func (t wordCounts) sum() (n int) {
	for _, one := range t {
		n += one.n
	}
	return n
}
