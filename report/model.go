package report

import (
	"compdiff/diff"
	"compdiff/framework"
)

// History is what templates are given: one or more comparisons, the newest
// first. All texts in it are free of control characters and else as published:
// a template must escape them for its notation.
type History struct {
	Releases []Release
}

// Release is one comparison, ready to be laid out.
type Release struct {
	Title      string // "SFIA 8 -> 9"
	Old, New   Side
	Sentence   string   // what came, went and was dropped, in words
	Verdict    string   // one line that counts the changes
	Doubts     []string // what could not be compared and why, a line for each cause; to be shown above the changes
	Inferred   []string // which labels of the editions no text states, and what says them
	Unstated   []string // what was not compared because one edition does not state such texts; to be shown there too
	Hidden     string   // how many changes are not shown, and why; "" where all are
	Weights    []Weight // the changes by severity, the gravest first
	Counts     []Count  // of skills, levels, statements, guidance
	Matrix     Matrix
	Highlights []Highlight  // what readers look for first, with the skills by name
	Categories []Category   // what became of the skills, by category; nil where none is known
	Patterns   []Pattern    // the edits of a few words that recur all over the edition
	Dropped    []Dropped    // the duties that the new edition has no more, or elsewhere
	Notes      []Notes      // the changes by kind, as release notes have them
	Skills     []SkillNotes // the changes by skill; those of the edition itself first
	Rules      []string     // the rules that fired, in the order of the table of rules
	Changes    int          // how many there are
}

// Side is one of the two editions compared.
type Side struct {
	Name      string // "SFIA 8"
	Framework string // "" when unknown
	Edition   string // "" when unknown
	Status    string // "draft", "beta", "published" or ""
	Language  string // "" when unknown
	Sources   string // what it was read from, and what is known of it
}

// Weight says how many changes have a severity.
type Weight struct {
	Severity string // "error", "warning" or "info"
	Title    string // what that is in plain words: "breaks references"
	Skills   int    // how many skills have such changes
	Changes  int
	Meaning  string // what that severity is, to those who use the old edition
}

// Count says how many things of a kind either side has, and what became of
// them.
type Count struct {
	Things   string // "statements"
	Old, New int
	Became   string // "2 reworded, 1 added"
}

// Notes are the changes of one kind, under the heading that release notes give
// it.
type Notes struct {
	Heading string // "Edition", "New", "Renamed", "Moved", "Retired", "Levels", "Duties", "Reworded", "Guidance", "Editorial" or "Defects"
	Changes []Change
}

// SkillNotes are the changes of one skill.
type SkillNotes struct {
	ID       string // unique among the skills, of letters, digits and dashes
	Code     string
	Name     string
	Title    string   // name and code, or "The edition itself"
	Levels   string   // "levels 2, 3; now 1, 2, 3"; "" when unknown
	Category []string // outermost first; empty when unknown
	Headline string   // what became of the skill, in one sentence
	// Elsewhere is what became of it in editions before and after; "" where nothing
	// is known of them.
	Elsewhere string
	Row       MatrixRow
	Parts     []PartNotes
	// Away are texts that went over to another skill, or came from one, and are told
	// there, among its changes; none of a skill that came or went as a whole.
	Away   []Change
	titles map[string]string // names and codes of all skills, by code
	unsure bool              // it is new, and that it is a part of another one is not sure
	broken bool              // references to it break
	came   string            // of a new one, which duties came from skills that both editions have: "1 duty came from Nets NETS"
}

// PartNotes are the changes of one part of a skill.
type PartNotes struct {
	ID      string
	Name    string // "Level 5", "Guidance"; "" for the skill as a whole
	Changes []Change
}

// Change is one thing that differs.
type Change struct {
	ID          string
	Rule        string
	Kind        string // what happened, in a few plain words: "duty added"
	Severity    string
	Class       string   // "editorial", "wording", "substantive" or ""
	Unjudged    bool     // nobody can tell more than that the words are others
	Aspects     []string // the most important first
	Message     string   // one English line
	Lead        string   // the message, less the part that the heading above names
	Reason      string   // why the class is what it is
	Confidence  float64
	Skill       string // name and code
	Code        string // code, or name where there is none
	Part        string // "Level 5", "Guidance", "Description"
	Level       int    // 0 outside levels
	Old, New    []Line
	Redline     []Span // empty where only one side has a text, or the message says it all
	Quoted      bool   // the message quotes all texts
	Came, Went  string // for a moved statement, where it came from and went to: "Level 3", "Level 2 of NETS"
	Direction   string // "up" or "down" for a statement moved between levels of the skill, "over" for other moves
	Whole       []WholePart
	Evidence    []Evidence // what a conclusion rests on
	Fingerprint string

	breaks string // as changes call it, the skill to which references break
	told   string // name and code of the skill among whose changes it is told
	away   bool   // that is not the skill whose notes these are

	parts    lostParts  // of a duty whose sentence stays
	traces   []trace    // what the other edition has between its texts
	standing *standings // the texts of both editions; nil where nobody knows them

	// What templates of users are given besides; see [worked].
	Markdown    string // the redline, or the one text, in Markdown
	Certain     bool   // nothing about it was inferred
	Uncertainty string // how sure it is, in words
	Joined      bool   // several texts became fewer or more
}

// Line is a text with the place that it was read from.
type Line struct {
	Text string
	From string // "skills.txt:12:3"

	Short string // the place without folders, for templates of users; see [worked]
}

// Span is a run of words: Op is "equal", "delete" or "insert".
type Span struct {
	Op   string
	Text string
}

// WholePart is a part of a skill that was added or removed whole.
type WholePart struct {
	Name  string // "Description", "Level 5"
	Lines []Line
}

// Evidence is a text that became, or lives on in, another one.
type Evidence struct {
	Old, New           Line
	OldPlace, NewPlace string // "Level 4", "Level 4 of NETS"
	Confidence         float64
	Copied             bool // nothing went there, or came from there: it stands, or stood, there in both editions
	OldOnly, NewOnly   bool // of what is copied: the other edition has this text in other words
	Left               bool // of what is copied: the old text stands at another level now

	rest bool // of what is not: what became of the old text stays where it stood

	oldAt, newAt standsAt
}

// certain reports whether nothing about the change was inferred.
func (c Change) certain() bool { return c.Confidence >= 1 }

func (c Change) severity() framework.Severity { return framework.Severity(c.Severity) }

// joined reports that several texts became fewer or more.
func (c Change) joined() bool {
	return len(c.Old) > 0 && len(c.New) > 0 && len(c.Old)+len(c.New) > 2 && !c.Quoted
}

// Category says what became of the skills of one category of the new edition;
// retired skills are counted where they stood.
type Category struct {
	Name   string // the outermost; "" where a skill has none
	New    int
	Gone   int
	High   int // the skills by the weightiest letter of each
	Medium int
	Low    int
	Same   int

	Skills int // all of them, for templates; see [worked]
}

// Dropped is a duty that the old edition had where the new one has it no more:
// a statement, all those of a level or a skill that went, or a clause that was
// left out when a sentence was reworded.
type Dropped struct {
	ID      string // of the change in an HTML report
	SkillID string // of the skill in an HTML report
	Skill   string // name and code
	Code    string // code, or name where there is none
	Level   int
	Place   string  // "Level 5"
	Text    string  // the old statement, whole
	Clause  string  // the words that were left out of it; "" where all of it went
	Fate    string  // "gone", "found elsewhere", "moved", "left out", "left out, found elsewhere", "level removed", "skill retired", "skill retired, found elsewhere" or, of guidance, "guidance moved"
	Now     string  // the new text that is the likest, or took its place; "" where there is none
	NowAt   string  // where that stands: "Level 4", "Level 2 of NETS"; "" where it is the same place
	Alike   float64 // how alike the two are, from 0 to 1; 0 where there is no new text
	before  bool    // that text stood there in the old edition as well
	change  int     // among the changes, in their order
	kept    bool    // the skill is in both editions
}

// Highlight is what a reader looks for first, with the skills by name.
type Highlight struct {
	Heading string // "New skills"
	Items   []HighlightItem
	narrow  string // a heading of a page that promises no more than there is; "" where it is not narrower
}

// HighlightItem is one skill under a [Highlight], or one move from a category
// to another.
type HighlightItem struct {
	SkillID string // of the skill in an HTML report; "" for what is no skill
	Text    string // name and code of the skill, or the two categories
	Detail  string // "levels 2, 3", "was Rowing"; "" where there is nothing to add
	count   int    // of what it tells; 0 where it tells no number
}

// Matrix is the summary of a comparison: the changed skills by the levels of
// the framework.
type Matrix struct {
	Levels []MatrixLevel // ascending: the columns
	Rows   []MatrixRow   // in the order of the changes
}

// MatrixLevel is a column.
type MatrixLevel struct {
	Number int
	Label  string // "Level 5", or what the framework calls it
}

// MatrixRow is what became of one skill.
type MatrixRow struct {
	ID         string // of the skill in an HTML report
	Code, Name string
	Cells      []MatrixCell // one for each of Matrix.Levels
	Overall    diff.Letter  // by how much of the words of the skill changed
	Size       float64      // how much that is, from 0 to 1
	// Verdict predicts whether assessments made against the old text are
	// affected, and Why says by what.
	Verdict diff.Verdict
	Affects bool   // the verdict is yes
	Why     string // "" where the verdict is no
	Changes int

	SizeWords, Affected string // the size and the verdict in words, for templates of users; see [worked]
}

// MatrixCell is what became of one level of one skill.
type MatrixCell struct {
	ID      string // of the level in an HTML report; "" where it did not change
	Level   MatrixLevel
	Defined bool // in either edition
	Letter  diff.Letter
	Changes int
	Moved   string // where statements came from or went to: "from level 3"; "" where none did
}

// lostParts are the parts that a statement lost: those that the new edition has nowhere, and those that it
// has in another place.
type lostParts struct {
	gone, kept []string
	only       bool // nothing else happened to the statement
}

// trace is what the other edition has of a text, or of words of one.
type trace struct {
	words  string
	fate   diff.Fate
	left   []string
	pieces []Evidence
}

// The fates of a dropped duty.
const (
	fateGone  = "gone"
	fateFound = "found elsewhere" // gone from its level, and the new edition has words of it at another place
	fateMoved = "moved"

	fateOtherWords = "other words" // a text of its level perhaps says it
	fateLeftOut    = "left out"
	fateKept       = "left out, found elsewhere"
	fateLevel      = "level removed"
	fateSkill      = "skill retired"
	fateHeir       = "skill retired, found elsewhere"
	fateNote       = "guidance moved" // no duty, and no loss: told where it went
)
