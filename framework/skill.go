package framework

import (
	"slices"
	"strings"
)

// Part names a part of a skill that a source may leave unsaid.
type Part string

// The parts that [Skill.Unknown] can list.
const (
	PartCategory    Part = "category"
	PartDescription Part = "description"
	PartGuidance    Part = "guidance"
	PartLevels      Part = "levels"
)

// Skill is one skill of an edition.
type Skill struct {
	Code        string   `json:"code"`         // "" where the framework has no codes
	ID          string   `json:"id,omitempty"` // as published, besides the code; "" where the publisher gives none
	Name        string   `json:"name"`
	Status      string   `json:"status"`   // the publisher's word beside the title, as published: "Beta"
	Category    []string `json:"category"` // outermost first
	Description Text     `json:"description"`
	Guidance    []Note   `json:"guidance"`
	Levels      []Level  `json:"levels"` // ascending; only those that the skill defines
	// Declared lists the levels that a coverage line says are defined,
	// ascending; empty when there is no such line.
	Declared []int `json:"declared"`
	// Revisions are the publisher's own notes on what changed.
	Revisions []Revision `json:"revisions"`
	Keywords  []Text     `json:"keywords"`
	// Sections are the parts that every skill of the source has and that are none of
	// the others, in source order.
	Sections []Section `json:"sections,omitempty"`
	// Relations are what the publisher says of the skill and others: that it
	// precedes one, or replaces it.
	Relations []Relation `json:"relations,omitempty"`
	// Marks are the publisher's marks on parts: "(new)", "(modified)".
	Marks   []Mark `json:"marks"`
	Unknown []Part `json:"unknown"` // parts that the source does not state
	From    From   `json:"from"`
}

// Level is what a skill asks at one level of responsibility.
type Level struct {
	Number     int         `json:"number"` // position on the framework's ladder, 1 the lowest
	Label      string      `json:"label"`  // what the framework calls it, when that is no number
	Statements []Statement `json:"statements"`
	From       From        `json:"from"`
}

// Statement is one sentence of a level.
type Statement struct {
	Text string `json:"text"`
	// Paragraph counts the paragraphs of the level from 1; statements that
	// share a number stood in one paragraph.
	Paragraph int    `json:"paragraph"`
	From      From   `json:"from"`
	ID        string `json:"id,omitempty"`   // as published; "" where the publisher gives none
	Kind      string `json:"kind,omitempty"` // the publisher's word for what it is: "Knowledge"; "" where there is none
}

// Revision is a publisher's note about a change, with the heading it stood under.
type Revision struct {
	Title string `json:"title"`
	Text  string `json:"text"`
	From  From   `json:"from"`
}

// Section is a part of a skill under a heading of the publisher's own, such as
// "Typical roles".
type Section struct {
	Title string `json:"title"` // as published
	Text  string `json:"text"`  // a line for each paragraph or item
	From  From   `json:"from"`  // of the text
	// Statements are its lines with what the publisher gives them: ids and kinds.
	// Empty where they have neither.
	Statements []Statement `json:"statements,omitempty"`
}

// SayStatements adds a line for each statement of a section to its text. Readers call it
// once, when all are known: there may be very many.
func (s *Section) SayStatements() {
	if len(s.Statements) == 0 {
		return
	}
	var lines []string
	if s.Text != "" {
		lines = append(lines, s.Text)
	}
	for i := range s.Statements {
		lines = append(lines, s.Statements[i].Text)
	}
	s.Text = strings.Join(lines, "\n")
}

// Relation says that a skill has to do with another thing of the framework, or of
// another one.
type Relation struct {
	Kind string `json:"kind"` // as published: "precedes", "exactMatchOf"
	To   string `json:"to"`   // the code of the other skill or its name or, where it is none of the edition, its id
	From From   `json:"from"`
}

// Mark is a publisher's mark on a part of a skill: Part is "skill",
// "guidance" or "level 3", Text is "new", "modified", ... as published.
type Mark struct {
	Part string `json:"part"`
	Text string `json:"text"`
	From From   `json:"from"`
}

// Knows reports whether the source states the part at all.
func (s *Skill) Knows(p Part) bool { return !slices.Contains(s.Unknown, p) }

// Level returns the level with that number, or nil where the skill does not
// define it.
func (s *Skill) Level(number int) *Level {
	for i := range s.Levels {
		if s.Levels[i].Number == number {
			return &s.Levels[i]
		}
	}
	return nil
}

// Title is how people refer to the skill: name and code, or whichever there is.
func (s *Skill) Title() string {
	switch {
	case s.Name == "":
		return s.Code
	case s.Code == "":
		return s.Name
	}
	return s.Name + " " + s.Code
}
