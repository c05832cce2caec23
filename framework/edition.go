package framework

import "slices"

// Schema names the JSON form of an [Edition] and its version.
const Schema = "compdiff/edition/v1"

// Status says how far a publisher had come with an edition.
type Status string

// The statuses an edition can have; the empty one means that no source says.
const (
	StatusUnknown   Status = ""
	StatusDraft     Status = "draft"
	StatusBeta      Status = "beta"
	StatusPublished Status = "published"
)

// Edition is one release of a framework: SFIA 8, say.
type Edition struct {
	Schema    string `json:"schema"`
	Framework string `json:"framework"` // "" when no source names it
	Edition   string `json:"edition"`   // "" when no source names it
	Status    Status `json:"status"`
	Language  string `json:"language"` // BCP 47; "" when unknown
	// Inferred names the fields above that were concluded, not read:
	// "framework", "edition", "status" or "language".
	Inferred []string `json:"inferred"`
	// InferredFrom says of fields that were concluded what from, where that is known.
	InferredFrom []Inference `json:"inferredFrom,omitempty"`
	Dialect      string      `json:"dialect"` // the layout rules that read the sources
	Sources      []Source    `json:"sources"`
	// Ladder is the framework's ladder of levels, where the dialect is the
	// framework's own or was named; nil where nobody says how far it goes.
	Ladder *Ladder `json:"ladder,omitempty"`
	// GenericLevels are the framework's own definitions of its levels, which
	// hold for every skill.
	GenericLevels []GenericLevel `json:"genericLevels"`
	Skills        []Skill        `json:"skills"`
	// Matter is what the sources say besides: introductions, chapters on
	// categories, licences. It is kept and not compared.
	Matter []Matter `json:"matter"`
	Ledger Ledger   `json:"ledger"`
	// Unaccounted is the text that nobody could place, in source order.
	Unaccounted []Stray `json:"unaccounted"`
	// Problems are what went wrong in reading the sources; a check reports
	// them.
	Problems []Problem `json:"problems"`
	// Checked is what was in doubt when the edition was saved; nil where nobody
	// looked. Only [Edition.IsChecked] says whether it still counts.
	Checked *Checked `json:"checked,omitempty"`
}

// Inference says what a field of an edition was concluded from.
type Inference struct {
	Field string `json:"field"` // as in Inferred
	From  string `json:"from"`  // in words: "the name of sfia-8.csv", "line 3 of sfia.txt"
}

// Concluded notes that fields were concluded, and from what.
func (e *Edition) Concluded(from string, fields ...string) {
	for _, field := range fields {
		e.Inferred = append(e.Inferred, field)
		e.InferredFrom = append(e.InferredFrom, Inference{field, from})
	}
}

// Certain notes that a field is not concluded: somebody says it.
func (e *Edition) Certain(field string) {
	e.Inferred = slices.DeleteFunc(e.Inferred, func(f string) bool { return f == field })
	e.InferredFrom = slices.DeleteFunc(e.InferredFrom, func(i Inference) bool { return i.Field == field })
}

// Ladder is the row of levels that a framework has.
type Ladder struct {
	Lowest  int `json:"lowest"`
	Highest int `json:"highest"`
}

// Source is one file that an edition was read from.
type Source struct {
	Name   string `json:"name"`   // as the user named it; "-" is standard input
	Format string `json:"format"` // "text", "json", ...
	// Encoding of a source of text, in lower case: "utf-8", "utf-16",
	// "windows-1252", ...; "" for other formats.
	Encoding string `json:"encoding"`
	SHA256   string `json:"sha256"` // of the bytes as read, in hexadecimal
}

// tableFormats are the formats of sources that are nothing but tables.
var tableFormats = map[string]bool{"csv": true, "xlsx": true, "ods": true, "xls": true}

// IsTable reports that the source is nothing but tables, which have a place for
// everything that they state.
func (s Source) IsTable() bool { return tableFormats[s.Format] }

// treeFormats are the formats of sources that are trees of values.
var treeFormats = map[string]bool{"json": true, "yaml": true, "toml": true, "turtle": true, "front matter": true}

// IsTree reports that the source is a tree of values under keys that say what they
// are.
func (s Source) IsTree() bool { return treeFormats[s.Format] }

// GenericLevel is what a framework says of a level for all skills at once.
type GenericLevel struct {
	Number int    `json:"number"`
	Title  string `json:"title"` // "Apply"; "" when unknown
	Texts  []Text `json:"texts"` // every distinct wording that the sources have
}

// Stray is a text that nobody could place, with what is known of where it
// belongs. A comparison claims nothing about the parts that it may be.
type Stray struct {
	Text
	// Skill is the code, or the name where there is none, of the skill on whose
	// page or in whose row the text stands; "" outside skills.
	Skill string `json:"skill,omitempty"`
	// Part is the part of that skill under whose heading the text stands, as in
	// a change: "description", "guidance", "level 3"; "" where it may be any.
	Part string `json:"part,omitempty"`
	// Cause is why nobody could place it, where many texts share one: the header
	// of a column that was not understood.
	Cause string `json:"cause,omitempty"`
}

// Problem is something that went wrong in reading a source: text may be missing
// or other than its author wrote it.
type Problem struct {
	Rule    string `json:"rule"` // the ID of the rule of [Rules] that it falls under
	Message string `json:"message"`
	From    From   `json:"from"`
	Skill   string `json:"skill,omitempty"` // the skill that it is about, as in a [Stray]
	Part    string `json:"part,omitempty"`  // the part of that skill
}

// Matter is a chapter of a document that belongs to no skill.
type Matter struct {
	Title string `json:"title"` // its heading; "" where it has none
	From  From   `json:"from"`
	Texts []Text `json:"texts"` // its paragraphs, items and lesser headings
}

// Ledger counts the non-space characters (Unicode code points) of all sources
// by what became of them. The four always add up to what was read.
type Ledger struct {
	Content     int `json:"content"`     // stored in the edition
	Structure   int `json:"structure"`   // headings, labels, bullets, marks
	Furniture   int `json:"furniture"`   // site text, running heads, page numbers
	Unaccounted int `json:"unaccounted"` // none of these: see Edition.Unaccounted
}

// Total is the number of characters read.
func (l Ledger) Total() int {
	return l.Content + l.Structure + l.Furniture + l.Unaccounted
}

// Add sums two ledgers.
func (l Ledger) Add(m Ledger) Ledger {
	return Ledger{
		Content:     l.Content + m.Content,
		Structure:   l.Structure + m.Structure,
		Furniture:   l.Furniture + m.Furniture,
		Unaccounted: l.Unaccounted + m.Unaccounted,
	}
}
