package check

// rules is the one table of what a check looks for, in the order of
// framework.Rules, which says what each means and weighs. A new rule is a row
// there, a row here and a function.
var rules = []struct {
	id   string
	look func(*reading) []fault
}{
	{"text-unaccounted", unaccounted},
	{"encoding-suspect", suspectEncoding},
	{"reading-order-suspect", cutByColumn},
	{"no-skill-found", noSkill},
	{"code-missing", missingCodes},
	{"code-duplicate", duplicateCodes},
	{"name-duplicate", duplicateNames},
	{"description-missing", missingDescriptions},
	{"level-duplicate", duplicateLevels},
	{"level-out-of-range", levelsOutOfRange},
	{"level-empty", emptyLevels},
	{"level-gap", gaps},
	{"levels-declared-mismatch", declaredMismatch},
	{"statement-duplicate", duplicateStatements},
	{"statement-unfinished", unfinished},
	{"statement-not-a-duty", notDuties},
	{"word-doubled", doubledWords},
	{"verb-missing", missingVerbs},
	{"spelling-inconsistent", inconsistentSpelling},
	{"punctuation-suspect", suspectPunctuation},
	{"control-character", controlCharacters},
}

// IDs lists the rules of a check, in the order of framework.Rules.
func IDs() []string {
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = r.id
	}
	return ids
}
