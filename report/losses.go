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
	found                    int      // whole ones that the new edition has at another place, or words of them
	withLevels               int      // of the whole ones: those of levels that the skill no longer has
	wholeAt, partAt, foundAt []string // places, as one says them in a sentence, each once
}

// lossesOf gathers what was dropped by skill, in their order.
func lossesOf(dropped []Dropped) []loss {
	var all []loss
	at := map[string]int{}
	for _, d := range dropped {
		if !d.kept || d.Fate == fateMoved || d.Fate == fateNote || d.Fate == fateKept {
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
	}
	*n++
	if d.Fate == fateLevel {
		l.withLevels++
	}
	if place := strings.ToLower(d.Place); !slices.Contains(*at, place) {
		*at = append(*at, place)
	}
}

// lost says how many duties each skill lost, and where; of which skills parts of duties
// went, alone or besides; and of which duties were found elsewhere. Who lost most comes first.
func lost(dropped []Dropped, skills []SkillNotes) (whole, part, found []HighlightItem) {
	of := map[string]SkillNotes{}
	for _, s := range skills {
		of[s.ID] = s
	}
	for _, l := range lossesOf(dropped) {
		if l.whole > 0 {
			detail := fmt.Sprintf("%d at %s", l.whole, listedParts(l.wholeAt))
			whole = append(whole, HighlightItem{l.skillID, l.skill, joined("; ", detail, l.instead(of[l.skillID])), l.whole})
		}
		if l.part > 0 {
			part = append(part, HighlightItem{l.skillID, l.skill, fmt.Sprintf("%d at %s", l.part, listedParts(l.partAt)), l.part})
		}
	}
	for _, l := range lossesOf(dropped) {
		if l.found > 0 {
			found = append(found, HighlightItem{l.skillID, l.skill, fmt.Sprintf("%d at %s", l.found, listedParts(l.foundAt)), l.found})
		}
	}
	most := func(a, b HighlightItem) int { return cmp.Compare(b.count, a.count) }
	sorting.By(whole, most)
	sorting.By(part, most)
	sorting.By(found, most)
	return whole, part, found
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
