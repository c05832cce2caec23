package report

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"compdiff/diff"
)

// A CI service shows a list, and stops after some. Problems of one cause are one
// entry of it, with the places: findings that say the same, and rewordings that
// are nothing but one edit that recurs and keeps the duty. What may ask
// something else of people stands alone.

// alsoAt is a further place of a problem.
type alsoAt struct {
	at      place
	subject string // "FERY level 2"
}

// byCause is the run with one problem for each cause, where the first stood.
func (r run) byCause() run {
	var out []problem
	at := map[string]int{}
	for _, p := range r.problems {
		i, known := at[p.cause]
		switch {
		case p.cause == "":
			out = append(out, p)
		case known:
			out[i].also = append(out[i].also, alsoAt{p.at, p.subject()})
		default:
			at[p.cause] = len(out)
			out = append(out, p)
		}
	}
	for i, p := range out {
		if len(p.also) > 0 {
			sum := sha256.Sum256([]byte(p.cause))
			out[i].fingerprint = hex.EncodeToString(sum[:8])
		}
	}
	r.problems = out
	return r
}

// maxElsewhere is how many further places a message names.
const maxElsewhere = 5

// further says how many more places there are, and names some: "; the same in 2
// more places: FERY level 2, FERY level 3".
func (p problem) further() string {
	if len(p.also) == 0 {
		return ""
	}
	var names []string
	for _, e := range p.also[:min(len(p.also), maxElsewhere)] {
		names = distinct(names, e.subject)
	}
	dots := ""
	if len(p.also) > maxElsewhere {
		dots = " …"
	}
	return "; the same" + parenthesis(Visible(p.same)) + " in " + plural(len(p.also), "more place") + ": " + Visible(strings.Join(names, ", ")) + dots
}

// causeOf tells problems that say the same apart from others.
func causeOf(parts ...string) string { return strings.Join(parts, "\x00") }

// sweeps are the changes that are nothing but one recurring edit, which keeps
// the duty, by their place among all changes.
func sweeps(c *diff.Changelog) map[int]Pattern {
	in := map[int][]Pattern{}
	for _, p := range newPatterns(c) {
		for _, i := range p.changes {
			in[i] = append(in[i], p)
		}
	}
	out := map[int]Pattern{}
	for i, patterns := range in {
		change := c.Changes[i]
		if len(patterns) == 1 && (change.Class == diff.Editorial || change.Class == diff.Wording) && len(edits(change.Spans)) == 1 {
			out[i] = patterns[0]
		}
	}
	return out
}

// edits are the different edits of a redline: what went and what came, each once.
func edits(spans []diff.Span) [][2]string {
	var out [][2]string
	var now [2]string
	for _, s := range append(slices.Clone(spans), diff.Span{Op: diff.Equal}) {
		switch text := strings.TrimSpace(s.Text); {
		case s.Op == diff.Delete:
			now[0] += text
		case s.Op == diff.Insert:
			now[1] += text
		case now != [2]string{}:
			if !slices.Contains(out, now) {
				out = append(out, now)
			}
			now = [2]string{}
		}
	}
	return out
}
