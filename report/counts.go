package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// tally is a row of the summary: how many things of a kind either side has and
// what became of them.
type tally struct {
	things   string // "statements"
	old, new int
	became   string // "2 reworded, 1 added"; "" when there is nothing to say
}

// tallies are the rows of the summary.
func tallies(s diff.Summary) []tally {
	k, l, t, g := s.Skills, s.Levels, s.Statements, s.Guidance
	return []tally{
		{"skills", k.Old, k.New, became(
			count{k.Added, "added"}, count{k.Removed, "removed"}, count{k.Renamed, "renamed"}, count{k.Recoded, "recoded"},
			count{k.Split, "split"}, count{k.Merged, "merged"}, count{k.Changed, "changed"}, count{k.Identical, "identical"}, count{k.NotCompared, "not compared"}, count{k.Uncoded, "whose codes were not compared, as one side has none"})},
		{"levels", l.Old, l.New, became(
			count{l.Added, with("added", l.AddedWith, "skills")}, count{l.Removed, with("removed", l.RemovedWith, "skills")}, count{l.NotCompared, "not compared"})},
		{"statements", t.Old, t.New, became(
			count{t.Added, with("added", t.AddedWith, "levels and skills")}, count{t.Removed, with("removed", t.RemovedWith, "levels and skills")}, count{t.Moved, "moved"}, count{t.Reworded, "reworded"},
			count{t.Split, "split"}, count{t.Merged, "merged"}, count{t.Identical, "identical"}, count{t.NotCompared, "not compared"})},
		{"guidance", g.Old, g.New, became(
			count{g.Added, with("added", g.AddedWith, "skills")}, count{g.Removed, with("removed", g.RemovedWith, "skills")}, count{g.Moved, "moved to another skill"}, count{g.Reworded, "reworded"},
			count{g.Recast, "recast"}, count{g.Identical, "identical"}, count{g.Unknown, "not compared, as one side does not state it"})},
	}
}

// verdict is the sentence that sums a changelog up, with what it does not show.
func verdict(c *diff.Changelog) string { return joined("; ", reported(c), doubted(c), hidden(c)) }

// reported sums up the changes that are reported, for those who know severities.
func reported(c *diff.Changelog) string { return summedUp(c, weights(c.Summary.Severity)) }

// toReaders sums up the changes that are reported in plain words.
func toReaders(c *diff.Changelog) string {
	n := c.Summary.Severity
	return summedUp(c, became(count{n[framework.Error], "that break references"}, count{n[framework.Warning], "to check"}, count{n[framework.Info], "good to know"}))
}

func summedUp(c *diff.Changelog, weighed string) string {
	switch {
	case len(c.Changes) == 0 && len(c.Doubts) > 0:
		return "nothing differs in what was compared"
	case len(c.Changes) == 0:
		return "no changes"
	}
	s := plural(len(c.Changes), "change") + ": " + weighed
	if classes := became(
		count{c.Summary.Class[diff.Substantive], string(diff.Substantive)},
		count{c.Summary.Class[diff.Wording], "of wording"},
		count{c.Summary.Class[diff.Editorial], string(diff.Editorial)},
	); classes != "" {
		s += "; of the reworded texts " + classes
	}
	if n := unjudged(c); n > 0 {
		s += "; whether " + plural(n, "text") + " in other words still " + asks(n) + " the same is not judged in this language"
	}
	return s
}

// weights counts by severity: "1 error, 2 warnings, 3 info".
func weights(n map[framework.Severity]int) string {
	var parts []string
	for _, s := range framework.Severities {
		switch {
		case n[s] == 0:
		case s == framework.Info: // short for information, which has no plural
			parts = append(parts, fmt.Sprintf("%d %s", n[s], s))
		default:
			parts = append(parts, plural(n[s], string(s)))
		}
	}
	return strings.Join(parts, ", ")
}

// unjudged counts the texts in other words of which nobody can tell whether they ask for
// the same.
func unjudged(c *diff.Changelog) int {
	n := 0
	for _, change := range c.Changes {
		if change.Unjudged {
			n++
		}
	}
	return n
}

// asks is the verb for so many texts.
func asks(n int) string {
	if n == 1 {
		return "asks for"
	}
	return "ask for"
}
