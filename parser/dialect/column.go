package dialect

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// ColumnKind is what the cells of a column say of the skill in their row.
type ColumnKind int

const (
	UnknownColumn     ColumnKind = iota // the header says nothing to anybody
	RowColumn                           // a number that counts rows, or a code where there is no other
	CodeColumn                          // the skill's code
	IDColumn                            // what the publisher calls it besides
	NameColumn                          // the skill's name
	AttributeColumn                     // the name of what is no skill but generic to all: autonomy
	TypeColumn                          // which kind of generic attribute
	CategoryColumn                      // the outermost first
	SubcategoryColumn                   // those inside it
	DescriptionColumn                   // the skill's description
	GuidanceColumn                      // its guidance notes
	CoverageColumn                      // levels that the skill defines: numbers, or a mark under a level
	LevelColumn                         // the text of a level
	StatusColumn                        // how far the edition of the skill has come
	KeywordColumn                       // words to find it by
	RevisionColumn                      // what the publisher says was changed
	SectionColumn                       // a text under a heading of its own, the header
	TitleColumn                         // what a level is called
	AddressColumn                       // of the skill's page
	StatementColumn                     // the id of the statement in the row
	FieldColumn                         // who keeps the skill, and when: its owner, the day of its review
	FurnitureColumn                     // nothing of the skill
)

// columnKinds are the kinds that a dialect can name.
var columnKinds = map[string]ColumnKind{
	"row":         RowColumn,
	"code":        CodeColumn,
	"id":          IDColumn,
	"name":        NameColumn,
	"attribute":   AttributeColumn,
	"type":        TypeColumn,
	"category":    CategoryColumn,
	"subcategory": SubcategoryColumn,
	"description": DescriptionColumn,
	"guidance":    GuidanceColumn,
	"coverage":    CoverageColumn,
	"level":       LevelColumn,
	"status":      StatusColumn,
	"keywords":    KeywordColumn,
	"revision":    RevisionColumn,
	"section":     SectionColumn,
	"levelTitle":  TitleColumn,
	"address":     AddressColumn,
	"statement":   StatementColumn,
	"furniture":   FurnitureColumn,
}

// sectionColumns are the columns whose headers may be those that open the same
// part in a text.
var sectionColumns = map[SectionKind]ColumnKind{
	TitleSection:     DescriptionColumn,
	GuidanceSection:  GuidanceColumn,
	CoverageSection:  CoverageColumn,
	LevelsSection:    CoverageColumn,
	LevelSection:     LevelColumn,
	RevisionSection:  RevisionColumn,
	KeywordSection:   KeywordColumn,
	FurnitureSection: FurnitureColumn,
}

// columnForm is a header with holes.
type columnForm struct {
	kind ColumnKind
	form *Form
}

// Column is what is known of a column of a table of skills.
type Column struct {
	Kind   ColumnKind // what its cells say
	Levels []int      // of a level column, or of a coverage column with a number in its header
	Label  string     // "Apply" in "Level 3 - Apply"
	Title  string     // the header as published
}

// compileColumns sorts headers into those that a table can look up and those
// that must be matched.
func (g *Grammar) compileColumns() error {
	g.columns = map[string]ColumnKind{}
	for i, c := range g.Columns {
		kind, ok := columnKinds[c.Kind]
		if !ok {
			return &keyError{fmt.Sprintf("columns[%d].kind", i), fmt.Sprintf("kind %q is not known; expected one of %s", c.Kind, strings.Join(sortedKeys(columnKinds), ", "))}
		}
		for k, header := range c.Headers {
			if !strings.Contains(header, "{") {
				if key := framework.Fold(header); g.columns[key] == UnknownColumn {
					g.columns[key] = kind
				}
				continue
			}
			t, err := g.compileForm(header)
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

// Column recognises a header.
func (g *Grammar) Column(header string) Column {
	text := TrimColon(framework.Clean(strings.ReplaceAll(lexical.PlainCell(header), "_", " ")))
	c := Column{Title: text}
	if text == "" || len(text) > MaxHeading {
		return c
	}
	if c.Kind = g.ColumnKind(header); c.Kind != UnknownColumn {
		return c
	}
	text = narrow(text)
	lower := strings.ToLower(text)
	for _, open := range g.openColumns {
		if in := open.form.match(text, lower); in != nil {
			if open.kind == SectionColumn && in["label"] != "" {
				return Column{Kind: SectionColumn, Title: strings.TrimSpace(in["label"])}
			}
			if levels, ok := g.Ladder.Levels(in["levels"]); ok && g.Ladder.Has(levels) {
				return Column{open.kind, levels, strings.TrimSpace(in["label"]), c.Title}
			}
		}
	}
	if h, ok := g.Heading(text); ok && h.Name == "" {
		return Column{sectionColumns[h.Kind], h.Levels, h.Label, c.Title}
	}
	return c
}

// NamesSkill knows the header of a column with codes or names: a cheap test, and
// what no table can do without.
func (g *Grammar) NamesSkill(header string) bool {
	if header == "" || len(header) > MaxHeading {
		return false
	}
	switch g.ColumnKind(header) {
	case CodeColumn, NameColumn, AttributeColumn:
		return true
	}
	return false
}

// ColumnKind looks a header up as it is written, without what stands in brackets
// behind it, and with its words apart where they were run together.
func (g *Grammar) ColumnKind(header string) ColumnKind {
	text := TrimColon(framework.Clean(strings.ReplaceAll(lexical.PlainCell(header), "_", " ")))
	for _, form := range [3]func(string) string{itself, withoutBrackets, wordsApart} {
		if kind, ok := g.columns[framework.Fold(form(text))]; ok {
			return kind
		}
	}
	return UnknownColumn
}

func itself(header string) string { return header }

// withoutBrackets is a header without what stands in brackets behind it.
func withoutBrackets(header string) string {
	if !strings.HasSuffix(header, ")") && !strings.HasSuffix(header, "]") {
		return header
	}
	return brackets().ReplaceAllString(header, "")
}

// wordsApart is a header with spaces between words that were run together.
func wordsApart(header string) string {
	if !runsTogether(header) {
		return header
	}
	return runTogether().ReplaceAllString(header, "$1 $2")
}

// runsTogether is a cheap test that headers with words to part pass: a capital stands
// behind a small letter, or there is a letter that is not of ASCII.
func runsTogether(header string) bool {
	for i := range len(header) {
		if header[i] >= utf8.RuneSelf || i > 0 && 'A' <= header[i] && header[i] <= 'Z' && 'a' <= header[i-1] && header[i-1] <= 'z' {
			return true
		}
	}
	return false
}

var (
	brackets    = pattern.New(`\s+(?:\([^()]*\)|\[[^\[\]]*\])$`)
	runTogether = pattern.New(`(\p{Ll})(\p{Lu})`)
)
