package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
)

// skillHeadline says what became of one skill in one sentence: "level 2 added;
// 3 duties dropped, 1 added; meaning changed in 4 texts".
func skillHeadline(s SkillNotes, lost loss, over []diff.Change) string {
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
	return joined("; ", said[headSplit], formerly(said[headRenamed]), said[headLevels],
		dutyTally(count{lost.whole, "dropped"}, count{n["added"], "added"}, count{n["moved"], "moved"}, dutiesOver(over, false), dutiesOver(over, true)), partTally(lost.part),
		inTexts(n["meaning"], "meaning changed"), inTexts(n["words"], "other words, same duty,"), inTexts(n["unjudged"], "other words, meaning not judged,"), inTexts(n["spelling"], "spelling or punctuation"),
		guidanceTally(n))
}

// formerly says in a sentence about a skill what it was called.
func formerly(said string) string {
	if name, renamed := strings.CutPrefix(said, "was "); renamed {
		return "formerly " + name
	}
	return said
}

// tallyOf is under what a skill's headline counts a change; "" where it is told
// otherwise.
func tallyOf(c Change) string {
	switch c.Rule {
	case "statement-removed":
		return ""
	case "statement-added":
		return "added"
	case "statement-moved":
		if c.Direction != "over" {
			return "moved"
		}
		return ""
	case "guidance-added", "guidance-removed":
		return c.Rule
	case "skill-renamed":
		return ""
	}
	if c.Unjudged {
		return "unjudged"
	}
	return map[diff.Class]string{diff.Substantive: "meaning", diff.Wording: "words", diff.Editorial: "spelling"}[diff.Class(c.Class)]
}

// dutyTally says how many duties came, went and moved: "3 duties dropped, 1 added".
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

// partTally says of how many duties a part went.
func partTally(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "part of 1 duty dropped"
	}
	return fmt.Sprintf("parts of %d duties dropped", n)
}

func inTexts(n int, what string) string {
	if n == 0 {
		return ""
	}
	return what + " in " + plural(n, "text")
}

func guidanceTally(n map[string]int) string {
	if told := became(count{n["guidance-added"], "added"}, count{n["guidance-removed"], "dropped"}); told != "" {
		return "guidance: " + told
	}
	return ""
}
