package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// loss is what a skill of both editions lost: duties as a whole, and parts of duties
// whose sentences stay. What moved is no loss, and what was found elsewhere is counted apart.
type loss struct {
	skillID, skill           string
	whole, part              int
	found, partFound         int      // those that the new edition has at another place, or words of them
	reworded                 int      // perhaps said in other words at their levels: nobody can tell whether they are lost
	withLevels               int      // of the whole ones: those of levels that the skill no longer has
	wholeAt, partAt, foundAt []string // places, as one says them in a sentence, each once
	partFoundAt              []string
	foundIn                  map[string]int // of those found elsewhere, by the other skill that has them
}

// lossesOf gathers what was dropped by skill, in their order.
func lossesOf(dropped []Dropped) []loss {
	var all []loss
	at := map[string]int{}
	for _, d := range dropped {
		if !d.kept || d.Fate == fateMoved || d.Fate == fateNote {
			continue
		}
		i, known := at[d.SkillID]
		if !known {
			i = len(all)
			at[d.SkillID] = i
			all = append(all, loss{skillID: d.SkillID, skill: d.Skill})
		}
		all[i].add(d)
	}
	return all
}

func (l *loss) add(d Dropped) {
	n, at := &l.whole, &l.wholeAt
	switch d.Fate {
	case fateLeftOut:
		n, at = &l.part, &l.partAt
	case fateFound:
		n, at = &l.found, &l.foundAt
	case fateKept:
		n, at = &l.partFound, &l.partFoundAt
	case fateOtherWords:
		l.reworded++
		return
	}
	*n++
	if _, in, other := strings.Cut(d.NowAt, " of "); other && d.Fate == fateFound {
		if l.foundIn == nil {
			l.foundIn = map[string]int{}
		}
		l.foundIn[in]++
	}
	if d.Fate == fateLevel {
		l.withLevels++
	}
	if place := strings.ToLower(d.Place); !slices.Contains(*at, place) {
		*at = append(*at, place)
	}
}

// lost says how many duties each skill lost, and where; of which skills parts of duties
// went, alone or besides; and which of either were found elsewhere: by heading, who lost
// most first.
func lost(dropped []Dropped, skills []SkillNotes) map[string][]HighlightItem {
	of := map[string]SkillNotes{}
	for _, s := range skills {
		of[s.ID] = s
	}
	by := map[string][]HighlightItem{}
	for _, l := range lossesOf(dropped) {
		note := func(heading string, n int, at []string, more string) {
			if n > 0 {
				by[heading] = append(by[heading], HighlightItem{l.skillID, l.skill, joined("; ", fmt.Sprintf("%d at %s", n, listedParts(at)), more), n})
			}
		}
		note(headDropped, l.whole, l.wholeAt, l.instead(of[l.skillID]))
		note(headParts, l.part, l.partAt, "")
		note(headFound, l.found, l.foundAt, "")
		note(headFoundParts, l.partFound, l.partFoundAt, "")
	}
	for _, items := range by {
		sorting.By(items, func(a, b HighlightItem) int { return cmp.Compare(b.count, a.count) })
	}
	return by
}

// instead says how many duties were added at the levels that lost some. Where these are as
// many or more, the levels were rewritten, and what they asked need not be gone.
func (l loss) instead(s SkillNotes) string {
	added := 0
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			if c.Rule == "statement-added" && slices.Contains(l.wholeAt, strings.ToLower(c.Part)) {
				added++
			}
		}
	}
	switch gone := l.whole - l.withLevels; {
	case added == 0:
		return ""
	case added >= gone:
		return fmt.Sprintf("rewritten: %d added there", added)
	}
	return fmt.Sprintf("%d added there", added)
}
