package framework

// Severity says what a change or a finding means for somebody who already
// uses the text.
type Severity string

// Severities, the weightiest first. Off hides a rule.
const (
	Error   Severity = "error"   // an assessment against code and level, or a reference to them, has to be looked at again
	Warning Severity = "warning" // the meaning changed, or may have: a person must look
	Info    Severity = "info"    // nothing to do: same duty in other words, or layout
	Off     Severity = "off"     // not reported
)

// Severities lists the reported severities, the weightiest first.
var Severities = []Severity{Error, Warning, Info}

// AtLeast reports whether s weighs as much as t or more.
func (s Severity) AtLeast(t Severity) bool { return s.weight() >= t.weight() }

func (s Severity) weight() int {
	return map[Severity]int{Error: 3, Warning: 2, Info: 1}[s]
}

// Rule is one thing that a comparison or a check can say.
type Rule struct {
	ID string `json:"id"` // part-action; never changes once released
	// Severity is what the rule weighs; where ByClass is set it is that of
	// an editorial change or one of wording, and a substantive change is a
	// warning.
	Severity Severity `json:"severity"`
	ByClass  bool     `json:"byClass"`
	Scope    Scope    `json:"scope"`
	Meaning  string   `json:"meaning"` // one line
}

// Scope says what a rule looks at.
type Scope string

// The scopes of rules.
const (
	Comparison Scope = "diff"  // two editions
	Check      Scope = "check" // one edition and its ledger
	Audit      Scope = "audit" // two editions, and what the publisher says of the new one
)

// Rules is the one table of everything compdiff can report, in the order in
// which documents list it.
var Rules = []Rule{
	{"skill-added", Info, false, Comparison, "a skill that the old edition does not have"},
	{"skill-removed", Error, false, Comparison, "a skill that the new edition does not have; says where its statements stand now, or may"},
	{"skill-renamed", Warning, false, Comparison, "same code, other name (info where the names differ in case or punctuation alone)"},
	{"skill-recoded", Error, false, Comparison, "same skill, other code"},
	{"skill-split", Error, false, Comparison, "one skill became several: statements of it stand in each of them"},
	{"skill-merged", Error, false, Comparison, "several skills became one: it has statements of each of them"},
	{"skill-code-reused", Error, false, Comparison, "same code, but name and content are those of another skill"},
	{"skill-moved", Info, false, Comparison, "same skill, other category or subcategory"},
	{"category-renamed", Info, false, Comparison, "a category or subcategory has another name: all its skills moved there together, and no other skill did; told once (one in letter case alone is editorial)"},
	{"description-added", Warning, false, Comparison, "a description where there was none"},
	{"description-removed", Warning, false, Comparison, "no description where there was one"},
	{"description-reworded", Info, true, Comparison, "the description says it differently, or says something else"},
	{"section-reworded", Info, true, Comparison, "a section of the publisher's own, which every skill has, says it differently, or says something else"},
	{"level-added", Warning, false, Comparison, "the skill is defined at one more level; its statements are listed with the change"},
	{"level-removed", Error, false, Comparison, "the skill is no longer defined at this level; its statements are listed with the change"},
	{"level-ladder-shifted", Error, false, Comparison, "most levels of the skill moved up or down by the same step; the statements that moved unchanged are listed with the change"},
	{"level-reworded", Info, true, Comparison, "the framework's own title or definition of a level changed"},
	{"statement-added", Warning, false, Comparison, "a new statement in a level that both editions define"},
	{"statement-removed", Error, false, Comparison, "a statement gone from a level that both editions define"},
	{"statement-reworded", Info, true, Comparison, "one statement became one other"},
	{"statement-split", Info, true, Comparison, "one statement became several"},
	{"statement-merged", Info, true, Comparison, "several statements became one"},
	{"statement-moved", Error, false, Comparison, "a statement stands at another level, or in another skill"},
	{"statement-reordered", Off, false, Comparison, "the same statements in another order"},
	{"guidance-added", Info, false, Comparison, "a new sentence, list intro or item of guidance"},
	{"guidance-removed", Info, false, Comparison, "a sentence, list intro or item of guidance is gone"},
	{"guidance-reworded", Info, true, Comparison, "a sentence, list intro or item of guidance says it differently, or says something else"},
	{"guidance-recast", Info, true, Comparison, "guidance in another form: prose as a list item, other nesting"},
	{"guidance-moved", Off, false, Comparison, "the same guidance in another order, or in another skill (info there)"},
	{"edition-status-differs", Warning, false, Comparison, "one edition is a draft or beta and the other is not"},
	{"edition-language-differs", Warning, false, Comparison, "the editions are in different languages"},
	{"defect-carried-over", Warning, false, Comparison, "a finding of a check in both editions (info where the finding is)"},
	{"defect-introduced", Warning, false, Comparison, "a finding of a check in the new edition alone (info where the finding is)"},
	{"defect-fixed", Info, false, Comparison, "a finding of a check in the old edition alone"},

	{"declared-change-missing", Warning, false, Audit, "a change that the publisher's own notes do not speak of, where they speak of others"},
	{"declared-change-unread", Info, false, Audit, "a change of which a note of the publisher's may speak, in words that are not understood"},
	{"declared-change-unfounded", Warning, false, Audit, "a change that the publisher's own notes declare and the texts do not show"},

	{"text-unaccounted", Error, false, Check, "text of the source that is neither content, structure nor known furniture"},
	{"text-unreadable", Error, false, Check, "a page, or a part of one, that could not be read: text is missing"},
	{"page-without-text", Warning, false, Check, "a page of pictures or figures alone: a scan, it seems, of which no text was read"},
	{"source-damaged", Warning, false, Check, "a source with something wrong in it that was passed over: text may be missing"},
	{"table-suspect", Warning, false, Check, "a table that may say something else than is read: hidden rows or sheets, a formula without its value, codes of another form"},
	{"encoding-suspect", Warning, false, Check, "characters that a wrong decoding left behind, or that were lost in one"},
	{"reading-order-suspect", Warning, false, Check, "a text into which another column of the page ran"},
	{"edition-label-differs", Warning, false, Check, "the text says which edition it is, and the name of its file or the properties in it say another"},
	{"merge-conflict", Error, false, Check, "a text of which two sides of a merge made something different; both stand between marks"},
	{"no-skill-found", Error, false, Check, "an edition without any skill"},
	{"code-missing", Error, false, Check, "a skill without a code, where the other skills have one"},
	{"code-duplicate", Error, false, Check, "a code that an earlier skill has as well"},
	{"name-duplicate", Error, false, Check, "a name that an earlier skill of another code has as well"},
	{"description-missing", Error, false, Check, "a skill without a description"},
	{"level-duplicate", Error, false, Check, "a level that the skill defines twice"},
	{"level-out-of-range", Error, false, Check, "a level that the framework does not have"},
	{"level-empty", Error, false, Check, "a level without text"},
	{"level-gap", Warning, false, Check, "a level left out between two that the skill defines"},
	{"levels-missing", Error, false, Check, "a skill without any level, where other skills have some or its texts seem to hold them; or a source in which no skill has any"},
	{"heading-in-text", Warning, false, Check, "a text that is, begins with or ends in the heading of a level or a section, or the title of a skill, which was not recognised as one"},
	{"heading-suspect", Warning, false, Check, "a short line among sentences that ends no sentence, or announces something and nothing follows: a heading that nobody knows, it seems"},
	{"text-repeated", Warning, false, Check, "a line, a label or a notice that stands in the texts of several skills and belongs to none of them: it was not recognised as what it is"},
	{"label-in-text", Warning, false, Check, "a level whose text begins with a label that ran into it"},
	{"page-in-text", Warning, false, Check, "a page number, a footnote or its mark, or another thing of the page in a text"},
	{"markup-in-text", Warning, false, Check, "marks of a format in a text: a tag, a mark of emphasis, of a heading, a table or a list"},
	{"text-struck", Info, false, Check, "words that the source strikes out: they were not read"},
	{"name-suspect", Error, false, Check, "a skill without a name, where others have one, or with one that is a number, a sentence or the heading of something"},
	{"skill-unlike-others", Warning, false, Check, "a skill that is laid out otherwise than the others: a part that all have is missing or stands elsewhere, a description is a list, a level begins in the middle"},
	{"levels-declared-mismatch", Error, false, Check, "the levels that the skill is said to be defined at are not those that it has"},
	{"statement-duplicate", Warning, false, Check, "a statement that the skill has already, at this level or another, or a text that its description or guidance has twice"},
	{"statement-unfinished", Warning, false, Check, "a statement that does not end as sentences do"},
	{"statement-not-a-duty", Info, false, Check, "a statement that does not begin with a verb in the third person, where the others do"},
	{"word-doubled", Warning, false, Check, "a word, or a pair of words, twice in a row"},
	{"verb-missing", Warning, false, Check, "a modal verb without the verb it needs"},
	{"spelling-inconsistent", Info, false, Check, "a term that the edition spells in two ways"},
	{"abbreviation-ambiguous", Info, false, Check, "an abbreviation that the edition explains in two ways"},
	{"term-ambiguous", Info, false, Check, "a term that the edition defines in two ways"},
	{"duty-shared", Info, false, Check, "a statement that another skill has already, word for word"},
	{"level-standing-still", Warning, false, Check, "a level that asks nothing which the level below does not ask"},
	{"verb-out-of-place", Info, false, Check, "a statement that begins with a verb which the edition keeps for other levels"},
	{"punctuation-suspect", Info, false, Check, "a mark that is doubled, badly spaced, out of place or without its counterpart"},
	{"control-character", Warning, false, Check, "a control character, or its number, in the text"},
}

// Doubtful are the IDs of the rules of a check that speak against the reading of
// a source: it may have been read wrongly, or the sources are not one edition.
// What a finding of these is about cannot be compared; the other rules of a check
// concern the author.
var Doubtful = []string{
	"text-unaccounted", "text-unreadable", "page-without-text", "source-damaged", "table-suspect", "encoding-suspect",
	"merge-conflict", "code-duplicate", "level-duplicate", "levels-missing", "heading-in-text", "levels-declared-mismatch",
	"heading-suspect", "text-repeated", "label-in-text", "page-in-text", "markup-in-text", "name-suspect", "skill-unlike-others",
}

// RuleByID finds a rule; ok is false where there is none of that name.
func RuleByID(id string) (rule Rule, ok bool) {
	for _, r := range Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
