package dialect

import "compdiff/framework"

// Dialect is what differs between frameworks in how their texts are laid out.
// It is data, a YAML file: see [Read]. The built-in ones are those in
// this folder.
//
// What English texts of any framework have in common, such as "Level 3", "Guidance
// notes" or a column "Skill code", is known without being said: the forms of
// common.yaml are added to those of the dialect, which come first.
// Titles, LevelHeadings and InlineLevels take the place of the common ones
// instead. Alone leaves all of them out.
//
// Forms ("templates") are written as a person sees them, with holes:
// "{name}: Level {levels}". White space and kinds of dashes do not matter, nor
// does case, nor a colon at the end. The holes are {name}, {code}, {levels}
// (one number, a list or a range), {label} (a short title), {edition},
// {number}, {any} (up to 100 characters without a sentence end) and {text}.
type Dialect struct {
	// Name is what the edition's "dialect" field says.
	Name string `yaml:"name"`
	// About says in a line what sources it is for.
	About string `yaml:"about"`
	// Framework is the framework's name; an edition gets it where a source
	// mentions it in one of the forms of Mentions.
	Framework string `yaml:"framework"`
	// Language is the language of the texts, BCP 47, where it is not left to them to
	// tell: what is common to texts in it counts besides the dialect's own forms.
	Language string `yaml:"language"`
	// Signs are texts of which a source has two or more that a built-in dialect is tried
	// on where nobody names one; none where it is tried on all. They say nothing of a
	// dialect that is named.
	Signs []string `yaml:"signs"`
	// Alone leaves the common forms out.
	Alone bool `yaml:"alone"`
	// Code is the regular expression of a skill's code; "" where skills have
	// names only.
	Code string `yaml:"code"`
	// NotCodes look like codes and are none: the framework's own name.
	NotCodes []string `yaml:"notCodes"`
	// NotNames stand where names stand and are none: "Skill code" in
	// "Skill code: ABCD".
	NotNames []string `yaml:"notNames"`
	// Levels are the ladder of levels.
	Levels Levels `yaml:"levels"`
	// LevelWords are the words with which levels are written: "two", "L", "to".
	LevelWords LevelWords `yaml:"levelWords"`
	// Titles are the forms of a skill's title.
	Titles []string `yaml:"titles"`
	// MarkedTitles are more forms of a title, for lines that the source marks as
	// headings.
	MarkedTitles []string `yaml:"markedTitles"`
	// Status maps the words beside a title that say how far the edition has
	// come to a status.
	Status map[string]framework.Status `yaml:"status"`
	// Marks are the publisher's words for what changed, alone in a line or in
	// brackets after a heading: new, modified.
	Marks []string `yaml:"marks"`
	// LevelHeadings are the forms of the heading of one level or several.
	LevelHeadings []string `yaml:"levelHeadings"`
	// InlineLevels are the forms of a level whose heading and text, the {text},
	// share a line. Where none are given, those that follow from LevelHeadings are
	// added to the common ones: "Niveau {levels}: {text}".
	InlineLevels []string `yaml:"inlineLevels"`
	// WeakLevels are forms of the heading of a level that texts have as well, and when
	// they count. Rows that are given take the place of the common ones.
	WeakLevels []WeakLevel `yaml:"weakLevels"`
	// Sections are the forms of all other headings, by what they open.
	Sections []SectionForms `yaml:"sections"`
	// Undefined are the forms of the sentence that says that a level is not
	// defined.
	Undefined []string `yaml:"undefined"`
	// Essence are the forms of the framework's generic text on a level; {text}
	// is the text itself.
	Essence []string `yaml:"essence"`
	// Furniture are the forms of whole lines that are no text of a skill.
	Furniture []string `yaml:"furniture"`
	// Columns are the headers of the columns of a table, by what stands below.
	Columns []ColumnForms `yaml:"columns"`
	// CoverageMarks are what stands below the header of a level to say that a
	// skill defines it, or does not: "x", "no".
	CoverageMarks map[string]bool `yaml:"coverageMarks"`
	// Nothing are whole texts that stand for none, where something is still to come:
	// "to be confirmed".
	Nothing []string `yaml:"nothing"`
	// Mentions establish the framework, and with {edition} the edition, the
	// weightiest first.
	Mentions []string `yaml:"mentions"`
	// Mapping is for sources that are trees of values; nil where the framework has
	// none.
	Mapping *Mapping `yaml:"mapping"`
}

// Levels is a framework's ladder of levels: numbers or labels.
type Levels struct {
	// Lowest and Highest are the ends of a ladder of numbers. Where nobody says, the
	// lowest is 1; a highest of zero stands for 9.
	Lowest *int `yaml:"lowest"`
	// Highest is the other end, 99 at most.
	Highest int `yaml:"highest"`
	// Labels are what levels are called where they have no numbers, the lowest
	// first: Awareness, Working, Practitioner, Expert.
	Labels []string `yaml:"labels"`
}

// SectionForms are the headings that open one kind of section.
type SectionForms struct {
	// Kind is "description", "guidance", "coverage", "levels" (the bare heading
	// above all levels), "identity" (the skill's code or name follows),
	// "category", "revision", "keywords" or "furniture".
	Kind string `yaml:"kind"`
	// Headings are the forms of them.
	Headings []string `yaml:"headings"`
}

// ColumnForms are the headers of one kind of column.
type ColumnForms struct {
	// Kind is "code", "name", "category", "subcategory", "description",
	// "guidance", "level" (its text; the form has {levels}), "coverage" (which
	// levels the skill defines), "status", "keywords", "revision" or "address"
	// (of the skill's page). "row" is a number that counts rows, or the code
	// where there is no other. "attribute" is the name of what is no skill but
	// holds for all, "type" says which kind of it; "levelTitle" is what a level
	// is called; "statement" is the id of the statement in a row. "id" is what the publisher calls the skill besides its code; "section"
	// is a text of a kind of its own, which the header names. "furniture" is nothing of
	// the skill.
	Kind string `yaml:"kind"`
	// Headers are the forms of what stands at the head of the column.
	Headers []string `yaml:"headers"`
}
