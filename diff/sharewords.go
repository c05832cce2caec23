package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// parted says what a skill was split into, and what others took up of it.
func parted(c Change) string {
	old := quoteAll(c.Old)
	var said []string
	if !c.TakesUp() {
		said = append(said, old+" was split into "+enumerate(texts(c.withoutTaken(c.New))))
	}
	for _, s := range c.Shares {
		name := s.titled(c.New)
		switch {
		case s.Copied == 0:
		case s.TakenUp && s.Went == 0:
			said = append(said, fmt.Sprintf("%s takes up %s of %s, which %s there as well%s", name, countOf(s.Copied), old, stay(s.Copied), c.onlyAlike(s)))
		case s.TakenUp:
			said = append(said, fmt.Sprintf("%s takes up %s of %s: %d went there, %d %s in both%s", name, countOf(s.Went+s.Copied), old, s.Went, s.Copied, stay(s.Copied), c.onlyAlike(s)))
		default:
			said = append(said, fmt.Sprintf("of the statements that %s has, %d went there and %d %s in both%s", name, s.Went, s.Copied, stay(s.Copied), c.onlyAlike(s)))
		}
	}
	return strings.Join(said, "; ")
}

// united says what a skill was merged from, and of what others it had the statements before.
func united(c Change) string {
	new := quoteAll(c.New)
	var said []string
	if !c.TakesUp() {
		said = append(said, enumerate(texts(c.withoutTaken(c.Old)))+" were merged into "+new)
	}
	for _, s := range c.Shares {
		name := s.titled(c.Old)
		switch {
		case s.Copied == 0:
		case s.TakenUp && s.Went == 0:
			said = append(said, fmt.Sprintf("%s has %s of %s, which stood there before as well%s", new, countOf(s.Copied), name, c.onlyAlike(s)))
		case s.TakenUp:
			said = append(said, fmt.Sprintf("%s has %s of %s: %d came from there, %d stood in both before%s", new, countOf(s.Went+s.Copied), name, s.Went, s.Copied, c.onlyAlike(s)))
		default:
			said = append(said, fmt.Sprintf("of the statements of %s, %d came from there and %d stood in both before%s", name, s.Went, s.Copied, c.onlyAlike(s)))
		}
	}
	return strings.Join(said, "; ")
}

// withoutTaken are the titles of the skills that became, or were, one, without those that only
// share what was copied.
func (c Change) withoutTaken(titles []Text) []Text {
	return slices.DeleteFunc(slices.Clone(titles), func(t Text) bool {
		return slices.ContainsFunc(c.Shares, func(s Share) bool { return s.TakenUp && s.Skill == t.Skill })
	})
}

// titled is the title of the skill of a share, among some.
func (s Share) titled(titles []Text) string {
	for _, t := range titles {
		if t.Skill == s.Skill {
			return t.Text.Text
		}
	}
	return s.Skill
}

// comesFrom says where the statements of a new skill are from: those that left their skills,
// and those that it took up.
func comesFrom(c Change) string {
	var from, taken []string
	for _, s := range c.Shares {
		switch {
		case !s.TakenUp:
			from = append(from, s.Skill)
		case s.Went == 0:
			taken = append(taken, fmt.Sprintf("%s of %s, which %s there as well%s", countOf(s.Copied), s.Skill, stay(s.Copied), c.onlyAlike(s)))
		default:
			taken = append(taken, fmt.Sprintf("%s of %s, %d of which %s there as well%s", countOf(s.Went+s.Copied), s.Skill, s.Copied, stay(s.Copied), c.onlyAlike(s)))
		}
	}
	said := ""
	if len(from) > 0 {
		said += "; statements of it come from " + enumerate(from)
	}
	if len(taken) > 0 {
		said += "; it takes up " + enumerate(taken)
	}
	return said
}

// livesOn says where the statements of a skill that went stand.
func livesOn(c Change) string {
	if len(c.Shares) == 0 {
		return ""
	}
	shares := slices.Clone(c.Shares)
	sorting.By(shares, func(x, y Share) int { return cmp.Compare(y.Went+y.Copied, x.Went+x.Copied) }) // what has most of it first
	var in []string
	for _, s := range shares {
		in = append(in, s.Skill)
	}
	if n := c.Shares[0].Went + c.Shares[0].Copied; len(in) == 1 && n > 0 {
		return "; " + countOf(n) + " of it " + live(n) + " on in " + in[0] + c.wordForWord(in[0], n)
	}
	return "; statements of it live on in " + enumerate(in)
}

// wordForWord says how many of some statements another skill has to the letter.
func (c Change) wordForWord(skill string, of int) string {
	same := 0
	for _, e := range c.Evidence {
		if e.New.Skill == skill && e.Confidence == 1 {
			same++
		}
	}
	switch same {
	case 0:
		return ", in other words"
	case of:
		return ", word for word"
	}
	return fmt.Sprintf(", %d of them word for word", same)
}

func live(statements int) string {
	if statements == 1 {
		return "lives"
	}
	return "live"
}

func countOf(statements int) string {
	if statements == 1 {
		return "1 statement"
	}
	return fmt.Sprintf("%d statements", statements)
}

func stay(statements int) string {
	if statements == 1 {
		return "stays"
	}
	return "stay"
}

// onlyAlike says of the statements that were copied how many of them are not the same in the two
// skills, but alike.
func (c Change) onlyAlike(s Share) string {
	alike := 0
	for _, e := range c.Evidence {
		if e.Copied && e.Confidence < 1 && (e.Old.Skill == s.Skill || e.New.Skill == s.Skill) {
			alike++
		}
	}
	switch {
	case alike == 0:
		return ""
	case alike == s.Copied:
		return " in words that are alike"
	}
	return fmt.Sprintf(" (%d of them only alike)", alike)
}
