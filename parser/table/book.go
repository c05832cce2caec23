package table

import (
	"fmt"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// book is the tables of one source while its skills are being read.
type book struct {
	skill.Document // what is read of cells, and what they say of the framework
	ledger         framework.Ledger
	stray          []framework.Stray // what nobody understood
	problems       []framework.Problem
	owner          *headed     // the table whose row is being read; nil outside of rows
	spent          map[int]int // the characters of content of skills, by index
	// apart reports that a pair of skills is not to be joined; nil for none.
	apart func(pair [2]int) bool
	// sheetParts are the sheets with skills.
	sheetParts []sheetPart
	// others are tables of no skills, until it is known whether any table has some.
	others []*source.Table
	// kinds are what tables with a row for each statement call these, by skill.
	kinds map[int][]string
	// chapters are what outlines say of categories.
	chapters []framework.Matter
	// struckSaid are the cells whose struck text is a doubt of their skill, by place.
	struckSaid map[string]bool
	sheets     map[string]bool           // the names of all sheets
	headers    map[string]dialect.Column // what texts head, for those that were asked about: tables repeat themselves
	said       []string                  // structure and furniture, in which the framework may name itself
	open       cellText                  // the cell that is read
	later      []func()                  // what can only be judged when all skills are known
}

func newBook(g *dialect.Grammar, name string) *book {
	return &book{Document: skill.Document{Grammar: g, File: name, Names: dialect.Set{}}, spent: map[int]int{}, kinds: map[int][]string{}, struckSaid: map[string]bool{}, headers: map[string]dialect.Column{}, sheets: map[string]bool{}}
}

// headersKept is of how many texts a book remembers what they head.
const headersKept = 1 << 12

// Column recognises a header.
func (b *book) Column(header string) dialect.Column {
	c, known := b.headers[header]
	if !known {
		c = b.Grammar.Column(header)
		if len(b.headers) < headersKept {
			b.headers[header] = c
		}
	}
	return c
}

// structure accounts for a cell that labels others.
func (b *book) structure(text string) {
	b.ledger.Structure += framework.NonSpace(text)
	b.say(text)
}

// say remembers a text in which the framework may name itself.
func (b *book) say(text string) {
	if len(text) < dialect.MaxHeading && strings.ContainsFunc(text, unicode.IsLetter) {
		b.said = append(b.said, text)
	}
}

// MaxStray bounds the cells of a source that nobody understands. Each is a finding of its
// own, and whoever has as many was not read.
const MaxStray = 1 << 17

// setAside notes a cell that nobody understands, if it says anything. Those above what
// may be are only counted: see [MaxStray].
func (b *book) setAside(t *source.Table, row, column int) {
	text := t.Cell(row, column)
	if n := framework.NonSpace(text); n > 0 {
		b.ledger.Unaccounted += n
		if len(b.stray) > MaxStray {
			return
		}
		b.addStray(framework.Text{Text: framework.Clean(text), From: t.Place(row, column)}, column)
	}
}

// addStray lists a text of a column that nobody could place.
func (b *book) addStray(t framework.Text, column int) {
	stray := framework.Stray{Text: t}
	if r := b.owner; r != nil {
		stray.Part, stray.Cause = r.strayPart(column)
	}
	b.stray = append(b.stray, stray)
}

// strayPart is the part that the cells of a column are of, or why nobody knows.
func (h *headed) strayPart(column int) (part, cause string) {
	if column >= len(h.columns) {
		return "", "the cell stands right of all headers"
	}
	switch c := h.columns[column]; {
	case c.Kind == dialect.UnknownColumn && c.Title != "":
		return "", notUnderstood(c.Title)
	case c.Kind == dialect.UnknownColumn:
		return "", "the column has no header"
	case c.Kind == dialect.DescriptionColumn:
		return string(framework.PartDescription), ""
	case c.Kind == dialect.GuidanceColumn:
		return string(framework.PartGuidance), ""
	case c.Kind == dialect.LevelColumn && len(c.Levels) == 1:
		return dialect.LevelPart(c.Levels[0]), ""
	}
	return "", ""
}

// notUnderstood is the cause of what stands below a header that nobody knows.
func notUnderstood(header string) string {
	return fmt.Sprintf("the column %q was not understood", header)
}

// Some workbooks part a skill over sheets: its description on one, its levels
// on another, or a sheet for each level. Others hold two editions, which must
// stay apart. What tells them is whether two sheets ever say the same of a
// skill.

// sheetPart is a sheet with skills, by their indexes in the book.
type sheetPart struct {
	table    *source.Table
	from, to int
}

// suspect notes that a table may say something else than is read.
func (b *book) suspect(from framework.From, format string, args ...any) {
	b.problems = append(b.problems, framework.Problem{Rule: "table-suspect", Message: fmt.Sprintf(format, args...), From: from})
}

// suspectOf notes that a table may say something else of a skill than is read.
func (b *book) suspectOf(from framework.From, skill, format string, args ...any) {
	b.suspect(from, format, args...)
	b.problems[len(b.problems)-1].Skill = skill
}
