package report

import (
	"slices"
	"strings"

	"compdiff/diff"
)

// causeOf tells problems that say the same apart from others.
func causeOf(parts ...string) string { return strings.Join(parts, "\x00") }

// sweeps are the changes that are nothing but one recurring edit, which keeps
// the duty, by their place among all changes.
func sweeps(c *diff.Changelog) map[int]Pattern {
	out := map[int]Pattern{}
	for i, patterns := range sweptAway(c) {
		if len(patterns) == 1 {
			out[i] = patterns[0]
		}
	}
	return out
}

// sweptAway are the changes that are nothing but recurring edits, which keep the duty: no
// more edits than patterns, none of them of many words.
func sweptAway(c *diff.Changelog) map[int][]Pattern {
	in := map[int][]Pattern{}
	for _, p := range newPatterns(c) {
		if !p.small {
			continue // more may have changed there
		}
		for _, i := range p.changes {
			in[i] = append(in[i], p)
		}
	}
	for i, patterns := range in {
		change := c.Changes[i]
		keeps, all := change.Class == diff.Editorial || change.Class == diff.Wording, len(edits(change.Spans))
		if !keeps || all == 0 || all > len(patterns) {
			delete(in, i)
		}
	}
	return in
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
