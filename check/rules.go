package check

import "slices"

// rule is one thing to look for.
type rule struct {
	id    string
	look  func(*reading) []fault
	words bool // looks at words
}

// rules is the one table of what a check looks for, in the order of
// framework.Rules, which says what each means and weighs. A new rule is a row
// there, a row here and a function.
var rules = []rule{
	{"text-unaccounted", unaccounted, false},
	{"text-unreadable", problems("text-unreadable"), false},
	{"page-without-text", problems("page-without-text"), false},
	{"source-damaged", problems("source-damaged"), false},
	{"table-suspect", problems("table-suspect"), false},
	{"encoding-suspect", both(problems("encoding-suspect"), both(both(suspectEncoding, misreadWords), brokenHyphens)), false},
	{"reading-order-suspect", both(problems("reading-order-suspect"), cutByColumn), true},
	{"edition-label-differs", problems("edition-label-differs"), false},
	{"merge-conflict", both(problems("merge-conflict"), conflictMarks), false},
	{"no-skill-found", noSkill, false},
	{"code-missing", missingCodes, false},
	{"code-duplicate", duplicateCodes, false},
	{"name-duplicate", duplicateNames, false},
	{"description-missing", missingDescriptions, false},
	{"level-duplicate", duplicateLevels, false},
	{"level-out-of-range", levelsOutOfRange, false},
	{"level-empty", emptyLevels, false},
	{"level-gap", gaps, false},
	{"levels-missing", both(problems("levels-missing"), missingLevels), false},
	{"heading-in-text", headingsInText, false},
	{"heading-suspect", both(problems("heading-suspect"), both(both(suspectHeadings, headsInLevels), lostLevels)), true},
	{"text-repeated", repeatedTexts, true},
	{"label-in-text", both(labelledTexts, innerMarks), false},
	{"page-in-text", both(problems("page-in-text"), pageInText), false},
	{"markup-in-text", suspectMarkup, false},
	{"text-struck", problems("text-struck"), false},
	{"name-suspect", both(suspectNames, both(alikeNames, calledByLabel)), false},
	{"skill-unlike-others", unlikeOthers, true},
	{"levels-declared-mismatch", declaredMismatch, false},
	{"statement-duplicate", both(duplicateStatements, doubledTexts), true},
	{"statement-unfinished", both(unfinished, openEnds), true},
	{"statement-not-a-duty", notDuties, true},
	{"word-doubled", doubledWords, true},
	{"verb-missing", missingVerbs, true},
	{"spelling-inconsistent", inconsistentSpelling, true},
	{"abbreviation-ambiguous", twoSenses, true},
	{"term-ambiguous", definedTwice, true},
	{"duty-shared", sharedDuties, false},
	{"level-standing-still", standingStill, false},
	{"verb-out-of-place", misplacedVerbs, true},
	{"punctuation-suspect", suspectPunctuation, true},
	{"control-character", controlCharacters, false},
}

// selected lists the rules with these ids, or all where none are given.
func selected(ids []string) []rule {
	if len(ids) == 0 {
		return rules
	}
	return slices.DeleteFunc(slices.Clone(rules), func(r rule) bool { return !slices.Contains(ids, r.id) })
}

// IDs lists the rules of a check, in the order of framework.Rules.
func IDs() []string {
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = r.id
	}
	return ids
}
