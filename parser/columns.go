package parser

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
)

// columnKind is what the cells of a column say of the skill in their row.
type columnKind int

const (
	unknownColumn     columnKind = iota
	rowColumn                    // a number that counts rows, or a code where there is no other
	codeColumn                   // the skill's code
	nameColumn                   // the skill's name
	attributeColumn              // the name of what is no skill but generic to all: autonomy
	typeColumn                   // which kind of generic attribute
	categoryColumn               // the outermost first
	subcategoryColumn            // those inside it
	descriptionColumn
	guidanceColumn
	coverageColumn // levels that the skill defines: numbers, or a mark under a level
	levelColumn    // the text of a level
	statusColumn
	keywordColumn
	revisionColumn
	titleColumn     // what a level is called
	addressColumn   // of the skill's page
	furnitureColumn // nothing of the skill
)

// columnKinds are the kinds that a dialect can name.
var columnKinds = map[string]columnKind{
	"row":         rowColumn,
	"code":        codeColumn,
	"name":        nameColumn,
	"attribute":   attributeColumn,
	"type":        typeColumn,
	"category":    categoryColumn,
	"subcategory": subcategoryColumn,
	"description": descriptionColumn,
	"guidance":    guidanceColumn,
	"coverage":    coverageColumn,
	"level":       levelColumn,
	"status":      statusColumn,
	"keywords":    keywordColumn,
	"revision":    revisionColumn,
	"levelTitle":  titleColumn,
	"address":     addressColumn,
	"furniture":   furnitureColumn,
}

// sectionColumns are the columns whose headers may be those that open the same
// part in a text.
var sectionColumns = map[sectionKind]columnKind{
	titleSection:     descriptionColumn,
	guidanceSection:  guidanceColumn,
	coverageSection:  coverageColumn,
	levelsSection:    coverageColumn,
	levelSection:     levelColumn,
	revisionSection:  revisionColumn,
	keywordSection:   keywordColumn,
	furnitureSection: furnitureColumn,
}

// columnForm is a header with holes.
type columnForm struct {
	kind columnKind
	form *template
}

// column is what is known of a column of a table of skills.
type column struct {
	kind   columnKind
	levels []int  // of a level column, or of a coverage column with a number in its header
	label  string // "Apply" in "Level 3 - Apply"
	title  string // the header as published
}

// compileColumns sorts headers into those that a table can look up and those
// that must be matched.
func (g *grammar) compileColumns() error {
	g.columns = map[string]columnKind{}
	for i, c := range g.Columns {
		kind, ok := columnKinds[c.Kind]
		if !ok {
			return &keyError{fmt.Sprintf("columns[%d].kind", i), fmt.Sprintf("kind %q is not known; expected one of %s", c.Kind, strings.Join(sortedKeys(columnKinds), ", "))}
		}
		for k, header := range c.Headers {
			if !strings.Contains(header, "{") {
				if key := framework.Fold(header); g.columns[key] == unknownColumn {
					g.columns[key] = kind
				}
				continue
			}
			t, err := g.template(header)
			if err != nil {
				return &keyError{fmt.Sprintf("columns[%d].headers[%d]", i, k), err.Error()}
			}
			g.openColumns = append(g.openColumns, columnForm{kind, t})
		}
	}
	return nil
}

func sortedKeys[T any](m map[string]T) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// column recognises a header.
func (g *grammar) column(header string) column {
	text := trimColon(framework.Clean(strings.ReplaceAll(plainCell(header), "_", " ")))
	c := column{title: text}
	if text == "" || len(text) > maxHeading {
		return c
	}
	if c.kind = g.columnKind(header); c.kind != unknownColumn {
		return c
	}
	lower := strings.ToLower(text)
	for _, open := range g.openColumns {
		if in := open.form.match(text, lower); in != nil {
			if levels, ok := g.scale.levels(in["levels"]); ok && g.scale.has(levels) {
				return column{open.kind, levels, strings.TrimSpace(in["label"]), text}
			}
		}
	}
	if h, ok := g.heading(text); ok && h.name == "" {
		return column{sectionColumns[h.kind], h.levels, h.label, text}
	}
	return c
}

// namesSkill knows the header of a column with codes or names: a cheap test, and
// what no table can do without.
func (g *grammar) namesSkill(header string) bool {
	if header == "" || len(header) > maxHeading {
		return false
	}
	switch g.columnKind(header) {
	case codeColumn, nameColumn, attributeColumn:
		return true
	}
	return false
}

// columnKind looks a header up as it is written, without what stands in brackets
// behind it, and with its words apart where they were run together.
func (g *grammar) columnKind(header string) columnKind {
	text := trimColon(framework.Clean(strings.ReplaceAll(plainCell(header), "_", " ")))
	for _, form := range []string{text, brackets.ReplaceAllString(text, ""), runTogether.ReplaceAllString(text, "$1 $2")} {
		if kind, ok := g.columns[framework.Fold(form)]; ok {
			return kind
		}
	}
	return unknownColumn
}

var (
	brackets    = regexp.MustCompile(`\s+(?:\([^()]*\)|\[[^\[\]]*\])$`)
	runTogether = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)
)
