package report

import (
	"cmp"
	"fmt"
	"strings"

	"compdiff/diff"
)

// skillHeadline says what became of one skill in one sentence: "level 2 added;
// 3 duties not found again, 1 added; meaning changed in 4 texts".
func skillHeadline(s SkillNotes, lost loss, over []diff.Change, told map[[2]string]bool) string {
	said := s.highlights()
	if detail, came := said[headNew]; came {
		return joined("; ", "new skill", detail)
	}
	if detail, went := said[headRetired]; went {
		return joined("; ", "retired", detail)
	}
	n := map[string]int{}
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			n[tallyOf(c)]++
		}
	}
	inTold, wentToTold, over := lost.toTold(cmp.Or(s.Code, s.Name), over, told)
	return joined("; ", thingsRenamed(len(s.ofRule("category-renamed"))), said[headSplit], said[headTaken], formerly(said[headRenamed]), said[headLevels],
		dutyTally(count{lost.whole, withLevels("not found again", lost.withLevels, lost.whole)}, count{lost.found - inTold, "found elsewhere"}, count{lost.reworded, "perhaps in other words"}, count{s.added() + s.addedWith(), withLevels("added", s.addedWith(), s.added()+s.addedWith())}, count{n["moved"], "moved"}, wentToTold, dutiesOver(over, false), dutiesOver(over, true)), partTally(lost.part, "not found again"), partTally(lost.partFound, "found elsewhere"),
		s.descriptionTally(), s.inTexts("meaning", "meaning changed"), s.inTexts("words", "other words, same duty,"), s.inTexts("sense", "other words, same sense,"), s.inTexts("unjudged", "other words, meaning not judged,"), s.inTexts("small", "small words"), s.inTexts("spelling", "spelling or punctuation"),
		guidanceTally(n))
}

// toTold counts as one what went to a skill of which a split tells how many statements it got: those that moved
// there, and those that were found there. What is left went elsewhere.
func (l loss) toTold(skill string, over []diff.Change, told map[[2]string]bool) (found int, went count, others []diff.Change) {
	moved, to := 0, []string{}
	for _, c := range over {
		other := c.New[0].Skill // none of what came
		if !c.Moves() || !told[[2]string{skill, other}] {
			others = append(others, c)
			continue
		}
		moved, to = moved+1, append(to, other)
	}
	if moved == 0 {
		return 0, count{}, over
	}
	for _, skill := range distinct(to) {
		found += l.foundIn[Visible(skill)]
	}
	word := "went to " + listed(distinct(to))
	if found > 0 {
		word += parenthesis(fmt.Sprintf("%d of them found there in other words", found))
	}
	return found, count{moved + found, word}, others
}

// formerly says in a sentence about a skill what it was called.
func formerly(said string) string {
	if name, renamed := strings.CutPrefix(said, "was "); renamed {
		return "formerly " + name
	}
	return said
}

// descriptionTally says what became of the description as a whole: "description shortened".
func (s SkillNotes) descriptionTally() string {
	for _, c := range s.ofRule("description-reworded") {
		if c.Kind == descriptionWords[diff.Shortened] || c.Kind == descriptionWords[diff.Rewritten] {
			return "description " + c.Kind
		}
	}
	return ""
}

// tallyOf is under what a skill's headline counts a change; "" where it is told
// otherwise.
func tallyOf(c Change) string {
	switch c.Rule {
	case "statement-removed":
		return ""
	case "statement-added":
		return ""
	case "statement-moved":
		if c.Direction != "over" {
			return "moved"
		}
		return ""
	case "guidance-added", "guidance-removed":
		return c.Rule
	case "skill-renamed", "category-renamed":
		return ""
	}
	if c.Unjudged {
		return "unjudged"
	}
	if c.Kind == partFoundElsewhere || c.Kind == descriptionWords[diff.Shortened] || c.Kind == descriptionWords[diff.Rewritten] {
		return "" // told by itself
	}
	if c.Class == string(diff.Wording) && c.smallEdits() {
		return "small"
	}
	if c.Level == 0 && c.Class == string(diff.Wording) {
		return "sense"
	}
	return map[diff.Class]string{diff.Substantive: "meaning", diff.Wording: "words", diff.Editorial: "spelling"}[diff.Class(c.Class)]
}

// dutyTally says how many duties came, went and moved: "3 duties not found again, 1 added".
func dutyTally(counts ...count) string {
	told := became(counts...)
	n, rest, _ := strings.Cut(told, " ")
	switch n {
	case "":
		return ""
	case "1":
		return "1 duty " + rest
	}
	return n + " duties " + rest
}

// thingsRenamed says of the edition itself how many categories have another name.
func thingsRenamed(categories int) string {
	switch categories {
	case 0:
		return ""
	case 1:
		return "1 category renamed"
	}
	return fmt.Sprintf("%d categories renamed", categories)
}

// withLevels says of duties that came or went how many did so with whole levels.
func withLevels(word string, n, of int) string {
	if n > 0 && n == of {
		return word + " with levels"
	}
	return with(word, n, "levels")
}

// partTally says of how many duties a part went, and what became of it.
func partTally(n int, became string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "part of 1 duty " + became
	}
	return fmt.Sprintf("parts of %d duties %s", n, became)
}

// inTexts says in which texts of the skill something happened: "meaning changed in the
// description and 3 statements".
func (s SkillNotes) inTexts(tally, what string) string {
	n := map[string]int{}
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			if tallyOf(c) == tally {
				n[textKind(c)]++
			}
		}
	}
	var parts []string
	for _, kind := range textKinds {
		switch {
		case n[kind.of] == 0:
		case kind.many == "":
			parts = append(parts, kind.one)
		case n[kind.of] == 1:
			parts = append(parts, "1 "+kind.one)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n[kind.of], kind.many))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return what + " in " + listed(parts)
}

// textKinds name the texts of a skill: one, and many of them where it has more than one.
var textKinds = []struct{ of, one, many string }{
	{"description", "the description", ""},
	{"statement", "statement", "statements"},
	{"definition", "definition of a level", "definitions of levels"},
	{"guidance", "piece of guidance", "pieces of guidance"},
	{"text", "other text", "other texts"},
}

func textKind(c Change) string {
	switch {
	case c.Rule == "level-reworded":
		return "definition"
	case c.Level > 0:
		return "statement"
	case c.Part == "Description":
		return "description"
	case c.Part == "Guidance":
		return "guidance"
	}
	return "text"
}

// added counts the duties that the skill got at levels that it had.
func (s SkillNotes) added() int { return len(s.ofRule("statement-added")) }

// addedWith counts the duties that came with levels, less those that came from elsewhere.
func (s SkillNotes) addedWith() int {
	n := 0
	for _, c := range s.ofRule("level-added") {
		n += len(s.untwice(c).New)
	}
	return n
}

func (s SkillNotes) ofRule(rule string) []Change {
	var all []Change
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			if c.Rule == rule {
				all = append(all, c)
			}
		}
	}
	return all
}

func guidanceTally(n map[string]int) string {
	if told := became(count{n["guidance-added"], "added"}, count{n["guidance-removed"], "removed"}); told != "" {
		return "guidance: " + told
	}
	return ""
}
