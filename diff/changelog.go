package diff

import (
	"cmp"

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
	// Patterns are the edits of a few words that recur all over the edition, the
	// most frequent first. They only refer to changes, which all stay in Changes.
	Patterns []Pattern `json:"patterns"`
}

// Edition is what a changelog says about one of its two sides.
type Edition struct {
	Framework string             `json:"framework"` // "" when unknown
	Edition   string             `json:"edition"`   // "" when unknown
	Status    framework.Status   `json:"status"`
	Language  string             `json:"language"`
	Inferred  []string           `json:"inferred"` // fields that were concluded, not read
	Sources   []framework.Source `json:"sources"`
}

// Row says at which levels a changed skill is defined, and how much of it
// changed.
type Row struct {
	Code string `json:"code"` // the new one, where there are two
	Name string `json:"name"`
	Old  []int  `json:"old"` // levels, ascending; empty where the skill is new
	New  []int  `json:"new"` // levels, ascending; empty where the skill is gone
	// Labels are what levels are called, by number, where that is more than
	// their number.
	Labels map[int]string `json:"labels,omitempty"`
	// Size is how much of the words of the whole skill changed, from 0 to 1:
	// Dice's distance over the distinct stems of the content words of its name,
	// description, levels and guidance. It is 1 where the skill came or went.
	Size float64 `json:"size"`
	// Sizes is the same for each level, by number; levels whose words did not
	// change are left out, one that came or went has 1.
	Sizes map[int]float64 `json:"sizes"`
	// Letters says by level how many duties changed; unchanged levels are left
	// out.
	Letters map[int]Letter `json:"letters"`
	// Overall is the letter of the skill. It follows from Size: L under a
	// quarter, M from there, H above a third; NEW or DELETE where the skill came
	// or went.
	Overall Letter `json:"overall"`
	// Affects says whether assessments made against the old text are affected.
	// Comparing leaves it empty; carry.Compare fills it in.
	Affects Affects `json:"affects"`
}

// LevelName is what people call a level of the skill: its label, or "level 3".
func (r Row) LevelName(number int) string {
	return cmp.Or(r.Labels[number], levelPart(number))
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

	says  string   // what a check says of a defect
	kin   []string // the skills that have the statements of one that went, or had those of one that came
	quiet bool     // texts that differ in typography alone: hidden, whatever the rule says
}

// Evidence is a text of the old edition and the one of the new that it
// became, or lives on in.
type Evidence struct {
	Old        Text    `json:"old"`
	New        Text    `json:"new"`
	Confidence float64 `json:"confidence"` // 1 where the two are equal
}

// Suggestion is a skill of the other edition that may be a successor or a
// predecessor.
type Suggestion struct {
	Skill      string     `json:"skill"` // code, or name where there is none
	Name       string     `json:"name"`
	Confidence float64    `json:"confidence"`
	Reason     string     `json:"reason"`
	Evidence   []Evidence `json:"evidence,omitempty"`
}

// Text is a text on one side of a change, with its place in the edition.
type Text struct {
	framework.Text
	Level int `json:"level"` // the level it stands at; 0 outside levels
	Index int `json:"index"` // counted from 0 among the level's statements or the skill's guidance units
	// Form and Joined describe guidance, as in [framework.Unit].
	Kind   framework.Kind `json:"kind,omitempty"`
	Depth  int            `json:"depth,omitempty"`
	Joined bool           `json:"joined,omitempty"`
	// ID is the statement's own, as published; "" where it has none.
	ID string `json:"id,omitempty"`
	// Skill is the code, or the name where there is none, of the skill that
	// the text stands in, or names; "" where that is the change's own.
	Skill string `json:"skill,omitempty"`
}

// Class says how much a reworded text changed.
type Class string

// The classes, the lightest first.
const (
	Editorial   Class = "editorial"   // equal but for typography, spelling and list punctuation
	Wording     Class = "wording"     // other words, same duty
	Substantive Class = "substantive" // a duty, object, purpose, scope or list member changed
)

// Classes lists the classes, the weightiest first.
var Classes = []Class{Substantive, Wording, Editorial}

// Aspect names one thing found in a reworded text.
type Aspect string

// The aspects, the most important first.
const (
	VerbRaised       Aspect = "verb-raised"
	VerbLowered      Aspect = "verb-lowered"
	VerbChanged      Aspect = "verb-changed"
	VerbAdded        Aspect = "verb-added"
	VerbRemoved      Aspect = "verb-removed"
	DutyAdded        Aspect = "duty-added"
	DutyRemoved      Aspect = "duty-removed"
	ItemAdded        Aspect = "item-added"
	ItemRemoved      Aspect = "item-removed"
	ObjectChanged    Aspect = "object-changed" // what a text speaks of became another, came or went
	PurposeChanged   Aspect = "purpose-changed"
	QualifierChanged Aspect = "qualifier-changed"
	Rewritten        Aspect = "rewritten" // little of the words is left
	Shortened        Aspect = "shortened" // what is left are words of the old text
	Extended         Aspect = "extended"  // the words of the old text are left, among many others
	Punctuation      Aspect = "punctuation"
	Spelling         Aspect = "spelling"
	Case             Aspect = "case"
	Number           Aspect = "number"
	Layout           Aspect = "layout"
)

// Op says what a [Span] does.
type Op string

// The three operations of a redline.
const (
	Equal  Op = "equal"
	Delete Op = "delete"
	Insert Op = "insert"
)

// Span is a run of words of a redline. The equal and deleted spans, put
// together, are the old text; the equal and inserted ones the new text.
type Span struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
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
