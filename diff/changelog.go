package diff

import (
	"compdiff/framework"
)

// Schema names the JSON form of a [Changelog] and its version.
const Schema = "compdiff/changelog/v1"

// Changelog is everything that a comparison of two editions says.
type Changelog struct {
	Schema  string  `json:"schema"`
	Old     Edition `json:"old"`
	New     Edition `json:"new"`
	Summary Summary `json:"summary"`
	// Skills has a row for every skill that changed, in the order of Changes.
	Skills []Row `json:"skills"`
	// Changes is totally ordered: by skill code, then part, then place.
	Changes []Change `json:"changes"`
	// Hidden are the changes of rules that are off, and those of typography
	// alone, which one edition shows in two sources as well: straight quotation
	// marks or curly ones. Reports leave them out; [Apply] needs them.
	Hidden []Change `json:"hidden"`
	// Kept has every skill of both editions, changed or not, with the texts
	// that no change names: what a report needs to show a skill whole.
	Kept []Kept `json:"kept"`
	// Doubts are the parts that could not be compared, and why: those of a source
	// as a whole first, then by skill and part.
	Doubts []Doubt `json:"doubts"`
	// DoubtsIgnored is how many doubts there were, where somebody asked to compare
	// as if all had been read for certain.
	DoubtsIgnored int `json:"doubtsIgnored,omitempty"`
	// Patterns are the edits that recur all over the edition, those of most skills
	// first. They only refer to changes, which all stay in Changes.
	Patterns []Pattern `json:"patterns"`
}

// Change is one thing that differs.
type Change struct {
	Rule     string             `json:"rule"` // an ID of framework.Rules
	Severity framework.Severity `json:"severity"`
	Class    Class              `json:"class"`   // "" save for reworded, recast, split and merged texts
	Aspects  []Aspect           `json:"aspects"` // what was found, the most important first
	Reason   string             `json:"reason"`  // why the class is what it is, or what a conclusion about skills rests on; "" where there is neither
	Skill    string             `json:"skill"`   // code, or name where there is none; "" for the edition itself
	Part     string             `json:"part"`    // "skill", "name", "code", "category", "description", "levels", "guidance", "level 5", "edition"
	Level    int                `json:"level"`   // the number in Part; 0 where it has none
	Old      []Text             `json:"old"`     // the texts on the old side; empty where something was added
	New      []Text             `json:"new"`
	// Spans is the word-level redline from the old texts to the new ones,
	// several texts of a side joined by a space; empty where one side is.
	Spans []Span `json:"spans"`
	// Confidence is 1 for what the texts say themselves and less for what
	// was inferred, such as that two sentences are the same one reworded.
	Confidence  float64 `json:"confidence"`
	Fingerprint string  `json:"fingerprint"` // the same in every run for the same rule, skill, part and texts
	Message     string  `json:"message"`     // one English line
	// Whole is the skill that was added or removed; nil for other rules.
	Whole *framework.Skill `json:"whole,omitempty"`
	// Evidence is what a conclusion about skills or levels rests on: which
	// texts became which. With a level that came or went it is the texts that
	// derive from, or live on in, those of a neighbouring level, and those that
	// moved; with a statement that came or went, where it was copied from, or
	// lives on.
	Evidence []Evidence `json:"evidence,omitempty"`
	// Traces say of statements that came or went, and of words that a statement has no longer, or has now, which
	// texts of the other edition have them between them.
	Traces []Trace `json:"traces,omitempty"`
	// Shares are, of a skill that was split or merged, or came or went, how much it has in
	// common with each of the others, and whether that went or was copied.
	Shares []Share `json:"shares,omitempty"`
	// Suggestions are the skills that a skill which came or went may have come
	// from or gone to. Nothing asserts them: they are for a person to look at.
	Suggestions []Suggestion `json:"suggestions,omitempty"`
	// Step is by how many levels a skill's ladder moved, up or down; 0 for
	// other rules.
	Step int `json:"step,omitempty"`
	// Defect is the rule of a check that a defect broke; "" for other rules.
	Defect string `json:"defect,omitempty"`
	// Unjudged is set where nobody can tell whether a reworded text asks for the same:
	// of its language no rules are known that say so. Its class is [Wording] and claims
	// nothing but that the words are others.
	Unjudged bool `json:"unjudged,omitempty"`
	// Accepted is true where a change is hidden because somebody stands for it.
	Accepted bool `json:"accepted,omitempty"`

	says  string // what a check says of a defect
	quiet bool   // what differs in typography alone, or that one side does not state: hidden, whatever the rule says
}

// Summary counts what a changelog says.
type Summary struct {
	Skills     SkillCounts                `json:"skills"`
	Levels     LevelCounts                `json:"levels"`
	Statements StatementCounts            `json:"statements"`
	Guidance   GuidanceCounts             `json:"guidance"`
	Severity   map[framework.Severity]int `json:"severity"` // every reported severity, also those that count 0
	Class      map[Class]int              `json:"class"`    // every class, also those that count 0
	Rule       map[string]int             `json:"rule"`     // the rules that fired
}

// SkillCounts counts skills.
type SkillCounts struct {
	Old       int `json:"old"`
	New       int `json:"new"`
	Added     int `json:"added"`
	Removed   int `json:"removed"`
	Renamed   int `json:"renamed"`
	Recoded   int `json:"recoded"`
	Split     int `json:"split"`
	Merged    int `json:"merged"`
	Changed   int `json:"changed"` // in both editions, with at least one reported change
	Identical int `json:"identical"`
	// Uncoded are the skills in both editions whose codes could not be compared, as one
	// edition gives no skill a code.
	Uncoded int `json:"uncoded,omitempty"`
	// NotCompared are the skills in both editions without a reported change of
	// which a part could not be compared, and those of one edition of which
	// nobody knows whether the other has them.
	NotCompared int `json:"notCompared"`
}

// LevelCounts counts levels of skills. Added and Removed include those of skills
// that came or went; AddedWith and RemovedWith say how many these are, the others
// are the level-added and level-removed changes.
type LevelCounts struct {
	Old         int `json:"old"`
	New         int `json:"new"`
	Added       int `json:"added"`
	Removed     int `json:"removed"`
	AddedWith   int `json:"addedWith"`
	RemovedWith int `json:"removedWith"`
	// NotCompared are the levels of both editions that could not be compared.
	NotCompared int `json:"notCompared"`
}

// StatementCounts counts statements: Old and New are all there are, Added and
// Removed include those of added and removed levels and skills, which are
// AddedWith and RemovedWith; the others count changes.
type StatementCounts struct {
	Old         int `json:"old"`
	New         int `json:"new"`
	Identical   int `json:"identical"`
	Reworded    int `json:"reworded"`
	Added       int `json:"added"`
	Removed     int `json:"removed"`
	Moved       int `json:"moved"`
	Split       int `json:"split"`
	Merged      int `json:"merged"`
	AddedWith   int `json:"addedWith"`
	RemovedWith int `json:"removedWith"`
	// NotCompared are the statements of both editions in levels that could not be
	// compared.
	NotCompared int `json:"notCompared"`
}

// GuidanceCounts counts guidance units: Old and New are all there are, Added
// and Removed include those of added and removed skills, which are AddedWith and
// RemovedWith; the others count changes.
type GuidanceCounts struct {
	Old         int `json:"old"`
	New         int `json:"new"`
	Identical   int `json:"identical"`
	Reworded    int `json:"reworded"`
	Recast      int `json:"recast"`
	Added       int `json:"added"`
	Removed     int `json:"removed"`
	Moved       int `json:"moved"`   // to another skill: the guidance-moved changes with a text of one
	Unknown     int `json:"unknown"` // units of skills whose other side does not state its guidance: not compared
	AddedWith   int `json:"addedWith"`
	RemovedWith int `json:"removedWith"`
}

// Pattern is an edit that recurs all over an edition: a house style that changed, and not
// many decisions.
type Pattern struct {
	Kind string `json:"kind"` // what recurs: [PatternWords], [PatternEnding], [PatternOpening], [PatternNoun], [PatternPhrase] or [PatternPassed]
	// Part is the kind of part whose texts begin in another way, "description", "level" or
	// "guidance"; "" for other kinds.
	Part string `json:"part,omitempty"`
	// Old and New are the words as either edition has them, "" where they only came or went; or
	// what stands for many words: "-ise" for an ending, "The …" or "…ing" for the word that
	// texts begin with, "the … of" for a noun of action, "description" or "guidance" for the
	// part that something passed from or to.
	Old     string   `json:"old"`
	New     string   `json:"new"`
	Count   int      `json:"count"`   // how often; several times in one change count as often
	Skills  int      `json:"skills"`  // in how many skills
	Changes []string `json:"changes"` // the fingerprints of the changes, in their order, each once
}
