package diff

import (
	"cmp"
	"slices"
	"strings"
)

// Pattern is an edit of a few words that recurs all over an edition: a house
// style that changed, and not many decisions.
type Pattern struct {
	Old     string   `json:"old"`     // the words as the old edition has them; "" where they only came
	New     string   `json:"new"`     // the words as the new edition has them; "" where they only went
	Count   int      `json:"count"`   // how often; several times in one change count as often
	Changes []string `json:"changes"` // the fingerprints of the changes, in their order, each once
}

// An edit is a pattern from this many times on, over this many skills. Longer
// ones are no style.
const (
	patternTimes  = 5
	patternSkills = 3
	patternWords  = 4
)

// patterns finds the edits that recur over the changes.
func patterns(changes []Change) []Pattern {
	times := map[[2]string]*recurring{}
	for _, c := range changes {
		for _, e := range smallEdits(c.Spans) {
			if times[e] == nil {
				times[e] = &recurring{Pattern: Pattern{Old: e[0], New: e[1]}, skills: map[string]bool{}}
			}
			times[e].add(c)
		}
	}
	found := []Pattern{}
	for _, r := range times {
		if r.Count >= patternTimes && len(r.skills) >= patternSkills {
			found = append(found, r.Pattern)
		}
	}
	slices.SortFunc(found, func(x, y Pattern) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Old, y.Old), cmp.Compare(x.New, y.New))
	})
	return found
}

// recurring is an edit with where it was seen.
type recurring struct {
	Pattern
	skills map[string]bool
}

func (r *recurring) add(c Change) {
	r.Count++
	r.skills[c.Skill] = true
	if n := len(r.Changes); n == 0 || r.Changes[n-1] != c.Fingerprint {
		r.Changes = append(r.Changes, c.Fingerprint)
	}
}

// smallEdits lists the hunks of a redline that may be a matter of style, as
// what went and what came.
func smallEdits(spans []Span) [][2]string {
	var all [][2]string
	for i := 0; i < len(spans); i++ {
		if spans[i].Op == Equal {
			continue
		}
		old, new := "", ""
		for ; i < len(spans) && spans[i].Op != Equal; i++ {
			if spans[i].Op == Delete {
				old += spans[i].Text
			} else {
				new += spans[i].Text
			}
		}
		old, new = strings.TrimSpace(old), strings.TrimSpace(new)
		if len(strings.Fields(old)) <= patternWords && len(strings.Fields(new)) <= patternWords && old != new {
			all = append(all, [2]string{old, new})
		}
	}
	return all
}
