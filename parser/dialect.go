package parser

import (
	"embed"
	"fmt"
	"sync"

	"compdiff/framework"

	"github.com/goccy/go-yaml"
)

// Dialect is what differs between frameworks in how their texts are laid out.
// It is data: the built-in ones are the YAML files in dialects/.
//
// Forms ("templates") are written as a person sees them, with holes:
// "{name}: Level {levels}". White space and kinds of dashes do not matter, nor
// does case, nor a colon at the end. The holes are {name}, {code}, {levels}
// (one number, a list or a range), {label} (a short title), {edition},
// {number}, {any} (up to 100 characters without a sentence end) and {text}.
type Dialect struct {
	// Name is what the edition's "dialect" field says.
	Name string `yaml:"name"`
	// Framework is the framework's name; an edition gets it where a source
	// mentions it in one of the forms of Mentions.
	Framework string `yaml:"framework"`
	// Code is the regular expression of a skill's code.
	Code string `yaml:"code"`
	// NotCodes look like codes and are none: the framework's own name.
	NotCodes []string `yaml:"notCodes"`
	// NotNames stand where names stand and are none: "Skill code" in
	// "Skill code: ABCD".
	NotNames []string `yaml:"notNames"`
	// Levels are the numbers of the lowest and the highest level.
	Levels LevelRange `yaml:"levels"`
	// Titles are the forms of a skill's title.
	Titles []string `yaml:"titles"`
	// Status maps the words beside a title that say how far the edition has
	// come to a status.
	Status map[string]framework.Status `yaml:"status"`
	// Marks are the publisher's words for what changed, alone in a line or in
	// brackets after a heading: new, modified.
	Marks []string `yaml:"marks"`
	// LevelHeadings are the forms of the heading of one level or several.
	LevelHeadings []string `yaml:"levelHeadings"`
	// InlineLevels are the forms of a level whose heading and text, the {text},
	// share a line.
	InlineLevels []string `yaml:"inlineLevels"`
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
	// Mentions establish the framework, and with {edition} the edition, the
	// weightiest first.
	Mentions []string `yaml:"mentions"`
}

// LevelRange is the framework's ladder of levels.
type LevelRange struct {
	Lowest  int `yaml:"lowest"`
	Highest int `yaml:"highest"`
}

// SectionForms are the headings that open one kind of section.
type SectionForms struct {
	// Kind is "guidance", "coverage", "levels" (the bare heading above all
	// levels), "revision", "keywords" or "furniture".
	Kind     string   `yaml:"kind"`
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
	// is called. "furniture" is nothing of the skill.
	Kind    string   `yaml:"kind"`
	Headers []string `yaml:"headers"`
}

//go:embed dialects/*.yaml
var dialectFiles embed.FS

// builtIn is the dialect that is used where the caller names none.
var builtIn = sync.OnceValues(func() (*grammar, error) {
	data, err := dialectFiles.ReadFile("dialects/sfia.yaml")
	if err != nil {
		return nil, err
	}
	var d Dialect
	if err := yaml.UnmarshalWithOptions(data, &d, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("dialects/sfia.yaml: %w", err)
	}
	return compile(&d)
})

// site is what websites and documents have around any text.
type site struct {
	// Lines are whole lines; Starts and Parts are what a furniture line starts
	// with or has in it; Contacts are starts that a number or an @ follows.
	Lines    []string `yaml:"lines"`
	Starts   []string `yaml:"starts"`
	Contacts []string `yaml:"contacts"`
	Parts    []string `yaml:"parts"`
	// Running are the forms of lines that pages repeat: page numbers.
	Running []string `yaml:"running"`
	// FunctionWords cannot end a title: of, the, with.
	FunctionWords []string `yaml:"functionWords"`
}

var builtInSite = sync.OnceValues(func() (*site, error) {
	data, err := dialectFiles.ReadFile("dialects/site.yaml")
	if err != nil {
		return nil, err
	}
	var s site
	if err := yaml.UnmarshalWithOptions(data, &s, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("dialects/site.yaml: %w", err)
	}
	return &s, nil
})
