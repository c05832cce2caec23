package report

import (
	"slices"

	"compdiff/diff"
)

// smallEdits reports that notes name the edits of a change and quote no text: of spelling
// and punctuation, and of small words where the duty is the same.
func (c Change) smallEdits() bool {
	switch {
	case c.Quoted || len(c.Whole) > 0:
		return false
	case c.Class == string(diff.Editorial):
		return true
	}
	return c.Class == string(diff.Wording) && !c.Unjudged && c.Came == "" && len(c.Old) == 1 && len(c.New) == 1 && len(c.Evidence) == 0 &&
		remarks(c) == "" && c.sign() == "" && !slices.ContainsFunc(edits(c.spans()), func(e [2]string) bool { return telling(e[0]) || telling(e[1]) })
}

// goneThenAdded has the duties of a level that went behind those that stay, and those that
// came behind them: so either can be read as a text.
func goneThenAdded(all []Change) []Change {
	rank := map[string]int{"statement-removed": 1, "statement-added": 2}
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].Part == all[from].Part && all[to].Level > 0 {
			to++
		}
		slices.SortStableFunc(all[from:to], func(a, b Change) int { return rank[a.Rule] - rank[b.Rule] })
		from = to
	}
	return all
}
