package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
)

// kindWords say what a rule found, in the words of a reader. A row for a class
// goes before that of the rule.
var kindWords = map[string]string{
	"skill-added":       "new skill",
	"skill-removed":     "skill retired",
	"skill-renamed":     "skill renamed",
	"skill-recoded":     "code changed",
	"skill-split":       "skill split",
	"skill-merged":      "skills merged",
	"skill-code-reused": "code stands for another skill",
	"skill-moved":       "moved to another category",

	"category-renamed": "category renamed",

	"level-added":          "level added",
	"level-removed":        "level removed",
	"level-ladder-shifted": "levels shifted",
	"level-reworded":       "definition of the level reworded",

	"statement-added":     "duty added",
	"statement-removed":   "duty gone from its level",
	"statement-moved":     "duty moved",
	"statement-split":     "split into several",
	"statement-merged":    "merged into fewer",
	"statement-reordered": "stands elsewhere",

	"guidance-recast": "guidance in another form",
	"guidance-moved":  "guidance stands elsewhere",
}

// classWords say how much a reworded text changed.
var classWords = map[diff.Class]string{
	diff.Substantive: "meaning changed",
	diff.Wording:     "other words, same duty",
	diff.Editorial:   "spelling or punctuation",
}

// takenUp is what happened to a skill of which another one has statements now, and which did
// not become several.
const takenUp = "statements taken up"

// What became of a duty that its level does not ask for any more.
const (
	notFoundAgain  = "duty not found again"
	foundElsewhere = "duty found elsewhere"
	inOtherWords   = "duty perhaps in other words at its level"
)

// enoughOf reports that a text has a third or more of the words of a duty: less of it is some words,
// and not the duty.
func enoughOf(e diff.Evidence) bool { return 3*e.Confidence >= 1 }

// findsAgain reports that a duty is found again with a text: it has enough of it, and did not stand in
// another skill before as well, which has kept what is its own.
func findsAgain(e diff.Evidence) bool { return enoughOf(e) && !(e.Copied && e.New.Skill != "") }

// kindOf says in a few words what happened: "meaning changed", "duty not found again".
func kindOf(c diff.Change) string {
	if c.Unjudged {
		return "other words, meaning not judged"
	}
	if c.TakesUp() { // no skill became several
		return takenUp
	}
	if c.Rule == "statement-removed" {
		return goneWords(c)
	}
	if words := kindWords[c.Rule]; words != "" {
		return joined(", ", words, joinedClass(c))
	}
	if c.Rule == "description-reworded" && c.Class == diff.Substantive { // how much is left is all that anybody can tell
		for _, a := range []diff.Aspect{diff.Shortened, diff.Rewritten} {
			if slices.Contains(c.Aspects, a) {
				return descriptionWords[a]
			}
		}
	}
	if c.Level == 0 && c.Class == diff.Wording { // no duty
		if slices.Contains(c.Aspects, diff.Shortened) {
			return "shortened, same sense"
		}
		return "other words, same sense"
	}
	return cmp.Or(classWords[c.Class], ruleWords(c.Rule))
}

// goneWords say what became of a duty that its level does not ask for any more, as it did.
func goneWords(c diff.Change) string {
	for _, t := range c.Old {
		switch tracedFate(c, t.Text.Text) {
		case diff.OtherWords:
			return inOtherWords
		case diff.InPieces:
			return foundElsewhere
		}
	}
	return map[bool]string{false: notFoundAgain, true: foundElsewhere}[slices.ContainsFunc(c.Evidence, findsAgain)]
}

// descriptionWords say of a description what became of it as a whole.
var descriptionWords = map[diff.Aspect]string{diff.Shortened: "shortened", diff.Rewritten: "written anew"}

// joinedClass is how much a text changed of which several became fewer or more; "" of others.
func joinedClass(c diff.Change) string {
	if c.Rule == "statement-split" || c.Rule == "statement-merged" {
		return strings.TrimPrefix(classWords[c.Class], "other words, ")
	}
	return ""
}

// ruleWords names a rule in plain words: "statement reworded".
func ruleWords(id string) string {
	return Visible(cmp.Or(kindWords[id], strings.ReplaceAll(id, "-", " ")))
}

// conclusion are the rules that say what other changes amount to; they have no
// texts of their own.
var conclusion = map[string]bool{"skill-split": true, "skill-merged": true, "skill-code-reused": true, "category-renamed": true}
