package interchange

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// Lost names what an edition has and a format has no place for, with how much of it
// there is; what is read back lacks that, and nothing else.
func Lost(format string, e *framework.Edition) (said []string) {
	for _, f := range features {
		if slices.Contains(f.carried, format) {
			continue
		}
		if n := f.count(e); n > 0 {
			said = append(said, fmt.Sprintf("%s (%d)", f.name, n))
		}
	}
	return said
}

// feature is something that an edition may have, and the formats that carry it.
type feature struct {
	name    string
	carried []string
	count   func(e *framework.Edition) int
	drop    func(e *framework.Edition) // takes it out
}

var (
	graphs = []string{"case", "ctdl", "skos"}
)

// features is the table of what not every format carries.
var features = []feature{
	{"the names of framework and edition", graphs, func(e *framework.Edition) int {
		return boolean(e.Framework != "") + boolean(e.Edition != "") + boolean(e.Language != "") + boolean(e.Status != "")
	}, func(e *framework.Edition) { e.Framework, e.Edition, e.Language, e.Status = "", "", "", "" }},
	{"general texts on levels", nil, func(e *framework.Edition) int { return len(e.GenericLevels) }, func(e *framework.Edition) { e.GenericLevels = nil }},
	{"chapters about the framework", nil, func(e *framework.Edition) int { return len(e.Matter) }, func(e *framework.Edition) { e.Matter = nil }},
	{"the publisher's marks", nil, perSkill(func(s *framework.Skill) int { return len(s.Marks) }), each(func(s *framework.Skill) { s.Marks = nil })},
	{"the publisher's notes on changes", nil, perSkill(func(s *framework.Skill) int { return len(s.Revisions) }), each(func(s *framework.Skill) { s.Revisions = nil })},
	{"relations between skills", graphs, perSkill(func(s *framework.Skill) int { return len(s.Relations) }), each(func(s *framework.Skill) { s.Relations = nil })},
	{"ids and kinds of statements", graphs, statementFacts, dropStatementFacts},
	{"parts that a source leaves unsaid", nil, unsaid, each(func(s *framework.Skill) { s.Unknown = nil })},
	{"that lists were told by their wording", nil, perSkill(func(s *framework.Skill) int { return inferred(s.Guidance) }), each(func(s *framework.Skill) { notInferred(s.Guidance) })},
	{"texts as they are that a spreadsheet would calculate: they have an apostrophe in front", []string{"case", "ctdl", "skos", "xlsx"}, calculated, func(*framework.Edition) {}},
	{"that a skill stands in no category where one above it does", graphs, func(e *framework.Edition) int { return fillDown(e, false) }, func(e *framework.Edition) { fillDown(e, true) }},
	{"skills without names", nil, perSkill(func(s *framework.Skill) int { return boolean(s.Name == "") }), each(func(s *framework.Skill) {
		if s.Name == "" {
			s.Name = s.Code
		}
	})},
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

func perSkill(count func(*framework.Skill) int) func(*framework.Edition) int {
	return func(e *framework.Edition) (n int) {
		for i := range e.Skills {
			n += count(&e.Skills[i])
		}
		return n
	}
}

func each(drop func(*framework.Skill)) func(*framework.Edition) {
	return func(e *framework.Edition) {
		for i := range e.Skills {
			drop(&e.Skills[i])
		}
	}
}

func eachStatement(e *framework.Edition, see func(*framework.Statement)) {
	for i := range e.Skills {
		for k := range e.Skills[i].Levels {
			for n := range e.Skills[i].Levels[k].Statements {
				see(&e.Skills[i].Levels[k].Statements[n])
			}
		}
		for k := range e.Skills[i].Sections {
			for n := range e.Skills[i].Sections[k].Statements {
				see(&e.Skills[i].Sections[k].Statements[n])
			}
		}
	}
}

func statementFacts(e *framework.Edition) (n int) {
	eachStatement(e, func(st *framework.Statement) { n += boolean(st.ID != "" || st.Kind != "") })
	return n
}

func dropStatementFacts(e *framework.Edition) {
	eachStatement(e, func(st *framework.Statement) { st.ID, st.Kind = "", "" })
	for i := range e.Skills {
		for k := range e.Skills[i].Sections {
			e.Skills[i].Sections[k].Statements = nil
		}
	}
}

// unsaid counts the parts that some skills state and others leave unsaid: who reads them
// back takes these for empty.
func unsaid(e *framework.Edition) (n int) {
	for _, part := range []framework.Part{framework.PartCategory, framework.PartDescription, framework.PartGuidance, framework.PartLevels} {
		without := 0
		for i := range e.Skills {
			without += boolean(!e.Skills[i].Knows(part))
		}
		if without < len(e.Skills) {
			n += without
		}
	}
	return n
}

// fillDown counts the skills without a category in a column in which no category comes
// twice and the first skill has one: a table then looks as if the cell of each category
// was merged over those below it. It gives them that category, if asked to.
func fillDown(e *framework.Edition, fill bool) (n int) {
	for depth := range depthOf(e) {
		at := func(s *framework.Skill) string {
			if depth < len(s.Category) {
				return s.Category[depth]
			}
			return ""
		}
		seen, twice := map[string]bool{}, false
		for i := range e.Skills {
			name := at(&e.Skills[i])
			twice = twice || seen[name] && name != ""
			seen[name] = true
		}
		if twice || at(&e.Skills[0]) == "" {
			continue
		}
		for i := 1; i < len(e.Skills); i++ {
			s, above := &e.Skills[i], &e.Skills[i-1]
			if at(s) != "" {
				continue
			}
			if n++; fill && len(s.Category) == depth {
				s.Category = append(slices.Clone(s.Category), at(above))
			}
		}
	}
	return n
}

func calculated(e *framework.Edition) (n int) {
	for _, row := range Rows(e)[1:] {
		for _, text := range row {
			n += boolean(mayCalculate(text))
		}
	}
	return n
}

func inferred(notes []framework.Note) (n int) {
	for i := range notes {
		n += boolean(notes[i].Inferred) + inferred(notes[i].Items)
	}
	return n
}

func notInferred(notes []framework.Note) {
	for i := range notes {
		notes[i].Inferred = false
		notInferred(notes[i].Items)
	}
}

// Bare takes out of an edition what a format does not carry.
func Bare(format string, e *framework.Edition) {
	for _, f := range features {
		if !slices.Contains(f.carried, format) {
			f.drop(e)
		}
	}
}
